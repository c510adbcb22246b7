"""Qt's palette from the roles, so that native dialogs and the icons agree with us."""

from PySide6.QtGui import QColor, QPalette

from editor.ui.theme.roles import Colours

_Role = QPalette.ColorRole


def palette(colours: Colours) -> QPalette:
    made = QPalette()
    for role, colour in _roles(colours).items():
        made.setColor(role, QColor(colour))
    faded = QColor(colours.quiet)
    faded.setAlphaF(0.55)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made


def _roles(colours: Colours) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: colours.pane,
        _Role.WindowText: colours.text,
        _Role.Base: colours.field,
        _Role.AlternateBase: colours.hover,
        _Role.Text: colours.text,
        _Role.PlaceholderText: colours.hint,
        _Role.Button: colours.pane,
        _Role.ButtonText: colours.text,
        _Role.BrightText: colours.on_accent,
        _Role.Highlight: colours.accent,
        _Role.HighlightedText: colours.on_accent,
        _Role.Accent: colours.accent,
        _Role.Link: colours.link,
        _Role.LinkVisited: colours.link,
        _Role.ToolTipBase: colours.tip,
        _Role.ToolTipText: colours.on_tip,
        _Role.Light: colours.hover,
        _Role.Midlight: colours.line,
        _Role.Mid: colours.line,
        _Role.Dark: colours.edge,
        _Role.Shadow: colours.line,
    }
