"""The merged order of blocks: who inserted, moved and deleted what, without looking at words."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from editor.document.align import stayed


@dataclass(frozen=True, slots=True)
class Slot:
    """One block of the merged order, by its index in each of the three texts that has it."""

    base: int | None
    first: int | None
    second: int | None


@dataclass(frozen=True, slots=True)
class Side:
    """One edited text: how many items it has, and which of the base's items became which."""

    size: int
    of_base: Mapping[int, int]

    def inserted(self) -> list[int]:
        known = set(self.of_base.values())
        return [j for j in range(self.size) if j not in known]

    def after(self) -> dict[int, int]:
        """For each inserted item, the nearest base item before it, -1 at the beginning."""
        back = {j: i for i, j in self.of_base.items()}
        last, found = -1, {}
        for j in range(self.size):
            if j in back:
                last = back[j]
            else:
                found[j] = last
        return found


_Node = tuple[str, int]
_HEAD: _Node = ("head", -1)


def weave(base: int, first: Side, second: Side, same: Mapping[int, int]) -> list[Slot]:
    """The order of all blocks of base (`base` is their number), first and second.

    What neither side moved keeps the base's order. What a side moved or inserted comes right after
    its predecessor on that side. First's insertions stand before second's at the same spot, and
    first's move wins over second's of the same block: whoever calls this decides who is first
    alike on every laptop. `same` pairs equal insertions (first → second), which come once.
    Deleted blocks keep their slots, so that their neighbours find their places.
    """
    moved_first = set(first.of_base) - stayed(first.of_base)
    moved_second = set(second.of_base) - stayed(second.of_base)
    back = {k: j for j, k in same.items()}
    skeleton = [("base", i) for i in range(base) if i not in moved_first | moved_second]
    both = [("base", i) for i in moved_first & moved_second] + [("first", j) for j in same]

    hung: dict[_Node, list[_Node]] = defaultdict(list)
    loose = {("base", i) for i in moved_first} | {("first", j) for j in first.inserted()}
    _hang(_sequence(first, "first", {}), loose, {*skeleton}, hung)
    loose = {("base", i) for i in moved_second - moved_first}
    loose |= {("second", k) for k in second.inserted() if k not in back}
    _hang(_sequence(second, "second", back), loose, {*skeleton, *both}, hung)

    order = [node for root in (_HEAD, *skeleton) for node in _downward(root, hung)]
    return [_slot(node, first, second, same) for node in order if node != _HEAD]


def _sequence(side: Side, name: str, joint: Mapping[int, int]) -> list[_Node]:
    back = {j: i for i, j in side.of_base.items()}

    def node(j: int) -> _Node:
        if j in back:
            return "base", back[j]
        return ("first", joint[j]) if j in joint else (name, j)

    return [node(j) for j in range(side.size)]


def _hang(
    sequence: list[_Node], loose: set[_Node], fixed: set[_Node], hung: dict[_Node, list[_Node]]
) -> None:
    """Hang each loose node on what stands before it in this side's order, loose too or fixed. What
    only the other side moved is passed over: that would be a circle, or follow it elsewhere."""
    anchor = _HEAD
    for node in sequence:
        if node in loose:
            hung[anchor].append(node)
        if node in loose or node in fixed:
            anchor = node


def _downward(root: _Node, hung: Mapping[_Node, list[_Node]]) -> list[_Node]:
    """A node and all that hangs on it, each before what hangs on it in turn."""
    out: list[_Node] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        out.append(node)
        waiting.extend(reversed(hung.get(node, [])))
    return out


def _slot(node: _Node, first: Side, second: Side, same: Mapping[int, int]) -> Slot:
    kind, index = node
    if kind == "base":
        return Slot(index, first.of_base.get(index), second.of_base.get(index))
    if kind == "first":
        return Slot(None, index, same.get(index))
    return Slot(None, None, index)
