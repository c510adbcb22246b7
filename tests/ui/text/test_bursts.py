"""UniKey, EVKey and OpenKey: plain Backspaces and letters, beside everything and after every
shortcut. A whole article is typed as they send it, and no syllable comes out wrong."""

from pathlib import Path

import pytest
import unikey
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from editor.document import Article, Code, Figure, Heading, ListItem, Paragraph, Rule, plain, text
from editor.document.blocks import Container

NEWS = Path(unikey.__file__).with_name("tin_bao.txt").read_text("utf-8").splitlines()
KEYBOARD = str.maketrans({"“": '"', "”": '"'})
BODY = 2
END = QTextCursor.MoveOperation.End
BACK = Qt.Key.Key_Backspace


def send(d, words: str, mask: str = "") -> None:
    """Type a text with UniKey; `mask` is the empty sign that OpenKey puts before Backspaces."""
    for burst in unikey.bursts(words.translate(KEYBOARD).replace("…", "...")):
        if mask and burst.startswith("\b"):
            burst = f"{mask}\b{burst}"
        for sign in burst:
            d.press(sign)
        if burst == " ":
            d.app.processEvents()


def last_words(article: Article) -> str:
    block = article.blocks[-1] if article.blocks else Paragraph()
    return plain(block.caption if isinstance(block, Figure) else block.text)


PLACES = {
    "alone": [Paragraph()],
    "below a figure": [Figure("f1"), Paragraph()],
    "below a rule": [Rule(), Paragraph()],
    "in a caption": [Paragraph(text("a")), Figure("f1")],
    "in a heading": [Figure("f1"), Heading(3)],
    "in a list": [ListItem(text=text("a")), ListItem()],
    "in a quote": [Paragraph(container=Container.QUOTE)],
}


def test_the_keyboard_is_modelled_as_it_is() -> None:
    assert unikey.bursts("Thử đã") == [
        "T", "h", "u", "\bư", "\bử", " ", "d", "\bđ", "a", "\bã",
    ]  # fmt: skip
    assert sum(len(line.split()) for line in NEWS) >= 600


@pytest.mark.parametrize("place", PLACES)
def test_news_beside_everything(desk, place: str) -> None:
    first = list(PLACES).index(place)
    lines, mask = NEWS[first :: len(PLACES)], "\u202f" if first % 2 else ""
    for line in lines:
        d = desk(PLACES[place])
        d.editor.moveCursor(END)
        send(d, line, mask)
        assert last_words(d.editor.article()) == line
        d.undo_all()
        assert last_words(d.editor.article()) == ""


def test_an_article_is_written_from_headline_to_end(desk) -> None:
    d = desk()
    for number, line in enumerate(NEWS):
        if number:
            d.key(Qt.Key.Key_Return)
        send(d, line)
    article = d.editor.article()
    assert [article.headline, article.standfirst, *(plain(b.text) for b in article.blocks)] == NEWS


SHORTCUTS = ("## ", "### ", "> ", "a **b** ", "*b* ", "_b_ ", "`b` ", "~~b~~ ", "[b](bao.vn) ",
             "---", "```", 'b "c" ', "b... ", "b -- ", '"')  # fmt: skip


@pytest.mark.parametrize("typed", SHORTCUTS)
def test_news_right_after_every_shortcut(desk, typed: str) -> None:
    for line in NEWS[SHORTCUTS.index(typed) :: len(SHORTCUTS)]:
        d = desk([Paragraph()])
        d.at(0)
        d.type(typed)
        words = line.replace("“", "").replace("”", "")
        send(d, words)
        assert last_words(d.editor.article()).endswith(words)
        d.undo_all()
        assert d.body == ""


def test_undo_never_stops_within_a_burst(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    send(d, NEWS[1])
    while d.editor.document().isUndoAvailable():
        left = d.body.removeprefix("p:")
        assert NEWS[1].startswith(left)
        assert len(left) == len(NEWS[1]) or not left or NEWS[1][len(left)] == " "
        d.editor.undo()
        d.settle()


# Whose Backspace it is

MADE = {
    "**a**": "p:strong<a>",
    "## ": "h2:",
    "a -- ": "p:a – ",
    'a "': "p:a “",
    "a...": "p:a…",
}


def stroke(d, key: Qt.Key, sign: str, when: int, repeated: bool = False) -> None:
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key, none, sign, repeated)
    event.setTimestamp(when)
    d.app.sendEvent(d.editor, event)


@pytest.mark.parametrize("typed", MADE)
def test_a_persons_backspace_takes_back_only_the_shortcut(desk, typed: str) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type(typed)
    assert d.body == MADE[typed]
    d.key(BACK)
    assert d.body == f"p:{typed}"
    d.type("x")
    assert d.body == f"p:{typed}x"


@pytest.mark.parametrize(
    ("typed", "burst", "made"),
    [
        ("**a**", "\bâ", "p:strong<â>"),
        ("**ab**", "\b\bxy", "p:strong<xy>"),
        ("a...", "\bb", "p:ab"),
        ('a "', "\bb", "p:a b"),
    ],
)
def test_unikeys_backspaces_take_letters_and_leave_the_shortcut(desk, typed, burst, made) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type(typed)
    for sign in burst:
        d.press(sign)
    d.settle()
    assert d.body == made
    d.undo_all()
    assert d.body == ""


def test_strokes_that_tell_their_time_are_told_apart_by_it(desk) -> None:
    for apart, made in ((3, "p:strong<â>"), (45, "p:**a**â")):
        d = desk([Paragraph()])
        d.at(0)
        d.type("**a**")
        stroke(d, BACK, "\b", 1000)
        d.settle()
        stroke(d, Qt.Key(0), "â", 1000 + apart)
        assert d.body == made


def test_a_backspace_that_is_held_down_is_a_persons(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type("**a**")
    stroke(d, BACK, "\b", 1000)
    stroke(d, BACK, "\b", 1015, repeated=True)
    assert d.body == "p:**a*"


def test_code_begins_with_three_ticks(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type("```")
    assert d.editor.article().blocks == (Code(""), Paragraph())


def test_a_code_block_that_was_typed_is_opened(desk) -> None:
    d = desk([Paragraph(text("a")), Paragraph()])
    opened: list[int] = []
    d.editor.block_opened.connect(opened.append)
    d.at(1)
    d.type("```")
    assert opened == [BODY + 1]
