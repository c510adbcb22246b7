"""The paragraph that one writes in keeps its glyphs; no other does, and none is drawn wrong."""

from PySide6.QtCore import Qt

from editor.document import Mark, Paragraph, Run, text


def _kept(d) -> list[int]:
    document = d.editor.document()
    blocks = (document.findBlockByNumber(n) for n in range(document.blockCount()))
    return [block.blockNumber() for block in blocks if block.layout().cacheEnabled()]


def test_only_the_carets_paragraph_keeps_its_glyphs(desk) -> None:
    d = desk([Paragraph(text("một")), Paragraph(text("hai")), Paragraph(text("ba"))])
    for body_block in (2, 0, 1):
        d.at(body_block, 1)
        assert _kept(d) == [body_block + 2]
    d.key(Qt.Key.Key_Return)
    assert _kept(d) == [4]
    d.key(Qt.Key.Key_Backspace)
    assert _kept(d) == [3]


def test_kept_glyphs_are_those_of_the_words_as_they_are_now(desk) -> None:
    words = (Run("Nước "), Run("lên nhanh", Mark.STRONG), Run(" từ rạng sáng"))
    typed, fresh = desk([Paragraph((Run("Nước "),))]), desk([Paragraph(words)])
    typed.at(0, 5)
    typed.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    typed.type("lên nhanh")
    typed.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    typed.type(" từ rạng sớm")
    for _ in "sớm":
        typed.key(Qt.Key.Key_Backspace)
    typed.type("sáng")
    assert typed.body == fresh.body
    for d in (typed, fresh):
        d.editor.setCursorWidth(0)
        d.at(0, 0)
        d.settle()
    assert typed.editor.grab().toImage() == fresh.editor.grab().toImage()
