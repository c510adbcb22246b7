"""HTML's figures, images, galleries, pull quotes and tables, each read as a whole."""

import re
from collections.abc import Iterable
from itertools import chain

from selectolax.lexbor import LexborNode

from editor.codecs.canonical_text import canonical_line
from editor.codecs.html_marks import Attributes
from editor.codecs.html_pieces import (
    read_code,
    read_media,
    read_note,
    read_note_mark,
    read_paragraph,
    read_rule,
    read_span,
)
from editor.codecs.html_walk import Handler, Look, Place, Walk, flat, image
from editor.codecs.image_source import ImageSource
from editor.codecs.office_html.source import PASTED
from editor.document import (
    Block,
    Figure,
    Gallery,
    Paragraph,
    PullQuote,
    Raw,
    Table,
    Text,
)
from editor.document.remote_photo import is_remote

_PULLS = {"pullquote", "wp-block-pullquote"}
_GALLERIES = {"gallery", "wp-block-gallery"}
_STRUCTURE = "table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, figure, pre, img, iframe"


def read_img(walk: Walk, node: LexborNode, attributes: Attributes, place: Place, _: Look) -> bool:
    """An image on its own or within a text, which it parts in two."""
    classes = attributes.get("class") or ""
    if "emoji" in classes:
        walk.add(attributes.get("alt") or "")
        return True
    if attributes.get("width") == "1" and attributes.get("height") == "1":
        return True  # a counter, not a picture
    walk.flush(place)
    for block in image(walk, _source(attributes), node.html or ""):
        walk.emit(block, place)
    return True


def read_figure(
    walk: Walk, node: LexborNode, attributes: Attributes, place: Place, _: Look
) -> bool:
    """`<figure>`: a photo, a gallery, a pull quote; of anything else its content and caption."""
    classes = set((attributes.get("class") or "").split())
    if classes & _PULLS:
        return read_pull(walk, node, place)
    images = node.css("img")
    if classes & _GALLERIES or len(images) > 1:
        return _gallery(walk, node, place)
    if len(images) != 1 or node.css_first("table, pre, iframe, video, audio") is not None:
        return False
    walk.flush(place)
    for block in _photo(walk, node, images[0]):
        walk.emit(block, place)
    return True


def read_aside(walk: Walk, node: LexborNode, attributes: Attributes, place: Place, _: Look) -> bool:
    """`<aside class="pullquote">`; other asides are walked through."""
    classes = set((attributes.get("class") or "").split())
    return bool(classes & _PULLS) and read_pull(walk, node, place)


def read_pull(walk: Walk, node: LexborNode, place: Place) -> bool:
    walk.flush(place)
    # An element is among its own matches; taken out here, it would be touched freed later.
    sources = node.css("figcaption, cite, .attribution")
    source = next((one for one in sources if one.mem_id != node.mem_id), None)
    attribution: Text = ()
    others: list[Block] = []
    if source is not None:
        attribution, others = flat(walk.sub(source))
        source.decompose()
    content, more = flat(walk.sub(node))
    if content or attribution:
        walk.emit(PullQuote(content, attribution), place)
    for block in chain(others, more):
        walk.emit(block, place)
    return True


def _source(attributes: Attributes, credit: str = "") -> ImageSource:
    """The image; lazily loaded ones keep their address elsewhere."""
    src = attributes.get("src") or ""
    if not src or src.startswith(("data:", PASTED)):
        src = attributes.get("data-src") or attributes.get("data-original") or src
    alt = canonical_line(attributes.get("alt") or "")
    title = credit or canonical_line(attributes.get("title") or "")
    return ImageSource(src.strip(), alt, title)


def _photo(walk: Walk, node: LexborNode, img: LexborNode) -> list[Block]:
    """A figure of one image: all text in it is its caption, but for the credit in `<cite>`."""
    attributes, html = img.attributes, img.html or ""
    img.decompose()
    src = attributes.get("src") or ""
    cite = node.css_first("figcaption cite")
    credit = canonical_line(cite.text(deep=True)) if cite is not None else ""
    photo = "" if src.startswith("photo:") else walk.options.photo_of(_source(attributes, credit))
    known = photo is not None and not is_remote(photo)
    if cite is not None and known and walk.options.credits_apart:
        cite.decompose()
    caption, others = flat(walk.sub(node))
    return [*image(walk, _source(attributes, credit), html, caption), *others]


