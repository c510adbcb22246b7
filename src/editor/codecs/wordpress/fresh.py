"""New blocks, as WordPress's own editor (6.1 and later) saves them, so that it finds them valid.

An author's posts pass kses, which leaves all of this but for the spelling of void tags.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape

from editor.codecs.body import SiteImage
from editor.codecs.wordpress import items
from editor.codecs.wordpress.scanner import scan
from editor.codecs.wordpress.segments import Desk
from editor.codecs.wordpress.tags import comment
from editor.codecs.wordpress.units import Unit, units
from editor.document.blocks import (
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Table,
)
from editor.document.inline import Run, Text

PHOTO = "copytaker-photo"
"""Class of the figures that we made: the credit in them is ours to keep up to date."""
DECORATIVE = "copytaker-decorative"
"""Class of figures whose empty alt text is meant."""
FOOTNOTE = "copytaker-footnote"
CONTAINERS = {Container.BOX: "copytaker-box", Container.NOTE: "copytaker-note"}
DASH = "— "
"""What a quote's attribution begins with in the document, and not on the site."""

_LANGUAGE = "language-"
_COMMENTS = re.compile(r"(?a)<!--\s+/?wp:.*?-->\n?", re.DOTALL)
_LONE_ADDRESS = re.compile(r"(?a)^(\s*https?:)//([^\s<>\"]+\s*)$", re.MULTILINE)


def fresh(unit: Unit, desk: Desk) -> str:
    """A new block; empty where there is nothing to show yet (figures whose photo isn't there)."""
    markup = _container(unit, desk) if unit.container else _block(unit, desk)
    return bare(markup, desk)


def bare(markup: str, desk: Desk) -> str:
    """The block without comments, where there must be none."""
    return _COMMENTS.sub("", markup).strip("\n") if desk.classic else markup


def joined(blocks: Iterable[str]) -> str:
    """Blocks one after another, as WordPress spaces them."""
    return "\n\n".join(block for block in blocks if block)


def block(name: str, html: str, given: Mapping[str, object] | None = None) -> str:
    """HTML between its comments."""
    return f"{comment(name, given or {})}\n{html}\n<!-- /wp:{name} -->"


def paragraph(html: str, class_name: str = "", anchor: str = "") -> str:
    """A paragraph block around inline HTML."""
    tag = f' id="{escape(anchor)}"' if anchor else ""
    tag += f' class="{class_name}"' if class_name else ""
    return block(
        "paragraph", f"<p{tag}>{html}</p>", {"className": class_name} if class_name else {}
    )


def attribution(unit: Unit) -> tuple[Unit | None, Text | None]:
    """A quote's inside, and the name in its last paragraph if that is an attribution."""
    *before, last = unit.blocks
    if isinstance(last, Paragraph) and (name := undashed(last.text)) is not None:
        return (Unit(tuple(before), unit.container) if before else None), name
    return unit, None


def undashed(text: Text) -> Text | None:
    """ "— Name" → "Name"; None for other texts."""
    if not text or text[0].marks or text[0].href or not text[0].text.startswith(DASH):
        return None
    rest = text[0].text.removeprefix(DASH)
    return ((Run(rest),) if rest else ()) + text[1:]


def number_link(label: str, desk: Desk) -> str:
    """The number before a footnote, which leads back into the text."""
    safe = escape(label)
    return f'<a href="#{safe}-link">{desk.numbers.get(label, safe)}</a> '


def list_html(list_items: items.Items, desk: Desk) -> str:
    """A list with its items, each in its own block."""
    tag = "ol" if list_items.ordered else "ul"
    inside = joined(item_html(item, desk) for item in list_items.items)
    given = {"ordered": True} if list_items.ordered else {}
    html = f'<{tag} class="wp-block-list">{inside}</{tag}>'
    return bare(block("list", html, given), desk)


def item_html(item: items.Item, desk: Desk) -> str:
    text = desk.inline(items.in_one(item.paragraphs))
    inner = "".join(list_html(inner, desk) for inner in item.lists)
    return bare(block("list-item", f"<li>{text}{inner}</li>"), desk)


def cite(text: Text | None, desk: Desk) -> str:
    return f"<cite>{desk.inline(text)}</cite>" if text else ""


