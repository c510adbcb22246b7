"""Which files an import looks for."""

from collections.abc import Iterable
from pathlib import Path

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.photos.formats import PICTURES, without_twins


def pictures_in(paths: Iterable[Path]) -> list[Path]:
    """The files among `paths`, and the pictures in its folders, sorted by name; of a RAW file and
    its JPEG, the JPEG.

    Raises EditorError for a path that doesn't exist."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in PICTURES)
            found.extend(without_twins(sorted(file for file in inside if file.is_file())))
        elif path.is_file():
            found.append(path)
        else:
            raise EditorError(
                say("There is no file {path}.", path=path), remedy=say("Check the name.")
            )
    return found
