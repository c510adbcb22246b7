from datetime import UTC, datetime

import pytest

from editor.document import PhotoFields
from editor.document.photo_edits import Mode
from editor.document.spoken_dates import clock_time, day
from editor.document.stationery import (
    SHOWN,
    Line,
    Occasion,
    Stationery,
    applied,
    filled,
    unknown_variables,
)

BRIDGE = PhotoFields(
    creator="Mai An",
    credit="Báo Bình Thạnh",
    city="Bến Say",
    country="Việt Nam",
    created="2026-11-23T14:05:09+07:00",
    headline="Thông xe",
)
AT = Occasion(BRIDGE, "DSC_0042.JPG", 7, "Cầu mới Bến Say", datetime(2026, 11, 24, tzinfo=UTC))


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        ("{date}", "ngày 23/11/2026", "Nov. 23, 2026"),
        ("{today}", "ngày 24/11/2026", "Nov. 24, 2026"),
        ("{time}", "14h05", "2:05 p.m."),
        ("{year}", "2026", "2026"),
        ("{city}, {country}", "Bến Say, Việt Nam", "Bến Say, Việt Nam"),
        ("{photographer}/{credit}", "Mai An/Báo Bình Thạnh", "Mai An/Báo Bình Thạnh"),
        ("{story}: {headline}", "Cầu mới Bến Say: Thông xe", "Cầu mới Bến Say: Thông xe"),
        ("{seq} {seq:3}", "7 007", "7 007"),
        ("{filename}", "DSC_0042", "DSC_0042"),
        ("{{seq}} {{{seq}}}", "{seq} {7}", "{seq} {7}"),
        ("{Người chụp}, {thành phố}", "Mai An, Bến Say", "Mai An, Bến Say"),
        ("một { dấu", "một { dấu", "một { dấu"),
    ],
)
def test_variables_are_filled_in(words: str, vi: str, en: str) -> None:
    assert filled(words, AT, "vi").words == vi
    assert filled(words, AT, "en").words == en


def test_unknown_variables_are_told_and_left() -> None:
    told = filled("{city} {thời tiết} {weather:2}", AT)
    assert told.words == "Bến Say {thời tiết} {weather:2}"
    assert told.unknown == ("{thời tiết}", "{weather:2}")
    stationery = Stationery("x", (Line("description", "{xyz}"), Line("city", "{xyz}{city}")))
    assert unknown_variables(stationery) == ("{xyz}",)


def test_all_variables_that_are_offered_are_known() -> None:
    for name in SHOWN:
        assert filled("{" + name + "}", AT).unknown == ()


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("{sublocation}, {city}, {state}, {country}", "Bến Say, Việt Nam"),
        ("{city} ({sublocation})", "Bến Say"),
        ("Tại {sublocation}, {city}.", "Tại Bến Say."),
        ("{city}, {state}", "Bến Say"),
        ("{sublocation}/{credit}", "Báo Bình Thạnh"),
        ("Chụp {sublocation} hôm qua", "Chụp hôm qua"),
        ("{state}", ""),
        ("a , b {state}", "a , b"),
    ],
)
def test_a_variable_without_a_value_leaves_no_commas(words: str, made: str) -> None:
    assert filled(words, AT).words == made


def test_a_template_changes_the_fields_that_are_ticked() -> None:
    stationery = Stationery(
        "Lễ",
        (
            Line("description", "{city}, {date}.", Mode.APPEND),
            Line("credit", "Ảnh: {photographer}", Mode.REPLACE),
            Line("city", "Nơi khác"),
            Line("keywords", "cầu, {city}", Mode.APPEND),
            Line("source", "không", Mode.REPLACE, on=False),
        ),
    )
    now = applied(stationery, AT)
    assert now.description == "Bến Say, ngày 23/11/2026."
    assert now.credit == "Ảnh: Mai An"
    assert now.city == "Bến Say"
    assert now.keywords == ("cầu", "Bến Say")
    assert now.source == ""
    again = applied(stationery, Occasion(now, "DSC_0042.JPG", 7))
    assert again == now


def test_variables_see_the_photo_as_it_was() -> None:
    stationery = Stationery(
        "x", (Line("city", "Trà Bồng", Mode.REPLACE), Line("headline", "{city}", Mode.REPLACE))
    )
    assert applied(stationery, AT).headline == "Bến Say"


@pytest.mark.parametrize(
    ("created", "vi", "en"),
    [
        ("2026-05-01", "ngày 1/5/2026", "May 1, 2026"),
        ("2026-09-02T00:30:00", "ngày 2/9/2026", "Sept. 2, 2026"),
        ("2026-11", "tháng 11/2026", "November 2026"),
        ("2026", "năm 2026", "2026"),
        ("", "", ""),
        ("hôm qua", "", ""),
        ("2026-13-01", "", ""),
    ],
)
def test_dates_are_written_as_newspapers_do(created: str, vi: str, en: str) -> None:
    assert (day(created, "vi"), day(created, "en-US")) == (vi, en)


@pytest.mark.parametrize(
    ("created", "vi", "en"),
    [
        ("2026-11-23T00:05:00", "0h05", "12:05 a.m."),
        ("2026-11-23T12:00:00+07:00", "12h00", "12:00 p.m."),
        ("2026-11-23", "", ""),
    ],
)
def test_times_are_those_of_the_place(created: str, vi: str, en: str) -> None:
    assert (clock_time(created, "vi"), clock_time(created, "en")) == (vi, en)
