"""An edited body woven into the post that stands on the site: what nobody touched keeps its bytes.

Equal units emit their slice, wherever they are now; a changed one takes the place of the unit of
its kind between the same neighbours, and keeps that one's comment and wrapper; others are new.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from editor.codecs.wordpress.fresh import fresh, raw_markup
from editor.codecs.wordpress.scanner import SPACE
from editor.codecs.wordpress.segments import ELSEWHERE, Desk, Segment
from editor.codecs.wordpress.units import Unit
from editor.document.blocks import Block, Figure, Gallery, Raw

_FEW = 30
"""Up to so many units between two anchors are compared each with each."""
_SOME = 400
"""So many words of a text are compared to tell how like two are."""
_MANY = 1_000_000
"""Beyond so many possible pairs no common sequence is looked for: what is equal counts as moved."""

GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Placed:
    """One piece of the new post; `at` is the segment that it stems from, if any."""

    source: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    at: int
    equal: bool


def series(segments: Sequence[Segment], wanted: Sequence[Unit], desk: Desk) -> list[Placed]:
    """`wanted`, written over `segments`. Furniture among the segments is left out."""
    usable = [i for i, segment in enumerate(segments) if segment.unit]
    old = [key(unit, desk) for i in usable if (unit := segments[i].unit)]
    new = [key(unit, desk) for unit in wanted]
    old_units = [unit for i in usable if (unit := segments[i].unit)]
    found = align(
        old,
        new,
        lambda a, b: old_units[a].kind == wanted[b].kind,
        lambda a, b: likeness(old_units[a].words, wanted[b].words),
    )
    out: list[Placed] = []
    for unit, match in zip(wanted, found, strict=True):
        out += _placed(segments, usable, unit, match, desk)
    return out


def assemble(segments: Sequence[Segment], placed: Sequence[Placed]) -> str:
    """The pieces in order, with the gaps that stood before them."""
    out: list[str] = []
    previous: int | None = -1
    for piece in placed:
        before = segments[piece.at].before if piece.at is not None else ""
        together = piece.at is not None and previous is not None and piece.at == previous + 1
        if together:
            out.append(before)
        elif out:
            out.append(before if before.strip(SPACE) or GAP in before else GAP)
        elif before.strip(SPACE):
            out.append(before)
        out.append(piece.source)
        previous = piece.at
    after = segments[-1].after if segments else ""
    return "".join([*out, after])


def align(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    same_kind: Callable[[int, int], bool],
    likeness: Callable[[int, int], float],
) -> list[Match | None]:
    """For each of the new, which of the old it is, or is an edit of."""
    found: list[Match | None] = [None] * len(new)
    gaps: list[tuple[range, range]] = []
    a = b = 0
    for x, y, size in _anchors(old, new):
        gaps.append((range(a, x), range(b, y)))
        for i in range(size):
            found[y + i] = Match(x + i, True)
        a, b = x + size, y + size
    _find_moved(old, new, found)
    taken = {match.at for match in found if match}
    for olds, news in gaps:
        free = [i for i in olds if i not in taken]
        open_ = [i for i in news if found[i] is None]
        for x, y in _pairs(free, open_, same_kind, likeness):
            found[y] = Match(x, False)
    return found


def key(unit: Unit, desk: Desk) -> Hashable:
    """Equal for units that say the same. Photos that the site doesn't have are all alike."""
    return unit.container, tuple(_block_key(block, desk) for block in unit.blocks)


def _block_key(block: Block, desk: Desk) -> Hashable:
    if isinstance(block, Figure):
        return block if block.photo in desk.images else replace(block, photo=ELSEWHERE)
    if isinstance(block, Gallery):
        return Gallery, block.caption, tuple(_block_key(f, desk) for f in block.figures)
    return (Raw, raw_markup(block, desk)) if isinstance(block, Raw) else block


def _placed(
    segments: Sequence[Segment], usable: list[int], unit: Unit, match: Match | None, desk: Desk
) -> list[Placed]:
    if match:
        at = usable[match.at]
        segment = segments[at]
        if match.equal and not (segment.reading and segment.reading.stale(desk)):
            return [Placed(segment.piece.source, at)]
        changed = segment.rewritten(unit, desk)
        if changed is not None:
            return [Placed(changed, at)]
    made = fresh(unit, desk)
    return [Placed(made)] if made else []


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int, int]]:
    """Equal runs in order: (start in old, start in new, length), the last one of length 0."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    most = min(len(old), len(new)) - start
    while end < most and old[-1 - end] == new[-1 - end]:
        end += 1
    here, there = old[start : len(old) - end], new[start : len(new) - end]
    middle: list[tuple[int, int, int]] = []
    if len(here) * len(there) < _MANY:
        matcher = SequenceMatcher(None, here, there, autojunk=False)
        middle = [(a + start, b + start, n) for a, b, n in matcher.get_matching_blocks() if n]
    tail = (len(old) - end, len(new) - end, end)
    return [(0, 0, start), *middle, tail, (len(old), len(new), 0)]


def _find_moved(
    old: Sequence[Hashable], new: Sequence[Hashable], found: list[Match | None]
) -> None:
    taken = {match.at for match in found if match}
    free: dict[Hashable, list[int]] = {}
    for at in reversed(range(len(old))):
        if at not in taken:
            free.setdefault(old[at], []).append(at)
    for index, value in enumerate(new):
        if found[index] is None and free.get(value):
            found[index] = Match(free[value].pop(), True)


def _pairs(
    olds: list[int],
    news: list[int],
    same_kind: Callable[[int, int], bool],
    likeness: Callable[[int, int], float],
) -> list[tuple[int, int]]:
    """Which edits belong together: in order if they are as many or too many, else the likest."""
    if len(olds) == len(news) or len(olds) * len(news) > _FEW * _FEW:
        return [(a, b) for a, b in zip(olds, news, strict=False) if same_kind(a, b)]
    scored = sorted(
        ((likeness(a, b), a, b) for a in olds for b in news if same_kind(a, b)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    pairs: list[tuple[int, int]] = []
    for _, a, b in scored:
        if all((x < a) == (y < b) and x != a and y != b for x, y in pairs):
            pairs.append((a, b))
    return pairs


def likeness(one: str, other: str) -> float:
    """How much of the words two texts share, 0–1."""
    matcher = SequenceMatcher(None, one.split()[:_SOME], other.split()[:_SOME], autojunk=False)
    return matcher.ratio()
