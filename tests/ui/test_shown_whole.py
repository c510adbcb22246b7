"""A story that is opened is on the page from its first word to its last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_hands import settle

from editor.document import (
    Article,
    Container,
    Figure,
    Footnote,
    ListItem,
    Mark,
    Paragraph,
    Run,
    Table,
    text,
)
from editor.ui.window import MainWindow

LINE = "Người dân hai bờ sông Trà chờ cầu mới, đò cũ vẫn đưa khách sang sông mỗi sáng. "


def invisible(window: MainWindow) -> list[str]:
    """The blocks that Qt gave no line."""
    block, out = window.desk.editor.document().begin(), []
    while block.isValid():
        if not block.layout().lineCount():
            out.append(block.text()[:20])
        block = block.next()
    return out


@pytest.mark.parametrize("many", [3, 12, 40])
def test_no_part_of_a_story_with_notes_and_photos_is_left_out(
    window: MainWindow, many: int
) -> None:
    window.resize(1366, 768)
    blocks = (
        Figure("ab12", text("Bến đò")),
        *(Paragraph(text(LINE * 2)) for _ in range(many)),
        Paragraph((*text(LINE), Run("1", Mark.FOOTNOTE))),
        Table(((text("Xã"), text("Hộ")), (text("Trà"), text("12")))),
        *(ListItem(ordered=True, text=text(LINE), container=Container.BOX) for _ in range(4)),
        *(Paragraph(text(LINE * 2)) for _ in range(many)),
        Footnote("1", text("Báo cáo")),
    )
    window.story.begin(Article("Tít", "Sa-pô", blocks=blocks))
    settle(window, lambda: window.story.article().headline == "Tít")
    assert invisible(window) == []


@pytest.mark.parametrize("what", ["narrower", "larger letters", "nothing"])
def test_who_types_at_once_after_the_page_got_another_width_hides_nothing(
    window: MainWindow, what: str
) -> None:
    """Qt is still at the first lines then, and takes the letter's line for the last to be done."""
    window.resize(1366, 768)
    blocks = tuple(Paragraph(text(LINE * 2)) for _ in range(60))
    window.story.begin(Article("Tít", "Sa-pô", blocks=blocks))
    settle(window, lambda: window.story.article().headline == "Tít")
    page = window.desk.editor
    if what == "narrower":
        window.resize(900, 600)
    elif what == "larger letters":
        page.zoom_to(1.5)
    else:
        page.set_article(Article("Tít", "Sa-pô", blocks=blocks))
    QTest.keyClick(page, Qt.Key.Key_A)
    settle(window)
    assert invisible(window) == []
