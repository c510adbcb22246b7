"""Twenty photos captioned in the photo window with the keyboard alone, by UniKey."""

from collections.abc import Callable
from pathlib import Path

import pytest
import unikey
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_hands import settle

from editor.app.core import Core
from editor.base.ids import new_id
from editor.document import Article, Figure, Photo, PhotoFields, plain, text
from editor.document.story import Reason
from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


class NoMouse(QObject):
    """Counts what a hand on the mouse would send."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.seen = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
        return False


def add(core: Core, name: str, **said: object) -> Photo:
    fields = PhotoFields(**said)  # type: ignore[arg-type]
    photo = Photo(new_id(), new_id() * 2, name, "image/jpeg", 6000, 4000, fields)
    core.store.add_photo(photo)
    return photo


def press(keys: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keySequence(field, QKeySequence(keys))
    QApplication.processEvents()


def send(words: str) -> None:
    """As UniKey would, wherever the focus is."""
    for burst in unikey.bursts(words):
        for letter in burst:
            field = QApplication.focusWidget()
            assert field is not None
            if letter == "\b":
                QTest.keyClick(field, Qt.Key.Key_Backspace)
            elif letter.isascii():
                QTest.keyClicks(field, letter)
            else:
                QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, NONE)


@pytest.fixture
def opened(window: MainWindow, core: Core, tmp_path: Path) -> Callable[[], None]:
    def do() -> None:
        (tmp_path / "xã.txt").write_text("bs\txã Bến Say\nhl\tNguyễn Thị Lượm\n", "utf-8")
        window.settings.set(settings.CODE_FILES, str(tmp_path / "xã.txt"))
        window.commands[Command.PHOTOS].trigger()
        settle(window)
        window.photo_room.window.activateWindow()
        settle(window)

    return do


def test_twenty_photos_are_captioned_without_the_mouse(
    window: MainWindow, core: Core, qapp: QApplication, opened: Callable[[], None]
) -> None:
    add(core, "CU.JPG", description="Bà Trần Thị Ánh gói bánh.", credit="Mai An")
    for number in range(20):
        add(core, f"DSC_{number:04}.JPG")
    opened()
    sheet, mouse = window.photo_room.window.sheet, NoMouse(qapp)
    panel = window.captioning.desk.panel
    sheet.setFocus()
    press("Home")
    press("F2")
    settle(window)
    captioned = []
    for number in range(20):
        send(f"Tổ {number}: =hl= và bà Trần T")
        assert panel.rows["description"].field.hasFocus()
        if number == 0:
            for _ in range(200):
                if panel._offers is not None and panel._offers.isVisible():
                    break
                QTest.qWait(5)
            press("Down")
            press("Return")
        else:
            send("hị Ánh")
        send(" ở =bs= giữ đê.")
        captioned.append(f"Tổ {number}: Nguyễn Thị Lượm và bà Trần Thị Ánh ở xã Bến Say giữ đê.")
        press("Alt+Down")
    press("Esc")
    settle(window)
    assert sheet.hasFocus()
    kept = [p.fields.description for p in core.store.all_photos() if p.filename != "CU.JPG"]
    assert kept == captioned
    assert mouse.seen == 0


def test_a_caption_follows_into_the_drafts_that_are_ticked(
    window: MainWindow, core: Core, opened: Callable[[], None]
) -> None:
    photo = add(core, "DSC_1.JPG", description="Cầu củ", language="vi")
    stories = [
        core.store.new_story(
            Article(headline=head, blocks=(Figure(photo.id, caption=text(caption)),)),
            Reason.EDITED,
        )
        for head, caption in (("Một", "Cầu củ"), ("Hai", "Lời riêng"))
    ]
    opened()
    window.photo_room.window.sheet.setFocus()
    press("Home")
    press("F2")
    settle(window)
    press("Ctrl+A")
    send("Cầu cũ")
    press("Ctrl+S")
    reach = window.captioning.reach
    settle(window, lambda: "uses" in window.captioning.desk.panel.notices.shown())
    assert "2 stories" in window.captioning.desk.panel.notices.shown()["uses"]
    reach.ask(_uses(core, photo))
    assert reach.open.chosen() == [stories[0].id]
    assert "words of its own" in reach.open.list.item(1).text() + reach.open.list.item(0).text()
    reach.open.accept()
    settle(window)
    said = {
        story.id: plain(core.store.story(story.id).article.blocks[0].caption) for story in stories
    }
    assert said == {stories[0].id: "Cầu cũ", stories[1].id: "Lời riêng"}
    assert "uses" not in window.captioning.desk.panel.notices.shown()


def _uses(core: Core, before: Photo):
    from editor.app.photo_uses import uses_of

    return uses_of(core, [before.id], {before.id: before})


def test_a_new_credit_shows_its_uses_and_asks_nothing(
    window: MainWindow, core: Core, opened: Callable[[], None]
) -> None:
    photo = add(core, "DSC_1.JPG", description="Cầu", credit="Mai", language="vi")
    article = Article(headline="Một", blocks=(Figure(photo.id, caption=text("Cầu")),))
    story = core.store.new_story(article, Reason.EDITED)
    opened()
    window.photo_room.window.sheet.setFocus()
    press("Home")
    press("F2")
    settle(window)
    window.captioning.desk.panel.rows["credit"].focus()
    send("Mai An")
    press("Ctrl+S")
    settle(window, lambda: "uses" in window.captioning.desk.panel.notices.shown())
    reach = window.captioning.reach
    reach.ask(_uses(core, photo))
    assert reach.open.list.item(0).text() == "Một\ndraft"
    assert reach.open.chosen() == []
    reach.open.accept()
    settle(window)
    assert core.store.story(story.id).head.article == article
    assert core.store.photos([photo.id])[photo.id].fields.credit == "Mai An"
