import unicodedata

import pytest

from editor.document.credit import credit_line, credit_name


@pytest.mark.parametrize(
    "line",
    [
        "Mai An",
        "Ảnh: Mai An",
        "ảnh : Mai An ",
        "Ảnh: Ảnh: Mai An",
        "Photo: Mai An",
        "Photos by Mai An",
        "Photo by: Mai An",
        "Pictures by: Mai An",
        "Ảnh: Photo by Mai An",
        unicodedata.normalize("NFD", "Ảnh: Mai An"),
    ],
)
def test_the_name_is_kept_without_any_label(line: str) -> None:
    assert credit_name(line) == "Mai An"
    assert credit_line(line, "vi") == "Ảnh: Mai An"


@pytest.mark.parametrize(
    "name", ["Ảnh Hồng", "Photo Nguyễn", "Photobyte", "Byron Lê", "TTXVN: Mai"]
)
def test_a_name_that_begins_like_a_label_stays(name: str) -> None:
    assert credit_name(name) == name


def test_the_label_is_the_storys_language() -> None:
    assert credit_line("Mai An", "en-GB") == "Photo: Mai An"
    assert credit_line("Mai An", "vi-VN") == "Ảnh: Mai An"


@pytest.mark.parametrize("line", ["", "  ", "Ảnh:", "Photo by "])
def test_nobody_is_credited_by_a_label_alone(line: str) -> None:
    assert credit_line(line, "vi") == ""
