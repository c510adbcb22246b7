"""A comment finds its words again, whatever was edited around them."""

import random

import pytest

from editor.document.comments import AROUND, Anchor, locate, pin

TEXT = (
    "Nước lũ rút chậm\u2029Sáng 21-11, ba xã ven sông vẫn ngập sâu hơn nửa mét.\u2029"
    "Ông Lê Văn Tám, 62 tuổi, nói nước rút chậm hơn năm ngoái.\u2029Ba xã ven sông xin gạo."
)


def pinned(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    return pin(text, start, start + len(words))


def found(anchor: Anchor, text: str) -> str | None:
    span = locate(anchor, text)
    return None if span is None else text[slice(*span)]


def test_unchanged_words_are_found_where_they_were() -> None:
    anchor = pinned("62 tuổi")
    assert locate(anchor, TEXT) == (TEXT.index("62 tuổi"), TEXT.index("62 tuổi") + 7)


def test_words_are_found_behind_an_insertion_and_after_a_move() -> None:
    anchor = pinned("62 tuổi")
    assert found(anchor, "Thêm một đoạn dài ở trước.\u2029" + TEXT) == "62 tuổi"
    first, *others = TEXT.split("\u2029")
    moved = "\u2029".join([*others, first])
    assert found(anchor, moved) == "62 tuổi"


def test_words_that_occur_twice_are_told_apart_by_what_stands_around() -> None:
    text = TEXT.replace("Ba xã", "ba xã")
    second = text.rindex("ba xã")
    anchor = pin(text, second, second + 5)
    longer = text.replace("Sáng 21-11, ", "Sáng 21-11, một cán bộ cho biết ")
    assert locate(anchor, longer) == (longer.rindex("ba xã"), longer.rindex("ba xã") + 5)


def test_words_that_were_corrected_are_found_between_their_neighbours() -> None:
    anchor = pinned("62 tuổi")
    assert found(anchor, TEXT.replace("62 tuổi", "đã 63 tuổi")) == "đã 63 tuổi"


def test_words_that_are_gone_with_their_neighbours_are_not_found_elsewhere() -> None:
    anchor = pinned("62 tuổi")
    gone = TEXT.replace("Ông Lê Văn Tám, 62 tuổi, nói nước rút chậm hơn năm ngoái.", "")
    assert locate(anchor, gone) is None
    assert locate(anchor, gone + "\u2029Bà Hoa, 62 tuổi, bán cá.") is None


@pytest.mark.parametrize("seed", range(40))
def test_edits_elsewhere_never_lose_or_misplace_a_comment(seed: int) -> None:
    dice = random.Random(seed)
    paragraphs = [
        " ".join(
            dice.choice(["nước", "sông", "xã", "lũ", "gạo", "thuyền", "đê", "người", "dân", "cầu"])
            for _ in range(30)
        )
        for _ in range(12)
    ]
    text = "\u2029".join(paragraphs)
    chosen = dice.randrange(2, 10)
    start = text.index(paragraphs[chosen]) + dice.randrange(60)
    end = start + dice.randrange(5, 40)
    anchor = pin(text, start, end)
    for at in sorted((0, 1, chosen + 2), reverse=True):
        if at < len(paragraphs) and at != chosen:
            words = paragraphs[at].split()
            words[dice.randrange(len(words))] = f"sửa{seed}"
            paragraphs[at] = " ".join(words)
    paragraphs.insert(0, "Một đoạn mới ở đầu bài.")
    edited = "\u2029".join(paragraphs)
    span = locate(anchor, edited)
    assert span is not None
    assert edited[slice(*span)] == anchor.exact
    around = slice(max(0, span[0] - AROUND), span[1] + AROUND)
    assert edited[around].count(anchor.exact) >= 1
    assert edited[span[0] - 5 : span[0]] == anchor.prefix[-5:]
