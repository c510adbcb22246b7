import pytest

from editor.base.prefixes import Prefixes

PEOPLE = ("Mai An", "Nguyễn Văn Lượm", "Nguyễn Thị Ánh", "Nguyễn Thị Anh", "Đặng Hữu Thọ")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ma", "Mai An"),
        ("luom", "Nguyễn Văn Lượm"),
        ("Lượ", "Nguyễn Văn Lượm"),
        ("dang", "Đặng Hữu Thọ"),
        ("đặng hữu", "Đặng Hữu Thọ"),
        ("nguyễn thị á", "Nguyễn Thị Ánh"),
        ("nguyen thi a", "Nguyễn Thị Ánh"),
        ("Nguyễn Thị Anh"[:-1], "Nguyễn Thị Anh"),
    ],
)
def test_a_name_is_found_by_how_it_begins(typed: str, first: str) -> None:
    assert Prefixes(PEOPLE).beginning(typed)[0] == first


def test_names_that_begin_so_come_before_those_with_such_a_word_in_them() -> None:
    assert Prefixes(("Lê An", "An Khê")).beginning("an") == ["An Khê", "Lê An"]


def test_the_likelier_comes_first() -> None:
    assert Prefixes(("Trà Bồng", "Trà Giang")).beginning("tra") == ["Trà Bồng", "Trà Giang"]
    assert Prefixes(("Trà Giang", "Trà Bồng")).beginning("tra") == ["Trà Giang", "Trà Bồng"]


@pytest.mark.parametrize("typed", ["", " ", "x", "ai an"])
def test_nothing_is_offered_where_nothing_begins_so(typed: str) -> None:
    assert Prefixes(PEOPLE).beginning(typed) == []


def test_what_is_written_out_is_not_offered_again() -> None:
    assert Prefixes(PEOPLE).beginning("Mai An") == []
    assert Prefixes(PEOPLE).beginning("mai an") == ["Mai An"]


def test_each_name_is_offered_once() -> None:
    assert Prefixes(("An An", "An An")).beginning("an") == ["An An"]


def test_no_more_are_offered_than_asked_for() -> None:
    assert len(Prefixes(f"Tổ {i}" for i in range(50)).beginning("to", most=3)) == 3
