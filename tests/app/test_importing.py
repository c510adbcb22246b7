"""Importing files: each by itself, verified, known again."""

import errno
import os
from dataclasses import replace

import pytest
from PIL import Image
from tests.support.camera_files import camera_file, coded, pixels

from editor.app import importing
from editor.app.importing import ImportStopped, What, Wishes, forget, resume, unfinished
from editor.app.photos import photos
from editor.base.errors import Cancelled
from editor.bootstrap.core import open_core
from editor.document import PhotoFields


@pytest.fixture
def core(tmp_path):
    with open_core(tmp_path / "home") as core:
        yield core


@pytest.fixture
def card(tmp_path):
    folder = tmp_path / "card"
    folder.mkdir()
    return folder


def whats(imported):
    return [taken.what for taken in imported.files]


def left_over(core):
    return list(core.store.blobs.folder.glob(".new-*"))


def test_files_become_photos_in_order_with_what_they_say(core, card):
    paths = [
        camera_file(card / f"DSC_{n}.JPG", n, description=f"Lũ thứ {n}", creator="Mai An")
        for n in range(3)
    ]
    imported = importing.import_files(core, paths)
    assert whats(imported) == [What.NEW] * 3
    found = photos(core, imported.photos)
    said = [found[id] for id in imported.photos]
    assert [photo.fields.description for photo in said] == ["Lũ thứ 0", "Lũ thứ 1", "Lũ thứ 2"]
    assert [photo.filename for photo in said] == ["DSC_0.JPG", "DSC_1.JPG", "DSC_2.JPG"]
    assert {(photo.width, photo.height, photo.mime) for photo in said} == {(480, 320, "image/jpeg")}
    assert all(core.store.blobs.check(photo.blob) for photo in said)
    assert unfinished(core) == [] and left_over(core) == []


def test_the_same_file_again_is_silently_the_same_photo(core, card):
    path = camera_file(card / "a.jpg", 1, description="Lũ")
    (photo,) = importing.import_files(core, [path]).photos
    copy = card / "copy.jpg"
    copy.write_bytes(path.read_bytes())
    again = importing.import_files(core, [copy, path])
    assert whats(again) == [What.SAME_FILE, What.SAME_FILE]
    assert again.photos == [photo]
    assert len(core.store.all_photos()) == 1


def test_twins_within_one_import_are_one_photo(core, card):
    path = camera_file(card / "a.jpg", 1)
    copy = card / "b.jpg"
    copy.write_bytes(path.read_bytes())
    imported = importing.import_files(core, [path, copy])
    assert whats(imported) == [What.NEW, What.SAME_FILE]
    assert len(set(imported.photos)) == len(core.store.all_photos()) == 1


def test_the_same_picture_with_other_words_is_a_correction(core, card):
    first = camera_file(card / "a.jpg", 1, description="Ông Lê Ánh tại lễ khởi công")
    (photo,) = importing.import_files(core, [first]).photos
    second = camera_file(card / "b.jpg", 1, description="Ông Lê Anh tại lễ khởi công")
    imported = importing.import_files(core, [second])
    assert whats(imported) == [What.CORRECTION]
    assert imported.photos == [photo]
    assert imported.files[0].fields.description == "Ông Lê Anh tại lễ khởi công"
    assert len(core.store.all_photos()) == 1
    assert photos(core, [photo])[photo].fields.description == "Ông Lê Ánh tại lễ khởi công"


def test_the_same_picture_written_by_another_program_says_nothing_new(core, card):
    first = camera_file(card / "a.jpg", 1, description="Lũ")
    second = camera_file(card / "b.jpg", 1, description="Lũ", thumbnail=False)
    imported = importing.import_files(core, [first, second])
    assert whats(imported) == [What.NEW, What.SAME_FILE]


def test_what_the_house_wrote_makes_the_same_file_no_correction(core, card):
    path = camera_file(card / "a.jpg", 1, description="Lũ")
    (photo,) = importing.import_files(core, [path]).photos
    core.store.save_photo_fields(photo, PhotoFields(description="Lũ lớn nhất mười năm"))
    assert whats(importing.import_files(core, [path])) == [What.SAME_FILE]


def test_the_same_picture_in_another_size_is_new_and_a_hint_tells_the_other(core, card):
    first = camera_file(card / "a.jpg", 1, size=(960, 640))
    small = camera_file(card / "small.jpg", 1, size=(300, 200), thumbnail=False)
    other = camera_file(card / "other.jpg", 2)
    imported = importing.import_files(core, [first, small, other])
    assert whats(imported) == [What.NEW, What.LOOKS_LIKE, What.NEW]
    assert imported.files[1].other == imported.photos[0]
    assert len(set(imported.photos)) == 3
    again = camera_file(card / "again.jpg", 1, size=(240, 160))
    (hint,) = importing.import_files(core, [again]).files
    assert hint.other in imported.photos[:2]


