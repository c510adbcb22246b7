"""Keeping a version, and what the journal costs the one who types."""

import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

from sqlcipher3 import dbapi2
from tests.bench.harness import Row, in_turns, p99
from tests.bench.newspaper import story

from editor.app.core import Core
from editor.app.journal import note
from editor.bootstrap.core import open_core
from editor.document import Block
from editor.document.story import Reason, Version
from editor.store.article_row import to_row

WORDS = 1_000
NOTES = 200


def rows(folder: Path) -> list[Row]:
    article = story(WORDS)
    said = str(to_row(article))
    with open_core(folder / "home") as core, closing(bare_database(folder)) as bare:
        first = core.store.new_story(article, Reason.CREATED).head
        kept, commits, indexed = (
            median(times)
            for times in in_turns(
                60,
                lambda: core.store.add_version(first.story, article, Reason.TYPED),
                lambda: commit_one(bare, said),
                lambda: _commit_indexed(bare, said),
            )
        )
        head = core.store.story(first.story).head
        caller, durable = _journalled(core, head, article.blocks[:1])
    version, paragraph = f"keep a version of {WORDS:,} words", "journal a paragraph"
    plain = "bare commit"
    return [
        Row(version, kept, plain, commits),
        Row(version, kept, "bare commit with FTS5", indexed, 10.0),
        Row(f"{paragraph}: the typist's wait", median(caller), plain, commits, 0.5),
        Row(f"{paragraph}: the same, p99", p99(caller), plain, commits, target="16 ms, one frame"),
        Row(f"{paragraph}: until it is durable", median(durable), plain, commits, 4.0),
    ]


def bare_database(folder: Path) -> Any:
    """SQLite as durable as the store's, with one table and nobody in between."""
    bare = dbapi2.connect(str(folder / "bare.db"), isolation_level=None)
    for statement in (
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA fullfsync=1",
        "CREATE TABLE kept (number INTEGER PRIMARY KEY, words TEXT)",
        "CREATE VIRTUAL TABLE sought USING fts5(words)",
    ):
        bare.execute(statement)
    return bare


def commit_one(bare: Any, words: str) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("INSERT INTO kept (words) VALUES (?)", (words,))
    bare.execute("COMMIT")


def _commit_indexed(bare: Any, words: str) -> None:
    """A version as a row, and its words in place of those that were sought before."""
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("INSERT INTO kept (words) VALUES (?)", (words,))
    bare.execute("INSERT OR REPLACE INTO sought (rowid, words) VALUES (1, ?)", (words,))
    bare.execute("COMMIT")


def _journalled(
    core: Core, head: Version, blocks: Sequence[Block]
) -> tuple[list[float], list[float]]:
    """Milliseconds until the caller could go on, and until the words were safe."""
    caller, durable = [], []
    for sequence in range(1, NOTES + 1):
        begun = time.perf_counter()
        noted = note(core, head.story, head.id, sequence, 0, 1, blocks)
        handed_over = time.perf_counter()
        noted.result()
        caller.append((handed_over - begun) * 1000)
        durable.append((time.perf_counter() - begun) * 1000)
    return caller, durable
