"""Slips are found in both languages at once; names, numbers, addresses are left alone."""

import pytest

from editor.base.resources import resources
from editor.codecs.story_file import read_story
from editor.document import plain
from editor.document.article import texts
from editor.language.spelling import Speller
from editor.language.spelling.speller import names
from editor.language.spelling.syllables import is_syllable, syllables

GOOD = """
    nghiêng khuỷu quyển giếng gì gìn giữ thuở xoong ngoằn ngoèo khúc khuỷu quốc quýt quí
    hòa hoà thúy thuý khoẻ khỏe yêu ý yến uống ước ưu oái oăm iu ỉa đằng hươu rượu nguyệt
    khuya tuyết xuyên huênh hoang quạnh quẽ buýt bìu ríu kỷ kỉ mỹ ly hy vọng ngoéo hoẵng
    loăng quăng
"""
BAD = """
    nghành ghà kanh ngiêng luât cac phap đựơc thuơng qúa gía hoừ bễnn ưuu khuyêủ gỉac nhg
    quôc cuốn̉ iêu wan zô
"""


def found(line: str, *known: str) -> list[str]:
    return [line[start:end] for start, end in Speller(known).mistakes(line)]


@pytest.mark.parametrize(
    "word",
    GOOD.split(),
)
def test_syllables_of_the_language_are_right(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word",
    BAD.split(),
)
def test_what_no_rule_makes_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_there_are_as_many_syllables_as_the_rules_give() -> None:
    assert 15_000 < len(syllables()) < 20_000
    assert all(one == one.lower() for one in syllables())


def test_slips_in_both_languages_are_found_in_one_line() -> None:
    line = "Nghành y tế nói smartphone giúp theo dõi, the goverment agrees về luât mới."
    assert found(line) == ["Nghành", "goverment", "luât"]


@pytest.mark.parametrize(
    "line",
    [
        "TP.HCM, UBND tỉnh và Bộ GD-ĐT họp lúc 8h30 ngày 21-11.",
        "Xem https://baothinh.vn/lu-lut?id=3, thư về toasoan@baothinh.vn hoặc @baothinh #luthang11",
        "Ông Kim Sang-sik xem gameshow; nghệ nhân đàn t'rưng ở Ia Grai, Chư Păh, Pờ Ê, Ngok Linh.",
        "Kè rọ đá và mái taluy, xe container, bốc-xít, vắc-xin, GRDP tăng 7,82%, 2,1 tỷ USD.",
        "Ông Donald Trump gặp bà Merkel ở Đắk Lắk, rồi đến Krông Pắc và Ea H'leo.",
        "The colour of the theatre was organised by the centre's programme.",
        "Sông Trà Khúc dài 135km, rộng 300m; xe 29A-123.45 chở 12kg gạo.",
        "Áp thấp Đ. và cơn bão B",
    ],
)
def test_names_numbers_addresses_and_british_spellings_are_left_alone(line: str) -> None:
    assert found(line) == []


def test_a_slip_of_the_marks_in_a_name_is_found() -> None:
    assert found("Theo ông Nguỹen Văn Tám, nước rút.") == ["Nguỹen"]


def test_known_words_are_right_in_any_case() -> None:
    assert found("Quán krixi mở cửa") == ["krixi"]
    assert found("Quán krixi, KRIXI mở cửa", "Krixi") == []


def test_names_of_a_caption_are_told() -> None:
    assert list(names("Bà Y Khoăk bên ghe ở Đắk Lắk")) == ["Bà", "Y", "Khoăk", "Đắk", "Lắk"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("nghành", "ngành"),
        ("đựơc", "được"),
        ("luât", "luật"),
        ("Qúa", "Quá"),
        ("thuơng", "thương"),
        ("nớc", "nước"),
        ("NGHÀNH", "NGÀNH"),
        ("goverment", "government"),
        ("nguwowif", "người"),
        ("ddoongf", "đồng"),
    ],
)
def test_what_was_meant_is_among_the_first_suggestions(word: str, meant: str) -> None:
    assert meant in Speller().suggestions(word)[:4]


@pytest.mark.parametrize("name", ["vi", "en"])
def test_our_own_sample_stories_have_hardly_a_word_that_is_called_wrong(name: str) -> None:
    for path in (resources() / "samples").glob("*.md"):
        article = read_story(path.read_text("utf-8"), photo_of=lambda source: source.src)
        if article.language != name:
            continue
        lines = [article.headline, article.standfirst]
        lines += [plain(part) for block in article.blocks for part in texts(block)]
        wrong = [word for line in lines for word in found(line)]
        assert len(wrong) <= 3, wrong
