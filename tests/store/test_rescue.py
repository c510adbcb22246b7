import random
import shutil
from contextlib import closing

import pytest

from editor.document import Article, Figure, Handling, Paragraph, Photo, PhotoFields, Raw, text
from editor.document.story import Reason
from editor.remote.records import Link, LinkState, RemotePost, Site, Status
from editor.store import migrate, open_store, rescue
from editor.store.backups import backup
from editor.store.engines import connect, writing
from editor.store.photo_query import PhotoQuery


def story_of(words):
    return Article(headline=words, blocks=(Paragraph(text(f"{words} {'chữ ' * 200}")),))


def damage(home, start, end):
    with (home / "copytaker.db").open("rb+") as file:
        file.seek(start)
        file.write(random.Random(start).randbytes(end - start))


@pytest.fixture
def filled(home, clock):
    """Ten stories, a backup, then: another story, a change, a link, a photo, a journalled edit."""
    with open_store(home, clock=clock) as store:
        old = [store.new_story(story_of(f"cũ {n}"), Reason.CREATED) for n in range(10)]
        store.add_site(Site("s1", "baothinh", "wordpress", "https://baothinh.example"))
        backup(store)
        new = store.new_story(Article("mới", blocks=(Raw("<x>\r\n"), Figure("p1"))), Reason.CREATED)
        store.add_version(old[0].id, story_of("sửa"), Reason.TYPED)
        post = RemotePost("7", Status.DRAFT)
        store.save_link(Link(old[0].id, "s1", "m", LinkState.BOUND, post="7", base=post))
        fields = PhotoFields(description="chợ nổi")
        store.add_photo(Photo("p1", "a" * 64, "a.jpg", "image/jpeg", 1, 1, fields))
        store.journal(new.id, new.head.id, 1, 2, 0, [Paragraph(text("gõ dở"))]).result()
    return old, new


def check(store, old, new):
    assert store.story(new.id).article == new.article
    assert store.story(old[0].id).article == story_of("sửa")
    assert [found.id for found in store.stories("sua")] == [old[0].id]
    assert store.link(old[0].id, "s1").base.id == "7"
    assert len(store.stories()) == 11
    assert store.photo_uses(["p1"]) == {"p1": [new.id]}
    assert [photo.id for photo in store.all_photos("cho noi")] == ["p1"]
    assert store.recover() == [new.id]
    assert store.story(new.id).article.blocks[-1] == Paragraph(text("gõ dở"))


def test_a_sound_database_says_nothing(home, filled, clock):
    with open_store(home, clock=clock) as store:
        assert store.notice == ""


def test_with_its_head_gone_the_backup_is_restored_and_the_file_kept(home, filled, clock):
    damage(home, 0, 100)
    with open_store(home, clock=clock) as store:
        assert "was damaged" in store.notice
        assert len(store.stories()) == 10
        (aside,) = home.glob("copytaker.db.damaged-*")
        assert aside.name in store.notice
        assert not list(home.glob("restored*"))
        assert store.new_story(Article(), Reason.CREATED)
    with open_store(home, clock=clock) as store:
        assert store.notice == ""


def test_photos_of_an_older_schema_are_brought_over(home, clock):
    home.mkdir()
    path = home / "copytaker.db"
    path.touch()
    engine = writing(path)
    migrate.upgrade(engine, "0002")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO photo (id, blob, filename, mime, width, height, added, fields) VALUES "
            "('p1', ?, 'cho.jpg', 'image/jpeg', 6, 4, '2026-03-14T08:00:00.000000+00:00', ?)",
            ("a" * 64, '{"description": "chợ nổi"}'),
        )
    engine.dispose()
    index = _root_page(home, "story_touched")
    damage(home, (index - 1) * 4096, index * 4096)
    with open_store(home, clock=clock) as store:
        assert "was damaged" in store.notice
        assert store.find_photos(PhotoQuery("cho noi")) == ["p1"]
        assert store.photos(["p1"])["p1"].handling == Handling()


