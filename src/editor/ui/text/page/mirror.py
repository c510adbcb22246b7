"""The page's blocks as a Python list, so that saving costs only what was touched since."""

from collections.abc import Callable

from editor.document import Block, Footnote, Paragraph
from editor.ui.text.page.change import Change
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import BODY_START


class Mirror:
    """A list parallel to the page's block numbers; blocks that changed are read when asked for.

    `changed` is told of each change: whether characters came into one block and that was all, and
    the number of the block where it happened.
    """

    def __init__(self, page: Page, changed: Callable[[bool, int], object]) -> None:
        self._page = page
        self._changed = changed
        self._read: list[Block | str | None] = [None] * page.document.blockCount()
        self._first, self._last = 0, len(self._read) - 1
        self.composes = False
        """Whether what changes is only what is being composed, which is no text yet."""
        page.watch(self._follow)

    def _follow(self, change: Change) -> None:
        """Qt says where text changed; the difference in block count says how many blocks did."""
        number = change.number
        if change.within or self.composes:
            # Each key comes through here.
            if not self.composes:
                self._read[number] = None
                if number < self._first:
                    self._first = number
                if number > self._last:
                    self._last = number
            self._changed(True, number)
            return
        document, position, added = self._page.document, change.position, change.added
        count, last_position = document.blockCount(), document.characterCount() - 1
        first = document.findBlock(min(position, last_position)).blockNumber()
        last = document.findBlock(min(position + added, last_position)).blockNumber()
        now = last - first + 1
        before = now - (count - len(self._read))
        if before < 0 or first + before > len(self._read):
            self._read = [None] * count
            self._first, self._last = 0, count - 1
        else:
            self._read[first : first + before] = [None] * now
            self._first = min(self._first, first)
            self._last = max(self._last + now - before, last)
        self._changed(False, number)

    def touched(self) -> list[int]:
        """Numbers of the blocks that changed since they were last read."""
        end = min(self._last + 1, len(self._read))
        return [n for n in range(self._first, end) if self._read[n] is None]

    def refresh(self) -> None:
        """Read the blocks that changed."""
        for number in self.touched():
            self._read[number] = self._page.read(self._page.block(number))
        self._first, self._last = len(self._read), -1

    def read(self) -> list[Block | str]:
        """Everything on the page: headline, standfirst, then the body's blocks."""
        self.refresh()
        return [entry for entry in self._read if entry is not None]

    def at(self, number: int) -> Block | str | None:
        """What one block of the page holds; None where there is none."""
        self.refresh()
        return self._read[number] if 0 <= number < len(self._read) else None

    def body(self) -> tuple[Block, ...]:
        """The article's blocks. One empty paragraph is none: it is there to be written on."""
        blocks = tuple(b for b in self.read()[BODY_START:] if not isinstance(b, str))
        unwritten = blocks[:1] == (Paragraph(),) and all(
            isinstance(b, Footnote) for b in blocks[1:]
        )
        return blocks[1:] if unwritten else blocks
