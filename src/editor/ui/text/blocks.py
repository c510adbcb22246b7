"""What is done to whole blocks: made, changed, moved, put in the place of others."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtGui import QTextCursor

from editor.document import Article, Block, Figure, Rule
from editor.ui.text import commands
from editor.ui.text.commands import Kind
from editor.ui.text.inline import InlineSurface
from editor.ui.text.page.moves import move_blocks, move_selected
from editor.ui.text.page.page import Page, end_of, one_step, same_step, select_to
from editor.ui.text.page.rewriting import rewrite

T = TypeVar("T")


class BlockSurface(InlineSurface):
    """A page with commands for its blocks; each is one undo step.

    Block numbers are the page's: headline 0, standfirst 1, body from 2.
    """

    # What stands here

    def shown(self) -> list[Block | str]:
        """What each of the page's blocks holds: headline, standfirst, then the body's."""
        self._normalise()
        return self._mirror.read()

    def _as_it_stands(self, number: int) -> Block | str:
        """What one of the page's blocks holds, mended or not."""
        return self._page.read(self._page.block(number))

    def block_at(self, number: int) -> Block | None:
        """The document's block in one of the page's; None for headline and standfirst."""
        self._normalise()
        entry = self._mirror.at(number)
        return None if isinstance(entry, str) else entry

    @property
    def kind(self) -> Kind | None:
        return commands.kind_of(self._page.shape(self.textCursor().block()))

    # Making and changing

    def set_block_kind(self, kind: Kind) -> None:
        with self._command() as cursor:
            commands.set_kind(self._page, cursor, kind)

    def reshape(self, place: QTextCursor, shape: Block) -> None:
        """Give the block at a place another shape, as one undo step; its words stay."""
        with self._command(), one_step(place):
            self._page.reshape(place, shape)

    def insert_figures(self, figures: Sequence[Figure], at: int | None = None) -> int:
        """Put figures before block `at`, or after the caret's; returns the first one's number."""
        return self.insert_blocks(figures, at)

    def insert_rule(self) -> int:
        return self.insert_blocks([Rule()])

    def insert_blocks(self, blocks: Sequence[Block], at: int | None = None) -> int:
        with self._command() as cursor:
            return commands.insert_blocks(self._page, cursor, blocks, at)

    def update_figure(self, block_number: int, **changes: Any) -> None:
        """Change fields of the figure in a block: `alt="…"`, `caption=text("…")`, `crop=…`."""
        with self._command():
            commands.update_figure(self._page, block_number, changes)
        self.viewport().update()

    def replace_photo(self, photo: str, by: str) -> None:
        """Let all figures that show a photo show another one, as one undo step."""
        with self._command():
            commands.replace_photo(self._page, photo, by)
        self.viewport().update()

    def replace_block(self, number: int, block: Block) -> None:
        """Put another block in the place of one, as one undo step."""
        with self._command():
            commands.replace_block(self._page, number, block)
        self.viewport().update()

    def rearrange(self, changes: Mapping[int, Sequence[Block]]) -> None:
        """Put other blocks in the place of each numbered one, none to remove it, in one step."""
        with self._command():
            commands.rearrange(self._page, changes)
        self.viewport().update()

    def rewrite(self, article: Article, *, join: bool = False) -> None:
        """Show other words as an edit, one undo step, in which what is alike stays. `join`: part
        of the undo step before."""
        fields = (article.headline, article.standfirst)
        step = same_step if join else one_step
        with self._command() as cursor, step(cursor):
            rewrite(self._page, fields, article.blocks, self._mirror.read())

    def as_one_step(self, change: Callable[[Page], T]) -> T:
        """Let something change the page in many places; one undo takes all of it back."""
        with self._command() as cursor, one_step(cursor):
            return change(self._page)

    def clear_block(self) -> None:
        """Take away the words of the caret's block. If a command follows before anything else is
        changed, one undo brings back what both did."""
        with self._command() as cursor:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
            self._place(cursor)
        self.go_on_with_step()

    def go_on_with_step(self) -> None:
        """The next command belongs to the undo step that was made last, if nothing comes between
        the two."""
        self._joins = self.document().availableUndoSteps()

    # Moving and taking out

    def move_block(self, steps: int) -> None:
        """Move the selected blocks, or the caret's, up (-1) or down (1) by one."""
        with self._command() as cursor:
            move_selected(self._page, cursor, down=steps > 0)
            self._place(cursor)

    def move_blocks_to(self, first: int, count: int, before: int) -> None:
        """Move blocks together; a caret or selection in them goes along, else it goes there."""
        with self._command() as cursor:
            start = self._page.block(first).position()
            end = end_of(self._page.block(first + count - 1))
            inside = start <= cursor.selectionStart() and cursor.selectionEnd() <= end + 1
            anchor, caret = (cursor.anchor(), cursor.position()) if inside else (start, start)
            moved = self._page.block(move_blocks(self._page, first, count, before)).position()
            last = moved + end - start
            cursor.setPosition(min(moved + anchor - start, last))
            select_to(cursor, min(moved + caret - start, last))
            self._place(cursor)
