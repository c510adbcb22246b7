"""What happened to the page's text, told once for all that follow it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QTextBlock, QTextDocument


@dataclass(slots=True)
class Change:
    """As QTextDocument.contentsChange has it, and what is to be known of each letter.

    `number` is that of the block where it happened. `within`: characters came into that block, and
    nothing else happened.
    """

    document: QTextDocument
    position: int
    removed: int
    added: int
    number: int
    within: bool

    def block(self) -> QTextBlock:
        """Where it happened; not valid if that was at the very end."""
        return self.document.findBlock(self.position)


Watcher: TypeAlias = Callable[[Change], object]


class Changes:
    """Makes a `Change` of what Qt tells. Asking Qt for a block costs a key more than most rules do:
    a letter right behind what came last is in the same block."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.letter = False
        """Whether what is being typed has no block's end in it."""
        self._number = self._behind = -1

    def next(self, position: int, removed: int, added: int) -> Change:
        if self.letter and position == self._behind and not removed:
            number, within = self._number, True
        else:
            block = self._document.findBlock(position)
            number = block.blockNumber()
            within = not removed and position + added < block.position() + block.length()
        self._number, self._behind = number, position + added if within else -1
        return Change(self._document, position, removed, added, number, within)
