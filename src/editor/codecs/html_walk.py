"""HTML elements → blocks: one walk over the tree that collects text and flushes it as blocks.

The rooms of HTML that need a look at the whole element (tables, figures) are read in
`html_parts`; this module knows paragraphs, headings, lists, containers and inline text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from editor.codecs.canonical_text import canonical_text
from editor.codecs.html_marks import Attributes, absolute_href, marks_of
from editor.codecs.image_source import ImageSource, PhotoOf, no_photo
from editor.codecs.office_html.lists import goes_on, level_of
from editor.codecs.office_html.looks import heading_of, is_quote
from editor.codecs.photo_ref import SCHEME, read_ref
from editor.document import (
    LINE_BREAK,
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Raw,
    Run,
    Text,
    text,
)
from editor.document.article import texts

_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header html li main menu nav ol p section
    summary table tbody td tfoot th thead tr ul legend option optgroup
"""
_UNSEEN_NAMES = "script style head template noscript meta link base title xml"
UNSEEN = frozenset(_UNSEEN_NAMES.split())
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_UNWRITTEN = re.compile("[\u00ad\u200b\u2060]")
"""Where a line may be broken or not: soft hyphens, zero-width spaces. Searching trips over them."""
_CLASS_CONTAINERS = {"box": Container.BOX, "note": Container.NOTE}


@dataclass(frozen=True, slots=True)
class Options:
    """How to read. `stored`: our own Markdown, whose links and photo ids are trusted.
    `credits_apart`: whoever knows a photo learns its credit, which then leaves the caption."""

    photo_of: PhotoOf = no_photo
    raws: Mapping[str, str] = field(default_factory=dict)
    href: Callable[[Attributes], str] = absolute_href
    stored: bool = False
    credits_apart: bool = True


@dataclass(slots=True)
class Once:
    """Whether a list, item or container has given its first block."""

    begun: bool = False

    def first(self) -> bool:
        first, self.begun = not self.begun, True
        return first


@dataclass(frozen=True, slots=True)
class Place:
    """Where the walk is: what a flushed text becomes."""

    container: Container = Container.NONE
    opened: Once | None = None
    heading: int = 0
    lists: tuple[bool, ...] = ()
    listing: Once | None = None
    item: Once | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How text in the element is marked and linked."""

    marks: Mark = Mark.NONE
    href: str = ""


PLAIN = Look()
Handler = Callable[["Walk", LexborNode, Attributes, Place, Look], bool]
"""Reads an element whole, or says False: then it is walked through."""


class Walk:
    """One reading: the blocks so far, and the text that waits for its block's end."""

    def __init__(self, options: Options, handlers: Mapping[str, Handler]) -> None:
        self.options = options
        self.handlers = handlers
        self.blocks: list[Block] = []
        self._line: list[Run] = []

    def sub(self, node: LexborNode) -> list[Block]:
        """The blocks in `node`, read on their own."""
        walk = Walk(self.options, self.handlers)
        walk.children(node, Place(), PLAIN)
        walk.flush(Place())
        return walk.blocks

    def children(self, node: LexborNode, place: Place, look: Look) -> None:
        child = node.first_child
        while child is not None:
            self.node(child, place, look)
            child = child.next

    def node(self, node: LexborNode, place: Place, look: Look) -> None:
        if node.is_text_node:
            self.add(node.text_content or "", look)
            return
        tag = node.tag or ""
        if not node.is_element_node or tag in UNSEEN:
            return
        if tag == "o:p" and not node.text(deep=True).strip():
            return  # what Word puts into an empty paragraph
        if tag == "br":
            self.add(LINE_BREAK, look)
            return
        attributes = node.attributes
        handler = self.handlers.get(tag)
        if handler and handler(self, node, attributes, place, look):
            return
        self._element(node, tag, attributes, place, look)

    def _element(
        self, node: LexborNode, tag: str, attributes: Attributes, place: Place, look: Look
    ) -> None:
        look = Look(marks_of(tag, attributes, look.marks), look.href)
        if tag == "a":
            look = Look(look.marks, self.options.href(attributes) or look.href)
        if tag not in _BLOCKS:
            self.children(node, place, look)
            return
        self.flush(place)
        inner = _inside(place, tag, attributes, node)
        self.children(node, inner, look)
        self.flush(inner)

    def add(self, content: str, look: Look = PLAIN) -> None:
        if content:
            if content != LINE_BREAK and not self.options.stored:
                content = _UNWRITTEN.sub("", content.replace(LINE_BREAK, " "))
            self._line.append(Run(content, look.marks, look.href))

    @property
    def waits(self) -> bool:
        """Whether text waits for its block's end."""
        return any(run.text.strip() for run in self._line)

    def mark_footnote(self, label: str) -> None:
        self._line.append(Run(label, Mark.FOOTNOTE))

    def flush(self, place: Place) -> None:
        """The waiting text becomes a block of its place."""
        line, self._line = self._line, []
        if line and (content := canonical_text(line)):
            self.emit(_block(content, place), place)

    def emit(self, block: Block, place: Place) -> None:
        starts = bool(place.opened and place.opened.first())
        self.blocks.append(replace(block, container=place.container, starts=starts))


