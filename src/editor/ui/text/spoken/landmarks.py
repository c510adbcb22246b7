"""Headings, figures, tables and boxes as things of their own for screen readers.

Qt tells them the page's text, its caret and marks, but knows no heading or figure in it. So each
has a small widget that is never painted and takes no mouse: its role and name are all it has. They
are made only while something asks for them.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QTextEdit, QWidget

from editor.document import Block, Code, Embed, Figure, Gallery, Heading, Raw, Table
from editor.document.blocks import Container
from editor.ui.text.page.shapes import Pinned
from editor.ui.text.spoken import saying

_PAUSE = 600
"""Milliseconds after the last edit."""
_Mark = tuple[int, QAccessible.Role, str]


class Landmark(QWidget):
    """Stands over a block of the page, for those who can't see it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.role = QAccessible.Role.Grouping
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class Landmarks(QObject):
    def __init__(self, editor: QTextEdit, blocks: Callable[[], Sequence[Block | str]]) -> None:
        super().__init__(editor)
        _install()
        self._editor = editor
        self._blocks = blocks
        self.widgets: list[Landmark] = []
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self.refresh)

    def page_changed(self) -> None:
        """The page was edited, or shows another story."""
        if QAccessible.isActive():
            self._pause.start()

    def refresh(self) -> None:
        """Stand where the blocks stand now."""
        marks = list(_marks(self._blocks()))
        viewport = self._editor.viewport()
        while len(self.widgets) > len(marks):
            self.widgets.pop().deleteLater()
        while len(self.widgets) < len(marks):
            self.widgets.append(Landmark(viewport))
        for widget, (number, role, name) in zip(self.widgets, marks, strict=True):
            widget.role = role
            if widget.accessibleName() != name:
                widget.setAccessibleName(name)
            widget.setGeometry(self._place(number))
            widget.show()

    def _place(self, number: int) -> QRect:
        document = self._editor.document()
        block = document.findBlockByNumber(number)
        place = document.documentLayout().blockBoundingRect(block).toAlignedRect()
        return place.translated(0, -self._editor.verticalScrollBar().value())


def _marks(blocks: Sequence[Block | str]) -> Iterator[_Mark]:
    within = Container.NONE
    for number, block in enumerate(blocks):
        if isinstance(block, str):
            if number == Pinned.HEADLINE.value and block:
                yield number, QAccessible.Role.Heading, block
            continue
        begins = block.container != within or block.starts
        if block.container in (Container.BOX, Container.NOTE) and begins:
            yield number, QAccessible.Role.Grouping, saying.kind(block, number)
        within = block.container
        match block:
            case Heading():
                yield number, QAccessible.Role.Heading, saying.whole(block)
            case Figure() | Gallery():
                yield number, QAccessible.Role.Graphic, saying.whole(block)
            case Table():
                yield number, QAccessible.Role.Table, saying.whole(block)
            case Embed() | Code() | Raw():
                yield number, QAccessible.Role.Grouping, saying.whole(block)


def _interface(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, Landmark):
        return QAccessibleWidget(thing, thing.role)
    return None


_installed = False


def _install() -> None:
    global _installed
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed = True
