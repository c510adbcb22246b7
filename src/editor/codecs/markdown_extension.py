"""Our Markdown in Python-Markdown: figures, boxes, pull quotes, embeds, fences that stay exact.

`[!box]` and a lone `<url>` are looked for before the inline phase, as only there an escaped one
differs; figures are built when all text is done (below "unescape", which is at 0).
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from editor.codecs.markdown_reader import ATTRIBUTION, LONE_URL, MARKER
from editor.codecs.markdown_writer import APART

Shown = Callable[[ET.Element], ET.Element | str | None]
"""What stands for a lone image: an element, HTML that is written as it is, or None: the image."""

_OPENING = re.compile(r"(?P<in>(?:> )*)(?P<fence>`{3,})(?P<language>[\w+#.-]*)")
_HELD = re.compile(r"copytaker-code-(\d+)-copytaker")
_STRIKE = r"()~~(.+?)~~"


class CopytakerExtension(Extension):
    """`shown` decides what an image becomes that has a paragraph, or a paragraph's first line, to
    itself; `credited` gives the printed line for an image's title."""

    def __init__(
        self,
        shown: Shown = lambda img: None,
        credited: Callable[[str], str] = lambda title: title,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.shown = shown
        self.credited = credited

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Fences(md), "normalize_whitespace", 30)
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRIKE, "del"), "del", 175)
        md.treeprocessors.register(_Containers(md), "copytaker_containers", 40)
        md.treeprocessors.register(_Figures(md, self), "copytaker_figures", -10)


class _Fences(NormalizeWhitespace):
    """Python-Markdown's tidying of white space, with fenced code put aside before it: it would
    expand tabs and empty blank lines. Fences within quotes are known too."""

    def run(self, lines: list[str]) -> list[str]:
        held: list[str] = []
        tidied = super().run(list(_without_code(lines, held)))
        return [_HELD.sub(lambda m: self._stored(held, int(m[1])), line) for line in tidied]

    def _stored(self, held: list[str], at: int) -> str:
        return self.md.htmlStash.store(held[at]) if at < len(held) else ""


