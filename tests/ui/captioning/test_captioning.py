"""Captions from the keyboard: one photo, the next, and what was typed is kept."""

from PySide6.QtWidgets import QApplication, QPushButton

from editor.document import Handling, PhotoFields, Wording

BRIDGE = PhotoFields(description="Cầu mới", city="Bến Say", language="vi")


def test_a_photos_words_are_in_the_fields(desk) -> None:
    (photo,) = desk.put(PhotoFields(description="Cầu mới", keywords=("cầu", "lũ"), rating=3))
    desk.select(photo)
    assert desk.field("description").words() == "Cầu mới"
    assert desk.field("keywords").words() == "cầu, lũ"
    assert desk.panel.rows["rating"].words() == "3"


def test_f2_goes_to_the_caption_and_escape_back_to_the_photos(desk) -> None:
    (photo,) = desk.put(BRIDGE)
    desk.sheet.photos.setFocus()
    desk.select(photo)
    desk.press("F2")
    assert desk.field("description").hasFocus()
    desk.press("Esc")
    assert desk.sheet.photos.hasFocus()


def test_what_is_typed_is_kept_on_going_on_and_the_caret_stays_in_its_field(desk) -> None:
    first, second = desk.put(PhotoFields(), PhotoFields(description="Hai"))
    desk.select(first)
    desk.press("F2")
    desk.unikey("Người dân qua cầu mới")
    desk.press("Alt+Down")
    assert desk.field("description").hasFocus()
    assert desk.field("description").words() == "Hai"
    desk.unikey(" bên sông")
    desk.press("Alt+Up")
    assert desk.field("description").words() == "Người dân qua cầu mới"
    assert desk.kept(first).description == "Người dân qua cầu mới"
    assert desk.kept(second).description == "Hai bên sông"


def test_at_the_last_photo_what_was_typed_is_kept_too(desk) -> None:
    (photo,) = desk.put(PhotoFields())
    desk.select(photo)
    desk.press("F2")
    desk.type("Het")
    desk.press("Alt+Down")
    assert desk.kept(photo).description == "Het"


def test_a_pause_keeps_what_was_typed(desk) -> None:
    (photo,) = desk.put(PhotoFields())
    desk.select(photo)
    desk.press("F2")
    desk.type("Dang go")
    desk.wait(lambda: desk.core.store.photos([photo])[photo].fields.description)
    assert desk.kept(photo).description == "Dang go"
    assert desk.field("description").words() == "Dang go"


def test_closing_the_window_keeps_what_was_typed(desk) -> None:
    (photo,) = desk.put(PhotoFields())
    desk.select(photo)
    desk.press("F2")
    desk.type("Dang go")
    desk.sheet.close()
    assert desk.kept(photo).description == "Dang go"


def test_only_what_was_typed_is_changed(desk) -> None:
    (photo,) = desk.put(BRIDGE)
    desk.select(photo)
    desk.press("F2")
    desk.type("x")
    fields = desk.core.store.photos([photo])[photo].fields
    desk.core.store.save_photo_fields(photo, PhotoFields(**{**_values(fields), "rating": 4}))
    desk.press("Ctrl+S")
    assert desk.kept(photo).rating == 4
    assert desk.kept(photo).description == "Cầu mớix"


def _values(fields: PhotoFields) -> dict[str, object]:
    return {name: getattr(fields, name) for name in PhotoFields.__dataclass_fields__}


def test_enter_goes_from_field_to_field(desk) -> None:
    (photo,) = desk.put(BRIDGE)
    desk.select(photo)
    desk.press("F2")
    desk.press("Return")
    assert desk.field("alt").hasFocus()


def test_a_date_is_typed_as_the_desk_writes_it(desk) -> None:
    (photo,) = desk.put(PhotoFields(created="2026-11-23T14:05:00+07:00"))
    desk.select(photo)
    field = desk.field("created")
    assert field.words().startswith("23/11/2026 14:05")
    field.setFocus()
    field.selectAll()
    desk.type("24/11/2026")
    desk.press("Ctrl+S")
    assert desk.kept(photo).created == "2026-11-24"


def test_a_day_that_there_is_not_is_told_and_not_kept(desk) -> None:
    (photo,) = desk.put(PhotoFields(created="2026-11-23"))
    desk.select(photo)
    row = desk.panel.rows["created"]
    row.field.setFocus()
    row.field.selectAll()
    desk.type("31/11/2026")
    desk.press("Ctrl+S")
    assert "no date" in row.remark.text()
    assert desk.kept(photo).created == "2026-11-23"


# Undo


def test_undo_takes_typing_back_then_the_last_photos_caption(desk) -> None:
    first, second = desk.put(BRIDGE, PhotoFields())
    desk.select(first)
    desk.press("F2")
    desk.type(" x")
    desk.press("Alt+Down")
    desk.type("yz")
    desk.press("Ctrl+Z")
    assert desk.field("description").words() == ""
    assert desk.kept(first).description == "Cầu mới x"
    desk.press("Ctrl+Z")
    assert desk.kept(first).description == "Cầu mới"
    assert desk.kept(second).description == ""
    desk.press("Ctrl+Y")
    assert desk.kept(first).description == "Cầu mới x"


def test_one_visit_is_one_step(desk) -> None:
    first, _second = desk.put(PhotoFields(), PhotoFields())
    desk.select(first)
    desk.press("F2")
    desk.type("mot")
    desk.press("Ctrl+S")
    desk.press("Tab")
    desk.type("hai")
    desk.press("Alt+Down")
    assert (desk.kept(first).description, desk.kept(first).alt) == ("mot", "hai")
    desk.press("Ctrl+Z")
    assert desk.kept(first) == PhotoFields()


