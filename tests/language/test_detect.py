import unicodedata

import pytest

from editor.language.detect import detect, told

VIETNAMESE = "Bà con nói từ nay không còn lo mùa nước lớn, học sinh đỡ phải chờ đò."
ENGLISH = "The ferry stops today; Nguyễn Thị Ánh of Bến Lội village takes the bridge to her school."


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_letters_tell_the_language(form: str) -> None:
    assert detect(unicodedata.normalize(form, VIETNAMESE)) == "vi"


def test_names_do_not_make_an_english_text_vietnamese() -> None:
    assert detect(ENGLISH) == "en"


@pytest.mark.parametrize("text", ["", "SEA Games 33", "12.500 – 13.000"])
def test_too_few_letters_are_taken_for_vietnamese(text: str) -> None:
    assert detect(text) == "vi"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (VIETNAMESE, "vi"),
        (ENGLISH, "en"),
        ("Chuyến xe buýt đầu tiên qua cầu Sao Mai sáng 2/11.", "vi"),
        ("THÔNG XE CẦU SAO MAI SÁNG NAY", "vi"),
        ("A woman in áo dài sells phở at Bến Thành market, District 1.", "en"),
        ("The café at the corner of the naïve quarter", "en"),
        ("Cầu", "vi"),
        ("Đò ngang", "vi"),
        ("SEA Games 33", ""),
        ("", ""),
        ("广宁省下龙湾的渡船在清晨出发前往渡口码头载客过河", ""),
    ],
)
def test_a_few_words_tell_their_language_or_none(words: str, language: str) -> None:
    assert told(words) == language
