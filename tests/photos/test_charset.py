import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.photos.charset import cut, decode, tidy


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("Mai An", 32, "Mai An"),
        ("Nguyễn", 5, "Nguy"),
        ("e\u0323\u0302e\u0323\u0302", 9, "e\u0323\u0302"),
        ("👩‍🌾 và 👩‍🌾", 20, "👩‍🌾 và"),
        ("👍🏽👍🏽", 12, "👍🏽"),
        ("🇻🇳🇱🇦", 12, "🇻🇳"),
        ("x🇻🇳🇱🇦", 13, "x🇻🇳"),
        ("\u0301", 1, ""),
    ],
)
def test_a_cut_never_splits_what_a_reader_sees_as_one_letter(
    text: str, limit: int, kept: str
) -> None:
    assert cut(text, limit).decode() == kept


@given(st.text(max_size=60), st.integers(0, 80))
def test_a_cut_fits_and_is_a_beginning(text: str, limit: int) -> None:
    kept = cut(text, limit)
    assert len(kept) <= limit
    assert text.startswith(kept.decode())


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf8_is_read_as_utf8(text: str) -> None:
    assert decode(text.encode()) == unicodedata.normalize("NFC", text)


@given(st.binary(max_size=60), st.booleans())
def test_no_bytes_are_unreadable(raw: bytes, utf8: bool) -> None:
    assert isinstance(decode(raw, utf8=utf8), str)


@given(st.text())
def test_tidy_text_stays_tidy(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    tidy(text).encode()