def test_undo_leaves_alone_what_came_since(desk) -> None:
    first, _second = desk.put(BRIDGE, PhotoFields())
    desk.select(first)
    desk.press("F2")
    desk.type(" x")
    desk.press("Alt+Down")
    fields = desk.kept(first)
    desk.core.store.save_photo_fields(first, PhotoFields(**{**_values(fields), "rating": 5}))
    desk.press("Ctrl+Z")
    assert desk.kept(first).description == "Cầu mới"
    assert desk.kept(first).rating == 5


# Languages


def test_a_caption_in_each_language(desk) -> None:
    (photo,) = desk.put(BRIDGE)
    desk.select(photo)
    assert "missing" in desk.panel.switches["en"].accessibleName()
    desk.press("F2")
    desk.press("Alt+L")
    assert desk.field("description").words() == ""
    assert desk.field("city").words() == "Bến Say"
    desk.panel.to_caption()
    desk.type("The new bridge")
    desk.press("Alt+L")
    assert desk.field("description").words() == "Cầu mới"
    assert desk.panel.switches["en"].accessibleName() == "English"
    kept = desk.kept(photo)
    assert kept.description == "Cầu mới"
    assert kept.wordings == (Wording("en", "The new bridge"),)


def test_words_of_which_nobody_told_stand_where_they_belong(desk) -> None:
    caption = "Người dân xã Hương Trà đi bộ qua cầu mới buổi sáng đầu tiên."
    (photo,) = desk.put(PhotoFields(description=caption))
    desk.select(photo)
    desk.panel.switches["en"].click()
    assert desk.field("description").words() == ""
    desk.panel.to_caption()
    desk.type("Bridge")
    desk.press("Ctrl+S")
    assert desk.kept(photo).language == "vi"
    assert desk.kept(photo).description == caption


def test_decoration_needs_no_alt_text(desk) -> None:
    (photo,) = desk.put(PhotoFields(alt="Cầu"))
    desk.select(photo)
    desk.panel.decorative.click()
    desk.press("Ctrl+S")
    desk.rest()
    assert desk.core.store.photos([photo])[photo].handling.decorative
    assert not desk.field("alt").isEnabled()
    assert desk.kept(photo).alt == "Cầu"


def test_an_embargo_is_the_houses_own(desk) -> None:
    (photo,) = desk.put(PhotoFields())
    desk.select(photo)
    desk.panel.folds[desk.panel.rows["embargo"].said.group].open(True)
    desk.field("embargo").setFocus()
    desk.type("1/12/2026 18:00")
    desk.press("Ctrl+S")
    desk.rest()
    assert desk.core.store.photos([photo])[photo].handling.embargo.startswith("2026-12-01T18:00:00")


# What others do


def test_stars_given_on_the_sheet_are_seen(desk) -> None:
    (photo,) = desk.put(BRIDGE)
    desk.select(photo)
    fields = PhotoFields(**{**_values(BRIDGE), "rating": 5})
    desk.main.darkroom.learn(desk.core.store.save_photo_fields(photo, fields))
    desk.wait(lambda: desk.panel.rows["rating"].words() == "5")
    assert desk.panel.rows["rating"].words() == "5"


def test_what_others_change_waits_for_what_is_being_typed(desk) -> None:
    (photo,) = desk.put(BRIDGE)
    desk.select(photo)
    desk.press("F2")
    desk.type(" x")
    fields = PhotoFields(**{**_values(BRIDGE), "rating": 5})
    desk.main.darkroom.learn(desk.core.store.save_photo_fields(photo, fields))
    desk.wait(lambda: False, 0.1)
    assert desk.field("description").words() == "Cầu mới x"
    assert desk.kept(photo).rating == 5


def test_nothing_selected_says_how_to_begin(desk) -> None:
    assert desk.panel.photos == ()
    assert QApplication.focusWidget() is not None


def test_a_lock_says_why(desk) -> None:
    told = PhotoFields(instructions="Embargo until 25/12/2099 18:00")
    (photo,) = desk.put(told, handling=Handling(embargo="2099-12-25T18:00:00"))
    desk.select(photo)
    assert "25/12/2099" in desk.panel.lock.text()
    assert "Embargo until" in desk.panel.lock.text()


def test_terms_that_nobody_set_are_offered_and_set(desk) -> None:
    (photo,) = desk.put(PhotoFields(created="2026-11-23T08:00:00+07:00"))
    desk.select(photo)
    desk.panel.folds[desk.panel.rows["instructions"].said.group].open(True)
    desk.field("instructions").setFocus()
    desk.type("14 days, no archiving")
    desk.press("Ctrl+S")
    assert "14 days" in desk.panel.notices.shown()["asked"]
    buttons = desk.panel.notices.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Set").click()
    desk.rest()
    handling = desk.core.store.photos([photo])[photo].handling
    assert handling.expires.startswith("2026-12-0")
    assert desk.field("expires").words()
    assert "asked" not in desk.panel.notices.shown()


def test_a_notice_moves_no_field_that_is_typed_in(desk) -> None:
    (photo,) = desk.put(BRIDGE)
    desk.select(photo)
    desk.press("F2")
    field = desk.field("description")
    before = field.mapTo(desk.panel, field.rect().topLeft())
    desk.captions.say("Đã dán.")
    desk.rest()
    assert desk.panel.notices.isVisible()
    assert field.mapTo(desk.panel, field.rect().topLeft()) == before
