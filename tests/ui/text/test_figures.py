"""Figures on the page: their size, their side, and what they say when something is missing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document import (
    Article,
    Figure,
    Gallery,
    Mark,
    Paragraph,
    Photo,
    PhotoFields,
    Run,
    text,
)
from editor.ui.text import LIGHT, ArticleEditor
from editor.ui.text.drawing.figures import chips
from editor.ui.text.drawing.pictures import Fitted, Stand

RED = QColor("#c02020")
SIZES = {"land": (3000, 2000), "tall": (500, 5000), "flat": (6000, 400), "tiny": (64, 48)}


class Wall:
    """Red photos of several sizes; what is not in `SIZES` isn't there."""

    def picture(self, photo_id: str, width: int, dpr: float) -> QPixmap | None:
        if photo_id not in SIZES:
            return None
        out = QPixmap(64, 64)
        out.fill(RED)
        return out

    def photo(self, photo_id: str) -> Photo | None:
        if photo_id not in SIZES:
            return None
        fields = PhotoFields(credit="Mai An")
        return Photo(photo_id, "0" * 64, "a.jpg", "image/jpeg", *SIZES[photo_id], fields)

    def stand(self, photo_id: str) -> Stand:
        return Stand.BROKEN if photo_id == "broken" else Stand.UNKNOWN


@pytest.fixture
def page(qapp: QApplication) -> Iterator[ArticleEditor]:
    editor = ArticleEditor(Wall(), LIGHT)
    editor.resize(900, 900)
    editor.show()
    yield editor
    editor.close()
    editor.deleteLater()
    qapp.processEvents()


def show(page: ArticleEditor, *blocks) -> None:
    page.set_article(Article("Tít", "Sa-pô", blocks=blocks))
    QApplication.processEvents()


def seen(page: ArticleEditor) -> QImage:
    return page.viewport().grab().toImage()


def picture(page: ArticleEditor) -> QRect:
    """Where the red photo is in the viewport."""
    image = seen(page)
    spots = [
        (x, y)
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
        if image.pixelColor(x, y) == RED
    ]
    assert spots, "no photo is seen"
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    return QRect(left, top, right - left + 2, bottom - top + 2)


@pytest.mark.parametrize(
    ("width", "left", "across"),
    [("", 24, 658), ("wide", 12, 682), ("full", 0, 706), ("left", 24, 398), ("right", 284, 398)],
)
def test_the_width_of_a_figure_is_seen_on_the_page(
    page: ArticleEditor, width: str, left: int, across: int
) -> None:
    show(page, Figure("land", text("c"), "alt", width=width))
    found = picture(page)
    assert abs(found.left() - left) <= 3
    assert abs(found.width() - across) <= 4


@pytest.mark.parametrize("photo", ["tall", "flat", "tiny"])
def test_odd_photos_keep_their_shape_and_stay_in_the_column(
    page: ArticleEditor, photo: str
) -> None:
    show(page, Figure(photo, text("c"), "alt"))
    found = picture(page)
    assert found.width() <= 662 and found.height() <= 524
    across, down = SIZES[photo]
    assert found.width() / found.height() == pytest.approx(across / down, rel=0.15)


def test_a_tiny_photo_is_not_blown_up_and_says_how_small_it_is(page: ArticleEditor) -> None:
    figure = Figure("tiny", text("c"), "alt")
    show(page, figure)
    assert picture(page).width() < 200
    assert [chip.words for chip in chips(figure, Wall().photo("tiny"))] == ["Only 64 pixels wide"]


def test_the_chips_say_what_is_missing_and_that_a_photo_is_decoration() -> None:
    photo = Photo("a", "0" * 64, "a.jpg", "image/jpeg", 2000, 1000)
    assert [c.words for c in chips(Figure("a"), photo)] == [
        "No alt text",
        "No photographer named",
    ]
    (first, *_) = chips(Figure("a", decorative=True), photo)
    assert first.words == "Decoration" and not first.warns


