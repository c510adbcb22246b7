"""Zoom, focus mode and typewriter scroll as commands that are remembered, and what is shown around
the standfirst."""

from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.frame import Frame

C = Command


def join(window: Frame) -> None:
    """Connect the commands; what was chosen last goes on."""
    page, chosen = window.desk.editor, window.settings
    page.zoom_to(chosen.get(settings.ZOOM) / 100)
    page.zoomed.connect(lambda zoom: chosen.set(settings.ZOOM, round(zoom * 100)))
    window.commands.on(C.ZOOM_IN, page.zoom_in)
    window.commands.on(C.ZOOM_OUT, page.zoom_out)
    window.commands.on(C.ZOOM_RESET, page.zoom_reset)
    for command, setting, switch in (
        (C.FOCUS_MODE, settings.FOCUS_MODE, page.set_focus_mode),
        (C.TYPEWRITER, settings.TYPEWRITER, page.set_typewriter),
    ):
        action = window.commands[command]
        action.setChecked(chosen.get(setting))
        switch(action.isChecked())
        action.toggled.connect(switch)
        action.toggled.connect(lambda on, setting=setting: chosen.set(setting, on))
    page.set_standfirst_limit(chosen.get(settings.STANDFIRST_WORDS))
    window.story.shown.connect(lambda story: page.set_dateline(story.article.dateline))
    window.right.story.edited.connect(lambda field, value: _field_edited(window, field, value))


def _field_edited(window: Frame, field: str, value: object) -> None:
    if field == "dateline":
        window.desk.editor.set_dateline(str(value))
