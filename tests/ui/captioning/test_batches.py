"""Several photos at once: what they have in common, ticks, modes, and one undo for all."""

from PySide6.QtCore import Qt

from editor.document import PhotoFields
from editor.document.batch import Edit
from editor.document.photo_edits import Mode
from editor.ui.captioning import leftover

THREE = (
    PhotoFields(city="Bến Say", credit="Mai An", keywords=("cầu",)),
    PhotoFields(city="Bến Say", credit="", keywords=("cầu", "lũ")),
    PhotoFields(city="", description="Em Thọ", rating=2),
)


def test_fields_say_what_the_photos_have_in_common(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids[:2])
    assert desk.field("city").words() == "Bến Say"
    assert desk.field("credit").words() == ""
    assert "Mai An (1)" in desk.field("credit").placeholderText()
    assert "Mixed" in desk.field("credit").placeholderText()


def test_typing_sets_the_tick_and_applying_changes_them_all_in_one_step(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    desk.field("credit").setFocus()
    desk.unikey("Lê Hà")
    assert desk.panel.rows["credit"].tick.isChecked()
    assert not desk.panel.rows["city"].tick.isChecked()
    desk.press("Ctrl+S")
    assert [desk.kept(one).credit for one in ids] == ["Lê Hà"] * 3
    assert [desk.kept(one).city for one in ids] == ["Bến Say", "Bến Say", ""]
    desk.press("Ctrl+Z")
    assert [desk.kept(one) for one in ids] == list(THREE)
    desk.press("Ctrl+Shift+Z")
    assert [desk.kept(one).credit for one in ids] == ["Lê Hà"] * 3


def test_a_mode_says_what_happens_to_the_old_words(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    row = desk.panel.rows["credit"]
    desk.field("credit").setFocus()
    desk.type("X")
    row.mode.setCurrentIndex(row.mode.findData(Mode.FILL))
    desk.press("Ctrl+S")
    assert [desk.kept(one).credit for one in ids] == ["Mai An", "X", "X"]


def test_keywords_are_added_to_those_that_are_there(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    desk.field("keywords").setFocus()
    desk.type("dua")
    desk.press("Ctrl+S")
    assert desk.kept(ids[1]).keywords == ("cầu", "lũ", "dua")
    assert desk.kept(ids[2]).keywords == ("dua",)


def test_a_keyword_is_taken_away_from_all(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    row = desk.panel.rows["keywords"]
    desk.field("keywords").setFocus()
    desk.unikey("cầu")
    row.mode.setCurrentIndex(row.mode.findText("Take away"))
    desk.press("Ctrl+S")
    assert [desk.kept(one).keywords for one in ids] == [(), ("lũ",), ()]


def test_a_choice_is_applied_to_all(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    choice = desk.panel.rows["rating"].choice
    choice.setCurrentIndex(choice.findData("4"))
    choice.activated.emit(choice.currentIndex())
    desk.press("Ctrl+S")
    assert [desk.kept(one).rating for one in ids] == [4, 4, 4]


def test_how_many_would_change_is_told_before(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    assert not desk.panel.apply.isEnabled()
    desk.field("city").setFocus()
    desk.field("city").selectAll()
    desk.unikey("Bến Say")
    desk.wait(desk.panel.apply.isEnabled)
    assert desk.panel.what.text() == "Changes 1 of 3…"


def test_taking_the_tick_away_takes_the_words_back(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids[:2])
    desk.field("city").setFocus()
    desk.type("x")
    desk.panel.rows["city"].tick.click()
    assert desk.field("city").words() == "Bến Say"
    desk.press("Ctrl+S")
    assert desk.kept(ids[0]).city == "Bến Say"


def test_what_was_typed_for_many_waits_when_one_goes_elsewhere(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids[:2])
    desk.field("credit").setFocus()
    desk.type("X")
    desk.select(ids[2])
    assert desk.kept(ids[0]).credit == "Mai An"
    assert "2 photos" in desk.panel.notices.shown()["left"]
    press_choice(desk, "Apply")
    assert [desk.kept(one).credit for one in ids] == ["X", "X", ""]
    assert "left" not in desk.panel.notices.shown()


def test_decoration_over_several_photos_is_neither_until_it_is_chosen(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    desk.panel.decorative.click()
    desk.press("Ctrl+S")
    desk.rest()
    assert all(desk.core.store.photos(ids)[one].handling.decorative for one in ids)
    assert desk.panel.decorative.checkState() is Qt.CheckState.Checked


def press_choice(desk, words: str) -> None:
    from PySide6.QtWidgets import QPushButton

    buttons = desk.panel.notices.findChildren(QPushButton)
    next(one for one in buttons if one.text() == words).click()


def test_a_hundred_photos_are_shown_and_changed(desk) -> None:
    ids = desk.put(*[PhotoFields(city="Bến Say")] * 100)
    desk.select(*ids)
    assert desk.field("city").words() == "Bến Say"
    desk.field("headline").setFocus()
    desk.type("Cau")
    desk.press("Ctrl+S")
    assert {desk.kept(one).headline for one in ids} == {"Cau"}


def test_what_was_typed_for_many_is_there_after_the_power_went(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    desk.field("credit").setFocus()
    desk.unikey("Lê Hà")
    desk.wait(desk.panel.apply.isEnabled)
    desk.rest()
    found = leftover.kept(desk.core.home)
    assert found == leftover.Leftover(tuple(ids), (Edit("credit", "Lê Hà"),), "vi")
    desk.captions.panel.notices.clear("left")
    desk.captions._tell_leftover(found)
    desk.select(ids[0])
    press_choice(desk, "Apply")
    assert [desk.kept(one).credit for one in ids] == ["Lê Hà"] * 3
    assert leftover.kept(desk.core.home) is None


def test_applying_leaves_nothing_over(desk) -> None:
    ids = desk.put(*THREE)
    desk.select(*ids)
    desk.field("credit").setFocus()
    desk.type("X")
    desk.press("Ctrl+S")
    desk.rest()
    assert leftover.kept(desk.core.home) is None
    assert "left" not in desk.panel.notices.shown()
