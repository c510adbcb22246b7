"""Pictures that go along with copied words, so that they show in Word or in a mail."""

import base64
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor.app.core import Core
from editor.app.thumbnails import thumbnail
from editor.base.errors import EditorError
from editor.document import Figure, gate
from editor.remote.ports import Recipe

EDGE = 1_200
"""Pixels of the longer side."""
MOST = 12
"""Pictures; more are no piece of a story that someone puts into a mail."""
LARGEST = 6_000_000
"""Bytes of all pictures together."""
_QUALITY = 82

_WHOLE = Recipe(long_edge=EDGE, quality=_QUALITY)
Use = tuple[str, Recipe]
"""A photo's id and what one use of it shows."""


def use_of(figure: Figure) -> Use:
    shows = Recipe(
        crop=figure.crop,
        long_edge=EDGE,
        quality=_QUALITY,
        turn=figure.turn,
        flipped=figure.flipped,
        angle=figure.angle,
    )
    return figure.photo, shows


def written_out(core: Core, uses: Sequence[Use]) -> Mapping[Use, str]:
    """`data:` addresses of JPEGs that show what the uses show, blurred where the photos are. None
    at all if they are many; what can't be had, may not leave, or would be too much together, is
    left out."""
    wanted = list(dict.fromkeys(uses))
    out: dict[Use, str] = {}
    total = 0
    for photo, use in wanted if len(wanted) <= MOST else ():
        known = core.store.photos([photo]).get(photo)
        if known is None or not gate.shows(known, core.clock()):
            continue
        try:
            data = _shown(thumbnail(core, photo, EDGE), use)
        except EditorError:
            continue
        total += len(data)
        if total > LARGEST:
            break
        out[photo, use] = as_data(data)
    return out


def as_data(jpeg: bytes) -> str:
    """A JPEG as an address that holds all of it."""
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}"


def shown(core: Core, figure: Figure, edge: int) -> bytes:
    """A JPEG of what a use shows, blurred where the photo is."""
    photo, use = use_of(figure)
    return _shown(thumbnail(core, photo, edge), replace(use, long_edge=edge))


def _shown(whole: bytes, use: Recipe) -> bytes:
    if use == _WHOLE:
        return whole
    from PIL import Image

    from editor.photos.pixels import seen

    with Image.open(io.BytesIO(whole), formats=("JPEG",)) as image:
        out = io.BytesIO()
        seen(image, use.long_edge, use).save(out, "JPEG", quality=use.quality)
    return out.getvalue()
