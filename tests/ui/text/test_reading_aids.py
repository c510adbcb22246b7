"""Zoom, focus mode, typewriter scroll; the page doesn't jump."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QTextCursor, QWheelEvent

from editor.document import Figure, Heading, ListItem, Paragraph, Photo, text
from editor.ui.text.drawing.fields import is_over, standfirst_length

LONG = "Nước sông lên nhanh từ rạng sáng, nhưng năm nay không ai ở chợ bị bất ngờ. " * 3


def _story(paragraphs: int = 60) -> list[Paragraph]:
    return [Paragraph(text(f"{n} {LONG}")) for n in range(paragraphs)]


def _caret_top(editor) -> int:
    return editor.cursorRect().top()


def test_zoom_is_no_edit(desk):
    d = desk([Paragraph(text("chữ")), Heading(2, text("tít phụ"))], headline="Tít")
    before = d.editor.article()
    d.editor.zoom_in()
    d.editor.zoom_in()
    d.settle()
    assert d.editor.article() == before
    assert not d.editor.take_edits()
    assert not d.editor.document().isUndoAvailable()


def test_zoom_scales_text_margins_indents_and_the_column(desk):
    d = desk([Paragraph(text("một")), ListItem(text("hai"), depth=1), Paragraph(text("ba"))])
    d.editor.resize(2000, 700)
    d.settle()

    def sizes():
        layout = d.editor.document().documentLayout()
        rects = [layout.blockBoundingRect(d.page.block(n)) for n in (2, 3, 4)]
        gap = rects[2].top() - rects[1].bottom()
        return (
            d.editor.viewport().width(),
            rects[0].height(),
            rects[1].left() - rects[0].left(),
            gap,
        )

    before = sizes()
    d.editor.zoom_to(2.0)
    d.settle()
    for was, now in zip(before, sizes(), strict=True):
        assert abs(now - 2 * was) <= 0.06 * now + 1


def test_an_empty_paragraph_is_as_tall_as_its_first_letter_at_any_zoom(desk):
    d = desk([Paragraph()])
    d.editor.zoom_to(2.0)
    d.settle()
    d.at(0)
    before = d.editor.cursorRect().height()
    d.type("a")
    assert abs(d.editor.cursorRect().height() - before) <= 1


def test_ctrl_and_the_wheel_zoom_by_notches(desk):
    d = desk([Paragraph(text("chữ"))])
    for turned in (60, 60, -120):
        middle = QPointF(200, 200)
        event = QWheelEvent(
            middle,
            d.editor.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        d.app.sendEvent(d.editor.viewport(), event)
        seen = d.editor.zoom
        if turned == 60:
            before = seen
    assert (before, seen) == (1.1, 1.0)


def test_zoom_and_a_new_width_leave_the_carets_line_where_it_is(desk):
    d = desk(_story())
    d.at(40, 10)
    d.editor.ensureCursorVisible()
    d.settle()
    bar = d.editor.verticalScrollBar()
    bar.setValue(bar.value() + 200)
    d.settle()
    stood = _caret_top(d.editor)
    d.editor.zoom_to(1.5)
    d.settle()
    assert abs(_caret_top(d.editor) - stood) <= 1
    d.editor.resize(500, 600)
    d.settle()
    assert abs(_caret_top(d.editor) - stood) <= 1


def test_a_bar_that_takes_room_below_never_covers_the_carets_line(desk):
    d = desk(_story())
    d.at(40, 10)
    d.editor.ensureCursorVisible()
    d.settle()
    bar = d.editor.verticalScrollBar()
    # The caret's line is the last one seen.
    bar.setValue(bar.value() - (d.editor.viewport().height() - _caret_top(d.editor) - 40))
    d.settle()
    d.editor.resize(d.editor.width(), d.editor.height() - 120)
    d.settle()
    assert d.editor.viewport().rect().contains(d.editor.cursorRect())


def test_with_the_caret_out_of_view_the_first_visible_line_stays(desk):
    d = desk(_story())
    d.at(0)
    bar = d.editor.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    d.settle()
    first = d.editor.cursorForPosition(QPoint(d.editor.viewport().width() // 2, 0))
    stood = d.editor.cursorRect(first).top()
    d.editor.resize(420, 600)
    d.settle()
    assert abs(d.editor.cursorRect(first).top() - stood) <= 1


def test_a_picture_that_changes_its_size_above_moves_nothing(desk):
    d = desk([Figure("f1", text("chú thích")), *_story()])
    d.at(20, 5)
    d.editor.ensureCursorVisible()
    d.settle()
    stood, height = _caret_top(d.editor), d.editor.document().size().height()

    pictures = d.editor._view.pictures
    d.editor._view.pictures = _Upright(pictures)
    d.editor.refresh_photo("f1")
    d.settle()
    assert d.editor.document().size().height() != height
    assert abs(_caret_top(d.editor) - stood) <= 1


class _Upright:
    """Knows one photo, half as wide as it is tall."""

    def __init__(self, others) -> None:
        self._others = others

    def photo(self, photo_id):
        return Photo(photo_id, "0" * 64, "cho.jpg", "image/jpeg", 300, 600)

    def __getattr__(self, name):
        return getattr(self._others, name)


def test_typewriter_scroll_keeps_the_carets_height_at_start_middle_and_end(desk):
    d = desk(_story())
    d.editor.set_typewriter(True)
    heights = set()
    for block in (0, 30, 59):
        d.at(block, 3)
        for _ in range(3):
            d.type("nước lên ")
            heights.add(d.editor.cursorRect().center().y())
    d.key(Qt.Key.Key_Return)
    d.type("hết")
    heights.add(d.editor.cursorRect().center().y())
    assert max(heights) - min(heights) <= 2


def test_without_typewriter_scroll_the_page_ends_where_its_text_ends(desk):
    d = desk(_story())
    bar = d.editor.verticalScrollBar()
    d.editor.set_typewriter(True)
    d.settle()
    last = round(d.editor.document().size().height()) - d.editor.viewport().height()
    assert bar.minimum() < 0
    assert bar.maximum() > last + 100
    d.editor.set_typewriter(False)
    d.settle()
    assert bar.minimum() == 0
    assert abs(bar.maximum() - last) <= 1


def _darkest(editor, block: int) -> int:
    """The darkest shade of grey that a block's words are painted in."""
    layout = editor.document().documentLayout()
    rect = layout.blockBoundingRect(editor.page.block(block))
    top = rect.top() - editor.verticalScrollBar().value()
    image = editor.viewport().grab().toImage()
    return min(
        QColor(image.pixel(x, y)).lightness()
        for y in range(round(top), round(top + min(rect.height(), 30)))
        for x in range(30, 300)
    )


