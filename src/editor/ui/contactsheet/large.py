"""Photos on the whole screen: one, or two side by side that are looked at alike."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.document import Photo
from editor.ui.contactsheet import keys
from editor.ui.contactsheet.canvas import Canvas
from editor.ui.contactsheet.legend import Legend
from editor.ui.contactsheet.plates import Plates, fitting
from editor.ui.contactsheet.prints import Prints
from editor.ui.contactsheet.shown import Shown
from editor.ui.contactsheet.view import View
from editor.ui.language import tr
from editor.ui.theme import DARK

_K = Qt.Key
_ARROWS = {_K.Key_Left: (-1, 0), _K.Key_Right: (1, 0), _K.Key_Up: (0, -1), _K.Key_Down: (0, 1)}
_GOING = {_K.Key_PageUp: -1, _K.Key_PageDown: 1, _K.Key_Backspace: -1}


class Large(QWidget):
    """A window of its own over the whole screen; the photo window behind it keeps what is selected.
    It says what is wanted, and changes nothing by itself."""

    stood_on = Signal(str)
    """The id of the photo that is looked at."""
    rated = Signal(list, int)
    labelled = Signal(list, str)
    undo_wanted = Signal()
    left = Signal()

    def __init__(self, shown: Shown, prints: Prints, plates: Plates, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("large")
        self.setWindowTitle(tr("Photo"))
        self._shown = shown
        self._plates = plates
        self.canvases = (Canvas(plates, prints), Canvas(plates, prints))
        self.legends = (Legend(), Legend())
        self._ids: list[str] = []
        self._at = 0
        self._other = ""
        self._left_side = 0
        """Which canvas the keys are for."""
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._sides = []
        for canvas, legend in zip(self.canvases, self.legends, strict=True):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(canvas, 1)
            column.addWidget(legend)
            row.addWidget(side, 1)
            self._sides.append(side)
        dark = self.palette()
        dark.setColor(dark.ColorRole.Window, DARK.line)
        self.setPalette(dark)
        self.setAutoFillBackground(True)

    def _connect(self) -> None:
        self._shown.arrived.connect(self._cards_arrived)
        for number, canvas in enumerate(self.canvases):
            canvas.viewed.connect(self._look)
            canvas.wanted.connect(self._want)
            canvas.gone.connect(self.go)
            canvas.pressed.connect(lambda number=number: self._face(number))

    # What is shown

    def show_one(self, ids: Sequence[str], start: str) -> None:
        """One photo at a time, of these."""
        self._ids = list(ids)
        self._at = self._ids.index(start) if start in self._ids else 0
        self._other = ""
        self._begin()

    def compare(self, one: str, other: str) -> None:
        """Two photos side by side, with what tells them apart."""
        self._ids, self._at, self._other = [one, other], 0, other
        self._begin()

    def _begin(self) -> None:
        self._sides[1].setVisible(bool(self._other))
        self._face(0)
        self._look(View())
        self._show()
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.setFocus()

    @property
    def comparing(self) -> bool:
        return bool(self._other)

    @property
    def now(self) -> str:
        """The id of the photo that keys are for."""
        if self.comparing:
            return self._ids[self._left_side]
        return self._ids[self._at] if self._ids else ""

    def go(self, step: int) -> None:
        """The next photo (1) or the one before (-1); of two that are compared, the other."""
        if self.comparing:
            self._face(min(max(self._left_side + step, 0), 1))
            return
        at = min(max(self._at + step, 0), len(self._ids) - 1)
        if at != self._at:
            self._at = at
            self._show()

    def _show(self) -> None:
        ids = self._ids if self.comparing else [self.now]
        row = self._shown.row(ids[0])
        self._shown.want_these([*ids, *self._beside()])
        for canvas, legend, photo in zip(self.canvases, self.legends, ids, strict=False):
            card = self._shown.card(photo)
            canvas.show_photo(card.photo if card is not None else None)
            place = "" if self.comparing or row < 0 else f"{self._at + 1} / {len(self._ids)}"
            legend.show_card(card, place, facts=self.comparing)
        card = self._shown.card(self.now)
        self.setAccessibleName(self._shown.spoken(self.now) if card is not None else tr("Photo"))
        self.stood_on.emit(self.now)

    def _beside(self) -> list[str]:
        return [] if self.comparing else self._ids[max(0, self._at - 1) : self._at + 3]

    def _cards_arrived(self, ids: Sequence[str]) -> None:
        wanted = {*self._beside(), *(self._ids if self.comparing else (self.now,))}
        if self.isVisible() and wanted.intersection(ids):
            self._show()

    def _look(self, view: View) -> None:
        """Both are looked at alike."""
        for canvas in self.canvases:
            canvas.show_view(view)
        for legend in self.legends:
            legend.show_zoom(whole=view.whole)

    def _face(self, number: int) -> None:
        self._left_side = number
        for canvas in self.canvases:
            canvas.framed = self.comparing and canvas is self.canvases[number]
            canvas.update()
        if self.comparing:
            self.stood_on.emit(self.now)

    def _want(self) -> None:
        """What is looked at first, then what comes next, fitted."""
        if not self.isVisible():
            return
        seen = self.canvases if self.comparing else self.canvases[:1]
        wishes = [(one.photo, one.edge) for one in seen if one.photo is not None]
        fitted = [(photo, self._fitted) for photo, _ in wishes]
        beside = [card.photo for card in map(self._shown.card, self._next_first()) if card]
        ahead: list[tuple[Photo, int]] = [(photo, self._fitted) for photo in beside]
        self._plates.want([*wishes, *fitted, *ahead])

    @property
    def _fitted(self) -> int:
        canvas = self.canvases[0]
        return fitting(canvas.width(), canvas.height(), canvas.devicePixelRatioF())

    def _next_first(self) -> list[str]:
        if self.comparing:
            return []
        after, before = self._ids[self._at + 1 : self._at + 3], self._ids[: self._at][-1:]
        return [*after[:1], *before, *after[1:]]

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _K(event.key())
        rating, label = keys.stars_of(event), keys.label_of(event)
        whole = self.canvases[0].view.whole
        if rating is not None:
            self.rated.emit([self.now], rating)
        elif label is not None:
            self.labelled.emit([self.now], label)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif keys.size_of(event):
            if (keys.size_of(event) > 0) == whole:
                self.canvases[self._left_side].toggle()
        elif keys.held(event):
            event.ignore()
        elif key in (_K.Key_Space, _K.Key_Z):
            self.canvases[self._left_side].toggle()
        elif key in _ARROWS and not whole:
            self.canvases[self._left_side].pan(*_ARROWS[key])
        elif key in _ARROWS or key in _GOING:
            self.go(_GOING[key] if key in _GOING else sum(_ARROWS[key]))
        elif key in (_K.Key_Home, _K.Key_End):
            self.go(len(self._ids) * (1 if key == _K.Key_End else -1))
        elif key == _K.Key_Escape and not whole:
            self.canvases[self._left_side].toggle()
        elif key in (_K.Key_Escape, _K.Key_Return, _K.Key_Enter):
            self.close()
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes between the two."""
        if self.comparing:
            self._face(1 - self._left_side)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._plates.let_go()
        self.left.emit()
