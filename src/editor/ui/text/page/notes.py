"""Footnotes: text blocks at the body's end, and the marks in the text that point to them.

A footnote keeps the label that it came with; the number that is shown is derived from the order of
the marks in the text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.document import (
    Block,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Run,
    Table,
    Text,
)
from editor.document.article import texts
from editor.ui.text.page.change import Change
from editor.ui.text.page.formats import LABEL, OBJECT, is_note, run_format
from editor.ui.text.page.reading import fragments
from editor.ui.text.page.shapes import BODY_START

if TYPE_CHECKING:
    from editor.ui.text.page.page import Page


class NoteNumbers:
    """The numbers that footnotes and their marks show. Counted anew only when someone asks after
    marks may have come or gone."""

    def __init__(self, page: "Page") -> None:
        self._page = page
        self._numbers: Mapping[str, int] = {}
        self._told: Mapping[str, int] = {}
        self._stale = True

    def of(self, label: str) -> int:
        """The number of the footnote with this label; 0 if nothing in the text points to it."""
        return self.all().get(label, 0)

    def shown(self, label: str) -> str:
        """What a mark shows; the label itself within a footnote, where marks have no number."""
        return str(self.of(label) or label)

    def all(self) -> Mapping[str, int]:
        """Label → number, in the order of the text."""
        if self._stale:
            self._numbers = _counted(self._page)
            self._stale = False
        return self._numbers

    def moved(self) -> bool:
        """Whether any number is another than when this was last asked. A page that has never shown
        a number isn't searched for marks."""
        if not self._stale and self._numbers is self._told:
            return False
        if not self._numbers and not self._told and not has_notes(self._page):
            return False
        before, self._told = self._told, self.all()
        return before != self._told

    def follow(self, change: Change) -> None:
        if not self._stale:
            one_letter = not change.removed and change.added == 1
            letter = self._page.document.characterAt(change.position) if one_letter else OBJECT
            self._stale = letter == OBJECT


def _counted(page: "Page") -> dict[str, int]:
    labels = (label for label, _ in labels_in_text(page))
    return {label: number for number, label in enumerate(dict.fromkeys(labels), 1)}


def has_notes(page: "Page") -> bool:
    return isinstance(page.shape(page.document.lastBlock()), Footnote)


def first_note(page: "Page") -> int:
    """Number of the first footnote's block: there the body's text ends. Without footnotes, the
    count of blocks."""
    block = page.document.lastBlock()
    while isinstance(page.shape(block), Footnote):
        block = block.previous()
    return block.blockNumber() + 1


def labels_in_text(page: "Page") -> Iterator[tuple[str, QTextBlock]]:
    """The marks in reading order, those within tables and galleries too, and their blocks."""
    block = page.block(BODY_START)
    while block.isValid():
        shape = page.shape(block)
        named = isinstance(shape, PullQuote) and shape.attribution
        if (named or OBJECT in block.text()) and not isinstance(shape, Footnote):
            whole = page.read(block)
            if not isinstance(whole, str):
                yield from ((label, block) for label in labels_of(whole))
        block = block.next()


def labels_of(block: Block) -> Iterator[str]:
    """The labels of the footnotes that a block points to, in reading order."""
    for words in texts(block):
        yield from (run.text for run in words if run.marks & Mark.FOOTNOTE)


def marks_of_note(page: "Page", label: str) -> Iterator[int]:
    """Positions of the marks in the page's text that point to a footnote."""
    for block in dict.fromkeys(b.blockNumber() for one, b in labels_in_text(page) if one == label):
        for fragment in fragments(page.block(block)):
            looks = fragment.charFormat()
            if is_note(looks) and looks.stringProperty(LABEL) == label:
                yield from range(fragment.position(), fragment.position() + fragment.length())


def note_with(page: "Page", label: str) -> QTextBlock | None:
    """The footnote's block; of two with one label, marks mean the first."""
    for number in range(first_note(page), page.document.blockCount()):
        shape = page.shape(page.block(number))
        if isinstance(shape, Footnote) and shape.label == label:
            return page.block(number)
    return None


def label_at(page: "Page", position: int) -> str:
    """The label of the footnote whose mark is the character at a position; "" if none is."""
    if page.document.characterAt(position) != OBJECT:
        return ""
    cursor = QTextCursor(page.document)
    cursor.setPosition(position + 1)
    looks = cursor.charFormat()
    return looks.stringProperty(LABEL) if is_note(looks) else ""


def new_label(taken: Iterable[str]) -> str:
    """The smallest number that is no label yet."""
    used = set(taken)
    return next(label for label in map(str, count(1)) if label not in used)


