"""Deciding which words stand, where the newsroom and we changed the same ones."""

import html
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.app.conflicts import OpenConflict
from editor.document.merge import Place
from editor.ui.inspector.fields import Lines, heading, quiet, scrolled
from editor.ui.language import tr
from editor.ui.sending.settling import Choice, Side
from editor.ui.text.page.look import SERIF
from editor.ui.theme import SPACE

_EXCERPT = 60
_SIZE = 16
"""Pixels of the words to decide on, which look as they do on the page."""


class Decide(QDialog):
    """Each place with both sides; nothing is chosen beforehand."""

    def __init__(self, conflict: OpenConflict, site: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Which words stand?"))
        self.resize(760, 600)
        self.places = [_Place(place, site, self._count) for place in conflict.merged.conflicts]
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.far, SPACE.far, SPACE.far, SPACE.wide)
        column.setSpacing(SPACE.snug)
        title = QLabel(tr("Which words stand?"))
        title.setProperty("kind", "title")
        column.addWidget(title)
        column.addWidget(
            quiet(
                tr(
                    "You and {site} changed the same words. Both versions stay in the history, "
                    "and nothing is sent until you send it.",
                    site=site,
                )
            )
        )
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, SPACE.snug, 0)
        lines.setSpacing(SPACE.far)
        for place in self.places:
            lines.addWidget(place)
        lines.addStretch(1)
        column.addWidget(scrolled(inside), 1)
        self.remaining = quiet()
        box = QDialogButtonBox()
        box.addButton(tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.done_button = box.addButton(tr("So it stands"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.done_button.setProperty("kind", "filled")
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.remaining, 1)
        row.addWidget(box)
        column.addLayout(row)
        self._count()

    def choices(self) -> list[Choice]:
        return [choice for place in self.places if (choice := place.choice()) is not None]

    def _count(self) -> None:
        left = len(self.places) - len(self.choices())
        self.remaining.setText(tr("Still to decide: {count}", count=left) if left else "")
        self.done_button.setEnabled(left == 0)


class _Place(QFrame):
    def __init__(self, place: Place, site: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleName(place_name(place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tight)
        column.addWidget(heading(place_name(place)))
        mine = _Side(tr("Mine"), place.mine, place.theirs)
        theirs = _Side(site, place.theirs, place.mine)
        pair = QHBoxLayout()
        pair.setSpacing(SPACE.snug)
        pair.addWidget(mine, 1)
        pair.addWidget(theirs, 1)
        column.addLayout(pair)
        self._sides = {
            Side.MINE: mine.button,
            Side.THEIRS: theirs.button,
            Side.ANEW: QRadioButton(tr("Write it anew")),
        }
        column.addWidget(self._sides[Side.ANEW])
        self.anew = Lines(tr("Write it anew"))
        self.anew.setFont(_serif())
        self.anew.show_text(" ".join(part for part in (place.mine, place.theirs) if part))
        self.anew.hide()
        column.addWidget(self.anew)
        self._group = QButtonGroup(self)
        for button in self._sides.values():
            self._group.addButton(button)
        self._sides[Side.ANEW].toggled.connect(self._write_anew)
        self._group.buttonClicked.connect(lambda _: changed())

    def _write_anew(self, on: bool) -> None:
        self.anew.setVisible(on)
        if on:
            self.anew.setFocus(Qt.FocusReason.OtherFocusReason)

    def choice(self) -> Choice | None:
        side = next((side for side, button in self._sides.items() if button.isChecked()), None)
        if side is None:
            return None
        return Choice(side, " ".join(self.anew.toPlainText().split()))


class _Side(QFrame):
    """One side's words on a card; a click anywhere on it chooses them."""

    def __init__(self, name: str, words: str, others: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.button = QRadioButton(name)
        self.button.toggled.connect(self._choose)
        said = QLabel(_compared(words, others) or html.escape(tr("(deleted)")))
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        said.setAccessibleName(words)
        if words:
            said.setFont(_serif())
        else:
            said.setProperty("kind", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.snug, SPACE.snug, SPACE.room, SPACE.room)
        column.setSpacing(SPACE.tight)
        column.addWidget(self.button)
        column.addWidget(said, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.button.click()

    def _choose(self, on: bool) -> None:
        self.setProperty("current", on)
        self.style().unpolish(self)
        self.style().polish(self)


def _serif() -> QFont:
    font = QFont(list(SERIF))
    font.setPixelSize(_SIZE)
    return font


def _compared(words: str, others: str) -> str:
    """HTML of the words; underlined are those that the other side hasn't."""
    return " ".join(_marked(words.split(), others.split()))


def _marked(words: list[str], others: list[str]) -> Iterator[str]:
    steps = SequenceMatcher(None, words, others, autojunk=False).get_opcodes() if others else ()
    for same, first, end, *_ in steps or (("equal", 0, len(words)),):
        stretch = html.escape(" ".join(words[first:end]))
        if stretch:
            yield stretch if same == "equal" else f"<u>{stretch}</u>"


def place_name(place: Place) -> str:
    """Where it is, in the window's language: what kind of text, and how it began."""
    names = {
        "headline": tr("Headline"),
        "standfirst": tr("Standfirst"),
        "dateline": tr("Dateline"),
        "section": tr("Section"),
        "language": tr("Language"),
        "paragraph": tr("Paragraph"),
        "heading": tr("Heading"),
        "list item": tr("List item"),
        "pull quote": tr("Pull quote"),
        "photo": tr("Photo"),
        "gallery": tr("Gallery"),
        "table": tr("Table"),
        "footnote": tr("Footnote"),
        "caption": tr("Caption"),
        "alt": tr("Alt text"),
    }
    began = " ".join((place.base or place.mine or place.theirs).split())
    excerpt = f"{began[:_EXCERPT].rstrip()}…" if len(began) > _EXCERPT else began
    name = names.get(place.kind, tr("Part of the story"))
    return f"{name}: “{excerpt}”" if excerpt else name
