"""What is cut and pasted again stands as it stood."""

from random import Random

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor.document import (
    Article,
    Container,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Run,
    text,
)
from editor.testing.documents import random_article
from editor.ui.text import LIGHT, ArticleEditor, NoPictures

BOX = Container.BOX
STORY = (
    Paragraph(text("Nước lên trong đêm")),
    Heading(2, text("Dời nhà")),
    ListItem(text=text("thuyền")),
    ListItem(depth=1, text=text("áo phao")),
    Paragraph(text("Gọi cứu hộ"), container=BOX),
    Figure("p1", text("Cầu Trà Bồng")),
    Paragraph((Run("nguồn"), Run("1", Mark.FOOTNOTE), Run(" tin"))),
    Footnote("1", text("Theo ban chỉ huy.")),
)


def cut_and_paste(editor: ArticleEditor, start: int, end: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    if editor.textCursor().hasSelection():
        editor.cut()
        editor.paste()


@pytest.mark.parametrize("seed", range(60))
def test_a_cut_is_taken_back_by_pasting_at_once(qapp: QApplication, desk, seed: int) -> None:
    dice = Random(seed)
    article = random_article(dice) if seed else Article("Tít", "Sa-pô", blocks=STORY)
    editor = ArticleEditor(NoPictures(), LIGHT)
    editor.set_article(article)
    before = editor.article()
    most = editor.document().characterCount() - 1
    for _ in range(6):
        start, end = sorted((dice.randint(0, most), dice.randint(0, most)))
        cut_and_paste(editor, start, end)
        qapp.processEvents()
        assert editor.article() == before
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.article() == before
    qapp.clipboard().clear()
    editor.deleteLater()


def test_every_selection_of_a_story_survives_the_scissors(qapp: QApplication, desk) -> None:
    d = desk(STORY[:4])
    most = d.editor.document().characterCount() - 1
    before = d.editor.article()
    for start in range(0, most, 3):
        for end in range(start + 1, most + 1, 4):
            cut_and_paste(d.editor, start, end)
            assert d.editor.article() == before, (start, end)


def test_the_caret_stands_behind_what_came_back_and_one_undo_takes_it_out(desk) -> None:
    d = desk([Paragraph(text("một hai")), Heading(3, text("ba bốn"))])
    d.select(0, 4, 1, 3)
    d.editor.cut()
    assert d.body == "p:một bốn"
    d.editor.paste()
    d.type("!")
    assert d.body == "p:một hai | h3:ba !bốn"
    d.editor.undo()
    d.editor.undo()
    assert d.body == "p:một bốn"


def test_what_was_cut_before_something_else_happened_is_pasted_like_any_words(desk) -> None:
    d = desk([Paragraph(text("một hai")), Paragraph(text("ba bốn"))])
    d.select(0, 4, 1, 3)
    d.editor.cut()
    d.type("x")
    d.editor.paste()
    d.settle()
    assert d.body == "p:một xhai | p:ba bốn"


def test_words_across_paragraphs_join_the_words_on_both_sides(desk) -> None:
    d = desk([Paragraph(text("một hai")), ListItem(text=text("ba bốn")), Paragraph(text("xy"))])
    d.select(0, 4, 1, 2)
    d.editor.copy()
    d.at(2, 1)
    d.editor.paste()
    d.settle()
    assert d.body == "p:một hai | ul:ba bốn | p:xhai | p:bay"
    d.type("!")
    assert d.body == "p:một hai | ul:ba bốn | p:xhai | p:ba!y"


def test_whole_paragraphs_that_are_pasted_amid_words_stay_whole(desk) -> None:
    d = desk([Paragraph(text("một")), Paragraph(text("hai")), Paragraph(text("xy"))])
    d.select(0, 0, 1, 3)
    d.editor.copy()
    d.at(2, 1)
    d.editor.paste()
    d.settle()
    assert d.body == "p:một | p:hai | p:xmột | p:hai | p:y"
