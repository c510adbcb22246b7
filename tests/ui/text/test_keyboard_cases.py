"""What each key does to each kind of block, as a table: `cases/*.txt`, one case a line.

`before ; keys ; after`, in the notation of `support/page_notation.py`. Every case is pressed on a
real page, undone with Ctrl+Z to where it began and done again with Ctrl+Y.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from page_checks import faults, stands_as_read
from page_notation import Shown, Spot, parse, show
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

Key, Held = Qt.Key, Qt.KeyboardModifier
_NAMES = {"Enter": "Return", "Back": "Backspace", "Del": "Delete", "PgUp": "PageUp"}
_NAMES |= {"PgDown": "PageDown"}
_HELD = {"Ctrl": Held.ControlModifier, "Shift": Held.ShiftModifier, "Alt": Held.AltModifier}
_STROKE = re.compile(r'"(?P<text>[^"]*)"|(?P<key>\S+)')


@dataclass(frozen=True)
class Case:
    before: str
    keys: str
    after: str


def _read(path: Path) -> list[Case]:
    cases = []
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            before, keys, after = (part.strip() for part in line.split(" ; "))
            cases.append(Case(before, keys, after))
    return cases


CASES = [
    pytest.param(case, id=f"{path.stem}:{case.before} ; {case.keys}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.txt"))
    for case in _read(path)
]


def test_the_table_is_large_enough() -> None:
    assert len(CASES) >= 250


@pytest.mark.parametrize("case", CASES)
def test_key(case: Case, desk) -> None:
    start = parse(case.before)
    d = desk(
        start.article.blocks,
        headline=start.article.headline,
        standfirst=start.article.standfirst,
    )
    d.editor.lists_as_you_type = True
    _put(d, start)
    assert _shown(d) == case.before
    first = d.editor.article()
    pressed = _press(d, case.keys)
    last = d.editor.article()
    assert _shown(d) == case.after
    _is_whole(d)
    steps = _undo(d)
    assert steps <= pressed
    assert d.editor.article() == first
    _is_whole(d)
    if first != last:
        _caret_is_where_it_changed(d, first, last)
    for _ in range(steps):
        d.key(Key.Key_Y, Held.ControlModifier)
    assert d.editor.article() == last
    _is_whole(d)
    if first != last:
        _caret_is_where_it_changed(d, last, first)


def _put(d, start: Shown) -> None:
    cursor = QTextCursor(d.editor.document())
    cursor.setPosition(_position(d, start.anchor))
    if start.anchor != start.caret:
        cursor.setPosition(_position(d, start.caret), QTextCursor.MoveMode.KeepAnchor)
    d.editor.setTextCursor(cursor)


def _position(d, spot: Spot) -> int:
    return int(d.page.block(spot.block).position() + spot.offset)


def _shown(d) -> str:
    cursor = d.editor.textCursor()
    return show(d.editor.article(), _spot(d, cursor.position()), _spot(d, cursor.anchor()))


def _spot(d, position: int) -> Spot:
    block = d.page.document.findBlock(position)
    return Spot(block.blockNumber(), position - block.position())


def _press(d, keys: str) -> int:
    """Press the keys; how many undo steps they may take at most."""
    steps = 0
    for stroke in _STROKE.finditer(keys):
        steps += 1
        if stroke["key"]:
            *held, name = stroke["key"].split("+")
            modifiers = Held.NoModifier
            for one in held:
                modifiers |= _HELD[one]
            if stroke["key"] == "Shift+Tab":
                name = "Backtab"
            d.key(Key[f"Key_{_NAMES.get(name, name)}"], modifiers)
        else:
            d.type(stroke["text"])
            steps += len(stroke["text"])
    return steps


def _is_whole(d) -> None:
    assert not faults(d.page)
    assert stands_as_read(d.editor)


def _undo(d) -> int:
    steps = 0
    while d.editor.document().isUndoAvailable():
        d.key(Key.Key_Z, Held.ControlModifier)
        steps += 1
    return steps


def _caret_is_where_it_changed(d, now, then) -> None:
    """After undo and redo the caret stands at or beside what came back, not somewhere else."""
    here, there = [[a.headline, a.standfirst, *a.blocks] for a in (now, then)]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    tail = 0
    while tail < min(len(here), len(there)) - same and here[-1 - tail] == there[-1 - tail]:
        tail += 1
    assert same - 1 <= d.editor.textCursor().blockNumber() <= len(here) - tail
