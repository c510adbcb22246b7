"""Foreign markup that may be shown as it is: well-formed, and of harmless elements only.

What isn't both is never mended, since whoever mends may be fooled: it is shown as a labelled box.
Nothing that loads from elsewhere is harmless: no images, frames, styles.
"""

import xml.etree.ElementTree as ET

from editor.codecs.html_marks import absolute_href

_ELEMENT_NAMES = """
    p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote strong b em i s del ins u sub sup code kbd
    samp mark small q cite abbr time span a div section pre table caption thead tbody tfoot tr th
    td colgroup col figure figcaption details summary
"""
_ATTRIBUTE_NAMES = "title lang dir colspan rowspan scope datetime start reversed"
_ELEMENTS = frozenset(_ELEMENT_NAMES.split())
_ATTRIBUTES = frozenset(_ATTRIBUTE_NAMES.split())
_VOID = frozenset({"br", "hr", "col"})


def harmless_html(content: str) -> str | None:
    """`content` as XHTML, if it may be shown as it is; None otherwise."""
    try:
        root = ET.fromstring(f"<div>{content}</div>")
    except (ET.ParseError, ValueError):
        return None
    if not all(_is_harmless(element) for element in root.iter()):
        return None
    for element in root.iter():
        if not len(element) and not element.text and element.tag not in _VOID:
            element.text = ""
    shown = "".join(_written(child) for child in root)
    return (_escaped(root.text or "") + shown).strip() or None


def _written(element: ET.Element) -> str:
    """ElementTree's own writer, with `<p></p>` rather than `<p />`."""
    if element.tag in _VOID:
        return ET.tostring(element, encoding="unicode")
    return (
        ET.tostring(element, encoding="unicode", short_empty_elements=False)
        .replace("></br>", " />")
        .replace("></hr>", " />")
        .replace("></col>", " />")
    )


def _escaped(content: str) -> str:
    return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _is_harmless(element: ET.Element) -> bool:
    if element.tag not in _ELEMENTS:
        return False
    for name, value in element.attrib.items():
        if name == "href":
            if element.tag != "a" or not absolute_href({"href": value}):
                return False
        elif name not in _ATTRIBUTES:
            return False
    return True
