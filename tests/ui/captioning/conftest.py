"""The caption panel beside a plain list of photos, over a real core."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
import unikey
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QPushButton, QWidget

from editor.app.core import Core
from editor.base.ids import new_id
from editor.document import Handling, Photo, PhotoFields
from editor.ui.captioning.desk import CaptionDesk
from editor.ui.captioning.writing import Field
from editor.ui.jobs import Jobs
from editor.ui.notices import Notices
from editor.ui.photos.darkroom import Darkroom
from editor.ui.settings import Settings
from editor.ui.writing.syllables import FieldSyllables


class Sheet(QMainWindow):
    """A window with photos in it, of which some are selected."""

    selected = Signal(list)
    current = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.notices = Notices()
        self.photos = QPushButton("photos")
        self.ids: list[str] = []
        self.now = 0
        whole = QWidget()
        self.row = QHBoxLayout(whole)
        self.row.addWidget(self.photos)
        self.setCentralWidget(whole)

    def set_side(self, widget: QWidget) -> None:
        self.row.addWidget(widget)

    def go(self, step: int) -> bool:
        if not 0 <= self.now + step < len(self.ids):
            return False
        self.now += step
        self.select([self.ids[self.now]])
        return True

    def select(self, ids: Sequence[str]) -> None:
        self.now = self.ids.index(ids[0])
        self.current.emit(ids[0])
        self.selected.emit(list(ids))


class Frame(QObject):
    """What the panel needs of the main window, which takes a second to make."""

    def __init__(self, core: Core) -> None:
        super().__init__()
        self.core = core
        self.jobs = Jobs(self)
        self.darkroom = Darkroom(core, self.jobs)
        self.settings = Settings(core.home / "settings.json")


@dataclass
class Desk:
    """The panel under somebody's hands."""

    core: Core
    main: Frame
    sheet: Sheet
    captions: CaptionDesk

    @property
    def panel(self):  # type: ignore[no-untyped-def]
        return self.captions.panel

    def put(self, *said: PhotoFields, handling: Handling | None = None) -> list[str]:
        """Photos into the store and onto the sheet."""
        for number, fields in enumerate(said, start=len(self.sheet.ids) + 1):
            photo = Photo(
                new_id(), new_id() * 2, f"DSC_{number:04}.JPG", "image/jpeg", 6000, 4000,
                fields, handling or Handling(),
            )  # fmt: skip
            self.core.store.add_photo(photo)
            self.sheet.ids.append(photo.id)
        return self.sheet.ids[-len(said) :]

    def select(self, *ids: str) -> None:
        self.sheet.select(ids)
        self.rest()

    def rest(self) -> None:
        """Until all work is done."""
        calm = 0
        while calm < 3:
            QApplication.processEvents()
            calm = calm + 1 if self.main.jobs.idle() else 0
            time.sleep(0.001)

    def kept(self, photo: str) -> PhotoFields:
        """What the store has, once everything is there."""
        self.rest()
        return self.core.store.photos([photo])[photo].fields

    def field(self, name: str) -> Field:
        found = self.panel.rows[name].field
        assert found is not None
        return found

    def press(self, keys: str) -> None:
        """One key with its modifiers, wherever the focus is."""
        QTest.keySequence(QApplication.focusWidget() or self.sheet, QKeySequence(keys))
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Plain letters, wherever the focus is."""
        for letter in words:
            self.letter(letter)

    def unikey(self, words: str) -> None:
        """Vietnamese as UniKey sends it: bursts of Backspaces and letters."""
        for burst in unikey.bursts(words):
            for letter in burst:
                self.letter(letter)
            QApplication.processEvents()

    def letter(self, letter: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        if letter == "\b":
            QTest.keyClick(field, Qt.Key.Key_Backspace)
        elif letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, NONE)

    def offered(self) -> list[str]:
        """What the list under the field offers, after a pause."""
        self.wait(lambda: self.panel._offers is not None and self.panel._offers.isVisible())
        return self.panel._offers.shown() if self.panel._offers else []

    def wait(self, until: Callable[[], object], seconds: float = 2.0) -> None:
        """For what comes after a pause; who waits in vain goes on."""
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            QTest.qWait(5)


NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qapp: QApplication, core: Core) -> Iterator[Desk]:
    frame, sheet = Frame(core), Sheet()
    FieldSyllables(sheet)
    captions = CaptionDesk(frame, sheet, sheet, sheet.photos)  # type: ignore[arg-type]
    made = Desk(core, frame, sheet, captions)
    sheet.resize(900, 700)
    sheet.show()
    sheet.activateWindow()
    made.rest()
    yield made
    sheet.close()
    made.rest()
    frame.jobs.close()
    sheet.deleteLater()
    frame.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
