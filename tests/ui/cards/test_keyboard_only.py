"""From a card of 300 photos to five captioned and credited in a story, with the keyboard alone."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_hands import settle

from editor.app.core import Core
from editor.document import plain
from editor.testing.cards import card
from editor.ui.cards import places
from editor.ui.cards.places import Place
from editor.ui.window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
WEIGHT = 3_000_000
COUNTED = Path("/proc/self/io")


class NoMouse(QObject):
    """Counts what a hand on the mouse would send."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.seen = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
        return False


def press(*keys: str) -> None:
    for key in keys:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keySequence(field, QKeySequence(key))
        QApplication.processEvents()


def write(words: str) -> None:
    """Letters to whatever has the keys; a newline is Enter."""
    for letter in words:
        field = QApplication.focusWidget()
        assert field is not None
        if letter == "\n":
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, NONE)


def bytes_read() -> int:
    """By this process so far, from any file."""
    return int(COUNTED.read_text().split()[1]) if COUNTED.exists() else 0


def test_five_of_300_are_picked_copied_captioned_credited_and_put_into_a_story(
    window: MainWindow,
    core: Core,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = card(tmp_path / "EOS_DIGITAL", 300, weight=WEIGHT)
    place = Place(root, "EOS_DIGITAL", 32_000_000_000, is_card=True)
    monkeypatch.setattr(places, "mounted", lambda: [place])
    mouse = NoMouse(qapp)
    window.desk.editor.setFocus()
    write("Đêm giữ đê\nNước đứng lúc rạng sáng.\nMười giờ tối.")

    before = bytes_read()
    press("Ctrl+Alt+J")  # the one card that is plugged in opens by itself
    cards = window.cards.window
    settle(window, lambda: cards.shots.card is not None and not cards.shots.unseen())
    assert cards.shots.rowCount() == 300
    press("Right", "Space", "Down", "Space")
    press("Return", "Right", "Space")  # on the whole screen
    settle(window, cards.large.is_sharp)
    press("PgDown", "Space", "Escape", "PgDown", "End", "P")
    settle(window)
    picked = [shot.path for shot in cards.shots.picked()]
    assert len(picked) == 5
    assert cards.foot.picked.text() == "5 of 300 · 15.0 MB"
    assert bytes_read() - before < 0.05 * 300 * WEIGHT

    press("F6")
    write("Mai An")
    press("Tab", "Down")  # then go to all photos
    press("Ctrl+Return")
    settle(window, lambda: window.photo_room.window is not None)
    photos = window.photo_room.window
    settle(window, lambda: len(photos.picked) == 5)
    kept = {path.name for path in (core.home / "blobs").rglob("*") if path.is_file()}
    assert kept == {hashlib.sha256(path.read_bytes()).hexdigest() for path in picked}

    chosen = photos.picked
    press("Home", "F2")
    settle(window)
    for number in range(5):
        write(f"Người dân ấp {number + 1} đắp đê.")
        press("Alt+Down")
        settle(window)
    press("Escape", "Home", *["Shift+Right"] * 4, "Ctrl+J")
    settle(window, lambda: len(list(window.story.article().figures())) == 5)
    figures = list(window.story.article().figures())
    assert [figure.photo for figure in figures] == chosen
    captions = [f"Người dân ấp {number + 1} đắp đê." for number in range(5)]
    assert [plain(figure.caption) for figure in figures] == captions
    assert {photo.fields.credit for photo in core.store.photos(chosen).values()} == {"Mai An"}
    assert mouse.seen == 0
