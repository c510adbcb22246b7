"""Stationery in the data folder: one readable file a template."""

from pathlib import Path

from editor.app.core import Core
from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.text import nfc, slugify
from editor.codecs.stationery_file import SUFFIX, read, written
from editor.document.stationery import Stationery

_FOLDER = "stationery"


def all_stationery(core: Core) -> list[Stationery]:
    """The templates by name; a file that can't be read is passed over and stays where it is."""
    found = []
    for path in sorted((core.home / _FOLDER).glob(f"*{SUFFIX}")):
        try:
            found.append(read(path.read_bytes()))
        except (OSError, EditorError):
            continue  # somebody else's file, or a damaged one: the others are still of use
    return sorted(found, key=lambda one: one.name.casefold())


def save_stationery(core: Core, stationery: Stationery, instead_of: str = "") -> None:
    """Keep a template in the place of the one of its name; `instead_of`: it was renamed.

    Raises EditorError if it has no name, or the disk doesn't take it."""
    if not stationery.name.strip():
        raise EditorError(say("The template has no name."), remedy=say("Give it one."))
    path = _path(core, stationery.name)
    export(stationery, path)
    if instead_of and (old := _path(core, instead_of)) != path:
        old.unlink(missing_ok=True)


def delete_stationery(core: Core, name: str) -> None:
    """Take a template away."""
    _path(core, name).unlink(missing_ok=True)


def import_stationery(core: Core, path: Path) -> Stationery:
    """Take in a file that somebody passed on; a name that is taken gets a number.

    Raises EditorError if it is no stationery."""
    try:
        found = read(path.read_bytes())
    except OSError as error:
        raise _failed(error) from error
    names = {nfc(one.name).casefold() for one in all_stationery(core)}
    name, number = found.name or path.name.removesuffix(SUFFIX), 2
    while nfc(name).casefold() in names:
        name, number = f"{found.name} {number}", number + 1
    taken = Stationery(name, found.lines, found.language)
    save_stationery(core, taken)
    return taken


def export(stationery: Stationery, path: Path) -> None:
    """Write a template to a file, whole or not at all. Raises EditorError."""
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(written(stationery), "utf-8")
        fresh.replace(path)
    except OSError as error:
        raise _failed(error) from error


def _failed(error: OSError) -> EditorError:
    return EditorError(
        say("The file can't be used: {reason}.", reason=error.strerror or error),
        remedy=say("Check the folder, then try again."),
    )


def _path(core: Core, name: str) -> Path:
    """Names that differ by diacritics alone (Ánh, Anh) are two files."""
    import hashlib

    mark = hashlib.sha256(nfc(name.strip()).casefold().encode()).hexdigest()[:6]
    return core.home / _FOLDER / f"{slugify(name, 40) or 'mau'}-{mark}{SUFFIX}"
