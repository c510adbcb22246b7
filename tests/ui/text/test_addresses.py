"""What an address that is typed or pasted means."""

import pytest

from editor.codecs.inline_html import safe_href
from editor.ui.text.addresses import fault_of, lone_address, whole_address


@pytest.mark.parametrize(
    ("typed", "want"),
    [
        ("baothinh.vn", "https://baothinh.vn"),
        (" http://baothinh.vn/tin ", "http://baothinh.vn/tin"),
        ("an@baothinh.vn", "mailto:an@baothinh.vn"),
        ("mailto:an@baothinh.vn", "mailto:an@baothinh.vn"),
        ("0238 384 4488", "tel:02383844488"),
        ("/thoi-su", "/thoi-su"),
        ("#bang-gia", "#bang-gia"),
        ("localhost:8080/tin", "https://localhost:8080/tin"),
        ("sông-lam.vn/cầu", "https://sông-lam.vn/cầu"),
    ],
)
def test_an_address_is_completed_and_survives_saving(typed: str, want: str) -> None:
    assert (whole_address(typed), fault_of(typed)) == (want, "")
    assert safe_href(want) == want


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd",
     "https://", "http:baothinh.vn", "https:///tin", "hai từ", "mailto:", "bao\tthinh.vn"],
)  # fmt: skip
def test_what_is_no_address_is_told_in_plain_words(typed: str) -> None:
    assert fault_of(typed).endswith(".")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("https://baothinh.vn/a?b=c#d\n", "https://baothinh.vn/a?b=c#d"),
        ("www.baothinh.vn", "https://www.baothinh.vn"),
        ("mailto:an@baothinh.vn", "mailto:an@baothinh.vn"),
        ("baothinh.vn", ""),
        ("xem https://baothinh.vn", ""),
        ("https://a.vn https://b.vn", ""),
        ("javascript:alert(1)", ""),
        ("https://a.vn/" + "x" * 3000, ""),
    ],
)
def test_only_a_text_that_is_an_address_and_no_more_counts(text: str, want: str) -> None:
    assert lone_address(text) == want
