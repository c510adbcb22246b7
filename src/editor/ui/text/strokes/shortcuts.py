"""What is made of signs as they are typed: Markdown's, lists where they are wanted, typography.

Each is an undo step of its own, so that Ctrl+Z gives back what was typed and nothing else.
"""

import re
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCharFormat, QTextCursor

from editor.document import Block, Code, Heading, ListItem, Mark, Paragraph, Rule
from editor.document.blocks import Container
from editor.ui.text.page.formats import for_typing, href_of, marks_of, text_format
from editor.ui.text.page.page import Page, end_of, one_step, select_to
from editor.ui.text.page.reading import fragments, width
from editor.ui.text.page.shapes import BODY_START, is_card
from editor.ui.text.strokes import typography

TRIGGERS = frozenset(" -*_`~)") | typography.TRIGGERS


@dataclass(frozen=True, slots=True)
class Helps:
    """Which of them a writer wants; quotes and dashes are those of `language`."""

    markdown: bool
    lists: bool
    typography: bool
    language: str


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
_CARDS: dict[str, Rule | Code] = {"---": Rule(), "```": Code("")}
_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\(((?:https?://|mailto:|(?=[^\s()]*\.\w))[^\s()]+)\)$")
_BLOCK_START = re.compile(r"(?P<hashes>#{2,4})|(?P<quote>>)|(?P<bullet>[-*])|(?P<number>1[.)])")


def apply_shortcut(
    page: Page, caret: QTextCursor, typed: str, helps: Helps
) -> QTextCharFormat | None:
    """Carry out the shortcut that ends with `typed`, just before the caret, if there is one.

    Returns how text that is typed next has to look; None if nothing was done.
    """
    block = caret.block()
    if is_card(page.shape(block)) or marks_of(caret.charFormat()) & Mark.CODE:
        return None
    looks = for_typing(caret.charFormat())
    cursor = QTextCursor(caret)
    cursor.setPosition(block.position())
    select_to(cursor, caret.position())
    before = cursor.selectedText()
    if block.blockNumber() >= BODY_START:
        if _start_of_block(page, cursor, before, typed, helps):
            return caret.charFormat()
        if helps.markdown and _alone(page, cursor, before, typed):
            return caret.charFormat()
        if helps.markdown and _inline(cursor, before, typed):
            return text_format()
    if helps.typography and _typography(cursor, before, typed, helps):
        return looks
    return None


def _alone(page: Page, cursor: QTextCursor, before: str, typed: str) -> bool:
    card = _CARDS.get(before)
    return card is not None and before.endswith(typed) and _card(page, cursor, card)


def _inline(cursor: QTextCursor, before: str, typed: str) -> bool:
    if typed == ")":
        return _link(cursor, before)
    if typography.in_address(before):
        return False
    return any(
        _mark(cursor, found, rule.mark)
        for rule in _INLINE
        if rule.closing == typed and (found := rule.pattern.search(before))
    )


def _start_of_block(page: Page, cursor: QTextCursor, before: str, typed: str, helps: Helps) -> bool:
    shape = page.shape(cursor.block())
    found = _BLOCK_START.fullmatch(before[:-1]) if typed == " " else None
    if found is None or not isinstance(shape, Paragraph):
        return False
    wanted = _shape_for(found, shape, helps)
    if wanted is None:
        return False
    with one_step(cursor):
        cursor.removeSelectedText()
        page.reshape(cursor, wanted)
    return True


def _shape_for(found: re.Match[str], shape: Paragraph, helps: Helps) -> Block | None:
    within, starts = shape.container, shape.starts
    if found["hashes"] and helps.markdown:
        return Heading(len(found["hashes"]), container=within, starts=starts)
    if found["quote"] and helps.markdown:
        return replace(shape, container=Container.QUOTE)
    if (found["bullet"] or found["number"]) and helps.lists:
        return ListItem(ordered=bool(found["number"]), container=within, starts=starts)
    return None


def _card(page: Page, cursor: QTextCursor, card: Rule | Code) -> bool:
    """Put a card in the place of a paragraph in which nothing else stands."""
    block = cursor.block()
    shape = page.shape(block)
    if end_of(block) != cursor.position() or not isinstance(shape, Paragraph):
        return False
    with one_step(cursor):
        cursor.removeSelectedText()
        page.overwrite(cursor, replace(card, container=shape.container, starts=shape.starts))
        page.insert_block(cursor, replace(shape, starts=False))
    return True


def _link(cursor: QTextCursor, before: str) -> bool:
    found = _LINK.search(before)
    if found is None:
        return False
    href = found[2] if ":" in found[2] else f"https://{found[2]}"
    base = cursor.block().position()
    first, end = base + width(before[: found.start()]), base + width(before)
    stop = first + 1 + width(found[1])
    with one_step(cursor):
        for start, to, marks, _ in _looks_between(cursor, first + 1, stop):
            cursor.setPosition(start)
            select_to(cursor, to)
            cursor.setCharFormat(text_format(marks, href))
        for start, to in ((stop, end), (first, first + 1)):
            cursor.setPosition(start)
            select_to(cursor, to)
            cursor.removeSelectedText()
    return True


def _typography(cursor: QTextCursor, before: str, typed: str, helps: Helps) -> bool:
    found = typography.set_right(before, typed, helps.language)
    if found is None:
        return False
    first = found.first + cursor.block().position()
    end = first + width(found.old)
    with one_step(cursor):
        cursor.setPosition(first + 1)
        looks = for_typing(cursor.charFormat())
        cursor.setPosition(first)
        select_to(cursor, end)
        cursor.insertText(found.new, looks)
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
