"""The contact sheet: a grid of all photos that were found, by keyboard and by mouse."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QWheelEvent

from editor.document import Photo
from editor.ui.contactsheet import carrying, keys
from editor.ui.contactsheet.cell import Cell, Standing, box_size, cell_size, places, star_at
from editor.ui.contactsheet.gridview import GridView, Hint, Select
from editor.ui.contactsheet.prints import Prints
from editor.ui.contactsheet.shown import Shown
from editor.ui.language import tr
from editor.ui.theme import SIZES, Theme
from editor.ui.theme.switch import sized

LEAST, MOST = 96, 420
"""Pixels that a picture's place is wide."""
_STEP = 1.18
_MARGIN = 2
"""Rows of cells above and below what is seen whose pictures are made ahead."""


class ContactSheet(GridView):
    """Shows what the model holds. Says what the user wants; changes nothing by itself."""

    chosen = Signal(list)
    """Ids of the selected photos, in the sheet's order."""
    current = Signal(str)
    opened = Signal(str)
    """A photo is to be seen large: Enter, Space or a double click."""
    rated = Signal(list, int)
    """Photos, and the stars that they get."""
    labelled = Signal(list, str)
    zoomed = Signal(int)
    """The pictures' places are so many pixels wide now."""
    typed = Signal(str)
    """Characters that begin a search."""

    def __init__(self, shown: Shown, prints: Prints, theme: Theme) -> None:
        super().__init__()
        self._shown = shown
        self._prints = prints
        self._theme = theme
        self._cell = Cell(shown, prints, theme, self.font())
        self._picked: tuple[str, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._now = ""
        self._stars_pressed = False
        self.setObjectName("sheet")
        self.setAccessibleName(tr("Contact sheet"))
        self.setModel(shown)
        shown.arrived.connect(self._cards_arrived)
        prints.arrived.connect(lambda photo: self.update_row(shown.row(photo)))
        self.selectionModel().selectionChanged.connect(self._tell)
        self.selectionModel().currentChanged.connect(self._tell_current)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def edge(self) -> int:
        """Pixels that a picture's place is wide."""
        return self._cell.edge

    @property
    def picked(self) -> list[str]:
        """Ids of the selected photos, in the sheet's order."""
        return list(self._picked)

    @property
    def now(self) -> str:
        """The id of the photo that has the keyboard's frame."""
        return self._now

    # What is shown

    def show_ids(self, ids: Sequence[str]) -> None:
        """Other photos, or the same in another order; what was selected stays so, and in view. If
        nothing is left of it, the first is."""
        if list(ids) == self._shown.ids:
            return
        kept, now, stood = self._picked, self._now, self._standing()
        self._shown.show(ids)
        self.doItemsLayout()
        self._choose(kept, now)
        if not self._picked:
            self._choose(ids[:1], next(iter(ids), ""))
        row, bar = self._shown.row(now), self.verticalScrollBar()
        if row < 0:
            bar.setValue(0)
        elif stood is not None:
            bar.setValue(self.grid.rect(row).top() - stood)

    def select(self, ids: Sequence[str], current: str = "") -> None:
        """Select these photos, and stand on one of them."""
        self._choose(ids, current or (ids[0] if ids else ""))
        row = self._shown.row(self._now)
        if row >= 0:
            self.scrollTo(self._shown.index(row))

    def stand_on(self, photo: str) -> None:
        """Stand on a photo; several that are selected stay so, one alone gives way to it."""
        row = self._shown.row(photo)
        if row < 0 or photo == self._now:
            return
        if photo in self._chosen:
            index = self._shown.index(row)
            self.selectionModel().setCurrentIndex(index, Select.NoUpdate)
            self.scrollTo(index)
        else:
            self.select([photo])

    def _choose(self, ids: Sequence[str], now: str) -> None:
        rows = sorted(row for row in map(self._shown.row, ids) if row >= 0)
        chosen = QItemSelection()
        for first, last in runs(rows):
            chosen.select(self._shown.index(first), self._shown.index(last))
        model = self.selectionModel()
        model.setCurrentIndex(self._shown.index(self._shown.row(now)), Select.NoUpdate)
        model.select(chosen, Select.ClearAndSelect)
        self._tell_current()
        self._tell()

    def _standing(self) -> int | None:
        """How far from the top the current photo stands, if it is seen."""
        row = self._shown.row(self._now)
        return self.grid.rect(row).top() - self.verticalOffset() if row in self.seen() else None

    def _tell_current(self) -> None:
        index = self.currentIndex()
        now = self._shown.ids[index.row()] if index.isValid() else ""
        if now != self._now:
            self._now = now
            self.current.emit(now)

    def _tell(self) -> None:
        model, ids = self.selectionModel().selection(), self._shown.ids
        spans = sorted((model.at(n).top(), model.at(n).bottom()) for n in range(model.count()))
        picked = tuple(one for first, last in spans for one in ids[first : last + 1])
        if picked != self._picked:
            self._picked, self._chosen = picked, frozenset(picked)
            self.chosen.emit(list(picked))

    # Cells

    def least_cell(self) -> QSize:
        return cell_size(self.edge, self._metrics())

    def paint_cell(self, painter: QPainter, place: QRect, row: int) -> None:
        photo = self._shown.ids[row]
        focused = self.hasFocus() and photo == self._now
        standing = Standing(photo in self._chosen, focused, row == self.over)
        self._cell.paint(painter, place, photo, standing)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(sized(self.font(), SIZES.label))

    def zoom(self, edge: int) -> None:
        """Make the pictures' places so wide; the current photo, or what is at the top, stays."""
        edge = min(max(edge, LEAST), MOST)
        if edge == self.edge:
            return
        row = self._shown.row(self._now)
        keep = row if row in self.seen() else self.first_seen()
        self._cell.edge = edge
        self.doItemsLayout()
        if keep >= 0:
            self.scrollTo(self._shown.index(keep), Hint.PositionAtCenter)
        self.zoomed.emit(edge)

    def zoom_by(self, steps: float) -> None:
        """Larger (positive) or smaller."""
        self.zoom(round(self.edge * _STEP**steps))

    def moved_on(self) -> None:
        """Ask for cards and pictures of what is seen, then of what lies beside it."""
        seen, ids = self.seen(), self._shown.ids
        self._shown.want(seen.start, seen.stop)
        beside = _MARGIN * self.grid.across
        below = range(seen.stop, min(seen.stop + beside, len(ids)))
        above = range(max(0, seen.start - beside), seen.start)
        beside_seen = self._photos((*below, *above))
        box, ratio = box_size(self.edge), self.devicePixelRatioF()
        self._prints.want(self._photos(seen), beside_seen, box, ratio)

    def _photos(self, rows: Iterable[int]) -> list[Photo]:
        cards = (self._shown.card(self._shown.ids[row]) for row in rows)
        return [card.photo for card in cards if card is not None]

    def _cards_arrived(self) -> None:
        self.moved_on()
        self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rating, label, step = keys.stars_of(event), keys.label_of(event), keys.size_of(event)
        if rating is not None:
            self.rated.emit(self.picked, rating)
        elif label is not None:
            self.labelled.emit(self.picked, label)
        elif step:
            self.zoom_by(step)
        elif event.key() in keys.OPENING and not keys.held(event):
            if self._now:
                self.opened.emit(self._now)
        elif event.key() == Qt.Key.Key_Escape and len(self._picked) > 1:
            self.select([self._now])
        elif letters := keys.letters_of(event):
            self.typed.emit(letters)
        else:
            super().keyPressEvent(event)

    # The mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        photo, star = self._star_under(event)
        self._stars_pressed = star > 0
        if not star:
            super().mousePressEvent(event)
            return
        card = self._shown.card(photo)
        same = card is not None and card.photo.fields.rating == star
        ids = self.picked if photo in self._chosen else [photo]
        self.rated.emit(ids, 0 if same else star)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._stars_pressed:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._stars_pressed:
            super().mouseReleaseEvent(event)
        self._stars_pressed = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if index.isValid() and left and not self._star_under(event)[1]:
            self.opened.emit(self._shown.ids[index.row()])

    def _star_under(self, event: QMouseEvent) -> tuple[str, int]:
        """The photo whose star is pressed with the left button alone, and which star."""
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if not index.isValid() or not plain:
            return "", 0
        where = places(self.visualRect(index), self.edge, self._metrics())
        return self._shown.ids[index.row()], star_at(where, spot)

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self._picked:
            self.drag().exec(Qt.DropAction.CopyAction)

    def drag(self) -> QDrag:
        """The selected photos, on their way out; the current one lies on top."""
        ids = self.picked
        top = [self._now] if self._now in self._chosen else []
        first = [*top, *(one for one in ids[:20] if one not in top)]
        pictures = [one for one in map(self._prints.picture, first) if one is not None]
        drag = QDrag(self)
        drag.setMimeData(carrying.mime_of(ids))
        ratio = self.devicePixelRatioF()
        drag.setPixmap(carrying.stack(pictures, len(ids), self._theme.colours, ratio))
        drag.setHotSpot(QPoint(24, 24))
        return drag

    # Looks

    def _dress(self) -> None:
        self._cell.dress()
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, self._theme.colours.desk)
        self.setPalette(palette)
        self.viewport().update()


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Sorted numbers as spans, first and last."""
    out: list[tuple[int, int]] = []
    for row in rows:
        if out and out[-1][1] == row - 1:
            out[-1] = out[-1][0], row
        else:
            out.append((row, row))
    return out
