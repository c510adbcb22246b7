"""What the window adds to typing: switches of what the page makes of it, whole syllables in all
fields, a space that doesn't break."""

from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.writing.syllables import FieldSyllables

C = Command
_SWITCHES = (
    (C.SHORTCUTS_AS_TYPED, settings.SHORTCUTS_AS_TYPED, "markdown_as_you_type"),
    (C.LISTS_AS_TYPED, settings.LISTS_AS_TYPED, "lists_as_you_type"),
    (C.QUOTES_AS_TYPED, settings.QUOTES_AS_TYPED, "quotes_as_you_type"),
)


def join(window: Frame) -> None:
    """Connect the commands; what was chosen last goes on."""
    FieldSyllables(window)
    for command, setting, name in _SWITCHES:
        action = window.commands[command]
        action.toggled.connect(lambda on, name=name: setattr(window.desk.editor, name, on))
        action.toggled.connect(lambda on, setting=setting: window.settings.set(setting, on))
        action.setChecked(window.settings.get(setting))
        setattr(window.desk.editor, name, action.isChecked())
    window.commands.on(C.HARD_SPACE, window.desk.editor.type_hard_space)
    window.right.story.edited.connect(lambda field, value: _field_edited(window, field, value))


def _field_edited(window: Frame, field: str, value: object) -> None:
    if field == "language":
        window.desk.editor.set_language(str(value))
