"""Blocks moved with the mouse, and things dropped from elsewhere: real mouse events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.document import Container, Figure, Footnote, Gallery, Heading, Paragraph, text
from editor.ui.text import ArticleEditor
from editor.ui.text.carrying.dropmark import DropMark, Handle

BODY = 2
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def p(words: str) -> Paragraph:
    return Paragraph(text(words))


THREE = (p("một"), p("hai"), p("ba"))
PHOTO = Figure("f", text("Chú thích"), "alt", crop=(0.1, 0.1, 0.5, 0.5))


def spot(editor: ArticleEditor, block: int, part: float = 0.5) -> QPoint:
    """A point in a block of the body, `part` of its height down."""
    rect = editor.document().documentLayout().blockBoundingRect(editor.page.block(block + BODY))
    y = rect.top() + rect.height() * part - editor.verticalScrollBar().value()
    return QPoint(200, round(y))


def handle(editor: ArticleEditor) -> Handle:
    (found,) = editor.findChildren(Handle)
    return found


def mark(editor: ArticleEditor) -> DropMark:
    (found,) = editor.findChildren(DropMark)
    return found


def hover(editor: ArticleEditor, block: int) -> Handle:
    event_at(editor.viewport(), spot(editor, block, 0.2), Qt.MouseButton.NoButton)
    return handle(editor)


def move(held: QWidget, editor: ArticleEditor, to: QPoint) -> None:
    """The mouse with its button held, as the widget that has it grabbed hears of it."""
    there = held.mapFromGlobal(editor.viewport().mapToGlobal(to))
    for step in (QPoint(0, 30), QPoint()):
        event_at(held, there + step)


def event_at(held: QWidget, where: QPoint, button: Qt.MouseButton = LEFT) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(where),
        QPointF(held.mapToGlobal(where)),
        Qt.MouseButton.NoButton,
        button,
        NONE,
    )
    QApplication.sendEvent(held, event)


def drag_handle(editor: ArticleEditor, block: int, to: QPoint) -> Handle:
    """Up to the moment before the button is let go."""
    held = hover(editor, block)
    QTest.mousePress(held, LEFT, pos=held.rect().center())
    move(held, editor, to)
    return held


def let_go(held: QWidget, editor: ArticleEditor, at: QPoint) -> None:
    there = held.mapFromGlobal(editor.viewport().mapToGlobal(at))
    QTest.mouseRelease(held, LEFT, pos=there)
    QApplication.processEvents()


def test_a_handle_comes_at_the_left_of_the_block_under_the_mouse(desk) -> None:
    d = desk(THREE)
    for block in range(3):
        found = hover(d.editor, block)
        middle = found.geometry().center().y() - d.editor.viewport().y()
        assert found.isVisible() and abs(middle - spot(d.editor, block).y()) < 8
        assert found.geometry().right() <= d.editor.viewport().x() + 24
    assert found.accessibleName() and found.toolTip()
    d.type("x")
    assert not found.isVisible()


def test_headline_and_standfirst_have_no_handle(desk) -> None:
    d = desk(THREE, headline="Tít", standfirst="Sa-pô")
    assert not hover(d.editor, -2).isVisible()
    assert not hover(d.editor, -1).isVisible()


@pytest.mark.parametrize(
    ("block", "over", "part", "result"),
    [
        (0, 2, 0.9, "p:hai | p:ba | p:một"),
        (0, 1, 0.9, "p:hai | p:một | p:ba"),
        (2, 0, 0.1, "p:ba | p:một | p:hai"),
        (1, -2, 0.5, "p:hai | p:một | p:ba"),
        (1, 1, 0.5, "p:một | p:hai | p:ba"),
    ],
)
def test_a_block_goes_where_the_line_was_and_back_in_one_step(
    desk, block: int, over: int, part: float, result: str
) -> None:
    d = desk(THREE, headline="Tít", standfirst="Sa-pô")
    before = d.body
    to = spot(d.editor, over, part)
    held = drag_handle(d.editor, block, to)
    assert mark(d.editor).isVisible()
    let_go(held, d.editor, to)
    assert not mark(d.editor).isVisible()
    assert d.body == result
    assert (d.editor.article().headline, d.editor.article().standfirst) == ("Tít", "Sa-pô")
    d.editor.undo()
    assert d.body == before


def test_the_line_lies_between_the_two_blocks(desk) -> None:
    d = desk(THREE)
    to = spot(d.editor, 1, 0.9)
    held = drag_handle(d.editor, 0, to)
    y = mark(d.editor).geometry().center().y() - d.editor.viewport().y()
    assert spot(d.editor, 1, 1).y() <= y <= spot(d.editor, 2, 0).y()
    let_go(held, d.editor, to)


def test_nothing_lands_behind_the_footnotes_and_they_have_no_handle(desk) -> None:
    d = desk((p("một"), p("hai"), Footnote("1", text("nguồn"))))
    assert not hover(d.editor, 2).isVisible()
    to = spot(d.editor, 2, 0.9)
    let_go(drag_handle(d.editor, 0, to), d.editor, to)
    assert d.editor.article().blocks == (p("hai"), p("một"), Footnote("1", text("nguồn")))


def test_selected_blocks_are_dragged_together_and_stay_selected(desk) -> None:
    d = desk((*THREE, Heading(2, text("tư")), p("năm")))
    d.select(1, 1, 3, 1)
    words = d.editor.textCursor().selectedText()
    to = spot(d.editor, 0, 0.1)
    let_go(drag_handle(d.editor, 2, to), d.editor, to)
    assert d.body == "p:hai | p:ba | h2:tư | p:một | p:năm"
    assert d.editor.textCursor().selectedText() == words
    d.editor.undo()
    assert d.body == "p:một | p:hai | p:ba | h2:tư | p:năm"


def test_escape_gives_a_drag_up(desk) -> None:
    d = desk(THREE)
    to = spot(d.editor, 2, 0.9)
    held = drag_handle(d.editor, 0, to)
    QTest.keyClick(d.editor, Qt.Key.Key_Escape)
    assert not mark(d.editor).isVisible()
    move(held, d.editor, spot(d.editor, 1, 0.9))
    assert not mark(d.editor).isVisible()
    let_go(held, d.editor, to)
    assert d.body == "p:một | p:hai | p:ba"
    assert not d.editor.document().isUndoAvailable()
    assert QApplication.overrideCursor() is None


def with_figure(desk, *blocks):
    """A page tall enough that pressing on the picture scrolls nothing."""
    d = desk(blocks)
    d.editor.resize(800, 1200)
    d.settle()
    return d


def press_picture(editor: ArticleEditor, block: int) -> QWidget:
    QTest.mousePress(editor.viewport(), LEFT, pos=spot(editor, block, 0.3))
    return editor.viewport()


def test_a_figure_is_dragged_by_its_picture_with_caption_and_crop(desk) -> None:
    d = with_figure(desk, p("một"), PHOTO, p("hai"))
    to = spot(d.editor, 0, 0.1)
    held = press_picture(d.editor, 1)
    move(held, d.editor, to)
    assert mark(d.editor).isVisible()
    let_go(held, d.editor, to)
    assert d.editor.article().blocks == (PHOTO, p("một"), p("hai"))
    chosen = d.page.selected_object(d.editor.textCursor())
    assert chosen is not None and chosen.blockNumber() == BODY
    d.editor.undo()
    assert d.editor.article().blocks == (p("một"), PHOTO, p("hai"))


def test_a_press_on_a_picture_that_hardly_moves_selects_it_only(desk) -> None:
    d = with_figure(desk, p("một"), PHOTO)
    held = press_picture(d.editor, 1)
    event_at(held, spot(d.editor, 1, 0.3) + QPoint(2, 1))
    let_go(held, d.editor, spot(d.editor, 1, 0.3) + QPoint(2, 1))
    assert d.page.selected_object(d.editor.textCursor()) is not None
    assert not d.editor.document().isUndoAvailable()


def test_a_figure_given_up_stays_selected_where_it_was(desk) -> None:
    d = with_figure(desk, p("một"), PHOTO, p("hai"))
    held = press_picture(d.editor, 1)
    move(held, d.editor, spot(d.editor, 0, 0.1))
    QTest.keyClick(d.editor, Qt.Key.Key_Escape)
    let_go(held, d.editor, spot(d.editor, 0, 0.1))
    assert d.editor.article().blocks == (p("một"), PHOTO, p("hai"))
    assert d.page.selected_object(d.editor.textCursor()) is not None


def test_a_figure_dragged_onto_a_gallery_goes_in_with_its_caption(desk) -> None:
    d = with_figure(desk, PHOTO, p("một"), Gallery((Figure("g", text("khác")),)))
    to = spot(d.editor, 2, 0.5)
    held = press_picture(d.editor, 0)
    move(held, d.editor, to)
    let_go(held, d.editor, to)
    assert d.editor.article().blocks == (p("một"), Gallery((Figure("g", text("khác")), PHOTO)))
    d.editor.undo()
    assert d.editor.article().blocks[0] == PHOTO


def test_a_page_that_changed_meanwhile_is_left_alone(desk) -> None:
    d = desk(THREE)
    to = spot(d.editor, 2, 0.9)
    held = drag_handle(d.editor, 0, to)
    d.editor.rearrange({BODY: [p("khác"), p("nữa")]})
    let_go(held, d.editor, to)
    assert d.body == "p:khác | p:nữa | p:hai | p:ba"


def test_at_the_edge_the_page_scrolls(desk) -> None:
    d = desk([p("chữ " * 60) for _ in range(40)])
    held = drag_handle(d.editor, 0, QPoint(200, d.editor.viewport().height() - 4))
    bar = d.editor.verticalScrollBar()
    for _ in range(1000):
        QTest.qWait(5)
        if bar.value() > 0:
            break
    assert bar.value() > 0
    assert mark(d.editor).isVisible()
    let_go(held, d.editor, QPoint(200, 300))


# From elsewhere


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def drag_over(editor: ArticleEditor, data: QMimeData, where: QPoint) -> QDragMoveEvent:
    event = QDragMoveEvent(where, Qt.DropAction.CopyAction, data, LEFT, NONE)
    editor.dragMoveEvent(event)
    return event


def drop(editor: ArticleEditor, data: QMimeData, where: QPoint) -> None:
    event = QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, LEFT, NONE)
    editor.dropEvent(event)
    QApplication.processEvents()


def listened(editor: ArticleEditor) -> list[tuple[str, object, int]]:
    heard: list[tuple[str, object, int]] = []

    def hear(name: str) -> Callable[[object, int], None]:
        return lambda what, at: heard.append((name, what, at))

    editor.files_dropped.connect(hear("files"))
    editor.documents_dropped.connect(hear("documents"))
    editor.image_pasted.connect(hear("image"))
    return heard


def test_dragged_files_show_the_line_and_land_there(desk) -> None:
    d = desk(THREE)
    heard = listened(d.editor)
    where = spot(d.editor, 1, 0.9)
    data = files("/a/cầu.jpg")
    assert drag_over(d.editor, data, where).isAccepted()
    assert mark(d.editor).isVisible()
    drop(d.editor, data, where)
    assert heard == [("files", ["/a/cầu.jpg"], BODY + 2)]
    assert not mark(d.editor).isVisible() and d.body == "p:một | p:hai | p:ba"


def test_files_that_leave_again_leave_no_line(desk) -> None:
    d = desk(THREE)
    drag_over(d.editor, files("/a/cầu.jpg"), spot(d.editor, 1))
    d.editor.dragLeaveEvent(QDragLeaveEvent())
    assert not mark(d.editor).isVisible()


def test_files_dropped_on_the_headline_go_to_the_start_of_the_body(desk) -> None:
    d = desk(THREE, headline="Tít")
    heard = listened(d.editor)
    drop(d.editor, files("/a/cầu.jpg"), spot(d.editor, -2))
    assert heard == [("files", ["/a/cầu.jpg"], BODY)]


def test_documents_and_photos_dropped_together_are_told_apart(desk) -> None:
    d = desk(THREE)
    heard = listened(d.editor)
    drop(d.editor, files("/a/thong-cao.DOCX", "/a/1.jpg", "/a/loi.txt"), spot(d.editor, 0, 0.1))
    assert heard == [
        ("documents", ["/a/thong-cao.DOCX", "/a/loi.txt"], BODY),
        ("files", ["/a/1.jpg"], BODY),
    ]


def test_the_handle_is_there_beside_a_paragraph_that_is_composed_in(desk) -> None:
    d = desk(THREE)
    d.at(2, 2)
    d.compose("bonf")
    assert hover(d.editor, 2).isVisible()
    assert handle(d.editor).number == BODY + 2


def test_a_document_shows_no_line_since_it_becomes_a_story_of_its_own(desk) -> None:
    d = desk(THREE)
    assert drag_over(d.editor, files("/a/thong-cao.docx"), spot(d.editor, 1)).isAccepted()
    assert not mark(d.editor).isVisible()


BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


@pytest.mark.parametrize("what", ["file", "words"])
def test_what_is_dragged_in_from_another_program_stays_there_too(desk, what: str) -> None:
    """A file manager that hears of a move may take the file away."""
    d = desk(THREE)
    data = files("/a/cầu.jpg") if what == "file" else QMimeData()
    data.setText("/a/cầu.jpg")
    where = spot(d.editor, 1)
    over = QDragMoveEvent(where, BOTH, data, LEFT, Qt.KeyboardModifier.ShiftModifier)
    assert over.proposedAction() == Qt.DropAction.MoveAction
    d.editor.dragMoveEvent(over)
    let_go = QDropEvent(QPointF(where), BOTH, data, LEFT, Qt.KeyboardModifier.ShiftModifier)
    d.editor.dropEvent(let_go)
    QApplication.processEvents()
    for event in (over, let_go):
        assert event.isAccepted()
        assert event.dropAction() == Qt.DropAction.CopyAction


def test_a_picture_from_a_browser_comes_as_a_picture(desk) -> None:
    d = desk(THREE)
    heard = listened(d.editor)
    data = QMimeData()
    data.setUrls([QUrl("https://baothinh.example/a.jpg")])
    data.setHtml('<img src="https://baothinh.example/a.jpg">')
    data.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    drag_over(d.editor, data, spot(d.editor, 0, 0.1))
    drop(d.editor, data, spot(d.editor, 0, 0.1))
    assert [(name, at) for name, _, at in heard] == [("image", BODY)]
    assert d.body == "p:một | p:hai | p:ba"


class Own(QDropEvent):
    """A drop of the page's own selection. Qt alone can say where a drag comes from."""

    def __init__(self, page: ArticleEditor, where: QPoint, action: Qt.DropAction) -> None:
        self.data = page.createMimeDataFromSelection()
        super().__init__(QPointF(where), action, self.data, LEFT, NONE)
        self._page = page

    def source(self) -> QWidget:
        return self._page


