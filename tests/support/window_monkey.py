"""Careless hands at the whole window: keys wherever the caret is, commands at random, dialogs left
half done, stories switched while work is on its way. What must hold is asked at the end."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from monkey_acts import COMPOSED, HTML, KEYS, TEXTS, TYPED
from page_checks import faults, stands_as_read
from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from window_hands import settle

from editor.app import stories
from editor.app.sites import add_folder
from editor.bootstrap.core import open_core
from editor.bootstrap.window import build
from editor.codecs.document_json import blocks_to_json
from editor.document import Article
from editor.document.story import Reason
from editor.testing.documents import random_article
from editor.ui.commands import Command
from editor.ui.text.carrying.clipboard import BLOCKS

C = Command
LONGEST = 8_000
"""Characters of a page on which nothing more is pasted or put in."""
ODD = ("\u2028", "\ufffc", "\x00b", "\u202eabc\u202c", "👨‍👩‍👧 ", "\u200b\u00a0", "x\u0323\u0302")
PATTERNS = ("a", "n", "[a-z]+", "(a|b", "^", "dong", "x*", "\\b", ".")
INSTEAD = ("", "X", "\\1", "ă", "\\g<0>", "y\u2028z")
SOURCES = ("chữ", "\n\n", "**", "[^1]", "> [!box]\n> a\n", "|a|b|\n|-|-|\n", "```\n", "<b>", "- ")
_ELSEWHERE = frozenset((C.QUIT, C.PREVIEW, C.PHOTO, C.IMPORT, C.GALLERY, C.HISTORY))
"""Commands that close the window, open a browser, or ask for files in the system's own dialog; and
history, which joins what was typed with an older version: its words are of two."""
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
_NONE = Qt.KeyboardModifier.NoModifier
_HELD = (*[_NONE] * 3, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)


class WindowMonkey:
    """A window over a data folder of its own, with two stories and a site to send to."""

    def __init__(self, app: QApplication, home: Path, seed: int) -> None:
        self.app, self.home, self.dice = app, home, Random(seed)
        self.core = open_core(home)
        self.window = build(app, self.core)
        add_folder(self.core, "thử", home.parent / "site")
        for _ in range(2):
            made = stories.new_story(self.core, "vi").id
            article = Article(headline="Bài", blocks=random_article(self.dice).blocks)
            stories.keep(self.core, made, article, Reason.TYPED)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.newsroom.dispatch.refresh()
        self.window.refresh_stories()
        settle(self.window)
        self.page = self.window.desk.editor
        self.mime = QMimeData()
        self._waiter = QTimer(interval=5)
        self._waiter.timeout.connect(self._answer)
        self._waiter.start()

    # What must hold

    def check(self) -> None:
        """The page is whole, undo and redo go both ways, and what it says is in the store: now, and
        once the window was closed."""
        window, page = self.window, self.page
        self._leave_dialogs()
        window.desk.commit()
        window.desk.show_page()
        while window.story.keeper.unkept:
            window.story.keep()
            settle(window)
        last = window.story.article()
        assert not faults(page.page), faults(page.page)
        assert stands_as_read(page)
        steps = 0
        while page.document().isUndoAvailable():
            page.undo()
            steps += 1
        assert not faults(page.page), faults(page.page)
        for _ in range(steps):
            page.redo()
        assert page.article().blocks == last.blocks
        settle(window)
        window.story.keeper.note()
        self.core.store.write(lambda _: None)  # whatever was handed over before is written by then
        story, last = window.story.id, window.story.article()
        assert story
        noted = self.core.store.replay(story) or stories.open_story(self.core, story).article
        assert noted == last, "the journal says something else"
        assert window.close()
        self.core.close()
        with open_core(self.home) as again:
            assert stories.open_story(again, story).article == last, "what was kept is another"

    def leave(self) -> None:
        self._waiter.stop()
        self._leave_dialogs()
        self.app.clipboard().clear()
        self.window.close()
        self.core.close()
        self.window.theme.deleteLater()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.app.setStyleSheet("")

    def _answer(self) -> None:
        """What waits for an answer gets none; a menu that stays open is closed in the end."""
        box = self.app.activeModalWidget()
        if box is not None and type(box).__name__ in _ASKING:
            box.close()
        menu = self.app.activePopupWidget()
        if menu is not None:
            turns = (menu.property("turns") or 0) + 1
            menu.setProperty("turns", turns)
            if turns > 20:
                menu.close()

    def _leave_dialogs(self) -> None:
        if (menu := self.app.activePopupWidget()) is not None:
            menu.close()
        for _ in range(20):
            box = self.app.activeModalWidget()
            if box is None:
                return
            if isinstance(box, QDialog) and self.dice.random() < 0.5:
                box.accept()
            else:
                box.close()
            if box.isVisible() and hasattr(box, "drop"):
                box.drop.click()
            self.app.processEvents()

    # Hands

    def act(self) -> None:
        do = self.dice.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        do(self)
        if self.dice.random() < 0.4:
            self.app.processEvents()
        if self.app.activeModalWidget() is not None and self.dice.random() < 0.2:
            self._leave_dialogs()

    @property
    def _free(self) -> bool:
        return self.app.activeModalWidget() is None

    @property
    def _full(self) -> bool:
        return self.page.document().characterCount() > LONGEST

    def _send(self, event: QEvent, to: QWidget | None = None) -> None:
        self.app.sendEvent(to or self.app.focusWidget() or self.page, event)

    def type(self) -> None:
        self._type(self.dice.choice(TYPED + ODD))

    def _type(self, words: str, to: QWidget | None = None) -> None:
        for sign in words:
            key = {"\b": Qt.Key.Key_Backspace, "\n": Qt.Key.Key_Return}.get(sign, Qt.Key(0))
            self._send(QKeyEvent(QEvent.Type.KeyPress, key, _NONE, sign), to)

    def key(self) -> None:
        key, held = self.dice.choice(KEYS), self.dice.choice(_HELD)
        if key != "Return" or held == _NONE:
            self._send(QKeyEvent(QEvent.Type.KeyPress, Qt.Key[f"Key_{key}"], held, ""))

    def select(self) -> None:
        self.page.commit_preedit()
        last = self.page.document().characterCount() - 1
        start = self.dice.randint(0, last)
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(start)
        end = min(last, start + self.dice.choice((0, 0, 1, 5, 40, 300)))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.page.setTextCursor(cursor)

    def command(self) -> None:
        command = self.dice.choice([one for one in C if one not in _ELSEWHERE])
        if self._free and not (self._full and command in (C.PASTE, C.PASTE_PLAIN)):
            self.window.commands[command].trigger()
            self.menus()

    def menus(self) -> None:
        """An entry is chosen, perhaps after the page went on beneath the menu."""
        menu = self.app.activePopupWidget()
        if menu is None:
            return
        entries = [a for a in menu.actions() if a.isEnabled() and not a.menu()]
        if isinstance(menu, QMenu) and entries and self.dice.random() < 0.6:
            chosen = self.dice.choice(entries)
            if self.dice.random() < 0.4:
                self.page.undo()
            chosen.trigger()
        else:
            self._send(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, _NONE, "\r"), menu)
        if (menu := self.app.activePopupWidget()) is not None:
            menu.close()

    def compose(self) -> None:
        self._send(QInputMethodEvent(self.dice.choice(COMPOSED)[:3], []))

    def commit(self) -> None:
        event = QInputMethodEvent()
        event.setCommitString(self.dice.choice(("ế", "ươ", "", "trường")))
        self._send(event)

    def paste(self) -> None:
        if self._full or not self._free:
            return
        self.mime, way = QMimeData(), self.dice.randrange(3)
        if way == 0:
            self.mime.setHtml(self.dice.choice(HTML))
        elif way == 1:
            self.mime.setText(self.dice.choice(TEXTS + ODD))
        else:
            blocks = random_article(self.dice).blocks[:4]
            self.mime.setData(BLOCKS, json.dumps(blocks_to_json(blocks)).encode())
        self.page.insertFromMimeData(self.mime)

    def insert(self) -> None:
        if not self._full and self._free:
            self.page.insert_blocks(random_article(self.dice).blocks[:3])

    def switch(self) -> None:
        rows = self.window.left.model.rows
        if rows and self._free:
            self.window.story.open(self.dice.choice(rows).id)

    def pause(self) -> None:
        for _ in range(self.dice.randrange(4)):
            self.app.processEvents()
            time.sleep(self.dice.choice((0, 0.002)))

    def settle(self) -> None:
        settle(self.window)

    def inspector(self) -> None:
        fields = [f for f in self.window.right.findChildren(QWidget) if isinstance(f, _FIELDS)]
        shown = [field for field in fields if field.isVisible() and field.isEnabled()]
        if shown and self._free:
            field = self.dice.choice(shown)
            field.setFocus()
            QTest.keyClicks(field, self.dice.choice(("a", "Mai An", "x, y", "12")))

    def find(self) -> None:
        if not self._free:
            return
        bar = self.window.desk.findbar
        self.window.commands[C.REPLACE].trigger()
        bar.words.setText(self.dice.choice(PATTERNS))
        bar.instead.setText(self.dice.choice(INSTEAD))
        for button in bar.switches.buttons:
            if self.dice.random() < 0.3:
                button.click()
        self.dice.choice((bar.replace_all, bar.replace, bar.look))()
        if self.dice.random() < 0.6:
            bar.put_away()

    def source(self) -> None:
        if not self._free:
            return
        view = self.window.desk.source
        self.window.commands[C.SOURCE].setChecked(True)
        cursor = view.body.textCursor()
        cursor.setPosition(self.dice.randrange(view.body.document().characterCount()))
        view.body.setTextCursor(cursor)
        self._type(self.dice.choice(SOURCES), view.body)
        if self.dice.random() < 0.5:
            self.window.commands[C.SOURCE].setChecked(False)

    def dialog(self) -> None:
        box = self.app.activeModalWidget()
        if box is None:
            return
        parts = [p for p in box.findChildren(QWidget) if p.isVisible() and p.isEnabled()]
        part = self.dice.choice(parts)
        if isinstance(part, _FIELDS):
            part.setFocus()
            QTest.keyClicks(part, "chu")
        elif isinstance(part, QAbstractButton):
            part.click()
        self.menus()

    def comment(self) -> None:
        if not self._free:
            return
        tab = self.window.right.comments
        self.window.commands[C.COMMENT].trigger()
        if tab.draft.isVisible():
            self._type("hỏi", tab.draft.field)
            if self.dice.random() < 0.7:
                QTest.keyClick(tab.draft.field, Qt.Key.Key_Return)
        buttons = [b for b in tab.findChildren(QAbstractButton) if b.isVisible()]
        if buttons and self.dice.random() < 0.6:
            self.dice.choice(buttons).click()

    def mistake(self) -> None:
        if self._free:
            self.window.commands[C.NEXT_MISTAKE].trigger()
            self.menus()

    def send(self) -> None:
        if self._free:
            self.window.commands[self.dice.choice((C.SEND_DRAFT, C.SYNC))].trigger()

    def look_away(self) -> None:
        self._send(QFocusEvent(QEvent.Type.FocusOut))


_ASKING = ("QMessageBox", "QInputDialog", "AddSite", "SiteBook", "Fetch", "Decide", "About")
_WEIGHTS: dict[Callable[[WindowMonkey], None], int] = {
    WindowMonkey.type: 16,
    WindowMonkey.key: 12,
    WindowMonkey.select: 8,
    WindowMonkey.command: 18,
    WindowMonkey.compose: 3,
    WindowMonkey.commit: 2,
    WindowMonkey.paste: 3,
    WindowMonkey.insert: 1,
    WindowMonkey.switch: 3,
    WindowMonkey.pause: 4,
    WindowMonkey.settle: 2,
    WindowMonkey.inspector: 3,
    WindowMonkey.find: 3,
    WindowMonkey.source: 2,
    WindowMonkey.dialog: 3,
    WindowMonkey.comment: 2,
    WindowMonkey.mistake: 1,
    WindowMonkey.send: 1,
    WindowMonkey.look_away: 1,
}
