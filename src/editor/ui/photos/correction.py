"""A wire's correction: the very same picture came again with other words. What is different, which
stories show it, and whether ours or theirs stands."""

import difflib
import html
import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor.app.corrections import Change, Correction
from editor.app.photo_uses import Use
from editor.ui.captioning.table import called
from editor.ui.inspector.fields import heading, quiet, scrolled
from editor.ui.language import tr
from editor.ui.theme import SPACE

_WORDS = re.compile(r"\s+|\w+|.", re.DOTALL)
_SHOWN, _HEADLINE = 90, 64
"""Letters of a caption and of a headline."""


class CorrectionDialog(QDialog):
    """Accepted: theirs stands, in the fields and stories that are ticked."""

    def __init__(self, correction: Correction, place: str, parent: QWidget | None = None) -> None:
        """`place`: which one of several this is, in words; may be empty."""
        super().__init__(parent)
        name = correction.photo.filename
        self.setWindowTitle(tr("Correction"))
        self.resize(620, 560)
        self._fields = [(_ticked(called(one.field), True), one) for one in correction.changes]
        self._uses = [(_use_box(one), one) for one in correction.uses]
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, SPACE.snug, 0)
        lines.setSpacing(SPACE.tight)
        for box, change in self._fields:
            lines.addWidget(box)
            lines.addWidget(_difference(change))
            lines.addSpacing(SPACE.snug)
        lines.addWidget(heading(tr("Stories that show it")))
        if not correction.uses:
            lines.addWidget(quiet(tr("None so far.")))
        for use_box, use in self._uses:
            lines.addWidget(use_box)
            lines.addWidget(_about(use))
        lines.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
        title = tr("“{name}” is the same picture, and its file now says something else.", name=name)
        column.addWidget(_title(f"{place} {title}".strip()))
        column.addWidget(scrolled(inside), 1)
        column.addWidget(self._buttons())

    def fields(self) -> list[str]:
        """Those in which theirs stands."""
        return [change.field for box, change in self._fields if box.isChecked()]

    def stories(self) -> list[str]:
        """Those whose captions follow."""
        return list(dict.fromkeys(use.story for box, use in self._uses if box.isChecked()))

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.keep = box.addButton(tr("Keep ours"), QDialogButtonBox.ButtonRole.RejectRole)
        self.take = box.addButton(tr("Take theirs"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setProperty("kind", "filled")
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def _ticked(words: str, on: bool) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(on)
    return box


def _use_box(use: Use) -> QCheckBox:
    headline = use.headline or tr("A story without a headline")
    box = _ticked(_short(headline, _HEADLINE).replace("&", "&&"), use.ticked)
    box.setToolTip(headline)
    box.setEnabled(use.follows)
    return box


def _about(use: Use) -> QLabel:
    """Why a story is ticked or not."""
    if not use.follows:
        words = tr("Has words of its own, which stay: {caption}", caption=_short(use.caption))
    elif use.live_on:
        words = tr("Is public on {sites}", sites=", ".join(use.live_on))
    else:
        words = tr("A draft: its caption follows")
    label = quiet(words)
    label.setIndent(26)
    return label


def _short(words: str, most: int = _SHOWN) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def _title(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("kind", "strong")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _difference(change: Change) -> QFrame:
    """Ours above theirs; the words that differ stand out."""
    ours, theirs = marked(change.before, change.after)
    card = QFrame()
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(SPACE.room, SPACE.snug, SPACE.room, SPACE.snug)
    column.setSpacing(SPACE.tight)
    for words, said in ((tr("Ours"), ours), (tr("Theirs"), theirs)):
        column.addWidget(heading(words))
        label = QLabel(said or f"<i>{html.escape(tr('nothing'))}</i>")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
    return card


def marked(before: str, after: str) -> tuple[str, str]:
    """Both texts as HTML: what the first has alone struck out, the second's own bold."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    ours, theirs = [], []
    for step, i, j, k, m in steps:
        ours.append(_tagged("s", old[i:j]) if step != "equal" else _plain(old[i:j]))
        theirs.append(_tagged("b", new[k:m]) if step != "equal" else _plain(new[k:m]))
    return "".join(ours), "".join(theirs)


def _plain(words: Sequence[str]) -> str:
    return html.escape("".join(words)).replace("\n", "<br>")


def _tagged(tag: str, words: Sequence[str]) -> str:
    return f"<{tag}>{_plain(words)}</{tag}>" if words else ""
