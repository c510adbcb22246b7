from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.app.captioning import (
    change_photos,
    in_batch,
    one_step,
    own_language,
    pasted,
    says,
    stationed,
    take_back,
)
from editor.app.core import Core
from editor.base.ids import new_id
from editor.bootstrap.core import open_core
from editor.document import Handling, Photo, PhotoFields, Wording
from editor.document.batch import Edit
from editor.document.photo_edits import Mode
from editor.document.stationery import Line, Stationery

BRIDGE = PhotoFields(description="Người dân qua cầu mới ở Hương Trà sáng nay.", rating=2)


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = open_core(tmp_path / "home")
    yield made
    made.close()


def put(core: Core, fields: PhotoFields, handling: Handling | None = None) -> str:
    photo = Photo(
        new_id(), new_id() * 2, "a.jpg", "image/jpeg", 6, 4, fields, handling or Handling()
    )
    core.store.add_photo(photo)
    return photo.id


def now(core: Core, photo: str) -> PhotoFields:
    return core.store.photos([photo])[photo].fields


def test_a_change_is_made_to_what_the_store_has_now(core: Core) -> None:
    photo = put(core, BRIDGE)
    change = says({"city": "Bến Say", "embargo": "2026-12-01"}, "vi")
    core.store.save_photo_fields(photo, replace(BRIDGE, rating=5))
    saved = change_photos(core, [photo, "gone"], change)
    assert now(core, photo) == replace(BRIDGE, rating=5, city="Bến Say")
    assert saved.photos[photo].handling.embargo == "2026-12-01"


def test_photos_that_stay_as_they_are_are_not_saved(core: Core) -> None:
    photo = put(core, BRIDGE)
    saved = change_photos(core, [photo], says({"description": BRIDGE.description}, "vi"))
    assert saved.photos == {}


def test_taking_back_leaves_what_came_since_and_can_be_taken_back(core: Core) -> None:
    photo = put(core, BRIDGE)
    first = change_photos(core, [photo], says({"city": "Bến Say"}, "vi"))
    second = change_photos(core, [photo], says({"city": "Trà Bồng"}, "vi"))
    core.store.save_photo_fields(photo, replace(now(core, photo), rating=5))
    undone = take_back(core, one_step(first, second))
    assert now(core, photo) == replace(BRIDGE, rating=5)
    take_back(core, undone)
    assert now(core, photo) == replace(BRIDGE, rating=5, city="Trà Bồng")


def test_a_caption_in_another_language_tells_the_first_ones(core: Core) -> None:
    photo = put(core, BRIDGE)
    change_photos(core, [photo], says({"description": "A bridge"}, "en"))
    said = now(core, photo)
    assert said.language == "vi"
    assert said.wordings == (Wording("en", "A bridge"),)


def test_a_first_caption_is_in_the_language_that_it_is_written_in() -> None:
    assert own_language(PhotoFields(), "en") == "en"
    assert own_language(BRIDGE, "en") == "vi"
    assert own_language(replace(BRIDGE, language="en"), "vi") == "en"


def test_a_batch_changes_fields_and_how_photos_are_handled(core: Core) -> None:
    ids = [put(core, BRIDGE), put(core, PhotoFields(credit="Lê Hà"))]
    edits = (Edit("credit", "Mai An", Mode.FILL), Edit("expires", "2026-12-24"))
    saved = change_photos(core, ids, in_batch(edits, "vi", decorative=True))
    assert [now(core, one).credit for one in ids] == ["Mai An", "Lê Hà"]
    for photo in saved.photos.values():
        assert photo.handling == Handling(expires="2026-12-24", decorative=True)


def test_a_template_counts_in_the_order_of_the_selection(core: Core) -> None:
    ids = [put(core, PhotoFields()) for _ in range(3)]
    template = Stationery("Số", (Line("title", "{story} {seq:2}"),))
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    change_photos(core, ids, stationed(template, ids, "vi", "Lũ", moment))
    assert [now(core, one).title for one in ids] == ["Lũ 01", "Lũ 02", "Lũ 03"]


def test_what_is_pasted_are_the_fields_that_were_chosen(core: Core) -> None:
    photo = put(core, BRIDGE)
    change_photos(core, [photo], pasted(PhotoFields(city="Bến Say", credit="x"), ["city"]))
    assert now(core, photo) == replace(BRIDGE, city="Bến Say")
