"""Careless hands at the whole window: whatever they do, the page stays whole, undo and redo go both
ways, and the words on the page are the words in the store."""

from pathlib import Path

import pytest
from monkey import watched
from window_monkey import WindowMonkey

SEEDS, ACTS = (15, 17, 24, 1_001), 90


@pytest.mark.parametrize("seed", SEEDS)
def test_careless_work_in_the_window_loses_nothing(seed: int, app, tmp_path: Path) -> None:
    walk(app, tmp_path, seed, ACTS)


def walk(app, folder: Path, seed: int, acts: int) -> None:
    home = folder / "home"
    home.mkdir(mode=0o700)
    (home / "settings.json").write_text('{"language": "en", "look": "light"}', "utf-8")
    with watched() as wrong:
        monkey = WindowMonkey(app, home, seed)
        try:
            for _ in range(acts):
                monkey.act()
                assert not wrong, wrong
            monkey.check()
        finally:
            monkey.leave()
        assert not wrong, wrong