@pytest.mark.parametrize("photo", ["broken", "nowhere"])
def test_a_photo_that_is_not_there_says_so_and_keeps_its_caption(
    page: ArticleEditor, photo: str
) -> None:
    show(page, Figure(photo, text("c"), "alt"))
    image = seen(page)
    shades = {image.pixelColor(x, y).name() for x in range(100, 600) for y in range(100, 560, 2)}
    assert LIGHT.warning.name() in shades
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page, "!")
    assert page.article().blocks[0] == Figure(photo, text("c!"), "alt")


def test_changing_the_width_is_one_step_back_and_forth(page: ArticleEditor) -> None:
    show(page, Paragraph(text("a")), Figure("land", text("c"), "alt"))
    page.update_figure(3, width="right")
    assert page.article().blocks[1] == Figure("land", text("c"), "alt", width="right")
    assert picture(page).left() > 200
    page.undo()
    assert page.article().blocks[1] == Figure("land", text("c"), "alt")
    assert picture(page).left() < 40


def test_fitted_pictures_are_made_once_and_bounded(qapp: QApplication) -> None:
    fitted = Fitted()
    photo = QPixmap(1500, 1000)
    photo.fill(RED)
    whole, size = Figure("a"), photo.size() * 2
    assert fitted.fit(photo, whole, size).cacheKey() == fitted.fit(photo, whole, size).cacheKey()
    for number in range(6):
        fitted.fit(photo, whole, size * (1 + number / 100))
    assert fitted.bytes <= 48 * 1024 * 1024


def test_a_copied_figure_keeps_everything_in_another_story(page: ArticleEditor) -> None:
    figure = Figure(
        "nowhere",
        (Run("Bà "), Run("Hòa", Mark.STRONG)),
        "alt",
        crop=(0.1, 0.2, 0.5, 0.5),
        focus=(0.3, 0.4),
        width="wide",
    )
    gallery = Gallery((figure, Figure("land", text("hai"), decorative=True)), text("Cả chùm"))
    show(page, Paragraph(text("a")), figure, gallery, Paragraph(text("b")))
    page.selectAll()
    page.copy()
    show(page, Paragraph())
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    page.paste()
    blocks = page.article().blocks
    assert figure in blocks and gallery in blocks
    QApplication.clipboard().clear()


def test_one_figure_is_copied_by_itself(page: ArticleEditor) -> None:
    figure = Figure("land", text("c"), "alt", crop=(0.1, 0.2, 0.5, 0.5))
    show(page, figure, Paragraph(text("b")))
    cursor = page.textCursor()
    cursor.setPosition(page.page.block(2).position())
    page.setTextCursor(cursor)
    page.copy()
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    page.paste()
    assert [b for b in page.article().blocks if isinstance(b, Figure)] == [figure, figure]
    QApplication.clipboard().clear()


def test_a_photo_that_becomes_known_takes_its_own_shape(
    page: ArticleEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SIZES, "late", (1000, 1000))
    known = SIZES.pop("late")
    show(page, Figure("late", text("c"), "alt"), Paragraph(text("b")))
    layout = page.document().documentLayout()
    before = layout.blockBoundingRect(page.page.block(2)).height()
    SIZES["late"] = known
    page.refresh_photo("late")
    QApplication.processEvents()
    assert layout.blockBoundingRect(page.page.block(2)).height() > before
    assert picture(page).width() == pytest.approx(520, abs=4)


def test_photos_that_become_known_together_are_laid_out_together(
    page: ArticleEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {f"late{n}": (1000, 1000) for n in range(40)}
    show(page, *(Figure(one, text("c"), "alt") for one in known))
    layout = page.document().documentLayout()
    before = layout.documentSize().height()
    told: list[object] = []
    layout.documentSizeChanged.connect(told.append)
    for one, size in known.items():
        monkeypatch.setitem(SIZES, one, size)
        page.refresh_photo(one)
    QApplication.processEvents()
    assert layout.documentSize().height() > before
    assert len(told) < 5


@pytest.mark.parametrize("width", ["wide", "full"])
def test_a_wide_figure_stays_wide_when_it_is_selected(page: ArticleEditor, width: str) -> None:
    show(page, Paragraph(text("a")), Figure("land", text("c"), "alt", width=width))
    before = picture(page)
    cursor = page.textCursor()
    cursor.setPosition(page.page.block(3).position())
    page.setTextCursor(cursor)
    QApplication.processEvents()
    assert abs(picture(page).width() - before.width()) <= 8
