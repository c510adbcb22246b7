"""Which look is on: the system's, light, or dark."""

import enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.ui.theme.palette import palette
from editor.ui.theme.roles import DARK, LIGHT, SANS, SIZES, Colours
from editor.ui.theme.sheet import sheet


class Look(enum.StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application. Widgets that paint themselves read `colours` and hear `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, look: Look = Look.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self.look = look
        self.colours: Colours = LIGHT
        app.setStyle("Fusion")
        app.setFont(window_font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()

    def choose(self, look: Look) -> None:
        """Switch at once; unsaved typing and undo are not touched."""
        self.look = look
        self._dress()

    def _system_changed(self) -> None:
        if self.look is Look.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        self.colours = DARK if self._wants_dark() else LIGHT
        self._app.setPalette(palette(self.colours))
        self._app.setStyleSheet(sheet(self.colours))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.look is Look.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.look is Look.DARK


def window_font() -> QFont:
    """The first of our families that this machine has, at the body size."""
    installed = set(QFontDatabase.families())
    font = QFont()
    font.setFamilies([name for name in SANS if name in installed] or list(SANS))
    font.setPixelSize(SIZES.body)
    return font


def sized(font: QFont, pixels: int, *, strong: bool = False) -> QFont:
    """The same letters at another size."""
    other = QFont(font)
    other.setPixelSize(pixels)
    other.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return other
