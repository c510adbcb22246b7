"""Merging two edits of an article, and lifting a site's edit into ours. Pure functions.

Three rules stand over all of it: words that one side wrote are in the result or, whole, in a
`Place`; no paragraph comes twice; and both laptops, for whom mine and theirs are exchanged, arrive
at the same article or both stop at a conflict.
"""

from dataclasses import dataclass, replace
from typing import Any

from editor.document.align import said
from editor.document.article import Article
from editor.document.blocks import (
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Table,
)
from editor.document.threeway import Clash, merge_blocks, merge_set, three_way

_FIELDS = ("headline", "standfirst", "dateline", "section", "language", "slug", "featured")
_SETS = ("byline", "tags")
_NOUNS: dict[type[Any], str] = {
    Paragraph: "paragraph",
    Heading: "heading",
    ListItem: "list item",
    PullQuote: "pull quote",
    Code: "code",
    Figure: "photo",
    Gallery: "gallery",
    Rule: "rule",
    Embed: "embed",
    Table: "table",
    Raw: "block",
    Footnote: "footnote",
}
_ITSELF = frozenset({"block", "text", "content", "url", "rows", "photo"})
_EXCERPT = 40


@dataclass(frozen=True, slots=True)
class Place:
    """Where both sides changed the same words. The three texts are plain and whole, empty where
    the side has deleted it.

    `kind` is the article's field ("headline"), the kind of block ("paragraph") or the part of one
    ("caption", "alt"); `index` that of the block in the proposal, None for a field.
    """

    kind: str
    index: int | None
    label: str
    """For a list of places: `paragraph 4: “The bridge at Trà Bồng …”`."""
    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """`article` is final if there are no conflicts. Otherwise it is a proposal: it has mine's words
    at each place, and every block that one side deleted while the other changed it."""

    article: Article
    conflicts: tuple[Place, ...] = ()


def merge(base: Article, mine: Article, theirs: Article) -> Merged:
    """Both edits of `base` in one article.

    Different blocks merge silently, moves, insertions and deletions too; so do different parts of
    one figure, and the cells of a table. A conflict is the same text changed by both, a deletion
    against a change, and a field changed by both. Where both moved one block, one move is taken.
    """
    if mine in (base, theirs):
        return Merged(theirs)
    if theirs == base:
        return Merged(mine)
    article, clashes = _merge_fields(base, mine, theirs)
    places = [_field_place(clash) for clash in clashes]
    blocks, found = _merge_bodies(base, mine, theirs)
    places += [_block_place(blocks, at, clash) for at, clash in found]
    places += _twice_noted(blocks, mine.blocks, theirs.blocks)
    return Merged(replace(article, blocks=blocks), tuple(places))


def lift(theirs: Article, base_seen: Article, base_ours: Article) -> Article:
    """Our article with what was changed on the site.

    A site can't carry everything (crops, the language, a dateline): `base_ours` is what we had when
    we last agreed, `base_seen` what the site's text said then, `theirs` what it says now. What is
    equal in `base_seen` and `theirs` comes from `base_ours`; what the site changed or deleted wins,
    but a changed block keeps the parts that the site never had.
    """
    article, _ = _merge_fields(base_seen, theirs, base_ours)
    blocks, _ = _merge_bodies(base_seen, theirs, base_ours, mine_rules=True)
    return replace(article, blocks=blocks)


def _merge_fields(base: Article, mine: Article, theirs: Article) -> tuple[Article, list[Clash]]:
    """`mine` with all fields but the blocks merged."""
    clashes: list[Clash] = []
    sides = (base, mine, theirs)
    values: dict[str, Any] = {
        name: three_way(name, (getattr(side, name) for side in sides), clashes) for name in _FIELDS
    }
    values |= {name: merge_set(*(getattr(side, name) for side in sides)) for name in _SETS}
    values["slot"] = _merge_slot(base.slot, mine.slot, theirs.slot)
    return replace(mine, **values), clashes


def _merge_slot(base: int, mine: int, theirs: int) -> int:
    """Where both gave another length, the longer: it asks nobody to cut words in vain."""
    if base in (mine, theirs):
        return theirs if mine == base else mine
    return max(mine, theirs)


def _merge_bodies(
    base: Article, mine: Article, theirs: Article, *, mine_rules: bool = False
) -> tuple[tuple[Block, ...], list[tuple[int, Clash]]]:
    """`merge_blocks`, with the footnotes at the end if both sides have them there."""
    blocks, found = merge_blocks(base.blocks, mine.blocks, theirs.blocks, mine_rules=mine_rules)
    if not (_notes_last(mine.blocks) and _notes_last(theirs.blocks)):
        return blocks, found
    order = sorted(range(len(blocks)), key=lambda at: isinstance(blocks[at], Footnote))
    places = {at: place for place, at in enumerate(order)}
    return tuple(blocks[at] for at in order), [(places[at], clash) for at, clash in found]


def _notes_last(blocks: tuple[Block, ...]) -> bool:
    """Whether all footnotes stand at the end."""
    notes = [isinstance(block, Footnote) for block in blocks]
    return notes == sorted(notes)


def _twice_noted(
    blocks: tuple[Block, ...], mine: tuple[Block, ...], theirs: tuple[Block, ...]
) -> list[Place]:
    """Footnotes that both added under one label: the marks in the text can't tell them apart."""
    here, there = ({b.label: b for b in side if isinstance(b, Footnote)} for side in (mine, theirs))
    labels = [block.label for block in blocks if isinstance(block, Footnote)]
    return [
        Place(
            "footnote",
            next(i for i, b in enumerate(blocks) if isinstance(b, Footnote) and b.label == label),
            f"footnote {label}",
            "",
            said(here[label]),
            said(there[label]),
        )
        for label in dict.fromkeys(labels)
        if labels.count(label) > 1
        and label in here
        and label in there
        and here[label] != there[label]
    ]


def _field_place(clash: Clash) -> Place:
    label = clash.part + _excerpt(clash.base)
    return Place(clash.part, None, label, clash.base, clash.mine, clash.theirs)


def _block_place(blocks: tuple[Block, ...], at: int, clash: Clash) -> Place:
    noun = _NOUNS[type(blocks[at])]
    number = sum(type(block) is type(blocks[at]) for block in blocks[: at + 1])
    part = "" if clash.part in _ITSELF else f", {clash.part}"
    label = f"{noun} {number}{part}{_excerpt(clash.base)}"
    kind = clash.part if part else noun
    return Place(kind, at, label, clash.base, clash.mine, clash.theirs)


def _excerpt(words: str) -> str:
    """The beginning of the words as they were, to be put behind a label."""
    words = " ".join(words.split())
    if len(words) > _EXCERPT:
        words = words[:_EXCERPT].rsplit(" ", 1)[0] + " …"
    return f": “{words}”" if words else ""
