import pytest

from editor.app.photo_list import PhotoQuery, Want, facets, find_photos, save_photos
from editor.app.photos import photos
from editor.bootstrap.core import open_core
from editor.document import Article, Figure, Handling, Photo, PhotoFields
from editor.document.story import Reason

PHOTO = Photo("p1", "a" * 64, "lu.jpg", "image/jpeg", 6, 4, PhotoFields(credit="Mai An"))


@pytest.fixture
def core(tmp_path):
    with open_core(tmp_path / "home") as core:
        yield core


def test_a_saved_batch_names_its_stories_and_can_be_undone(core):
    core.store.add_photo(PHOTO)
    story = core.store.new_story(Article(blocks=(Figure("p1"),)), Reason.CREATED)
    said, handled = PhotoFields(credit="Lê Thu", description="Lũ về"), Handling(protected=True)
    saved = save_photos(core, {"p1": (said, handled)})
    assert (saved.photos["p1"].fields, saved.photos["p1"].handling) == (said, handled)
    assert saved.stories == {"p1": [story.id]}
    assert find_photos(core, PhotoQuery("lu ve", wants=frozenset({Want.PROTECTED}))) == ["p1"]
    assert facets(core).photographers == (("Lê Thu", 1),)
    save_photos(core, saved.as_before)
    assert photos(core, ["p1"]) == {"p1": PHOTO}
    assert facets(core).photographers == (("Mai An", 1),)
