from hypothesis import given, settings

from editor.codecs.canonical import canonical
from editor.codecs.canonical_text import canonical_line, canonical_text
from editor.document import (
    LINE_BREAK,
    Article,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Run,
    Table,
    text,
)
from editor.testing.documents import articles

S, E = Mark.STRONG, Mark.EMPHASIS


@settings(max_examples=60, deadline=None)
@given(articles())
def test_the_normal_form_is_its_own_normal_form(article: Article) -> None:
    assert canonical(article.blocks) == article.blocks


def test_blanks_at_the_edge_of_a_mark_are_unmarked() -> None:
    runs = [Run("đậm ", S), Run("thường")]
    assert canonical_text(runs) == (Run("đậm", S), Run(" thường"))


def test_blanks_between_words_that_share_a_mark_keep_that_mark_only() -> None:
    runs = [Run("một", S | E), Run(" ", S | E), Run("hai", S)]
    assert canonical_text(runs) == (Run("một", S | E), Run(" hai", S))


def test_a_link_doesn_t_reach_over_the_blank_after_it() -> None:
    runs = [Run("đây ", href="https://a.vn"), Run("nhé")]
    assert canonical_text(runs) == (Run("đây", href="https://a.vn"), Run(" nhé"))


def test_decomposed_letters_are_composed_and_blanks_collapsed() -> None:
    assert canonical_text([Run("  Tie\u0302\u0301ng   Vie\u0323\u0302t\n")]) == text("Tiếng Việt")


def test_line_breaks_at_the_ends_go_and_those_within_stay() -> None:
    runs = text(f"{LINE_BREAK}một {LINE_BREAK}{LINE_BREAK} hai{LINE_BREAK} ")
    assert canonical_text(runs) == text(f"một{LINE_BREAK}{LINE_BREAK}hai")


def test_a_text_of_blanks_alone_is_no_text() -> None:
    assert canonical([Paragraph(text("\xa0")), Paragraph(text(" ")), Heading(2)]) == ()


def test_a_mark_without_its_footnote_becomes_readable() -> None:
    blocks = canonical([Paragraph((Run("Lũ"), Run("1", Mark.FOOTNOTE)))])
    assert blocks == (Paragraph(text("Lũ[^1]")),)


def test_footnotes_go_to_the_end_and_have_a_label_each() -> None:
    note, other = Footnote("a b", text("một")), Footnote("a-b", text("hai"))
    mark, second = Run("a b", Mark.FOOTNOTE), Run("a-b", Mark.FOOTNOTE)
    blocks = canonical([note, other, Paragraph((Run("x"), mark, second))])
    assert blocks == (
        Paragraph((Run("x"), Run("a-b", Mark.FOOTNOTE), Run("a-b-2", Mark.FOOTNOTE))),
        Footnote("a-b", text("một")),
        Footnote("a-b-2", text("hai")),
    )


def test_two_footnotes_of_one_label_are_both_kept() -> None:
    blocks = canonical([Footnote("1", text("một")), Footnote("1", text("hai"))])
    assert blocks == (Footnote("1", text("một")), Footnote("1-2", text("hai")))


def test_lists_go_one_level_deeper_at_a_time() -> None:
    items = [ListItem(depth=2, text=text("a")), ListItem(depth=5, text=text("b"))]
    assert [b.depth for b in canonical(items) if isinstance(b, ListItem)] == [0, 1]


def test_begins_is_kept_only_where_a_like_list_goes_before() -> None:
    first = ListItem(text=text("a"), begins=True)
    ordered = ListItem(ordered=True, text=text("b"), begins=True)
    again = ListItem(ordered=True, text=text("c"), begins=True)
    begins = [b.begins for b in canonical([first, ordered, again]) if isinstance(b, ListItem)]
    assert begins == [False, False, True]


def test_nothing_can_continue_an_item_that_isn_t_there() -> None:
    lone = ListItem(text=text("a"), continues=True)
    assert canonical([lone]) == (ListItem(text=text("a")),)


def test_two_quotes_stay_two_when_the_first_paragraph_of_the_second_is_empty() -> None:
    quote = Container.QUOTE
    one = Paragraph(text("một"), container=quote)
    empty = Paragraph((), container=quote, starts=True)
    two = Paragraph(text("hai"), container=quote)
    assert canonical([one, empty, two]) == (
        one,
        Paragraph(text("hai"), container=quote, starts=True),
    )


def test_tables_are_made_rectangular() -> None:
    table = Table(((text("a"), text("b")), (text("c"),), ((),)))
    assert canonical([table]) == (Table(((text("a"), text("b")), (text("c"), ()))),)


def test_an_empty_header_row_is_none() -> None:
    assert canonical([Table((((),), (text("a"),)))]) == (Table(((text("a"),),), header=False),)


def test_no_word_is_lost_with_a_block_that_can_t_stand() -> None:
    blocks = [
        Figure("", caption=text("chú thích"), alt="thay thế"),
        Gallery((), caption=text("chung")),
        Embed("notes from the road"),
    ]
    words = ["thay thế", "chú thích", "chung", "notes from the road"]
    assert canonical(blocks) == tuple(Paragraph(text(word)) for word in words)


def test_fractions_outside_the_photo_are_dropped() -> None:
    figure = Figure("p", crop=(0.2, 0.2, 1.5, 0.5), focus=(0.5, float("nan")), width="huge")
    assert canonical([figure]) == (Figure("p"),)


def test_an_attribution_has_no_dash() -> None:
    quote = PullQuote(text("lời"), text("— Ông Tư"))
    assert canonical([quote]) == (PullQuote(text("lời"), text("Ông Tư")),)


def test_code_keeps_tabs_and_inner_blank_lines() -> None:
    assert canonical([Code("\ta\r\n\r\n\r\n b\n\n")]) == (Code("\ta\n\n\n b"),)


def test_a_line_of_text_has_no_breaks() -> None:
    assert canonical_line(f" Cầu\n mới{LINE_BREAK}qua sông ") == "Cầu mới qua sông"
