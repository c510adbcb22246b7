"""The command line on its own: input good and bad, exit codes, what goes to which stream."""

import socket
import threading
import unicodedata
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from terminal import Terminal
from word_documents import document, paragraph, picture

from editor.testing.pictures import jpeg

STORY = """---
headline: Chợ nổi Bến Lội họp lại sau mùa nước
standfirst: Hơn sáu mươi ghe đã về bến trong phiên đầu tiên.
byline: Mai An, Trần Bình
tags: [chợ nổi]
---

Từ bốn giờ sáng, ghe thuyền đã đậu kín khúc sông.

![Ghe chở bí đỏ](ghe.jpg "Mai An")
Ghe chở bí đỏ **cập bến**.
"""


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "home")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    jpeg(tmp_path / "ghe.jpg")
    path = tmp_path / "cho-noi.md"
    path.write_text(STORY, "utf-8")
    return path


def _untouched(terminal: Terminal) -> list[Any]:
    """Everything that a failed call must leave as it was."""
    blobs = sorted(p.name for p in (terminal.home / "blobs").rglob("*") if p.is_file())
    return [terminal("list", "--json").json, terminal("site", "list", "--json").json, blobs]


def test_an_imported_story_is_listed_found_and_shown(terminal: Terminal, story: Path) -> None:
    (made,) = terminal("import", story).lines
    assert len(made) == 32
    (row,) = terminal("list", "--json").json
    assert row["id"] == made
    assert row["state"] == "local"
    assert row["headline"] == "Chợ nổi Bến Lội họp lại sau mùa nước"
    assert row["words"] == 22
    assert terminal("list", "--search", "cho noi ben loi", "--json").json == [row]
    assert terminal("list", "--search", "không có", "--json").json == []
    shown = terminal("show", made[:8], "--format", "json").json
    assert [person["name"] for person in shown["byline"]] == ["Mai An", "Trần Bình"]
    (photo,) = shown["photos"]
    assert (photo["credit"], photo["alt"]) == ("Mai An", "Ghe chở bí đỏ")
    assert photo["caption"] == "Ghe chở bí đỏ cập bến."


def test_what_show_prints_edit_reads_back_unchanged(
    terminal: Terminal, story: Path, tmp_path: Path
) -> None:
    (made,) = terminal("import", story).lines
    copy = tmp_path / "copy.md"
    copy.write_text(terminal("show", made).out, "utf-8")
    before = terminal("show", made, "--format", "json").json
    terminal("edit", made, "--from", copy)
    assert terminal("show", made, "--format", "json").json == before
    assert len(terminal("versions", made, "--json").json) == 1


def test_edit_adds_a_version(terminal: Terminal, story: Path, tmp_path: Path) -> None:
    (made,) = terminal("import", story).lines
    changed = tmp_path / "changed.md"
    changed.write_text(terminal("show", made).out.replace("bốn giờ", "năm giờ"), "utf-8")
    terminal("edit", made, "--from", changed)
    versions = terminal("versions", made, "--json").json
    assert [v["reason"] for v in versions] == ["imported", "edited"]
    assert "năm giờ" in terminal("show", made).out


def test_html_and_plain_text_are_imported(terminal: Terminal, tmp_path: Path) -> None:
    jpeg(tmp_path / "a.jpg")
    page = tmp_path / "page.html"
    page.write_text(
        "<html lang=vi><h1>Tít</h1><p>Một <b>hai</b></p>"
        "<figure><img src=a.jpg alt=Thuyền><figcaption>Bến sông</figcaption></figure></html>",
        "utf-8",
    )
    plain = tmp_path / "plain.txt"
    plain.write_text("Tít thứ hai\n\nĐoạn một.\n\nĐoạn hai.\n", "utf-16")
    made = terminal("import", page, plain).lines
    assert len(made) == 2
    shown = [terminal("show", one, "--format", "json").json for one in made]
    assert [one["headline"] for one in shown] == ["Tít", "Tít thứ hai"]
    assert shown[0]["photos"][0]["alt"] == "Thuyền"


