"""Pictures that came with pasted words."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.app import pasted_pictures
from editor.app.core import Core
from editor.app.pasted_pictures import local_file, take_in_pasted, written_out
from editor.base.errors import EditorError
from editor.bootstrap.core import open_core
from editor.testing.pictures import jpeg


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = open_core(tmp_path / "home")
    yield made
    made.close()


def data_of(path: Path) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(path.read_bytes()).decode()}"


def test_pictures_in_the_text_and_beside_it_become_photos_of_the_ids_given(
    core: Core, tmp_path: Path
) -> None:
    one, two = jpeg(tmp_path / "một.jpg"), jpeg(tmp_path / "clip image.jpg", caption="Lũ")
    taken = take_in_pasted(core, {"p1": data_of(one), "p2": two.as_uri()})
    assert [photo.id for photo in taken.photos] == ["p1", "p2"]
    assert core.store.photos(["p2"])["p2"].fields.description == "Lũ"
    assert taken.missing == ()


def test_the_same_picture_again_has_the_same_file_and_texts(core: Core, tmp_path: Path) -> None:
    path = jpeg(tmp_path / "a.jpg", caption="Lũ")
    taken = take_in_pasted(core, {"p1": path.as_uri(), "p2": path.as_uri()})
    first, second = taken.photos
    assert (first.blob, first.fields) == (second.blob, second.fields)
    assert set(core.store.photos(["p1", "p2"])) == {"p1", "p2"}


def test_a_broken_picture_keeps_no_other_out(core: Core, tmp_path: Path) -> None:
    good = data_of(jpeg(tmp_path / "a.jpg"))
    pictures = {
        "p1": "data:image/png;base64,AAAA",
        "p2": good,
        "p3": (tmp_path / "weg.png").as_uri(),
        "p4": "data:image/png;base64,\u00e4!",
        "p5": "data:text/html,x",
    }
    taken = take_in_pasted(core, pictures)
    assert [photo.id for photo in taken.photos] == ["p2"]
    assert taken.missing == ("p1", "p3", "p4", "p5")


def test_only_files_that_office_programs_lay_out_are_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    private, office = tmp_path / "ảnh", tmp_path / "msohtmlclip1" / "01"
    for folder in (private, office):
        folder.mkdir(parents=True)
        jpeg(folder / "a.jpg")
    monkeypatch.setattr(pasted_pictures.tempfile, "gettempdir", lambda: str(tmp_path / "tmp"))
    assert local_file((office / "a.jpg").as_uri()) == office / "a.jpg"
    for address in (
        (private / "a.jpg").as_uri(),
        (office / ".." / ".." / "ảnh" / "a.jpg").as_uri(),
        f"file://server{office}/a.jpg",
        f"file:////server/{office}/b.jpg",
        "file:///dev/zero",
        "file:",
        "file://[",
        "file:///%00",
    ):
        with pytest.raises(EditorError):
            local_file(address)


@pytest.mark.parametrize("address", ["data:image/png;base64", "data:,x", "x", "data:image/png;x"])
def test_what_holds_no_picture_is_refused(address: str) -> None:
    with pytest.raises(EditorError):
        written_out(address)


def test_a_picture_without_base64_is_read() -> None:
    assert written_out("data:image/svg+xml;charset=utf-8,%3Csvg%3E") == b"<svg>"