def test_frames_of_one_scene_are_no_copies_of_each_other(core, card):
    one = camera_file(card / "a.jpg", 1, size=(480, 320), created="2026-11-02T13:14:15+07:00")
    two = camera_file(card / "b.jpg", 1, size=(482, 322), created="2026-11-02T13:14:16+07:00")
    assert whats(importing.import_files(core, [one, two])) == [What.NEW, What.NEW]


def test_a_broken_file_is_told_and_stops_nothing(core, card):
    good = camera_file(card / "a.jpg", 1)
    cut = card / "cut.jpg"
    cut.write_bytes(good.read_bytes()[:-9000])
    (card / "empty.jpg").touch()
    (card / "text.jpg").write_text("Đây không phải ảnh")
    missing = card / "missing.jpg"
    last = camera_file(card / "z.jpg", 2)
    paths = [cut, card / "empty.jpg", good, card / "text.jpg", last]
    imported = importing.import_files(core, [*paths, missing])
    assert whats(imported) == [
        What.REFUSED, What.REFUSED, What.NEW, What.REFUSED, What.NEW, What.REFUSED,
    ]  # fmt: skip
    reasons = " ".join(taken.why for taken in imported.of(What.REFUSED))
    assert "damaged" in reasons and "empty" in reasons and "no file" in reasons
    assert all(taken.remedy for taken in imported.of(What.REFUSED))
    assert left_over(core) == []


def test_a_parser_that_breaks_costs_its_own_file_alone(core, card, monkeypatch, caplog):
    paths = [camera_file(card / f"{n}.jpg", n) for n in range(3)]

    def broken(path):
        if path.name == "1.jpg":
            raise RuntimeError("nobody foresaw this")
        return PhotoFields()

    monkeypatch.setattr("editor.photos.read.read_fields", broken)
    assert whats(importing.import_files(core, paths)) == [What.NEW, What.REFUSED, What.NEW]
    assert "could not be taken in" in caplog.text


def test_other_kinds_of_pictures_are_taken_in(core, card):
    for name in ("a.png", "b.webp", "c.gif", "d.tif"):
        pixels(len(name)).save(card / name)
    imported = importing.import_files(core, [card])
    assert {photo.mime for photo in photos(core, imported.photos).values()} == {
        "image/png", "image/webp", "image/gif", "image/tiff",
    }  # fmt: skip


def test_who_took_them_is_put_in_where_files_dont_say(core, card):
    named = camera_file(card / "a.jpg", 1, creator="Mai An")
    nameless = camera_file(card / "b.jpg", 2)
    imported = importing.import_files(core, [named, nameless], Wishes(who="Lê Thu"))
    found = photos(core, imported.photos)
    assert [found[id].fields.credit for id in imported.photos] == ["Mai An", "Lê Thu"]
    assert found[imported.photos[1]].fields.creator == "Lê Thu"


def test_the_thumbnail_of_the_file_is_there_at_once(core, card, monkeypatch):
    from editor.app.thumbnails import thumbnail

    path = camera_file(card / "a.jpg", 1, size=(1200, 800))
    (photo,) = importing.import_files(core, [path]).photos
    monkeypatch.setattr("editor.photos.thumbnails.from_photo", lambda *_: pytest.fail("decoded"))
    monkeypatch.setattr("editor.photos.thumbnails.from_preview", lambda *_: pytest.fail("decoded"))
    shown = card / "shown.jpg"
    shown.write_bytes(thumbnail(core, photo, 160))
    with Image.open(shown) as image:
        assert max(image.size) == 160 and abs(image.width / image.height - 1.5) < 0.03


def test_a_lost_file_comes_back_when_it_is_imported_again(core, card):
    path = camera_file(card / "a.jpg", 1)
    (photo,) = importing.import_files(core, [path]).photos
    blob = photos(core, [photo])[photo].blob
    core.store.blob_path(blob).unlink()
    assert importing.import_files(core, [path]).photos == [photo]
    assert core.store.blobs.check(blob)


def test_progress_counts_files_and_bytes(core, card):
    paths = [camera_file(card / f"{n}.jpg", n) for n in range(4)]
    seen = []
    importing.import_files(core, paths, report=seen.append)
    total = sum(path.stat().st_size for path in paths)
    assert (seen[0].done, seen[0].total, seen[0].bytes, seen[0].all_bytes) == (0, 4, 0, total)
    assert (seen[-1].done, seen[-1].bytes) == (4, total)
    assert [step.done for step in seen] == sorted(step.done for step in seen)


