"""Which files an import looks for."""

from collections.abc import Iterable
from pathlib import Path

from editor.base.errors import EditorError
from editor.base.messages import say

PICTURES = (".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".tif", ".tiff")
"""What is looked for in a folder; a file given by name is taken by its content."""


def pictures_in(paths: Iterable[Path]) -> list[Path]:
    """The files among `paths`, and the pictures in its folders, sorted by name.

    Raises EditorError for a path that doesn't exist."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in PICTURES)
            found.extend(sorted(file for file in inside if file.is_file()))
        elif path.is_file():
            found.append(path)
        else:
            raise EditorError(
                say("There is no file {path}.", path=path), remedy=say("Check the name.")
            )
    return found
