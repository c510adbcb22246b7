"""The whole way on a real WordPress: a reporter and a photo editor on two laptops, one story."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from real_wordpress import RealWordPress
from terminal import Terminal

from editor.base.resources import resources
from editor.photos.read import read_fields
from editor.testing.pictures import jpeg

sys.path.append(str(Path(__file__).parents[1] / "tools" / "blocks"))

NAME = "baothinh"


def _signed_in(wordpress: RealWordPress, home: Path, user: str) -> Terminal:
    terminal = Terminal(home, wordpress.password(user))
    terminal("site", "add", "wordpress", NAME, "--url", wordpress.url, "--user", user)
    return terminal


def _sample(folder: Path) -> Path:
    """The Vietnamese sample, in a section that the site has."""
    (sample,) = (
        p for p in (resources() / "samples").glob("*.md") if "language: vi" in p.read_text("utf-8")
    )
    lines = sample.read_text("utf-8").splitlines()
    lines = ["section: Thời sự" if line.startswith("section:") else line for line in lines]
    story = folder / "story.md"
    story.write_text("\n".join(lines) + "\n", "utf-8")
    return story


def _equal_but_for_ids(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Both laptops' stories, with the photo ids of one put in place of the other's."""
    text = json.dumps(other)
    for mine, theirs in zip(one["photos"], other["photos"], strict=True):
        text = text.replace(theirs["id"], mine["id"])
    mapped = json.loads(text)
    for key in (
        "headline",
        "standfirst",
        "dateline",
        "byline",
        "section",
        "language",
        "slug",
        "blocks",
    ):
        assert mapped[key] == one[key], key
    assert sorted(mapped["tags"]) == sorted(one["tags"])
    for mine, theirs in zip(one["photos"], mapped["photos"], strict=True):
        assert (theirs["credit"], theirs["caption"]) == (mine["credit"], mine["caption"])


@pytest.fixture
def api(wordpress: RealWordPress) -> Iterator[httpx.Client]:
    auth = ("desk", wordpress.password("desk"))
    root = f"{wordpress.url}/wp-json/wp/v2/"
    with httpx.Client(base_url=root, auth=auth, timeout=30) as client:
        yield client


