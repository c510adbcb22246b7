"""Photos from the sheet into the story on the page."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from sheet_hands import click, names
from window_hands import settle

from editor.document import Figure, Gallery, Paragraph, Photo, plain, text
from editor.ui.contactsheet.carrying import mime_of
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.text.carrying.dropmark import DropMark
from editor.ui.text.page.shapes import BODY_START
from editor.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def figures(window: MainWindow) -> list[Figure]:
    return list(window.story.article().figures())


def drop(window: MainWindow, mime: QMimeData, where: QPoint) -> None:
    page, none = window.desk.editor, Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    page.dragMoveEvent(move)
    assert move.isAccepted()
    assert any(mark.isVisible() for mark in page.findChildren(DropMark))
    page.dropEvent(
        QDropEvent(QPointF(where), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    )
    settle(window)


def middle_of(window: MainWindow, block: int, part: float) -> QPoint:
    page = window.desk.editor
    rect = page.document().documentLayout().blockBoundingRect(page.page.block(block))
    return QPoint(200, round(rect.top() + rect.height() * part))


def test_the_selected_photos_go_into_the_story_in_the_sheets_order(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    click(sheet, "h")
    click(sheet, "k", CTRL)
    assert sheet.bar.attach.text() == "Put into story (2)"
    QTest.keyClick(sheet.sheet, Qt.Key.Key_J, CTRL)
    settle(window)
    assert [figure.photo for figure in figures(window)] == sheet.picked
    assert names(sheet, sheet.picked) == "kh"
    assert plain(figures(window)[0].caption) == "Đồng chí chủ tịch thăm vùng lũ"
    assert "attached" in sheet.notices.shown()
    window.desk.editor.undo()
    assert figures(window) == []


def test_photos_let_go_over_the_page_land_at_the_line(
    window: MainWindow, album: Callable[..., list[Photo]]
) -> None:
    one, two = album(2)
    window.desk.editor.insert_blocks([Paragraph(text("một")), Paragraph(text("hai"))])
    settle(window)
    blocks = window.story.article().blocks
    at = next(n for n, block in enumerate(blocks) if block == Paragraph(text("hai")))
    mime = mime_of([two.id, one.id])
    drop(window, mime, middle_of(window, at + BODY_START, 0.1))
    now = window.story.article().blocks
    assert [getattr(block, "photo", "") for block in now[at : at + 3]] == [two.id, one.id, ""]
    assert now[at + 2] == Paragraph(text("hai"))


def test_photos_let_go_over_a_gallery_go_into_it(
    window: MainWindow, album: Callable[..., list[Photo]]
) -> None:
    one, two = album(2)
    window.desk.editor.insert_blocks([Gallery((Figure(one.id),))])
    settle(window)
    blocks = window.story.article().blocks
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Gallery))
    mime = mime_of([two.id])
    drop(window, mime, middle_of(window, at + BODY_START, 0.5))
    gallery = window.story.article().blocks[at]
    assert isinstance(gallery, Gallery)
    assert [figure.photo for figure in gallery.figures] == [one.id, two.id]
