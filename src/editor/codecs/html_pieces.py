"""HTML's code, rules, embeds, footnotes and Word's kinds of paragraphs, each read as a whole."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from editor.codecs.html_marks import Attributes, marks_of
from editor.codecs.html_walk import Look, Once, Place, Walk, flat
from editor.codecs.office_html.lists import item_of
from editor.document import Code, Embed, Figure, Footnote, Raw, Rule, Text, text

_WEB = re.compile(r"(?:https?:)?//[^\s<>]+", re.IGNORECASE)
_MARKER = "mso-list:Ignore"
_SPACER = re.compile(rf"mso-tab-count|mso-spacerun|Apple-(?:converted-space|tab-span)|{_MARKER}")
_LANGUAGE = re.compile(r"(?:^|\s)lang(?:uage)?-(\S+)")


def read_code(walk: Walk, node: LexborNode, attributes: Attributes, place: Place, _: Look) -> bool:
    """`<pre>`, its language from a class such as `language-python`."""
    walk.flush(place)
    inner = node.css_first("code")
    classes = (inner.attributes.get("class") if inner else attributes.get("class")) or ""
    found = _LANGUAGE.search(classes)
    for br in node.css("br"):
        br.replace_with("\n")
    content = node.text(deep=True)
    if not walk.options.stored:
        content = content.replace("\xa0", " ")  # what web pages indent code with
    code = Code(content.removesuffix("\n"), found[1] if found else "")
    if code.content.strip():
        walk.emit(code, place)
    return True


def read_rule(walk: Walk, node: LexborNode, _: Attributes, place: Place, __: Look) -> bool:
    """`<hr>`, but not the one above footnotes."""
    walk.flush(place)
    parent = node.parent
    if parent is None or "footnote" not in (parent.attributes.get("class") or ""):
        walk.emit(Rule(), place)
    return True


def read_media(walk: Walk, node: LexborNode, attributes: Attributes, place: Place, _: Look) -> bool:
    """What plays from elsewhere: an embed by its address, never loaded."""
    walk.flush(place)
    source = node.css_first("source")
    src = attributes.get("src") or (source.attributes.get("src") if source else "") or ""
    if _WEB.fullmatch(src):
        walk.emit(Embed(f"https:{src}" if src.startswith("//") else src), place)
    else:
        walk.emit(Raw(node.html or "", node.tag or ""), place)
    return True


def read_paragraph(
    walk: Walk, node: LexborNode, attributes: Attributes, place: Place, look: Look
) -> bool:
    """An embed's link card, a caption or list item as Word writes it, a footnote."""
    if "embed" in (attributes.get("class") or "").split():
        link = node.css_first("a")
        if link is not None and (url := link.attributes.get("href")):
            walk.flush(place)
            walk.emit(Embed(url), place)
            return True
    if _is_caption(walk, attributes):
        return _read_caption(walk, node)
    if read_note(walk, node, attributes, place, look):
        return True
    found = item_of(node, attributes)
    if found is None:
        return False
    walk.flush(place)
    lists = (found.ordered,) * (found.depth + 1)
    inner = replace(place, heading=0, lists=lists, listing=Once(True), item=Once())
    walk.children(node, inner, Look(marks_of("p", attributes, look.marks), look.href))
    walk.flush(inner)
    return True


def read_span(walk: Walk, node: LexborNode, attributes: Attributes, _: Place, look: Look) -> bool:
    """What Word and Safari write for a tab or several spaces: a space. And a marker that belongs
    to no list item, but numbers a heading."""
    marked = f"{attributes.get('style') or ''}{attributes.get('class') or ''}"
    found = _SPACER.search(marked) if marked else None
    words = node.text(deep=True).strip() if found else ""
    if found is None or (words and found[0] != _MARKER):
        return False
    walk.add(f"{words} ", look)
    return True


def _is_caption(walk: Walk, attributes: Attributes) -> bool:
    """Word's caption, right below a picture that has none."""
    if "MsoCaption" not in (attributes.get("class") or "").split() or not walk.blocks:
        return False
    last = walk.blocks[-1]
    return isinstance(last, Figure) and not last.caption and not walk.waits


def _read_caption(walk: Walk, node: LexborNode) -> bool:
    caption, others = flat(walk.sub(node))
    last = walk.blocks[-1]
    if others or not isinstance(last, Figure):
        return False
    walk.blocks[-1] = replace(last, caption=caption)
    return True


def read_note_mark(
    walk: Walk, node: LexborNode, attributes: Attributes, _: Place, __: Look
) -> bool:
    """`<a class="footnote-ref" href="#fn:label">`; the way back from a note isn't text."""
    classes = (attributes.get("class") or "").split()
    if "footnote-backref" in classes:
        return True
    href = attributes.get("href") or ""
    if "footnote-ref" in classes and href.startswith("#fn:"):
        walk.mark_footnote(href.removeprefix("#fn:"))
        return True
    return False


def read_note(walk: Walk, node: LexborNode, attributes: Attributes, place: Place, _: Look) -> bool:
    """`<li id="fn:label">`, as renderers write a footnote."""
    label = (attributes.get("id") or "").removeprefix("fn:")
    if not (attributes.get("id") or "").startswith("fn:"):
        return False
    walk.flush(place)
    returns = node.css_first(".footnote-backref") is not None
    content, others = flat(walk.sub(node))
    if returns:
        content = _without_gap(content)
    elif not walk.options.stored:
        content = _without_indent(content)
    walk.emit(Footnote(label, content), Place())
    for block in others:
        walk.emit(block, place)
    return True


def _without_indent(content: Text) -> Text:
    """Without the no-break space that office programs put behind a note's number."""
    if content and content[0].text.startswith("\xa0"):
        first = content[0]
        return (*text(first.text.lstrip("\xa0 "), first.marks, first.href), *content[1:])
    return content


def _without_gap(content: Text) -> Text:
    """Without the no-break space that stood before the link back."""
    if content and content[-1].text.endswith("\xa0"):
        last = content[-1]
        return (*content[:-1], *text(last.text[:-1], last.marks, last.href))
    return content
