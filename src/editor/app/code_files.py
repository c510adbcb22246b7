"""The code replacement files that are in use: where they lie, in the order in which they win."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.codecs.code_replacements import CodeBook, CodeFile, read_codes

_MOST = 20_000_000
"""Bytes of a file: a hundred thousand names have ten million."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The codes, and what became of each file: its codes, or why it couldn't be read."""

    book: CodeBook
    files: tuple[tuple[Path, CodeFile | EditorError], ...] = ()


def load_codes(paths: Sequence[Path], delimiter: str, *, typing: bool = True) -> Loaded:
    """Read the files, the later ones winning; one that is gone takes no other with it. What only
    `typing` needs takes longest with large files."""
    files = tuple((path, _read(path)) for path in paths)
    good = [file for _, file in files if isinstance(file, CodeFile)]
    book = CodeBook(good, delimiter)
    return Loaded(book.get_ready() if typing else book, files)


def _read(path: Path) -> CodeFile | EditorError:
    try:
        if path.stat().st_size > _MOST:
            return EditorError(say("This file is too large for a list of codes."))
        return read_codes(path.read_bytes(), path.name)
    except OSError as error:
        return EditorError(
            say("{name} can't be read: {reason}.", name=path.name, reason=error.strerror or error),
            remedy=say("Put it back, or take it off the list."),
        )
    except EditorError as error:
        return error
