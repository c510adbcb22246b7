"""Only what was picked is copied, by keyboard; what came of it is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from window_hands import settle, type_keys

from editor.app import importing, photos
from editor.app.core import Core
from editor.app.stationery import save_stationery
from editor.base.errors import Cancelled
from editor.base.progress import Progress
from editor.bootstrap.window import build
from editor.document import Photo
from editor.document.stationery import Line, Stationery
from editor.testing.pictures import jpeg
from editor.ui.cards.cardwindow import CardWindow
from editor.ui.cards.foot import Then
from editor.ui.photos.who import WhoTookThese
from editor.ui.window import MainWindow

Opened = Callable[[Path], CardWindow]
K, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos, each a picture of its own."""
    made = tmp_path / "folder"
    made.mkdir()
    for name in "abc":
        jpeg(made / f"{name}.jpg")
    return made


def stored(core: Core) -> list[Photo]:
    return sorted(core.store.all_photos(), key=lambda photo: photo.filename)


def blobs(core: Core) -> int:
    return len([path for path in (core.home / "blobs").rglob("*") if path.is_file()])


def copy(window: MainWindow, cards: CardWindow) -> None:
    QTest.keyClick(cards.grid, K.Key_Return, CONTROL)
    settle(window, lambda: not cards.foot.copying)


def then(cards: CardWindow, what: Then) -> None:
    cards.foot.then.setCurrentIndex(cards.foot.then.findData(what))


