"""Zoom, focus mode and typewriter scroll from the window: done, and remembered."""

from editor.document import Article, Paragraph, text
from editor.ui import settings
from editor.ui.commands import Command

C = Command


def test_zoom_is_kept_for_the_next_start(window):
    window.commands[C.ZOOM_IN].trigger()
    assert window.desk.editor.zoom == 1.1
    assert window.settings.get(settings.ZOOM) == 110
    window.commands[C.ZOOM_OUT].trigger()
    window.commands[C.ZOOM_OUT].trigger()
    assert window.desk.editor.zoom == 0.9
    window.commands[C.ZOOM_RESET].trigger()
    assert window.settings.get(settings.ZOOM) == 100


def test_focus_mode_and_typewriter_scroll_are_switches_that_are_kept(window):
    window.commands[C.FOCUS_MODE].trigger()
    window.commands[C.TYPEWRITER].trigger()
    assert window.desk.editor.focus_mode
    assert window.desk.editor.typewriter
    assert window.settings.get(settings.FOCUS_MODE)
    assert window.settings.get(settings.TYPEWRITER)
    window.commands[C.FOCUS_MODE].trigger()
    assert not window.desk.editor.focus_mode
    assert not window.settings.get(settings.FOCUS_MODE)


def test_the_dateline_of_the_inspector_stands_on_the_page(window):
    before = window.desk.editor.viewport().grab().toImage()
    window.right.story.edited.emit("dateline", "(Baothinh.vn) –")
    assert window.desk.editor.viewport().grab().toImage() != before
    assert window.story.article().dateline == "(Baothinh.vn) –"
    assert window.story.article().standfirst == ""


def test_what_a_sync_brings_above_the_caret_moves_nothing(window, qapp):
    said = "Nước sông lên nhanh từ rạng sáng, nhưng năm nay không ai bị bất ngờ. " * 4
    blocks = tuple(Paragraph(text(f"{n} {said}")) for n in range(40))
    window.desk.show_article(Article(blocks=blocks), False)
    window.desk.show_block(20)
    bar = window.desk.editor.verticalScrollBar()
    bar.setValue(bar.value() + 150)
    qapp.processEvents()
    stood = window.desk.editor.cursorRect().top()
    fresh = (Paragraph(text(said)), Paragraph(text(said)), *blocks)
    window.desk.show_article(Article(blocks=fresh), True)
    qapp.processEvents()
    page = window.desk.editor
    assert page.textCursor().block().text().startswith("20 ")
    assert abs(page.cursorRect().top() - stood) <= 1
