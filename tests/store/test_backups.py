import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from editor.document import Article
from editor.document.story import Reason
from editor.store import open_store
from editor.store.backups import Backup, backup, backups, is_whole, surplus
from editor.store.engines import connect
from editor.store.faults import DiskFull


def test_a_backup_is_a_whole_copy_for_the_owner_only(store, home, clock):
    story = store.new_story(Article(headline="Một"), Reason.CREATED)
    path = backup(store)
    assert is_whole(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with closing(connect(path, "ro")) as driver:
        assert driver.execute("SELECT headline FROM story").fetchall() == [("Một",)]
    assert [one.path for one in backups(home)] == [path]
    assert story.id


def test_a_backup_comes_every_hour_in_which_something_changed(store, clock):
    store.new_story(Article(), Reason.CREATED)
    assert backup(store)
    store.new_story(Article(), Reason.CREATED)
    assert backup(store) is None
    clock.move(minutes=61)
    assert backup(store)
    clock.move(hours=5)
    assert backup(store) is None


def test_the_newest_backup_is_the_newest_though_the_clock_went_back_a_day(store, home, clock):
    store.new_story(Article(), Reason.CREATED)
    first = backup(store)
    clock.move(days=-1)
    store.new_story(Article(headline="sau"), Reason.CREATED)
    second = backup(store)
    assert [one.path for one in backups(home)] == [second, first]


def made(tmp_path, hours, size=10):
    start = datetime(2026, 3, 30, tzinfo=UTC)
    found = []
    for number, ago in enumerate(hours):
        path = tmp_path / f"{number}"
        path.write_bytes(b"x" * size)
        found.append(Backup(path, 1000 - number, start - timedelta(hours=ago)))
    return found


def test_a_day_of_hours_and_two_weeks_of_days_are_kept(tmp_path):
    old = made(tmp_path, range(24 * 30))
    kept = [one for one in old if one not in surplus(old)]
    assert [(old[0].made - one.made) // timedelta(hours=1) for one in kept[:25]] == [
        *range(24),
        25,
    ]
    assert len({one.made.date() for one in kept}) == 14
    assert len(kept) == 24 + 12


def test_all_together_take_no_more_than_their_share_but_the_newest_stays(tmp_path):
    old = made(tmp_path, range(10))
    assert surplus(old, largest=35) == old[3:]
    assert surplus(old, largest=1) == old[1:]


def test_old_backups_are_thinned_when_a_new_one_is_made(store, home, clock):
    for _ in range(4):
        store.new_story(Article(), Reason.CREATED)
        clock.move(hours=2)
        newest = backup(store, largest=1)
    assert [one.path for one in backups(home)] == [newest]


def test_a_backup_that_doesnt_fit_leaves_nothing(store, home, monkeypatch):
    store.new_story(Article(), Reason.CREATED)

    def full(source, target):
        target.write_bytes(b"half")
        raise DiskFull

    monkeypatch.setattr("editor.store.backups._copy", full)
    with pytest.raises(DiskFull):
        backup(store)
    assert list((home / "backups").iterdir()) == []
    with open_store(home, readonly=True) as beside:
        assert len(beside.stories()) == 1
