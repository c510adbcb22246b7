"""The gate: 10,000 articles, always the same, that both Markdown readers give back unchanged."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from editor.testing.markdown_gate import failures

ARTICLES = 10_000
CHUNK = 250


def test_both_readers_give_back_ten_thousand_articles() -> None:
    # spawn: a fork would take the other tests' threads and locks along.
    spawn = multiprocessing.get_context("spawn")
    chunks = [range(first, first + CHUNK) for first in range(0, ARTICLES, CHUNK)]
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        found = [what for part in pool.map(failures, chunks) for what in part]
    assert found == []
