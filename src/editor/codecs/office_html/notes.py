"""Footnotes: two links that lead to each other, as Word, LibreOffice, Google Docs, Wikipedia and
most writers of HTML have them, brought into the one form that the reader knows."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from editor.codecs.office_html.hidden import take_out

_PLACES = ("p", "li", "dd", "div")
_WIDER = ("li", "div")
_MOST = 2000
"""Links within a text; more are no footnotes of an article."""


@dataclass(frozen=True, slots=True)
class _Pair:
    mark: LexborNode
    back: LexborNode
    place: LexborNode


def with_marked_notes(tree: LexborHTMLParser) -> None:
    """Write footnotes as `<a class="footnote-ref" href="#fn:1">` and `<div id="fn:1">`, without
    the way back. A mark whose note isn't there stays text; so does a note that has no mark."""
    links = tree.css('a[href*="#"]')
    if not 2 <= len(links) <= _MOST:
        return
    anchors = _anchors(tree)
    order = {link.mem_id: at for at, link in enumerate(links)}
    found = [pair for link in links if (pair := _pair(link, anchors)) is not None]
    pairs = [pair for pair in found if order[pair.mark.mem_id] < order[pair.back.mem_id]]
    backs = {pair.back.mem_id for pair in pairs}
    labels: dict[int, str] = {}
    for pair in pairs:
        note = _whole(pair, backs)
        label = labels.setdefault(note.mem_id, str(len(labels) + 1))
        note.attrs["id"] = f"fn:{label}"
        pair.mark.attrs["class"] = "footnote-ref"
        pair.mark.attrs["href"] = f"#fn:{label}"
        _without_rule(note)
    take_out(_way_back(pair.back) for pair in pairs)


def _pair(mark: LexborNode, anchors: dict[str, LexborNode]) -> _Pair | None:
    """The mark with the link that leads back to it, if it is a footnote's."""
    target = anchors.get(_fragment(mark))
    place = _place(target) if target is not None else None
    if place is None or _holds(place, mark):
        return None
    own = _names(mark)
    for back in place.css('a[href*="#"]'):
        if _fragment(back) in own:
            return _Pair(mark, back, place) if _leads(back, place) else None
    return None


def _anchors(tree: LexborHTMLParser) -> dict[str, LexborNode]:
    found: dict[str, LexborNode] = {}
    for node in tree.css("[id], a[name]"):
        for name in (node.attributes.get("id"), node.attributes.get("name")):
            if name:
                found.setdefault(name, node)
    return found


def _fragment(link: LexborNode) -> str:
    return (link.attributes.get("href") or "").partition("#")[2]


def _place(node: LexborNode) -> LexborNode | None:
    """The paragraph, item or division around an anchor."""
    around: LexborNode | None = node
    while around is not None and around.tag not in _PLACES:
        around = around.parent
    return around


def _holds(outer: LexborNode, inner: LexborNode) -> bool:
    node: LexborNode | None = inner
    while node is not None:
        if node.mem_id == outer.mem_id:
            return True
        node = node.parent
    return False


def _names(mark: LexborNode) -> set[str]:
    """What a link back may call the mark: by its own name, or that of what stands around it."""
    nodes = [mark, *mark.css("[id], [name]")]
    parent = mark.parent
    while parent is not None and parent.tag in ("sup", "span", "font"):
        nodes.append(parent)
        parent = parent.parent
    both = ((node.attributes.get("id"), node.attributes.get("name")) for node in nodes)
    return {name for pair in both for name in pair if name}


def _leads(back: LexborNode, place: LexborNode) -> bool:
    """Whether no word stands before the link back: "[1]", "^ a b"."""
    before = ""
    for node in place.traverse(include_text=True):
        if node.mem_id == back.mem_id:
            break
        before += (node.text_content or "") if node.is_text_node else ""
    return not any(len(word) > 1 and word.isalnum() for word in before.split())


def _whole(pair: _Pair, backs: set[int]) -> LexborNode:
    """The note with all its paragraphs: what holds this one link back and not the mark."""
    note = pair.place
    while (parent := note.parent) is not None and parent.tag in _WIDER:
        inside = {link.mem_id for link in parent.css("a")}
        if len(inside & backs) > 1 or pair.mark.mem_id in inside:
            break
        note = parent
    return note


def _without_rule(note: LexborNode) -> None:
    """Take the line away that stands between text and notes."""
    for node in (note, note.parent):
        before = node.prev if node is not None else None
        while before is not None and not before.is_element_node and not before.text().strip():
            before = before.prev
        if before is not None and before.tag == "hr":
            before.decompose()
            return


def _way_back(link: LexborNode) -> LexborNode:
    parent = link.parent
    while parent is not None and parent.tag in ("sup", "b", "span", "font"):
        if "backlink" in (parent.attributes.get("class") or ""):
            return parent
        parent = parent.parent
    return link
