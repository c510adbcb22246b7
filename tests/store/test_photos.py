from dataclasses import replace

import pytest

from editor.base.errors import UsageError
from editor.document import Photo, PhotoFields

FIELDS = PhotoFields(description="Lũ tràn về làng", credit="Mai An", keywords=("mưa lũ", "Quảng"))
FLOOD = Photo("p1", "a" * 64, "DSC_0012.JPG", "image/jpeg", 6000, 4000, FIELDS)
MARKET = Photo("p2", "b" * 64, "chợ.jpg", "image/jpeg", 800, 600)


def test_photos_come_back_as_they_were_added(store):
    store.add_photo(FLOOD)
    store.add_photo(MARKET)
    store.add_photo(FLOOD)
    assert store.photos(["p1", "p2", "nope"]) == {"p1": FLOOD, "p2": MARKET}
    assert store.all_photos() == [MARKET, FLOOD]
    assert store.photo_of_blob("b" * 64) == MARKET
    assert store.photo_of_blob("c" * 64) is None


@pytest.mark.parametrize("query", ["lang lu", "MAI", "quang", "dsc_0012", "mua lu"])
def test_photos_are_found_by_their_texts(store, query):
    store.add_photo(FLOOD)
    store.add_photo(MARKET)
    assert store.all_photos(query) == [FLOOD]


def test_changed_fields_are_kept_and_found(store):
    store.add_photo(FLOOD)
    changed = store.save_photo_fields("p1", replace(FIELDS, credit="Lê Thu"))
    assert store.photos(["p1"]) == {"p1": changed}
    assert store.all_photos("mai") == []
    assert store.all_photos("le thu") == [changed]
    with pytest.raises(UsageError):
        store.save_photo_fields("nope", FIELDS)


def test_the_same_id_for_another_photo_is_a_bug(store):
    store.add_photo(FLOOD)
    with pytest.raises(Exception, match="UNIQUE"):
        store.add_photo(replace(MARKET, id="p1"))
    assert store.photos(["p1"]) == {"p1": FLOOD}


def test_photos_are_found_by_the_beginning_of_their_ids(store):
    store.add_photo(FLOOD)
    store.add_photo(MARKET)
    assert store.photo_ids("p") == ["p1", "p2"]
    assert store.photo_ids("p2") == ["p2"]
    assert store.photo_ids("%") == []
