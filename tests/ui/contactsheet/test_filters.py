"""The questions that a desk asks of its photos: filters, facets, search, and what is empty."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sheet_hands import names
from window_hands import settle

from editor.app.photo_list import Want
from editor.app.photos import attach
from editor.document import Handling, Photo, PhotoFields
from editor.ui.contactsheet.filters import Filters
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.window import MainWindow

Album = Callable[..., list[Photo]]
Opener = Callable[[], PhotoWindow]
SAID = PhotoFields(
    description="Đồng chí chủ tịch thăm vùng lũ",
    credit="Mai An",
    creator="Mai An",
    alt="Một chiếc đò",
    city="Trà Bồng",
    created="2026-11-22T06:00:00",
)


def shown(photos: PhotoWindow) -> str:
    settle(photos.frame, lambda: not photos.desk.finding.busy)
    return names(photos)


@pytest.mark.parametrize(
    ("want", "lacking"),
    [
        (Want.NO_CAPTION, replace(SAID, description="")),
        (Want.NO_CREDIT, replace(SAID, credit="")),
        (Want.NO_ALT, replace(SAID, alt="")),
    ],
)
def test_what_lacks_something_is_found_and_a_second_click_shows_all_again(
    album: Album, open_sheet: Opener, want: Want, lacking: PhotoFields
) -> None:
    album(3, [SAID, lacking, SAID])
    photos = open_sheet()
    photos.filters.wants[want].click()
    assert shown(photos) == "b"
    assert photos.bar.count.text() == "1 of 3"
    photos.filters.wants[want].click()
    assert shown(photos) == "cba"


def test_embargoed_protected_and_used_photos_are_told_apart(
    window: MainWindow, album: Album, open_sheet: Opener
) -> None:
    made = album(4, [SAID] * 4, [Handling(embargo="2099-01-01"), Handling(protected=True)])
    attach(window.core, window.story.id, [made[2]])
    window.refresh_stories()
    photos = open_sheet()
    found = {}
    for want in (Want.EMBARGOED, Want.PROTECTED, Want.UNUSED):
        photos.filters.wants[want].click()
        found[want] = shown(photos)
        photos.filters.wants[want].click()
    assert found == {Want.EMBARGOED: "a", Want.PROTECTED: "b", Want.UNUSED: "dba"}
    story = photos.filters.stories.findData(window.story.id)
    photos.filters.stories.setCurrentIndex(story)
    photos.filters.stories.activated.emit(story)
    assert shown(photos) == "c"


def test_facets_narrow_the_sheet_and_let_go_by_a_second_click(
    album: Album, open_sheet: Opener
) -> None:
    other = replace(SAID, creator="Lê Thu", credit="Lê Thu", created="2026-11-20T06:00:00")
    album(3, [other, SAID, SAID])
    photos = open_sheet()
    settle(photos.frame, lambda: photos.filters.photographers.values)
    people = photos.filters.photographers
    assert people.values == ("Mai An", "Lê Thu")
    for expected in ("a", "cba"):
        item = people.list.visualItemRect(people.list.item(1)).center()
        QTest.mouseClick(people.list.viewport(), Qt.MouseButton.LeftButton, pos=item)
        assert shown(photos) == expected


def test_days_are_chosen_as_a_span(album: Album, open_sheet: Opener) -> None:
    days = ("2026-11-18", "2026-11-19", "2026-11-21", "2026-11-22")
    album(4, [replace(SAID, created=f"{day}T06:00:00") for day in days])
    photos = open_sheet()
    listed = photos.filters.days.list
    settle(photos.frame, lambda: listed.count() == 4)
    assert [listed.item(row).text() for row in (0, 3)] == ["22/11/2026", "18/11/2026"]
    for row, held in ((1, Qt.KeyboardModifier.NoModifier), (2, Qt.KeyboardModifier.ShiftModifier)):
        spot = listed.visualItemRect(listed.item(row)).center()
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, held, spot)
    assert shown(photos) == "cb"


def test_stars_and_labels_narrow_by_keyboard(album: Album, open_sheet: Opener) -> None:
    said = [replace(SAID, rating=n, label="Red" if n > 3 else "") for n in range(5)]
    album(5, said)
    photos = open_sheet()
    QTest.keyClick(photos.filters.stars, Qt.Key.Key_3)
    assert shown(photos) == "ed"
    chip = photos.filters.labels.chip("Red")
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert shown(photos) == "e"
    photos.filters.clear.click()
    assert shown(photos) == "edcba"
    assert photos.filters.stars.stars == 0


def test_search_finds_without_diacritics_in_all_texts(album: Album, open_sheet: Opener) -> None:
    other = PhotoFields(description="Chợ cá", keywords=("hải sản",))
    album(2, [SAID, other])
    photos = open_sheet()
    for typed, expected in (("dong chi", "a"), ("HAI SAN", "b"), ("", "ba")):
        photos.bar.search.setFocus()
        photos.bar.search.selectAll()
        if typed:
            QTest.keyClicks(photos.bar.search, typed)
        else:
            QTest.keyClick(photos.bar.search, Qt.Key.Key_Escape)
        assert shown(photos) == expected


def test_the_newest_question_wins(album: Album, open_sheet: Opener) -> None:
    album(3)
    photos = open_sheet()
    answers: list[list[str]] = []
    photos.desk.finding.found.connect(answers.append)
    for typed in ("c", "b", "a.j"):
        photos.desk.finding.search(typed)
        photos.desk.finding.ask()
    assert shown(photos) == "a"
    assert len(answers) == 1


def test_without_photos_the_sheet_says_what_to_do(open_sheet: Opener) -> None:
    photos = open_sheet()
    assert photos.emptiness.isVisible()
    assert photos.emptiness.title.text() == "No photos yet"
    asked: list[bool] = []
    photos.import_wanted.connect(lambda: asked.append(True))
    photos.import_wanted.disconnect(photos.frame.cards.open)  # the card window is not shown here
    photos.emptiness.bring.click()
    assert asked


def test_where_nothing_is_found_the_filters_can_be_cleared(
    album: Album, open_sheet: Opener
) -> None:
    album(2)
    photos = open_sheet()
    photos.bar.search.setText("không có đâu")
    assert shown(photos) == ""
    assert photos.emptiness.title.text() == "No photo is like that"
    photos.emptiness.clear.click()
    assert shown(photos) == "ba"
    assert (photos.bar.search.text(), photos.sheet.isVisible()) == ("", True)


def test_photos_that_come_in_are_shown_and_selected_past_the_filters(
    window: MainWindow, album: Album, open_sheet: Opener
) -> None:
    album(2)
    photos = open_sheet()
    photos.filters.wants[Want.NO_CAPTION].click()
    assert shown(photos) == ""
    ids = list(window.core.store.photo_ids(""))
    photos.show_photos(ids[:1])
    assert shown(photos) == "ba"
    assert photos.picked == ids[:1]


def test_order_and_size_are_there_again_when_the_window_comes_back(
    window: MainWindow, album: Album, open_sheet: Opener
) -> None:
    album(3)
    photos = open_sheet()
    photos.bar.turn.click()
    photos.bar.size_slider.setValue(240)
    assert shown(photos) == "abc"
    window.photo_room.close()
    again = open_sheet()
    assert (shown(again), again.sheet.edge) == ("abc", 240)


def test_a_filter_that_is_shown_is_not_asked_for_again() -> None:
    filters = Filters()
    asked: list[object] = []
    filters.changed.connect(asked.append)
    filters.show_query(replace(filters._query, wants=frozenset((Want.NO_ALT,)), rating=3))
    assert asked == []
    filters.deleteLater()
