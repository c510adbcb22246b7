"""What a page has but doesn't show, and what isn't the text's: taken out of the tree."""

from selectolax.lexbor import LexborHTMLParser

from editor.codecs.office_html.looks import is_invisible

_SUSPECTS = ", ".join(
    f'[style*="{said}" i]' for said in ("display", "visibility", "mso-hide", "comment-list")
)
# Word's own comments ("[A1]" and their list) are remarks on the text, not of it.
_REMARKS = '[style*="mso-comment-reference" i], .MsoCommentReference, .msocomanchor'
_COMMENT_LIST = "mso-element:comment-list"


def without_hidden(tree: LexborHTMLParser) -> None:
    """Take out what a browser wouldn't show, and Word's remarks beside the text."""
    found = tree.css(f"{_SUSPECTS}, [hidden]")
    for node in found:
        style = node.attributes.get("style") or ""
        listed = _COMMENT_LIST in style.replace(" ", "").lower()
        if (listed or is_invisible(style) or "hidden" in node.attributes) and node.parent:
            node.decompose()
    if tree.css_first(f'[style*="{_COMMENT_LIST}" i], {_REMARKS}') is not None:
        for node in tree.css(_REMARKS):
            node.decompose()
