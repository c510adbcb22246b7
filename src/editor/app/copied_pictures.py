"""Pictures that go along with copied words, so that they show in Word or in a mail."""

import base64
import io
from collections.abc import Mapping, Sequence

from editor.app.core import Core
from editor.app.photos import thumbnail
from editor.base.errors import EditorError
from editor.document import Figure
from editor.document.cropping import Crop

EDGE = 1_200
"""Pixels of the longer side."""
MOST = 12
"""Pictures; more are no piece of a story that someone puts into a mail."""
LARGEST = 6_000_000
"""Bytes of all pictures together."""
_QUALITY = 82

Use = tuple[str, Crop | None]
"""A photo's id and the crop of one use of it."""


def use_of(figure: Figure) -> Use:
    return figure.photo, figure.crop


def written_out(core: Core, uses: Sequence[Use]) -> Mapping[Use, str]:
    """`data:` addresses of JPEGs, cropped. None at all if they are many; what can't be had, or
    would be too much together, is left out."""
    wanted = list(dict.fromkeys(uses))
    out: dict[Use, str] = {}
    total = 0
    for photo, crop in wanted if len(wanted) <= MOST else ():
        try:
            data = _cropped(thumbnail(core, photo, EDGE), crop)
        except EditorError:
            continue
        total += len(data)
        if total > LARGEST:
            break
        out[photo, crop] = f"data:image/jpeg;base64,{base64.b64encode(data).decode()}"
    return out


def _cropped(data: bytes, crop: Crop | None) -> bytes:
    if crop is None:
        return data
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("JPEG",)) as whole:
        left, top = crop[0] * whole.width, crop[1] * whole.height
        right, bottom = left + crop[2] * whole.width, top + crop[3] * whole.height
        box = (round(left), round(top), max(round(right), round(left) + 1), round(bottom) or 1)
        out = io.BytesIO()
        whole.crop(box).save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