def table_rows(table: Table, desk: Desk) -> str:
    """Everything inside `<table>`."""

    def row(cells: tuple[Text, ...], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{desk.inline(c)}</{tag}>" for c in cells) + "</tr>"

    head = table.rows[:1] if table.header else ()
    body = table.rows[len(head) :]
    html = f"<thead>{row(head[0], 'th')}</thead>" if head else ""
    return html + ("<tbody>" + "".join(row(r, "td") for r in body) + "</tbody>" if body else "")


def code_html(content: str) -> str:
    """Escaped as WordPress's code block does it: no shortcodes, no addresses turned to embeds."""
    text = escape(content, quote=False).replace("[", "&#91;")
    return _LONE_ADDRESS.sub(r"\1&#47;&#47;\2", text)


def caption_html(figure: Figure, credit: str, desk: Desk, old: str = "") -> str:
    """A caption's inside: the text, then the printed credit line."""
    text = desk.inline(figure.caption, old)
    line = f"<cite>{escape(credit, quote=False)}</cite>" if credit else ""
    return f"{text} {line}" if text and line else text or line


def figure_html(figure: Figure, image: SiteImage, desk: Desk) -> str:
    own = f"{PHOTO} {DECORATIVE}" if figure.decorative else PHOTO
    given: dict[str, object] = {"id": int(image.id)} if image.id.isdecimal() else {}
    given |= {"sizeSlug": "full", "linkDestination": "none"}
    given |= {"align": figure.width} if figure.width else {}
    given |= {"className": own}
    align = f" align{figure.width}" if figure.width else ""
    number = f' class="wp-image-{image.id}"' if image.id.isdecimal() else ""
    picture = f'<img src="{escape(image.url)}" alt="{escape(figure.alt)}"{number}/>'
    caption = caption_html(figure, image.credit, desk)
    html = f'<figure class="wp-block-image{align} size-full {own}">{picture}'
    if caption:
        html += f'<figcaption class="wp-element-caption">{caption}</figcaption>'
    return block("image", f"{html}</figure>", given)


def _gallery(gallery: Gallery, desk: Desk) -> str:
    shown = [
        figure_html(figure, desk.images[figure.photo], desk)
        for figure in gallery.figures
        if figure.photo in desk.images
    ]
    if not shown:
        return ""
    html = '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">'
    html += joined(shown)
    if gallery.caption:
        html += '<figcaption class="blocks-gallery-caption wp-element-caption">'
        html += f"{desk.inline(gallery.caption)}</figcaption>"
    return block("gallery", f"{html}</figure>", {"linkTo": "none"})


def _container(unit: Unit, desk: Desk) -> str:
    if unit.container is Container.QUOTE:
        inside, name = attribution(unit)
        blocks = _inside(inside, desk)
        if not blocks and name is None:
            return ""
        html = f'<blockquote class="wp-block-quote">{blocks}{cite(name, desk)}</blockquote>'
        return block("quote", html)
    own = CONTAINERS[unit.container]
    if not (blocks := _inside(unit, desk)):
        return ""
    given = {"className": own, "layout": {"type": "constrained"}}
    return block("group", f'<div class="wp-block-group {own}">{blocks}</div>', given)


def _inside(unit: Unit | None, desk: Desk) -> str:
    return joined(fresh(inner, desk) for inner in units(unit.blocks)) if unit else ""


def _block(unit: Unit, desk: Desk) -> str:
    first = unit.blocks[0]
    match first:
        case Paragraph():
            return paragraph(desk.inline(first.text))
        case Heading():
            html = f'<h{first.level} class="wp-block-heading">{desk.inline(first.text)}'
            given = {} if first.level == 2 else {"level": first.level}
            return block("heading", f"{html}</h{first.level}>", given)
        case ListItem():
            return list_html(items.tree([b for b in unit.blocks if isinstance(b, ListItem)]), desk)
        case PullQuote():
            html = f"<blockquote><p>{desk.inline(first.text)}</p>{cite(first.attribution, desk)}"
            html = f'<figure class="wp-block-pullquote">{html}</blockquote></figure>'
            return block("pullquote", html)
        case Code():
            return _code(first)
        case Figure():
            image = desk.images.get(first.photo)
            return figure_html(first, image, desk) if image else ""
        case Gallery():
            return _gallery(first, desk)
        case Rule():
            hr = '<hr class="wp-block-separator has-alpha-channel-opacity"/>'
            return block("separator", hr)
        case Embed():
            return _embed(first, desk)
        case Table():
            html = (
                f'<figure class="wp-block-table"><table>{table_rows(first, desk)}</table></figure>'
            )
            return block("table", html, {"hasFixedLayout": False})
        case Footnote():
            html = number_link(first.label, desk) + desk.inline(first.text)
            return paragraph(html, FOOTNOTE, first.label)
        case Raw():
            return raw_markup(first, desk)


def _code(code: Code) -> str:
    language = f"{_LANGUAGE}{code.language}" if code.language else ""
    classes = f"wp-block-code {language}".strip()
    html = f'<pre class="{classes}"><code>{code_html(code.content)}</code></pre>'
    return block("code", html, {"className": language} if language else {})


def _embed(embed: Embed, desk: Desk) -> str:
    if desk.classic:
        return embed.url
    html = f'<div class="wp-block-embed__wrapper">\n{escape(embed.url)}\n</div>'
    return block("embed", f'<figure class="wp-block-embed">{html}</figure>', {"url": embed.url})


def raw_markup(raw: Raw, desk: Desk) -> str:
    """A raw block as it is; foreign HTML, which has no comments, becomes an HTML block."""
    if desk.classic or any(piece.name for piece in scan(raw.content)):
        return raw.content
    return f"<!-- wp:html -->\n{raw.content}\n<!-- /wp:html -->"
