import pytest

from editor.base.errors import EditorError
from editor.codecs.code_replacements import (
    Clash,
    CodeBook,
    Exchange,
    read_codes,
    unknown_codes,
)

TEAM = """// Đội bóng đá nữ xã Hương Trà, mùa 2026
wc8\tNguyễn Thị Lượm\ttiền vệ\tLượm
wc11\tTrần Thị Ngọc Ánh
  // thủ môn
wc1\t Lê Thị Hòa \t\tHòa "gôn"

bs\txã Bến Say, tỉnh Bình Thạnh
"""


def book(*texts: str, delimiter: str = "=") -> CodeBook:
    files = [read_codes(text.encode(), f"file-{i}.txt") for i, text in enumerate(texts, start=1)]
    return CodeBook(files, delimiter)


def test_a_code_stands_for_its_first_column_unless_another_is_named() -> None:
    codes = book(TEAM)
    assert codes.replacement("wc8") == "Nguyễn Thị Lượm"
    assert codes.replacement("wc8#1") == "Nguyễn Thị Lượm"
    assert codes.replacement("wc8#2") == "tiền vệ"
    assert codes.replacement("wc8#3") == "Lượm"
    assert codes.replacement("wc1#3") == 'Hòa "gôn"'


@pytest.mark.parametrize("typed", ["wc9", "wc8#4", "wc8#0", "wc1#2", "wc", "", "#2", "wc8#", "//"])
def test_what_is_in_no_file_stands_for_nothing(typed: str) -> None:
    assert book(TEAM).replacement(typed) is None


@pytest.mark.parametrize(
    "raw",
    [
        TEAM.encode("utf-8-sig"),
        TEAM.encode("utf-16"),
        b"\xfe\xff" + TEAM.encode("utf-16-be"),
        TEAM.replace("\n", "\r\n").encode(),
        TEAM.replace("\n", "\r").encode(),
        TEAM.replace("Ò", "O").encode(),
    ],
)
def test_files_are_read_as_programs_save_them(raw: bytes) -> None:
    codes = CodeBook([read_codes(raw)])
    assert len(codes) == 4
    assert codes.replacement("wc11") == "Trần Thị Ngọc Ánh"


def test_an_old_windows_file_is_read() -> None:
    # cp1258 has letters with hats and horns; the tone is a sign of its own after them.
    old = "a1\tÂu Văn Tâm\na2\tĐa\u0300o Thơ\na3\tÔng Bu\u0300i Văn Lâm, xa\u0303 Đông Sơn\n"
    assert CodeBook([read_codes(old.encode("cp1258"))]).replacement("a2") == "Đào Thơ"


def test_a_file_that_is_no_text_is_refused() -> None:
    with pytest.raises(EditorError):
        read_codes(b"PK\x03\x04\x00\x00\x00\x00\xff\xfe")


def test_lines_with_blanks_for_the_tab_are_told() -> None:
    file = read_codes("wc8 Nguyễn Thị Lượm\nwc9\tTrần An\n\tkhông mã\nwc10\t\n".encode())
    assert file.wrong == (1, 3, 4)
    assert file.entries == (("wc9", ("Trần An",)),)


def test_excels_quotes_go_and_a_nicknames_stay() -> None:
    codes = book('x1\t"Bến Say, Bình Thạnh"\nx2\t"Anh ""Sáu"" Lượm"\nx3\t"Út"\n')
    assert codes.replacement("x1") == "Bến Say, Bình Thạnh"
    assert codes.replacement("x2") == 'Anh "Sáu" Lượm'
    assert codes.replacement("x3") == '"Út"'


def test_of_several_files_the_last_wins_and_the_clash_is_told() -> None:
    codes = book("a\tmột\nb\thai\n", "a\tMỘT\nb\thai\n", "c\tba\n")
    assert codes.replacement("a") == "MỘT"
    assert codes.clashes == (Clash("a", "file-2.txt", ("file-1.txt", "file-2.txt")),)


def test_a_code_twice_in_one_file_is_a_clash_too() -> None:
    assert [clash.code for clash in book("a\tmột\na\thai\n").clashes] == ["a"]


