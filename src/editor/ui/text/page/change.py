"""What happened to the page's text, told once for all that follow it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QTextBlock, QTextDocument


@dataclass(slots=True)
class Change:
    """As QTextDocument.contentsChange has it, and what is to be known of each letter.

    `block` is where it happened, not valid if that was at the very end; `number` is its number.
    `within`: characters came into that block, and nothing else happened. It holds a QTextBlock:
    not to be kept.
    """

    position: int
    removed: int
    added: int
    block: QTextBlock
    number: int
    within: bool

    @classmethod
    def of(cls, document: QTextDocument, position: int, removed: int, added: int) -> "Change":
        block = document.findBlock(position)
        within = not removed and position + added < block.position() + block.length()
        return cls(position, removed, added, block, block.blockNumber(), within)


Watcher: TypeAlias = Callable[[Change], object]
