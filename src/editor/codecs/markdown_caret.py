"""Where a place in the document stands in its Markdown, and the other way round.

A sign that stands nowhere in the text is put there, converted along, and looked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import (
    Block,
    Code,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Text,
)
from editor.document.wording import inserted, spoken

Place = tuple[int, int]
"""A block's index, and a position in its words (see `document.wording.spoken`)."""
_PRIVATE = range(0xE000, 0xF8FF)
_NEAR = (0, -1, 1, -2, 2)
"""How far from the position the sign is tried: within `**` it would change what is read."""


def in_markdown(blocks: Sequence[Block], markdown: str, place: Place) -> int:
    """The position in `markdown`, which `write_markdown` gave for the blocks."""
    number, offset = place
    if not 0 <= number < len(blocks):
        return 0
    marked = _marked(blocks[number], offset, sign := _unused(markdown))
    if marked is None:
        return _block_start(blocks, markdown, number)
    at = write_markdown([*blocks[:number], marked, *blocks[number + 1 :]]).find(sign)
    return min(at, len(markdown)) if at >= 0 else _block_start(blocks, markdown, number)


def _block_start(blocks: Sequence[Block], markdown: str, number: int) -> int:
    before = write_markdown(blocks[:number])
    rest = markdown[len(before) :]
    return len(before) + len(rest) - len(rest.lstrip("\n"))


def in_blocks(markdown: str, position: int, raws: Mapping[str, str]) -> Place:
    """The place in what `read_markdown` gives; where the position stands in signs that aren't
    shown, the block that they belong to."""
    sign = _unused(markdown)
    whole = read_markdown(markdown, raws=raws)
    for near in _NEAR:
        at = min(max(position + near, 0), len(markdown))
        found = read_markdown(markdown[:at] + sign + markdown[at:], raws=raws)
        if len(found) != len(whole):
            continue
        for number, block in enumerate(found):
            words = _words(block)
            if sign in words and words.replace(sign, "", 1) == _words(whole[number]):
                return number, words.find(sign)
    line = markdown.rfind("\n", 0, position) + 1
    before = len(read_markdown(markdown[:line], raws=raws)) if markdown[:line].strip() else 0
    return min(before, len(whole) - 1), 0


def on_page(read: Sequence[Block], number: int, blocks: Sequence[Block]) -> int:
    """The index in `blocks` of what `read` from Markdown has at `number`: they have more (empty
    paragraphs, which Markdown doesn't know) and have the footnotes at their end."""
    if not 0 <= number < len(read):
        return number
    sought = _says(read[number])
    before = sum(_says(one) == sought for one in read[:number])
    same = [at for at, one in enumerate(blocks) if _says(one) == sought]
    return same[min(before, len(same) - 1)] if same else min(number, len(blocks))


def _says(block: Block) -> tuple[type[Block], str]:
    return type(block), _words(block)


def _unused(markdown: str) -> str:
    return next(chr(code) for code in _PRIVATE if chr(code) not in markdown)


def _text(block: Block) -> Text:
    match block:
        case Paragraph() | Heading() | ListItem() | PullQuote() | Footnote():
            return block.text
        case Figure():
            return block.caption
    return ()


def _words(block: Block) -> str:
    return block.content if isinstance(block, Code) else spoken(_text(block))


def _marked(block: Block, offset: int, sign: str) -> Block | None:
    words = inserted(_text(block), offset, sign)
    match block:
        case Paragraph() | Heading() | ListItem() | PullQuote() | Footnote():
            return replace(block, text=words)
        case Figure():
            return replace(block, caption=words)
    return None
