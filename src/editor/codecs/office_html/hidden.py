"""What a page has but doesn't show, and what isn't the text's: taken out of the tree."""

from collections.abc import Collection, Iterable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from editor.codecs.office_html.looks import is_invisible

_SUSPECTS = ", ".join(
    f'[style*="{said}" i]' for said in ("display", "visibility", "mso-hide", "comment-list")
)
# Word's own comments ("[A1]" and their list) are remarks on the text, not of it.
_REMARKS = '[style*="mso-comment-reference" i], .MsoCommentReference, .msocomanchor'
_COMMENT_LIST = "mso-element:comment-list"


def without_hidden(tree: LexborHTMLParser) -> None:
    """Take out what a browser wouldn't show, and Word's remarks beside the text. A page that is
    hidden as a whole waits for a script to show it."""
    suspects = tree.css(f"{_SUSPECTS}, [hidden], {_REMARKS}")
    if not suspects:
        return
    remarks = {node.mem_id for node in tree.css(_REMARKS)}
    take_out(
        node
        for node in suspects
        if node.tag not in ("html", "body") and (node.mem_id in remarks or _is_hidden(node))
    )


def take_out(nodes: Iterable[LexborNode]) -> None:
    """Take nodes out of their tree. One within another goes with it: touching it afterwards would
    be touching freed memory."""
    wanted = {node.mem_id: node for node in nodes}
    for node in [node for node in wanted.values() if not _stands_in(node, wanted.keys())]:
        node.decompose()


def _stands_in(node: LexborNode, ids: Collection[int]) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.mem_id in ids:
            return True
        parent = parent.parent
    return False


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    style = attributes.get("style") or ""
    listed = _COMMENT_LIST in style.replace(" ", "").lower()
    return listed or "hidden" in attributes or is_invisible(style)