def _gallery(walk: Walk, node: LexborNode, place: Place) -> bool:
    """Figures together; as soon as one image is unknown, one after the other."""
    walk.flush(place)
    blocks = walk.sub(node)
    figures = tuple(block for block in blocks if isinstance(block, Figure))
    if any(isinstance(block, Raw) for block in blocks) or not figures:
        for block in blocks:
            walk.emit(block, place)
        return True
    caption, _ = flat([block for block in blocks if not isinstance(block, Figure)])
    walk.emit(Gallery(figures, caption), place)
    return True


def read_table(walk: Walk, node: LexborNode, _: Attributes, place: Place, __: Look) -> bool:
    """A table of texts. One that only lays out the page is walked through; one that holds a photo
    above its caption, as many Vietnamese sites have it, is a figure."""
    rows = [_cells(row) for row in _rows(node)]
    cells = list(chain.from_iterable(rows))
    if photo := _photo_table(walk, node, cells):
        walk.flush(place)
        for block in photo:
            walk.emit(block, place)
        return True
    if _is_layout(walk, cells):
        return False
    walk.flush(place)
    caption = node.css_first("caption")
    if caption is not None and (words := flat(walk.sub(caption))[0]):
        walk.emit(Paragraph(words), place)
    header = bool(rows[0]) and all(cell.tag == "th" or _is_head(cell) for cell in rows[0])
    walk.emit(Table(_squared(walk, rows), header), place)
    return True


def _is_layout(walk: Walk, cells: list[LexborNode]) -> bool:
    if walk.options.stored:
        return False
    return len(cells) < 2 or any(cell.css_first(_STRUCTURE) is not None for cell in cells)


def _photo_table(walk: Walk, node: LexborNode, cells: list[LexborNode]) -> list[Block]:
    images = node.css("img")
    nested = len(node.css("table")) > 1  # the table itself is among them
    if len(images) != 1 or nested or node.css_first("ul, ol, pre, iframe") is not None:
        return []
    spoken = [cell for cell in cells if cell.text(deep=True).strip()]
    if len(spoken) > 1 or any(cell.css_first("img") is not None for cell in spoken):
        return []
    return _photo(walk, node, images[0])


def _rows(table: LexborNode) -> list[LexborNode]:
    """Header rows first, the table's own order else."""
    rows = table.css("tr")
    return sorted(rows, key=lambda row: row.parent is None or row.parent.tag != "thead")


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]


def _is_head(cell: LexborNode) -> bool:
    """LibreOffice's header cells are those of a `<thead>`."""
    row = cell.parent
    return row is not None and row.parent is not None and row.parent.tag == "thead"


def _squared(walk: Walk, rows: Iterable[list[LexborNode]]) -> tuple[tuple[Text, ...], ...]:
    """The cells' texts, with empty ones where a cell spans several columns."""
    out = []
    for cells in rows:
        texts: list[Text] = []
        for cell in cells:
            texts.append(flat(walk.sub(cell))[0])
            span = cell.attributes.get("colspan") or "1"
            extra = int(span) - 1 if re.fullmatch(r"\d{1,2}", span) else 0
            texts += [()] * extra
        out.append(tuple(texts))
    width = max(map(len, out), default=0)
    return tuple((*row, *[()] * (width - len(row))) for row in out)


HANDLERS: dict[str, Handler] = {
    "img": read_img,
    "figure": read_figure,
    "aside": read_aside,
    "table": read_table,
    "pre": read_code,
    "hr": read_rule,
    "iframe": read_media,
    "video": read_media,
    "audio": read_media,
    "embed": read_media,
    "p": read_paragraph,
    "span": read_span,
    "a": read_note_mark,
    "li": read_note,
    "dd": read_note,
    "div": read_note,
}
