import pytest

from editor.document.proper_names import name_begun, names_in


def test_names_are_words_in_a_row_with_capitals() -> None:
    captions = [
        "Ông Nguyễn Văn Lượm (phải) và bà Trần Thị Ánh ở Bến Say. Người dân qua cầu.",
        "Tại Bến Say, Nguyễn Văn Lượm gỡ đèn.",
    ]
    assert names_in(captions) == ["Nguyễn Văn Lượm", "Bến Say", "Trần Thị Ánh"]


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Ông Nguyễn V", "Nguyễn V"),
        ("gặp Ng", "Ng"),
        ("gặp N", ""),
        ("gặp nguyễn", ""),
        ("Bến Say ", "Bến Say "),
        ("Bến Say, ", ""),
        ("", ""),
    ],
)
def test_a_name_begins_with_a_capital(text: str, begun: str) -> None:
    assert name_begun(text, len(text)) == begun


def test_nothing_begins_within_a_word() -> None:
    assert name_begun("Nguyễn", 3) == ""
    assert name_begun("Nguyễn Văn, cầu", 8) == ""
    assert name_begun("Nguyễn V, cầu", 8) == "Nguyễn V"
