"""Hours of careless editing in a minute: after every act the page is whole, the mirror true, and
nothing that isn't undone is lost. A failing seed is repeated by its number."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.codecs.canonical import canonical
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import LINE_BREAK, Article, Figure, Mark, text
from editor.testing.documents import random_article, raws_of
from editor.ui.text import Kind
from editor.ui.text.page.formats import BLOCK_OBJECT, OBJECT
from editor.ui.text.page.page import Page
from editor.ui.text.page.reading import fragments
from editor.ui.text.page.shapes import BODY_START, Pinned, has_object, is_card

SEEDS = 60
STEPS = 150
LONGEST = 9_000
Key = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = (
    Key.Key_Backspace, Key.Key_Delete, Key.Key_Return, Key.Key_Tab, Key.Key_Backtab, Key.Key_Left,
    Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End,
)  # fmt: skip
WORDS = (
    "xin chào ",
    "**đậm** ",
    "## ",
    "- ",
    "> ",
    "*a* ",
    "1. ",
    "z",
    "`c` ",
    "---",
    "Thu\bử",
    "😀",
)


def faults(page: Page) -> list[str]:
    """What is wrong with the page's own form."""
    wrong = []
    block = page.document.begin()
    while block.isValid():
        number, shape, words = block.blockNumber(), page.shape(block), block.text()
        if (number < BODY_START) != isinstance(shape, Pinned):
            wrong.append(f"{number}: {shape} is out of place")
        if is_card(shape) and words != OBJECT:
            wrong.append(f"{number}: a card with text {words!r}")
        is_figure = isinstance(shape, Figure) and not is_card(shape)
        if is_figure and not words.startswith(OBJECT + LINE_BREAK):
            wrong.append(f"{number}: a figure without its object: {words!r}")
        for fragment in fragments(block):
            kind = fragment.charFormat().objectType()
            first = fragment.position() == block.position() and fragment.length() == 1
            if kind and fragment.text().strip(OBJECT):
                wrong.append(f"{number}: text that is formatted as an object")
            if kind == BLOCK_OBJECT and not (has_object(shape) and first):
                wrong.append(f"{number}: a stray object")
        block = block.next()
    return wrong


class Monkey:
    def __init__(self, desk, seed: int) -> None:
        self.dice = Random(seed)
        self.article = random_article(self.dice)
        self.desk = desk(self.article.blocks, headline="Tít bài", standfirst="Sa-pô")
        self.editor = self.desk.editor
        self.desk.app.clipboard().clear()
        self.editor.lists_as_you_type = bool(seed % 2)
        self.acts: list[Callable[[], object]] = [
            *[self.key] * 5, *[self.words] * 4, *[self.select] * 3, self.editor.undo,
            self.editor.redo, self.editor.copy, self.editor.cut, *[self.editor.paste] * 2,
            self.bold, self.compose, self.replace, self.raw_remove, self.kind, self.move,
            self.figure, self.editor.insert_rule, self.caption, self.link,
        ]  # fmt: skip

    def act(self) -> str:
        chosen = self.dice.choice(self.acts)
        chosen()
        if self.dice.random() < 0.7:
            self.desk.settle()
        return getattr(chosen, "__name__", str(chosen))

    def key(self) -> None:
        self.desk.key(self.dice.choice(KEYS), SHIFT if self.dice.random() < 0.25 else NONE)

    def words(self) -> None:
        for sign in self.dice.choice(WORDS):
            self.desk.press(sign)

    def select(self) -> None:
        first, last = self.positions(0, 0, 1, 3, 20, 200, -40)
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def positions(self, *lengths: int) -> tuple[int, int]:
        end = self.editor.document().characterCount()
        first = self.dice.randrange(end)
        return first, min(max(first + self.dice.choice(lengths), 0), end - 1)

    def bold(self) -> None:
        self.editor.toggle_mark(self.dice.choice([Mark.STRONG, Mark.CODE, Mark.EMPHASIS]))

    def compose(self) -> None:
        for letters in ("t", "tr", "trư"):
            self.desk.compose(letters)
        self.desk.commit("trường")

    def replace(self) -> None:
        self.desk.commit("ế", -1, 1)

    def raw_remove(self) -> None:
        cursor = QTextCursor(self.editor.document())
        first, last = self.positions(*range(1, 30))
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.desk.settle()

    def kind(self) -> None:
        self.editor.set_block_kind(self.dice.choice(list(Kind)))

    def move(self) -> None:
        count = self.editor.document().blockCount()
        if self.dice.random() < 0.5:
            self.editor.move_block(self.dice.choice([-1, 1]))
        else:
            self.editor.move_block_to(self.dice.randrange(count), self.dice.randrange(count + 1))

    def figure(self) -> None:
        self.editor.insert_figure("f" * 32, text("chú thích"), "alt")

    def caption(self) -> None:
        number = self.dice.randrange(self.editor.document().blockCount())
        self.editor.update_figure(number, alt="mới", caption=text("khác"))

    def link(self) -> None:
        self.editor.set_link(self.dice.choice(["https://e.example", ""]))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_careless_editing_loses_nothing(seed: int, desk) -> None:
    monkey = Monkey(desk, seed)
    editor, page = monkey.editor, monkey.editor.page
    first = editor.article()
    journal = list(first.blocks)
    done: list[str] = []
    for _ in range(STEPS):
        done.append(monkey.act())
        for edit in editor.take_edits():
            journal[edit.first : edit.first + edit.removed] = edit.inserted
        assert not faults(page), done[-8:]
        read = [page.read(page.block(n)) for n in range(page.document.blockCount())]
        assert editor._mirror.read() == read, done[-8:]
        assert tuple(journal) == editor._mirror.body(), done[-8:]
        if page.document.characterCount() > LONGEST:
            break
    last = editor.article()
    _survives_saving(last, desk)
    steps = monkey.desk.undo_all()
    assert editor.article() == first, done[-8:]
    for _ in range(steps):
        editor.redo()
    assert editor.article() == last


def _survives_saving(article: Article, desk) -> None:
    """On another page, and as the Markdown that is stored."""
    assert desk(article.blocks).editor.article().blocks == article.blocks
    stored = canonical(article.blocks)
    assert read_markdown(write_markdown(stored), raws=raws_of(stored)) == stored
