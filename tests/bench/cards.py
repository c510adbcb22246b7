"""A card of 300 photos of 8.5 MB looked through: its heads, its first screenful, and how long the
window is held meanwhile, in a process of its own."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.bench.harness import Row, in_turns

from editor.bootstrap.core import open_core
from editor.bootstrap.window import build, make_app, rest
from editor.photos import browse
from editor.testing.cards import card

PHOTOS = 300
WEIGHT = 8_500_000
REPEATS = 5
_HEAD = 1 << 16
_BLINK = 100.0
"""Milliseconds that a person takes for at once."""
_FRAME = 50.0


def rows(folder: Path) -> list[Row]:
    root = card(folder / "EOS_DIGITAL", PHOTOS, weight=WEIGHT)
    found = browse.look_through(root)
    files = [shot.path for shot in found.shots]
    ours, floor = in_turns(
        REPEATS,
        lambda: browse.seen(browse.look_through(root), found.shots),
        lambda: [_head_of(path) for path in files],
    )
    child = [sys.executable, "-m", "tests.bench.cards", str(folder)]
    ran = subprocess.run(child, capture_output=True, text=True, check=True)
    told = json.loads(ran.stdout.splitlines()[-1])
    what = f"a card of {PHOTOS} photos"
    return [
        Row(f"{what}: all heads", median(ours), "64 KB of each", median(floor), 5.0),
        Row(f"{what}: first screenful", told["first"], "at once", _BLINK, 2.0),
        Row(f"{what}: window held, longest", told["held"], "20 a second", _FRAME, 1.0),
    ]


def main(folder: Path) -> None:
    """Measure, and print what came of it as JSON."""
    app = make_app()
    with open_core(folder / "home") as core:
        window = build(app, core)
        window.show()
        rest(window)
        cards = window.cards.open()
        rest(window)
        held, first, begun = 0.0, 0.0, time.perf_counter()
        cards.open_card(folder / "EOS_DIGITAL")
        while not (window.jobs.idle() and cards.shots.all_seen):
            busy = time.thread_time()
            app.processEvents()
            if not first and cards.shots.looks():
                cards.grid.viewport().repaint()
                first = time.perf_counter() - begun
            held = max(held, time.thread_time() - busy)
            time.sleep(0.0005)
        window.close()
    print(json.dumps({"first": first * 1000, "held": held * 1000}))


def _head_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
