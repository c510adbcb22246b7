"""Caption and alt text of one photo, or of two: told apart on pairs of a newsroom's making."""

from pathlib import Path

import pytest

from editor.document.telling import content_words, tells_of_other_things

PAIRS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "data" / "caption_pairs.tsv")
    .read_text("utf-8")
    .splitlines()
]


def test_the_warning_is_mostly_right_and_misses_little() -> None:
    """On 89 pairs: 36 of 38 warnings are right, 36 of 39 mistakes are found."""
    assert len(PAIRS) >= 60
    warned = [kind for kind, caption, alt in PAIRS if tells_of_other_things(caption, alt)]
    right = warned.count("differs")
    mistakes = sum(kind == "differs" for kind, _, _ in PAIRS)
    assert right / len(warned) >= 0.94
    assert right / mistakes >= 0.92


def test_a_text_typed_without_diacritics_is_compared_without() -> None:
    caption = "Nông dân xã Trà Bồng thu hoạch lúa đông xuân."
    assert not tells_of_other_things(caption, "May gat dang thu hoach lua tren canh dong chin vang")
    assert tells_of_other_things(caption, "Cầu thủ áo xanh sút bóng vào khung thành đối phương.")


@pytest.mark.parametrize("alt", ["", "Cầu", "Hai người đứng bên đường", "12 34 56 78 90 11"])
def test_short_texts_are_left_alone(alt: str) -> None:
    assert not tells_of_other_things("Bác sĩ mổ cấp cứu cho nạn nhân vụ sập giàn giáo.", alt)


def test_articles_numbers_and_endings_carry_no_meaning() -> None:
    assert content_words("The boats of 12 villages") == content_words("boat, village")
    assert content_words("Một trong những chiếc thuyền năm 2026") == {"thuyền"}