def _without_code(lines: list[str], held: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        found = _OPENING.fullmatch(lines[at])
        end = _end(lines, at, found["in"], found["fence"]) if found else 0
        if not found or not end:
            yield lines[at]
            at += 1
            continue
        inside = found["in"]
        content = [
            line.removeprefix(inside.rstrip(" "))[1:] if inside else line
            for line in lines[at + 1 : end]
        ]
        name = f' class="language-{escape(found["language"])}"' if found["language"] else ""
        code = escape("\n".join(content), quote=False)
        yield f"{inside}copytaker-code-{len(held)}-copytaker"
        held.append(f"<pre><code{name}>{code}\n</code></pre>")
        at = end + 1


def _end(lines: list[str], at: int, inside: str, fence: str) -> int:
    """The line that closes the fence opened at `at`; 0 if none does."""
    bare = inside.rstrip(" ")
    for end in range(at + 1, len(lines)):
        if lines[end] == inside + fence:
            return end
        if not lines[end].startswith(bare):
            return 0
    return 0


class _Containers(Treeprocessor):
    """Quotes that begin with a marker, and lone addresses."""

    def run(self, root: ET.Element) -> None:
        for element in list(root.iter()):
            if element.tag == "blockquote" and len(element) and element[0].tag == "p":
                found = MARKER.match((element[0].text or "").lstrip("\n"))
                if found:
                    _become(element, found)
            elif element.tag == "p" and not len(element):
                url = LONE_URL.fullmatch((element.text or "").strip())
                if url:
                    _link(element, url[1])


def _become(quote: ET.Element, found: re.Match[str]) -> None:
    first = quote[0]
    first.text = (first.text or "").lstrip("\n")[found.end() :]
    if not first.text.strip():
        quote.remove(first)
    match found[1].lower():
        case "gallery":
            quote.tag = "figure"
            quote.set("class", "gallery")
        case "pull":
            _pull(quote)
        case kind:
            quote.tag = "aside"
            quote.set("class", kind)
            quote.set("role", "note")


def _pull(quote: ET.Element) -> None:
    """`<figure class="pullquote"><blockquote>…</blockquote><figcaption>— Name</figcaption>`."""
    parts = list(quote)
    for part in parts:
        quote.remove(part)
    quote.tag = "figure"
    quote.set("class", "pullquote")
    last = parts.pop() if parts and (parts[-1].text or "").startswith(ATTRIBUTION) else None
    if parts:
        ET.SubElement(quote, "blockquote").extend(parts)
    if last is not None:
        last.tag = "figcaption"
        quote.append(last)


def _link(paragraph: ET.Element, url: str) -> None:
    address = url.replace("&", "&amp;")  # Python-Markdown's writer leaves entities alone
    paragraph.set("class", "embed")
    link = ET.SubElement(paragraph, "a", href=address)
    paragraph.text, link.text = "", AtomicString(address)


class _Figures(Treeprocessor):
    """Image-led paragraphs become figures, galleries get their caption, tables their scopes; the
    comments that kept blocks apart, and ways back to where no note is called, go."""

    def __init__(self, md: Markdown, extension: CopytakerExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: ET.Element) -> None:
        anchors = {f"#{element.get('id')}" for element in root.iter("sup")}
        for parent in list(root.iter()):
            for element in list(parent):
                if self._is_comment(element):
                    parent.remove(element)
                elif element.get("class") == "footnote-backref":
                    _check_way_back(element, anchors)
            for at, element in enumerate(list(parent)):
                if element.tag == "p" and _is_led(element):
                    self._figure(parent, at, element)
        for element in root.iter():
            if element.tag == "figure" and element.get("class") == "gallery":
                _caption_last(element)
            elif element.tag == "table":
                _scope(element)

    def _is_comment(self, element: ET.Element) -> bool:
        if element.tag != "p" or len(element):
            return False
        held = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip())
        blocks = self.md.htmlStash.rawHtmlBlocks
        return held is not None and str(blocks[int(held[1])]).strip() == APART

    def _figure(self, parent: ET.Element, at: int, paragraph: ET.Element) -> None:
        img = paragraph[0]
        shown = self.extension.shown(img)
        if isinstance(shown, str):
            paragraph.clear()
            paragraph.text, paragraph.tail = self.md.htmlStash.store(shown), "\n"
            return
        figure = ET.Element("figure")
        figure.tail = paragraph.tail
        credit = self.extension.credited(img.attrib.pop("title", ""))
        if width := img.attrib.pop("data-width", ""):
            figure.set("class", width)
        figure.append(img if shown is None else shown)
        _caption(figure, paragraph, img, credit)
        parent[at] = figure


def _check_way_back(link: ET.Element, anchors: set[str]) -> None:
    if link.get("href") not in anchors:
        link.clear()
        link.tag = "span"
        link.set("class", "footnote-backref")


def _is_led(paragraph: ET.Element) -> bool:
    """An image has the first line to itself."""
    if not len(paragraph) or paragraph[0].tag != "img" or (paragraph.text or "").strip():
        return False
    tail = paragraph[0].tail or ""
    return tail.startswith("\n") or (not tail and (len(paragraph) == 1 or paragraph[1].tag == "br"))


def _caption(figure: ET.Element, paragraph: ET.Element, img: ET.Element, credit: str) -> None:
    rest = list(paragraph)[1:]
    words = (img.tail or "").lstrip()
    img.tail = None
    if not (words or rest or credit):
        return
    caption = ET.SubElement(figure, "figcaption")
    caption.text = words
    caption.extend(rest)
    if credit:
        last = rest[-1] if rest else caption
        if rest:
            last.tail = f"{last.tail or ''} "
        elif words:
            caption.text = f"{words} "
        ET.SubElement(caption, "cite").text = credit


def _caption_last(gallery: ET.Element) -> None:
    """A gallery's paragraph is its caption, which HTML wants to be a `<figcaption>`, one only."""
    paragraphs = [child for child in gallery if child.tag == "p"]
    if not paragraphs:
        return
    caption = paragraphs[0]
    for other in paragraphs[1:]:
        gallery.remove(other)
        ET.SubElement(caption, "br").tail = other.text
        caption.extend(list(other))
    gallery.remove(caption)
    caption.tag = "figcaption"
    gallery.append(caption)


def _scope(table: ET.Element) -> None:
    head = table.find("thead")
    if head is None:
        return
    cells = list(head.iter("th"))
    if not any("".join(cell.itertext()).strip() or len(cell) for cell in cells):
        table.remove(head)
        return
    for cell in cells:
        cell.set("scope", "col")
