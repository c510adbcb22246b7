"""Whatever is imported and wherever it is killed: when it went on, each file is in exactly once."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.camera_files import camera_file

from editor.app import importing
from editor.app.importing import What
from editor.bootstrap.core import open_core
from editor.store.blobs import Blobs

killed_import = pytest.importorskip("tests.support.killed_import", reason="no processes to fork")


@dataclass(frozen=True)
class File:
    """`seed`: its picture, -1 if it is broken; `words`: what it says of itself."""

    seed: int
    words: int = 0


FILES = st.lists(
    st.builds(File, seed=st.integers(-1, 5), words=st.integers(0, 1)), min_size=1, max_size=9
)


def lay_out(folder: Path, files: list[File]) -> list[Path]:
    paths = []
    for number, file in enumerate(files):
        path = folder / f"{number}.jpg"
        if file.seed < 0:
            path.write_bytes(b"\xff\xd8\xff\xe0 broken")
        else:
            camera_file(path, file.seed, size=(96, 64), description=f"Lũ {file.words}")
        paths.append(path)
    return paths


@pytest.mark.parametrize(
    "point",
    ["secure after 1", "keep before 1", "keep after 1", "import_photos after 1", "keep after 2"],
)
def test_a_kill_between_two_steps_loses_and_doubles_nothing(tmp_path: Path, point: str) -> None:
    assert not check(tmp_path, [File(0), File(1), File(0), File(2)], [point])


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(FILES, st.lists(st.integers(1, 90), min_size=1, max_size=2))
def test_each_readable_file_is_in_exactly_once(files: list[File], kills: list[int]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="killed-"))
    try:
        check(folder, files, kills)
    finally:
        shutil.rmtree(folder)


def check(folder: Path, files: list[File], kills: Sequence[int | str]) -> bool:
    """Whether the import came to its end before it was killed for the last time."""
    home, card = folder / "home", folder / "card"
    card.mkdir()
    paths = lay_out(card, files)
    ended = False
    for step in kills:
        ended = killed_import.import_until(home, paths, step)
    if not ended:
        killed_import.import_until(home, paths, -1)
    with open_core(home) as core:
        photos = core.store.all_photos()
        first = {file.seed: path for file, path in reversed(list(zip(files, paths, strict=True)))}
        first.pop(-1, None)
        assert {photo.filename for photo in photos} == {path.name for path in first.values()}
        assert len(photos) == len(first)
        for photo in photos:
            assert core.store.blobs.check(photo.blob)
            assert (
                core.store.blob_path(photo.blob).read_bytes()
                == (card / photo.filename).read_bytes()
            )
        assert importing.unfinished(core) == []
        assert left_in(core.store.blobs) == {photo.blob for photo in photos}
        again = importing.import_files(core, paths)
        assert core.store.all_photos() == photos
        ids = {photo.filename: photo.id for photo in photos}
        for file, taken in zip(files, again.files, strict=True):
            assert (taken.what is What.REFUSED) == (file.seed < 0)
            assert taken.photo == ("" if file.seed < 0 else ids[first[file.seed].name])
    return ended


def left_in(blobs: Blobs) -> set[str]:
    return {path.name for path in blobs.folder.rglob("*") if path.is_file()}
