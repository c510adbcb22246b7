"""Images and galleries.

Read: the caption, the alt text, the alignment as the figure's width, and a `<cite>` at the end of
the caption as the photo's printed credit. "Decorative" is a class of ours: an empty alt text alone
mostly means that nobody wrote one. In figures of others the credit is left to them; in ours, or
where there is a `<cite>`, it follows the photo's.
"""

import re
from dataclasses import dataclass, replace
from html import unescape

from editor.codecs.body import ImageRef
from editor.codecs.inline_html import read_inline
from editor.codecs.wordpress import fresh, weave
from editor.codecs.wordpress.scanner import SPACE, scan
from editor.codecs.wordpress.segments import (
    ELSEWHERE,
    Desk,
    Reader,
    Reading,
    Rewritten,
    Segment,
)
from editor.codecs.wordpress.tags import (
    Attributes,
    Element,
    attributes,
    changed_classes,
    element,
    first_tag,
    is_text,
    tag_attributes,
    tag_count,
    with_attribute,
    with_classes,
)
from editor.codecs.wordpress.units import WIDTHS, Unit, normal_figure, one_line
from editor.document.blocks import Figure, Gallery

_CAPTION = re.compile(
    r"(?a)(?P<opening><figcaption(?=[\s>])[^<>]*>)(?P<inner>(?:(?!<figcaption).)*)(?P<closing></figcaption>)\s*$",
    re.DOTALL | re.IGNORECASE,
)
_CREDIT = re.compile(r"(?a)<cite>([^<>]*)</cite>\s*$")
_NUMBERED = re.compile(r"(?a)wp-image-([1-9]\d*)$")


@dataclass(frozen=True, slots=True)
class _Caption:
    """A figcaption's source, the text in it, and the credit line (None: there is no `<cite>`)."""

    source: str = ""
    opening: str = '<figcaption class="wp-element-caption">'
    text: str = ""
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure's source, taken apart."""

    whole: Element
    around: str
    """Inside of the figure, without the caption."""
    tag: str
    """The img tag."""
    caption: _Caption
    figure: Figure
    ref: ImageRef

    @property
    def managed(self) -> bool:
        """Whether the credit is ours to keep up to date."""
        return self.caption.credit is not None or fresh.PHOTO in _figure_classes(self.whole)

    def credit(self, desk: Desk) -> str:
        """What the credit line should be."""
        site = desk.images.get(self.figure.photo) if self.managed else None
        return (one_line(site.credit) if site else "") or self.caption.credit or ""


def image(html: str, given: Attributes, reader: Reader) -> Reading | None:
    """An image block, if its photo is known."""
    shown = _shown(html, given, reader)
    if not shown:
        return None
    credit = shown.caption.credit

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, Figure):
            return None
        photo = new.photo if new.photo in desk.images else ELSEWHERE
        return _rewritten(shown, new, given, desk) if photo == shown.figure.photo else None

    return Reading(
        Unit((shown.figure,)),
        rewrite,
        {shown.figure.photo: credit} if credit else {},
        lambda desk: shown.credit(desk) != (credit or ""),
        (shown.ref,),
    )


def gallery(html: str, given: Attributes, reader: Reader) -> Reading | None:
    """A gallery of image blocks, if all their photos are known."""
    whole = element(html, "figure")
    if not whole:
        return None
    found = _caption(whole.inner)
    inner = found.text if found.credit is None else _inner(found)
    caption = replace(found, text=inner, credit=None)  # a cite here is no single photo's
    segments = _images(whole.inner[: len(whole.inner) - len(found.source)], reader)
    if not segments or not is_text(caption.text):
        return None
    readings = [segment.reading for segment in segments if segment.reading]
    figures = tuple(b for r in readings for b in r.unit.blocks if isinstance(b, Figure))
    text = read_inline(caption.text)

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, Gallery):
            return None
        placed = weave.series(segments, [Unit((figure,)) for figure in new.figures], desk)
        if not placed:
            return None
        ending = caption.source
        if new.caption != text:
            ending = _captioned(caption, desk.inline(new.caption, caption.text))
        images = weave.assemble(segments, placed)
        return Rewritten(whole.opening + images + ending + whole.closing)

    return Reading(
        Unit((Gallery(figures, text),)),
        rewrite,
        {photo: line for r in readings for photo, line in r.credits.items()},
        lambda desk: any(r.stale(desk) for r in readings),
        tuple(ref for r in readings for ref in r.images),
    )


