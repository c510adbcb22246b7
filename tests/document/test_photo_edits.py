import pytest

from editor.document import PhotoFields, Wording
from editor.document.photo_edits import (
    Mode,
    as_keywords,
    joined,
    text_of,
    with_text,
)

VI_EN = PhotoFields(
    description="Cầu mới", alt="Cầu", language="vi", wordings=(Wording("en", "The new bridge"),)
)


@pytest.mark.parametrize(
    ("mode", "old", "made"),
    [
        (Mode.REPLACE, "cũ", "mới"),
        (Mode.FILL, "cũ", "cũ"),
        (Mode.FILL, " ", "mới"),
        (Mode.APPEND, "cũ", "cũ mới"),
        (Mode.APPEND, "", "mới"),
        (Mode.APPEND, "cũ mới", "cũ mới"),
        (Mode.PREPEND, "cũ", "mới cũ"),
        (Mode.PREPEND, "mới cũ", "mới cũ"),
        (Mode.REMOVE, "cũ mới hơn", "cũ hơn"),
        (Mode.REMOVE, "cũ", "cũ"),
    ],
)
def test_a_mode_says_what_happens_to_the_old_words(mode: Mode, old: str, made: str) -> None:
    assert joined(old, "mới", mode) == made


def test_signs_that_close_words_stand_right_behind_them() -> None:
    assert joined("Cầu mới", ", sáng 22/11.", Mode.APPEND) == "Cầu mới, sáng 22/11."
    assert joined("TTXVN/", "Mai An", Mode.APPEND) == "TTXVN/Mai An"


def test_nothing_new_leaves_the_old_alone() -> None:
    assert joined("cũ", "", Mode.APPEND) == "cũ"
    assert joined("cũ", "", Mode.REPLACE) == ""


def test_keywords_are_parted_and_each_is_there_once() -> None:
    assert as_keywords("cầu; khánh thành,Cầu,\nlũ , ") == ("cầu", "khánh thành", "lũ")
    fields = PhotoFields(keywords=("cầu",))
    assert with_text(fields, "keywords", "lũ, Cầu", Mode.APPEND).keywords == ("cầu", "lũ")
    assert with_text(fields, "keywords", "lũ", Mode.PREPEND).keywords == ("lũ", "cầu")
    assert with_text(fields, "keywords", "lũ", Mode.FILL).keywords == ("cầu",)
    assert with_text(fields, "keywords", "").keywords == ()
    assert text_of(PhotoFields(keywords=("cầu", "lũ")), "keywords") == "cầu, lũ"


def test_captions_stand_beside_each_other_in_two_languages() -> None:
    assert text_of(VI_EN, "description") == "Cầu mới"
    assert text_of(VI_EN, "description", "vi-VN") == "Cầu mới"
    assert text_of(VI_EN, "description", "en") == "The new bridge"
    assert text_of(VI_EN, "alt", "en") == ""
    now = with_text(VI_EN, "alt", "A bridge", language="en")
    assert now.wordings == (Wording("en", "The new bridge", "A bridge"),)
    assert (now.description, now.alt) == ("Cầu mới", "Cầu")


def test_a_language_without_words_is_forgotten() -> None:
    assert with_text(VI_EN, "description", "", language="en").wordings == ()


def test_only_captions_and_alt_texts_have_languages() -> None:
    assert with_text(VI_EN, "city", "Bến Say", language="en").city == "Bến Say"


def test_stars_stay_within_their_scale() -> None:
    assert with_text(PhotoFields(), "rating", "9").rating == 5
    assert with_text(PhotoFields(rating=3), "rating", "nhiều").rating == 3
    assert text_of(PhotoFields(), "rating") == ""


def test_words_are_composed() -> None:
    assert with_text(PhotoFields(), "city", "Bê\u0301n").city == "Bến"
