"""Opens the window: Qt's own switches first, then the core, then what is seen."""

import logging
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from editor.base.errors import EditorError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from editor.app.core import Core
    from editor.ui.window import MainWindow

_log = logging.getLogger(__name__)
_INPUT_METHOD = "QT_IM_MODULE"
_PATIENCE = 60.0
LOG = "copytaker.log"
"""Its name in the data folder."""


def open_window(home: Path) -> int:
    """Open the data folder and run the window until it is closed; the exit code.

    Raises EditorError if the folder can't be opened (it is open elsewhere, say), after a small
    window has said so: whoever clicked on an icon sees no terminal."""
    began = time.perf_counter()
    choose_input_method()
    from editor.app.first_run import prepare
    from editor.bootstrap.core import open_core

    try:
        core = open_core(home)
    except EditorError as error:
        _refuse(home, error)
        raise
    log = _log_to(home)
    try:
        prepare(core)
        app = make_app()
        window = build(app, core)
        sys.excepthook = partial(_raised, window)
        window.show()
        _log.info("The window was there after %.0f ms", (time.perf_counter() - began) * 1000)
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        core.close()
        logging.getLogger().removeHandler(log)
        log.close()


def _refuse(home: Path, error: EditorError) -> None:
    from editor.ui import language, settings
    from editor.ui.refusal import refusal
    from editor.ui.settings import Settings

    app, chosen = make_app(), Settings(home / "settings.json")
    kept = language.install(app, language.chosen(chosen.get(settings.LANGUAGE)))
    refusal(error).exec()
    for translator in kept:
        app.removeTranslator(translator)


def _raised(
    window: "MainWindow",
    _kind: type[BaseException],
    error: BaseException,
    _trace: TracebackType | None,
) -> None:
    """What a button or a key set off went wrong: it is logged and told, and the window goes on."""
    window.tell(window.jobs.bug(error))


def _log_to(home: Path) -> logging.Handler:
    """The log that the window speaks of when something broke; two files of 1 MB at most."""
    log = RotatingFileHandler(
        home / LOG, maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
    )
    log.setLevel(logging.WARNING)
    log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(log)
    return log


def choose_input_method() -> None:
    """PySide6's wheel has no fcitx plugin; fcitx answers ibus's, so that Telex goes on working.

    Must come before the application is made."""
    if sys.platform != "linux" or not os.environ.get(_INPUT_METHOD, "").startswith("fcitx"):
        return
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    if not any((plugins / "platforminputcontexts").glob("*fcitx*")):
        os.environ[_INPUT_METHOD] = "ibus"


def make_app() -> "QApplication":
    """The application, or the one that is there already."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(["copytaker"])
    app.setApplicationName("copytaker")
    app.setApplicationDisplayName("Copytaker")
    app.setDesktopFileName("copytaker")
    return app


def build(app: "QApplication", core: "Core") -> "MainWindow":
    """The window over a core, in the language and look that were chosen."""
    from editor.ui import language, settings
    from editor.ui.settings import Settings
    from editor.ui.theme import Look, Theme
    from editor.ui.window import MainWindow

    chosen = Settings(core.home / "settings.json")
    translators = language.install(app, language.chosen(chosen.get(settings.LANGUAGE)))
    look = chosen.get(settings.LOOK)
    theme = Theme(app, Look(look) if look in set(Look) else Look.SYSTEM)
    window = MainWindow(core, theme, chosen)
    for translator in translators:
        translator.setParent(window)
    return window


def save_picture(core: "Core", path: Path, size: tuple[int, int] = (1366, 768)) -> None:
    """A PNG of the main window as it stands with this data folder. Needs no display if
    QT_QPA_PLATFORM is "offscreen"."""
    window = build(make_app(), core)
    window.resize(*size)
    window.show()
    rest(window)
    window.grab().save(str(path))
    window.close()


def rest(window: "MainWindow", until: Callable[[], object] = lambda: True) -> None:
    """Let the window work until it has nothing to do and `until` holds, a minute at most."""
    from PySide6.QtWidgets import QApplication

    end, calm = time.monotonic() + _PATIENCE, 0
    while calm < 5 and time.monotonic() < end:
        QApplication.processEvents()
        ready = window.jobs.idle() and not window.newsroom.dispatch.busy and bool(until())
        calm = calm + 1 if ready else 0
        time.sleep(0.02)
