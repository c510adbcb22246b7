"""A picture that was pasted without a file gets one, until it is imported."""

from pathlib import Path

from PySide6.QtGui import QImage

from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say


def saved(image: QImage, folder: Path) -> Path:
    """Write it as PNG. For a worker. Raises EditorError if the disk doesn't take it."""
    path = folder / f"{new_id()[:12]}.png"
    folder.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise EditorError(
            say("The picture can't be written to this disk."),
            remedy=say("Save it as a file elsewhere, then drop it here."),
        )
    return path