def at_words(d, block: int, offset: int) -> QPoint:
    cursor = d.editor.textCursor()
    cursor.setPosition(d.page.block(block + BODY).position() + offset)
    return d.editor.cursorRect(cursor).center()


@pytest.mark.parametrize(
    ("action", "result"),
    [
        (Qt.DropAction.MoveAction, "p:một  | p:bahai bốn"),
        (Qt.DropAction.CopyAction, "p:một hai | p:bahai bốn"),
    ],
)
def test_dragged_words_are_moved_or_copied_in_one_step(desk, action, result: str) -> None:
    d = desk((p("một hai"), p("ba bốn")))
    where = at_words(d, 1, 2)
    d.select(0, 4, 0, 7)
    d.editor.dropEvent(Own(d.editor, where, action))
    d.settle()
    assert d.body == result
    d.editor.undo()
    assert d.body == "p:một hai | p:ba bốn"


def test_dragging_words_with_a_figure_keeps_it_whole(desk) -> None:
    d = desk((p("một hai"), PHOTO, p("ba bốn"), p("cuối")))
    where, before = at_words(d, 3, 4), d.body
    d.select(0, 4, 2, 2)
    d.editor.dropEvent(Own(d.editor, where, Qt.DropAction.MoveAction))
    d.settle()
    blocks = d.editor.article().blocks
    assert [b for b in blocks if isinstance(b, Figure)] == [PHOTO]
    assert "".join(sorted(d.body)).strip("p: |") == "".join(sorted(before)).strip("p: |")
    assert d.undo_all() == 1


def test_a_figure_among_words_dropped_on_the_headline_stays_in_the_body(desk) -> None:
    d = desk((p("một"), PHOTO, p("hai")), headline="Tít")
    where = at_words(d, -2, 3)
    d.select(0, 1, 2, 1)
    d.editor.dropEvent(Own(d.editor, where, Qt.DropAction.MoveAction))
    d.settle()
    assert d.editor.article().headline == "Tít"
    assert PHOTO in d.editor.article().blocks


def test_a_block_dragged_into_a_box_joins_it_and_leaves_it_again(desk) -> None:
    box = Container.BOX
    d = desk(
        [
            Paragraph(text("một"), container=box),
            Paragraph(text("hai"), container=box),
            Paragraph(text("ba")),
            Paragraph(text("bốn")),
        ]
    )
    d.editor.move_blocks_to(BODY + 2, 1, BODY + 1)
    assert d.body == "p#:một | p#:ba | p#:hai | p:bốn"
    d.editor.move_blocks_to(BODY + 1, 1, BODY + 4)
    assert d.body == "p#:một | p#:hai | p:bốn | p:ba"
