"""Code is written as it will stand; what a website had of its own is shown, and never changed."""

from dataclasses import replace

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.document import Code, Raw
from editor.ui.blocks.dialog import BlockDialog
from editor.ui.inspector.fields import Line, add_field, quiet
from editor.ui.language import tr
from editor.ui.text.drawing.source import mono_font, raw_label
from editor.ui.theme import SPACE

_SHOWN = 200_000
"""Characters of a foreign block that are shown; Copy gives all."""


class CodeDialog(BlockDialog):
    def __init__(self, code: Code, parent: QWidget | None = None) -> None:
        super().__init__(tr("Code block"), parent)
        self._code = code
        self.resize(640, 440)
        self.language = Line(tr("Language"), tr("for example python, or nothing"))
        self.language.setText(code.language)
        self.content = plain_field(tr("Code"), code.content)
        add_field(self.column, tr("Language"), self.language)
        add_field(self.column, tr("Set as it is typed, line by line"), self.content)
        self.column.setStretchFactor(self.content, 1)
        self.finish_layout()
        self.content.textChanged.connect(lambda: self.say(""))
        self.content.textChanged.connect(self.edited)
        self.start()

    def start(self) -> None:
        self.content.setFocus()

    def block(self) -> Code:
        words = self._code.content
        if self.content.document().isModified():
            # Not toPlainText(): that turns non-breaking spaces into common ones.
            words = self.content.document().toRawText().replace("\u2029", "\n").rstrip("\n")
        return replace(self._code, content=words, language=self.language.text().strip())

    def draft(self) -> Code | None:
        code = self.block()
        return None if code == self._code or not code.content.strip() else code

    def is_changed(self) -> bool:
        return self.block() != self._code

    def what_is_missing(self) -> str:
        if self.block().content.strip():
            return ""
        return tr("There is nothing in it yet. To remove a block, delete it on the page.")


class RawDialog(QDialog):
    """The source of a foreign block, to look at and to copy."""

    def __init__(self, raw: Raw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raw = raw
        self.setWindowTitle(raw_label(raw))
        self.setModal(True)
        self.resize(680, 440)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
        where = tr(
            "This piece came from the website in a form that only the site knows. It stays in its "
            "place and goes back exactly as it came; it can be moved or deleted, not edited here."
        )
        column.addWidget(quiet(where))
        self.content = plain_field(tr("Source"), raw.content[:_SHOWN])
        self.content.setReadOnly(True)
        column.addWidget(self.content, 1)
        buttons = QDialogButtonBox()
        self.copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.leave = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(raw.content))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def plain_field(name: str, content: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setFont(mono_font(1.0))
    # The window's style sheet speaks of a field's font after its own is set.
    field.document().setDefaultFont(mono_font(1.0))
    field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    field.setTabStopDistance(4 * QFontMetricsF(mono_font(1.0)).horizontalAdvance(" "))
    field.setPlainText(content)
    field.document().setModified(False)
    return field
