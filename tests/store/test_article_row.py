import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import (
    Article,
    Code,
    Container,
    Contributor,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Role,
    Rule,
    Run,
    Table,
)
from editor.document.story import Reason
from editor.store.article_row import from_body, from_row, raw_digests, raws_of, to_row

_any = st.text(st.characters(), max_size=20)  # lone surrogates, NUL and controls too
_run = st.builds(Run, st.text(min_size=1, max_size=20), st.integers(0, 127).map(Mark), _any)
_text = st.lists(_run, max_size=3).map(tuple)
_place = {"container": st.sampled_from(Container), "starts": st.booleans()}
_part = st.floats(0, 1)
_figure = st.builds(
    Figure,
    _any,
    _text,
    _any,
    st.booleans(),
    st.none() | st.tuples(_part, _part, _part, _part),
    st.none() | st.tuples(_part, _part),
    st.sampled_from(["", "wide"]),
    **_place,
)
_block = st.one_of(
    st.builds(Paragraph, _text, **_place),
    st.builds(Heading, st.integers(2, 4), _text, **_place),
    st.builds(ListItem, st.booleans(), st.integers(0, 3), _text, st.booleans(), **_place),
    st.builds(PullQuote, _text, _text, **_place),
    st.builds(Code, _any, _any, **_place),
    _figure,
    st.builds(Gallery, st.lists(_figure, max_size=2).map(tuple), _text, **_place),
    st.builds(Rule, **_place),
    st.builds(Embed, _any, **_place),
    st.builds(
        Table,
        st.lists(st.lists(_text, min_size=2, max_size=2).map(tuple), max_size=2).map(tuple),
        st.booleans(),
        **_place,
    ),
    st.builds(Raw, _any, _any, **_place),
    st.builds(Footnote, _any, _text, **_place),
)
articles = st.builds(
    Article,
    headline=_any,
    standfirst=_any,
    byline=st.lists(st.builds(Contributor, _any, st.sampled_from(Role)), max_size=2).map(tuple),
    tags=st.lists(_any, max_size=2).map(tuple),
    featured=_any,
    blocks=st.lists(_block, max_size=4).map(tuple),
)


@given(articles)
def test_whatever_the_article_holds_reads_back_equal(article):
    row = to_row(article)
    assert from_row(row) == article
    for column in ("headline", "standfirst", "featured", "body"):
        getattr(row, column).encode()


LAND = Article(
    headline="Sạt lở",
    tags=("mưa lũ",),
    byline=(Contributor("Lê Thu"),),
    blocks=(
        Paragraph((Run("Nước "), Run("dâng nhanh", Mark.STRONG))),
        Raw("<div>\r\n\t\0</div>", "map"),
        Figure("a" * 32, alt="Đường bị cắt"),
    ),
)


def test_the_readable_copy_alone_gives_the_article():
    row = to_row(LAND)
    assert "**dâng nhanh**" in row.body
    assert raw_digests(row) == [LAND.blocks[1].digest]
    assert from_body(row, raws_of(LAND)) == LAND


@pytest.mark.parametrize("rot", [b"", b"\0\1\2", zlib.compress(b'{"blocks":[{}]}')])
def test_a_rotten_exact_copy_is_replaced_by_the_readable_one(store, rot):
    story = store.new_story(LAND, Reason.CREATED)
    store.write(lambda c: c.exec_driver_sql("UPDATE version SET exact = ?", (rot,)))
    assert store.story(story.id).article == LAND


def test_a_flipped_bit_never_reads_as_another_article():
    row = to_row(LAND)
    noticed = 0
    for place in range(len(row.exact)):
        rotten = bytearray(row.exact)
        rotten[place] ^= 0x10
        try:
            assert from_row(replace(row, exact=bytes(rotten))) == LAND  # padding
        except ValueError:
            noticed += 1
    assert noticed > len(row.exact) * 0.9


def test_the_words_are_kept_though_no_markdown_can_be_written(monkeypatch, store, caplog):
    def broken(blocks):
        raise RecursionError

    monkeypatch.setattr("editor.codecs.markdown_writer.write_markdown", broken)
    story = store.new_story(LAND, Reason.CREATED)
    assert store.story(story.id).article == LAND
    assert "no Markdown" in caplog.text


def test_the_exact_copy_leaves_out_what_is_as_usual():
    said = json.loads(zlib.decompress(to_row(Article(headline="A")).exact))
    assert said == {"headline": "A"}
