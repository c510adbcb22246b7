"""The photo window's bar: search, order, size, how many, and what is done with the selection."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from editor.app.photo_list import Order
from editor.ui import icons
from editor.ui.contactsheet.cell import FIRST
from editor.ui.contactsheet.sheet import LEAST, MOST
from editor.ui.inspector.fields import Choice
from editor.ui.language import number, tr
from editor.ui.theme import SPACE
from editor.ui.topbar import HEIGHT, tool

_ICON = QSize(20, 20)


class PhotoBar(QWidget):
    searched = Signal(str)
    """The words of the search, with each key."""
    ordered = Signal(object, bool)
    """An Order, and whether the last comes first."""
    sized = Signal(int)
    left_search = Signal()
    """Enter or an arrow in the search: on to the photos."""

    def __init__(self, filters: QAction, large: QAction, compare: QAction) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Tools"))
        self.setFixedHeight(HEIGHT)
        self.search = self._search_box()
        self.count = QLabel()
        self.count.setProperty("kind", "quiet")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.order = self._order_box()
        self.turn = self._turn_button()
        self.size_slider = self._slider()
        self.bring = QPushButton(icons.icon("photo-add"), tr("Import…"))
        self.bring.setToolTip(tr("Bring in photos from a card or a folder"))
        self.bring.setIconSize(QSize(16, 16))
        self.attach = QPushButton(
            icons.icon("photo-attach", QPalette.ColorRole.HighlightedText), ""
        )
        self.attach.setProperty("kind", "filled")
        self.attach.setIconSize(QSize(16, 16))
        self._arrange(filters, large, compare)
        self.show_count(0, 0)
        self.show_picked(0)

    def _arrange(self, filters: QAction, large: QAction, compare: QAction) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.snug, 0, SPACE.snug, 1)
        row.setSpacing(SPACE.tight)
        row.addWidget(tool(filters))
        row.addWidget(self.search, 1)
        row.addSpacing(SPACE.tight)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.order)
        row.addWidget(self.turn)
        row.addWidget(_stroke())
        row.addWidget(self.size_slider)
        row.addWidget(_stroke())
        row.addWidget(tool(large))
        row.addWidget(tool(compare))
        row.addWidget(_stroke())
        row.addWidget(self.bring)
        row.addSpacing(SPACE.tight)
        row.addWidget(self.attach)

    def show_count(self, shown: int, all_photos: int) -> None:
        """How many photos are shown, of how many."""
        if shown == all_photos:
            words = tr("1 photo") if shown == 1 else tr("{count} photos", count=number(shown))
        else:
            words = tr("{count} of {all}", count=number(shown), all=number(all_photos))
        self.count.setText(words)

    def show_picked(self, count: int) -> None:
        """Say on the button how many photos would go into the story."""
        words = tr("Put into story")
        self.attach.setText(f"{words} ({number(count)})" if count > 1 else words)
        self.attach.setToolTip(tr("Put the selected photos into the story on the page, in order"))
        self.attach.setEnabled(count > 0)

    def show_size(self, edge: int) -> None:
        self.size_slider.blockSignals(True)
        self.size_slider.setValue(edge)
        self.size_slider.blockSignals(False)

    def show_order(self, order: Order, descending: bool) -> None:
        self.order.blockSignals(True)
        self.order.setCurrentIndex(self.order.findData(order))
        self.order.blockSignals(False)
        self.turn.setChecked(not descending)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down go from the search to the photos; Escape empties it first."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._pressed(event)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left_search.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            else:
                self.left_search.emit()
            return True
        return False

    def _search_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(tr("Search photos"))
        box.setAccessibleName(tr("Search photos"))
        box.setClearButtonEnabled(True)
        box.setMinimumWidth(150)
        box.setMaximumWidth(280)
        box.addAction(
            QAction(icons.icon("search"), "", box), QLineEdit.ActionPosition.LeadingPosition
        )
        box.textChanged.connect(self.searched)
        box.installEventFilter(self)
        return box

    def _order_box(self) -> Choice:
        box = Choice(tr("Order"))
        for order, words in _orders():
            box.addItem(words, order)
        box.setToolTip(tr("Order"))
        box.currentIndexChanged.connect(self._tell_order)
        return box

    def _turn_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("sort"))
        button.setIconSize(_ICON)
        button.setCheckable(True)
        button.setToolTip(tr("The other way round"))
        button.setAccessibleName(tr("The other way round"))
        button.clicked.connect(self._tell_order)
        return button

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(LEAST, MOST)
        slider.setValue(FIRST)
        slider.setPageStep(40)
        slider.setFixedWidth(96)
        slider.setToolTip(tr("Size of the pictures (Ctrl+wheel)"))
        slider.setAccessibleName(tr("Size of the pictures"))
        slider.valueChanged.connect(self.sized)
        return slider

    def _tell_order(self) -> None:
        self.ordered.emit(Order(self.order.currentData()), not self.turn.isChecked())


def _orders() -> tuple[tuple[Order, str], ...]:
    return (
        (Order.ADDED, tr("When imported")),
        (Order.TAKEN, tr("When taken")),
        (Order.NAME, tr("File name")),
        (Order.PHOTOGRAPHER, tr("Photographer")),
        (Order.RATING, tr("Stars")),
    )


def _stroke() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "stroke")
    line.setFixedHeight(22)
    return line
