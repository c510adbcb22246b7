"""Pictures that came with pasted words: written out in the text, or beside it as files.

Their figures stand on the page already, under ids that the paste gave them.
"""

import base64
import binascii
import re
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from editor.app.core import Core
from editor.app.photos import take_in
from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.document import Photo

LARGEST = 80_000_000
"""Bytes of one picture."""
_DATA = re.compile(r"data:image/[\w.+-]+((?:;[\w.+=-]+)*),", re.IGNORECASE)
# Where Word, Outlook and LibreOffice lay the pictures of a clipboard; on a Mac it is no folder
# for temporary files.
_OFFICE = ("msohtmlclip", "temporaryitems")


@dataclass(frozen=True, slots=True)
class TakenIn:
    """`missing` are the ids of figures whose pictures could not be had."""

    photos: tuple[Photo, ...] = ()
    missing: tuple[str, ...] = ()


def take_in_pasted(core: Core, pictures: Mapping[str, str], *, report: Report = silent) -> TakenIn:
    """Import the pictures, each as the photo of the id that it is given under. One that is broken
    or isn't there doesn't keep the others out."""
    photos: list[Photo] = []
    missing: list[str] = []
    for done, (photo, address) in enumerate(pictures.items()):
        report(Progress(done, len(pictures)))
        try:
            photos.append(_take_in(core, photo, address))
        except EditorError:
            missing.append(photo)
    report(Progress(len(pictures), len(pictures)))
    return TakenIn(tuple(photos), tuple(missing))


def _take_in(core: Core, photo: str, address: str) -> Photo:
    if address.lower().startswith("file:"):
        return take_in(core, local_file(address), id=photo)
    with tempfile.TemporaryDirectory(prefix="pasted-", dir=core.home) as folder:
        path = Path(folder) / "picture"
        path.write_bytes(written_out(address))
        return take_in(core, path, name="", id=photo)


def local_file(address: str) -> Path:
    """The file that a `file:` address of the clipboard names, if it is one of those that office
    programs lay there. A web page may name any file, and a Windows share that would be asked with
    the user's name. Raises EditorError."""
    with suppress(OSError, ValueError):
        parts = urlsplit(address)
        path = Path(url2pathname(re.sub("^/{2,}", "/", parts.path)))
        here = parts.netloc.lower() in ("", "localhost")
        if here and _is_laid_out(path) and path.is_file() and path.stat().st_size <= LARGEST:
            return path
    raise EditorError(say("There is no file {path}.", path=address), remedy=say("Check the name."))


def _is_laid_out(path: Path) -> bool:
    if str(path).startswith(("//", "\\\\")):
        return False
    whole = path.resolve()
    temporary = Path(tempfile.gettempdir()).resolve()
    named = [part.lower() for part in whole.parts]
    return whole.is_relative_to(temporary) or any(
        part.startswith(office) for part in named for office in _OFFICE
    )


def written_out(address: str) -> bytes:
    """The picture that a `data:` address holds. Raises EditorError."""
    found = _DATA.match(address)
    content = address[found.end() :] if found else ""
    if len(content) <= LARGEST * 4 // 3 and found is not None:
        try:
            if "base64" in found[1].lower():
                return base64.b64decode(unquote_to_bytes(content), validate=False)
            return unquote_to_bytes(content)
        except (binascii.Error, ValueError):
            pass
    raise EditorError(
        say("A pasted picture is damaged."),
        remedy=say("Save it as a file, then drop it here."),
    )
