"""Large pastes, and the pictures that a paste brings."""

import pytest

from editor.codecs.office_html.bulk import MOST_TAGS
from editor.codecs.pasted_html import read_pasted, shows_words
from editor.codecs.plain_lines import LONGEST_LINE
from editor.document import Figure, Mark, Paragraph, Run, plain, text


def test_what_has_too_many_tags_gives_its_words() -> None:
    count = MOST_TAGS // 4 + 1
    html = "<style>p{}</style><p>lũ <b>về</b></p>" + "<p>a&amp;<i>b</i>\nc</p>" * count
    blocks = read_pasted(html).blocks
    assert blocks[:2] == (Paragraph(text("lũ về")), Paragraph(text("a&b c")))
    assert len(blocks) == count + 1


def test_a_long_paragraph_is_cut_between_words_and_keeps_its_marks() -> None:
    blocks = read_pasted("<blockquote><p>" + "lũ <b>về</b> " * 1500 + "</p></blockquote>").blocks
    assert len(blocks) > 1
    assert all(isinstance(b, Paragraph) and len(plain(b.text)) <= LONGEST_LINE for b in blocks)
    words = [run for b in blocks if isinstance(b, Paragraph) for run in b.text if run.text.strip()]
    assert [run.text.strip() for run in words] == ["lũ", "về"] * 1500
    assert {run.marks for run in words if run.text.strip() == "về"} == {Mark.STRONG}
    assert [b.starts for b in blocks] == [False] * len(blocks)


def test_paragraphs_in_ever_deeper_marks_stay_apart() -> None:
    blocks = read_pasted("".join(f"<p><b>lũ{n}" for n in range(2000))).blocks
    assert [b.text for b in blocks if isinstance(b, Paragraph)] == [
        (Run(f"lũ{n}", Mark.STRONG),) for n in range(2000)
    ]


def test_pictures_are_told_with_their_ids_and_each_once() -> None:
    data = "data:image/png;base64,AAAA"
    html = (
        f"<img src='{data}'><p>a</p><img src='//a.vn/x.png'><img src=\"{data}\"><img src='b.png'>"
    )
    read = read_pasted(html)
    one, web, again = (b.photo for b in read.blocks if isinstance(b, Figure))
    assert (one, web) == (again, "https://a.vn/x.png")
    assert (dict(read.pictures), read.lost) == ({one: data}, 1)


@pytest.mark.parametrize(
    ("html", "has"),
    [
        ("<meta charset='utf-8'><img src='a.png' alt='Cầu'>", False),
        ("<html><head><title>x</title><style>p{}</style></head><body>&nbsp;<img></body>", False),
        ("<p>a</p><img>", True),
        ("a", True),
        ("", False),
    ],
)
def test_a_lone_picture_shows_no_words(html: str, has: bool) -> None:
    assert shows_words(html) is has
