from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.app.core import Core
from editor.app.photo_names import names_seen
from editor.base.ids import new_id
from editor.bootstrap.core import open_core
from editor.document import Photo, PhotoFields


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = open_core(tmp_path / "home")
    yield made
    made.close()


def add(core: Core, **said: object) -> None:
    fields = PhotoFields(**said)  # type: ignore[arg-type]
    core.store.add_photo(Photo(new_id(), new_id() * 2, "a.jpg", "image/jpeg", 6, 4, fields))


def test_what_photos_said_before_is_offered_the_most_frequent_first(core: Core) -> None:
    add(core, creator="Lê Hà", city="Trà Giang", keywords=("lũ", "đê"))
    add(core, creator="Mai An", city="Trà Bồng", keywords=("lũ",))
    add(core, credit="Mai An", city="Trà Bồng")
    add(core)
    names = names_seen(core)
    assert names.of("city").beginning("tra") == ["Trà Bồng", "Trà Giang"]
    assert names.of("credit").beginning("le") == ["Lê Hà"]
    assert names.of("keywords").beginning("lu") == ["lũ"]
    assert names.of("nothing").beginning("a") == []


def test_names_in_captions_are_offered_in_captions(core: Core) -> None:
    add(core, description="Ông Đặng Hữu Thọ kể chuyện giữ đê.", city="Bến Say")
    names = names_seen(core)
    assert names.captions.beginning("dang h") == ["Đặng Hữu Thọ"]
    assert names.captions.beginning("Bến") == ["Bến Say"]


def test_no_photos_offer_nothing(core: Core) -> None:
    assert names_seen(core).captions.beginning("a") == []
