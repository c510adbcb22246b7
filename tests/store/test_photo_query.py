from dataclasses import replace

import pytest
from tests.support.many_photos import arrival, fill

from editor.document import Article, Figure, Handling, Photo, PhotoFields, Wording
from editor.document.story import Reason
from editor.store.photo_query import Order, PhotoQuery, Want
from editor.store.photos import Arrival


def photo(name, handling=None, **fields):
    said = PhotoFields(**fields)
    return Photo(name, "a" * 64, f"{name}.jpg", "image/jpeg", 6, 4, said, handling or Handling())


@pytest.fixture
def add(store):
    def add(name, handling=None, twin="", **fields):
        store.add_photos([Arrival(photo(name, handling, **fields), twin=twin)])

    return add


@pytest.fixture
def found(store):
    def found(*wants, **query):
        return store.find_photos(PhotoQuery(wants=frozenset(wants), **query))

    return found


def test_what_lacks_a_caption_credit_or_alt_text_is_found(add, found):
    add("whole", description="Lũ về", credit="Mai An", alt="Nước ngập sân")
    add("bare")
    add("blank", description="  ", credit="Mai An", alt="Cầu")
    assert found(Want.NO_CAPTION) == ["blank", "bare"]
    assert found(Want.NO_CREDIT) == ["bare"]
    assert found(Want.NO_ALT) == ["bare"]
    assert found(Want.NO_CREDIT, Want.NO_CAPTION) == ["bare"]


def test_decoration_lacks_no_alt_text(add, found):
    add("ornament", Handling(decorative=True))
    assert found(Want.NO_ALT) == []
    assert found(Want.NO_ALT, language="vi") == []


def test_a_caption_may_be_missing_in_one_language(add, found):
    english = (Wording("en", "Flood", ""),)
    add("both", description="Lũ về", alt="Nước", language="vi", wordings=english)
    add("vietnamese", description="Lũ về", alt="Nước", language="vi")
    add("english", wordings=english)
    add("unsaid", description="Lũ về")
    assert found(Want.NO_CAPTION, language="en") == ["vietnamese"]
    assert found(Want.NO_CAPTION, language="vi") == ["english"]
    assert found(Want.NO_ALT, language="en") == ["unsaid", "english", "vietnamese", "both"]
    assert found(Want.NO_CAPTION) == []


def test_unused_are_those_in_no_story_but_deleted_ones(store, add, found):
    for name in ("used", "dropped", "new"):
        add(name)
    kept = store.new_story(Article(blocks=(Figure("used"),)), Reason.CREATED)
    gone = store.new_story(Article(blocks=(Figure("dropped"),)), Reason.CREATED)
    assert found(Want.UNUSED) == ["new"]
    store.delete_story(gone.id)
    assert found(Want.UNUSED) == ["new", "dropped"]
    assert found(used_in=kept.id) == ["used"]


def test_embargoed_are_those_that_are_locked_now(add, found, clock):
    add("later", Handling(embargo="2026-03-14T18:00:00+07:00"))
    add("over", Handling(expires="2026-03-01"))
    add("free", Handling(embargo="2026-03-01", expires="2026-04-01T00:00:00+07:00"))
    add("odd", Handling(embargo="soon"))
    assert found(Want.EMBARGOED) == ["over", "later"]
    clock.move(hours=4)
    assert found(Want.EMBARGOED) == ["over"]
    clock.move(days=20)
    assert found(Want.EMBARGOED) == ["free", "over"]


def test_duplicates_are_shown_with_what_they_look_like(add, found):
    add("first")
    add("other")
    add("again", twin="first")
    assert found(Want.DUPLICATE) == ["again", "first"]


def test_protected_rated_and_labelled_photos_are_found(add, found):
    add("shielded", Handling(protected=True), rating=3)
    add("best", rating=5, label="Red")
    add("rejected", rating=-1)
    assert found(Want.PROTECTED) == ["shielded"]
    assert found(rating=3) == ["best", "shielded"]
    assert found(rating=-1) == ["rejected"]
    assert found(label="Red") == ["best"]


def test_days_are_those_on_which_photos_were_taken(add, found):
    add("sunday", created="2026-03-08T23:59:00+07:00")
    add("monday", created="2026-03-09")
    add("unknown")  # came on 14 March
    assert found(since="2026-03-08", until="2026-03-08") == ["sunday"]
    assert found(since="2026-03-09", until="2026-03-09") == ["monday"]
    assert found(since="2026-03-10") == ["unknown"]


def test_photos_are_sorted_in_either_direction(add, found):
    add("a10", creator="Đỗ Ân", created="2026-03-02", rating=1)
    add("a9", creator="An Mai", created="2026-03-03", rating=5)
    add("b1", creator="Ê Ban", created="2026-03-01", rating=3)
    said = {order: found(order=order, descending=False) for order in Order}
    assert said == {
        Order.ADDED: ["a10", "a9", "b1"],
        Order.TAKEN: ["b1", "a10", "a9"],
        Order.NAME: ["a9", "a10", "b1"],
        Order.PHOTOGRAPHER: ["a9", "a10", "b1"],
        Order.RATING: ["a10", "b1", "a9"],
    }
    assert all(found(order=order) == said[order][::-1] for order in Order)


@pytest.mark.parametrize(
    "fields",
    [
        {"description": "Đồng chí bí thư"},
        {"creator": "Đồng Chí"},
        {"ext_description": "Một đồng chí đứng bên trái"},
        {"keywords": ("đồng chí",)},
        {"instructions": "Đồng chí duyệt"},
        {"wordings": (Wording("en", "Dong Chi market", ""),)},
        {"wordings": (Wording("fr", "", "le marché Đồng Chí"),)},
    ],
)
def test_every_text_is_searched_without_diacritics(add, found, fields):
    add("one", **fields)
    add("other", description="Cầu treo")
    assert found(text="dong chi") == ["one"]
    assert found(text="one") == ["one"]


def test_changed_texts_are_found_in_place_of_the_old_ones(store, add, found):
    add("p1", description="Lũ về")
    store.save_photos({"p1": (PhotoFields(description="Lũ rút"), Handling(protected=True))})
    assert found(text="lu ve") == []
    assert found(Want.PROTECTED, text="lu rut") == ["p1"]
    assert store.photos(["p1"])["p1"].handling == Handling(protected=True)


def test_either_all_photos_of_a_batch_are_changed_or_none(store, add):
    add("p1", description="Lũ về")
    change = (PhotoFields(description="Lũ rút"), Handling())
    with pytest.raises(Exception, match="no photo p2"):
        store.save_photos({"p1": change, "p2": change})
    assert store.photos(["p1"])["p1"].fields.description == "Lũ về"


def test_facets_count_what_there_is(store):
    fill(store, 70)
    facets = store.photo_facets()
    assert facets.photos == 70
    assert dict(facets.photographers)["Mai An"] == 10
    assert sum(count for _, count in facets.places) == 70
    assert list(facets.days) == sorted(facets.days, reverse=True)
    assert sum(count for _, count in facets.days) == 70
    for name, count in facets.photographers:
        assert len(store.find_photos(PhotoQuery(photographer=name))) == count


def test_photos_come_back_with_how_they_are_handled(store):
    one = arrival(61 * 97)
    store.add_photos([one])
    assert store.photos([one.photo.id]) == {one.photo.id: one.photo}
    assert replace(one.photo.handling, embargo="") == Handling(protected=True)