def test_a_story_goes_to_the_desk_and_comes_back(
    wordpress: RealWordPress, tmp_path: Path, api: httpx.Client
) -> None:
    reporter = _signed_in(wordpress, tmp_path / "reporter", "reporter")
    photo_editor = _signed_in(wordpress, tmp_path / "desk", "desk")

    # The reporter writes and sends.
    folder = resources() / "samples"
    (mine,) = reporter("import", _sample(tmp_path), "--photos", folder).lines
    before = reporter("show", mine, "--format", "json").json
    assert len(before["photos"]) == 5
    reporter("ready", mine, "--site", NAME)
    (sent,) = reporter("sync", "--json").json
    assert (sent["did"], sent["detail"]) == ("created", "")

    # The photo editor finds it, adds a photo and a paragraph, and sends.
    (post,) = photo_editor(
        "site", "posts", NAME, "--search", before["headline"][:12], "--json"
    ).json
    assert post["headline"] == before["headline"]
    (theirs,) = photo_editor("pull", NAME, post["id"]).lines[:1]
    _equal_but_for_ids(
        before | {"slug": sent["link"] and _slug(reporter, mine)}, _shown(photo_editor, theirs)
    )
    picture = jpeg(tmp_path / "DSC_0001.jpg", size=(1600, 1067))
    (photo,) = photo_editor("photo", "import", picture, "--story", theirs).lines
    caption = "Bà con hai bờ “chung một cây cầu” — 5 < 7 & còn nữa."
    photo_editor(
        "photo",
        "set",
        photo,
        "--caption",
        caption,
        "--credit",
        "Ảnh: Lê Hòa",
        "--alt",
        "Đám đông trên cầu",
    )
    text = photo_editor("show", theirs, "--format", "md").out
    edited = tmp_path / "edited.md"
    edited.write_text(text.rstrip() + "\n\nTòa soạn viết thêm một đoạn.\n", "utf-8")
    photo_editor("edit", theirs, "--from", edited)
    photo_editor("ready", theirs)
    (outcome,) = photo_editor("sync", "--json").json
    assert (outcome["did"], outcome["detail"]) == ("updated", "")

    # The reporter gets that back.
    (outcome,) = reporter("sync", "--json").json
    assert outcome["did"] == "pulled"
    one, other = _shown(reporter, mine), _shown(photo_editor, theirs)
    assert len(one["photos"]) == 6
    assert one["byline"] == before["byline"]
    assert [p["credit"] for p in one["photos"]] == [p["credit"] for p in before["photos"]] + [
        "Lê Hòa"
    ]
    _equal_but_for_ids(one, other)

    # The site holds it once.
    posts = api.get("posts", params={"status": "any", "context": "edit"}).json()
    assert [p["id"] for p in posts] == [int(post["id"])]
    media = api.get("media", params={"per_page": 100, "context": "edit"}).json()
    assert len(media) == 6
    assert all(
        item["caption"]["raw"] and item["alt_text"] and item["title"]["raw"] for item in media
    )
    content = posts[0]["content"]["raw"]
    for shown in one["photos"]:
        assert f"<cite>Ảnh: {shown['credit']}</cite>" in content
    assert posts[0]["featured_media"] in [item["id"] for item in media]
    assert posts[0]["excerpt"]["raw"] == before["standfirst"]
    credits = set()
    for item in media:
        file = tmp_path / f"{item['id']}.jpg"
        file.write_bytes(api.get(item["source_url"]).content)
        fields = read_fields(file)
        credits.add(fields.credit)
        assert fields.description
    assert credits == {shown["credit"] for shown in one["photos"]}

    # The same again changes nothing.
    written = len(wordpress.writes())
    for terminal in (reporter, photo_editor):
        assert [o["did"] for o in terminal("sync", "--json").json] == ["unchanged"]
    assert len(wordpress.writes()) == written

    # The block editor takes it as it is.
    _assert_valid_blocks(content)


def _shown(terminal: Terminal, story: str) -> dict[str, Any]:
    shown: dict[str, Any] = terminal("show", story, "--format", "json").json
    return shown


def _slug(terminal: Terminal, story: str) -> str:
    return str(_shown(terminal, story)["slug"])


def _assert_valid_blocks(content: str) -> None:
    from validator import can_validate, invalid_blocks

    if not can_validate():
        pytest.skip("all else is right; WordPress's own block parser needs Node and npm")
    assert invalid_blocks(content) == []


@pytest.mark.parametrize("wanted", ["draft", "pending", "publish"])
def test_a_story_gets_the_status_that_was_asked_for(
    wordpress: RealWordPress, tmp_path: Path, api: httpx.Client, wanted: str
) -> None:
    reporter = _signed_in(wordpress, tmp_path / "reporter", "reporter")
    (story,) = reporter("import", _sample(tmp_path), "--photos", resources() / "samples").lines
    reporter("ready", story, "--as", wanted)
    reporter("sync")
    (post,) = api.get("posts", params={"status": "any", "context": "edit"}).json()
    assert post["status"] == wanted
    names = [api.get(f"categories/{one}").json()["name"] for one in post["categories"]]
    assert names == ["Thời sự"]
    assert len(post["tags"]) == len(_shown(reporter, story)["tags"])


def test_a_wrong_password_says_so_and_keeps_nothing(
    wordpress: RealWordPress, tmp_path: Path
) -> None:
    terminal = Terminal(tmp_path / "home", "wrong")
    ran = terminal(
        "site", "add", "wordpress", NAME, "--url", wordpress.url, "--user", "reporter", code=1
    )
    assert "password" in ran.err.lower()
    assert terminal("site", "list", "--json").json == []
