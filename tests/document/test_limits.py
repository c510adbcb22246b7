import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.app.photo_limits import limits
from editor.document.limits import Limit, Unit, longest, measured
from editor.photos.charset import cut

CITY = Limit("city", 32, Unit.BYTES, "IPTC")
ALT = Limit("alt", 191, Unit.CHARACTERS, "Ghost")


def test_bytes_are_counted_not_letters() -> None:
    assert measured("Trà Bồng", CITY).count == 11
    assert measured("Trà Bồng", ALT).count == 8


def test_what_will_be_cut_is_told() -> None:
    measure = measured("Phường Trương Quang Trọng, Quảng Ngãi", CITY)
    assert measure.over > 0
    kept = "Phường Trương Quang Trọng, Quảng Ngãi".removesuffix(measure.cut)
    assert kept + measure.cut == "Phường Trương Quang Trọng, Quảng Ngãi"
    assert len(kept.encode()) <= 32


def test_a_text_that_fits_loses_nothing() -> None:
    assert measured("x" * 32, CITY).cut == ""
    assert measured("x" * 33, CITY).cut == "x"


@pytest.mark.parametrize(("length", "near"), [(0, False), (25, False), (26, True), (40, True)])
def test_room_is_shown_when_it_gets_scarce(length: int, near: bool) -> None:
    assert measured("x" * length, CITY).near is near


def test_of_several_values_the_longest_counts() -> None:
    assert longest(["bóng đá", "khánh thành cầu Trà Bồng", "lũ"], CITY).count == 31


@given(st.text(max_size=80))
def test_the_file_is_cut_where_the_panel_says(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    told = text.removesuffix(measured(text, CITY).cut) if measured(text, CITY).cut else text
    assert len(cut(text, 32)) <= len(told.encode())


def test_a_letter_keeps_its_diacritics() -> None:
    text = "a" * 31 + "ồ"
    assert measured(text, CITY).cut == "ồ"
    assert cut(text, 32).decode() == "a" * 31


def test_fields_know_their_limits() -> None:
    found = limits()
    assert found["city"] == (CITY,)
    assert found["alt"] == (ALT,)
    assert [limit.most for limit in found["description"]] == [2000]
    assert "usage_terms" not in found
