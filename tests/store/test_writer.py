import os
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor, wait

import pytest

from editor.base.errors import EditorError
from editor.document import Article, Paragraph, text
from editor.document.story import Reason
from editor.store import open_store
from editor.store.engines import connect
from editor.store.faults import DiskFull


def test_many_threads_write_and_read_at_once_and_nothing_is_lost(store):
    story = store.new_story(Article(), Reason.CREATED)
    done = threading.Event()
    counts = []

    def watch():
        while not done.is_set():
            listed = store.versions(story.id)
            numbers = [version.number for version in listed]
            assert numbers == list(range(1, len(numbers) + 1))
            assert store.story(story.id).head.number >= len(numbers)
            counts.append(len(numbers))

    with ThreadPoolExecutor(10) as pool:
        watching = [pool.submit(watch) for _ in range(2)]
        add = [
            pool.submit(store.add_version, story.id, Article(headline=str(n)), Reason.TYPED)
            for n in range(60)
        ]
        wait(add)
        done.set()
        assert {kept.result().number for kept in add} == set(range(2, 62))
    assert [one.result() for one in watching] == [None, None]
    assert counts == sorted(counts) or len(counts) > 1


def test_a_reader_sees_one_state_while_the_writer_goes_on(store):
    story = store.new_story(Article(headline="trước"), Reason.CREATED)

    def look_twice(connection):
        query = "SELECT headline FROM story"
        before = connection.exec_driver_sql(query).scalar()
        store.add_version(story.id, Article(headline="sau"), Reason.TYPED)
        return before, connection.exec_driver_sql(query).scalar()

    assert store.read(look_twice) == ("trước", "trước")
    assert store.stories()[0].headline == "sau"


def test_work_that_fails_changes_nothing_and_the_next_goes_on(store):
    def half(connection):
        connection.exec_driver_sql("DELETE FROM story")
        raise ValueError("no")

    store.new_story(Article(), Reason.CREATED)
    with pytest.raises(ValueError):
        store.write(half)
    assert len(store.stories()) == 1
    store.new_story(Article(), Reason.CREATED)
    assert len(store.stories()) == 2


def test_a_full_disk_is_told_and_writing_resumes_when_there_is_room(store):
    story = store.new_story(Article(), Reason.CREATED)
    pages = store.write(lambda c: c.exec_driver_sql("PRAGMA page_count").scalar())
    limit = "PRAGMA max_page_count = {}"
    store.write(lambda c: c.exec_driver_sql(limit.format(pages)).all())
    long = Article(blocks=tuple(Paragraph(text(f"{n} {os.urandom(90).hex()}")) for n in range(900)))
    with pytest.raises(DiskFull) as told:
        store.add_version(story.id, long, Reason.TYPED)
    assert "Free some space" in told.value.remedy
    failed = store.journal(story.id, story.head.id, 1, 0, 0, long.blocks)
    with pytest.raises(DiskFull):
        failed.result()
    assert store.story(story.id).head == story.head
    store.write(lambda c: c.exec_driver_sql(limit.format(1_000_000)).all())
    store.journal(story.id, story.head.id, 1, 0, 0, long.blocks).result()
    assert store.replay(story.id) == long
    store.add_version(story.id, long, Reason.TYPED, through_sequence=1)
    assert store.story(story.id).article == long


@pytest.fixture
def small_disk(tmp_path):
    """A real file system of 2 MB; only root can make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    try:
        made = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no mount here")
    if made.returncode:
        pytest.skip("needs the right to mount")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_on_a_real_full_disk_what_was_kept_stays_and_the_rest_is_told(small_disk, tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(os.urandom(2_000_000))
    home = small_disk / "home"
    kept = []
    with open_store(home) as store:
        story = store.new_story(Article(), Reason.CREATED)
        with pytest.raises(EditorError) as told:
            for n in range(2000):
                kept.append(
                    store.add_version(
                        story.id, Article(headline=f"{n} {os.urandom(4000).hex()}"), Reason.TYPED
                    )
                )
        assert isinstance(told.value, DiskFull)
        with pytest.raises(DiskFull):
            store.blobs.put_file(photo)
        assert store.story(story.id).head == kept[-1]
        assert not list((home / "blobs").rglob(".new-*"))
    with open_store(home, readonly=True) as store:
        assert store.story(story.id).head == kept[-1]
        assert store.version(kept[0].id) == kept[0]


def test_another_programs_long_write_is_told_not_waited_for_ever(store, home, monkeypatch):
    store.new_story(Article(), Reason.CREATED)
    store.write(lambda c: c.exec_driver_sql("PRAGMA busy_timeout = 50").all())
    other = connect(home / "copytaker.db", "rw")
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(EditorError, match="in use"):
            store.new_story(Article(), Reason.CREATED)
    finally:
        other.close()
    store.new_story(Article(), Reason.CREATED)
