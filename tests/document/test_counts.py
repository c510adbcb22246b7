"""Lengths as a Vietnamese paper counts them."""

from random import Random

from editor.document import Article, Code, Figure, Gallery, Paragraph, Table, text
from editor.document.article import word_count
from editor.document.counts import Counts, counted, counted_block, counted_fields
from editor.testing.documents import random_article


def test_a_word_is_a_syllable_between_blanks() -> None:
    assert counted("Cầu Trà Bồng – thông xe") == Counts(words=5, characters=23, letters=18)


def test_captions_stand_apart_and_photos_are_counted() -> None:
    gallery = Gallery((Figure("a", text("Hai chữ")), Figure("b")), text("Ba chữ nữa"))
    assert counted_block(gallery) == Counts(captions=5, photos=2)
    assert counted_block(Figure("a", text("Một chú thích"))) == Counts(captions=3, photos=1)


def test_cells_count_and_code_does_not() -> None:
    assert counted_block(Table(((text("Xã Trà"), text("812")),))).words == 3
    assert counted_block(Code("a = 1")) == Counts()


def test_the_words_are_those_that_lists_of_stories_show() -> None:
    for seed in range(60):
        article = random_article(Random(seed))
        whole = sum(map(counted_block, article.blocks), counted_fields(article))
        assert whole.words == word_count(article)


def test_reading_takes_a_minute_for_220_words_and_never_none() -> None:
    long = Article(blocks=(Paragraph(text("chữ " * 660)),))
    assert counted_block(long.blocks[0]).minutes == 3
    assert counted("một").minutes == 1
    assert Counts().minutes == 0
