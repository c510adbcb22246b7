"""Which block of one text is which block of another: the ground of diff, merge and lift."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from editor.document.article import texts
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
)
from editor.document.inline import plain

_WORD = re.compile(r"\w+")
_ALIKE = 0.5
"""Share of words in common from which two blocks are one block that was edited."""
_SAME_GAP = 0.2
"""What is added to that share when both stand beside the same neighbour."""
_COMMON = 40
"""A word that stands in more blocks than this says nothing of which is which."""
_COMPARED = 12
"""With how many of the likeliest blocks one is compared word by word."""


def said(block: Block) -> str:
    """The words of a block as plain text, alt texts too, its parts on lines of their own."""
    match block:
        case Code() | Raw():
            return block.content
        case Embed():
            return block.url
    alts = (figure.alt for figure in figures_of(block))
    return "\n".join(filter(None, (*(plain(text) for text in texts(block)), *alts)))


def figures_of(block: Block) -> tuple[Figure, ...]:
    """The figures that a block is or holds."""
    if isinstance(block, Gallery):
        return block.figures
    return (block,) if isinstance(block, Figure) else ()


def align(before: Sequence[Block], after: Sequence[Block]) -> dict[int, int]:
    """Indices in `before` → indices in `after`, one to one, wherever they stand: equal blocks,
    then those with the same photo, label or text, then those that share most of their words, and
    last those that stand in the same gap between others, as many here as there: they were
    rewritten."""
    pairs = align_equal(before, after)
    taken = set(pairs.values())
    _pair_leftovers(
        pairs,
        [None if i in pairs else _key(block) for i, block in enumerate(before)],
        [None if j in taken else _key(block) for j, block in enumerate(after)],
    )
    _pair_alike(pairs, before, after)
    _pair_rewritten(pairs, before, after)
    return pairs


def align_equal(before: Sequence[Hashable], after: Sequence[Hashable]) -> dict[int, int]:
    """Pairs of equal items: those in the same order first, then those that were moved."""
    pairs: dict[int, int] = {}
    numbers: dict[Hashable, int] = {}
    a, b = ([numbers.setdefault(item, len(numbers)) for item in side] for side in (before, after))
    start = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(a, b, strict=False)))
    pairs.update((n, n) for n in range(start))
    for match in SequenceMatcher(None, a[start:], b[start:], autojunk=False).get_matching_blocks():
        pairs.update((start + match.a + n, start + match.b + n) for n in range(match.size))
    _pair_leftovers(pairs, a, b)
    return pairs


def stayed(pairs: Mapping[int, int]) -> set[int]:
    """The keys of a largest part of `pairs` whose order is unchanged; the others were moved."""
    tails: list[int] = []
    ends: list[int] = []
    previous: dict[int, int | None] = {}
    for key in sorted(pairs):
        at = bisect_left(tails, pairs[key])
        previous[key] = ends[at - 1] if at else None
        tails[at : at + 1] = [pairs[key]]
        ends[at : at + 1] = [key]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = previous[last]
    return kept


def _key(block: Block) -> Hashable:
    """What makes a block the same one though it was edited; None where nothing does."""
    match block:
        case Figure():
            return "photo", block.photo
        case Footnote():
            return "footnote", block.label
    words = said(block)
    return (_class(block), words) if words.strip() else None


def _class(block: Block) -> type[object]:
    """Blocks of one class may turn into each other: a paragraph into a heading or a list item."""
    return Paragraph if isinstance(block, Heading | ListItem | PullQuote) else type(block)


def _pair_leftovers(
    pairs: dict[int, int], before: Sequence[Hashable], after: Sequence[Hashable]
) -> None:
    """Pair what has the same key and no partner yet, in order of standing."""
    taken = set(pairs.values())
    free: dict[Hashable, list[int]] = defaultdict(list)
    for j in reversed(range(len(after))):
        if j not in taken and after[j] is not None:
            free[after[j]].append(j)
    for i, key in enumerate(before):
        if i not in pairs and free.get(key):
            pairs[i] = free[key].pop()


def _pair_alike(pairs: dict[int, int], before: Sequence[Block], after: Sequence[Block]) -> None:
    taken = set(pairs.values())
    bags = {i: _bag(block) for i, block in enumerate(before) if i not in pairs}
    others = {j: _bag(block) for j, block in enumerate(after) if j not in taken}
    same_gap = _gaps(pairs)
    scores: list[tuple[float, int, int, int]] = []
    for i, j in _nominees(bags, others):
        if _class(before[i]) == _class(after[j]):
            score = _share(bags[i], others[j]) + _SAME_GAP * same_gap(i, j)
            if score >= _ALIKE:
                scores.append((-score, abs(i - j), i, j))
    for _, _, i, j in sorted(scores):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)


def _pair_rewritten(pairs: dict[int, int], before: Sequence[Block], after: Sequence[Block]) -> None:
    """Pair what is left between two blocks that stayed, if it is of the same kinds in order."""
    taken = set(pairs.values())
    fixed = sorted((i, pairs[i]) for i in stayed(pairs))
    ends = [*fixed, (len(before), len(after))]
    for (left, right), (i, j) in zip([(-1, -1), *fixed], ends, strict=True):
        old = [n for n in range(left + 1, i) if n not in pairs]
        new = [n for n in range(right + 1, j) if n not in taken]
        if [_class(before[n]) for n in old] == [_class(after[n]) for n in new]:
            pairs.update(zip(old, new, strict=True))


def _nominees(
    bags: Mapping[int, Counter[str]], others: Mapping[int, Counter[str]]
) -> Iterator[tuple[int, int]]:
    """The pairs that are worth a comparison: for each block those that share most of its rarer
    words. All pairs would take a minute for two books."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, bag in others.items():
        for word in bag:
            holders[word].append(j)
    for i, bag in bags.items():
        votes: Counter[int] = Counter()
        for word in bag:
            if len(holders.get(word, ())) <= _COMMON:
                votes.update(holders.get(word, ()))
        yield from ((i, j) for j, _ in votes.most_common(_COMPARED))


def _gaps(pairs: Mapping[int, int]) -> Callable[[int, int], bool]:
    """A test whether two unpaired blocks have the same paired neighbour, before or after."""
    back = {j: i for i, j in pairs.items()}
    firsts, seconds = sorted(pairs), sorted(back)

    def same(i: int, j: int) -> bool:
        x, y = bisect_right(firsts, i), bisect_right(seconds, j)
        before = firsts[x - 1] if x else None
        after = firsts[x] if x < len(firsts) else None
        return before == (back[seconds[y - 1]] if y else None) or after == (
            back[seconds[y]] if y < len(seconds) else None
        )

    return same


def _bag(block: Block) -> Counter[str]:
    return Counter(_WORD.findall(said(block).casefold()))


def _share(a: Counter[str], b: Counter[str]) -> float:
    """Words in common, of all: 0–1 (Dice)."""
    if not a or not b:
        return 0.0
    common = sum(min(count, b[word]) for word, count in a.items() if word in b)
    return 2 * common / (a.total() + b.total())
