"""Quotes, dashes and dots become a newspaper's as they are typed, and each goes back alone."""

import pytest
from PySide6.QtCore import Qt

from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import Article, Figure, Mark, Paragraph, Run, plain, text

CTRL, BACK = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Backspace

ALIKE = [
    ('"Đi thôi!"', "“Đi thôi!”"),
    ('anh nói: "Đi"', "anh nói: “Đi”"),
    ('("Đi")', "(“Đi”)"),
    ('"\'Đi\', anh nói"', "“‘Đi’, anh nói”"),
    ('- "Đi à?"', "- “Đi à?”"),
    ('"Tôi không-" anh ngừng', "“Tôi không-” anh ngừng"),
    ("- Anh về à?", "- Anh về à?"),
    ("-- Anh về à?", "-- Anh về à?"),
    ("sông -- núi", "sông – núi"),
    ("sông --- núi", "sông — núi"),
    ("năm 2020--2025", "năm 2020--2025"),
    ("chờ...", "chờ…"),
    ("chờ....", "chờ…."),
    ('tivi 55" mới', 'tivi 55" mới'),
    ("https://bao.vn/?q='a'...", "https://bao.vn/?q='a'..."),
    ('`in "a"', '`in "a"'),
    ("`in` \"a\"", "in “a”"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "made"), ALIKE)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_both_languages_set_them_alike(desk, typed: str, made: str, language: str) -> None:
    d = desk([Paragraph()])
    d.editor.set_language(language)
    d.at(0)
    d.type(typed)
    assert plain(d.editor.article().blocks[0].text) == made
    d.undo_all()
    assert d.body == ""


@pytest.mark.parametrize(
    ("language", "typed", "made"),
    [
        ("en", "the mayor's 'big' day", "the mayor’s ‘big’ day"),
        ("en", "'it's here' he said", "‘it’s here’ he said"),
        ("vi", "người H'Mông ở Cư M'gar", "người H'Mông ở Cư M'gar"),
    ],
)
def test_apostrophes_are_the_languages_own(desk, language: str, typed: str, made: str) -> None:
    d = desk([Paragraph()])
    d.editor.set_language(language)
    d.at(0)
    d.type(typed)
    assert d.body == f"p:{made}"


def test_headline_and_captions_have_them_too(desk) -> None:
    d = desk([Figure("f1")])
    d.type('"Mùa nước nổi"')
    d.at(0, 2)
    d.type('Chợ "nổi"...')
    article = d.editor.article()
    assert article.headline == "“Mùa nước nổi”"
    assert d.body == "fig:◼f1Chợ “nổi”…"


@pytest.mark.parametrize("back", ["backspace", "undo"])
@pytest.mark.parametrize(
    ("typed", "made", "before"),
    [
        ('a "', "a “", 'a "'),
        ("a...", "a…", "a..."),
        ("a -- ", "a – ", "a -- "),
        ('"a"', "“a”", '“a"'),
    ],
)
def test_each_goes_back_alone(desk, typed: str, made: str, before: str, back: str) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type(typed)
    assert d.body == f"p:{made}"
    if back == "backspace":
        d.key(BACK)
    else:
        d.key(Qt.Key.Key_Z, CTRL)
    assert d.body == f"p:{before}"
    d.type("x")
    assert d.body == f"p:{before}x"


def test_a_quote_left_straight_is_closed_straight(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type('"')
    d.key(BACK)
    d.type('a"')
    assert d.body == 'p:"a"'


def test_marks_stay_and_code_is_left_alone(desk) -> None:
    d = desk([Paragraph((Run("a", Mark.STRONG),)), Paragraph((Run("x y", Mark.CODE),))])
    d.at(0, 1)
    d.type(' "b"')
    d.at(1, 2)
    d.type('"*z*')
    assert d.body == 'p:strong<a “b”> | p:code<x "*z*y>'


def test_whole_commits_are_set_as_well(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.commit('Chị nói: "Đi thôi..." rồi ')
    assert d.body == "p:Chị nói: “Đi thôi…” rồi "


def test_a_link_is_made_of_its_markdown(desk) -> None:
    for typed, made in (
        ("[báo](https://bao.vn/a_b_c) x", "p:báo(https://bao.vn/a_b_c) x"),
        ("xem [báo](bao.vn/tin)", "p:xem báo(https://bao.vn/tin)"),
        ("[nguyên văn](như trên)", "p:[nguyên văn](như trên)"),
    ):
        d = desk([Paragraph()])
        d.at(0)
        d.type(typed)
        assert d.body == made
        d.undo_all()
        assert d.body == ""


def test_addresses_are_no_emphasis(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type("https://bao.vn/_tin_/*a*")
    assert d.body == "p:https://bao.vn/_tin_/*a*"


# Spaces that don't break


HARD = "\u00a0"


def test_a_space_that_does_not_break_is_typed_undone_and_done_again(desk) -> None:
    d = desk([Paragraph()], headline="")
    d.at(0)
    d.type(f"5{HARD}km")
    assert d.body == f"p:5{HARD}km"
    assert d.undo_all() == 1
    d.redo_all()
    assert d.body == f"p:5{HARD}km"


def test_spaces_that_do_not_break_are_kept_everywhere(desk) -> None:
    hard = f"{HARD}5{HARD}km{HARD}"
    blocks = (Paragraph(text(hard)), Figure("f1", text(hard)), Paragraph(text("x")))
    d = desk(blocks, headline=hard, standfirst=hard)
    assert d.editor.article() == Article(hard, hard, blocks=blocks)
    d.editor.selectAll()
    d.editor.copy()
    other = desk([Paragraph()])
    other.at(0)
    other.editor.paste()
    assert plain(other.editor.article().blocks[0].text) == hard
    assert read_markdown(write_markdown(blocks)) == blocks
