"""Nothing of a photo that may not leave is sent, whichever way a story goes."""

import json
from dataclasses import replace

import pytest
from laptops import STORY, Laptop, Time

from editor.app.photo_list import save_photos
from editor.app.sending import mark_ready
from editor.cms.fake import FakeSite
from editor.document import Blur, Figure, Photo, PhotoFields, text
from editor.document.gate import Held, digest, words_of
from editor.remote.records import LinkState, PostFields
from editor.sync.outcomes import Did

FACE = (Blur((0.3, 0.2, 0.2, 0.2)),)
SECRET = "Nguyễn Thị Bí Mật"


def first(laptop: Laptop, story: str) -> Photo:
    one = laptop.article(story).photo_ids()[0]
    return laptop.core.store.photos([one])[one]


def handle(laptop: Laptop, photo: Photo, **how) -> None:
    handling = replace(laptop.core.store.photos([photo.id])[photo.id].handling, **how)
    save_photos(laptop.core, {photo.id: (photo.fields, handling)})


def look(laptop: Laptop, story: str) -> str:
    (use, *_) = laptop.article(story).figures()
    return digest(*words_of(use))


def test_a_story_with_an_unblurred_protected_subject_is_not_marked(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    handle(reporter, first(reporter, story), protected=True)
    with pytest.raises(Held, match="isn't blurred"):
        mark_ready(reporter.core, [story])
    assert reporter.sync() == [] and site.writes() == []


def test_a_photo_that_was_locked_after_marking_keeps_its_story_here_until_it_is_free(
    reporter: Laptop, site: FakeSite, time: Time
) -> None:
    story = reporter.write()
    other = reporter.write("other.md", STORY.replace("Cầu Bến Lội thông xe", "Đò ngang nghỉ"))
    reporter.ready(story)
    reporter.ready(other)
    handle(reporter, first(reporter, story), embargo="2026-11-22T22:02:00+07:00")
    told = {outcome.story: outcome for outcome in reporter.sync()}
    assert told[story].did is Did.FAILED and "may not be shown before" in told[story].detail
    assert told[story].remedy == "Send the story then, or take the photo out."
    assert reporter.link(story).state is LinkState.BLOCKED
    # The other story uses the same file, which is the same photo.
    assert told[other].did is Did.FAILED
    assert site.posts == {} and site.media == {}
    time.wind(3600)
    assert {outcome.did for outcome in reporter.sync()} == {Did.CREATED}
    assert len(site.posts) == 2 and len(site.media) == 2


def test_an_update_of_a_public_story_is_held_too(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    handle(reporter, first(reporter, story), protected=True, blurs=FACE)
    before = len(site.writes())
    reporter.change(story, lambda article: replace(article, standfirst="Khác."))
    with pytest.raises(Held, match="nobody has looked"):
        reporter.ready(story)
    assert len(site.writes()) == before
    handle(reporter, first(reporter, story), seen=(look(reporter, story),))
    assert reporter.send(story).did is Did.UPDATED


def test_of_a_protected_subject_only_what_was_looked_at_leaves(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    photo = first(reporter, story)
    known = PhotoFields(
        description=SECRET,
        credit="Mai An",
        alt=SECRET,
        headline=SECRET,
        title=SECRET,
        sublocation=SECRET,
        city=SECRET,
        keywords=(SECRET,),
        instructions=SECRET,
        caption_writer=SECRET,
        job_id=SECRET,
        ext_description=SECRET,
    )
    handle(reporter, replace(photo, fields=known), protected=True, blurs=FACE)
    handle(reporter, replace(photo, fields=known), seen=(look(reporter, story),))
    reporter.send(story)
    told = [json.dumps(repr(item), ensure_ascii=False) for item in site.media.values()]
    assert not [one for one in told if SECRET in one]
    for link in reporter.core.store.media_links("site-1", [photo.id]):
        data = reporter.core.store.blob_path(link.blob).read_bytes()
        assert SECRET.encode() not in data and b"Mai An" in data


def test_a_file_made_before_a_subject_was_protected_is_not_sent_after(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    photo = first(reporter, story)
    handle(reporter, replace(photo, fields=replace(photo.fields, keywords=(SECRET,))), blurs=FACE)
    reporter.send(story)
    named = {item.slug for item in site.media.values()}
    handle(reporter, first(reporter, story), protected=True, seen=(look(reporter, story),))
    reporter.send(story)
    fresh = [item for item in site.media.values() if item.slug not in named]
    assert len(fresh) == 1
    links = reporter.core.store.media_links("site-1", [photo.id])
    (made,) = [one for one in links if one.blob.startswith(fresh[0].slug)]
    assert SECRET.encode() not in reporter.core.store.blob_path(made.blob).read_bytes()


def test_a_held_story_still_takes_in_what_the_desk_wrote(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts.values()
    reporter.ready(story)
    handle(reporter, first(reporter, story), expires="2026-11-22")
    site.edit(post.id, PostFields(title="Tít của tòa soạn"))
    (outcome,) = reporter.sync()
    assert outcome.did is Did.FAILED
    assert reporter.article(story).headline == "Tít của tòa soạn"


def test_a_photo_in_two_stories_is_kept_and_uploaded_once(reporter: Laptop, site: FakeSite) -> None:
    one = reporter.write()
    photo = first(reporter, one)
    two = reporter.write("b.md", "---\nheadline: Bài hai\nlanguage: vi\n---\n\nChữ.\n")
    figure = Figure(photo.id, text("Cây cầu hôm nay."), "Cầu")
    reporter.change(two, lambda article: replace(article, blocks=(*article.blocks, figure)))
    reporter.send(one)
    sent = len(site.writes("upload")), len(site.media)
    assert sent == (2, 2)
    assert reporter.send(two).did is Did.CREATED
    assert (len(site.writes("upload")), len(site.media)) == sent
    shown = [post.content for post in site.posts.values()]
    (item,) = [
        item for item in site.media.values() if item.url in shown[0] and item.url in shown[1]
    ]
    assert item.id


def test_a_copy_without_the_blur_that_the_site_still_has_is_told_until_it_is_gone(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    photo = first(reporter, story)
    (link,) = reporter.core.store.media_links("site-1", [photo.id])
    handle(reporter, photo, blurs=FACE)
    outcome = reporter.send(story)
    assert outcome.did is Did.UPDATED
    assert outcome.detail == (
        f"The site still has “{photo.filename}” without the blur: delete it there."
    )
    assert link.media is not None
    (post,) = site.posts.values()
    assert link.media.url not in post.content
    del site.media[link.media.id]
    reporter.change(story, lambda article: replace(article, standfirst="Khác."))
    assert reporter.send(story).detail == ""


def test_another_headline_sends_no_protected_photo_again(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    handle(reporter, first(reporter, story), protected=True, blurs=FACE)
    handle(reporter, first(reporter, story), seen=(look(reporter, story),))
    reporter.send(story)
    before = len(site.media)
    reporter.change(story, lambda article: replace(article, headline="Tít khác"))
    assert reporter.send(story).did is Did.UPDATED
    assert len(site.media) == before
