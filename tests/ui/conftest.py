"""Real widgets, offscreen. A Qt warning, or an exception in something that Qt called, fails the
test during which it came."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from window_hands import settle

from editor.app.core import Core
from editor.bootstrap.core import open_core
from editor.bootstrap.window import build
from editor.ui.window import MainWindow

_HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)
"""What the offscreen platform says of itself."""


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application; made once, as Qt wants it."""
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(["copytaker"])
    app.setStyle("Fusion")
    return app


@pytest.fixture(autouse=True)
def qtlog(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What went wrong inside Qt or its callbacks; a test that expects something takes it out."""
    wrong: list[str] = []

    def said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and message not in _HARMLESS:
            wrong.append(f"Qt: {message}")

    def raised(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        wrong.append(f"{kind.__name__} in a callback: {error}")
        sys.__excepthook__(kind, error, trace)

    monkeypatch.setattr(sys, "excepthook", raised)
    monkeypatch.setattr(
        sys, "unraisablehook", lambda args: wrong.append(f"unraisable: {args.exc_value!r}")
    )
    before = qInstallMessageHandler(said)
    yield wrong
    qapp.processEvents()
    qInstallMessageHandler(before)
    assert not wrong, wrong


@pytest.fixture(autouse=True)
def _no_logged_errors(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Callbacks that may not raise log instead."""
    yield
    errors = [r.getMessage() for r in caplog.get_records("call") if r.levelname == "ERROR"]
    assert not errors, errors


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder, whose window speaks English whatever the machine does."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    (folder / "settings.json").write_text('{"language": "en", "look": "light"}', "utf-8")
    return folder


@pytest.fixture
def core(home: Path) -> Iterator[Core]:
    """A real core over a real store."""
    made = open_core(home)
    yield made
    made.close()


@pytest.fixture
def window(qapp: QApplication, core: Core) -> Iterator[MainWindow]:
    """The main window over the core, with a blank story on its page."""
    made = build(qapp, core)
    made.show()
    settle(made)
    yield made
    made.close()
    made.theme.deleteLater()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")
