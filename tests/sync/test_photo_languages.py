"""What a photo says travels in the story's language, and is locked as its file asks."""

from dataclasses import replace
from pathlib import Path

import pytest
from laptops import Laptop

from editor.app.photos import attach, figure_for, import_photos, set_photo
from editor.cms.fake import FakeSite
from editor.document import Photo, PhotoFields, Wording
from editor.photos.embed import embed
from editor.photos.read import read_fields
from editor.testing.pictures import jpeg

VIETNAMESE = "Chuyến xe buýt đầu tiên qua cầu Sao Mai sáng 2/11."
ENGLISH = "The first bus crosses Sao Mai bridge on Nov. 2."


def taken(laptop: Laptop, fields: PhotoFields, name: str = "cau.jpg") -> Photo:
    path = jpeg(laptop.folder / name)
    path.write_bytes(embed(path.read_bytes(), fields))
    (photo,) = import_photos(laptop.core, [path])
    return photo


@pytest.mark.parametrize(
    ("caption", "language"), [(VIETNAMESE, "vi"), (ENGLISH, "en"), ("SEA Games", ""), ("Cầu", "vi")]
)
def test_the_language_of_an_imported_caption_is_told_by_its_letters(
    reporter: Laptop, caption: str, language: str
) -> None:
    assert taken(reporter, PhotoFields(description=caption)).fields.language == language


def test_a_story_shows_a_caption_in_its_own_language_or_none(reporter: Laptop) -> None:
    one = taken(reporter, PhotoFields(description=VIETNAMESE, alt="Xe buýt trên cầu"))
    assert (figure_for(one, "vi").alt, figure_for(one, "en").alt) == ("Xe buýt trên cầu", "")
    both = taken(
        reporter,
        PhotoFields(description=VIETNAMESE, language="vi", wordings=(Wording("en", ENGLISH),)),
        "both.jpg",
    )
    (run,) = figure_for(both, "en").caption
    assert run.text == ENGLISH


def test_a_lead_that_no_figure_shows_is_sent_with_words_of_the_storys_language(
    reporter: Laptop, site: FakeSite, tmp_path: Path
) -> None:
    photo = taken(
        reporter,
        PhotoFields(
            description=VIETNAMESE,
            alt="Xe buýt",
            credit="Mai An",
            language="vi",
            wordings=(Wording("en", ENGLISH, "A bus"),),
        ),
    )
    story = reporter.write(text="# Bridge opens\n\nThe new bridge saves an hour.\n")
    reporter.change(story, lambda a: replace(a, language="en", featured=photo.id))
    reporter.send(story)
    (media,) = site.media.values()
    assert (media.caption, media.alt, media.description) == (ENGLISH, "A bus", ENGLISH)
    (link,) = reporter.core.store.media_links("site-1", [photo.id])
    sent = read_fields(reporter.core.store.blob_path(link.blob))
    assert (sent.description, sent.alt, sent.language) == (ENGLISH, "A bus", "en")
    assert sent.wordings == ()


def test_a_changed_caption_follows_only_where_its_language_is_used(reporter: Laptop) -> None:
    photo = taken(reporter, PhotoFields(description=VIETNAMESE, credit="Mai An"))
    english = reporter.write(text="# Bridge opens\n\nThe bridge saves an hour.\n")
    reporter.change(english, lambda a: replace(a, language="en"))
    vietnamese = reporter.write("hai.md", "# Thông xe cầu Sao Mai\n\nCầu mới đỡ một giờ đường.\n")
    for story in (english, vietnamese):
        attach(reporter.core, story, [photo])
    changed = set_photo(reporter.core, photo.id, description="Cầu Sao Mai đã thông xe.")
    assert changed.stories == (vietnamese,)
    (figure,) = reporter.article(english).figures()
    assert figure.caption == ()


def test_what_the_instructions_ask_for_is_a_lock_from_the_import_on(reporter: Laptop) -> None:
    photo = taken(
        reporter,
        PhotoFields(
            instructions="Cấm đăng trước 18h ngày 25/11. Chỉ dùng trong 14 ngày.",
            created="2026-11-23T09:00:00+07:00",
        ),
    )
    assert photo.handling.embargo == "2026-11-25T18:00:00+07:00"
    assert photo.handling.expires == "2026-12-07"
    assert reporter.core.store.photos([photo.id])[photo.id].handling == photo.handling
