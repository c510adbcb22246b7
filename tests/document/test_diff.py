from random import Random

import pytest
from hypothesis import given

from editor.document import Article, Figure, Heading, Paragraph, text
from editor.document.diff import Change, What, changed_blocks, changed_fields
from editor.testing.documents import articles

A = Paragraph(text("Sáng nay cây cầu bắc qua sông Trà Bồng đã thông xe."))
A2 = Paragraph(text("Sáng nay cây cầu bắc qua sông Trà Bồng thông xe."))
B = Paragraph(text("Người dân hai bờ ra đứng xem từ rất sớm."))
C = Heading(2, text("Chờ hai năm"))
SHOT = Figure("p1", text("Dòng người"), alt="Đông người")


def words(block: Paragraph | Heading) -> str:
    return block.text[0].text


def test_nothing_changed_is_no_change() -> None:
    assert changed_blocks((A, B, C), (A, B, C)) == []


def test_each_change_says_what_happened_where_and_to_which_words() -> None:
    new = Paragraph(text("Tối cùng ngày có văn nghệ."))
    assert changed_blocks((A, B, C), (A2, new, C)) == [
        Change(What.EDITED, 0, 0, words(A), words(A2)),
        Change(What.ADDED, None, 1, "", words(new)),
        Change(What.REMOVED, 1, None, words(B), ""),
    ]


def test_a_move_is_one_change_of_one_block() -> None:
    assert changed_blocks((A, B, C), (C, A, B)) == [Change(What.MOVED, 2, 0, words(C), words(C))]


def test_moved_and_edited_is_edited() -> None:
    (change,) = changed_blocks((A, B, C), (B, C, A2))
    assert (change.what, change.before, change.after) == (What.EDITED, 0, 2)


def test_a_crop_alone_is_an_edit() -> None:
    cropped = Figure("p1", SHOT.caption, SHOT.alt, crop=(0.0, 0.0, 0.5, 0.5))
    (change,) = changed_blocks((SHOT,), (cropped,))
    assert change == Change(What.EDITED, 0, 0, "Dòng người\nĐông người", "Dòng người\nĐông người")


@pytest.mark.parametrize("seed", range(50))
def test_shuffling_edits_nothing(seed: int) -> None:
    blocks = [Paragraph(text(f"đoạn {n} " * 5)) for n in range(10)]
    shuffled = blocks[:]
    Random(seed).shuffle(shuffled)
    assert {change.what for change in changed_blocks(blocks, shuffled)} <= {What.MOVED}


@given(articles(), articles())
def test_every_block_is_accounted_for(before: Article, after: Article) -> None:
    changes = changed_blocks(before.blocks, after.blocks)
    removed = sum(change.what is What.REMOVED for change in changes)
    added = sum(change.what is What.ADDED for change in changes)
    assert len(before.blocks) - removed + added == len(after.blocks)


def test_changed_fields_are_named() -> None:
    before = Article(headline="Tít", tags=("cầu",), blocks=(A,))
    assert changed_fields(before, Article(headline="Tít mới", tags=("cầu",))) == ("headline",)
