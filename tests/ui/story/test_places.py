"""One goes on where one was: in each story, and after the window was closed."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from window_hands import settle

from editor.app import stories
from editor.app.core import Core
from editor.bootstrap.window import build
from editor.document import Article, Paragraph, text
from editor.document.story import Reason
from editor.ui.window import MainWindow


def begun(core: Core, headline: str) -> str:
    made = stories.new_story(core, "vi").id
    blocks = (Paragraph(text=text("Một hai ba.")), Paragraph(text=text("Bốn năm sáu.")))
    stories.keep(core, made, Article(headline=headline, blocks=blocks), Reason.TYPED)
    return made


def put(window: MainWindow, block: int, offset: int) -> None:
    found = window.desk.editor.document().findBlockByNumber(block)
    cursor = QTextCursor(found)
    cursor.setPosition(found.position() + offset)
    window.desk.editor.setTextCursor(cursor)


def place(window: MainWindow) -> tuple[int, int]:
    cursor = window.desk.editor.textCursor()
    return cursor.blockNumber(), cursor.positionInBlock()


def test_each_story_keeps_the_carets_place_also_over_a_restart(
    window: MainWindow, core: Core, qapp: QApplication
) -> None:
    first, second = begun(core, "Lũ"), begun(core, "Gạo")
    for story in (first, second, first):
        window.story.open(story)
        settle(window, lambda story=story: window.story.id == story)
        if story == first and place(window) == (0, 0):
            put(window, 3, 4)
    assert place(window) == (3, 4)
    window.close()
    again = build(qapp, core)
    again.refresh_stories()
    settle(again, lambda: again.story.id == first)
    assert place(again) == (3, 4)
    again.close()
