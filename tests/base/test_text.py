import unicodedata

import pytest

from editor.base.text import fold, nfc, slugify, without_diacritics, words


def test_all_vietnamese_letters_lose_their_marks() -> None:
    letters = "aăâeêioôơuưyđ"
    tones = "\u0300\u0301\u0303\u0309\u0323"
    for letter in letters + letters.upper():
        for tone in ["", *tones]:
            for form in ("NFC", "NFD"):
                assert without_diacritics(unicodedata.normalize(form, letter + tone)).isascii()
    assert without_diacritics("Đồng chí Nguyễn Thị Ứng") == "Dong chi Nguyen Thi Ung"


def test_what_is_searched_for_needs_neither_case_nor_marks() -> None:
    assert fold("ĐƯỜNG về Trà Bồng") == "duong ve tra bong"
    assert fold(unicodedata.normalize("NFD", "Sầm Sơn")) == fold("SAM SON")


def test_both_ways_to_write_a_letter_are_one() -> None:
    assert nfc("Lu\u031b\u0323u") == nfc("Lựu") == "Lựu"


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Cầu Trà Bồng: thông xe!", "cau-tra-bong-thong-xe"),
        ("  — 5.000 đồng/kg — ", "5-000-dong-kg"),
        ("新聞", ""),
        ("", ""),
    ],
)
def test_a_headline_becomes_an_address(headline: str, slug: str) -> None:
    assert slugify(headline) == slug


def test_a_long_address_is_cut_between_words() -> None:
    assert slugify("mot hai ba bon", 7) == "mot-hai"
    assert slugify("mot hai ba bon", 9) == "mot-hai"
    assert slugify("mot hai ba bon", 10) == "mot-hai-ba"
    assert slugify("nghieng" * 20, 80) == ("nghieng" * 20)[:80]


def test_signs_alone_are_no_words() -> None:
    assert words("Giá lúa – 7.200 đồng/kg – tăng …") == 5
    assert words(" \n ") == 0
