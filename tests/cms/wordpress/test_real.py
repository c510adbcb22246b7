"""What only a real WordPress shows: roles, kses, crashes, and how many requests a sync costs."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from real_wordpress import RealWordPress

from editor.cms.wordpress import API, connect
from editor.cms.wordpress.adapter import WordPress
from editor.remote.errors import Forbidden, Gone
from editor.remote.records import MediaFields, PostFields, Status
from editor.testing.samples import CAPTION, draft, picture

CRASH_IN_UPLOADS = """<?php
add_filter('intermediate_image_sizes_advanced', function ($sizes) {
    if (!empty($_SERVER['HTTP_CONTENT_MD5'])) throw new Error('out of memory');
    return $sizes;
});
"""

Login = Callable[[str], WordPress]


@pytest.fixture
def login(wordpress: RealWordPress) -> Iterator[Login]:
    opened: list[WordPress] = []

    def connected(user: str) -> WordPress:
        cms = connect(wordpress.site(user), wordpress.password(user))
        opened.append(cms)
        return cms

    yield connected
    for cms in opened:
        cms.close()


def test_reading_writes_nothing(wordpress: RealWordPress, login: Login) -> None:
    cms = login("reporter")
    cms.account()
    cms.sections()
    cms.search("gì đó")
    cms.find("0123456789abcdef")
    cms.posts(["101"])
    cms.find_media(["k"])
    assert wordpress.writes() == []
    assert wordpress.requests()


def test_a_second_look_at_many_posts_is_one_request(wordpress: RealWordPress, login: Login) -> None:
    cms = login("desk")
    made = [
        cms.create(draft(title=f"Tít {n}", tags=(f"nhãn {n % 7}",), sections=("Kinh tế",)))
        for n in range(12)
    ]
    fresh = login("desk")
    fresh.account()
    before = len(wordpress.requests())
    assert fresh.posts([post.id for post in made]) == {post.id: post for post in made}
    assert len(wordpress.requests()) - before == 3  # posts, all sections, their tags
    fresh.posts([post.id for post in made])
    assert len(wordpress.requests()) - before == 4


def test_tags_that_are_there_cost_one_request_and_no_write(
    wordpress: RealWordPress, login: Login
) -> None:
    tags = ("Trà Bồng", "Lũ lụt", "Giáo dục")
    cms = login("reporter")
    post = cms.create(draft())
    before = len(wordpress.requests())
    assert set(cms.update(post.id, PostFields(tags=tags)).tags) == set(tags)
    asked = wordpress.requests()[before:]
    assert [line.method for line in asked] == ["GET", "POST"]


def test_each_role_knows_its_rights(login: Login) -> None:
    rights = {
        user: (a.may_publish, a.may_upload, a.may_edit_others, a.unfiltered_html, a.may_add_tags)
        for user in ("desk", "reporter", "stringer", "reader")
        for a in [login(user).account()]
    }
    assert rights == {
        "desk": (True, True, True, True, True),
        "reporter": (True, True, False, False, True),
        "stringer": (False, False, False, False, True),
        "reader": (False, False, False, False, False),
    }


def test_a_contributor_may_submit_but_neither_publish_nor_send_photos(
    login: Login, tmp_path: Path
) -> None:
    cms = login("stringer")
    post = cms.create(draft(status=Status.PENDING, tags=("Thẻ mới",)))
    assert (post.status, post.tags) == (Status.PENDING, ("Thẻ mới",))
    with pytest.raises(Forbidden):
        cms.update(post.id, PostFields(status=Status.PUBLISHED))
    with pytest.raises(Forbidden):
        cms.upload(picture(tmp_path))


def test_a_reader_is_told_that_drafts_are_not_for_him(login: Login) -> None:
    with pytest.raises(Forbidden):
        login("reader").find("0123456789abcdef")


def test_anothers_draft_is_not_shown(login: Login) -> None:
    fields = draft()
    theirs = login("desk").create(fields)
    cms = login("reporter")
    assert cms.posts([theirs.id]) == {}
    assert cms.search() == []
    assert cms.find(fields.slug or "") == []
    with pytest.raises(Forbidden):
        cms.post(theirs.id)
    with pytest.raises(Forbidden):
        cms.update(theirs.id, PostFields(title="x"))


def test_anothers_published_post_is_not_ours_to_edit(login: Login) -> None:
    theirs = login("desk").create(draft(status=Status.PUBLISHED))
    cms = login("reporter")
    assert cms.posts([theirs.id]) == {}
    assert cms.search() == []


def test_the_desk_sees_who_wrote(login: Login) -> None:
    reporter = login("reporter")
    post = reporter.create(draft(status=Status.PUBLISHED))
    seen = login("desk").post(post.id)
    assert seen.author == post.author == "Mai Phóng Viên"


def test_anothers_photo_can_be_seen_and_used_but_not_changed(login: Login, tmp_path: Path) -> None:
    photo = login("photographer").upload(picture(tmp_path))
    cms = login("reporter")
    seen = cms.media([photo.id])[photo.id]
    assert (seen.url, seen.alt, seen.title) == (photo.url, photo.alt, photo.title)
    assert seen.caption == CAPTION
    assert cms.find_media([photo.slug]) == {photo.slug: seen}
    post = cms.create(draft())
    assert cms.update(post.id, PostFields(featured=photo.id)).featured == photo.id
    with pytest.raises(Forbidden):
        cms.update_media(photo.id, MediaFields(caption="x"))
    with pytest.raises(Forbidden):
        login("photographer").upload(picture(tmp_path, post=post.id))


def test_photos_of_both_are_attached(login: Login, tmp_path: Path) -> None:
    reporter, desk = login("reporter"), login("desk")
    post = reporter.create(draft())
    ids = [cms.upload(picture(tmp_path, post=post.id)).id for cms in (reporter, desk)]
    assert [item.id for item in reporter.attached(post.id)] == ids
    assert [item.id for item in desk.attached(post.id)] == ids


def test_the_answer_is_what_the_site_made_of_it(login: Login) -> None:
    sent = (
        '<!-- wp:html --><iframe src="https://v.example/1"></iframe><!-- /wp:html --><p>A & B</p>'
    )
    post = login("reporter").create(draft(title="A & B", content=sent))
    assert post.title == "A &amp; B"
    assert "iframe" not in post.content
    assert post.content.endswith("<p>A &amp; B</p>")
    assert login("desk").create(draft(title="A & B", content=sent)).content == sent


def test_a_post_in_the_trash_can_be_written_and_says_where_it_lies(
    wordpress: RealWordPress, login: Login
) -> None:
    cms = login("reporter")
    post = cms.create(draft())
    wordpress.rest("DELETE", f"posts/{post.id}")
    after = cms.update(post.id, PostFields(title="Tít mới"))
    assert (after.title, after.status) == ("Tít mới", Status.TRASH)
    assert cms.update(post.id, PostFields(status=Status.DRAFT)).slug == post.slug


def test_a_crash_while_the_sizes_are_made_leaves_one_photo(
    wordpress: RealWordPress, login: Login, tmp_path: Path
) -> None:
    upload = picture(tmp_path)
    plugin = wordpress.plugin("crash.php")
    plugin.write_text(CRASH_IN_UPLOADS)
    try:
        media = login("reporter").upload(upload)
    finally:
        plugin.unlink()
    assert [line.status for line in wordpress.writes()] == [500, 200]
    assert (media.slug, media.caption) == (upload.slug, upload.caption)
    assert login("desk").find_media([upload.slug]) == {upload.slug: media}
    assert wordpress.rest("GET", f"media/{media.id}?context=edit")["missing_image_sizes"] == []


def test_photos_sent_at_once_keep_apart(login: Login, tmp_path: Path) -> None:
    cms = login("reporter")
    uploads = [picture(tmp_path) for _ in range(6)]
    cms.upload(picture(tmp_path))  # two first uploads of a month may trip over its new folder
    with ThreadPoolExecutor(3) as pool:
        sent = list(pool.map(cms.upload, uploads))
    assert len({item.url for item in sent}) == 6
    assert [item.slug for item in sent] == [upload.slug for upload in uploads]


def test_a_site_without_permalinks(wordpress: RealWordPress, tmp_path: Path) -> None:
    site = replace(wordpress.site(), options={API: f"{wordpress.url}/?rest_route=/"})
    cms = connect(site, wordpress.password("reporter"))
    fields = draft(tags=("Trà Bồng",), sections=("Kinh tế",))
    post = cms.create(fields)
    assert cms.find(fields.slug or "") == [post]
    assert cms.upload(picture(tmp_path, post=post.id)).post == post.id
    assert all("rest_route" in line.path for line in wordpress.requests())
    cms.close()


def test_a_trashed_photo_is_gone(wordpress: RealWordPress, login: Login, tmp_path: Path) -> None:
    cms = login("reporter")
    media = cms.upload(picture(tmp_path))
    wordpress.rest("DELETE", f"media/{media.id}?force=true")
    assert cms.media([media.id]) == {}
    with pytest.raises(Gone):
        cms.download(media, tmp_path / "back.jpg")
