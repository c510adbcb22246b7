"""Colour labels: XMP's words for them (as other programs write them), their keys and colours."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from editor.ui.language import tr


@dataclass(frozen=True, slots=True)
class Label:
    """`name` is what stands in the file; `key` is the number key that sets it, if one does."""

    name: str
    colour: QColor
    key: str = ""


LABELS = (
    Label("Red", QColor(0xD6, 0x45, 0x3D), "6"),
    Label("Yellow", QColor(0xDB, 0xA4, 0x0F), "7"),
    Label("Green", QColor(0x3C, 0x9A, 0x56), "8"),
    Label("Blue", QColor(0x3D, 0x7D, 0xD8), "9"),
    Label("Purple", QColor(0x95, 0x5F, 0xC4)),
)
_OTHER = QColor(0x8A, 0x8A, 0x8A)


def label_colour(name: str) -> QColor:
    """Grey for a label that another program made up."""
    return next((one.colour for one in LABELS if one.name == name), _OTHER)


def label_words(name: str) -> str:
    """The label in the window's language; a made-up one as it is; empty for none."""
    match name:
        case "":
            return ""
        case "Red":
            return tr("red label")
        case "Yellow":
            return tr("yellow label")
        case "Green":
            return tr("green label")
        case "Blue":
            return tr("blue label")
        case "Purple":
            return tr("purple label")
    return tr("label “{name}”", name=name)
