"""The first start: two sample stories and a practice site, so that there is something to try."""

from pathlib import Path

from editor.app.core import Core
from editor.app.imports import import_files
from editor.app.sites import add_folder
from editor.base.resources import resources
from editor.cms.folder import prepare as put_up
from editor.document.story import Story

PRACTICE = "practice"
"""The practice site's name; its folder lies in the data folder."""

MASTHEAD = "Bảo Thịnh"
"""The newspaper of the sample stories."""


def is_new(core: Core) -> bool:
    """Whether nothing was ever kept in this data folder."""
    return not core.store.stories() and not core.store.sites()


def prepare(core: Core) -> list[Story]:
    """Fill a new data folder; the sample stories, or none if there was something already."""
    if not is_new(core):
        return []
    folder = practice_folder(core.home)
    put_up(folder, MASTHEAD)
    add_folder(core, PRACTICE, folder)
    return import_files(core, sample_files())


def sample_files() -> list[Path]:
    """In an order in which the Vietnamese one ends on top of the list."""
    return sorted((resources() / "samples").glob("*.md"), reverse=True)


def practice_folder(home: Path) -> Path:
    return home / "practice-site"
