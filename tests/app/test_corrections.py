"""A wire's correction: the same picture with other words in its file."""

import pytest
from tests.support.camera_files import camera_file

from editor.app.corrections import accept_correction, correction_of
from editor.app.importing import What, import_files
from editor.app.photos import figure_for, photos
from editor.base.errors import UsageError
from editor.bootstrap.core import open_core
from editor.document import Article
from editor.document.story import Reason

BEFORE = "Ông Lê Ánh, Chủ tịch xã, tại lễ khởi công"
AFTER = "Ông Lê Anh, Bí thư xã, tại lễ khởi công"


@pytest.fixture
def core(tmp_path):
    with open_core(tmp_path / "home") as core:
        yield core


@pytest.fixture
def wire(core, tmp_path):
    """Imports the picture with these words in its file."""

    def wire(**fields):
        path = camera_file(tmp_path / "tin.jpg", 1, **fields)
        (taken,) = import_files(core, [path]).files
        return taken

    return wire


def test_it_shows_what_changes_and_every_story_that_uses_the_photo(core, wire):
    first = wire(description=BEFORE, creator="Mai An")
    photo = photos(core, [first.photo])[first.photo]
    article = Article(headline="Khởi công cầu", blocks=(figure_for(photo, "vi"),))
    story = core.store.new_story(article, Reason.CREATED)
    correction = correction_of(core, wire(description=AFTER, creator="Mai An"))
    (change,) = correction.changes
    assert (change.field, change.before, change.after) == ("description", BEFORE, AFTER)
    (use,) = correction.uses
    assert (use.story, use.caption, use.ticked) == (story.id, BEFORE, True)


def test_accepted_the_photo_says_what_the_file_says_and_it_can_be_undone(core, wire):
    first = wire(description=BEFORE)
    again = wire(description=AFTER)
    saved = accept_correction(core, correction_of(core, again))
    assert photos(core, [first.photo])[first.photo].fields.description == AFTER
    assert saved.before[first.photo].fields.description == BEFORE
    assert wire(description=AFTER).what is What.SAME_FILE
    assert len(core.store.all_photos()) == 1


def test_what_the_house_wrote_stays_where_the_wire_changes_nothing(core, wire):
    first = wire(description=BEFORE, city="Quảng Ngãi")
    own = photos(core, [first.photo])[first.photo]
    edited = own.fields.__class__(description=BEFORE, city="Trà Bồng", credit="Mai An")
    core.store.save_photo_fields(first.photo, edited)
    correction = correction_of(core, wire(description=AFTER, city="Quảng Ngãi"))
    assert [change.field for change in correction.changes] == ["description"]
    accept_correction(core, correction)
    kept = photos(core, [first.photo])[first.photo].fields
    assert (kept.description, kept.city, kept.credit) == (AFTER, "Trà Bồng", "Mai An")


def test_a_person_may_accept_some_fields_alone(core, wire):
    first = wire(description=BEFORE, headline="Khởi công")
    again = correction_of(core, wire(description=AFTER, headline="Động thổ"))
    assert {change.field for change in again.changes} == {"description", "headline"}
    accept_correction(core, again, ["headline"])
    kept = photos(core, [first.photo])[first.photo].fields
    assert (kept.description, kept.headline) == (BEFORE, "Động thổ")


def test_what_is_no_correction_is_refused(core, wire):
    with pytest.raises(UsageError):
        correction_of(core, wire(description=BEFORE))


def test_an_embargo_that_the_wire_lifts_is_lifted(core, wire):
    created = "2026-11-23T09:00:00+07:00"
    first = wire(instructions="Cấm đăng trước 18h ngày 25/11", created=created)
    assert photos(core, [first.photo])[first.photo].handling.embargo
    again = wire(instructions="Embargo lifted. Chỉ dùng trong 14 ngày", created=created)
    accept_correction(core, correction_of(core, again))
    kept = photos(core, [first.photo])[first.photo].handling
    assert (kept.embargo, kept.expires) == ("", "2026-12-07")
