"""The document → Markdown → semantic HTML (well-formed XHTML), for preview, export and sites.

Python-Markdown renders; `read_rendered` reads its HTML back, which is the second of the two
readers that must agree on all that we write.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from editor.codecs.html_marks import any_href
from editor.codecs.html_reader import blocks_of
from editor.codecs.html_walk import Options
from editor.codecs.markdown_writer import write_markdown
from editor.codecs.photo_ref import SCHEME, read_ref
from editor.codecs.sanitise import harmless_html
from editor.document import Block, Figure, Raw
from editor.document.credit import credit_line

if TYPE_CHECKING:
    from editor.codecs.markdown_extension import Shown

_NO_CREDITS: Mapping[str, str] = {}
_NO_RAWS: Mapping[str, str] = {}
_WORDS = {
    "vi": {
        "back": "Về chỗ có chú thích {}",
        "raw": "Khối riêng của trang tin",
        "photo": "Chưa có ảnh",
    },
    "en": {
        "back": "Back to where note {} stands",
        "raw": "The site's own block",
        "photo": "Photo missing",
    },
}


def render_html(
    blocks: Sequence[Block],
    *,
    image_src: Callable[[str], str | None],
    credits: Mapping[str, str] = _NO_CREDITS,
    language: str = "vi",
    credited: Callable[[str], str] | None = None,
    image_of: Callable[[Figure], str | None] | None = None,
) -> str:
    """`blocks` as HTML. `image_src` gives the address of a photo by id; None shows a box with its
    alt text in the photo's place. `image_of` does so for each use by itself. `credited` makes the
    printed line of a credit, if it isn't the language's own. Of `Raw` blocks only harmless ones are
    written as they are, of others their label stands in a box. Nothing loads from elsewhere."""
    words = _WORDS.get(language.partition("-")[0], _WORDS["en"])
    raws = {block.digest: block for block in blocks if isinstance(block, Raw)}

    def shown(img: ET.Element) -> ET.Element | str | None:
        src = img.get("src", "")
        if src.startswith("raw:"):
            return _raw(raws.get(src.removeprefix("raw:")), words["raw"])
        of = image_of or (lambda figure: image_src(figure.photo))
        return _photo(img, of, words["photo"]) if src.startswith(SCHEME) else None

    markdown = write_markdown(blocks, credits)
    own = credited or (lambda title: credit_line(title, language))
    return _render(markdown, shown, own, words["back"])


def read_rendered(markdown: str, *, raws: Mapping[str, str] = _NO_RAWS) -> tuple[Block, ...]:
    """The blocks of stored Markdown as Python-Markdown reads it."""
    html = _render(markdown, lambda img: None, lambda title: title, "{}")
    return blocks_of(html, Options(raws=raws, href=any_href, stored=True))


def _render(markdown: str, shown: "Shown", credited: Callable[[str], str], back_title: str) -> str:
    # Python-Markdown takes 60 ms to import, which only those should pay who render.
    from markdown import Markdown
    from markdown.extensions.footnotes import FootnoteExtension

    from editor.codecs.markdown_extension import CopytakerExtension

    ours = CopytakerExtension(shown, credited)
    notes = FootnoteExtension(BACKLINK_TITLE=back_title)
    md = Markdown(extensions=["tables", "sane_lists", notes, ours], output_format="xhtml")
    return md.convert(markdown)


def _photo(
    img: ET.Element, image_of: Callable[[Figure], str | None], missing: str
) -> ET.Element | None:
    figure = read_ref(img.get("src", ""), img.get("alt", ""))
    img.set("data-width", figure.width)
    address = image_of(figure)
    if address is None:
        box = ET.Element("p", {"class": "missing-photo"})
        box.text = figure.alt or missing
        return box
    img.set("src", address.replace("&", "&amp;"))  # its writer leaves entities alone
    img.set("alt", figure.alt)
    return None


def _raw(block: Raw | None, unnamed: str) -> str:
    if block is not None and (html := harmless_html(block.content)):
        return f'<div class="raw">{html}</div>'
    label = (block.label if block is not None else "") or unnamed
    return f'<div class="raw raw-hidden">{escape(label)}</div>'