def test_case_tells_codes_apart_and_else_does_not_matter() -> None:
    codes = book("ab\tnhỏ\nAB\tlớn\nWC8\tLượm\n")
    assert (codes.replacement("ab"), codes.replacement("AB")) == ("nhỏ", "lớn")
    assert codes.replacement("Ab") is None  # either could be meant
    assert codes.replacement("wc8") == "Lượm"


@pytest.mark.parametrize(
    ("code", "typed"), [("dd13", "đ13"), ("wc8", "ưc8"), ("has", "há"), ("nuw2", "nư2")]
)
def test_a_code_is_known_by_its_keys_where_telex_made_letters_of_them(code, typed) -> None:
    assert book(f"{code}\tLượm\nzz\tkhác\n").replacement(typed) == "Lượm"


def test_letters_that_two_codes_could_be_typed_for_stay() -> None:
    assert book("has\tmột\nhsa\thai\n").replacement("há") is None


def test_codes_with_diacritics_are_codes() -> None:
    codes = book("đt\tđội tuyển\ndt\tdân tộc\n")
    assert (codes.replacement("đt"), codes.replacement("dt")) == ("đội tuyển", "dân tộc")


# While typing


def test_the_second_delimiter_brings_the_replacement() -> None:
    text = "Cầu thủ =wc8#2= =wc8= ghi bàn"
    codes = book(TEAM)
    assert codes.just_closed(text, 15) == Exchange(8, 15, "tiền vệ")
    assert codes.just_closed(text, 21) == Exchange(16, 21, "Nguyễn Thị Lượm")
    assert codes.just_closed(text, 14) is None
    assert codes.just_closed(text, 9) is None
    assert codes.just_closed("=wc99=", 6) is None
    assert codes.just_closed("=", 1) is None
    assert codes.just_closed("==", 2) is None


def test_another_delimiter_may_be_chosen() -> None:
    codes = book(TEAM, delimiter="\\")
    assert codes.just_closed("\\bs\\", 4) == Exchange(0, 4, "xã Bến Say, tỉnh Bình Thạnh")
    assert codes.just_closed("=bs=", 4) is None


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("=", None),
        ("=w", (0, "w")),
        ("Cầu thủ =wc1", (8, "wc1")),
        ("tỷ số 2=w", None),
        ("a = b", None),
        ("=dòng\nhai", None),
        ("không có gì", None),
    ],
)
def test_a_code_begins_after_a_delimiter(text, begun) -> None:
    assert book(TEAM).begun(text, len(text)) == begun


def test_offers_are_codes_that_begin_so_then_names() -> None:
    codes = book(TEAM)
    assert [offer.typed for offer in codes.offers("wc1")] == ["wc1", "wc1#3", "wc11"]
    assert [offer.typed for offer in codes.offers("wc8#")] == ["wc8#2", "wc8#3"]
    assert [offer.typed for offer in codes.offers("wc8#3")] == ["wc8#3"]
    assert [(o.typed, o.words) for o in codes.offers("ben")] == [
        ("bs", "xã Bến Say, tỉnh Bình Thạnh")
    ]
    assert codes.offers("không") == []


# Whole texts


def test_all_codes_of_a_text_are_replaced_and_unknown_ones_stay() -> None:
    text = "=wc8= (=wc8#2=) và =wc99= tại =bs=; 1 = 1, =wc11="
    codes = book(TEAM)
    assert codes.expanded(text) == (
        "Nguyễn Thị Lượm (tiền vệ) và =wc99= tại xã Bến Say, tỉnh Bình Thạnh; "
        "1 = 1, Trần Thị Ngọc Ánh"
    )
    assert unknown_codes(codes, text) == ["wc99"]


def test_no_files_change_nothing() -> None:
    assert CodeBook().expanded("=wc8= x=") == "=wc8= x="
    assert CodeBook().offers("wc") == []


def test_each_of_twenty_thousand_lines_is_found() -> None:
    lines = "".join(f"cau{i}\tNguyễn Thị Lượm {i}\ttiền vệ {i}\n" for i in range(20_000))
    codes = CodeBook([read_codes(lines.encode())]).get_ready()
    assert codes.replacement("cau19999#2") == "tiền vệ 19999"
    assert codes.offers("cau777")[0].words == "Nguyễn Thị Lượm 777"
    assert codes.offers("luom 12345")[0].code == "cau12345"