def test_a_word_document_becomes_a_story_with_its_pictures(
    terminal: Terminal, tmp_path: Path
) -> None:
    jpeg(tmp_path / "a.jpg")
    release = tmp_path / "thong-cao.docx"
    release.write_bytes(
        document(
            paragraph("Thông xe cầu Trà Khúc 3", style="Tiu"),
            paragraph("Sáng 21-11, xe đầu tiên qua cầu."),
            paragraph(picture("rId9", "Xe máy qua cầu")),
            paragraph("Cầu sáng 21-11. Ảnh: Mai An", style="Chuthich"),
            paragraph(picture("rId10", "Bản đồ tuyến đường")),
            pictures={
                "rId9": ("a.jpg", (tmp_path / "a.jpg").read_bytes()),
                "rId10": ("b.emf", b"\x01\x00\x00\x00"),
            },
        )
    )
    (made,) = terminal("import", release).lines
    shown = terminal("show", made, "--format", "json").json
    assert shown["headline"] == "Thông xe cầu Trà Khúc 3"
    (photo,) = shown["photos"]
    assert (photo["alt"], photo["credit"]) == ("Xe máy qua cầu", "Mai An")
    assert photo["caption"] == "Cầu sáng 21-11."
    assert "[Bản đồ tuyến đường]" in terminal("show", made).out.replace("\\", "")


def test_a_credit_set_once_holds_and_captions_follow(terminal: Terminal, story: Path) -> None:
    (made,) = terminal("import", story).lines
    (photo,) = terminal("show", made, "--format", "json").json["photos"]
    terminal("photo", "set", photo["id"], "--credit", "Photo: Lê Hòa", "--caption", "Phiên chợ sớm")
    shown = terminal("show", made).out
    assert '"Lê Hòa")' in shown
    assert "Phiên chợ sớm" in shown


def test_the_same_picture_twice_is_one_photo(terminal: Terminal, tmp_path: Path) -> None:
    first = jpeg(tmp_path / "a.jpg")
    (tmp_path / "b.jpg").write_bytes(first.read_bytes())
    ids = terminal("photo", "import", tmp_path / "a.jpg", tmp_path / "b.jpg").lines
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_a_story_reaches_a_folder_site(terminal: Terminal, story: Path, tmp_path: Path) -> None:
    (made,) = terminal("import", story).lines
    terminal("site", "add", "folder", "practice", "--path", tmp_path / "site")
    terminal("ready", made, "--as", "publish")
    (outcome,) = terminal("sync", "--json").json
    assert (outcome["did"], outcome["status"]) == ("created", "publish")
    pages = [p.read_text("utf-8") for p in (tmp_path / "site").rglob("*.html")]
    assert any("cập bến" in page and "Ảnh: Mai An" in page for page in pages)
    assert terminal("list", "--state", "synced", "--json").json[0]["id"] == made
    assert [o["did"] for o in terminal("sync", "--json").json] == ["unchanged"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.md", None, "missing.md"),
        ("story.docx", b"PK", "story.docx"),
        ("odd.md", b"\x81\x8d\x8f\x90\x9d\x00\xff\xfe\x00", "odd.md"),
        ("front.md", "---\nheadline: [không\n---\nText".encode(), "Line 2"),
        ("gone.md", "# Tít\n\n![Ảnh](khong-co.jpg)\n".encode(), "khong-co.jpg"),
        ("broken.md", "# Tít\n\n![Ảnh](broken.jpg)\n".encode(), "broken.jpg"),
        ("cut.md", "# Tít\n\n![Ảnh](cut.jpg)\n".encode(), "cut.jpg"),
        ("unknown.md", "# Tít\n\n![Ảnh](photo:0123456789abcdef)\n".encode(), "0123456789abcdef"),
        ("zero.md", "# Tít\n\n![Ảnh](zero.jpg)\n".encode(), "zero.jpg"),
        ("long.md", f"# Tít\n\n![Ảnh]({'a' * 300}.jpg)\n".encode(), "aaa.jpg"),
    ],
)
def test_bad_input_is_told_and_changes_nothing(
    terminal: Terminal, story: Path, tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    terminal("import", story)
    before = _untouched(terminal)
    whole = jpeg(tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "broken.jpg").write_bytes(b"This is no picture.")
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "zero.jpg").write_bytes(b"")
    good = tmp_path / "good.md"
    good.write_text("# Bài tốt\n\nĐủ cả.\n", "utf-8")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = terminal("import", good, tmp_path / name, code=1)
    assert says in ran.err
    assert ran.out == ""
    assert _untouched(terminal) == before