def labels(page: "Page") -> set[str]:
    """All labels of the page's footnotes and marks."""
    shapes = (page.shape(page.block(n)) for n in range(first_note(page), _count(page)))
    return {s.label for s in shapes if isinstance(s, Footnote)} | set(_counted(page))


def add_mark(page: "Page", cursor: QTextCursor) -> str:
    """Put the mark of a new footnote behind the selection, or behind the word that the cursor is
    in; its label."""
    label = new_label(labels(page))
    cursor.setPosition(_behind_the_word(cursor))
    cursor.insertText(OBJECT, run_format(Run(label, Mark.FOOTNOTE)))
    return label


def add_notes(page: "Page", notes: Iterable[Footnote]) -> None:
    """Append footnotes and put all of them in the order of their marks."""
    page.insert_at(_count(page), list(notes))
    arrange(page)


def arrange(page: "Page") -> None:
    """Footnotes in the order of their marks; those without a mark come last."""
    first = first_note(page)
    if first == _count(page):
        return
    # The page's own numbers learn of what changed only after the undo step.
    numbers = _counted(page)
    here = [page.read(page.block(n)) for n in range(first, _count(page))]
    notes = [note for note in here if isinstance(note, Footnote)]
    wanted = sorted(notes, key=lambda note: numbers.get(note.label, len(numbers) + 1))
    if wanted != notes:
        page.insert_at(_count(page), wanted)
        for _ in notes:
            page.remove(first)


def remove_note(page: "Page", number: int) -> int:
    """Take a footnote out with its marks; returns the position where the first of them stood, or
    the end of the body's text."""
    shape = page.shape(page.block(number))
    page.remove(number)
    if not isinstance(shape, Footnote) or note_with(page, shape.label) is not None:
        return end_of_text(page)
    return remove_marks(page, shape.label)


def remove_marks(page: "Page", label: str) -> int:
    place = end_of_text(page)
    cursor = QTextCursor(page.document)
    for position in reversed(list(marks_of_note(page, label))):
        cursor.setPosition(position)
        cursor.deleteChar()
        place = position
    return place


def end_of_text(page: "Page") -> int:
    """The position after the last word that isn't a footnote's."""
    last = page.block(first_note(page) - 1)
    return last.position() + last.length() - 1


def is_stray(page: "Page", number: int) -> bool:
    """Whether a footnote and other text stand in the wrong order at this block."""
    block = page.block(number)
    before, after = block.previous(), block.next()
    if isinstance(page.shape(block), Footnote):
        follows = not after.isValid() or isinstance(page.shape(after), Footnote)
        return number <= BODY_START or not follows
    return before.isValid() and isinstance(page.shape(before), Footnote)


def gather(page: "Page") -> None:
    """Bring footnotes that stand amid the text to the end. Where there was nothing else in the
    body, there is a paragraph to write on."""
    numbers = range(BODY_START, first_note(page))
    stray = [n for n in numbers if isinstance(page.shape(page.block(n)), Footnote)]
    moved = [page.read(page.block(n)) for n in stray]
    page.insert_at(_count(page), [note for note in moved if not isinstance(note, str)])
    for number in reversed(stray):
        page.remove(number)
    if first_note(page) <= BODY_START:
        page.insert_at(BODY_START, [Paragraph()])


def renamed(block: Block, names: Mapping[str, str]) -> Block:
    """The block with other labels for the footnotes in `names`."""

    def words(text: Text) -> Text:
        return tuple(
            Run(names.get(run.text, run.text), run.marks, run.href)
            if run.marks & Mark.FOOTNOTE
            else run
            for run in text
        )

    match block:
        case Footnote():
            return replace(block, label=names.get(block.label, block.label))
        case Paragraph() | Heading() | ListItem():
            return replace(block, text=words(block.text))
        case PullQuote():
            return replace(block, text=words(block.text), attribution=words(block.attribution))
        case Figure():
            return replace(block, caption=words(block.caption))
        case Gallery():
            figures = tuple(replace(one, caption=words(one.caption)) for one in block.figures)
            return replace(block, figures=figures, caption=words(block.caption))
        case Table():
            return replace(block, rows=tuple(tuple(map(words, row)) for row in block.rows))
    return block


def _behind_the_word(cursor: QTextCursor) -> int:
    """Where the selection ends, or the word that the cursor is within."""
    position, sign = cursor.selectionEnd(), cursor.document().characterAt
    if not cursor.hasSelection() and sign(position - 1).isalnum():
        while sign(position).isalnum():
            position += 1
    return position


def _count(page: "Page") -> int:
    return page.document.blockCount()
