import pytest

from editor.base.errors import EditorError
from editor.base.search import Finder, Query
from editor.document import PhotoFields, Wording
from editor.document.batch import (
    Change,
    Edit,
    Mode,
    Standing,
    State,
    changes,
    copied,
    edited,
    replaced,
    standing,
)

PHOTOS = {
    "a": PhotoFields(description="Ông Lượm gỡ đèn.", city="Bến Say", keywords=("lũ", "đê")),
    "b": PhotoFields(description="", city="Bến Say", keywords=("lũ",)),
    "c": PhotoFields(description="Bà Ánh và Anh Lượm.", city="", credit="Mai An"),
}


def test_a_field_is_the_same_mixed_or_empty_over_a_selection() -> None:
    both = [PHOTOS["a"], PHOTOS["b"]]
    assert standing(both, "city") == Standing(State.SAME, (("Bến Say", 2),))
    assert standing(both, "city").value == "Bến Say"
    assert standing(both, "credit").state is State.EMPTY
    mixed = standing(PHOTOS.values(), "city")
    assert mixed == Standing(State.MIXED, (("Bến Say", 2), ("", 1)))
    assert mixed.value == ""


def test_only_photos_that_change_come_out() -> None:
    now = edited(PHOTOS, [Edit("city", "Bến Say")])
    assert list(now) == ["c"]
    assert now["c"].city == "Bến Say"
    assert now["c"].credit == "Mai An"


@pytest.mark.parametrize(
    ("mode", "made"),
    [
        (Mode.REPLACE, {"a": "Ảnh tư liệu.", "b": "Ảnh tư liệu.", "c": "Ảnh tư liệu."}),
        (Mode.FILL, {"b": "Ảnh tư liệu."}),
        (
            Mode.APPEND,
            {
                "a": "Ông Lượm gỡ đèn. Ảnh tư liệu.",
                "b": "Ảnh tư liệu.",
                "c": "Bà Ánh và Anh Lượm. Ảnh tư liệu.",
            },
        ),
    ],
)
def test_a_mode_applies_to_each_photo_by_itself(mode: Mode, made: dict[str, str]) -> None:
    now = edited(PHOTOS, [Edit("description", "Ảnh tư liệu.", mode)])
    assert {photo: fields.description for photo, fields in now.items()} == made


def test_keywords_are_added_and_removed() -> None:
    edits = [Edit("keywords", "LŨ, đê", Mode.REMOVE), Edit("keywords", "bão", Mode.APPEND)]
    now = edited(PHOTOS, edits)
    assert {photo: fields.keywords for photo, fields in now.items()} == {
        "a": ("bão",),
        "b": ("bão",),
        "c": ("bão",),
    }


def test_words_are_replaced_in_captions() -> None:
    finder = Finder(Query("lượm", whole=True))
    now = replaced(PHOTOS, finder, "lặm", ["description"])
    assert {p: f.description for p, f in now.items()} == {
        "a": "Ông Lặm gỡ đèn.",
        "c": "Bà Ánh và Anh Lặm.",
    }


def test_diacritics_count_unless_they_shall_not() -> None:
    strict, loose = Finder(Query("Ánh", case=True)), Finder(Query("anh", loose=True))
    assert replaced(PHOTOS, strict, "Ảnh", ["description"])["c"].description == (
        "Bà Ảnh và Anh Lượm."
    )
    assert replaced(PHOTOS, loose, "x", ["description"])["c"].description == "Bà X và X Lượm."


def test_a_pattern_may_use_its_groups() -> None:
    finder = Finder(Query(r"(Ông|Bà) (\w+)", pattern=True))
    now = replaced(PHOTOS, finder, r"\2", ["description"])
    assert now["a"].description == "Lượm gỡ đèn."


def test_a_pattern_that_is_wrong_is_refused_in_words() -> None:
    with pytest.raises(EditorError, match="closing"):
        Finder(Query("(", pattern=True))


def test_what_changes_is_shown_before_it_is_done() -> None:
    now = edited(PHOTOS, [Edit("city", "Bến Say"), Edit("credit", "Lê Hà")])
    assert changes(PHOTOS, now, ["city", "credit"]) == [
        Change("a", "credit", "", "Lê Hà"),
        Change("b", "credit", "", "Lê Hà"),
        Change("c", "city", "", "Bến Say"),
        Change("c", "credit", "Mai An", "Lê Hà"),
    ]


def test_copying_takes_the_fields_that_were_chosen() -> None:
    target = PhotoFields(description="cũ", credit="Lê Hà", rating=3)
    now = copied(PHOTOS["a"], target, ["description", "city", "keywords"])
    assert now == PhotoFields(
        description="Ông Lượm gỡ đèn.",
        credit="Lê Hà",
        rating=3,
        city="Bến Say",
        keywords=("lũ", "đê"),
    )


def test_a_copied_caption_brings_its_other_language_along() -> None:
    source = PhotoFields(
        description="Cầu", language="vi", wordings=(Wording("en", "Bridge", "A bridge"),)
    )
    english = PhotoFields(description="old", language="en")
    assert copied(source, PhotoFields(language="vi"), ["description"]) == PhotoFields(
        description="Cầu", language="vi", wordings=(Wording("en", "Bridge"),)
    )
    assert copied(source, english, ["description"]) == PhotoFields(
        description="Bridge", language="en", wordings=(Wording("vi", "Cầu"),)
    )
