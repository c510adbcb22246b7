"""Icons: our own strokes on a 24-grid, coloured by the palette when they are painted."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from editor.base.resources import resources

_Role = QPalette.ColorRole


def icon(name: str, role: QPalette.ColorRole = _Role.ButtonText) -> QIcon:
    """The icon of this name; it takes the palette role's colour, also after a change of theme."""
    return QIcon(_Strokes(name, role))


def pixmap(name: str, colour: str, edge: int, ratio: float) -> QPixmap:
    """The icon in one colour, `edge` logical pixels wide, for a screen of this ratio."""
    return _drawn(name, QColor(colour).name(QColor.NameFormat.HexArgb), edge, ratio)


def names() -> list[str]:
    """The icons that there are."""
    return sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


class _Strokes(QIconEngine):
    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        edge = min(rect.width(), rect.height())
        device = painter.device()
        ratio = device.devicePixelRatio() if device else 1.0
        drawn = _drawn(self._name, self._colour(mode), edge, ratio)
        target = QRect(0, 0, edge, edge)
        target.moveCenter(rect.center())
        painter.drawPixmap(target, drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _drawn(self._name, self._colour(mode), min(size.width(), size.height()), 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt 6.11 gives logical pixels here.
        edge = min(size.width(), size.height())
        return _drawn(self._name, self._colour(mode), edge, scale)

    def clone(self) -> QIconEngine:
        return _Strokes(self._name, self._role)

    def _colour(self, mode: QIcon.Mode) -> str:
        group = (
            QPalette.ColorGroup.Disabled
            if mode is QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        colour = QGuiApplication.palette().color(group, self._role)
        return colour.name(QColor.NameFormat.HexArgb)


@lru_cache(maxsize=512)
def _drawn(name: str, argb: str, edge: int, ratio: float) -> QPixmap:
    colour = QColor(argb)
    size = max(1, round(edge * ratio))  # a bar too narrow for its button asks for nothing
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setOpacity(colour.alphaF())
    _renderer(name, colour.name()).render(painter, QRectF(0, 0, size, size))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
