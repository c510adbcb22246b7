"""Footnotes that come and go with what is copied and pasted."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from editor.document import LINE_BREAK, Block, Footnote, Mark, Run, Text
from editor.document.article import texts
from editor.ui.text.page import notes
from editor.ui.text.page.page import Page, write_runs
from editor.ui.text.page.shapes import has_object, take_apart


def with_notes(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, and behind them the footnotes that they point to."""
    brought = {block.label for block in blocks if isinstance(block, Footnote)}
    marks = dict.fromkeys(label for block in blocks for label in notes.labels_of(block))
    if not marks:
        return list(blocks)
    known = _notes_of(page)
    return [*blocks, *(known[label] for label in marks if label in known and label not in brought)]


def received(page: Page, blocks: Sequence[Block]) -> tuple[list[Block], list[Footnote]]:
    """What is pasted, and the footnotes that are to be added for it. A label that the page uses
    already becomes a new one with a copy of its footnote; words that were cut and come back find
    their footnote again."""
    brought = {block.label: block for block in reversed(blocks) if isinstance(block, Footnote)}
    others: list[Block] = [block for block in blocks if not isinstance(block, Footnote)]
    wanted = dict.fromkeys([*(at for b in others for at in notes.labels_of(b)), *brought])
    if not wanted:
        return others, []
    known, taken = _notes_of(page), notes.labels(page) | set(wanted)
    marked = {label for label, _ in notes.labels_in_text(page)}
    names: dict[str, str] = {}
    added: list[Footnote] = []
    for label in wanted:
        note = brought.get(label) or known.get(label)
        other = label in known and note != known[label]
        if label in marked or other:
            names[label] = notes.new_label(taken)
            taken.add(names[label])
        if note is not None and (label in names or label not in known):
            added.append(Footnote(names.get(label, label), note.text))
    return [notes.renamed(block, names) for block in others], added


def add(page: Page, cursor: QTextCursor, added: Sequence[Footnote]) -> None:
    """Append footnotes for what was pasted; the cursor stays behind that."""
    if added or notes.has_notes(page):
        here = cursor.position()
        notes.add_notes(page, added)
        cursor.setPosition(here)


def into_note(page: Page, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Paste within a footnote: its lines stay in it, figures and cards end the body's text."""
    lines = [part for b in blocks if not _is_drawn(b) for part in texts(b) if part]
    for number, line in enumerate(lines):
        write_runs(cursor, [*([Run(LINE_BREAK)] if number else []), *_unmarked(line)])
    page.insert_at(notes.first_note(page), [block for block in blocks if _is_drawn(block)])


def _is_drawn(block: Block) -> bool:
    return has_object(take_apart(block)[0])


def _unmarked(line: Text) -> list[Run]:
    return [run for run in line if not run.marks & Mark.FOOTNOTE]


def _notes_of(page: Page) -> dict[str, Footnote]:
    """The page's footnotes; of two with one label, the first."""
    numbers = range(notes.first_note(page), page.document.blockCount())
    read = [page.read(page.block(number)) for number in reversed(numbers)]
    return {note.label: note for note in read if isinstance(note, Footnote)}
