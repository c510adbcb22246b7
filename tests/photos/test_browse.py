"""A card looked through: what counts as one shot, what is passed over, what is broken."""

import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from editor.base.errors import EditorError
from editor.photos import browse
from editor.testing.cards import BEGAN, camera_jpeg, card


def names(found: browse.Card) -> list[str]:
    return [shot.path.name for shot in found.shots]


def touch(root: Path, *files: str) -> None:
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_shots_come_in_the_order_of_folders_and_numbers(tmp_path: Path) -> None:
    touch(tmp_path, "DCIM/101/A_1.JPG", "DCIM/100/A_10.JPG", "DCIM/100/A_9.JPG", "loose.png")
    assert names(browse.look_through(tmp_path)) == ["loose.png", "A_9.JPG", "A_10.JPG", "A_1.JPG"]


def test_a_raw_file_and_its_jpeg_are_one_shot(tmp_path: Path) -> None:
    touch(tmp_path, "a.JPG", "a.NEF", "a.xmp", "b.CR3", "c.jpg", "c.png")
    found = browse.look_through(tmp_path)
    assert names(found) == ["a.JPG", "b.CR3", "c.jpg", "c.png"]
    assert found.shots[0].raw == tmp_path / "a.NEF"
    assert found.shots[1].raw is None


def test_videos_are_counted_and_hidden_files_trash_and_papers_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg", "._a.jpg", ".Trashes/b.jpg", "$RECYCLE.BIN/c.jpg", "d.MOV", "e.mp4")
    touch(tmp_path, "LOST.DIR/f.jpg", "notes.txt", "INDEX.DAT", "a.THM")
    found = browse.look_through(tmp_path)
    assert (names(found), found.videos) == (["a.jpg"], 2)


def test_what_was_protected_in_the_camera_is_told(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg", "b.jpg")
    (tmp_path / "b.jpg").chmod(0o444)
    assert [shot.locked for shot in browse.look_through(tmp_path).shots] == [False, True]
    (tmp_path / "a.jpg").chmod(0o444)
    assert not any(shot.locked for shot in browse.look_through(tmp_path).shots)


def test_a_folder_that_cannot_be_read_is_told_beside_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "a.jpg", "closed/b.jpg")
    plain = os.scandir

    def scandir(folder: Path) -> object:
        if folder == tmp_path / "closed":
            raise PermissionError(13, "Permission denied")
        return plain(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    found = browse.look_through(tmp_path)
    assert (names(found), found.unread) == (["a.jpg"], (tmp_path / "closed",))


def test_a_card_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="“CARD” can't be opened"):
        browse.look_through(tmp_path / "CARD")


def test_one_broken_file_is_one_broken_shot(tmp_path: Path) -> None:
    camera_jpeg(tmp_path / "a.jpg")
    (tmp_path / "b.jpg").write_bytes(b"")
    (tmp_path / "c.jpg").write_bytes(b"this is no picture at all")
    found = browse.look_through(tmp_path)
    a, b, c = browse.seen(found, found.shots)
    assert a.look.thumbnail
    assert (a.problem, b.look.thumbnail) == ("", b"")
    assert "is empty" in b.problem
    assert "not a picture" in c.problem


def test_a_card_taken_out_in_the_middle_is_told_in_plain_words(tmp_path: Path) -> None:
    root = card(tmp_path / "CARD", 3)
    found = browse.look_through(root)
    shutil.rmtree(root)
    with pytest.raises(EditorError, match=r"the card was taken out.*what you picked is kept"):
        browse.seen(found, found.shots)


def test_a_single_file_that_vanished_breaks_its_own_shot_alone(tmp_path: Path) -> None:
    found = browse.look_through(card(tmp_path, 2))
    found.shots[0].path.unlink()
    first, second = browse.seen(found, found.shots)
    assert "No such file" in first.problem
    assert second.look.thumbnail


def test_two_cameras_are_put_in_the_order_of_time(tmp_path: Path) -> None:
    camera_jpeg(tmp_path / "A_1.jpg", taken=BEGAN.replace(minute=5))
    camera_jpeg(tmp_path / "B_1.jpg", taken=BEGAN.replace(minute=1))
    (tmp_path / "C_1.jpg").write_bytes(b"broken")
    os.utime(tmp_path / "C_1.jpg", (BEGAN.replace(minute=3).timestamp(),) * 2)
    found = browse.look_through(tmp_path)
    heads = browse.seen(found, found.shots)
    looks = {shot.path: head.look for shot, head in zip(found.shots, heads, strict=True)}
    assert browse.by_time(found.shots, looks) == [1, 2, 0]


def test_a_file_without_a_camera_s_time_has_its_own(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg")
    moment = datetime(2026, 11, 3, 4, 5, 6)
    os.utime(tmp_path / "a.jpg", (moment.timestamp(),) * 2)
    (shot,) = browse.look_through(tmp_path).shots
    assert browse.when(shot, None) == "2026-11-03T04:05:06"
