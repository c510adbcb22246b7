"""One shot on the whole screen: fitted, or pixel by pixel; arrows go on, Space picks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from editor.app.cards import Shot
from editor.base.errors import EditorError
from editor.ui import icons
from editor.ui.cards import images
from editor.ui.cards.model import Shots
from editor.ui.jobs import Jobs, Lane
from editor.ui.language import data_size, told, tr
from editor.ui.theme import DARK, SIZES, SPACE
from editor.ui.theme.switch import sized

_BAR = 40
_ALL = 100_000
"""An edge that no photo has: decode it whole."""
_KEPT = 4
_STEP = 0.2
"""Part of the screen that an arrow moves at 100 %."""
_K = Qt.Key


class Lightbox(QWidget):
    """What is shown first is what is in memory; sharper pictures follow from a worker."""

    left = Signal()
    """Back to the grid."""
    pick_wanted = Signal(object, bool)
    moved_to = Signal(object)

    def __init__(self, shots: Shots, jobs: Jobs) -> None:
        super().__init__()
        self._shots = shots
        self._jobs = jobs
        self.shot: Shot | None = None
        self.full_size = False
        """Whether it is shown pixel by pixel."""
        self.problem = ""
        self._centre = QPointF(0.5, 0.5)
        self._sharp: dict[tuple[object, int], QPixmap] = {}
        """By path and edge, the newest last; 0 as edge: fitted."""
        self._asked: set[tuple[object, int]] = set()
        self._dragged: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Photo"))
        shots.dataChanged.connect(lambda *_: self.update())

    def show_shot(self, shot: Shot) -> None:
        """Show it; at 100 %, the same part of it as of the one before: sharpness is compared so."""
        self.shot, self.problem = shot, ""
        self.setAccessibleName(str(self._shots.data(self._index())))
        self._ask()
        self.update()
        self.moved_to.emit(shot)

    def forget(self) -> None:
        """The card is another one."""
        self.shot = None
        self._sharp.clear()
        self._asked.clear()

    def go(self, step: int) -> None:
        row = self._index().row() + step
        shot = self._shots.shot(max(0, min(row, self._shots.rowCount() - 1)))
        if shot is not None and shot != self.shot:
            self.show_shot(shot)

    def zoom(self, full_size: bool, at: QPointF | None = None) -> None:
        """To 100 % around a point (0–1 of the photo), or fitted again."""
        self.full_size = full_size
        self._centre = at or QPointF(0.5, 0.5)
        self._ask()
        self.update()

    def is_sharp(self) -> bool:
        """Whether the picture shown is as good as it gets here."""
        return self.shot is not None and (self.shot.path, self._level()) in self._sharp

    # Getting pictures

    def _level(self) -> int:
        return _ALL if self.full_size else 0

    def _index(self) -> QModelIndex:
        return self._shots.index(self._shots.row(self.shot.path) if self.shot else -1)

    def _ask(self) -> None:
        """For this shot, and fitted for the next one."""
        if self.shot is None:
            return
        self._fetch(self.shot, self._level())
        following = self._shots.shot(self._index().row() + 1)
        if following is not None and not self.full_size:
            self._fetch(following, 0)

    def _fetch(self, shot: Shot, level: int) -> None:
        key, card, seen = (shot.path, level), self._shots.card, self._shots.seen(shot)
        if card is None or seen is None or key in self._sharp or key in self._asked:
            return
        self._asked.add(key)
        edge = level or self._edge()
        make: Callable[..., QImage] = images.whole if level else images.fitted
        arguments = (card, shot, edge) if level else (card, shot, seen.look, edge)
        self._jobs.run(
            make,
            *arguments,
            done=partial(self._have, key),
            failed=partial(self._have_not, key),
            lane=Lane.WIRE,
        )

    def _edge(self) -> int:
        return round(max(self.width(), self.height(), 800) * self.devicePixelRatioF())

    def _have(self, key: tuple[object, int], image: QImage) -> None:
        self._asked.discard(key)
        self._sharp[key] = QPixmap.fromImage(image)
        while len(self._sharp) > _KEPT:
            del self._sharp[next(iter(self._sharp))]
        whole = [one for one in self._sharp if one[1] == _ALL]
        for one in whole[:-1]:  # 24 megapixels are 96 MB
            del self._sharp[one]
        self.update()

    def _have_not(self, key: tuple[object, int], error: EditorError) -> None:
        self._asked.discard(key)
        if self.shot is not None and key[0] == self.shot.path:
            self.problem = told(error.what)
            self.update()

    def _best(self) -> QPixmap | None:
        if self.shot is None:
            return None
        for level in (self._level(), 0, _ALL):
            found = self._sharp.get((self.shot.path, level))
            if found is not None:
                return found
        seen = self._shots.seen(self.shot)
        return self._shots.images.get(self.shot.path, seen.look if seen else None)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pixmap = self._best()
        if pixmap is not None and not pixmap.isNull():
            painter.drawPixmap(self._place(pixmap), pixmap, QRectF(pixmap.rect()))
        self._bar(painter)
        painter.end()

    def photo_rect(self) -> QRect:
        return self.rect().adjusted(0, 0, 0, -_BAR)

    def _place(self, pixmap: QPixmap) -> QRectF:
        """Where the photo stands, in the widget's pixels."""
        room = QRectF(self.photo_rect())
        if not self.full_size:
            size = pixmap.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(QPoint(0, 0), size)
            place.moveCenter(room.center())
            return place
        size = self._full(pixmap)
        left = _held(room.width(), size.width(), self._centre.x())
        top = _held(room.height(), size.height(), self._centre.y())
        return QRectF(left, top, size.width(), size.height())

    def _full(self, pixmap: QPixmap) -> QSize:
        """The photo's size in the widget's pixels, one of its own for each of the screen's."""
        seen = self._shots.seen(self.shot) if self.shot else None
        look = seen.look if seen else None
        if look is None or not look.width:
            size = pixmap.size()
        else:
            size = QSize(look.width, look.height)
            size = size.transposed() if look.turned else size
        return size / self.devicePixelRatioF()

    def _bar(self, painter: QPainter) -> None:
        bar = QRect(0, self.height() - _BAR, self.width(), _BAR)
        painter.fillRect(bar, QColor(DARK.pane))
        if self.shot is None:
            return
        inside = bar.adjusted(SPACE.wide, 0, -SPACE.wide, 0)
        picked = self.shot in self._shots.picks
        painter.setFont(sized(self.font(), SIZES.body, strong=picked))
        painter.setPen(QColor(DARK.accent if picked else DARK.quiet))
        if picked:
            ratio = self.devicePixelRatioF()
            tick = icons.pixmap("check", DARK.accent, 18, ratio)
            painter.drawPixmap(inside.left(), bar.center().y() - 8, tick)
        words = tr("Picked") if picked else tr("Space picks it")
        shift = 24 if picked else 0
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside.adjusted(shift, 0, 0, 0), left, words)
        painter.setFont(sized(self.font(), SIZES.body))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(DARK.quiet))
        painter.drawText(inside, right, self._keys())
        painter.setPen(QColor(DARK.warning if self.problem else DARK.text))
        room = inside.adjusted(190, 0, -260, 0)
        told_here = self.problem or self._told(self.shot)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(told_here, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    def _keys(self) -> str:
        return tr("Z fits it again") if self.full_size else tr("Z: 100 %   Enter: back")

    def _told(self, shot: Shot) -> str:
        row, seen = self._index().row(), self._shots.seen(shot)
        parts = [f"{row + 1} / {self._shots.rowCount()}", shot.path.name, self._shots.clock(shot)]
        if seen is not None and seen.look.width:
            sides = (seen.look.width, seen.look.height)
            width, height = reversed(sides) if seen.look.turned else sides
            parts.append(f"{width} × {height}")
        parts.append(data_size(shot.size))
        if stars := self._shots.stars(shot):
            parts.append("★" * stars)
        return "  ·  ".join(parts)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _K(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = plain == Qt.KeyboardModifier.ShiftModifier
        arrows = {_K.Key_Left: (-1, 0), _K.Key_Right: (1, 0), _K.Key_Up: (0, -1)}
        arrows[_K.Key_Down] = (0, 1)
        if plain and not shift:
            event.ignore()
        elif key in (_K.Key_Space, _K.Key_P):
            if self.shot is not None:
                self.pick_wanted.emit(self.shot, False)
        elif key in arrows and self.full_size:
            self._pan(*arrows[key])
        elif key in arrows:
            self.go(sum(arrows[key]))
        elif key in (_K.Key_PageDown, _K.Key_PageUp):
            self.go(1 if key == _K.Key_PageDown else -1)
        elif key in (_K.Key_Home, _K.Key_End):
            self.go(self._shots.rowCount() * (1 if key == _K.Key_End else -1))
        elif key in (_K.Key_N, _K.Key_Backtab):
            self._go_to_unpicked(-1 if shift else 1)
        elif _K.Key_0 <= key <= _K.Key_5:
            if self.shot is not None:
                self._shots.rate(self.shot, key - _K.Key_0)
        elif key == _K.Key_Z:
            self.zoom(not self.full_size)
        elif key == _K.Key_Escape and self.full_size:
            self.zoom(False)
        elif key in (_K.Key_Return, _K.Key_Enter, _K.Key_Escape):
            self.left.emit()
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """There is nothing else to go to: Tab is the next shot that isn't picked."""
        self._go_to_unpicked(1 if forward else -1)
        return True

    def _go_to_unpicked(self, step: int) -> None:
        row = self._index().row() + step
        while (shot := self._shots.shot(row)) is not None and shot in self._shots.picks:
            row += step
        if shot is not None:
            self.show_shot(shot)

    def _pan(self, across: int, down: int) -> None:
        pixmap = self._best()
        if pixmap is None:
            return
        full, room = self._full(pixmap), self.photo_rect()
        x = self._centre.x() + across * _STEP * room.width() / max(1, full.width())
        y = self._centre.y() + down * _STEP * room.height() / max(1, full.height())
        self._centre = QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pixmap = self._best()
        if self._dragged is None or not self.full_size or pixmap is None:
            return
        here = event.position().toPoint()
        moved, self._dragged = here - self._dragged, here
        full = self._full(pixmap)
        centre = self._centre - QPointF(
            moved.x() / max(1, full.width()), moved.y() / max(1, full.height())
        )
        self._centre = QPointF(min(1.0, max(0.0, centre.x())), min(1.0, max(0.0, centre.y())))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pixmap = self._best()
        if pixmap is None:
            return
        place, at = self._place(pixmap), event.position()
        point = QPointF(
            (at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height()
        )
        self.zoom(not self.full_size, point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.go(-1 if event.angleDelta().y() > 0 else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()


def _held(room: float, size: float, centre: float) -> float:
    """Where a side begins: centred if it is short, else around its point, with no gap."""
    if size <= room:
        return (room - size) / 2
    return min(0.0, max(room - size, room / 2 - centre * size))
