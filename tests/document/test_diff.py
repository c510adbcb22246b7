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
    assert changed_blocks((A, B, C), (A2, C, new)) == [
        Change(What.EDITED, 0, 0, words(A), words(A2)),
        Change(What.REMOVED, 1, None, words(B), ""),
        Change(What.ADDED, None, 2, "", words(new)),
    ]


def test_a_paragraph_rewritten_from_scratch_in_its_place_is_edited() -> None:
    new = Paragraph(text("Tối cùng ngày có văn nghệ."))
    assert changed_blocks((A, B, C), (A, new, C)) == [
        Change(What.EDITED, 1, 1, words(B), words(new))
    ]


def test_a_move_is_one_change_of_one_block() -> None:
    assert changed_blocks((A, B, C), (C, A, B)) == [Change(What.MOVED, 2, 0, words(C), words(C))]


def test_a_removed_block_is_told_where_it_stood_not_before_a_moved_one() -> None:
    last = Paragraph(text("Cầu dài 312 mét và rộng 9 mét."))
    changes = changed_blocks((A, B, C, last), (last, A, C))
    assert [(change.what, change.before) for change in changes] == [
        (What.MOVED, 3),
        (What.REMOVED, 1),
    ]


def test_moved_and_edited_is_edited() -> None:
    (change,) = changed_blocks((A, B, C), (B, C, A2))
    assert (change.what, change.before, change.after) == (What.EDITED, 0, 2)


def test_a_photo_with_another_caption_at_another_place_is_the_same_figure() -> None:
    told = Figure("p1", text("Lễ cắt băng"), alt="Một dải lụa đỏ")
    (change,) = changed_blocks((SHOT, A, B), (A, B, told))
    assert (change.what, change.before, change.after) == (What.EDITED, 0, 2)


def test_beside_the_same_neighbour_fewer_words_in_common_are_enough() -> None:
    old = Paragraph(text("Giá vé qua cầu chưa được tỉnh công bố"))
    other = Paragraph(text("Tối cùng ngày huyện mở hội văn nghệ"))
    new = Paragraph(text("Giá vé qua cầu là năm nghìn đồng mỗi lượt"))
    changes = changed_blocks((A, old, other, B), (A, new, B))
    assert [(change.what, change.before) for change in changes] == [
        (What.EDITED, 1),
        (What.REMOVED, 2),
    ]


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