def test_a_picture_on_the_web_is_left_there_however_odd_its_address(
    terminal: Terminal, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<h1>Tít</h1><p>Một</p><img src='http://[odd'><img src='//bao.example/a.jpg'><p>Hai</p>",
        "utf-8",
    )
    (made,) = terminal("import", page).lines
    kinds = [block["kind"] for block in terminal("show", made, "--json").json["blocks"]]
    assert kinds == ["paragraph", "raw", "raw", "paragraph"]


def test_a_story_is_shown_as_words_alone(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Lũ về\n\n## Trong *bản*\n\n- **gạo**\n- muối\n", "utf-8")
    (made,) = terminal("import", tmp_path / "a.md").lines
    assert terminal("show", made, "--format", "text").out == (
        "Lũ về\n\nTrong bản\n\n- gạo\n- muối\n"
    )


def test_a_story_with_a_picture_on_the_web_is_edited_as_text(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Lũ về\n\n![Cầu](https://anh.example/cau_1.jpg)\nCầu dài.\n", "utf-8")
    (made,) = terminal("import", path).lines
    (figure,) = terminal("show", made, "--json").json["blocks"]
    assert (figure["kind"], figure["photo"]) == ("figure", "https://anh.example/cau_1.jpg")
    path.write_text(terminal("show", made).out, "utf-8")
    terminal("edit", made, "--from", path)
    assert terminal("show", made, "--json").json["blocks"] == [figure]


def test_an_old_encoding_is_told_from_the_text(terminal: Terminal, tmp_path: Path) -> None:
    words = "Tin vắn\n\nHội chợ mở cửa, bà con đến rất đông. Đường làng được trải nhựa mới. " * 6
    (tmp_path / "old.txt").write_bytes(words.encode("utf-16"))
    (made,) = terminal("import", tmp_path / "old.txt").lines
    assert "Đường làng" in terminal("show", made).out


class _NotACms(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        page = b"<html><title>Hello</title>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args: object) -> None:
        pass


def test_a_site_that_is_not_wordpress_is_told(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "home", "secret")
    server = HTTPServer(("127.0.0.1", 0), _NotACms)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        url = f"http://127.0.0.1:{server.server_port}"
        ran = terminal("site", "add", "wordpress", "x", "--url", url, "--user", "mai", code=1)
    finally:
        server.shutdown()
        server.server_close()
    assert "WordPress" in ran.err
    assert "secret" not in ran.err
    assert terminal("site", "list", "--json").json == []


def test_a_site_that_does_not_answer_is_told(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "home", "secret")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    ran = terminal("site", "add", "wordpress", "x", "--url", url, "--user", "mai", code=1)
    assert "127.0.0.1" in ran.err
    assert terminal("site", "list", "--json").json == []


def test_a_folder_that_cannot_be_made_is_told(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    terminal("site", "add", "folder", "x", "--path", tmp_path / "file" / "site", code=1)
    assert terminal("site", "list", "--json").json == []


def test_plain_http_beyond_this_machine_is_refused(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "home", "secret")
    url = "http://baothinh.example"
    ran = terminal("site", "add", "wordpress", "x", "--url", url, "--user", "mai", code=1)
    assert "https" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "nothere"),
        ("show", "ab"),
        ("ready", "0123456789abcdef"),
        ("site", "test", "nowhere"),
        ("sync", "--site", "nowhere"),
        ("photo", "set", "0123456789"),
        ("list", "--state", "odd"),
        ("frobnicate",),
        ("import",),
        ("site", "posts", "nowhere"),
    ],
)
def test_wrong_use_is_exit_code_two(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    ran = terminal(*arguments, code=2)
    assert ran.out == ""
    assert ran.err


def test_ready_needs_a_site_and_a_headline(terminal: Terminal, tmp_path: Path) -> None:
    nameless = tmp_path / "nameless.md"
    nameless.write_text("---\nstandfirst: Sa-pô\n---\n\nChỉ có chữ.\n", "utf-8")
    (made,) = terminal("import", nameless).lines
    assert "site" in terminal("ready", made, code=2).err
    terminal("site", "add", "folder", "practice", "--path", tmp_path / "site")
    assert "headline" in terminal("ready", made, code=1).err


def test_reading_works_beside_a_writer_and_writing_refuses(terminal: Terminal, story: Path) -> None:
    from editor.bootstrap.core import open_core

    terminal("import", story)
    with open_core(terminal.home):
        assert len(terminal("list", "--json").json) == 1
        ran = terminal("import", story, code=1)
    assert "open" in ran.err
    assert len(terminal("list", "--json").json) == 1


def test_help_and_version_speak_on_standard_output(terminal: Terminal) -> None:
    assert "sync" in terminal("--help").out
    assert terminal("--version").out.startswith("copytaker 0.")
    for command in ("import", "photo", "site", "ready", "sync"):
        assert "--home" in terminal(command, "--help").out


def test_home_may_be_named_before_and_after_the_command(tmp_path: Path, story: Path) -> None:
    terminal = Terminal(tmp_path / "elsewhere")
    terminal("--home", tmp_path / "h", "import", story)
    assert len(terminal("list", "--home", tmp_path / "h", "--json").json) == 1
    assert terminal("list", "--json").json == []


def test_home_may_be_relative(tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    terminal = Terminal(Path("home"))
    (written,) = terminal("import", story).lines
    page = terminal("show", written, "--format", "html").out
    assert (tmp_path / "home").as_uri() in page


def test_a_picture_is_found_though_its_name_is_decomposed(
    terminal: Terminal, tmp_path: Path
) -> None:
    jpeg(tmp_path / unicodedata.normalize("NFD", "cầu mới.jpg"))
    text = tmp_path / "nfd.md"
    text.write_text("# Cầu\n\n![Cầu](<cầu mới.jpg>)\nChú thích.\n", encoding="utf-8")
    (written,) = terminal("import", text).lines
    assert len(terminal("show", written, "--json").json["photos"]) == 1


def test_check_lists_what_the_desk_would_ask(terminal: Terminal, story: Path) -> None:
    twice = STORY + "\n![](khac.jpg)\nGhe chở bí đỏ cập bến.\n"
    jpeg(story.parent / "khac.jpg")
    story.write_text(twice, "utf-8")
    (made,) = terminal("import", story).lines
    lines = terminal("check", made[:8]).out.splitlines()
    assert lines == [
        "warning: Nobody is named as the photographer. (khac.jpg)",
        "warning: A photo has no alt text. (khac.jpg)",
        "warning: Two photos have the same caption: “Ghe chở bí đỏ cập bến.” (khac.jpg)",
    ]
    told = terminal("check", made, "--format", "json").json
    assert [one["code"] for one in told] == ["credit-missing", "alt-missing", "caption-same"]
    assert {one["filename"] for one in told} == {"khac.jpg"} and not told[0]["stops"]
    assert terminal("check", made, "--json").json == told


def test_a_story_in_order_has_nothing_to_remark(terminal: Terminal, story: Path) -> None:
    (made,) = terminal("import", story).lines
    assert terminal("check", made).lines == []
