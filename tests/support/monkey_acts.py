"""What a careless person may do to a page, drawn at random: each act is a name and plain values,
so that a run can be repeated, shrunk and kept in a file."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

Act = tuple[Any, ...]
Draw = Callable[[Random], Act]

KEYS = (
    *("Backspace",) * 5, *("Delete",) * 4, *("Return",) * 4, "Tab", "Backtab",
    *("Left", "Right", "Up", "Down") * 2, "Home", "End", "PageUp", "PageDown", "Escape",
)  # fmt: skip
HELD = ("", "", "", "", "Shift", "Ctrl", "Ctrl+Shift")
CHORDS = (
    ("B", "Ctrl"), ("I", "Ctrl"), ("A", "Ctrl"), ("Y", "Ctrl"), ("Z", "Ctrl"), ("X", "Ctrl"),
    ("C", "Ctrl"), ("V", "Ctrl"), ("Up", "Alt+Shift"), ("Down", "Alt+Shift"), ("Return", "Alt"),
)  # fmt: skip
TYPED = (
    "xin chào ", "Thị trấn sáng nay", "**đậm** ", "## ", "### ", "- ", "> ", "*a* ", "1. ", "z",
    "`c` ", "---", "😀", "...", '"nói" ', "Thu\bử ", "duo\bơ\b\bươ", "a\bâ", "**x**\b", "## \b",
    "~~x~~", "n\u0303", "\u00a0", "viê\bệt ",
)  # fmt: skip
COMPOSED = ("trường", "việt", "e\u0301", "**x** ", "một dòng\nhai dòng", "😀")
HTML = (
    "<h2>Một</h2><p><b>hai</b><br>ba</p>",
    "<ul><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ul>",
    "<blockquote><p>lời</p></blockquote><p>sau</p>",
    "<table><tr><th>x<th>y<tr><td>1<td>2</table>",
    '<p>x<a href="https://a.example">liên kết</a></p><hr><p></p>',
    "<p><img src='https://a.example/x.jpg'>ảnh</p>",
    "<b>trong dòng</b>",
)
TEXTS = ("một dòng", "hai\ndòng", "a\n\n\nb\tc\r\nd", "- x\n- y", "\u2028\u2029", "")
WIDE = 1 << 16
"""Numbers are drawn below this and mean places modulo how many there are."""


def _key(dice: Random) -> Act:
    return "key", dice.choice(KEYS), dice.choice(HELD)


def _chord(dice: Random) -> Act:
    return "key", *dice.choice(CHORDS)


def _typed(dice: Random) -> Act:
    return "type", dice.choice(TYPED)


def _select(dice: Random) -> Act:
    return "select", dice.randrange(WIDE), dice.choice((0, 0, 0, 1, 2, 5, 20, 60, 200, -1, -40))


def _edge(dice: Random) -> Act:
    """The caret to the start or end of a block: most rules are about these."""
    return "edge", dice.randrange(WIDE), dice.random() < 0.5


def _compose(dice: Random) -> Act:
    word = dice.choice(COMPOSED)
    return "compose", word[: dice.randint(1, 3)], dice.choice((word, word, ""))


def _commit(dice: Random) -> Act:
    return (
        "commit",
        dice.choice(("ế", "ươ", "", "e\u0301")),
        *dice.choice(((-1, 1), (-3, 3), (0, 0))),
    )


def _paste(dice: Random) -> Act:
    kind = dice.choice(("html", "text", "plain", "blocks"))
    pools: dict[str, tuple[Any, ...]] = {"html": HTML, "text": TEXTS, "plain": TEXTS}
    return "paste", kind, dice.choice(pools.get(kind, range(WIDE)))


def _command(dice: Random) -> Act:
    return "command", dice.choice(("undo", "undo", "redo", "copy", "cut", "paste", "selectAll"))


def _mark(dice: Random) -> Act:
    return "mark", 1 << dice.randrange(6)


def _kind(dice: Random) -> Act:
    return "kind", dice.randrange(WIDE)


def _move(dice: Random) -> Act:
    return "move", dice.choice((-1, 1))


def _drag(dice: Random) -> Act:
    return "drag", dice.randrange(WIDE), dice.choice((1, 1, 2, 3)), dice.randrange(WIDE)


def _insert(dice: Random) -> Act:
    return dice.choice((("figure",), ("rule",), ("insert", dice.randrange(WIDE)), ("footnote",)))


def _replace(dice: Random) -> Act:
    return dice.choice(
        (
            ("replace", dice.randrange(WIDE), dice.randrange(WIDE)),
            ("caption", dice.randrange(WIDE), dice.choice(("khác", ""))),
            ("remove",),
            ("link", dice.choice(("https://e.example", ""))),
            ("clear",),
            ("find", dice.choice(("a", "n", "chào", "í", "1")), dice.choice(("ă", "", "xin"))),
        )
    )


def _beside(dice: Random) -> Act:
    """What changes no word: looks, saving, timers."""
    acts = ("settle", "settle", "settle", "journal", "journal", "zoom", "theme", "paint", "leave")
    return dice.choice(acts), dice.randrange(WIDE)


def _raw(dice: Random) -> Act:
    return "raw-remove", dice.randrange(WIDE), dice.randint(1, 30)


_DRAWS: tuple[tuple[int, Draw], ...] = (
    (24, _key), (6, _chord), (18, _typed), (8, _select), (8, _edge), (4, _compose), (3, _commit),
    (3, _paste), (8, _command), (2, _mark), (3, _kind), (3, _move), (2, _drag), (2, _insert),
    (3, _replace), (12, _beside), (1, _raw),
)  # fmt: skip


def random_acts(dice: Random, count: int) -> Iterator[Act]:
    weights = [weight for weight, _ in _DRAWS]
    for draw in dice.choices([draw for _, draw in _DRAWS], weights, k=count):
        yield draw(dice)
