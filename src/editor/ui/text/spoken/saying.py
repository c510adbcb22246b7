"""Blocks in words, for those who hear the page."""

from editor.document import (
    Block,
    Code,
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
    plain,
)
from editor.document.blocks import Container
from editor.ui.text.words import tr


def kind(block: Block | str, number: int) -> str:
    """What kind of block it is; empty for a plain paragraph. `number`: the page's."""
    if isinstance(block, str):
        return tr("Headline") if number == 0 else tr("Standfirst")
    within = _container(block.container)
    own = _kind(block)
    return ", ".join(filter(None, (within, own)))


def whole(block: Block) -> str:
    """A figure or card by its name with its caption or content; a heading by its words."""
    match block:
        case Figure():
            return _sentences(_kind(block), plain(block.caption), _alt(block))
        case Gallery():
            captions = (plain(figure.caption) for figure in block.figures)
            return _sentences(_kind(block), plain(block.caption), *captions)
        case Table():
            head = (plain(cell) for cell in block.rows[0]) if block.rows else ()
            return _sentences(_kind(block), *head)
        case Embed():
            return _sentences(_kind(block), block.url)
        case Code() | Raw():
            return _sentences(_kind(block), block.content[:200])
        case Heading() | Paragraph() | ListItem() | PullQuote() | Footnote():
            return plain(block.text)
    return _kind(block)


def _kind(block: Block) -> str:
    match block:
        case Heading():
            return tr("Sub-heading {level}").replace("{level}", str(block.level - 1))
        case ListItem():
            level = tr("level {level}").replace("{level}", str(block.depth + 1))
            return f"{tr('List item')} {level}" if block.depth else tr("List item")
        case PullQuote():
            return tr("Pull quote")
        case Figure():
            return tr("Photo")
        case Gallery():
            return f"{tr('Gallery')}, {tr('photos:')} {len(block.figures)}"
        case Rule():
            return tr("Dividing line")
        case Embed():
            return tr("Embedded page")
        case Table():
            rows, columns = len(block.rows), len(block.rows[0]) if block.rows else 0
            return f"{tr('Table')}, {tr('rows:')} {rows}, {tr('columns:')} {columns}"
        case Code():
            return tr("Code")
        case Raw():
            return block.label or tr("From the website, kept as it is")
        case Footnote():
            return f"{tr('Footnote')} {block.label}"
    return ""


def _alt(figure: Figure) -> str:
    if figure.decorative:
        return tr("Decoration")
    return f"{tr('Alt text')}: {figure.alt}" if figure.alt else tr("No alt text")


def _sentences(*parts: str) -> str:
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def _container(container: Container) -> str:
    match container:
        case Container.QUOTE:
            return tr("Quotation")
        case Container.BOX:
            return tr("Information box")
        case Container.NOTE:
            return tr("Editor's note")
    return ""
