"""The bar of find and replace: one row to find, a second one to replace."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.base.errors import EditorError
from editor.base.search import has_diacritics
from editor.ui.find.finding import Finding
from editor.ui.find.switches import Switches
from editor.ui.inspector.fields import Line, set_state
from editor.ui.language import told_whole, tr
from editor.ui.notices import cross
from editor.ui.settings import Settings
from editor.ui.text import ArticleEditor
from editor.ui.theme import SPACE

_WIDEST = 340
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Above the page while it is wanted; Escape puts it away and gives the caret back."""

    def __init__(self, page: ArticleEditor) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Find and replace"))
        self._page = page
        self._begun: QTextCursor | None = None
        self.finding = Finding(page)
        self.words = Line(tr("Find"), tr("Find in this story"))
        self.instead = Line(tr("Replace with"), tr("Replace with"))
        self.switches = Switches()
        self.remark = QLabel()
        self.remark.setProperty("kind", "quiet")
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        # On a narrow page too one reads which of how many it is.
        self.remark.setMinimumWidth(self.remark.fontMetrics().horizontalAdvance("9/99"))
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        set_state(self.trouble, "danger")
        self._lay_out()
        self.words.textChanged.connect(self._words_changed)
        self.switches.changed.connect(self._query_changed)
        self.switches.within.toggled.connect(self._only_within)
        self.finding.changed.connect(self._tell)
        for watched in (self.words, self.instead):
            watched.installEventFilter(self)
        self.hide()

    def remember_in(self, settings: Settings) -> None:
        """Take up the switches as they were left, and keep them from now on."""
        self.switches.remember_in(settings)

    # What is shown

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.wide, SPACE.tight, SPACE.snug, SPACE.tight)
        grid.setSpacing(SPACE.tight)
        for field in (self.words, self.instead):
            field.setMaximumWidth(_WIDEST)
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self.instead, 1, 0)
        grid.addWidget(self.trouble, 2, 0, 1, 2)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        self._previous = _button(tr("Previous"), lambda: self.look(back=True))
        self._next = _button(tr("Next"), self.look)
        first = _row(self.switches, self._previous, self._next)
        first.addSpacing(SPACE.tight)
        first.addWidget(self.remark, 1)
        first.addWidget(cross(self.put_away, tr("Close find and replace")))
        grid.addLayout(first, 0, 1)
        self._replace = _button(tr("Replace"), self.replace)
        self._all = _button(tr("Replace all"), self.replace_all)
        second = _row(self._replace, self._all)
        second.addStretch(1)
        grid.addLayout(second, 1, 1)
        order = [self.words, self.instead, self._replace, self._all]
        order += [*self.switches.buttons, self._previous, self._next]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _tell(self) -> None:
        """Which match of how many one stands on, or what is wrong with the pattern."""
        finding = self.finding
        count = finding.count
        self._complain(finding.trouble)
        if finding.trouble is not None or not self.words.text():
            remark, state = "", ""
        elif finding.busy:
            remark, state = tr("{count} so far…", count=count), ""
        elif not count:
            remark, state = tr("Not found"), "warning"
        elif finding.number is None:
            remark, state = tr("{count} found", count=count), ""
        else:
            remark, state = f"{finding.number + 1}/{count}", ""
        self._say(remark, state)
        for button in (self._previous, self._next, self._replace, self._all):
            button.setEnabled(count > 0 or finding.busy)

    def _complain(self, error: EditorError | None) -> None:
        words = told_whole(error) if error else ""
        self.trouble.setText(words)
        self.trouble.setAccessibleName(words)
        self.trouble.setVisible(bool(words))

    def _say(self, remark: str, state: str = "") -> None:
        self.remark.setText(remark)
        self.remark.setToolTip(remark)
        self.remark.setAccessibleName(remark)
        set_state(self.remark, state)

    # Coming and going

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar, with the selected words to look for; if several paragraphs are selected,
        it is they that are looked through."""
        cursor = self._page.textCursor()
        chosen = cursor.selectedText()
        self._begun = self._edge(cursor.selectionStart())
        again = self.isVisible()
        if replacing or not again:
            for part in (self.instead, self._replace, self._all):
                part.setVisible(replacing)
        self.show()
        self.finding.light(True)
        if "\u2029" in chosen:
            self.switches.within.setChecked(True)
        elif chosen and "\ufffc" not in chosen and not (again and self._searching):
            self.words.setText(chosen)
        self._query_changed()
        field = self.instead if replacing and self.words.text() else self.words
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @property
    def _searching(self) -> bool:
        """Whether what is selected was found, or is what is looked through."""
        return self.finding.current is not None or self.switches.within.isChecked()

    def put_away(self) -> None:
        """Back to the page, where the caret stands at the match."""
        self.hide()
        self.switches.within.setChecked(False)
        self.finding.light(False)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureCursorVisible()

    def _edge(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(position)
        return cursor

    def _only_within(self, on: bool) -> None:
        stretch = self._page.textCursor()
        self.finding.keep_within(stretch if on and stretch.hasSelection() else None)
        if on:
            self._begun = self._edge(stretch.selectionStart())

    # What is looked for

    def _words_changed(self, words: str) -> None:
        self.switches.suggest(loose=not has_diacritics(words))
        self._query_changed()
        if self.isVisible() and self.words.hasFocus() and words:
            here = self._begun
            known = here is not None and here.document() is self._page.document()
            self.finding.go(1, here.position() if known and here is not None else 0)

    def _query_changed(self) -> None:
        self.finding.look_for(self.switches.query(self.words.text()))

    def look(self, *, back: bool = False) -> bool:
        """To the next match or the one before, round the ends if need be."""
        if not self.words.text():
            self.open()
            return False
        found = self.finding.go(-1 if back else 1)
        self._begun = self._edge(self._page.textCursor().selectionStart())
        return found

    def replace(self) -> None:
        """Replace the match that is selected, and go to the next."""
        try:
            self.finding.replace(self.instead.text())
        except EditorError as error:
            self._complain(error)

    def replace_all(self) -> None:
        """Each match once: what is put in is not looked through again."""
        if not self.words.text():
            return
        try:
            done = self.finding.replace_all(self.instead.text())
        except EditorError as error:
            self._complain(error)
        else:
            self._say(tr("{count} replaced", count=done), "good")

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        # Only now: all that happens to the page, each key too, goes through a filter.
        self._page.installEventFilter(self)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._page.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Several events come with each key on the page; asking for their type is dear.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self._page:
            if event.key() == Qt.Key.Key_Escape and self.isVisible():
                self.put_away()
                return True
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _ENTER or held & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if watched is self.instead and not held:
            self.replace()
        else:
            self.look(back=bool(held))
        return True


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.tight)
    for part in parts:
        row.addWidget(part)
    return row


def _button(words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.clicked.connect(lambda: do())
    return button
