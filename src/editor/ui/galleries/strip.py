"""The photos of a gallery in their order, which the mouse and the keyboard change."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from editor.document import Figure, plain
from editor.ui.language import tr
from editor.ui.photos.darkroom import Darkroom

_ICON = QSize(72, 54)
_FIGURE = Qt.ItemDataRole.UserRole
_SHOWN = 60
"""Letters of a caption."""


class Strip(QListWidget):
    """Alt+Up and Alt+Down move the chosen photo, Delete takes it away."""

    reordered = Signal()
    remove_asked = Signal()

    def __init__(self, darkroom: Darkroom) -> None:
        super().__init__()
        self._darkroom = darkroom
        self.setAccessibleName(tr("Photos of the gallery"))
        self.setToolTip(tr("Drag to put in order, or Alt+Up and Alt+Down"))
        self.setIconSize(_ICON)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self.reordered)
        darkroom.arrived.connect(self._arrived)

    def figures(self) -> list[Figure]:
        return [self.figure(row) for row in range(self.count())]

    def figure(self, row: int) -> Figure:
        found: Figure = self.item(row).data(_FIGURE)
        return found

    def add(self, figures: Iterable[Figure]) -> None:
        for figure in figures:
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, _ICON.height() + 12))
            self.addItem(item)
            self.change(self.count() - 1, figure)

    def change(self, row: int, figure: Figure) -> None:
        """Another state of the same photo."""
        item = self.item(row)
        item.setData(_FIGURE, figure)
        caption = plain(figure.caption).strip()
        shown = caption if len(caption) <= _SHOWN else f"{caption[:_SHOWN].rstrip()}…"
        item.setText(shown or tr("No caption yet"))
        item.setToolTip(caption)
        item.setIcon(self._icon(figure.photo))

    def take_away(self, row: int) -> Figure:
        figure = self.figure(row)
        self.takeItem(row)
        return figure

    def move_chosen(self, steps: int) -> None:
        row = self.currentRow()
        there = row + steps
        if row >= 0 and 0 <= there < self.count():
            self.insertItem(there, self.takeItem(row))
            self.setCurrentRow(there)
            self.reordered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_chosen(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def _arrived(self, photo: str) -> None:
        for row in range(self.count()):
            if self.figure(row).photo == photo:
                self.item(row).setIcon(self._icon(photo))

    def _icon(self, photo: str) -> QIcon:
        """Qt would tint the chosen one."""
        icon, small = QIcon(), self._small(photo)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            icon.addPixmap(small, mode)
        return icon

    def _small(self, photo: str) -> QPixmap:
        """The photo on a ground of one size, so that all captions begin alike."""
        ratio = self.devicePixelRatioF()
        ground = QPixmap(_ICON * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(self.palette().alternateBase().color())
        picture = self._darkroom.picture(photo, _ICON.width(), ratio)
        if picture is not None and not picture.isNull():
            fitted = picture.scaled(
                _ICON * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fitted.setDevicePixelRatio(ratio)
            painter = QPainter(ground)
            size = fitted.deviceIndependentSize()
            left = (_ICON.width() - size.width()) / 2
            painter.drawPixmap(round(left), round((_ICON.height() - size.height()) / 2), fitted)
            painter.end()
        return ground
