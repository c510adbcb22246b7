import re
from contextlib import closing
from datetime import UTC, datetime

import pytest

from editor.base.errors import EditorError
from editor.document import Article, Photo, PhotoFields
from editor.document.comments import Anchor, Comment
from editor.document.story import Reason
from editor.store import migrate, open_store, schema
from editor.store.engines import connect, writing
from editor.store.photo_query import PhotoQuery, Want

NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "0004", "0003", None, None


def upgrade():
    op.add_column("story", sa.Column("colour", sa.Text))
    with op.batch_alter_table("site") as table:
        table.alter_column("user", new_column_name="login")
    op.execute("DELETE FROM comment")
"""
BROKEN = (
    NEXT
    + """
    op.execute("INSERT INTO nowhere VALUES (1)")
"""
)


def tables(path):
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with closing(connect(path, "ro")) as driver:
        return {name: re.sub(r"\s+", "", sql) for name, sql in driver.execute(query)}


def contents(path):
    """Everything in the file, as SQL would make it again."""
    with closing(connect(path, "ro")) as driver:
        names = [name for (name,) in driver.execute("SELECT name FROM sqlite_master")]
        return tables(path), {
            name: driver.execute(f'SELECT * FROM "{name}"').fetchall()
            for name in names
            if not name.startswith(
                (
                    "sqlite_",
                    "story_",
                    "photo_",
                    "link_",
                    "media_link_",
                    "article_photo_",
                    "comment_",
                )
            )
        }


@pytest.fixture
def first(home):
    """A database that began with schema 1, with a story in it."""
    home.mkdir()
    path = home / "copytaker.db"
    path.touch()
    engine = writing(path)
    migrate.upgrade(engine, "0001")
    engine.dispose()
    with open_store(home) as store:
        story = store.new_story(Article(headline="Bài cũ"), Reason.CREATED)
        when = datetime(2026, 3, 14, tzinfo=UTC)
        store.save_comment(
            Comment("c1", story.id, "Thu", when, "Xem lại?", Anchor("Bài", "", " cũ", 0))
        )
    return path


@pytest.fixture
def further(tmp_path):
    folder = tmp_path / "revisions, 100%"
    folder.mkdir()
    return folder


def test_a_new_database_is_what_the_revisions_make(home, first, tmp_path):
    open_store(tmp_path / "new").close()
    assert tables(tmp_path / "new" / "copytaker.db") == tables(first)
    with open_store(home) as store:
        assert [story.headline for story in store.stories("bai cu")] == ["Bài cũ"]


def test_an_older_database_is_copied_and_brought_up_to_date(home, first, further, monkeypatch):
    (further / "next.py").write_text(NEXT)
    monkeypatch.setattr(schema, "HEAD", 4)
    upgrade = migrate.upgrade
    monkeypatch.setattr(migrate, "upgrade", lambda engine: upgrade(engine, further=further))
    with pytest.raises(EditorError, match="older Copytaker"):
        open_store(home, readonly=True)
    before = contents(first)
    with open_store(home) as store:
        assert [story.headline for story in store.stories("bai cu")] == ["Bài cũ"]
        assert store.comments(store.stories()[0].id) == []
    assert "colour" in tables(first)["story"]
    assert "login" in tables(first)["site"]
    assert contents(home / "backups" / "before-0004.db")[1] == before[1]


def test_a_migration_that_fails_leaves_everything_as_it_was(first, further):
    (further / "next.py").write_text(BROKEN)
    before = contents(first)
    engine = writing(first)
    with pytest.raises(Exception, match="nowhere"):
        migrate.upgrade(engine, further=further)
    engine.dispose()
    assert contents(first) == before


def test_a_migration_that_breaks_references_is_undone(first, further):
    said = NEXT + '    op.execute("UPDATE story SET id = id || 1")\n'
    (further / "next.py").write_text(said)
    before = contents(first)
    engine = writing(first)
    with pytest.raises(RuntimeError, match="breaks references"):
        migrate.upgrade(engine, further=further)
    engine.dispose()
    assert contents(first) == before


def test_photos_of_an_older_database_are_found_and_can_be_handled(home):
    home.mkdir()
    path = home / "copytaker.db"
    path.touch()
    engine = writing(path)
    migrate.upgrade(engine, "0002")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO photo (id, blob, filename, mime, width, height, added, fields) VALUES "
            "('p1', ?, 'cho.jpg', 'image/jpeg', 6, 4, '2026-03-14T08:00:00.000000+00:00', ?)",
            ("a" * 64, '{"description": "Chợ Đồng Xuân"}'),
        )
    engine.dispose()
    old = Photo("p1", "a" * 64, "cho.jpg", "image/jpeg", 6, 4, PhotoFields("Chợ Đồng Xuân"))
    with open_store(home) as store:
        assert store.photos(["p1"]) == {"p1": old}
        assert store.find_photos(PhotoQuery("dong xuan")) == ["p1"]
        assert store.find_photos(PhotoQuery(wants=frozenset({Want.NO_CREDIT}))) == ["p1"]
        assert store.find_photos(PhotoQuery(wants=frozenset({Want.NO_CAPTION}))) == []


def test_the_newest_revision_is_the_schemas_number():
    numbers = [path.stem[-4:] for path in (migrate.SCRIPTS / "versions").glob("revision_*.py")]
    assert max(numbers) == f"{schema.HEAD:04}"
