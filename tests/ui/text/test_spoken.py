"""What is said of blocks to those who hear the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from editor.document import (
    Block,
    Container,
    Embed,
    Figure,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    Rule,
    Table,
    text,
)
from editor.ui.text.spoken import saying

Key = Qt.Key


@pytest.mark.parametrize(
    ("block", "kind", "whole"),
    [
        (Paragraph(text("a")), "", "a"),
        (Heading(3, text("Tít")), "Sub-heading 2", "Tít"),
        (ListItem(depth=1, text=text("x")), "List item level 2", "x"),
        (Figure("f", text("Ghe."), alt="Sông"), "Photo", "Photo. Ghe. Alt text: Sông"),
        (Figure("f"), "Photo", "Photo. No alt text"),
        (Figure("f", decorative=True), "Photo", "Photo. Decoration"),
        (Paragraph(text("a"), container=Container.BOX), "Information box", "a"),
        (Heading(2, text("a"), container=Container.QUOTE), "Quotation, Sub-heading 1", "a"),
        (Rule(), "Dividing line", "Dividing line"),
        (Embed("https://a.vn/1"), "Embedded page", "Embedded page. https://a.vn/1"),
        (Gallery((Figure("a", text("Một")),)), "Gallery, photos: 1", "Gallery, photos: 1. Một"),
        (
            Table(((text("Xã"),), (text("An"),))),
            "Table, rows: 2, columns: 1",
            "Table, rows: 2, columns: 1. Xã",
        ),
    ],
)
def test_blocks_are_named_with_what_they_hold(block: Block, kind: str, whole: str) -> None:
    assert (saying.kind(block, 5), saying.whole(block)) == (kind, whole)


def test_the_caret_tells_where_it_has_come_to_once(desk) -> None:
    d = desk([Paragraph(text("a")), Paragraph(text("b")), Heading(2, text("c")), Figure("f")])
    said = []
    announcer = d.editor._announcer
    d.at(0)
    announcer.due()
    for _ in range(3):
        d.key(Key.Key_Down)
        said.append(announcer.due())
        assert announcer.due() == ""
    assert said == ["", "Sub-heading 1", "Photo. No alt text"]


def test_landmarks_follow_the_page(desk) -> None:
    d = desk([Paragraph(text("a")), Heading(2, text("Tít phụ"))])
    marks = d.editor._landmarks
    marks.refresh()
    (found,) = marks.widgets
    assert (found.role, found.accessibleName()) == (QAccessible.Role.Heading, "Tít phụ")
    d.editor.insert_figures([Figure("f", text("Ghe"))])
    marks.refresh()
    assert {one.role for one in marks.widgets} == {
        QAccessible.Role.Graphic,
        QAccessible.Role.Heading,
    }
    d.editor.undo()
    marks.refresh()
    assert len(marks.widgets) == 1