def cancelling_after(count):
    def report(step):
        if step.done >= count:
            raise Cancelled

    return report


def test_cancel_keeps_what_is_in_and_the_rest_can_come_later(core, card):
    paths = [camera_file(card / f"{n}.jpg", n) for n in range(6)]
    first = importing.import_files(core, paths, report=cancelling_after(2))
    assert first.cancelled and whats(first) == [What.NEW] * 2
    assert len(core.store.all_photos()) == 2 and left_over(core) == []
    (waiting,) = unfinished(core)
    assert (waiting.batch, waiting.done, waiting.total, waiting.folder) == (
        first.batch, 2, 6, card,
    )  # fmt: skip
    rest = resume(core, first.batch)
    assert whats(rest) == [What.NEW] * 6 and rest.photos[:2] == first.photos
    assert len(core.store.all_photos()) == 6 and unfinished(core) == []


def test_an_import_that_was_cut_off_can_be_forgotten(core, card):
    paths = [camera_file(card / f"{n}.jpg", n) for n in range(3)]
    first = importing.import_files(core, paths, report=cancelling_after(1))
    forget(core, first.batch)
    assert unfinished(core) == []
    assert len(core.store.all_photos()) == 1


def test_a_card_taken_out_is_told_and_what_is_in_stays(core, card, monkeypatch):
    paths = [camera_file(card / f"{n}.jpg", n) for n in range(5)]
    gone = card.with_name("taken out")

    def report(step):
        if step.done == 1 and card.exists():
            card.rename(gone)

    monkeypatch.setattr(importing, "_HANDS", 1)
    monkeypatch.setattr(importing, "_AHEAD", 1)
    with pytest.raises(ImportStopped, match="can't be read any more: 1 of 5") as told:
        importing.import_files(core, paths, report=report)
    assert "go on" in told.value.remedy
    assert len(core.store.all_photos()) == len(told.value.imported.files) == 1
    gone.rename(card)
    rest = resume(core, told.value.imported.batch)
    assert whats(rest) == [What.NEW] * 5
    assert len(core.store.all_photos()) == 5 and left_over(core) == []


def test_a_full_disk_is_told_and_what_is_in_stays(core, card, monkeypatch):
    paths = [camera_file(card / f"{n}.jpg", n) for n in range(5)]
    monkeypatch.setattr(importing, "_TOGETHER", 2)
    monkeypatch.setattr(importing, "_AHEAD", 2)
    sync, calls = os.fsync, []

    def full(handle):
        calls.append(handle)
        if len(core.store.all_photos()) >= 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return sync(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(ImportStopped, match="disk is full") as told:
            importing.import_files(core, paths)
    in_by_then = len(core.store.all_photos())
    assert in_by_then == len(told.value.imported.files) >= 2
    assert calls and left_over(core) == []
    assert whats(resume(core, told.value.imported.batch)) == [What.NEW] * 5
    assert len(core.store.all_photos()) == 5


def test_names_that_are_no_text_are_taken_in(core, card):
    path = card / os.fsdecode(b"anh-\xff.jpg")
    try:
        camera_file(path, 1)
    except OSError:
        pytest.skip("this file system takes texts alone")
    imported = importing.import_files(core, [path], report=cancelling_after(0))
    assert whats(resume(core, imported.batch)) == [What.NEW]


def test_a_truncated_jpeg_with_a_whole_thumbnail_is_refused(core, card):
    whole = camera_file(card / "a.jpg", 1, size=(1600, 1200))
    data = whole.read_bytes()
    whole.write_bytes(data[: len(data) // 2])
    (told,) = importing.import_files(core, [whole]).files
    assert told.what is What.REFUSED


def test_pictures_that_are_even_all_over_look_like_nothing(core, card):
    for name, grey in (("a.jpg", 40), ("b.jpg", 200)):
        (card / name).write_bytes(coded(Image.new("L", (300, 200), grey)))
    assert whats(importing.import_files(core, [card])) == [What.NEW, What.NEW]


def test_handling_is_never_touched_by_an_import(core, card):
    path = camera_file(card / "a.jpg", 1, description="Lũ")
    (photo,) = importing.import_files(core, [path]).photos
    known = photos(core, [photo])[photo]
    handled = replace(known.handling, protected=True)
    core.store.save_photos({photo: (known.fields, handled)})
    importing.import_files(core, [path, camera_file(card / "b.jpg", 1, description="Lũ rút")])
    assert photos(core, [photo])[photo].handling == handled
