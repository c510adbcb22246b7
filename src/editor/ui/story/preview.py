"""The story as a page of its own, in the browser."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.app.core import Core
from editor.app.showing import story_html
from editor.base.errors import EditorError
from editor.base.messages import say


def written(core: Core, story: str) -> Path:
    """Write the page into the data folder. Raises EditorError."""
    page = core.home / "preview.html"
    try:
        page.write_text(story_html(core, story), "utf-8")
    except OSError as error:
        raise EditorError(
            say("The preview can't be written: {why}.", why=error.strerror or error)
        ) from error
    return page


def show(page: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
