"""Draws the main window offscreen, with sample stories, for a person to look at.

`python packaging/screenshots.py [folder]`: light and dark, English and Vietnamese, 100 % and
200 %, and the states that matter, as PNGs. Each is drawn by a process of its own, since the scale
and the language belong to a whole application.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.app.core import Core
from editor.bootstrap.window import rest
from editor.ui.window import MainWindow

Picture = Callable[..., None]
"""Draws the window, or another widget, under a name."""

ROOT = Path(__file__).parents[1]
LANGUAGES = ("en", "vi")
LOOKS = ("light", "dark")
SIZE = (1366, 768)
_WHOLE = 3500
"""Pixels that the page with every block is tall."""
SCREEN = f"offscreen:configfile={ROOT / 'resources' / 'offscreen.json'}"


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    jobs = [(look, language, scale) for look in LOOKS for language in LANGUAGES for scale in ("1",)]
    jobs += [(look, "vi", "2") for look in LOOKS]
    with ThreadPoolExecutor(os.cpu_count()) as hands:
        for one in [hands.submit(_draw_apart, folder, *job) for job in jobs]:
            one.result()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _draw_apart(folder: Path, look: str, language: str, scale: str) -> None:
    settings = {"QT_QPA_PLATFORM": SCREEN, "QT_SCALE_FACTOR": scale}
    command = [sys.executable, __file__, str(folder), look, language, scale]
    subprocess.run(command, check=True, env={**os.environ, **settings})


def draw(folder: Path, look: str, language: str, scale: str) -> None:
    """All states in one look, language and scale."""
    from samples.at_work import at_work
    from samples.captions import captions
    from samples.in_a_story import in_a_story
    from samples.on_a_card import on_a_card
    from samples.photo_desk import photo_desk

    from editor.bootstrap.core import open_core
    from editor.bootstrap.window import build, make_app
    from editor.ui import settings
    from editor.ui.settings import Settings

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        chosen = Settings(Path(home) / "settings.json")
        chosen.set(settings.LOOK, look)
        chosen.set(settings.LANGUAGE, language)
        core = open_core(Path(home))
        fill(core)
        window = build(make_app(), core)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*SIZE)
        window.show()
        end = "" if scale == "1" else f"-{scale}x"

        def picture(name: str, shown: QWidget | None = None) -> None:
            rest(window)
            (shown or window).grab().save(str(folder / f"{name}-{look}-{language}{end}.png"))

        rest(window, lambda: window.story.id)
        for row in window.left.model.rows:
            if core.store.story(row.id).article.language == language:
                window.story.open(row.id)
        states(window, picture)
        every_block(window, picture)
        at_work(window, picture, partial(rest, window))
        in_a_story(window, picture, partial(rest, window), language)
        captions(window, picture, partial(rest, window))
        on_a_card(window, picture, partial(rest, window), Path(home) / "EOS_DIGITAL")
        photo_desk(window, picture, partial(rest, window))
        window.close()
        core.close()


def fill(core: Core) -> None:
    """The sample stories and the practice site, as at a first start."""
    from editor.app.first_run import prepare

    prepare(core)


def states(window: MainWindow, picture: Picture) -> None:
    """From the first look to what went wrong."""
    from editor.base.errors import EditorError
    from editor.document import Figure
    from editor.ui.commands import Command
    from editor.ui.inspector.pane import CHECKS, STORY
    from editor.ui.photos.who import WhoTookThese
    from editor.ui.sending.activity import Entry
    from editor.ui.sending.sites import AddSite

    picture("story")
    blocks = window.story.article().blocks
    at = next((n for n, one in enumerate(blocks) if isinstance(one, Figure)), 0)
    window.desk.show_block(at)
    picture("photo")
    window.right.choose(CHECKS)
    picture("checks")
    window.right.choose(STORY)
    window.commands[Command.REPLACE].trigger()
    picture("find")
    window.desk.findbar.put_away()
    window.newsroom.send()
    rest(window, lambda: window.activity.entries)
    now = window.core.clock()
    failed = Entry(
        now,
        "warning",
        "danger",
        window.story.article().headline,
        str(EditorError("baothinh.example: 503.", remedy="…")),
        window.story.id,
        retry=True,
    )
    window.activity.add(failed)
    window.commands[Command.ACTIVITY].setChecked(True)
    window.desk.notices.put("who", WhoTookThese(3))
    picture("activity")
    window.commands[Command.ACTIVITY].setChecked(False)
    window.desk.notices.clear("who")
    window.commands[Command.NEW].trigger()
    rest(window, lambda: not window.story.article().headline)
    window.left.tabs.setCurrentIndex(1)
    picture("blank")
    dialog = AddSite(window.core, window.jobs, window)
    dialog.show()
    picture("site", dialog)
    dialog.close()


def every_block(window: MainWindow, picture: Picture) -> None:
    """The page with each kind of block, and what they are edited in."""
    from samples.every_block import every_block

    from editor.document import Code, Embed, Raw, Table
    from editor.ui.commands import Command
    from editor.ui.settings import LAST_STORY
    from editor.ui.text.page.shapes import BODY_START

    window.settings.set(LAST_STORY, "")
    photos = [
        photo
        for row in window.left.model.rows
        for photo in window.core.store.story(row.id).article.photo_ids()
    ]
    article = every_block(photos)
    window.story.begin(article)
    rest(window, lambda: window.story.article().headline == article.headline)
    page = window.desk.editor
    page.document().clearUndoRedoStacks()
    before = window.size()
    window.resize(SIZE[0], _WHOLE)
    picture("page")
    window.resize(before)
    for kind in (Table, Embed, Code, Raw):
        at = next(n for n, block in enumerate(article.blocks) if isinstance(block, kind))
        window.desk.show_block(at)
        picture(f"block-{kind.__name__.lower()}")
        window.blocks.edit(at + BODY_START)
        dialog = window.blocks.open
        picture(f"edit-{kind.__name__.lower()}", dialog)
        dialog.reject()
    window.commands[Command.INSERT].trigger()
    picture("insert-menu")
    window.blocks.menu.close()


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "screenshots")
    if len(sys.argv) > 2:
        draw(target, *sys.argv[2:5])
    else:
        sys.exit(main(target))