def test_only_what_is_picked_is_copied_and_no_longer_picked_then(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    cards = opened(folder)
    for key in (K.Key_Space, K.Key_Right, K.Key_Right, K.Key_Space):
        QTest.keyClick(cards.grid, key)
    copy(window, cards)
    assert [photo.filename for photo in stored(core)] == ["a.jpg", "c.jpg"]
    assert blobs(core) == 2
    assert cards.notices.shown()["imported"] == "2 photos copied."
    assert cards.foot.picked.text() == "0 of 3"
    assert {path.name for path in cards.shots.here} == {"a.jpg", "c.jpg"}


def test_nothing_is_copied_while_nothing_is_picked(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    copy(window, opened(folder))
    assert stored(core) == []


def test_who_took_them_is_said_before_for_those_whose_files_do_not_say(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    cards = opened(folder)
    cards.pick_all()
    QTest.keyClick(cards.grid, K.Key_F6)
    assert QApplication.focusWidget() is cards.foot.who
    type_keys(cards.foot.who, "Mai An")
    copy(window, cards)
    assert {photo.fields.credit for photo in stored(core)} == {"Mai An"}
    assert "who" not in cards.notices.shown()


def test_who_took_them_is_asked_afterwards_if_nobody_said(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    cards = opened(folder)
    cards.pick_all()
    copy(window, cards)
    (bar,) = cards.notices.findChildren(WhoTookThese)
    assert QApplication.focusWidget() is bar.name
    type_keys(bar.name, "Mai An\n")
    settle(window)
    assert {photo.fields.credit for photo in stored(core)} == {"Mai An"}
    assert cards.grid.hasFocus()


def test_names_seen_before_complete_whatever_diacritics_are_typed(
    window: MainWindow, core: Core, opened: Opened, folder: Path, tmp_path: Path
) -> None:
    (known,) = photos.import_photos(core, [jpeg(tmp_path / "x.jpg")])
    photos.set_photo(core, known.id, credit="Nguyễn Văn Lượm")
    cards = opened(folder)
    cards.pick_all()
    copy(window, cards)
    (bar,) = cards.notices.findChildren(WhoTookThese)
    type_keys(bar.name, "luom")
    popup = bar.name.completer().popup()
    assert popup.model().index(0, 0).data() == "Nguyễn Văn Lượm"
    QTest.keyClick(popup, K.Key_Down)
    QTest.keyClick(popup, K.Key_Return)
    assert bar.name.text() == "Nguyễn Văn Lượm"


def test_what_was_here_and_what_is_broken_is_told_and_the_rest_comes_in(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    photos.import_photos(core, [folder / "a.jpg"])
    content = (folder / "c.jpg").read_bytes()
    (folder / "c.jpg").write_bytes(content[: len(content) // 2])
    cards = opened(folder)
    cards.pick_all()
    copy(window, cards)
    said = cards.notices.shown()
    assert said["imported"] == "1 photo copied. 1 was here already."
    assert "“c.jpg” is damaged or incomplete." in said["import-refused"]
    assert [shot.path.name for shot in cards.shots.picked()] == ["c.jpg"]


def test_they_go_into_the_story_in_order_with_the_caret_in_the_first_caption(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    type_keys(window.desk.editor, "Headline\nStandfirst\nWords")
    cards = opened(folder)
    then(cards, Then.STORY)
    cards.pick_all()
    copy(window, cards)
    settle(window)
    known = {photo.id: photo.filename for photo in stored(core)}
    names = [known[figure.photo] for figure in window.story.article().figures()]
    assert names == ["a.jpg", "b.jpg", "c.jpg"]
    type_keys(window.desk.editor, "At dawn")
    assert "At dawn" in str(next(window.story.article().figures()).caption)
    assert "who" in window.desk.notices.shown()


def test_they_are_selected_among_all_photos(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    cards = opened(folder)
    then(cards, Then.SHEET)
    cards.pick_all()
    copy(window, cards)
    sheet = window.photo_room.window
    settle(window, lambda: len(sheet.picked) == 3)
    assert set(sheet.picked) == {photo.id for photo in stored(core)}
    assert sheet.notices.shown()["imported"] == "3 photos copied."


def _cut_off(core: Core, folder: Path) -> None:
    def one_only(step: Progress) -> None:
        if step.done:
            raise Cancelled

    found = importing.import_files(core, [folder], report=one_only)
    assert found.batch


def test_an_import_that_was_cut_off_is_offered_at_the_next_start(
    qapp: QApplication, core: Core, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(70):
        jpeg(folder / f"{number:02}.jpg", size=(60, 40))
    _cut_off(core, folder)
    before = len(stored(core))
    assert before < 70
    window = build(qapp, core)
    window.show()
    try:
        settle(window)
        (words,) = window.desk.notices.shown().values()
        assert "Copying 70 photos from “many” was interrupted" in words
        buttons = {b.text(): b for b in window.desk.notices.findChildren(QPushButton)}
        buttons["Go on"].click()
        settle(window)
        assert len(stored(core)) == 70
        assert importing.unfinished(core) == []
    finally:
        window.close()
        window.theme.deleteLater()
        window.deleteLater()
        qapp.setStyleSheet("")


def test_a_template_is_applied_to_what_is_copied(
    window: MainWindow, core: Core, folder: Path, opened: Opened
) -> None:
    lines = (Line("description", "Bão số 5, ảnh {seq}"), Line("city", "Hòa Tân"))
    save_stationery(core, Stationery("Bão số 5", lines))
    window.cards.window.close()
    cards = window.cards.open()
    settle(window, lambda: cards.foot.template.count() == 2)
    opened(folder)
    cards.foot.template.setCurrentIndex(1)
    cards.pick_all()
    copy(window, cards)
    said = [(photo.fields.description, photo.fields.city) for photo in stored(core)]
    assert said == [(f"Bão số 5, ảnh {number}", "Hòa Tân") for number in (1, 2, 3)]


def test_what_was_protected_in_the_camera_is_picked_by_one_key(
    window: MainWindow, opened: Opened, folder: Path
) -> None:
    (folder / "b.jpg").chmod(0o444)
    cards = opened(folder)
    assert cards.foot.locked.text() == "Pick the protected one"
    QTest.keyClick(cards.grid, K.Key_L, CONTROL)
    assert [shot.path.name for shot in cards.shots.picked()] == ["b.jpg"]


def test_cancelling_leaves_the_rest_on_the_card_until_one_goes_on(
    window: MainWindow, core: Core, opened: Opened, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(70):
        jpeg(folder / f"{number:02}.jpg", size=(60, 40))
    cards = opened(folder)
    cards.pick_all()
    cards.copy()
    cards.foot.cancel.click()
    settle(window, lambda: not cards.foot.copying)
    copied = len(stored(core))
    assert copied < 70
    assert cards.foot.picked.text().startswith(f"{70 - copied} of 70")
    assert "cut short" in cards.notices.shown()["import-stopped"]
    buttons = {b.text(): b for b in cards.notices.findChildren(QPushButton)}
    buttons["Go on"].click()
    settle(window, lambda: len(stored(core)) == 70)
    assert "import-stopped" not in cards.notices.shown()
    assert cards.foot.picked.text() == "0 of 70"


def test_a_card_taken_out_before_it_is_copied_is_told_and_keeps_what_is_picked(
    window: MainWindow, core: Core, opened: Opened, folder: Path, tmp_path: Path
) -> None:
    cards = opened(folder)
    cards.pick_all()
    folder.rename(tmp_path / "out")
    copy(window, cards)
    assert "the card was taken out" in cards.notices.shown()["import-stopped"]
    assert cards.foot.picked.text().startswith("3 of 3")
    (tmp_path / "out").rename(folder)
    copy(window, cards)
    assert len(stored(core)) == 3
    assert "import-stopped" not in cards.notices.shown()
    assert cards.foot.picked.text() == "0 of 3"


def test_stars_given_on_the_card_go_with_the_photo(
    window: MainWindow, core: Core, opened: Opened, folder: Path
) -> None:
    cards = opened(folder)
    for key in (K.Key_Space, K.Key_4, K.Key_Right, K.Key_Space, K.Key_Right, K.Key_5):
        QTest.keyClick(cards.grid, key)
    QTest.keyClick(cards.grid, K.Key_Return)
    QTest.keyClick(cards.large, K.Key_2)
    QTest.keyClick(cards.large, K.Key_Escape)
    assert [cards.shots.stars(shot) for shot in cards.shots.shots()] == [4, 0, 2]
    copy(window, cards)
    settle(window)
    assert [photo.fields.rating for photo in stored(core)] == [4, 0]
