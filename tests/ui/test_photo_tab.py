"""The Photo tab: crop, width, focal point, and what is said of a gallery. Real keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_hands import settle

from editor.app import photos
from editor.app.core import Core
from editor.document import Figure, Gallery, Mark, Paragraph, Run, text
from editor.testing.pictures import jpeg
from editor.ui.cropping.frame import CropFrame
from editor.ui.inspector.pane import PHOTO
from editor.ui.window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = 2


@pytest.fixture
def figure(window: MainWindow, core: Core, tmp_path: Path) -> Figure:
    """A figure on the page, chosen."""
    (photo,) = photos.import_photos(core, [jpeg(tmp_path / "a.jpg", size=(900, 600))])
    window.darkroom.learn(photo)
    made = Figure(photo.id, (Run("Bà "), Run("Hòa", Mark.STRONG)), "alt")
    put(window, made)
    return made


def put(window: MainWindow, *blocks) -> None:
    page = window.desk.editor
    page.rearrange({BODY: [*blocks, Paragraph()]})
    page.setTextCursor(QTextCursor(page.page.block(BODY)))
    settle(window)


def shown(window: MainWindow) -> Figure:
    (one,) = window.story.article().figures()
    return one


def test_choosing_a_figure_shows_its_crop_and_width(window: MainWindow, figure: Figure) -> None:
    window.desk.editor.update_figure(BODY, crop=(0.1, 0.2, 0.5, 0.5), width="wide")
    put(window, shown(window))
    tab = window.right.photo
    assert window.right.tabs.currentIndex() == PHOTO
    assert tab.crop.frame.crop == (0.1, 0.2, 0.5, 0.5)
    assert tab.width_row.buttons["wide"].isChecked()


def test_dragging_a_corner_crops_in_one_step_and_undo_shows_the_whole_photo(
    window: MainWindow, figure: Figure
) -> None:
    frame = window.right.photo.crop.frame
    corner = frame._photo().bottomRight().toPoint() - QPoint(1, 1)
    middle = frame._photo().center().toPoint()
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, NONE, corner)
    for way in (0.5, 1.0):
        there = QPointF(corner) + (QPointF(middle) - QPointF(corner)) * way
        QTest.mouseMove(frame, there.toPoint())
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, NONE, middle)
    crop = shown(window).crop
    assert crop is not None
    assert crop == pytest.approx((0, 0, 0.5, 0.5), abs=0.03)
    window.desk.editor.setFocus()
    window.desk.editor.undo()
    assert shown(window) == figure
    assert frame.crop == (0, 0, 1, 1)


def test_arrows_move_the_frame_and_the_page_follows_once(
    window: MainWindow, figure: Figure
) -> None:
    window.desk.editor.update_figure(BODY, crop=(0.2, 0.2, 0.5, 0.5))
    put(window, was := shown(window))
    frame = window.right.photo.crop.frame
    frame.setFocus()
    for _ in range(3):
        QTest.keyClick(frame, Qt.Key.Key_Right)
    QTest.keyClick(frame, Qt.Key.Key_Down)
    QTest.keyClick(frame, Qt.Key.Key_Left, SHIFT)
    assert shown(window) == was
    window.desk.editor.setFocus()
    assert shown(window).crop == pytest.approx((0.23, 0.21, 0.49, 0.5))
    window.desk.editor.undo()
    assert shown(window) == was


def test_a_crop_in_the_making_goes_to_its_own_figure(window: MainWindow, figure: Figure) -> None:
    put(window, figure, Figure(figure.photo, text("khác"), "alt"))
    frame = window.right.photo.crop.frame
    frame.setFocus()
    QTest.keyClick(frame, Qt.Key.Key_Left, SHIFT)
    page = window.desk.editor
    page.setTextCursor(QTextCursor(page.page.block(BODY + 1)))
    first, second = window.story.article().figures()
    assert first.crop is not None and second.crop is None


def test_a_chosen_shape_is_kept_while_resizing_and_backspace_shows_all(
    window: MainWindow, figure: Figure
) -> None:
    box = window.right.photo.crop
    box.ratios.setCurrentIndex(box.ratios.findText("1:1"))
    box.ratios.activated.emit(box.ratios.currentIndex())

    def ratio() -> float:
        crop = shown(window).crop
        assert crop is not None
        return crop[2] * 900 / (crop[3] * 600)

    assert ratio() == pytest.approx(1, abs=0.01)
    box.frame.setFocus()
    for _ in range(5):
        QTest.keyClick(box.frame, Qt.Key.Key_Left, SHIFT)
    window.desk.editor.setFocus()
    assert ratio() == pytest.approx(1, abs=0.01)
    box.frame.setFocus()
    QTest.keyClick(box.frame, Qt.Key.Key_Backspace)
    assert shown(window).crop is None


def test_a_double_click_sets_the_focal_point_and_delete_takes_it_away(
    window: MainWindow, figure: Figure
) -> None:
    frame = window.right.photo.crop.frame
    where = frame._photo().center().toPoint()
    QTest.mouseDClick(frame, Qt.MouseButton.LeftButton, NONE, where)
    assert shown(window).focus == pytest.approx((0.5, 0.5), abs=0.02)
    QTest.keyClick(frame, Qt.Key.Key_Delete)
    assert shown(window).focus is None


def test_the_width_is_chosen_by_click_and_by_arrow_keys(window: MainWindow, figure: Figure) -> None:
    row = window.right.photo.width_row
    QTest.mouseClick(row.buttons["left"], Qt.MouseButton.LeftButton)
    assert shown(window).width == "left"
    row.buttons["left"].setFocus()
    QTest.keyClick(row.buttons["left"], Qt.Key.Key_Right)
    assert shown(window).width == "right"
    window.desk.editor.undo()
    assert shown(window).width == "left"


def test_a_caption_typed_in_the_tab_keeps_the_marks_of_the_rest(
    window: MainWindow, figure: Figure
) -> None:
    caption = window.right.photo.caption
    caption.setFocus()
    QTest.keyClick(caption, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    caption.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(caption, "Tu")
    assert shown(window).caption == (Run("TuBà "), Run("Hòa", Mark.STRONG))


def test_a_gallery_that_is_chosen_is_told_of(window: MainWindow, figure: Figure) -> None:
    put(window, Gallery((figure, Figure(figure.photo, (), "alt")), text("Cả chùm")))
    card = window.right.photo.gallery
    assert window.right.tabs.currentIndex() == PHOTO and card.isVisible()
    assert card.title.text() == "Gallery of 2 photos"
    assert card.about.text() == "Photos without a caption: 1"
    card.caption.setFocus()
    card.caption.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(card.caption, " hai")
    assert card.isVisible()
    (block, *_) = window.story.article().blocks
    assert isinstance(block, Gallery) and block.caption == text("Cả chùm hai")
    QTest.mouseClick(card.dissolve, Qt.MouseButton.LeftButton)
    first, second, words, *_ = window.story.article().blocks
    assert first == figure and isinstance(second, Figure)
    assert words == Paragraph(text("Cả chùm hai"))


@pytest.mark.parametrize("size", [QSize(6000, 300), QSize(300, 6000), QSize(40, 30)])
def test_odd_photos_fit_into_the_crop_control(window: MainWindow, size: QSize) -> None:
    frame = CropFrame()
    frame.resize(250, 190)
    frame.show_photo(None, size)
    photo = frame._photo()
    assert QRectF(frame.rect()).contains(photo)
    assert photo.width() / photo.height() == pytest.approx(size.width() / size.height())
    frame.deleteLater()


@pytest.mark.parametrize("field", ["caption", "alt"])
def test_what_is_typed_in_the_tab_is_undone_in_pieces_as_on_the_page(
    window: MainWindow, figure: Figure, field: str
) -> None:
    page = window.desk.editor
    widget = getattr(window.right.photo, field)
    widget.setFocus()
    QTest.keyClicks(widget, "mot hai ba bon nam sau bay tam")
    page.setFocus()
    for _ in range(2):
        page.undo()
    assert shown(window) == figure


def test_a_caption_and_an_alt_text_are_undone_apart(window: MainWindow, figure: Figure) -> None:
    page, tab = window.desk.editor, window.right.photo
    tab.alt.setFocus()
    QTest.keyClicks(tab.alt, "xyz")
    tab.caption.setFocus()
    QTest.keyClicks(tab.caption, "xyz")
    alt = shown(window).alt
    page.setFocus()
    page.undo()
    assert shown(window).caption == figure.caption
    assert shown(window).alt == alt != figure.alt
    page.undo()
    assert shown(window) == figure
