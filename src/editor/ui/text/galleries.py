"""Figures into galleries and out again. Each is one undo step, and no caption is ever lost."""

from collections.abc import Sequence
from dataclasses import replace

from editor.document import Block, Figure, Gallery, Paragraph
from editor.document.blocks import Container
from editor.ui.text.blocks import BlockSurface
from editor.ui.text.page.editing import selected_blocks
from editor.ui.text.page.shapes import BODY_START


def gallery_at(editor: BlockSurface, number: int) -> Gallery | None:
    block = editor.block_at(number)
    return block if isinstance(block, Gallery) else None


def chosen_figures(editor: BlockSurface) -> list[int]:
    """Numbers of the figures that are selected; else of the one with the caret and its
    neighbours."""
    cursor = editor.textCursor()
    numbers = [block.blockNumber() for block in selected_blocks(editor.page, cursor)]
    found = [number for number in numbers if isinstance(editor.block_at(number), Figure)]
    if len(numbers) > 1 or not found:
        return found
    first = last = found[0]
    while isinstance(editor.block_at(first - 1), Figure):
        first -= 1
    while isinstance(editor.block_at(last + 1), Figure):
        last += 1
    return list(range(first, last + 1))


def make(editor: BlockSurface, numbers: Sequence[int]) -> int:
    """One gallery of these figures, in the place of the first; its number, or -1 without any."""
    figures = {n: block for n in numbers if isinstance(block := editor.block_at(n), Figure)}
    if not figures:
        return -1
    first, *rest = sorted(figures)
    gallery = Gallery(
        tuple(inside(figures[n]) for n in sorted(figures)),
        container=figures[first].container,
        starts=figures[first].starts,
    )
    changes: dict[int, Sequence[Block]] = dict.fromkeys(rest, ())
    editor.rearrange({**changes, first: [gallery]})
    return first


def put_in(editor: BlockSurface, numbers: Sequence[int], into: int) -> None:
    """Take figures of the page into a gallery, behind its own."""
    gallery = gallery_at(editor, into)
    taken = {n: block for n in numbers if isinstance(block := editor.block_at(n), Figure)}
    if gallery is None or not taken:
        return
    figures = (*gallery.figures, *map(inside, taken.values()))
    changes: dict[int, Sequence[Block]] = dict.fromkeys(taken, ())
    editor.rearrange({**changes, into: [replace(gallery, figures=figures)]})


def change(
    editor: BlockSurface,
    number: int,
    gallery: Gallery,
    out: Sequence[Figure] = (),
    taken: Sequence[int] = (),
) -> None:
    """What a gallery's editor was left with: the gallery, figures that go back to the page behind
    it, and figures of the page that went into it."""
    old = gallery_at(editor, number)
    changes: dict[int, Sequence[Block]] = {
        one: () for one in taken if isinstance(editor.block_at(one), Figure)
    }
    blocks: list[Block] = [gallery] if gallery.figures else list(_caption_of(gallery))
    blocks += [_outside(figure, gallery) for figure in out]
    if old is not None and (blocks != [old] or changes):
        editor.rearrange({**changes, number: blocks})


def dissolve(editor: BlockSurface, number: int) -> None:
    """A gallery's figures by themselves; its own caption becomes a paragraph behind them."""
    gallery = gallery_at(editor, number)
    if gallery is not None:
        figures = [_outside(figure, gallery) for figure in gallery.figures]
        if figures and gallery.starts:
            figures[0] = replace(figures[0], starts=True)
        editor.rearrange({number: [*figures, *_caption_of(gallery)]})


def inside(figure: Figure) -> Figure:
    """A figure as a gallery holds it."""
    return replace(figure, container=Container.NONE, starts=False)


def _outside(figure: Figure, gallery: Gallery) -> Figure:
    return replace(figure, container=gallery.container)


def _caption_of(gallery: Gallery) -> list[Block]:
    return [Paragraph(gallery.caption, container=gallery.container)] if gallery.caption else []


def photos_in(editor: BlockSurface) -> list[tuple[int, Figure]]:
    """The story's figures that stand by themselves, with their numbers."""
    count = editor.document().blockCount()
    found = ((number, editor.block_at(number)) for number in range(BODY_START, count))
    return [(number, block) for number, block in found if isinstance(block, Figure)]