def flat(blocks: list[Block]) -> tuple[Text, list[Block]]:
    """The text of `blocks`, a line each, and those that have none of their own (photos, raw)."""
    lines: list[Run] = []
    others: list[Block] = []
    for block in blocks:
        if isinstance(block, Figure | Raw):
            others.append(block)
            continue
        for content in _words(block):
            if content:
                lines += [Run(LINE_BREAK), *content] if lines else content
    return canonical_text(lines), others


def _words(block: Block) -> Iterator[Text]:
    match block:
        case Code():
            yield text(block.content.replace("\n", LINE_BREAK), Mark.CODE)
        case Embed():
            yield text(block.url, href=block.url)
        case _:
            yield from texts(block)


def image(walk: Walk, source: ImageSource, html: str, caption: Text = ()) -> list[Block]:
    """A figure; a raw block with its caption after it, if nobody knows the photo."""
    if source.src.startswith("raw:"):
        return _raw(walk.options, source, caption)
    if source.src.startswith(SCHEME):
        return [read_ref(source.src, source.alt, caption)]
    photo = walk.options.photo_of(source)
    if photo:
        return [Figure(photo, caption, alt=source.alt)]
    out: list[Block] = [Raw(html, "image")]
    return [*out, Paragraph(caption)] if caption else out


def _raw(options: Options, source: ImageSource, caption: Text) -> list[Block]:
    digest = source.src.removeprefix("raw:")
    content = options.raws.get(digest)
    label = source.alt or source.src
    known: Block = Raw(content, source.alt) if content is not None else Paragraph(text(label))
    return [known, Paragraph(caption)] if caption else [known]


def _inside(place: Place, tag: str, attributes: Attributes, node: LexborNode) -> Place:
    """The place within an element."""
    if tag in ("ul", "ol", "menu", "dir"):
        lists = (*place.lists, tag == "ol")
        listing = Once(goes_on(node, attributes))
        return replace(place, heading=0, lists=lists, listing=listing, item=None)
    if tag == "li":
        lists = place.lists or (False,)
        deeper = level_of(attributes) - len(lists)
        return replace(place, item=Once(), lists=(*lists, *lists[-1:] * deeper))
    if not place.lists and (level := heading_of(tag, attributes)):
        return replace(place, heading=min(max(level, 2), 4))
    if place.container is Container.NONE and tag == "p" and is_quote(attributes):
        return replace(place, container=Container.QUOTE, opened=None)
    if place.container is Container.NONE and (kind := _container(tag, attributes, node)):
        return Place(container=kind, opened=Once())
    return place


def _container(tag: str, attributes: Attributes, node: LexborNode) -> Container:
    if tag == "blockquote":
        return Container.QUOTE
    if tag in ("aside", "div", "section"):
        for name in (attributes.get("class") or "").split():
            if name in _CLASS_CONTAINERS and (tag == "aside" or attributes.get("role") == "note"):
                return _CLASS_CONTAINERS[name]
    return Container.NONE


def _block(content: Text, place: Place) -> Block:
    if place.heading:
        return Heading(place.heading, content)
    if not place.lists:
        return Paragraph(content)
    item = place.item
    first = item is None or item.first()
    begins = first and bool(place.listing and place.listing.first())
    return ListItem(
        ordered=place.lists[-1],
        depth=len(place.lists) - 1,
        text=content,
        continues=not first,
        begins=begins,
    )
