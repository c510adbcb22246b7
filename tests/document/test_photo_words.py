import pytest

from editor.document.photo import PhotoFields, Wording
from editor.document.photo_words import described, in_language, with_wording

BOTH = PhotoFields(
    description="Cầu Sao Mai",
    alt="Xe trên cầu",
    language="vi",
    wordings=(Wording("en", "Sao Mai bridge", "A bus"),),
)
UNTOLD = PhotoFields(description="SEA Games 33", alt="33")


def test_a_story_gets_the_words_of_its_language() -> None:
    assert described(BOTH, "vi") == Wording("vi", "Cầu Sao Mai", "Xe trên cầu")
    assert described(BOTH, "en-GB") == Wording("en-GB", "Sao Mai bridge", "A bus")


def test_what_is_missing_is_empty_and_never_in_another_language() -> None:
    fields = PhotoFields(description="Cầu", language="vi", wordings=(Wording("en", alt="A bus"),))
    assert described(fields, "en") == Wording("en", "", "A bus")
    assert described(fields, "vi") == Wording("vi", "Cầu", "")
    assert described(fields, "fr") == Wording("fr")


def test_words_whose_language_nobody_told_serve_where_there_are_no_others() -> None:
    assert described(UNTOLD, "en") == Wording("en", "SEA Games 33", "33")
    fields = PhotoFields(description="A bridge", wordings=(Wording("vi", "Cầu"),))
    assert described(fields, "vi").description == "Cầu"
    assert described(fields, "en").description == "A bridge"


def test_the_tag_that_fits_best_is_taken() -> None:
    fields = PhotoFields(wordings=(Wording("en-US", "color"), Wording("en-GB", "colour")))
    assert described(fields, "en-GB").description == "colour"
    assert described(fields, "en").description == "color"


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
@pytest.mark.parametrize("fields", [BOTH, UNTOLD, PhotoFields()])
def test_what_is_worded_is_described(fields: PhotoFields, language: str) -> None:
    new = with_wording(fields, language, description=" words ", alt="seen")
    assert described(new, language) == Wording(language, "words", "seen")


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_the_other_languages_keep_their_words(language: str) -> None:
    new = with_wording(BOTH, language, description="words")
    for other in {"vi", "en"} - {language}:
        assert described(new, other) == described(BOTH, other)
    assert described(new, language).alt == described(BOTH, language).alt


def test_a_language_without_words_is_forgotten() -> None:
    assert with_wording(BOTH, "en", description="", alt="").wordings == ()
    assert with_wording(BOTH, "vi", description="", alt="") == PhotoFields(
        language="vi", wordings=BOTH.wordings
    )


def test_untold_words_are_taken_to_be_in_the_language_they_are_worded_in() -> None:
    new = with_wording(UNTOLD, "en", alt="The number 33")
    assert new == PhotoFields(description="SEA Games 33", alt="The number 33", language="en")


def test_when_the_language_is_found_out_its_other_words_fill_the_gaps() -> None:
    fields = PhotoFields(description="Cầu", wordings=(Wording("vi", "Cầu cũ", "Xe"), Wording("en")))
    assert in_language(fields, "vi") == PhotoFields(
        description="Cầu", alt="Xe", language="vi", wordings=(Wording("en"),)
    )
    assert in_language(BOTH, "en") == BOTH