def test_what_the_damaged_file_still_gives_comes_on_top_of_the_backup(home, filled, clock):
    old, new = filled
    index = _root_page(home, "story_touched")
    damage(home, (index - 1) * 4096, index * 4096)
    with open_store(home, clock=clock) as store:
        assert "was damaged" in store.notice
        check(store, old, new)


def test_without_any_backup_everything_readable_is_brought_over(home, filled, clock):
    old, new = filled
    for path in (home / "backups").iterdir():
        path.unlink()
    index = _root_page(home, "story_touched")
    damage(home, (index - 1) * 4096, index * 4096)
    with open_store(home, clock=clock) as store:
        check(store, old, new)


def test_what_stood_in_the_log_alone_is_brought_over_too(tmp_path, home, filled, clock):
    old, _ = filled
    crashed = tmp_path / "crashed"
    with open_store(home, clock=clock) as store:
        late = store.new_story(story_of("muộn"), Reason.CREATED)
        shutil.copytree(home, crashed)  # as a kill would leave it: the log isn't emptied
    index = _root_page(home, "site")
    assert (crashed / "copytaker.db-wal").stat().st_size > 4096
    damage(crashed, (index - 1) * 4096, index * 4096)
    with open_store(crashed, clock=clock) as store:
        assert "was damaged" in store.notice
        assert store.story(late.id).article == late.article
        assert len(store.stories()) == 12
        assert store.link(old[0].id, "s1").base.id == "7"


def test_a_bad_backup_is_passed_over_for_the_one_before(home, filled, clock):
    with open_store(home, clock=clock) as store:
        clock.move(hours=2)
        bad = backup(store)
    bad.write_bytes(b"not a database" * 600)
    damage(home, 0, 100)
    with open_store(home, clock=clock) as store:
        assert len(store.stories()) == 10


@pytest.mark.parametrize("step", ["_keep", "_restore", "_salvage", "_put_in_place", "sync_folder"])
def test_a_rescue_that_is_cut_off_is_made_at_the_next_start(home, filled, clock, monkeypatch, step):
    old, new = filled
    index = _root_page(home, "story_touched")
    damage(home, (index - 1) * 4096, index * 4096)
    with monkeypatch.context() as patched:

        def power_cut(*given):
            raise KeyboardInterrupt

        patched.setattr(rescue, step, power_cut)
        with pytest.raises(KeyboardInterrupt):
            open_store(home, clock=clock)
    clock.move(minutes=5)
    with open_store(home, clock=clock) as store:
        check(store, old, new)
    kept = list(home.glob("copytaker.db.damaged-*Z"))
    assert len(kept) == (1 if step in ("_keep", "_put_in_place", "sync_folder") else 2)


def test_backups_after_a_rescue_are_newer_than_those_before(home, filled, clock):
    with open_store(home, clock=clock) as store:
        clock.move(hours=2)
        before = backup(store)
    before.write_bytes(b"not a database" * 600)
    index = _root_page(home, "story_touched")
    damage(home, (index - 1) * 4096, index * 4096)
    with open_store(home, clock=clock) as store:
        store.new_story(Article(), Reason.CREATED)
        clock.move(hours=2)
        assert backup(store).name > before.name


@pytest.mark.parametrize("seed", range(12))
def test_wherever_bytes_rot_the_store_opens_and_old_stories_are_whole(home, filled, clock, seed):
    old, _ = filled
    size = (home / "copytaker.db").stat().st_size
    start = random.Random(seed).randrange(size - 6000)
    damage(home, start, start + 6000)
    with open_store(home, clock=clock) as store:
        have = {story.id for story in store.stories()}
        assert {story.id for story in old} <= have
        for story in old[1:]:
            assert store.story(story.id).article == story.article
        store.recover()
        store.new_story(Article(), Reason.CREATED)


def _root_page(home, name):
    with closing(connect(home / "copytaker.db", "ro")) as driver:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return driver.execute(query, (name,)).fetchone()[0]
