"""A wire's correction: the same picture with another caption."""

from pathlib import Path

import exiv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from window_hands import settle, type_keys

from editor.app import photos, stories
from editor.app.core import Core
from editor.document import Article, Figure, plain, text
from editor.document.story import Reason
from editor.testing.pictures import jpeg
from editor.ui.photos.correction import CorrectionDialog, marked
from editor.ui.photos.intake import Surface
from editor.ui.window import MainWindow

OLD, NEW = "Chợ Bến Lội hôm 20-11.", "Chợ Bến Lội hôm 21-11."


@pytest.fixture
def wire(tmp_path: Path, core: Core) -> Path:
    """A photo that is here, and whose file was sent again with another caption."""
    path = jpeg(tmp_path / "wire.jpg", caption=OLD)
    photos.import_photos(core, [path])
    image = exiv2.ImageFactory.open(str(path))
    image.readMetadata()
    image.iptcData()["Iptc.Application2.Caption"] = NEW
    image.xmpData()["Xmp.dc.description"] = NEW
    image.writeMetadata()
    return path


def correction(window: MainWindow, wire: Path) -> CorrectionDialog:
    window.intake.take_in([wire], Surface(window.desk.notices), lambda _: None)
    settle(window, lambda: "import-corrected" in window.desk.notices.shown())
    (button,) = [
        one
        for one in window.desk.notices.findChildren(QPushButton)
        if one.text() == "What is different"
    ]
    button.click()
    settle(window, lambda: window.corrections.open is not None)
    dialog = window.corrections.open
    assert dialog is not None
    return dialog


def described(core: Core) -> str:
    (photo,) = core.store.all_photos()
    return photo.fields.description


def test_the_difference_is_shown_and_theirs_stands_when_it_is_taken(
    window: MainWindow, core: Core, wire: Path
) -> None:
    (photo,) = core.store.all_photos()
    used = Figure(photo.id, text(OLD))
    told = Figure(photo.id, text("Người đi chợ sớm."))
    draft = core.store.new_story(Article(headline="Chợ nổi", blocks=(used,)), Reason.CREATED)
    other = core.store.new_story(Article(headline="Chợ sớm", blocks=(told,)), Reason.CREATED)
    dialog = correction(window, wire)
    assert dialog.fields() == ["description"]
    assert dialog.stories() == [draft.id]
    dialog.take.click()
    settle(window)
    assert described(core) == NEW
    figures = [next(stories.open_story(core, s.id).article.figures()) for s in (draft, other)]
    assert [plain(f.caption) for f in figures] == [NEW, "Người đi chợ sớm."]


def test_the_story_on_the_page_follows_and_can_be_undone(
    window: MainWindow, core: Core, wire: Path
) -> None:
    (photo,) = core.store.all_photos()
    window.darkroom.learn(photo)
    page = window.desk.editor
    type_keys(page, "Headline\nStandfirst\nWords")
    page.insert_figures([Figure(photo.id, text(OLD))])
    window.story.keeper.keep()
    settle(window)
    correction(window, wire).take.click()
    settle(window)
    assert plain(next(window.story.article().figures()).caption) == NEW
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plain(next(window.story.article().figures()).caption) == OLD


def test_ours_is_kept_when_the_window_is_closed(window: MainWindow, core: Core, wire: Path) -> None:
    correction(window, wire).keep.click()
    settle(window)
    assert described(core) == OLD


def test_what_was_taken_over_can_be_taken_back(window: MainWindow, core: Core, wire: Path) -> None:
    correction(window, wire).take.click()
    settle(window, lambda: "corrected" in window.desk.notices.shown())
    buttons = {b.text(): b for b in window.desk.notices.findChildren(QPushButton)}
    buttons["Take it back"].click()
    settle(window)
    assert described(core) == OLD


def test_the_words_that_differ_stand_out() -> None:
    assert marked("hôm 20-11, ở chợ", "hôm 21-11, ở <chợ>") == (
        "hôm <s>20</s>-11, ở chợ",
        "hôm <b>21</b>-11, ở <b>&lt;</b>chợ<b>&gt;</b>",
    )
