"""Whether a page is whole: what must hold after every edit."""

from editor.document import LINE_BREAK, Block, Figure, Footnote, ListItem
from editor.ui.text import ArticleEditor
from editor.ui.text.page.formats import BLOCK_OBJECT, OBJECT
from editor.ui.text.page.page import Page
from editor.ui.text.page.reading import fragments
from editor.ui.text.page.shapes import BODY_START, Pinned, has_object, is_card


def faults(page: Page) -> list[str]:
    """What is wrong with the page's own form, and with the order of its blocks."""
    wrong = []
    block = page.document.begin()
    while block.isValid():
        number, shape, words = block.blockNumber(), page.shape(block), block.text()
        if (number < BODY_START) != isinstance(shape, Pinned):
            wrong.append(f"{number}: {shape} is out of place")
        if is_card(shape) and words != OBJECT:
            wrong.append(f"{number}: a card with text {words!r}")
        is_figure = isinstance(shape, Figure) and not is_card(shape)
        if is_figure and not words.startswith(OBJECT + LINE_BREAK):
            wrong.append(f"{number}: a figure without its object: {words!r}")
        for fragment in fragments(block):
            kind = fragment.charFormat().objectType()
            first = fragment.position() == block.position() and fragment.length() == 1
            if kind and fragment.text().strip(OBJECT):
                wrong.append(f"{number}: text that is formatted as an object")
            if kind == BLOCK_OBJECT and not (has_object(shape) and first):
                wrong.append(f"{number}: a stray object")
        block = block.next()
    if page.document.blockCount() <= BODY_START:
        wrong.append("nothing to write on")
    body = [page.shape(page.block(n)) for n in range(BODY_START, page.document.blockCount())]
    return wrong + disorder([shape for shape in body if not isinstance(shape, Pinned)])


def disorder(blocks: list[Block]) -> list[str]:
    """Blocks that stand where the document's form has no place for them."""
    wrong = []
    above: Block | None = None
    for number, block in enumerate(blocks, BODY_START):
        if isinstance(above, Footnote) and not isinstance(block, Footnote):
            wrong.append(f"{number}: text behind the footnotes")
        if isinstance(block, ListItem):
            listed = isinstance(above, ListItem) and above.container is block.container
            deepest = above.depth + 1 if listed and isinstance(above, ListItem) else 0
            if block.depth > deepest:
                wrong.append(f"{number}: an item of depth {block.depth} below {deepest - 1}")
            if block.continues and not listed:
                wrong.append(f"{number}: continues no item")
        above = block
    return wrong


def stands_as_read(editor: ArticleEditor) -> bool:
    """Whether the mirror says what a fresh reading of the page says."""
    page = editor.page
    read = [page.read(page.block(n)) for n in range(page.document.blockCount())]
    return bool(editor._mirror.read() == read)
