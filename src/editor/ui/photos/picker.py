"""Photos of the desk, picked from within a story by keyboard: search, arrows, Space, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.app.core import Core
from editor.app.photo_list import PhotoQuery, find_photos
from editor.document import Photo
from editor.document.photo_words import described
from editor.ui.inspector.fields import Line, quiet
from editor.ui.jobs import Jobs
from editor.ui.language import tr
from editor.ui.photos.darkroom import Darkroom
from editor.ui.theme import SPACE

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key
_MOST = 400
"""Photos that are shown; who wants others searches."""
_CELL = QSize(150, 132)
_PICTURE = QSize(138, 96)
_PAUSE = 120
"""Milliseconds after the last key until it is looked for."""
_SIZE = QSize(820, 560)
_ID = Qt.ItemDataRole.UserRole


class PickerModel(QAbstractListModel):
    """The ids of the photos that were found; what is said of them comes from the darkroom."""

    def __init__(self, darkroom: Darkroom, language: str, used: frozenset[str]) -> None:
        super().__init__(darkroom)
        self._darkroom = darkroom
        self._language = language
        self._used = used
        self._rows: dict[str, int] = {}
        self.ids: list[str] = []
        darkroom.arrived.connect(self._arrived)

    def show(self, ids: Sequence[str]) -> None:
        self.beginResetModel()
        self.ids = list(ids)
        self._rows = {one: row for row, one in enumerate(self.ids)}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        photo_id = self.ids[index.row()]
        if role == _ID:
            return photo_id
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(photo_id, whole=True)
        return self.words(photo_id) if role == Qt.ItemDataRole.DisplayRole else None

    def words(self, photo_id: str, whole: bool = False) -> str:
        photo = self._darkroom.photo(photo_id)
        if photo is None:
            return ""
        said = described(photo.fields, self._language).description or photo.filename
        if not whole:
            return said
        used = tr("in this story already") if photo_id in self._used else ""
        return " · ".join(filter(None, (said, photo.fields.credit, used)))

    def is_used(self, photo_id: str) -> bool:
        return photo_id in self._used

    def photo(self, photo_id: str) -> Photo | None:
        return self._darkroom.photo(photo_id)

    def _arrived(self, photo_id: str) -> None:
        row = self._rows.get(photo_id)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))


class PickerCells(QStyledItemDelegate):
    """A small picture, its words under it, and the number at which it was picked."""

    def __init__(self, darkroom: Darkroom, picked: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._darkroom = darkroom
        self._picked = picked

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return _CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        photo_id = index.data(_ID)
        place = QRect(rect.topLeft() + QPoint(6, 6), _PICTURE)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._draw_picture(painter, place, photo_id, palette)
        accent = palette.highlight().color()
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(accent, 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(-3, -3, 3, 3), 4, 4)
        if photo_id in self._picked:
            self._draw_number(painter, place, self._picked.index(photo_id) + 1, palette)
        dim = index.model().is_used(photo_id)  # type: ignore[attr-defined]
        painter.setPen((palette.placeholderText() if dim else palette.text()).color())
        words = QRect(place.left(), place.bottom() + 4, place.width(), 20)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _draw_picture(
        self, painter: QPainter, place: QRect, photo_id: str, palette: QPalette
    ) -> None:
        painter.fillRect(place, palette.alternateBase())
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        picture = self._darkroom.picture(photo_id, place.width(), ratio)
        if picture is None or picture.isNull():
            return
        size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        fitted = QRect(QPoint(), size)
        fitted.moveCenter(place.center())
        painter.drawPixmap(fitted, picture)

    def _draw_number(self, painter: QPainter, place: QRect, number: int, palette: QPalette) -> None:
        badge = QRectF(place.right() - 25, place.top() + 4, 22, 22)
        painter.setPen(QPen(palette.base().color(), 1.5))
        painter.setBrush(palette.highlight())
        painter.drawEllipse(badge)
        painter.setPen(palette.highlightedText().color())
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))


class PhotoPicker(QDialog):
    """`chosen()` are the photos in the order in which they were picked."""

    def __init__(
        self,
        core: Core,
        jobs: Jobs,
        darkroom: Darkroom,
        language: str,
        used: frozenset[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("From the photo desk"))
        self.setModal(True)
        self._core, self._jobs, self._darkroom = core, jobs, darkroom
        self._asked = 0
        self.picked: list[str] = []
        self.line = Line(tr("Search photos"), tr("Caption, place, name, file …"))
        self.model = PickerModel(darkroom, language, used)
        self.model.setParent(self)
        self.grid = self._grid()
        self.about = quiet()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self.line.textChanged.connect(lambda _: self._pause.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
        column.addWidget(self.line)
        column.addWidget(self.grid, 1)
        column.addLayout(self._lower())
        self.line.installEventFilter(self)
        self.grid.installEventFilter(self)
        self.resize(_SIZE)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def chosen(self) -> list[str]:
        """What was picked; if nothing was, the photo that has the frame."""
        here = self._here()
        return list(self.picked) or ([here] if here else [])

    def _grid(self) -> QListView:
        grid = QListView()
        grid.setModel(self.model)
        grid.setItemDelegate(PickerCells(self._darkroom, self.picked, grid))
        grid.setViewMode(QListView.ViewMode.IconMode)
        grid.setResizeMode(QListView.ResizeMode.Adjust)
        grid.setMovement(QListView.Movement.Static)
        grid.setUniformItemSizes(True)
        grid.setSpacing(SPACE.hair)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        grid.setAccessibleName(tr("Photos"))
        grid.setToolTip(tr("Space picks, Enter puts in what was picked, in that order"))
        grid.clicked.connect(lambda index: self._pick(index.data(_ID)))
        grid.doubleClicked.connect(lambda index: self._take(index.data(_ID)))
        return grid

    def _lower(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.snug)
        self.leave = QPushButton(tr("Cancel"))
        self.take = QPushButton(tr("Put into story"))
        self.take.setProperty("kind", "filled")
        self.leave.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        for button in (self.leave, self.take):
            button.setAutoDefault(False)
        row.addWidget(self.about, 1)
        row.addWidget(self.leave)
        row.addWidget(self.take)
        return row

    # Finding

    def _look(self) -> None:
        self._pause.stop()
        self._asked += 1
        asked = self._asked
        query = PhotoQuery(text=self.line.text().strip())

        def found(ids: list[str]) -> None:
            if asked == self._asked:
                self._show(ids)

        self._jobs.run(find_photos, self._core, query, done=found)

    def _show(self, ids: list[str]) -> None:
        here = self._here()
        shown = ids[:_MOST]
        self._darkroom.know(shown)
        self.model.show(shown)
        row = shown.index(here) if here in shown else 0
        self.grid.setCurrentIndex(self.model.index(row))
        self._more = len(ids) - len(shown)
        self._tell()

    _more = 0

    def _tell(self) -> None:
        if self.picked:
            words = tr("Picked: {count}", count=len(self.picked))
        elif not self.model.ids:
            words = tr("No photo is found by these words.")
        elif self._more > 0:
            words = tr("And {count} more: search for them.", count=self._more)
        else:
            words = tr("Space picks, Enter puts in what was picked, in that order")
        self.about.setText(words)
        self.take.setEnabled(bool(self.chosen()))

    # Picking

    def _here(self) -> str:
        found = self.grid.currentIndex().data(_ID)
        return found if isinstance(found, str) else ""

    def _pick(self, photo_id: str) -> None:
        """Once more takes it back."""
        if photo_id in self.picked:
            self.picked.remove(photo_id)
        elif photo_id:
            self.picked.append(photo_id)
        self.grid.viewport().update()
        self._tell()

    def _take(self, photo_id: str) -> None:
        """A double click picks too; its first click may have taken the pick back."""
        if photo_id not in self.picked:
            self.picked.append(photo_id)
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Key.Key_Return, Key.Key_Enter):
            if self.chosen():
                self.accept()
            return True
        if watched is self.line:
            return self._key_in_line(event)
        return self._key_in_grid(event)

    def _key_in_line(self, event: QKeyEvent) -> bool:
        if event.key() in (Key.Key_Down, Key.Key_PageDown):
            self.grid.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _key_in_grid(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Key.Key_Space:
            self._pick(self._here())
            return True
        at_top = self.grid.visualRect(self.grid.currentIndex()).top() <= _CELL.height() // 2
        first = self.grid.verticalScrollBar().value() == 0
        if event.key() == Key.Key_Up and at_top and first:
            self.line.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        if plain and event.text().isprintable() and event.text():
            # Whoever types goes on searching.
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.setCursorPosition(len(self.line.text()))
            self.line.insert(event.text())
            return True
        return False
