import unicodedata

import pytest

from editor.base.errors import EditorError
from editor.codecs.decode import read_text

STORY = "Sáng nay, mưa lớn làm ngập cánh đồng ven sông.\nĐường về chợ đã thông “nhanh”."
TONES = "\u0300\u0301\u0303\u0309\u0323"


def cp1258(content: str) -> bytes:
    """As Windows writes Vietnamese: letters with their hats, tones after them."""
    out = b""
    for letter in content:
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
        out += (base + "".join(p for p in parts if p in TONES)).encode("cp1258")
    return out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert read_text(STORY.encode(encoding)) == STORY


def test_lines_and_letters_are_brought_into_one_form() -> None:
    assert read_text("Tie\u0302\u0301ng\r\nViệt\r".encode()) == "Tiếng\nViệt\n"


def test_windows_vietnamese_is_read() -> None:
    assert read_text(cp1258(STORY)) == STORY


def test_windows_western_is_read() -> None:
    story = "Le café était fermé – où aller ? « À l’hôtel », créé en 1900."
    assert read_text(story.replace("’", "'").encode("cp1252")) == story.replace("’", "'")


@pytest.mark.parametrize(
    "content",
    [
        bytes.fromhex("53b86e67206e61792c206dad61206ced6e206cb56d206e67cb702063b86e6820aee56e67"),
        "Saùng nay caùnh ñoàng ven soâng".encode("cp1252"),
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01",
        b"PK\x03\x04\x00\x00",
        b"\xff\xfea",
        "日本語の記事です".encode("shift_jis"),
    ],
    ids=["TCVN3", "VNI", "JPEG", "zip", "cut UTF-16", "Shift JIS"],
)
def test_what_can_t_be_told_is_refused_with_a_remedy(content: bytes) -> None:
    with pytest.raises(EditorError) as told:
        read_text(content)
    assert "UTF-8" in told.value.remedy


def test_an_empty_file_is_an_empty_text() -> None:
    assert read_text(b"") == ""
