import os
import stat
import subprocess
import sys
import textwrap
from contextlib import closing

import pytest

from editor.base.errors import EditorError
from editor.document import Article, Paragraph, text
from editor.document.story import Reason
from editor.store import HomeLocked, NoStories, home_lock, open_store
from editor.store.engines import connect


def run(code, *args):
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, args)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_importing_the_store_imports_no_database():
    code = "import sys, editor.store; print({'sqlalchemy', 'alembic', 'keyring'} & {*sys.modules})"
    assert run(code).stdout == "set()\n"


def test_opening_a_new_folder_imports_no_alembic(tmp_path):
    code = """
        import sys
        from pathlib import Path
        from editor.store import open_store
        open_store(Path(sys.argv[1])).close()
        print("alembic" in sys.modules)
    """
    assert run(code, tmp_path / "home").stdout == "False\n"


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_nobody_else_may_look_into_the_folder(store, home, tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"jpeg")
    before = os.umask(0)
    try:
        store.new_story(Article(headline="Nguồn tin"), Reason.CREATED)
        store.blobs.put_file(photo)
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [home, *home.rglob("*")]}
    assert {"copytaker.db", "copytaker.db-wal", "lock"} <= {path.name for path in modes}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_a_wide_open_folder_is_closed(home):
    home.mkdir()
    home.chmod(0o755)
    open_store(home).close()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_every_write_is_as_durable_as_sqlite_can_make_it(store):
    def pragmas(connection):
        names = ("journal_mode", "synchronous", "fullfsync", "foreign_keys", "busy_timeout")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert store.write(pragmas) == ["wal", 2, 1, 1, 5000]


def test_two_processes_cant_write_to_one_folder(store, home):
    code = """
        import sys
        from pathlib import Path
        from editor.store import HomeLocked, open_store
        try:
            open_store(Path(sys.argv[1]))
        except HomeLocked as error:
            print(error)
    """
    assert "Copytaker is open on this folder" in run(code, home).stdout
    store.close()
    assert run(code, home).stdout == ""


def test_a_window_that_holds_the_folder_opens_the_store(home):
    home.mkdir()
    with home_lock(home):
        with open_store(home) as store:
            store.new_story(Article(), Reason.CREATED)
        code = "import sys; from editor.store import *; from pathlib import Path\n"
        held = run(code + "open_store(Path(sys.argv[1]))", home)
        assert HomeLocked.__name__ in held.stderr


def test_reading_goes_on_beside_an_open_window(store, home):
    story = store.new_story(Article(headline="Một"), Reason.CREATED)
    with open_store(home, readonly=True) as beside:
        assert beside.story(story.id) == story
        store.add_version(story.id, Article(headline="Hai"), Reason.TYPED)
        assert beside.stories()[0].headline == "Hai"
        with pytest.raises(EditorError, match="reading only"):
            beside.delete_story(story.id)


def test_reading_where_nothing_is_yet_makes_nothing(home):
    with pytest.raises(NoStories):
        open_store(home, readonly=True)
    assert not home.exists()


def test_a_folder_named_with_signs_that_urls_know_is_opened(tmp_path):
    home = tmp_path / "Bài vở? 100% #1"
    with open_store(home) as store:
        store.new_story(Article(headline="A"), Reason.CREATED)
    with open_store(home, readonly=True) as store:
        assert len(store.stories()) == 1


@pytest.mark.parametrize("readonly", [False, True])
def test_a_database_of_a_newer_copytaker_is_refused_and_left_alone(home, readonly):
    open_store(home).close()
    path = home / "copytaker.db"
    with closing(connect(path, "rw")) as driver:
        driver.execute("UPDATE alembic_version SET version_num = '0099'")
    before = path.read_bytes()
    with pytest.raises(EditorError, match="newer Copytaker"):
        open_store(home, readonly=readonly)
    assert path.read_bytes() == before
    with home_lock(home):  # the folder was let go
        pass


def test_a_strangers_database_is_refused_and_left_alone(home):
    home.mkdir()
    path = home / "copytaker.db"
    path.touch()
    with closing(connect(path, "rw")) as driver:
        driver.execute("CREATE TABLE recipes (name)")
    with pytest.raises(EditorError, match="not Copytaker's"):
        open_store(home)


def test_a_folder_that_cant_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(EditorError, match="can't be used"):
        open_store(tmp_path / "file" / "home")


def test_closing_writes_what_was_handed_over_and_may_come_twice(home):
    store = open_store(home)
    story = store.new_story(Article(), Reason.CREATED)
    assert store.story(story.id) == story
    for sequence in range(1, 51):
        words = (Paragraph(text(str(sequence))),)
        store.journal(story.id, story.head.id, sequence, sequence - 1, 0, words)
    store.close()
    store.close()
    assert not (home / "copytaker.db-wal").exists()
    with open_store(home) as again:
        assert len(again.replay(story.id).blocks) == 50