def test_focus_mode_dims_all_but_the_carets_paragraph(desk):
    d = desk([Paragraph(text("Một hai ba bốn")), Paragraph(text("Năm sáu bảy tám"))])
    d.at(0, 2)
    d.editor.set_focus_mode(True)
    d.settle()
    first, second = _darkest(d.editor, 2), _darkest(d.editor, 3)
    assert first < 80 < 120 < second
    d.at(1, 2)
    d.settle()
    assert _darkest(d.editor, 3) < 80 < 120 < _darkest(d.editor, 2)
    d.editor.set_focus_mode(False)
    assert _darkest(d.editor, 2) < 80
    assert not d.editor.document().isUndoAvailable()


def test_the_dateline_is_shown_and_no_part_of_the_text(desk):
    d = desk([Paragraph(text("chữ"))], standfirst="Nước lên.")
    before = d.editor.viewport().grab().toImage()
    d.editor.set_dateline("(Baothinh.vn) –")
    assert d.editor.viewport().grab().toImage() != before
    assert d.editor.article().standfirst == "Nước lên."
    assert not d.editor.take_edits()


def test_the_standfirst_says_how_long_it_is_against_its_limit(desk):
    d = desk([Paragraph(text("chữ"))], standfirst="Nước lên nhanh.")
    d.editor.set_standfirst_limit(3)
    d.editor.set_dateline("(Baothinh.vn) – hôm nay")
    view = d.editor._view
    assert standfirst_length(d.page.block(1), view) == "3/3"
    assert not is_over(d.page.block(1), view)
    d.at(-1, 15)
    d.type(" Rồi rút.")
    assert standfirst_length(d.page.block(1), view) == "5/3"
    assert is_over(d.page.block(1), view)
    assert _is_warned(d.editor)
    d.editor.set_standfirst_limit(5)
    assert not _is_warned(d.editor)


def _is_warned(editor) -> bool:
    """Whether anything at the right, above the body, is painted in the colour of warnings."""
    image = editor.viewport().grab().toImage()
    across, down = image.width(), min(300, image.height())
    shades = {image.pixel(x, y) for y in range(down) for x in range(across // 2, across)}
    return any(QColor(shade).red() - QColor(shade).blue() > 90 for shade in shades)


def test_the_last_line_is_not_written_at_the_windows_edge(desk):
    d = desk(_story())
    bar = d.editor.verticalScrollBar()
    bar.setValue(bar.maximum())
    d.editor.moveCursor(QTextCursor.MoveOperation.End)
    d.settle()
    room = d.editor.viewport().height() - d.editor.cursorRect().bottom()
    assert room > 100
    assert not d.editor.document().isUndoAvailable()
