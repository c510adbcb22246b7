"""HTML's code, rules, embeds, Word's list paragraphs and footnotes, each read as a whole."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborNode

from editor.codecs.html_marks import Attributes, marks_of
from editor.codecs.html_walk import Look, Once, Place, Walk, flat
from editor.document import Code, Embed, Footnote, Raw, Rule, Text, text

_WEB = re.compile(r"(?:https?:)?//[^\s<>]+", re.IGNORECASE)
_MSO_LIST = re.compile(r"mso-list:\s*l(\d+)\s+level(\d+)", re.IGNORECASE)
_MSO_NUMBER = re.compile(r"\(?\w{1,4}[.)]")
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
    """An embed's link card, or a list item as Word writes it."""
    if "embed" in (attributes.get("class") or "").split():
        link = node.css_first("a")
        if link is not None and (url := link.attributes.get("href")):
            walk.flush(place)
            walk.emit(Embed(url), place)
            return True
    found = _MSO_LIST.search(attributes.get("style") or "")
    if not found:
        return False
    walk.flush(place)
    bullet = _word_bullet(node)
    ordered = bool(_MSO_NUMBER.fullmatch(bullet)) and bullet not in ("o", "§", "·")
    lists = (ordered,) * max(1, min(int(found[2]), 9))
    inner = replace(place, heading=0, lists=lists, listing=Once(True), item=Once())
    walk.children(node, inner, Look(marks_of("p", attributes, look.marks), look.href))
    walk.flush(inner)
    return True


def _word_bullet(node: LexborNode) -> str:
    """The bullet or number that Word wrote out before the text, taken away from it."""
    for span in node.css("span"):
        if "mso-list:ignore" in (span.attributes.get("style") or "").lower().replace(" ", ""):
            bullet = span.text(deep=True).strip()
            span.decompose()
            return bullet
    return ""


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
    walk.emit(Footnote(label, _without_gap(content) if returns else content), Place())
    for block in others:
        walk.emit(block, place)
    return True


def _without_gap(content: Text) -> Text:
    """Without the no-break space that stood before the link back."""
    if content and content[-1].text.endswith("\xa0"):
        last = content[-1]
        return (*content[:-1], *text(last.text[:-1], last.marks, last.href))
    return content
