"""What is told of the story a moment after it was typed: title, counts, what the desk would ask.

Never while a key is served, and without reading the whole story again for each edit.
"""

from PySide6.QtCore import QObject, QTimer

from editor.document import Article, Block
from editor.document.checks import marked_lead, twins
from editor.document.counts import Counts, counted, counted_block, counted_fields
from editor.document.story import Story
from editor.ui import settings
from editor.ui.frame import Frame
from editor.ui.story.findings import findings
from editor.ui.text.page.formats import OBJECT

_PAUSE = 400
"""Milliseconds after typing until the story is counted."""
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
    """Keeps up to date what the window says of the story: its title, lengths and findings."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._counter = WordCounter()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._count_selection)
        window.desk.edited.connect(self._pause.start)
        window.right.story.edited.connect(lambda *_: self._pause.start())
        window.darkroom.arrived.connect(lambda _: self._pause.start())
        window.story.shown.connect(self._story_shown)
        window.desk.editor.selectionChanged.connect(self._rest.start)

    def _story_shown(self, story: Story) -> None:
        self._window.darkroom.know(story.article.photo_ids(), self._pause.start)
        self._show()

    def _show(self) -> None:
        window = self._window
        article = window.story.article()
        window.right.story.show_lengths(article.headline, article.standfirst)
        window.left.model.retitle(window.story.id, article.headline)
        window.status.show_counts(self._counter.count(article), article.slot)
        title = f"{article.headline} – Copytaker" if article.headline else "Copytaker"
        window.setWindowTitle(title)
        if not window.darkroom.learning:
            self._show_findings(article)

    def _show_findings(self, article: Article) -> None:
        window, get = self._window, self._window.settings.get
        photos = ((one, window.darkroom.photo(one)) for one in article.photo_ids())
        known = {one: photo for one, photo in photos if photo is not None}
        told = findings(
            article,
            known,
            get(settings.HEADLINE_WORDS),
            get(settings.STANDFIRST_WORDS),
            window.core.clock(),
        )
        window.desk.editor.show_marks(twins(article), marked_lead(article))
        window.right.checks.show_findings(told)
        window.right.show_findings(len(told))

    def _count_selection(self) -> None:
        chosen = self._window.desk.editor.textCursor().selectedText().translate(_BREAKS)
        self._window.status.show_selection(counted(chosen) if chosen.strip() else None)
