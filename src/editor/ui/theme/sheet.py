"""The one style sheet, written from the roles."""

from string import Template

from editor.base.resources import resources
from editor.ui.theme.roles import RADIUS, SIZES, Colours

_SHEET = Template("""
QMainWindow, QDialog { background: $pane; }
#topBar { background: $pane; border-bottom: 1px solid $line; }
#leftPane { background: $pane; border-right: 1px solid $line; }
#rightPane { background: $pane; border-left: 1px solid $line; }
#outline { background: $pane; border-right: 1px solid $line; border-top: 1px solid $line; }
QListWidget#outlineList { background: transparent; border: 2px solid transparent; padding: 0;
  font-size: ${label}px; }
QListWidget#outlineList:focus { border: 2px solid $focus; padding: 0; }
QListWidget#outlineList::item { padding: 3px 4px; border-radius: ${s}px; }
QListWidget#outlineList::item:hover { background: $hover; }
QListWidget#outlineList::item:selected { background: $selected; color: $text; }
#desk { background: $desk; }
#statusLine { background: $pane; border-top: 1px solid $line; }
#findBar { background: $pane; border-bottom: 1px solid $line; }
#activity QScrollArea:focus { border: 2px solid $focus; }
#activity { background: $pane; border-top: 1px solid $line; }
QSplitter::handle { background: transparent; }

QLabel[kind="label"] { color: $quiet; font-size: ${label}px; }
QLabel[kind="quiet"] { color: $quiet; font-size: ${label}px; }
QLabel[kind="small"] { color: $quiet; font-size: ${small}px; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[kind="section"] { color: $quiet; font-size: ${small}px; font-weight: 600; }
QLabel[state="danger"] { color: $danger; }
QLabel[state="warning"] { color: $warning; }
QLabel[state="good"] { color: $good; }

QLineEdit, QPlainTextEdit, QComboBox, QTextEdit[kind="field"] {
  background: $field; color: $text; border: 1px solid $line; border-radius: ${r}px;
  placeholder-text-color: $hint;
  padding: 4px 7px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $edge; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $focus;
  padding: 3px 6px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $quiet;
  background: $pane; }
QComboBox { padding-right: 22px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0;
  background: transparent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $field; color: $text; border: 1px solid $line;
  selection-background-color: $selected; selection-color: $text; outline: none; padding: 4px; }

QToolButton { border: 2px solid transparent; border-radius: ${r}px; padding: 3px;
  background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $selected; }
QToolButton:focus { border-color: $focus; }
QToolButton#kinds:disabled { color: $quiet; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[kind="quiet"] { color: $quiet; font-size: ${label}px; padding: 1px 6px; }
QToolButton[state="warning"] { color: $warning; }
QToolButton[kind="link"] { color: $link; font-size: ${label}px; padding: 1px 4px; }

QToolButton[kind="switch"] { color: $quiet; font-size: ${label}px; min-width: 22px;
  min-height: 18px; }
QToolButton[kind="switch"]:checked { color: $text; background: $selected; }

QPushButton { background: $field; color: $text; border: 1px solid $edge; border-radius: ${r}px;
  padding: 5px 13px; min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 12px; }
QPushButton:disabled { color: $quiet; border-color: $line; background: $pane; }
QPushButton[kind="filled"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[kind="filled"]:hover { background: $accent_hover; }
QPushButton[kind="filled"]:focus { border: 2px solid $text; }
QPushButton[kind="filled"]:disabled { background: $pressed; color: $quiet; border-color: $pressed; }
QPushButton#send { border-top-right-radius: 0; border-bottom-right-radius: 0; padding: 5px 14px; }
QPushButton#send:focus { padding: 4px 13px; }
QToolButton#sendMore { background: $accent; border: 1px solid $accent;
  border-left: 1px solid $on_accent;
  border-top-left-radius: 0; border-bottom-left-radius: 0; padding: 5px 3px; }
QToolButton#sendMore:hover { background: $accent_hover; }
QToolButton#sendMore:focus { border: 2px solid $text; padding: 4px 2px; }
QToolButton#sendMore:disabled { background: $pressed; border-color: $pressed; }
QPushButton[kind="flat"] { border: 1px solid transparent; background: transparent; color: $link;
  padding: 3px 8px; }
QPushButton[kind="flat"]:hover { background: $hover; }
QPushButton[kind="flat"]:focus { border: 2px solid $focus; padding: 2px 7px; }
QPushButton[kind="flat"]:disabled { color: $quiet; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $quiet; padding: 6px 8px 5px 8px; border: none;
  border-bottom: 2px solid transparent; font-size: ${label}px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { color: $link; }

QListView { background: transparent; border: none; outline: none; }
QListView#stories { border: 2px solid transparent; }
QListView#stories:focus { border: 2px solid $focus; }
QListWidget { background: $field; color: $text; border: 1px solid $line; border-radius: ${r}px;
  padding: 3px; }
QListWidget:focus { border: 2px solid $focus; padding: 2px; }
QListWidget::item { padding: 5px 7px; border-radius: ${s}px; }
QListWidget::item:hover { background: $hover; }
QListWidget::item:selected { background: $selected; color: $text; }
QListWidget#insertMenu { border: 1px solid $edge; padding: 3px; }
QTreeView { background: $field; color: $text; border: 1px solid $line; border-radius: ${r}px;
  outline: none; }
QTreeView::item { padding: 4px; }
QTreeView::item:selected { background: $selected; color: $text; }
QHeaderView::section { background: $pane; color: $quiet; border: none; padding: 4px 6px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }

QMenuBar { background: $pane; color: $text; padding: 1px 4px; font-size: ${label}px; }
QMenuBar::item { padding: 3px 8px; border-radius: ${s}px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $field; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: ${s}px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $tip; color: $on_tip; border: none; padding: 4px 7px;
  font-size: ${label}px; }

QCheckBox { spacing: 7px; padding: 3px; border: 2px solid transparent; border-radius: ${s}px; }
QCheckBox:focus { border-color: $focus; }
QRadioButton { spacing: 7px; padding: 3px; border: 2px solid transparent; border-radius: ${s}px; }
QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px;
  border: 1px solid $edge; background: $field; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5,
  cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.55 $accent, stop: 0.65 $field); }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px;
  min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QProgressBar[state="warning"]::chunk { background: $warning; }

QFrame[kind="notice"] { border-radius: ${r}px; background: $wash_warning; }
QFrame[kind="notice"][state="danger"] { background: $wash_danger; }
QFrame[kind="notice"][state="good"] { background: $wash_good; }
QFrame[kind="notice"][state="plain"] { background: $selected; }
QFrame[kind="card"] { background: $field; border: 1px solid $line; border-radius: ${r}px; }
QFrame[kind="card"][current="true"] { border: 1px solid $accent; }
QFrame[kind="popover"] { background: $field; border: 1px solid $edge; border-radius: ${r}px; }
QFrame[kind="rule"] { background: $line; max-height: 1px; min-height: 1px; border: none; }
QFrame[kind="stroke"] { background: $line; max-width: 1px; min-width: 1px; border: none; }
QFrame#photoBox { background: $desk; border-radius: ${r}px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; min-height: 28px;
  min-width: 28px; }
QScrollBar[idle="true"]::handle { background: transparent; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; width: 0; height: 0; }
""")


def sheet(colours: Colours) -> str:
    """The style sheet for these colours."""
    roles = {name: getattr(colours, name) for name in colours.__dataclass_fields__}
    tick = resources() / "icons" / "fixed" / f"tick-{'dark' if colours.dark else 'light'}.svg"
    return _SHEET.substitute(
        roles,
        tick=tick.as_posix(),
        small=SIZES.small,
        label=SIZES.label,
        title=SIZES.title,
        r=RADIUS.medium,
        s=RADIUS.small,
    )
