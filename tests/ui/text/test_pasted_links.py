"""A link to a video, post or map that is pasted by itself is shown as a card."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from editor.document import Container, Embed, Paragraph, text

VIDEO = "https://youtu.be/abcdefghijk"
CARD = Embed("https://www.youtube.com/watch?v=abcdefghijk")


def paste(one, words: str, html: str = "", plain: bool = False) -> None:
    source = QMimeData()
    source.setText(words)
    if html:
        source.setHtml(html)
    QApplication.clipboard().setMimeData(source)
    if plain:
        one.editor.insertPlainText(words)
    else:
        one.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    one.settle()


@pytest.mark.parametrize(
    ("words", "html"),
    [(VIDEO, ""), (f" {VIDEO}\n", ""), (VIDEO, f'<a href="{VIDEO}">{VIDEO}</a>')],
)
def test_it_becomes_a_card_and_one_undo_gives_the_link_back(desk, words: str, html: str) -> None:
    one = desk([Paragraph(text("trước")), Paragraph()])
    one.at(1)
    paste(one, words, html)
    blocks = one.editor.article().blocks
    assert blocks == (Paragraph(text("trước")), CARD, Paragraph())
    one.type("sau")
    assert one.editor.article().blocks[2] == Paragraph(text("sau"))
    one.editor.undo()
    one.editor.undo()
    assert one.body.startswith(f"p:trước | p:{VIDEO}")
    one.editor.undo()
    assert one.body == "p:trước | p:"


def test_an_empty_paragraph_behind_it_is_used(desk) -> None:
    one = desk([Paragraph(), Paragraph()])
    one.at(0)
    paste(one, VIDEO)
    assert one.editor.article().blocks == (CARD, Paragraph())


def test_it_stays_in_its_box(desk) -> None:
    one = desk([Paragraph(container=Container.BOX)])
    one.at(0)
    paste(one, VIDEO)
    assert {block.container for block in one.editor.article().blocks} == {"box"}


@pytest.mark.parametrize(
    ("before", "pasted", "plain"),
    [
        ("xem ", VIDEO, False),
        ("", f"{VIDEO} hay", False),
        ("", "https://baothinh.example/tin", False),
        ("", "https://youtube.com", False),
        ("", VIDEO, True),
    ],
)
def test_other_pastes_stay_words(desk, before: str, pasted: str, plain: bool) -> None:
    one = desk([Paragraph(text(before))])
    one.at(0, len(before))
    paste(one, pasted, plain=plain)
    assert not any(isinstance(block, Embed) for block in one.editor.article().blocks)
    assert pasted in one.body


def test_one_that_is_typed_becomes_a_card_at_enter_and_one_undo_gives_the_line_back(desk) -> None:
    one = desk([Paragraph(text("trước")), Paragraph(), Paragraph(text("dưới"))])
    one.at(1)
    one.type(VIDEO)
    one.key(Qt.Key.Key_Return)
    one.type("sau")
    after = (Paragraph(text("trước")), CARD, Paragraph(text("sau")), Paragraph(text("dưới")))
    assert one.editor.article().blocks == after
    one.editor.undo()
    one.editor.undo()
    one.type("sau")
    assert one.body == f"p:trước | p:{VIDEO} | p:sau | p:dưới"
    one.undo_all()
    assert one.body == "p:trước | p: | p:dưới"


@pytest.mark.parametrize(
    "words", ["https://baothinh.vn/bai", f"Xem {VIDEO}", f"{VIDEO} và", "youtube.com"]
)
def test_other_lines_stay_words_at_enter(desk, words: str) -> None:
    one = desk([Paragraph()])
    one.at(0)
    one.type(words)
    one.key(Qt.Key.Key_Return)
    one.type("sau")
    assert one.body == f"p:{words} | p:sau"


def test_enter_within_a_typed_one_or_with_shortcuts_off_makes_no_card(desk) -> None:
    one = desk([Paragraph(text(VIDEO))])
    one.at(0, 5)
    one.key(Qt.Key.Key_Return)
    assert len(one.editor.article().blocks) == 2
    other = desk([Paragraph(text(VIDEO))])
    other.editor.markdown_as_you_type = False
    other.at(0, len(VIDEO))
    other.key(Qt.Key.Key_Return)
    other.type("sau")
    assert other.body == f"p:{VIDEO} | p:sau"
