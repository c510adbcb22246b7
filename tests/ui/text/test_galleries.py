"""Galleries: how they are laid out, and figures going in and coming out again."""

import pytest
from PySide6.QtCore import QRectF

from editor.document import (
    Container,
    Figure,
    Gallery,
    Paragraph,
    plain,
    text,
)
from editor.ui.text import LIGHT, NoPictures, galleries
from editor.ui.text.drawing import galleries as drawing
from editor.ui.text.drawing.view import View

BODY = 2


def fig(name: str, **more) -> Figure:
    return Figure(name, text(f"Chú thích {name}"), f"alt {name}", **more)


A, B, C = fig("a"), fig("b", crop=(0.0, 0.0, 0.5, 0.5)), fig("c", decorative=False)
WORDS = Paragraph(text("lời"))


def captions(blocks) -> list[str]:
    out: list[str] = []
    for block in blocks:
        inner = block.figures if isinstance(block, Gallery) else ()
        out += [plain(figure.caption) for figure in inner]
        if isinstance(block, Figure | Gallery):
            out.append(plain(block.caption))
        elif isinstance(block, Paragraph):
            out.append(plain(block.text))
    return sorted(filter(None, out))


@pytest.mark.parametrize("count", range(1, 20))
def test_no_photo_stands_alone_below_others(count: int) -> None:
    rows = drawing.rows_of(count)
    assert sum(rows) == count and max(rows) <= 3
    assert count == 1 or min(rows) >= 2
    assert max(rows) - min(rows) <= 1


def test_photos_of_a_row_are_of_one_height_and_fill_the_column() -> None:
    view = View(NoPictures(), LIGHT)
    laid = drawing._laid(Gallery((A, B, C, A, B)), 660, view)
    tops = sorted({cell.frame.top() for cell in laid.cells})
    assert len(tops) == 2
    for top in tops:
        row = [cell.frame for cell in laid.cells if cell.frame.top() == top]
        assert len({frame.height() for frame in row}) == 1
        assert row[0].left() == 0 and abs(row[-1].right() - 660) <= 2
    assert all(QRectF(0, 0, 661, laid.height).contains(cell.frame) for cell in laid.cells)


def test_a_long_caption_makes_the_gallery_taller() -> None:
    view = View(NoPictures(), LIGHT)
    long = Figure("a", text("Một chú thích rất dài kể hết mọi chuyện. " * 8))
    assert drawing.height(Gallery((long, A)), 660, view) > drawing.height(
        Gallery((A, A)), 660, view
    )


def test_selected_figures_become_a_gallery_in_one_step(desk) -> None:
    d = desk((A, WORDS, B, WORDS))
    d.select(0, 0, 2, 3)
    galleries.make(d.editor, galleries.chosen_figures(d.editor))
    assert d.editor.article().blocks == (Gallery((A, B)), WORDS, WORDS)
    d.editor.undo()
    assert d.editor.article().blocks == (A, WORDS, B, WORDS)
    d.editor.redo()
    assert d.editor.article().blocks == (Gallery((A, B)), WORDS, WORDS)


def test_a_figure_with_the_caret_takes_its_neighbours_along(desk) -> None:
    d = desk((WORDS, A, B, WORDS, C))
    d.at(2, 4)
    assert galleries.chosen_figures(d.editor) == [BODY + 1, BODY + 2]


def test_dissolving_gives_back_every_figure_and_the_gallerys_caption(desk) -> None:
    gallery = Gallery((A, B, C), text("Cả chùm"), container=Container.BOX)
    d = desk((WORDS, gallery, WORDS))
    galleries.dissolve(d.editor, BODY + 1)
    blocks = d.editor.article().blocks
    assert [b.photo for b in blocks if isinstance(b, Figure)] == ["a", "b", "c"]
    assert blocks[2].crop == B.crop and blocks[4] == Paragraph(
        text("Cả chùm"), container=Container.BOX
    )
    assert captions(blocks) == captions((WORDS, gallery, WORDS))
    d.editor.undo()
    assert d.editor.article().blocks == (WORDS, gallery, WORDS)


def test_a_figure_taken_out_stands_behind_the_gallery_with_its_caption(desk) -> None:
    d = desk((Gallery((A, B)), WORDS))
    galleries.change(d.editor, BODY, Gallery((A,)), out=[B])
    assert d.editor.article().blocks == (Gallery((A,)), B, WORDS)
    d.editor.undo()
    assert d.editor.article().blocks == (Gallery((A, B)), WORDS)


def test_an_emptied_gallery_leaves_its_caption(desk) -> None:
    d = desk((WORDS, Gallery((A,), text("Cả chùm"))))
    galleries.change(d.editor, BODY + 1, Gallery((), text("Cả chùm")), out=[A])
    assert captions(d.editor.article().blocks) == captions((WORDS, Gallery((A,), text("Cả chùm"))))
    assert not any(isinstance(b, Gallery) for b in d.editor.article().blocks)


def test_figures_of_the_page_go_into_a_gallery_above_and_below_them(desk) -> None:
    d = desk((A, WORDS, Gallery((B,)), C))
    galleries.put_in(d.editor, [BODY, BODY + 3], BODY + 2)
    assert d.editor.article().blocks == (WORDS, Gallery((B, A, C)))
    assert d.undo_all() == 1
