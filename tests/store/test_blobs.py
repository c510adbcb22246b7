import errno
import hashlib
import os

import pytest

from editor.base.errors import EditorError
from editor.store.blobs import Blobs
from editor.store.faults import DiskFull

BYTES = os.urandom(3_000_000)
SHA = hashlib.sha256(BYTES).hexdigest()


@pytest.fixture
def blobs(tmp_path):
    (tmp_path / "blobs").mkdir()
    return Blobs(tmp_path / "blobs")


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "DSC_0012.JPG"
    path.write_bytes(BYTES)
    return path


def left(blobs):
    return [path.name for path in blobs.folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_under_its_hash_and_left_where_it_was(blobs, photo):
    assert blobs.put_file(photo) == SHA
    assert blobs.path(SHA) == blobs.folder / SHA[:2] / SHA
    assert blobs.path(SHA).read_bytes() == photo.read_bytes() == BYTES
    assert blobs.check(SHA)
    assert left(blobs) == [SHA]


def test_the_same_bytes_are_kept_once(blobs, photo):
    blobs.put_file(photo)
    first = blobs.path(SHA).stat()
    assert blobs.put_file(photo) == SHA
    assert blobs.path(SHA).stat().st_ino == first.st_ino
    assert left(blobs) == [SHA]


def test_a_shortened_blob_is_noticed_and_replaced(blobs, photo):
    blobs.put_file(photo)
    os.truncate(blobs.path(SHA), 1000)
    assert not blobs.check(SHA)
    blobs.put_file(photo)
    assert blobs.check(SHA)


def test_a_flipped_bit_and_a_missing_blob_are_noticed(blobs, photo):
    blobs.put_file(photo)
    with blobs.path(SHA).open("rb+") as file:
        file.seek(1000)
        file.write(bytes([BYTES[1000] ^ 1]))
    assert not blobs.check(SHA)
    assert not blobs.check("0" * 64)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_only_a_hash_is_a_blobs_name(blobs, name):
    with pytest.raises(ValueError):
        blobs.path(name)


def test_a_full_disk_leaves_no_part_of_a_photo(blobs, photo, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as told:
        blobs.put_file(photo)
    assert "Free some space" in told.value.remedy
    assert left(blobs) == []


def test_a_disk_that_keeps_other_bytes_is_found_out(blobs, photo, monkeypatch):
    monkeypatch.setattr("editor.store.blobs._hash_of", lambda path: "0" * 64)
    with pytest.raises(EditorError, match="did not keep"):
        blobs.put_file(photo)
    assert left(blobs) == []


def test_a_missing_file_and_a_folder_are_told(blobs, tmp_path):
    with pytest.raises(EditorError, match="no file"):
        blobs.put_file(tmp_path / "gone.jpg")
    with pytest.raises(EditorError, match="could not be read"):
        blobs.put_file(tmp_path)


def test_what_a_crash_left_half_written_is_swept_away(blobs, photo):
    blobs.put_file(photo)
    (blobs.folder / ".new-abc").write_bytes(b"half")
    blobs.sweep()
    assert left(blobs) == [SHA]
