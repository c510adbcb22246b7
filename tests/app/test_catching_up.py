"""Photos from before their looks were noted."""

import pytest
from tests.support.camera_files import camera_file

from editor.app.catching_up import catch_up
from editor.app.importing import What, import_files
from editor.app.photo_list import PhotoQuery, Want, find_photos
from editor.base.errors import Cancelled
from editor.bootstrap.core import open_core


@pytest.fixture
def core(tmp_path):
    with open_core(tmp_path / "home") as core:
        yield core


def forget_looks(core):
    """As photos stand in a database that was made before."""
    core.store.write(
        lambda c: c.exec_driver_sql("UPDATE photo SET image='', likeness='', twin='', told=''")
    )


def test_they_are_known_again_and_copies_are_found(core, tmp_path):
    large = camera_file(tmp_path / "a.jpg", 1, size=(960, 640), description="Lũ về")
    small = camera_file(tmp_path / "b.jpg", 1, size=(300, 200))
    other = camera_file(tmp_path / "c.jpg", 2)
    photos = import_files(core, [large, small, other]).photos
    forget_looks(core)
    assert catch_up(core) == 3
    assert catch_up(core) == 0
    duplicates = PhotoQuery(wants=frozenset({Want.DUPLICATE}), descending=False)
    assert find_photos(core, duplicates) == photos[:2]
    corrected = camera_file(tmp_path / "d.jpg", 1, size=(960, 640), description="Lũ rút")
    assert [one.what for one in import_files(core, [corrected]).files] == [What.CORRECTION]


def test_a_lost_file_stops_nothing_and_stopping_loses_nothing(core, tmp_path):
    paths = [camera_file(tmp_path / f"{n}.jpg", n) for n in range(20)]
    first, *_ = import_files(core, paths).photos
    forget_looks(core)
    core.store.blob_path(core.store.photos([first])[first].blob).unlink()

    def report(step):
        if step.done == 18:
            raise Cancelled

    with pytest.raises(Cancelled):
        catch_up(core, report=report)
    assert len(core.store.unseen_photos()) == 4
    assert catch_up(core) == 3
    assert [photo.id for photo in core.store.unseen_photos()] == [first]
