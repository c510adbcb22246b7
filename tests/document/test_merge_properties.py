"""Random edits by two people, with moves and deletions; every word is unique, so that each can be
followed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import (
    Article,
    Block,
    Figure,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    Rule,
    Table,
    text,
)
from editor.document.align import said
from editor.document.inline import plain
from editor.document.merge import Merged, lift, merge
from editor.testing.documents import articles, random_article

TRIALS = 3000


@dataclass
class Typist:
    """Makes and edits articles; `n` numbers the words."""

    dice: Random
    numbers: Iterator[int] = field(default_factory=count)

    def words(self, least: int, most: int) -> str:
        return " ".join(f"w{next(self.numbers)}" for _ in range(self.dice.randint(least, most)))

    def block(self) -> Block:
        kind = self.dice.randrange(10)
        if kind == 0:
            return Heading(self.dice.randint(2, 3), text(self.words(3, 6)))
        if kind == 1:
            return ListItem(False, 0, text(self.words(4, 12)))
        if kind == 2:
            photo = f"p{next(self.numbers)}"
            return Figure(photo, text(self.words(4, 12)), alt=self.words(2, 6))
        if kind == 3:
            shots = [Figure(f"p{next(self.numbers)}", text(self.words(3, 8))) for _ in range(3)]
            return Gallery(tuple(shots), text(self.words(3, 8)))
        if kind == 4:
            return Table(tuple(tuple(text(self.words(1, 3)) for _ in "ab") for _ in "abc"))
        return Paragraph(text(self.words(8, 30)))

    def article(self) -> Article:
        blocks = [self.block() for _ in range(self.dice.randint(0, 12))]
        return Article(
            headline=self.words(5, 9),
            standfirst=self.words(8, 12),
            tags=tuple(self.words(1, 1) for _ in range(3)),
            blocks=tuple(blocks),
        )

    def edit_text(self, content: str) -> str:
        """One word exchanged, added or taken out."""
        parts = content.split()
        at = self.dice.randrange(len(parts))
        parts[at : at + self.dice.randint(0, 1)] = [self.words(1, 2)] * (
            len(parts) < 4 or self.dice.random() < 0.7
        )
        return " ".join(parts)

    def edit_block(self, block: Block) -> Block:
        match block:
            case Paragraph() | ListItem() | Heading():
                if self.dice.random() < 0.15:
                    return Heading(2, block.text)
                return replace(block, text=text(self.edit_text(plain(block.text))))
            case Figure():
                if block.alt and self.dice.random() < 0.5:
                    return replace(block, alt=self.edit_text(block.alt))
                return replace(block, caption=text(self.edit_text(plain(block.caption))))
            case Gallery():
                shots = list(block.figures)
                at = self.dice.randrange(len(shots))
                edited = self.edit_block(shots[at])
                assert isinstance(edited, Figure)
                shots[at] = edited
                self.dice.shuffle(shots)
                return replace(block, figures=tuple(shots))
            case Table():
                rows = [list(row) for row in block.rows]
                cell = self.dice.choice(rows)
                cell[0] = text(plain(cell[0]) + " " + self.words(1, 1))
                return replace(block, rows=tuple(map(tuple, rows)))
        return block

    def edit(self, article: Article, *, moves: bool = True) -> Article:
        blocks = list(article.blocks)
        for _ in range(self.dice.randint(0, 4)):
            what = self.dice.random()
            at = self.dice.randrange(len(blocks)) if blocks else -1
            if what < 0.35 and blocks:
                blocks[at] = self.edit_block(blocks[at])
            elif what < 0.5 and blocks:
                del blocks[at]
            elif what < 0.7 and blocks and moves:
                moved = blocks.pop(at)
                blocks.insert(self.dice.randint(0, len(blocks)), moved)
            else:
                blocks.insert(self.dice.randint(0, len(blocks)), self.block())
        article = replace(article, blocks=tuple(blocks))
        if self.dice.random() < 0.15:
            article = replace(article, headline=self.edit_text(article.headline))
        if self.dice.random() < 0.3:
            kept = [tag for tag in article.tags if self.dice.random() < 0.8]
            article = replace(article, tags=(*kept, self.words(1, 1)))
        return article


def words_of(article: Article) -> Counter[str]:
    everything = [article.headline, article.standfirst, *article.tags, *map(said, article.blocks)]
    return Counter(word for part in everything for word in re.findall(r"w\d+", part))


def words_in_places(merged: Merged) -> set[str]:
    sides = [part for place in merged.conflicts for part in (place.mine, place.theirs)]
    return set(re.findall(r"w\d+", " ".join(sides)))


def conflicts(merged: Merged) -> list[tuple[str, ...]]:
    return sorted((place.base, *sorted((place.mine, place.theirs))) for place in merged.conflicts)


def trial(seed: int, *, moves: bool = True) -> tuple[Article, Article, Article]:
    typist = Typist(Random(seed))
    base = typist.article()
    return base, typist.edit(base), typist.edit(base, moves=moves)


def test_no_word_is_lost_repeated_or_brought_back_in_three_thousand_trials() -> None:
    clean = 0
    for seed in range(TRIALS):
        base, mine, theirs = trial(seed)
        merged = merge(base, mine, theirs)
        b, m, t = map(words_of, (base, mine, theirs))
        got = words_of(merged.article)
        assert max(got.values(), default=1) == 1, f"{seed}: a word came twice"
        new = (m.keys() | t.keys()) - b.keys()
        assert new <= got.keys() | words_in_places(merged), f"{seed}: a word was lost"
        assert b.keys() & m.keys() & t.keys() <= got.keys() | words_in_places(merged), seed
        if not merged.conflicts:
            clean += 1
            assert got.keys() == (b.keys() & m.keys() & t.keys()) | new, seed
    assert TRIALS * 0.3 < clean < TRIALS * 0.9, "both ways must really be tried"


def test_both_laptops_arrive_at_the_same_or_stop_at_the_same_places() -> None:
    for seed in range(TRIALS // 2):
        base, mine, theirs = trial(seed)
        here, there = merge(base, mine, theirs), merge(base, theirs, mine)
        assert conflicts(here) == conflicts(there), seed
        if not here.conflicts:
            assert here.article == there.article, seed


def test_where_the_other_moved_nothing_my_order_stands() -> None:
    for seed in range(TRIALS // 2):
        base, mine, theirs = trial(seed, moves=False)
        merged = merge(base, mine, theirs)
        mine_words = [word for block in mine.blocks for word in said(block).split()]
        rank = {word: at for at, word in enumerate(mine_words)}
        places = [
            min(known)
            for block in merged.article.blocks
            if (known := [rank[word] for word in said(block).split() if word in rank])
        ]
        assert places == sorted(places), seed


@pytest.mark.parametrize("seed", range(200))
def test_one_sided_edits_are_taken_as_they_are(seed: int) -> None:
    base, mine, _ = trial(seed)
    assert merge(base, base, mine) == Merged(mine)
    assert merge(base, mine, base) == Merged(mine)
    assert merge(base, mine, mine) == Merged(mine)


@given(articles(), articles(), articles())
def test_any_three_articles_merge_alike_on_both_laptops(
    base: Article, mine: Article, theirs: Article
) -> None:
    here, there = merge(base, mine, theirs), merge(base, theirs, mine)
    assert conflicts(here) == conflicts(there)
    if not here.conflicts:
        assert here.article == there.article


@given(st.integers(0, 10**6))
def test_edits_of_any_article_at_different_blocks_merge_without_conflict(seed: int) -> None:
    base = random_article(Random(seed))
    extra = Paragraph(text("Đoạn thêm vào của tôi."))
    mine = replace(base, blocks=(extra, *base.blocks))
    theirs = replace(base, headline="Tít mới của tòa soạn", blocks=(*base.blocks, Rule()))
    merged = merge(base, mine, theirs)
    assert merged == Merged(replace(theirs, blocks=(extra, *theirs.blocks))) or base.blocks == ()


@given(articles(), articles())
def test_lifting_no_change_changes_nothing(seen: Article, ours: Article) -> None:
    assert lift(seen, seen, ours) == ours


def as_a_site_has_it(article: Article) -> Article:
    """Without what the site can't carry."""

    def poorer(block: Block) -> Block:
        match block:
            case Figure():
                return replace(block, crop=None, focus=None, width="")
            case Gallery():
                return replace(block, figures=tuple(poorer(f) for f in block.figures))  # type: ignore[misc]
        return block

    return replace(
        article, dateline="", language="", blocks=tuple(poorer(block) for block in article.blocks)
    )


def test_a_sites_edit_is_lifted_whole_and_what_it_cant_carry_is_kept() -> None:
    for seed in range(TRIALS // 2):
        typist = Typist(Random(seed))
        base = typist.article()
        ours = replace(
            base,
            language="vi",
            dateline="(Baothinh.vn) -",
            blocks=tuple(
                replace(b, crop=(0.1, 0.1, 0.5, 0.5), focus=(0.2, 0.3))
                if isinstance(b, Figure)
                else b
                for b in base.blocks
            ),
        )
        seen = as_a_site_has_it(ours)
        theirs = typist.edit(seen)
        lifted = lift(theirs, seen, ours)
        assert as_a_site_has_it(lifted) == theirs, seed
        assert (lifted.language, lifted.dateline) == ("vi", "(Baothinh.vn) -")
        crops = {f.photo: f.crop for f in ours.figures()}
        assert all(f.crop == crops.get(f.photo) for f in lifted.figures()), seed
