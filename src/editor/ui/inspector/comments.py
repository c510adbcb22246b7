"""The Comments tab: questions pinned to the story's words, with their answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.document.comments import Comment
from editor.ui.inspector.fields import Lines, column, quiet
from editor.ui.language import tr, when
from editor.ui.theme import SPACE

_QUOTED = 80
"""Characters of the words that a card quotes."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers. `quote` is what it is pinned to now; None: the words are gone."""

    first: Comment
    answers: tuple[Comment, ...]
    quote: str | None


class CommentsTab(QWidget):
    """Threads in the order of the text. What is being written stands at the top, and stays there
    whatever else changes."""

    written = Signal(str)
    """Words were written for what `begin` was called for."""
    left = Signal()
    """Nothing was written after all."""
    answer_asked = Signal(str)
    settled = Signal(str, bool)
    removed = Signal(str)
    chosen = Signal(str)
    """A comment's id: show its words on the page."""

    def __init__(self) -> None:
        super().__init__()
        self._threads: tuple[Thread, ...] = ()
        self._current = ""
        self.cards: dict[str, Card] = {}
        self.draft = Draft()
        self.draft.written.connect(self.written)
        self.draft.left.connect(self.left)
        self.hint = quiet(tr("Select words on the page and press Ctrl+Alt+M to ask about them."))
        self.all = QCheckBox(tr("Show what is settled"))
        self.all.toggled.connect(self._fill)
        self._column = column(self)
        self._column.addWidget(self.draft)
        self._column.addWidget(self.hint)
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        self._column.addWidget(self.all)
        self._column.addStretch(1)
        self._fill()

    def begin(self, about: str) -> None:
        """Let words be written, under a line that says what they are about."""
        self.draft.begin(about)

    def show_threads(self, threads: Sequence[Thread]) -> None:
        if tuple(threads) != self._threads:
            self._threads = tuple(threads)
            self._fill()

    def show_current(self, comment: str) -> None:
        """Set off the card whose words the caret is in."""
        if comment != self._current:
            self._current = comment
            for identity, card in self.cards.items():
                card.set_off(identity == comment)

    def open_count(self) -> int:
        return sum(not thread.first.settled for thread in self._threads)

    def _fill(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE.snug)
        self.cards = {}
        for thread in self._threads:
            if not thread.first.settled or self.all.isChecked():
                card = Card(thread, self)
                card.set_off(thread.first.id == self._current)
                self.cards[thread.first.id] = card
                lines.addWidget(card)
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside
        done = len(self._threads) - self.open_count()
        self.all.setVisible(done > 0)
        self.hint.setVisible(not self.cards)


class Draft(QFrame):
    """Where a comment or an answer is written. Enter gives it; Escape leaves it for later, with
    its words; the button drops them."""

    written = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about = quiet()
        self.field = _Field(tr("Comment"), tr("What should be clear?"))
        self.field.done.connect(self._give)
        self.field.left.connect(self._leave)
        give = QPushButton(tr("Ask"))
        give.setProperty("kind", "filled")
        give.clicked.connect(self._give)
        leave = QPushButton(tr("Cancel"))
        leave.clicked.connect(self._drop)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(give)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, SPACE.snug)
        lines.setSpacing(SPACE.tight)
        lines.addWidget(self.about)
        lines.addWidget(self.field)
        lines.addLayout(row)
        self.hide()

    def begin(self, about: str) -> None:
        self.about.setText(about)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _drop(self) -> None:
        self.field.clear()
        self._leave()

    def _give(self) -> None:
        words = self.field.toPlainText().strip()
        if words:
            self.written.emit(words)
            self.field.clear()
            self.hide()


class _Field(Lines):
    done = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _gives(event):
            # As in other programs Ctrl+Enter ends a comment; the window would send the story.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _gives(event):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _gives(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    )


class Card(QFrame):
    """One thread; a click goes to its words."""

    def __init__(self, thread: Thread, tab: CommentsTab) -> None:
        super().__init__()
        self._tab = tab
        first = self._first = thread.first
        self.setProperty("kind", "card")
        self.setAccessibleName(f"{first.author}: {first.words}")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(SPACE.snug, SPACE.snug, SPACE.snug, SPACE.tight)
        lines.setSpacing(SPACE.hair)
        lines.addWidget(quiet(_quote(thread)))
        for comment in (first, *thread.answers):
            lines.addWidget(quiet(f"{comment.author} · {_moment(comment)}"))
            lines.addWidget(_said(comment.words))
        row = QHBoxLayout()
        row.setSpacing(0)
        if thread.quote is not None:
            row.addWidget(_flat(tr("Show"), lambda: tab.chosen.emit(first.id)))
        row.addWidget(_flat(tr("Answer"), lambda: tab.answer_asked.emit(first.id)))
        again = tr("Open again") if first.settled else tr("Settled")
        row.addWidget(_flat(again, lambda: tab.settled.emit(first.id, not first.settled)))
        row.addStretch(1)
        row.addWidget(_flat(tr("Delete"), lambda: tab.removed.emit(first.id)))
        lines.addLayout(row)

    def set_off(self, current: bool) -> None:
        self.setProperty("current", current)
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._tab.chosen.emit(self._first.id)


def _quote(thread: Thread) -> str:
    if thread.quote is None:
        return tr("The words are gone: “{words}”", words=shortened(thread.first.anchor.exact))
    return f"“{shortened(thread.quote)}”"


def shortened(words: str) -> str:
    """A quotation on a line or two; objects of the page are left out."""
    plain = " ".join(words.replace("\ufffc", " ").split())
    return f"{plain[:_QUOTED].rstrip()}…" if len(plain) > _QUOTED else plain or tr("Photo")


def _moment(comment: Comment) -> str:
    return when(comment.created, datetime.now(UTC))


def _said(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _flat(words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "flat")
    button.clicked.connect(lambda: do())
    return button
