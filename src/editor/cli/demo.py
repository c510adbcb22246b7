"""The main job without a window: the sample stories go to the practice site."""

import os
from pathlib import Path

from editor.app.core import Core
from editor.app.first_run import PRACTICE, practice_folder, prepare
from editor.app.sending import mark_ready, sync
from editor.app.stories import StoryState, list_stories
from editor.base.resources import resources
from editor.cli.codes import of_sync
from editor.cli.output import data, message, progress_bar
from editor.remote.records import Status


def run_demo(core: Core) -> int:
    """Send the samples, say where the pages lie, and save a picture of the main window.

    On a folder that has been used, what is there is sent if it isn't yet. Returns the exit code
    of the sync."""
    prepare(core)
    unsent = [
        story.id
        for story in list_stories(core)
        if story.state in (StoryState.LOCAL, StoryState.UNSENT)
    ]
    mark_ready(core, unsent, site=PRACTICE, wanted=Status.PUBLISHED)
    outcomes = sync(core, site=PRACTICE, report=progress_bar())
    for outcome in outcomes:
        message(f"{outcome.did}: {outcome.headline} {outcome.detail}".rstrip())
        if outcome.link:
            data(outcome.link)
    data((practice_folder(core.home) / "index.html").as_uri())
    data(str(_picture(core, core.home / "window.png")))
    return of_sync(outcomes)


def _picture(core: Core, path: Path) -> Path:
    screen = resources() / "offscreen.json"
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
    from editor.bootstrap.window import save_picture

    save_picture(core, path)
    return path
