"""The commands of photos."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from tests.support.camera_files import camera_file
from tests.support.terminal import Ran

from editor.app.photo_list import save_photos
from editor.bootstrap.core import open_core
from editor.cli.main import run
from editor.document import Handling
from editor.photos.read import read_fields

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


def test_originals_are_saved_with_what_is_known_about_them(
    terminal: Terminal, tmp_path: Path
) -> None:
    paths = [tmp_path / card / "IMG_1.jpg" for card in ("one", "two")]
    for seed, path in enumerate(paths):
        path.parent.mkdir()
        camera_file(path, seed)
    ids = terminal("photo", "import", *paths).lines
    terminal("photo", "set", ids[0], "--caption", "Cầu Sao Mai", "--credit", "Mai An")
    out = tmp_path / "out"
    saved = terminal("photo", "save", *ids, "--to", out).lines
    assert [Path(path).name for path in saved] == ["IMG_1.jpg", "IMG_1-2.jpg"]
    assert [Path(path).read_bytes() for path in saved] == [path.read_bytes() for path in paths]
    said = read_fields(Path(saved[0]))
    assert (said.description, said.credit) == ("Cầu Sao Mai", "Mai An")
    terminal("photo", "save", ids[1], "--to", tmp_path / "bare", "--no-sidecars")
    assert [path.name for path in (tmp_path / "bare").iterdir()] == ["IMG_1.jpg"]


def test_the_original_of_somebody_to_be_protected_is_not_saved(
    terminal: Terminal, tmp_path: Path
) -> None:
    (id,) = terminal("photo", "import", camera_file(tmp_path / "a.jpg", 1)).lines
    with open_core(tmp_path / "home") as core:
        photo = core.store.photos([id])[id]
        save_photos(core, {id: (photo.fields, Handling(protected=True))})
    told = terminal("photo", "save", id, "--to", tmp_path / "out", code=1)
    assert "shows somebody to be protected" in told.err
    assert not (tmp_path / "out").exists()


def test_what_a_stranger_learns_is_listed(terminal: Terminal, tmp_path: Path) -> None:
    photo = camera_file(tmp_path / "a.jpg", 1, description="Cầu Sao Mai")
    lines = terminal("photo", "tells", photo).out.splitlines()
    assert "private The camera, phone or lens: Nhiếp" in lines
    assert "-       Words about it: Cầu Sao Mai" in lines
    (told,) = terminal("photo", "tells", photo, "--json").json.values()
    assert {one["tells"] for one in told if one["private"]} == {"device", "hidden"}
