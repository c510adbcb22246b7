"""A figure has the photo's words in the story's language; which photo leads. Real clicks."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_hands import settle

from editor.app import photos, stories
from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.document import Article, Figure, Paragraph, Photo, plain, text
from editor.document.story import Reason
from editor.testing.pictures import jpeg
from editor.ui.text.drawing.figures import chips
from editor.ui.window import MainWindow

BODY = 2
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def photo(window: MainWindow, core: Core, tmp_path: Path) -> Photo:
    """A photo with an English caption only."""
    (taken,) = photos.import_photos(core, [jpeg(tmp_path / "a.jpg", size=(900, 600))])
    fields = replace(taken.fields, description="The new bridge", language="en", credit="Mai An")
    made = save_photos(core, {taken.id: (fields, taken.handling)}).photos[taken.id]
    window.darkroom.learn(made)
    return made


def put(window: MainWindow, *blocks) -> None:
    page = window.desk.editor
    page.rearrange({BODY: [*blocks, Paragraph()]})
    page.setTextCursor(QTextCursor(page.page.block(BODY)))
    settle(window)


def shown(window: MainWindow) -> Figure:
    return next(window.story.article().figures())


def chip_words(window: MainWindow, figure: Figure) -> list[str]:
    page = window.desk.editor
    known = window.darkroom.photo(figure.photo)
    return [chip.words for chip in chips(figure, known, None, page._view)]


def test_a_missing_language_is_said_and_never_replaced(window: MainWindow, photo: Photo) -> None:
    window.photos.attach([photo.id])
    settle(window, lambda: list(window.story.article().figures()))
    assert shown(window).caption == ()
    window.desk.editor.setTextCursor(QTextCursor(window.desk.editor.page.block(BODY)))
    settle(window)
    row = window.right.photo.master
    assert row.hint.isVisible() and row.hint.text() == "No Vietnamese caption"
    assert not row.take.isVisible()
    assert "No Vietnamese caption" in chip_words(window, shown(window))
    window.story.set_field("language", "en")
    window.desk.editor.set_language("en")
    window.photos._show()
    assert shown(window).caption == (), "nothing is overwritten when the language changes"
    assert not row.hint.isVisible() and row.take.isVisible()
    QTest.mouseClick(row.take, LEFT)
    assert plain(shown(window).caption) == "The new bridge"


def test_a_caption_of_the_story_becomes_the_photos_and_says_how_far_that_reaches(
    window: MainWindow, core: Core, photo: Photo
) -> None:
    other = Article(headline="Khác", blocks=(Figure(photo.id, text("Lời của bài khác")),))
    stories.keep(core, core.store.new_story(other, Reason.IMPORTED).id, other, Reason.TYPED)
    put(window, Figure(photo.id, text("Cầu mới thông xe."), "Cầu"))
    row = window.right.photo.master
    assert row.give.isVisible()
    QTest.mouseClick(row.give, LEFT)
    settle(window)
    now = core.store.photos([photo.id])[photo.id].fields
    assert now.description == "The new bridge"
    assert [(one.language, one.description) for one in now.wordings] == [
        ("vi", "Cầu mới thông xe.")
    ]
    assert "master" in window.desk.notices.shown()
    assert not row.give.isVisible()
    uses = core.store.photo_uses([photo.id])[photo.id]
    told = [plain(next(core.store.story(one).article.figures()).caption) for one in uses]
    assert "Lời của bài khác" in told


def test_the_lead_photo_is_the_first_until_another_is_chosen(
    window: MainWindow, core: Core, photo: Photo, tmp_path: Path
) -> None:
    (second,) = photos.import_photos(core, [jpeg(tmp_path / "b.jpg")])
    window.darkroom.learn(second)
    one, two = Figure(photo.id, text("Một"), "a"), Figure(second.id, text("Hai"), "b")
    put(window, one, two)
    tab = window.right.photo
    assert tab.lead.isChecked()
    page = window.desk.editor
    page.setTextCursor(QTextCursor(page.page.block(BODY + 1)))
    settle(window)
    assert not tab.lead.isChecked()
    QTest.mouseClick(tab.lead, LEFT, NONE, QPoint(8, 8))
    settle(window)
    assert window.story.article().featured == second.id and tab.lead.isChecked()
    window.counting._show()
    assert "Lead photo" in chip_words(window, two)
    assert "Lead photo" not in chip_words(window, one)
    QTest.mouseClick(tab.lead, LEFT, NONE, QPoint(8, 8))
    settle(window)
    assert window.story.article().lead_photo == photo.id and not tab.lead.isChecked()
