"""Scrolling a contact sheet of 50,000 photos, and the memory that the whole window takes then.

It runs in a process of its own, whose memory is its own. Frames are due 60 times a second, as on a
screen, and whatever comes up meanwhile is done in between: cards are read, pictures are made.
Beside it a bare QListView with as many rows, one icon and one line each.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QSize, QStringListModel
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView
from tests.bench.harness import Row
from tests.support.many_photos import fill

from editor.app.core import Core
from editor.app.thumbnails import thumbnail_path
from editor.bootstrap.core import open_core
from editor.bootstrap.window import build, make_app, rest
from editor.ui.contactsheet.photowindow import PhotoWindow

PHOTOS = 50_000
FRAMES = 240
SIZE = (1366, 768)
TICK = 1 / 60
BUDGET = 1000 / 55
"""Milliseconds of a frame at 55 a second."""
MEMORY = 300
"""Megabytes."""
PICTURES = 64
_BY_WHEEL, _BY_PAGE, _BY_BAR = 60, 700, 9_000
"""Pixels from one frame to the next."""


def rows(folder: Path) -> list[Row]:
    with open_core(folder / "home") as core:
        fill(core.store, PHOTOS)
        _pictures(core, folder)
    child = [sys.executable, "-m", "tests.bench.sheet", str(folder)]
    ran = subprocess.run(child, capture_output=True, text=True, check=True)
    told = json.loads(ran.stdout.splitlines()[-1])
    sheet, budget = f"a sheet of {PHOTOS:,} photos", "55 frames a second"
    return [
        *(
            Row(f"{sheet}: from frame to frame, {how}", told[how], budget, BUDGET, 1.0)
            for how in ("by wheel", "by page", "by bar")
        ),
        Row(f"{sheet}: painting, by wheel", told["painting"], "bare QListView", told["bare"]),
        Row(f"{sheet}: memory", told["memory"], "what it may take", MEMORY, 1.0, unit="MB"),
    ]


def main(folder: Path) -> None:
    """Measure, and print what came of it as JSON."""
    app = make_app()
    with open_core(folder / "home") as core:
        window = build(app, core)
        window.resize(*SIZE)
        window.show()
        rest(window)
        photos = window.photo_room.open()
        photos.resize(*SIZE)
        while len(photos.ids) < PHOTOS:
            app.processEvents()
        rest(window)
        told = {**_scrolled(app, photos), "memory": _memory()}
        window.close()
    told["bare"] = _bare(app)
    print(json.dumps(told))


def _scrolled(app: QApplication, photos: PhotoWindow) -> dict[str, float]:
    bar, sheet = photos.sheet.verticalScrollBar(), photos.sheet
    times: dict[str, Frames] = {}
    for how, step in (("by wheel", _BY_WHEEL), ("by page", _BY_PAGE), ("by bar", _BY_BAR)):
        bar.setValue(0)
        times[how] = _frames(app, sheet, lambda step=step: bar.setValue(bar.value() + step))
    told = {how: took.between for how, took in times.items()}
    return {**told, "painting": times["by wheel"].painting}


@dataclass(frozen=True, slots=True)
class Frames:
    """Milliseconds: from one frame to the next on average, and the median of what a frame costs the
    thread that paints."""

    between: float
    painting: float


def _frames(app: QApplication, view: QAbstractItemView, move: Callable[[], object]) -> Frames:
    painting: list[float] = []
    begun = due = time.perf_counter()
    for _ in range(FRAMES):
        while time.perf_counter() < due:
            app.processEvents()
            time.sleep(0.0005)
        busy = time.thread_time()
        move()
        view.viewport().repaint()
        painting.append((time.thread_time() - busy) * 1000)
        due = max(due + TICK, time.perf_counter())
    between = (time.perf_counter() - begun) * 1000 / FRAMES
    return Frames(between, median(painting))


def _bare(app: QApplication) -> float:
    """The median frame of a plain list with icons in a grid."""
    view = QListView()
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setUniformItemSizes(True)
    view.setGridSize(QSize(200, 195))
    view.setIconSize(QSize(176, 137))
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    icon = QPixmap(176, 117)
    icon.fill(QColor("steelblue"))

    class Model(QStringListModel):
        def data(self, index, role=0):  # type: ignore[no-untyped-def]
            return icon if role == 1 else super().data(index, role)

    model = Model([f"DSC_{number:05}.JPG" for number in range(PHOTOS)])
    view.setModel(model)
    view.resize(1126, 698)
    view.show()
    app.processEvents()
    bar = view.verticalScrollBar()
    return _frames(app, view, lambda: bar.setValue(bar.value() + _BY_WHEEL)).painting


def _pictures(core: Core, folder: Path) -> None:
    """A thumbnail for each photo, as a sheet that was looked through before has them."""
    made = []
    for number in range(PICTURES):
        grain = Image.effect_noise((512, 341), 40)
        slope = Image.linear_gradient("L").resize((512, 341)).rotate(number)
        made.append(folder / f"{number}.jpg")
        Image.merge("RGB", (grain, slope, grain)).save(made[-1], "JPEG", quality=82)
    for number, photo in enumerate(core.store.all_photos()):
        kept = thumbnail_path(core, photo.blob, 512)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.hardlink_to(made[number % PICTURES])


def _memory() -> float:
    """Megabytes that the process holds now, once all of the scrolling is done."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main(Path(sys.argv[1]))