def _shown(html: str, given: Attributes, reader: Reader) -> _Shown | None:
    outer = element(html, "figure", "div")  # WordPress before 6.0 put aligned figures into a div
    whole = element(outer.inner, "figure") if outer and outer.name == "div" else outer
    if not whole or tag_count(whole.inner, "img") != 1 or not (tag := first_tag(html, "img")):
        return None
    caption = _caption(whole.inner)
    around = whole.inner[: len(whole.inner) - len(caption.source)]
    if not is_text(around.replace(tag[0], "")) or not is_text(caption.text):
        return None
    ref = _ref(tag[0], given)
    photo = reader.photo_of(ref)
    if photo is None:
        return None
    if outer and outer.name == "div":
        at = html.index(whole.opening + whole.inner)
        whole = replace(
            whole,
            opening=html[:at] + whole.opening,
            closing=html[at + len(whole.opening) + len(whole.inner) :],
        )
    figure = Figure(
        photo,
        read_inline(caption.text),
        tag_attributes(tag[0]).get("alt", ""),
        fresh.DECORATIVE in _figure_classes(whole),
        width=_width(given, _figure_classes(whole)),
    )
    return _Shown(whole, around, tag[0], caption, normal_figure(figure), ref)


def _rewritten(shown: _Shown, new: Figure, given: Attributes, desk: Desk) -> Rewritten:
    changes: dict[str, object] = {}
    opening, tag = shown.whole.opening, shown.tag
    if new.alt != shown.figure.alt:
        tag = with_attribute(tag, "alt", new.alt)
    if new.decorative != shown.figure.decorative:
        wanted = {fresh.DECORATIVE: new.decorative}
        opening = _figure_with_classes(opening, wanted)
        names = changed_classes(str(given.get("className", "")).split(), wanted)
        changes["className"] = " ".join(names) or None
    if new.width != shown.figure.width:
        aligned = {f"align{w}": w == new.width for w in (*WIDTHS, "center")}
        opening = _figure_with_classes(opening, aligned)
        changes["align"] = new.width or None
    caption = _new_caption(shown, new, desk)
    around = shown.around.replace(shown.tag, tag)
    return Rewritten(opening + around + caption + shown.whole.closing, changes)


def _new_caption(shown: _Shown, new: Figure, desk: Desk) -> str:
    old, credit = shown.caption, shown.credit(desk)
    if new.caption == shown.figure.caption and credit == (old.credit or ""):
        return old.source
    return _captioned(old, fresh.caption_html(new, credit, desk, old.text))


def _captioned(old: _Caption, inner: str) -> str:
    return f"{old.opening}{inner}</figcaption>" if inner else ""


def _caption(inner: str) -> _Caption:
    found = _CAPTION.search(inner)
    if not found:
        return _Caption()
    credit = _CREDIT.search(found["inner"])
    text = found["inner"][: credit.start()] if credit else found["inner"]
    line = one_line(unescape(credit[1])) if credit else None
    return _Caption(found[0], found["opening"], text, line)


def _inner(caption: _Caption) -> str:
    return caption.source[len(caption.opening) :].rstrip(SPACE).removesuffix("</figcaption>")


def _images(html: str, reader: Reader) -> list[Segment]:
    """A gallery's images; none unless it holds nothing else and all are known."""
    segments: list[Segment] = []
    before = ""
    for piece in scan(html):
        if not piece.name and not piece.source.strip(SPACE):
            before += piece.source
            continue
        given = attributes(piece)
        known = piece.name == "image" and not piece.broken and given is not None
        reading = image(piece.inner, given or {}, reader) if known else None
        if not reading:
            return []
        segments.append(Segment(before, piece, reading))
        before = ""
    return [*segments, Segment(after=before)] if before and segments else segments


def _ref(tag: str, given: Attributes) -> ImageRef:
    have = tag_attributes(tag)
    number = given.get("id")
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        named = [m[1] for name in have.get("class", "").split() if (m := _NUMBERED.match(name))]
        return ImageRef(named[0] if named else "", have.get("src", ""))
    return ImageRef(str(number), have.get("src", ""))


def _width(given: Attributes, classes: list[str]) -> str:
    if given.get("align") in WIDTHS:
        return str(given["align"])
    return next((w for w in WIDTHS if f"align{w}" in classes), "")


def _figure_tag(opening: str) -> int:
    """Where the figure's own tag begins: white space or a div may stand before it."""
    return opening.lower().rindex("<figure")


def _figure_classes(whole: Element) -> list[str]:
    tag = whole.opening[_figure_tag(whole.opening) :]
    return tag_attributes(tag).get("class", "").split()


def _figure_with_classes(opening: str, wanted: dict[str, bool]) -> str:
    at = _figure_tag(opening)
    return opening[:at] + with_classes(opening[at:], wanted)
