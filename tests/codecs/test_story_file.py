import pytest
from hypothesis import given, settings

from editor.base.errors import EditorError
from editor.codecs.story_file import read_plain, read_story, write_story
from editor.document import Article, Contributor, Figure, Heading, Paragraph, Role, text
from editor.testing.documents import articles, raws_of


@settings(max_examples=60, deadline=None)
@given(articles())
def test_a_story_file_holds_the_whole_article(article: Article) -> None:
    assert read_story(write_story(article), raws=raws_of(article.blocks)) == article


def test_a_story_file_reads_well() -> None:
    article = Article(
        headline="Cầu mới: sông Trà",
        byline=(Contributor("Mai An"), Contributor("Lê Bình")),
        tags=("cầu", "giao thông"),
        slug="007",
        blocks=(Paragraph(text("Sáng nay.")), Figure("p1", text("Cầu"))),
    )
    assert write_story(article, {"p1": "Mai An"}) == (
        "---\nheadline: 'Cầu mới: sông Trà'\nbyline: Mai An, Lê Bình\ntags:\n- cầu\n- giao thông\n"
        "language: vi\nslug: '007'\n---\n\nSáng nay.\n\n![](photo:p1 \"Mai An\")\nCầu\n"
    )


def test_an_empty_story_is_a_story_file() -> None:
    assert read_story(write_story(Article())) == Article()


@pytest.mark.parametrize(
    "byline",
    [
        "byline: Mai An, Lê Bình",
        "byline: [Mai An, Lê Bình]",
        "byline:\n- name: Mai An\n- {name: Lê Bình, role: text}",
        "authors:\n- Mai An\n- Lê Bình",
    ],
)
def test_the_byline_may_be_written_in_several_ways(byline: str) -> None:
    article = read_story(f"---\n{byline}\n---\n")
    assert article.byline == (Contributor("Mai An"), Contributor("Lê Bình"))


def test_roles_and_commas_in_names_are_kept() -> None:
    people = (Contributor("Mai, An", Role.PHOTO), Contributor("Lê, Bình"))
    assert read_story(write_story(Article(byline=people))).byline == people


def test_values_that_look_like_numbers_or_dates_stay_text() -> None:
    article = read_story("---\nheadline: 2026-11-22\nslug: 007\nsection: no\ntags: 1, 2\n---\n")
    assert (article.headline, article.slug, article.section) == ("2026-11-22", "007", "no")
    assert article.tags == ("1", "2")


def test_other_tools_names_are_understood_and_unknown_ones_passed_over() -> None:
    article = read_story("---\ntitle: Cầu\nsummary: Đã thông\nlayout: post\n---\nBài")
    assert (article.headline, article.standfirst) == ("Cầu", "Đã thông")
    assert article.blocks == (Paragraph(text("Bài")),)


@pytest.mark.parametrize("markdown", ["# Cầu *mới*\n\nBài", "\ufeff# Cầu mới #\r\n\r\nBài"])
def test_a_leading_title_is_the_headline(markdown: str) -> None:
    article = read_story(markdown)
    assert article.headline == "Cầu mới"
    assert article.blocks == (Paragraph(text("Bài")),)


def test_a_title_below_a_headline_is_a_heading() -> None:
    article = read_story("---\nheadline: Cầu\n---\n# Khác")
    assert article.headline == "Cầu"
    assert article.blocks == (Heading(2, text("Khác")),)


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert len(read_story("---\n\nBài").blocks) == 2


def test_the_language_is_the_reader_s_where_none_is_given() -> None:
    assert read_story("Story", default_language="en").language == "en"
    assert read_story("---\nlanguage:\n---\nStory", default_language="en").language == "en"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("headline: a\nsection: b: c", 3),
        ("headline: [a", 2),
        ("- a\n- b", 2),
        ("headline: a\nslug:\n- x", 3),
        ("tags: {a: b}", 2),
        ("byline:\n- name: An\n  role: boss", 2),
        ("headline: !!python/object/apply:os.system [ls]", 2),
        ("[" * 5000, 2),
    ],
)
def test_a_wrong_head_is_told_with_its_line_and_a_remedy(head: str, line: int) -> None:
    with pytest.raises(EditorError) as told:
        read_story(f"---\n{head}\n---\nBài")
    assert f"Line {line} " in told.value.what
    assert told.value.remedy


def test_plain_text_gives_headline_and_paragraphs() -> None:
    article = read_plain("Cầu mới\r\n\r\nSáng nay cầu thông\r\nxe.\r\n \r\n- Vui quá!\r\n")
    assert (article.headline, article.standfirst) == ("Cầu mới", "")
    assert article.blocks == (
        Paragraph(text("Sáng nay cầu thông\u2028xe.")),
        Paragraph(text("- Vui quá!")),
    )


def test_a_short_second_sentence_standing_alone_is_the_standfirst() -> None:
    article = read_plain("Cầu mới\n\nCầu đã thông xe sáng nay.\n\nBài.")
    assert article.standfirst == "Cầu đã thông xe sáng nay."
    assert article.blocks == (Paragraph(text("Bài.")),)


@pytest.mark.parametrize(
    "body",
    [
        "- Chào chị.\n\nBài.",
        "Chưa hết câu\n\nBài.",
        "Chỉ một đoạn.",
        "chữ " * 61 + "hết.\n\nBài.",
        "Hai dòng\nở đây.\n\nBài.",
    ],
)
def test_what_isn_t_clearly_a_standfirst_is_a_paragraph(body: str) -> None:
    assert read_plain(f"Cầu mới\n\n{body}").standfirst == ""


def test_an_empty_text_is_an_empty_article() -> None:
    assert read_plain(" \n") == Article()


def test_the_print_slot_travels_in_a_story_file() -> None:
    article = Article(headline="Cầu mới", slot=700)
    assert read_story(write_story(article)) == article
    with pytest.raises(EditorError, match=r"Line 3 .* number of words"):
        read_story("---\nheadline: Cầu\nslot: dài\n---\n")
