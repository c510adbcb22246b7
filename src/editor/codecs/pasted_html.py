"""HTML from a clipboard → the document, with the pictures that it brings or points to.

Nothing is loaded here: a picture on the web stays there until somebody asks for it, and one that
came along is handed over as an address (`data:`, `file:`) for whoever may open it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

from editor.base.ids import new_id
from editor.codecs.html_reader import read_html
from editor.codecs.image_source import ImageSource
from editor.codecs.office_html.source import cleaned
from editor.codecs.plain_lines import bearable_blocks
from editor.document import Block, Raw
from editor.document.remote_photo import is_remote

_LONG = 100_000
_MARKUP = re.compile(r"<(head|style|script|title)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.S | re.I)
_FOREIGN = frozenset({"image", "video", "audio", "iframe", "embed"})


@dataclass(frozen=True, slots=True)
class PastedHtml:
    """`pictures` maps the ids that figures got here to `data:` or `file:` addresses. `lost` counts
    pictures and players that can't be had from here."""

    blocks: tuple[Block, ...]
    pictures: Mapping[str, str] = field(default_factory=dict)
    lost: int = 0


def shows_words(html: str) -> bool:
    """Whether there is more to `html` than a picture, as a browser copies one. Cheap: what is long
    has words."""
    if len(html) > _LONG:
        return True
    return bool(unescape(_MARKUP.sub("", html)).strip())


def read_pasted(html: str) -> PastedHtml:
    """Never fails; see `html_reader.read_html`."""
    source, written_out = cleaned(html)
    pictures: dict[str, str] = {}
    ids: dict[str, str] = {}

    def photo_of(image: ImageSource) -> str | None:
        address = f"https:{image.src}" if image.src.startswith("//") else image.src
        if is_remote(address):
            return address
        address = written_out.get(address, address)
        if not address.lower().startswith(("data:image/", "file:")):
            return None
        photo = ids.setdefault(address, new_id())
        pictures[photo] = address
        return photo

    blocks = read_html(source, photo_of=photo_of, credits_apart=False)
    kept = [b for b in blocks if not (isinstance(b, Raw) and b.label in _FOREIGN)]
    return PastedHtml(tuple(bearable_blocks(kept)), pictures, len(blocks) - len(kept))
