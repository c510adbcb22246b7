import unicodedata

import pytest

from editor.language.detect import detect

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
