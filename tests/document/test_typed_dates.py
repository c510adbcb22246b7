import pytest

from editor.document.typed_dates import as_kept, as_typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("23/11/2026", "2026-11-23"),
        ("3.1.2026", "2026-01-03"),
        ("2026-11-23", "2026-11-23"),
        ("23/11/2026 18:00", "2026-11-23T18:00:00"),
        ("23/11/2026, 18h", "2026-11-23T18:00:00"),
        ("18h30 23/11/2026", "2026-11-23T18:30:00"),
        ("18 giờ 30 ngày 23/11/2026", "2026-11-23T18:30:00"),
        ("23/11/2026 18:00 +07:00", "2026-11-23T18:00:00+07:00"),
        ("23/11/2026 18:00:09 -03:30", "2026-11-23T18:00:09-03:30"),
        ("2026-11-23T18:00:00", "2026-11-23T18:00:00"),
        ("  ", ""),
    ],
)
def test_dates_are_understood_as_a_desk_writes_them(typed: str, kept: str) -> None:
    assert as_kept(typed) == kept


@pytest.mark.parametrize(
    "typed", ["31/11/2026", "hôm nay", "23/11", "23/11/2026 25:00", "0/0/2026"]
)
def test_what_is_no_date_is_told(typed: str) -> None:
    assert as_kept(typed) is None


@pytest.mark.parametrize(
    "kept",
    ["2026-11-23", "2026-11-23T18:00:00", "2026-11-23T18:00:09+07:00", "2026-11-23T18:00:00-03:30"],
)
def test_what_is_shown_is_understood_again(kept: str) -> None:
    assert as_kept(as_typed(kept)) == kept


def test_what_is_no_whole_date_is_shown_as_it_is() -> None:
    assert as_typed("2026") == "2026"
    assert as_typed("") == ""
