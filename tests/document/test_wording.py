"""Other words in a text keep the looks of those they stand for."""

from editor.document import Embed, Figure, Mark, PullQuote, Run, Table, text
from editor.document.wording import changed, inner_texts, spoken, with_inner_texts


def test_new_words_look_like_the_first_sign_that_they_replace() -> None:
    words = (Run("Cầu "), Run("Trà", Mark.STRONG), Run(" Bồng"))
    assert changed(words, [(4, 12, "Giang")]) == (Run("Cầu "), Run("Giang", Mark.STRONG))
    assert changed(words, [(0, 3, "Đò"), (8, 12, "Khúc")]) == (
        Run("Đò "),
        Run("Trà", Mark.STRONG),
        Run(" Khúc"),
    )


def test_a_footnote_s_mark_is_no_word_and_is_not_replaced() -> None:
    words = (Run("Trà"), Run("1", Mark.FOOTNOTE), Run(" Bồng"))
    assert spoken(words) == "Trà\ufffc Bồng"
    assert changed(words, [(0, 9, "x")]) == words
    assert changed(words, [(5, 9, "Giang")])[-1] == Run(" Giang")


def test_the_words_within_a_block_are_its_cells_alt_texts_and_attributions() -> None:
    table = Table(((text("Xã"), text("Hộ")), (text("Trà Giang"), text("12"))))
    assert [spoken(t) for t in inner_texts(table, True)] == ["Xã", "Hộ", "Trà Giang", "12"]
    assert inner_texts(Figure("f", text("Chú thích"), "Mô tả"), False) == [text("Mô tả")]
    quote = PullQuote(text("Lời"), text("Bà Hoa"))
    upper = with_inner_texts(quote, False, lambda words: text(spoken(words).upper()))
    assert upper == PullQuote(text("Lời"), text("BÀ HOA"))


def test_an_address_is_found_but_stays() -> None:
    embed = Embed("https://baothinh.vn/video/12")
    assert inner_texts(embed, True) == [text("https://baothinh.vn/video/12")]
    assert with_inner_texts(embed, True, lambda _: text("x")) == embed
