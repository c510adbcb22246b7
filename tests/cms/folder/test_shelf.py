"""The folder's files under bad conditions: absent, foreign, full, closed, damaged, shared."""

import errno
import json
import os
import shutil
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from editor.cms.folder import FolderCms, connect, prepare, shelf
from editor.remote.errors import (
    Busy,
    Gone,
    NotACms,
    OutcomeUnknown,
    Refused,
    RemoteError,
    Unreachable,
)
from editor.remote.records import MediaUpload, PostFields, Site, Status
from editor.testing.pictures import jpeg

STORY = PostFields(title="Cầu mới", content="Chữ.", slug="cau-moi")


def folder_of(site: Site) -> Path:
    return Path(site.address)


def test_a_drive_that_is_not_there_is_told_and_nothing_counts_as_deleted(
    cms: FolderCms, site: Site
) -> None:
    post = cms.create(STORY).id
    shutil.rmtree(folder_of(site))
    for call in (cms.account, lambda: cms.post(post), lambda: cms.posts([post]), cms.search):
        with pytest.raises(Unreachable) as caught:
            call()
        assert "Connect the drive" in caught.value.remedy
    with pytest.raises(Unreachable):
        cms.create(STORY)
    assert not folder_of(site).exists()


def test_the_empty_place_of_an_absent_drive_is_no_empty_site(cms: FolderCms, site: Site) -> None:
    post = cms.create(STORY).id
    shutil.rmtree(folder_of(site))
    folder_of(site).mkdir()
    with pytest.raises(Unreachable):
        cms.posts([post])
    with pytest.raises(Unreachable):
        cms.post(post)
    with pytest.raises(Unreachable):
        cms.update(post, PostFields(title="x"))


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    for call in (lambda: prepare(tmp_path), lambda: connect_to(tmp_path).create(STORY)):
        with pytest.raises(NotACms):
            call()
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def connect_to(folder: Path) -> FolderCms:
    return connect(Site("s1", "Báo", "folder", str(folder)))


def test_an_empty_folder_becomes_a_site_with_the_first_story(tmp_path: Path) -> None:
    cms = connect_to(tmp_path)
    assert cms.account().name == "Báo"
    assert cms.search() == cms.find("x") == []
    cms.create(STORY)
    assert (tmp_path / "index.html").exists()


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "may not write"), (errno.EROFS, "may not write")],
)
def test_a_folder_that_takes_nothing_says_why_and_keeps_what_it_has(
    cms: FolderCms, site: Site, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    before = cms.create(STORY)
    files = sorted(folder_of(site).rglob("*"))

    def refuse(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Refused, match=word):
        cms.update(before.id, PostFields(title="Tít mới"))
    monkeypatch.undo()
    assert cms.post(before.id) == before
    assert sorted(folder_of(site).rglob("*")) == files


def test_a_file_is_replaced_whole_or_not_at_all(
    cms: FolderCms, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cms.create(STORY)
    files = {path: path.stat().st_ino for path in folder_of(site).rglob("*") if path.is_file()}

    def break_down(path: Path, target: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "replace", break_down)
    with pytest.raises(OutcomeUnknown):
        cms.update(before.id, PostFields(content="Chữ mới. " * 1000))
    monkeypatch.undo()
    assert cms.post(before.id) == before
    assert files == {p: p.stat().st_ino for p in folder_of(site).rglob("*") if p.is_file()}


def test_while_another_laptop_writes_one_waits_and_then_is_told(
    cms: FolderCms, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_PATIENCE", 0.05)
    with FileLock(folder_of(site) / ".lock"), pytest.raises(Busy) as caught:
        cms.create(STORY)
    assert caught.value.retry_after > 0
    assert cms.create(STORY).id == "1"


def test_laptops_that_write_at_once_get_posts_and_addresses_of_their_own(site: Site) -> None:
    made = []

    def write() -> None:
        cms = connect(site)
        made.extend(cms.create(STORY) for _ in range(4))

    laptops = [threading.Thread(target=write) for _ in range(4)]
    for laptop in laptops:
        laptop.start()
    for laptop in laptops:
        laptop.join()
    assert sorted(int(post.id) for post in made) == list(range(1, 17))
    assert len({post.slug for post in made}) == 16
    assert len(list((folder_of(site) / "stories").iterdir())) == 16


def test_a_damaged_post_hides_no_other_but_stops_a_second_create(
    cms: FolderCms, site: Site
) -> None:
    damaged, sound = cms.create(STORY).id, cms.create(STORY).id
    (folder_of(site) / "posts" / damaged / "post.json").write_bytes(b'{"title": "C\xe1')
    assert [post.id for post in cms.search()] == [sound]
    with pytest.raises(RemoteError, match="damaged"):
        cms.find("cau-moi")
    with pytest.raises(RemoteError, match="damaged"):
        cms.post(damaged)


def test_a_record_with_nonsense_in_it_is_read_as_far_as_it_makes_sense(
    cms: FolderCms, site: Site
) -> None:
    post = cms.create(STORY).id
    path = folder_of(site) / "posts" / post / "post.json"
    told = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(told | {"status": "?", "tags": [1, "lũ"], "revision": "x"}))
    read = cms.post(post)
    assert (read.status, read.tags, read.revision) == (Status.OTHER, ("lũ",), "0")
    assert read.title == "Cầu mới"


@pytest.mark.parametrize("name", ["../../../etc/passwd", "..", "/etc/passwd", "1/../2", "a\x00b"])
def test_names_from_elsewhere_are_never_paths(cms: FolderCms, site: Site, name: str) -> None:
    cms.create(STORY)
    assert cms.media([name]) == cms.posts([name]) == {}
    with pytest.raises(Gone):
        cms.post(name)
    post = cms.create(PostFields(title="x", slug=name, featured=name))
    inside = folder_of(site) / "stories"
    assert Path(post.link.removeprefix("file://")).parent == inside


def test_a_photo_that_was_cut_off_is_refused(cms: FolderCms, tmp_path: Path) -> None:
    cms.create(STORY)
    whole = jpeg(tmp_path / "a.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Refused, match="damaged"):
        cms.upload(MediaUpload(tmp_path / "cut.jpg", "cut.jpg", "image/jpeg", "cut"))
    assert cms.find_media(["cut"]) == {}


def test_any_text_survives_the_folder(cms: FolderCms) -> None:
    odd = 'R&D &amp; <b>"é"</b> \ud800 \u2028 -->\r\n\t'
    post = cms.create(PostFields(title="&copy; 2026 <i>", content=odd, excerpt="a < b", slug="x"))
    assert cms.post(post.id).content == odd
    assert post.title == "&amp;copy; 2026 &lt;i&gt;"
