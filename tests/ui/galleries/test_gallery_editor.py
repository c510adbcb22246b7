"""The gallery's editor and its command, by keys and clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from window_hands import settle

from editor.app import photos
from editor.app.core import Core
from editor.document import Figure, Gallery, Paragraph, plain, text
from editor.testing.pictures import jpeg
from editor.ui.commands import Command
from editor.ui.galleries.dialog import GalleryDialog
from editor.ui.window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
BODY = 2


@pytest.fixture
def figures(window: MainWindow, core: Core, tmp_path: Path) -> list[Figure]:
    paths = [jpeg(tmp_path / f"{name}.jpg") for name in "abcd"]
    made = []
    for name, photo in zip("abcd", photos.import_photos(core, paths), strict=True):
        window.darkroom.learn(photo)
        made.append(Figure(photo.id, text(f"Ảnh {name}"), f"alt {name}"))
    return made


def put(window: MainWindow, *blocks) -> None:
    page = window.desk.editor
    page.rearrange({BODY: [*blocks, Paragraph(text("hết"))]})
    page.setTextCursor(QTextCursor(page.page.block(BODY)))
    settle(window)


def opened(window: MainWindow, *blocks) -> GalleryDialog:
    """The editor of the gallery that stands first, opened as from the keyboard."""
    put(window, *blocks)
    window.commands[Command.BLOCK_EDIT].trigger()
    settle(window)
    assert window.galleries.open is not None
    return window.galleries.open


def take(window: MainWindow, dialog: GalleryDialog) -> tuple:
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    settle(window)
    return window.story.article().blocks[:-1]


def captions(gallery) -> list[str]:
    return [plain(figure.caption) for figure in gallery.figures]


def test_enter_goes_from_field_to_field_and_photo_to_photo(
    window: MainWindow, figures: list[Figure]
) -> None:
    was = Gallery(tuple(figures[:2]))
    dialog = opened(window, was)
    dialog.caption.selectAll()
    QTest.keyClicks(dialog.caption, "Cau moi")
    QTest.keyClick(dialog.caption, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.alt
    dialog.alt.selectAll()
    QTest.keyClicks(dialog.alt, "Cau")
    QTest.keyClick(dialog.alt, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.caption and dialog.strip.currentRow() == 1
    QTest.keyClicks(dialog.caption, "Ben song")
    QTest.keyClick(dialog.caption, Qt.Key.Key_PageUp)
    assert dialog.caption.toPlainText() == "Cau moi"
    (gallery,) = take(window, dialog)
    assert captions(gallery) == ["Cau moi", "Ben song"]
    assert [figure.alt for figure in gallery.figures] == ["Cau", "alt b"]
    window.desk.editor.undo()
    assert window.story.article().blocks[0] == was


def test_alt_and_arrows_put_photos_in_order(window: MainWindow, figures: list[Figure]) -> None:
    dialog = opened(window, Gallery(tuple(figures[:3])))
    dialog.strip.setFocus()
    QTest.keyClick(dialog.strip, Qt.Key.Key_Down, ALT)
    QTest.keyClick(dialog.strip, Qt.Key.Key_Down, ALT)
    QTest.keyClick(dialog.strip, Qt.Key.Key_Down, ALT)
    assert dialog.caption.toPlainText() == "Ảnh a"
    (gallery,) = take(window, dialog)
    assert captions(gallery) == ["Ảnh b", "Ảnh c", "Ảnh a"]


def test_a_photo_goes_back_to_the_page_with_its_caption(
    window: MainWindow, figures: list[Figure]
) -> None:
    was = Gallery(tuple(figures[:3]), text("Cả chùm"))
    dialog = opened(window, was)
    dialog.strip.setCurrentRow(1)
    QTest.mouseClick(dialog.put_out, LEFT)
    gallery, figure = take(window, dialog)
    assert captions(gallery) == ["Ảnh a", "Ảnh c"] and gallery.caption == was.caption
    assert figure == figures[1]
    window.desk.editor.undo()
    assert window.story.article().blocks[0] == was


def test_photos_of_the_story_come_in_and_leave_the_page(
    window: MainWindow, figures: list[Figure]
) -> None:
    a, b, c, _ = figures
    dialog = opened(window, Gallery((a,)), Paragraph(text("giữa")), b, c)
    menu = dialog.story.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Ảnh b", "Ảnh c"]
    menu.actions()[1].trigger()
    gallery, words, other = take(window, dialog)
    assert captions(gallery) == ["Ảnh a", "Ảnh c"]
    assert (words, other) == (Paragraph(text("giữa")), b)
    window.desk.editor.undo()
    assert window.story.article().blocks[:-1] == (Gallery((a,)), Paragraph(text("giữa")), b, c)


def test_files_are_added_and_the_first_new_caption_is_next(
    window: MainWindow, figures: list[Figure], tmp_path: Path, monkeypatch
) -> None:
    new = jpeg(tmp_path / "new.jpg", caption="Chợ phiên")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(new)], ""))
    dialog = opened(window, Gallery((figures[0],)))
    QTest.mouseClick(dialog.files, LEFT)
    settle(window, lambda: dialog.strip.count() == 2)
    assert dialog.caption.toPlainText() == "Chợ phiên"
    (gallery,) = take(window, dialog)
    assert captions(gallery) == ["Ảnh a", "Chợ phiên"]


def test_decoration_has_no_alt_text(window: MainWindow, figures: list[Figure]) -> None:
    dialog = opened(window, Gallery((figures[0],)))
    dialog.decorative.click()
    assert not dialog.alt.isEnabled()
    (gallery,) = take(window, dialog)
    assert (gallery.figures[0].alt, gallery.figures[0].decorative) == ("", True)


def test_escape_asks_before_it_loses_anything(window: MainWindow, figures: list[Figure]) -> None:
    was = Gallery(tuple(figures[:2]))
    dialog = opened(window, was)
    dialog.strip.setFocus()
    QTest.keyClick(dialog.strip, Qt.Key.Key_Delete)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.mouseClick(dialog.drop, LEFT)
    settle(window)
    assert window.story.article().blocks[0] == was


def test_a_figure_that_changed_meanwhile_stays_on_the_page(
    window: MainWindow, figures: list[Figure]
) -> None:
    a, b, *_ = figures
    dialog = opened(window, Gallery((a,)), b)
    menu = dialog.story.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    window.desk.editor.update_figure(BODY + 1, caption=text("Tòa soạn sửa"))
    gallery, figure = take(window, dialog)
    assert captions(gallery) == ["Ảnh a", "Ảnh b"]
    assert plain(figure.caption) == "Tòa soạn sửa"


def test_the_command_makes_a_gallery_of_neighbours_and_then_opens_it(
    window: MainWindow, figures: list[Figure]
) -> None:
    put(window, *figures[:3])
    window.commands[Command.GALLERY].trigger()
    assert window.story.article().blocks[0] == Gallery(tuple(figures[:3]))
    window.commands[Command.GALLERY].trigger()
    assert window.galleries.open is not None
    window.galleries.open.reject()
    settle(window)


@pytest.mark.parametrize("alone", [True, False])
def test_the_command_asks_for_files_where_there_are_no_two_figures(
    window: MainWindow, figures: list[Figure], tmp_path: Path, monkeypatch, alone: bool
) -> None:
    new = jpeg(tmp_path / "new.jpg", caption="Chợ phiên")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(new)], ""))
    put(window, figures[0] if alone else Paragraph(text("đầu")))
    window.commands[Command.GALLERY].trigger()
    settle(window, lambda: any(isinstance(b, Gallery) for b in window.story.article().blocks))
    (gallery,) = [b for b in window.story.article().blocks if isinstance(b, Gallery)]
    assert captions(gallery) == (["Ảnh a", "Chợ phiên"] if alone else ["Chợ phiên"])


def test_files_dropped_onto_a_gallery_go_into_it(
    window: MainWindow, figures: list[Figure], tmp_path: Path
) -> None:
    put(window, Gallery((figures[0], figures[1]), text("Cả chùm")))
    page = window.desk.editor
    rect = page.document().documentLayout().blockBoundingRect(page.page.block(BODY))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(jpeg(tmp_path / "moi.jpg", size=(300, 200))))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(rect.center(), action, data, LEFT, none))
    settle(window, lambda: len(window.story.article().photo_ids()) == 3)
    gallery, last = window.story.article().blocks
    assert isinstance(gallery, Gallery) and len(gallery.figures) == 3
    assert gallery.caption == text("Cả chùm") and last == Paragraph(text("hết"))
    page.setFocus()
    page.undo()
    assert window.story.article().blocks[0] == Gallery((figures[0], figures[1]), text("Cả chùm"))


def test_each_photo_of_a_gallery_is_cropped_by_itself(
    window: MainWindow, figures: list[Figure]
) -> None:
    dialog = opened(window, Gallery((figures[0], figures[1])))
    frame = dialog.crop.frame
    QTest.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    dialog.strip.setCurrentRow(1)
    assert frame.crop == (0, 0, 1, 1)
    QTest.keyClick(frame, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    (gallery,) = take(window, dialog)
    first, second = (figure.crop for figure in gallery.figures)
    assert first is not None and first[2] < 1 == first[3]
    assert second is not None and second[3] < 1 == second[2]
