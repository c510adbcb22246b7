"""Deciding which words stand, where the newsroom and we changed the same ones."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
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
from editor.ui.theme import SPACE

_EXCERPT = 60


class Decide(QDialog):
    """Each place with both sides; nothing is chosen beforehand."""

    def __init__(self, conflict: OpenConflict, site: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Which words stand?"))
        self.resize(640, 560)
        self.places = [_Place(place, site, self._count) for place in conflict.merged.conflicts]
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
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
        lines.setSpacing(SPACE.wide)
        for place in self.places:
            lines.addWidget(place)
        lines.addStretch(1)
        column.addWidget(scrolled(inside), 1)
        self.remaining = QLabel()
        column.addWidget(self.remaining)
        box = QDialogButtonBox()
        box.addButton(tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.done_button = box.addButton(tr("So it stands"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.done_button.setProperty("kind", "filled")
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
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
        self._group = QButtonGroup(self)
        self._sides = {
            Side.MINE: self._side(column, tr("Mine"), place.mine),
            Side.THEIRS: self._side(column, site, place.theirs),
            Side.ANEW: QRadioButton(tr("Write it anew")),
        }
        column.addWidget(self._sides[Side.ANEW])
        self.anew = Lines(tr("Write it anew"))
        self.anew.show_text(" ".join(part for part in (place.mine, place.theirs) if part))
        self.anew.hide()
        column.addWidget(self.anew)
        for button in self._sides.values():
            self._group.addButton(button)
        self._sides[Side.ANEW].toggled.connect(self.anew.setVisible)
        self._group.buttonClicked.connect(lambda _: changed())

    def choice(self) -> Choice | None:
        side = next((side for side, button in self._sides.items() if button.isChecked()), None)
        if side is None:
            return None
        return Choice(side, " ".join(self.anew.toPlainText().split()))

    def _side(self, column: QVBoxLayout, name: str, words: str) -> QRadioButton:
        button = QRadioButton(name)
        said = QLabel(words or tr("(deleted)"))
        said.setTextFormat(Qt.TextFormat.PlainText)  # a story's own "<b>" is two signs and a letter
        said.setWordWrap(True)
        said.setContentsMargins(SPACE.far + SPACE.tight, 0, 0, SPACE.tight)
        column.addWidget(button)
        column.addWidget(said)
        return button


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
