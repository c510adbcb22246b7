"""Photos that are here already come into the story: picked by keys alone, or dragged."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_hands import settle, type_keys

from editor.app import photos
from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.document import Figure, Gallery, Paragraph, plain, text
from editor.testing.pictures import jpeg
from editor.ui.commands import Command
from editor.ui.contactsheet.carrying import mime_of
from editor.ui.photos.picker import PhotoPicker
from editor.ui.window import MainWindow

BODY = 2
Key = Qt.Key
WORDS = ("Ghe bí đỏ cập bến", "Cầu Bến Lội", "Chợ nổi họp sáng")


@pytest.fixture
def here(core: Core, tmp_path: Path) -> dict[str, str]:
    """Ids of three photos of the desk, by the first word of their captions."""
    taken = photos.import_photos(core, [jpeg(tmp_path / f"{n}.jpg") for n in range(3)])
    changes = {
        photo.id: (replace(photo.fields, description=words, language="vi"), photo.handling)
        for photo, words in zip(taken, WORDS, strict=True)
    }
    save_photos(core, changes)
    return {words.split()[0]: photo for words, photo in zip(WORDS, changes, strict=True)}


def opened(window: MainWindow) -> PhotoPicker:
    settle(window)
    found = window.photos.picker
    assert found is not None and found.isVisible()
    settle(window, lambda: not found._pause.isActive())
    return found


def captions(window: MainWindow) -> list[str]:
    return [plain(figure.caption) for figure in window.story.article().figures()]


def focused() -> object:
    return QApplication.focusWidget()


def test_photos_are_searched_picked_in_order_and_put_in_by_keys_alone(
    window: MainWindow, here: dict[str, str]
) -> None:
    page = window.desk.editor
    page.setTextCursor(QTextCursor(page.page.block(BODY)))
    type_keys(page, "/kho anh")
    settle(window)
    QTest.keyClick(page, Key.Key_Return)
    picker = opened(window)
    assert len(picker.model.ids) == 3
    type_keys(picker.line, "ben")
    settle(window, lambda: len(picker.model.ids) == 2)
    QTest.keyClick(picker.line, Key.Key_Down)
    assert picker.focusWidget() is picker.grid
    first = picker.grid.currentIndex().data()
    QTest.keyClick(picker.grid, Key.Key_Right)
    QTest.keyClick(picker.grid, Key.Key_Space)
    QTest.keyClick(picker.grid, Key.Key_Left)
    QTest.keyClick(picker.grid, Key.Key_Space)
    assert picker.about.text() == "Picked: 2"
    QTest.keyClick(picker.grid, Key.Key_Return)
    settle(window, lambda: len(captions(window)) == 2)
    assert captions(window)[1] == first
    assert sorted(captions(window)) == sorted(WORDS[:2])
    assert window.photos.picker is None
    page.undo()
    assert captions(window) == []


def test_one_photo_needs_no_pick_and_typing_goes_on_searching(
    window: MainWindow, here: dict[str, str]
) -> None:
    window.commands[Command.PICK].trigger()
    picker = opened(window)
    QTest.keyClick(picker.line, Key.Key_Down)
    QTest.keyClicks(picker.grid, "cau")
    assert picker.line.text() == "cau" and picker.focusWidget() is picker.line
    settle(window, lambda: len(picker.model.ids) == 1)
    QTest.keyClick(picker.line, Key.Key_Return)
    settle(window, lambda: captions(window))
    assert captions(window) == ["Cầu Bến Lội"]


def test_a_photo_can_be_taken_back_and_nothing_found_puts_nothing_in(
    window: MainWindow, here: dict[str, str]
) -> None:
    window.commands[Command.PICK].trigger()
    picker = opened(window)
    QTest.keyClick(picker.line, Key.Key_Down)
    QTest.keyClick(picker.grid, Key.Key_Space)
    QTest.keyClick(picker.grid, Key.Key_Space)
    assert picker.picked == []
    picker.line.setText("không có gì")
    settle(window, lambda: picker.model.ids == [])
    QTest.keyClick(picker.line, Key.Key_Return)
    assert picker.isVisible() and not picker.take.isEnabled()
    QTest.keyClick(picker, Key.Key_Escape)
    assert captions(window) == []


def test_a_story_in_another_language_gets_no_caption_of_this_one(
    window: MainWindow, here: dict[str, str]
) -> None:
    window.story.set_field("language", "en")
    window.photos.attach([here["Cầu"]])
    settle(window, lambda: list(window.story.article().figures()))
    assert captions(window) == [""]


def drop(window: MainWindow, mime: QMimeData, where: QPoint) -> None:
    event = QDropEvent(
        QPointF(where),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.desk.editor.dropEvent(event)
    assert event.isAccepted()


def test_photos_dragged_from_their_window_land_between_blocks_in_order(
    window: MainWindow, here: dict[str, str]
) -> None:
    page = window.desk.editor
    page.rearrange({BODY: [Paragraph(text("Một")), Paragraph(text("Hai"))]})
    below = page.cursorRect(QTextCursor(page.page.block(BODY + 1))).center()
    drop(window, mime_of([here["Chợ"], here["Ghe"]]), QPoint(below.x(), below.y() - 6))
    settle(window, lambda: len(captions(window)) == 2)
    kinds = [type(block).__name__ for block in window.story.article().blocks]
    assert kinds[:4] == ["Paragraph", "Figure", "Figure", "Paragraph"]
    assert captions(window) == [WORDS[2], WORDS[0]]
    page.undo()
    assert captions(window) == []


def test_photos_dragged_onto_a_gallery_go_into_it(window: MainWindow, here: dict[str, str]) -> None:
    page = window.desk.editor
    window.darkroom.know(here.values())
    settle(window)
    page.rearrange({BODY: [Gallery((Figure(here["Ghe"]), Figure(here["Chợ"]))), Paragraph()]})
    settle(window)
    block = page.page.block(BODY)
    area = page.document().documentLayout().blockBoundingRect(block)
    middle = area.center().toPoint() - QPoint(0, page.verticalScrollBar().value())
    drop(window, mime_of([here["Cầu"]]), middle)
    settle(window)
    (gallery, *_) = window.story.article().blocks
    assert isinstance(gallery, Gallery)
    assert [figure.photo for figure in gallery.figures] == [here["Ghe"], here["Chợ"], here["Cầu"]]
