"""Markdown as it is typed: `## `, `> `, `**x**`, `---`, and lists where they are wanted.

Each is an undo step of its own, so that Ctrl+Z gives back what was typed and nothing else.
"""

import re
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCursor

from editor.document import Block, Heading, ListItem, Mark, Paragraph, Rule
from editor.document.blocks import Container
from editor.ui.text.page.formats import href_of, marks_of, text_format
from editor.ui.text.page.page import Page, end_of, one_step, select_to
from editor.ui.text.page.reading import fragments, width
from editor.ui.text.page.shapes import BODY_START, is_card

TRIGGERS = frozenset(" -*_`~")


@dataclass(frozen=True, slots=True)
class _Inline:
    closing: str
    pattern: re.Pattern[str]
    mark: Mark


_INLINE = (
    _Inline("*", re.compile(r"(?<![*\w])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$"), Mark.STRONG),
    _Inline("*", re.compile(r"(?<![*\w])\*([^*\s](?:[^*]*[^*\s])?)\*$"), Mark.EMPHASIS),
    _Inline("_", re.compile(r"(?<!\w)_([^_\s](?:[^_]*[^_\s])?)_$"), Mark.EMPHASIS),
    _Inline("`", re.compile(r"`([^`]+)`$"), Mark.CODE),
    _Inline("~", re.compile(r"~~([^~]+)~~$"), Mark.STRIKE),
)
_BLOCK_START = re.compile(r"(?P<hashes>#{2,4})|(?P<quote>>)|(?P<bullet>[-*])|(?P<number>1[.)])")


def apply_shortcut(page: Page, caret: QTextCursor, typed: str, *, lists: bool) -> bool:
    """Carry out the shortcut that ends with `typed`, just before the caret, if there is one.

    Text typed after a mark so made is plain again: the caller sets the caret's format for that.
    """
    block = caret.block()
    if block.blockNumber() < BODY_START or is_card(page.shape(block)):
        return False
    cursor = QTextCursor(caret)
    cursor.setPosition(block.position())
    select_to(cursor, caret.position())
    before = cursor.selectedText()
    if typed == " ":
        return _start_of_block(page, cursor, before[:-1], lists)
    if typed == "-":
        return _rule(page, cursor, before)
    return any(
        _mark(cursor, found, rule.mark)
        for rule in _INLINE
        if rule.closing == typed and (found := rule.pattern.search(before))
    )


def _start_of_block(page: Page, cursor: QTextCursor, before: str, lists: bool) -> bool:
    shape = page.shape(cursor.block())
    found = _BLOCK_START.fullmatch(before)
    if found is None or not isinstance(shape, Paragraph):
        return False
    wanted = _shape_for(found, shape, lists)
    if wanted is None:
        return False
    with one_step(cursor):
        cursor.removeSelectedText()
        page.reshape(cursor, wanted)
    return True


def _shape_for(found: re.Match[str], shape: Paragraph, lists: bool) -> Block | None:
    within, starts = shape.container, shape.starts
    if found["hashes"]:
        return Heading(len(found["hashes"]), container=within, starts=starts)
    if found["quote"]:
        return replace(shape, container=Container.QUOTE)
    if not lists:
        return None
    return ListItem(ordered=bool(found["number"]), container=within, starts=starts)


def _rule(page: Page, cursor: QTextCursor, before: str) -> bool:
    block = cursor.block()
    shape = page.shape(block)
    is_alone = before == "---" and end_of(block) == cursor.position()
    if not is_alone or not isinstance(shape, Paragraph):
        return False
    with one_step(cursor):
        cursor.removeSelectedText()
        page.overwrite(cursor, Rule(container=shape.container, starts=shape.starts))
        page.insert_block(cursor, replace(shape, starts=False))
    return True


def _mark(cursor: QTextCursor, found: re.Match[str], mark: Mark) -> bool:
    """Mark the words between the signs and take the signs away."""
    base = cursor.block().position()
    text = found.string
    signs = found.start(1) - found.start()
    first, end = (base + width(text[: found.start()]), base + width(text))
    inside = (first + signs, end - signs)
    with one_step(cursor):
        for start, stop, marks, href in _looks_between(cursor, *inside):
            cursor.setPosition(start)
            select_to(cursor, stop)
            cursor.setCharFormat(text_format(marks | mark, href))
        for start, stop in ((end - signs, end), (first, first + signs)):
            cursor.setPosition(start)
            select_to(cursor, stop)
            cursor.removeSelectedText()
    return True


def _looks_between(cursor: QTextCursor, first: int, end: int) -> list[tuple[int, int, Mark, str]]:
    out = []
    for fragment in fragments(cursor.block()):
        start = max(first, fragment.position())
        stop = min(end, fragment.position() + fragment.length())
        looks = fragment.charFormat()
        if start < stop and not looks.objectType():
            out.append((start, stop, marks_of(looks), href_of(looks)))
    return out
