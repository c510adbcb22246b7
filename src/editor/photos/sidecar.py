"""Sidecars: what is known about a photo, in a file beside it. Written on request only."""

import os
from pathlib import Path
from typing import Any

from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.document.photo import PhotoFields
from editor.photos.library import exiv2_library
from editor.photos.packets import MAX_PACKET, parsed, serialised
from editor.photos.properties import set_properties

_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = '\n<?xpacket end="w"?>\n'


def sidecar_of(photo: Path) -> Path:
    """Where a photo's sidecar is written: `DSC_1.jpg.xmp` can be no other file's."""
    return photo.with_name(photo.name + ".xmp")


def write_sidecar(photo: Path, fields: PhotoFields) -> Path:
    """Write what the fields say beside the photo, which is not touched; the sidecar's path.

    What another program keeps in the sidecar (how a RAW file is developed) stays. The file is
    there in whole or not at all. Raises EditorError where it can't be read or written.
    """
    target = sidecar_of(photo)
    try:
        old = target.read_bytes() if target.is_file() else b""
        packet = _packet(old, target.name, fields)
        part = target.with_name(f".{target.name}.{new_id()[:8]}.part")
        try:
            with part.open("xb") as file:
                file.write(packet)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise EditorError(
            say("“{name}” can't be written ({reason}).", name=target.name, reason=error.strerror),
            remedy=say("Check that there is space left and that you may write there."),
        ) from error
    return target


def _packet(old: bytes, name: str, fields: PhotoFields) -> bytes:
    with exiv2_library() as exiv2:
        data: Any = exiv2.XmpData() if _says_nothing(old) else parsed(exiv2, old)
        if data is None or len(old) > MAX_PACKET:
            raise EditorError(
                say("“{name}” is there already, and can't be read.", name=name),
                remedy=say("Move it away, then write the sidecar again."),
            )
        set_properties(exiv2, data, fields)
        packet = serialised(exiv2, data)
        del data
    return _BEGIN.encode() + packet + _END.encode()


def _says_nothing(packet: bytes) -> bool:
    """Whether there is no file yet, or one that we wrote of a photo of which nothing is known."""
    return not packet or packet == (_BEGIN + _END).encode()
