"""A block on the page while it is being edited elsewhere."""

from collections.abc import Callable
from dataclasses import replace

from editor.document import Block
from editor.ui.text import ArticleEditor
from editor.ui.text.page.shapes import BODY_START


class Draft:
    """Keeps the page's block up to date, so that the journal has it and a power cut takes no more
    of it than of any other words. However often that is, it is one undo step.

    `was` is the block that is edited, in the page's block `number`; None for a new one, which
    `insert` puts on the page and says where.
    """

    def __init__(
        self,
        page: ArticleEditor,
        was: Block | None,
        number: int,
        insert: Callable[[Block], int],
    ) -> None:
        self._page = page
        self._insert = insert
        self._standing = was
        self._number = number
        self._steps = -1
        self._on_blank = False
        """Whether a new block was put into an empty line."""
        self._document = page.document()

    def put(self, now: Block) -> bool:
        """Show the block as it is by now; False if what was there before can't be found."""
        if self._standing is None:
            self._on_blank = not self._page.textCursor().block().text()
            self._number = self._insert(now)
        else:
            # Inserting may have put it into a box, of which its editor knows nothing.
            now = replace(now, container=self._standing.container, starts=self._standing.starts)
            if now == self._standing:
                return True
            number = self._found(self._standing)
            if number is None:
                return False
            if self._is_last_step():
                self._page.go_on_with_step()
            self._page.replace_block(number, now)
            self._number = number
        self._standing = self._page.block_at(self._number)
        self._steps = self._page.document().availableUndoSteps()
        return True

    def take_back(self) -> None:
        """As before it was edited; redoing brings it again."""
        if self._is_last_step():
            self._page.undo()
            if self._on_blank and self._page.textCursor().block().text():
                # What was typed to find the block went in the same step.
                self._page.clear_block()

    @property
    def number(self) -> int:
        return self._number

    def _is_last_step(self) -> bool:
        document = self._page.document()
        return document is self._document and document.availableUndoSteps() == self._steps

    def _found(self, block: Block) -> int | None:
        """Where it stands by now, nearest to where it stood."""
        count = self._page.document().blockCount()
        same = [n for n in range(BODY_START, count) if self._page.block_at(n) == block]
        return min(same, key=lambda n: abs(n - self._number)) if same else None
