from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.document import (
    Article,
    Block,
    Figure,
    Gallery,
    Handling,
    Paragraph,
    Photo,
    PhotoFields,
    text,
)
from editor.document.check_words import words_of
from editor.document.checks import Finding, Rules, check, folded, twins
from editor.document.gate import Why

CREDITED = PhotoFields(credit="Mai An")
PHOTOS = {
    name: Photo(name, "00" * 32, f"{name}.jpg", "image/jpeg", 300, 200, CREDITED)
    for name in ("p1", "p2", "p3")
}
ONE = Figure("p1", text("Dòng người qua cầu."), alt="Đông người đi bộ")
TWO = Figure("p2", text("Cầu nhìn từ trên cao."), alt="Cầu bắc qua sông")


def codes(*blocks: Block, rules: Rules | None = None) -> list[str]:
    return [finding.code for finding in check(Article(blocks=blocks), PHOTOS, rules)]


def test_a_story_in_order_has_no_findings() -> None:
    story = Article(standfirst="một " * 50, blocks=(Paragraph(text("Chữ")), ONE, TWO))
    assert check(story, PHOTOS) == []


def test_a_long_standfirst_is_told_with_its_length() -> None:
    story = Article(standfirst="một " * 51)
    assert check(story, {}) == [Finding("standfirst-long", ("51", "50"))]
    assert check(story, {}, Rules(standfirst_words=60)) == []
    assert check(story, {}, Rules(standfirst_words=0)) == []


def test_a_photo_without_caption_credit_or_alt_text_is_told_with_its_place() -> None:
    bare = Figure("p9", text("  "))
    story = Article(blocks=(Paragraph(text("Chữ")), bare))
    assert check(story, PHOTOS) == [
        Finding(code, (), 1, "p9") for code in ("caption-missing", "credit-missing", "alt-missing")
    ]


def test_a_decorative_photo_needs_no_alt_text() -> None:
    assert codes(replace(ONE, alt="", decorative=True)) == []


@pytest.mark.parametrize(
    "caption", ["Dòng người qua cầu.", "dòng  người qua cầu", "Dòng người qua cầu…"]
)
def test_two_photos_with_one_caption_are_told(caption: str) -> None:
    story = Article(blocks=(ONE, Gallery((replace(TWO, caption=text(caption)),))))
    assert check(story, PHOTOS) == [Finding("caption-same", (caption,), 1, "p2")]


def test_a_caption_that_differs_by_a_diacritic_is_another() -> None:
    assert codes(replace(ONE, caption=text("Chị Ánh")), replace(TWO, caption=text("Chị Anh"))) == []


def test_one_photo_used_twice_may_keep_its_caption() -> None:
    assert codes(ONE, ONE) == []


@pytest.mark.parametrize("rule", ["caption", "credit", "alt"])
def test_each_rule_can_be_switched_off(rule: str) -> None:
    bare = Figure("p9")
    off = Rules(**{rule: False})  # type: ignore[arg-type]
    assert codes(bare, rules=off) == [c for c in codes(bare) if c != f"{rule}-missing"]
    assert codes(bare, rules=off) != codes(bare)


def test_equal_captions_can_be_allowed() -> None:
    twin = replace(TWO, caption=ONE.caption)
    assert codes(ONE, twin) == ["caption-same"]
    assert codes(ONE, twin, rules=Rules(same_caption=False)) == []


def test_an_alt_text_of_another_photo_is_told() -> None:
    left_over = replace(
        ONE,
        caption=text("Nông dân xã Trà Bồng thu hoạch lúa đông xuân."),
        alt="Bác sĩ mặc áo xanh đang mổ dưới ánh đèn phòng mổ",
    )
    assert codes(left_over) == ["alt-differs"]
    assert codes(replace(left_over, alt="", decorative=True)) == []
    assert codes(left_over, rules=Rules(alt_differs=False)) == []


def test_captions_in_another_language_are_none_but_said_to_be_there() -> None:
    words = PhotoFields(description="The new bridge", language="en", credit="Mai An")
    photos = {"p1": replace(PHOTOS["p1"], fields=words)}
    bare = replace(ONE, caption=())
    assert check(Article(language="vi", blocks=(bare,)), photos) == [
        Finding("caption-language", ("vi",), 0, "p1")
    ]
    assert [one.code for one in check(Article(language="en", blocks=(bare,)), photos)] == [
        "caption-missing"
    ]


def test_what_keeps_a_story_here_is_told_when_it_is_asked_for() -> None:
    locked = replace(PHOTOS["p1"], handling=Handling(embargo="2027-01-01", protected=True))
    story = Article(blocks=(Paragraph(text("Chữ")), ONE))
    now = datetime(2026, 11, 20, tzinfo=UTC)
    found = check(story, {"p1": locked}, when=now)
    assert [one.args[0] for one in found] == ["unblurred", "unread", "embargo"]
    assert {(one.code, one.block) for one in found} == {("held", 1)}
    assert check(story, {"p1": locked}) == []


def test_every_finding_has_words_of_its_own() -> None:
    found = [
        Finding("standfirst-long", ("51", "50")),
        *(Finding(code) for code in ("caption-missing", "credit-missing", "alt-missing")),
        Finding("caption-language", ("vi",)),
        Finding("caption-language", ("fr",)),
        Finding("photo-remote"),
        Finding("caption-same", ("Cầu",)),
        Finding("alt-differs", ("Cầu",)),
        *(Finding("held", (why, "2026-11-20")) for why in Why if why is not Why.REMOTE),
    ]
    said = [words_of(one) for one in found]
    assert len(set(said)) == len(said)
    assert all(" " in words for words in said)


def test_captions_under_two_photos_are_twins() -> None:
    again = replace(TWO, caption=text("dòng người  qua cầu"))
    assert twins(Article(blocks=(ONE, Gallery((again,))))) == {folded(ONE)}
    assert twins(Article(blocks=(ONE, ONE, Figure("p2"), Figure("p3")))) == frozenset()
