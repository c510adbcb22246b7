"""The commands of photos."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from tests.support.camera_files import camera_file
from tests.support.terminal import Ran

from editor.cli.main import run

Terminal: TypeAlias = Callable[..., Ran]


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """The command line in this process: starting one for each would take its time."""

    def terminal(*arguments: object, code: int = 0) -> Ran:
        ended = run([*map(str, arguments), "--home", str(tmp_path / "home")])
        said = capsys.readouterr()
        assert ended == code, said.err
        return Ran(ended, said.out, said.err)

    return terminal


def test_photos_are_listed_by_what_they_lack_and_say(terminal: Terminal, tmp_path: Path) -> None:
    camera_file(tmp_path / "lu.jpg", 1, description="Đồng chí bí thư đi thị sát", creator="Mai An")
    camera_file(tmp_path / "cho.jpg", 2, city="Trà Bồng")
    flood, market = terminal(
        "photo", "import", tmp_path / "lu.jpg", tmp_path / "cho.jpg", "--who", "Lê Thu"
    ).lines
    assert terminal("photo", "list", "dong", "chi").out.splitlines() == [
        f"{flood[:8]}    Mai An  lu.jpg  Đồng chí bí thư đi thị sát"
    ]
    wanted = terminal("photo", "list", "--want", "no-caption", "--json").json
    assert [(one["id"], one["fields"]["credit"]) for one in wanted] == [(market, "Lê Thu")]
    ids = [one["id"] for one in terminal("photo", "list", "--order", "name", "--json").json]
    assert ids == [flood, market]
    assert terminal("photo", "list", "--place", "Trà Bồng").out.startswith(market[:8])
    assert terminal("photo", "list", "khong co").err == "No photo matches.\n"


def test_what_a_story_uses_is_listed(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "tin.md").write_text("# Lũ về\n\nNước lên.\n", "utf-8")
    (story,) = terminal("import", tmp_path / "tin.md").lines
    paths = [camera_file(tmp_path / f"{n}.jpg", n) for n in range(3)]
    used = terminal("photo", "import", *paths[:2], "--story", story).lines
    (unused,) = terminal("photo", "import", paths[2]).lines
    listed = terminal("photo", "list", "--used-in", story, "--ascending", "--json").json
    assert [one["id"] for one in listed] == used
    assert [one["id"] for one in terminal("photo", "list", "--want", "unused", "--json").json] == [
        unused
    ]


def test_a_broken_file_is_named_and_the_others_are_in(terminal: Terminal, tmp_path: Path) -> None:
    good = camera_file(tmp_path / "a.jpg", 1)
    (tmp_path / "b.jpg").write_bytes(good.read_bytes()[:-3000])
    done = terminal("photo", "import", tmp_path / "a.jpg", tmp_path / "b.jpg", code=1)
    assert len(done.lines) == 1
    assert "b.jpg" in done.err and "damaged" in done.err


def test_a_correction_is_shown_with_its_stories_and_taken_over_when_asked(
    terminal: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "tin.md").write_text("# Khởi công cầu\n\nSáng nay.\n", "utf-8")
    (story,) = terminal("import", tmp_path / "tin.md").lines
    first = camera_file(tmp_path / "a.jpg", 1, description="Ông Lê Ánh")
    (photo,) = terminal("photo", "import", first, "--story", story).lines
    second = camera_file(tmp_path / "b.jpg", 1, description="Ông Lê Anh")
    told = terminal("photo", "import", second)
    assert told.lines == [photo]
    assert "“Ông Lê Ánh” → “Ông Lê Anh”" in told.err and "Khởi công cầu" in told.err
    assert terminal("photo", "list", "--json").json[0]["fields"]["description"] == "Ông Lê Ánh"
    terminal("photo", "import", second, "--accept")
    assert terminal("photo", "list", "--json").json[0]["fields"]["description"] == "Ông Lê Anh"


def test_outcomes_are_told_as_data(terminal: Terminal, tmp_path: Path) -> None:
    large = camera_file(tmp_path / "a.jpg", 1, size=(960, 640))
    small = camera_file(tmp_path / "b.jpg", 1, size=(300, 200))
    told = terminal("photo", "import", large, small, large, "--json").json
    assert [one["what"] for one in told] == ["new", "looks-like"]
    assert told[1]["other"] == told[0]["photo"]
    assert terminal("photo", "import", large, "--json").json[0]["what"] == "same-file"
