"""Counting without reading the whole story again for each edit, and never while a key is served."""

from PySide6.QtCore import QObject, QTimer

from editor.document import Article, Block
from editor.document.counts import Counts, counted, counted_block, counted_fields
from editor.ui.statusline import StatusLine
from editor.ui.text import ArticleEditor
from editor.ui.text.page.formats import OBJECT

_REST = 120
"""Milliseconds that a selection stands still until it is counted."""
_BREAKS = str.maketrans({"\u2028": " ", "\u2029": " ", OBJECT: ""})


class WordCounter:
    """Remembers each block's counts; a block that nobody touched is the same object still."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Block, Counts]] = {}

    def count(self, article: Article) -> Counts:
        # The block is kept beside its counts, so that its id is not given to another meanwhile.
        self._known = {id(block): self._of(block) for block in article.blocks}
        whole = (self._known[id(block)][1] for block in article.blocks)
        return sum(whole, counted_fields(article))

    def _of(self, block: Block) -> tuple[Block, Counts]:
        return self._known.get(id(block)) or (block, counted_block(block))


class Counting(QObject):
    """Keeps the status line's counts: of the story when it is told to, of the selection itself."""

    def __init__(self, page: ArticleEditor, status: StatusLine) -> None:
        super().__init__(page)
        self._page = page
        self._status = status
        self._counter = WordCounter()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._count_selection)
        page.selectionChanged.connect(self._rest.start)

    def show(self, article: Article) -> None:
        self._status.show_counts(self._counter.count(article), article.slot)

    def _count_selection(self) -> None:
        chosen = self._page.textCursor().selectedText().translate(_BREAKS)
        self._status.show_selection(counted(chosen) if chosen.strip() else None)
