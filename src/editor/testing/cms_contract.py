"""The contract that every CMS adapter passes.

An author of an adapter writes a test class, gives it the fixtures that raise here, and sets what
the CMS can't do to False:

    class TestMyCms(CmsContract):
        sections = ("Kinh tế", "Thời sự")

        @pytest.fixture
        def cms(self): ...

The account behind `cms` may write, publish and upload, and the site holds no posts at first.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Protocol

import pytest
from PIL import Image

from editor.base.clock import iso
from editor.base.errors import Cancelled
from editor.base.ids import new_id
from editor.base.progress import Progress
from editor.remote.errors import AuthFailed, Gone, Refused
from editor.remote.ports import Cms
from editor.remote.records import MediaFields, PostFields, Status
from editor.testing.samples import CONTENT, EXCERPT, TITLE, draft, picture


class Desk(Protocol):
    """Somebody who works in the CMS itself, past the adapter."""

    def edit(self, post: str, fields: PostFields) -> None: ...
    def trash(self, post: str) -> None: ...
    def delete(self, post: str) -> None: ...


class CmsContract:
    sections: tuple[str, ...] = ()
    """The site's sections; two at least, unless it has none."""
    has_passwords = True
    has_trash = True
    has_schedule = True
    checks_files = True
    """Whether the site refuses a file that isn't the picture it says it is."""

    @pytest.fixture
    def cms(self) -> Cms:
        raise NotImplementedError

    @pytest.fixture
    def desk(self) -> Desk:
        raise NotImplementedError

    @pytest.fixture
    def locked_out(self) -> Cms:
        """The same site with a wrong password."""
        raise NotImplementedError

    # -- the account and the site

    def test_the_account_has_an_id_a_name_and_its_rights(self, cms: Cms) -> None:
        account = cms.account()
        assert account.id
        assert account.name
        assert account.may_publish
        assert account.may_upload

    def test_a_wrong_password_is_told_apart_from_an_empty_site(self, locked_out: Cms) -> None:
        self._needs(self.has_passwords)
        for call in (
            locked_out.account,
            lambda: locked_out.find(new_id()),
            lambda: locked_out.posts(["1"]),
            locked_out.search,
            lambda: locked_out.create(draft()),
        ):
            with pytest.raises(AuthFailed) as caught:
                call()
            assert caught.value.remedy

    def test_sections_are_listed_by_name(self, cms: Cms) -> None:
        assert set(self.sections) <= set(cms.sections())
        assert list(cms.sections()) == list(dict.fromkeys(cms.sections()))

    # -- writing posts

    def test_a_new_draft_is_answered_as_it_was_stored(self, cms: Cms) -> None:
        fields = draft()
        post = cms.create(fields)
        assert (post.title, post.content, post.excerpt) == (TITLE, CONTENT, EXCERPT)
        assert post.slug == fields.slug
        assert post.status is Status.DRAFT
        assert post.revision
        assert abs(_time(post.modified) - datetime.now(UTC)) < timedelta(minutes=2)
        assert cms.post(post.id) == post
        assert cms.posts([post.id]) == {post.id: post}

    def test_the_writer_is_named(self, cms: Cms) -> None:
        assert cms.create(draft()).author == cms.account().name

    def test_an_update_changes_only_what_it_names(self, cms: Cms) -> None:
        before = cms.create(draft(tags=("Lũ lụt",), sections=self.sections[:1]))
        after = cms.update(before.id, PostFields(title="Tít mới"))
        assert after.title == "Tít mới"
        assert after.written()[1:] == before.written()[1:]
        assert after.status is Status.DRAFT

    def test_an_update_that_names_nothing_changes_nothing(self, cms: Cms) -> None:
        post = cms.create(draft())
        assert cms.update(post.id, PostFields()) == post

    def test_fields_can_be_emptied(self, cms: Cms) -> None:
        post = cms.create(draft(tags=("Lũ lụt",)))
        after = cms.update(post.id, PostFields(excerpt="", tags=()))
        assert after.excerpt == ""
        assert after.tags == ()

    def test_headline_standfirst_and_tags_are_plain_text(self, cms: Cms) -> None:
        words = "Giá <50 nghìn, a<b và >40, <em>R&D</em> &amp; hết"
        post = cms.create(draft(title=words, excerpt=words, tags=("R&D", "tin <5>", "a&amp;b")))
        for answer in (post, cms.post(post.id)):
            assert (unescape(answer.title), unescape(answer.excerpt)) == (words, words)
            assert "<" not in answer.title + answer.excerpt
            assert set(answer.tags) == {"R&D", "tin <5>", "a&amp;b"}

    def test_a_changed_text_moves_the_revision(self, cms: Cms) -> None:
        post = cms.create(draft())
        seen = {post.revision}
        for number in range(3):
            post = cms.update(post.id, PostFields(content=f"{CONTENT}\n<!-- {number} -->"))
            assert post.revision not in seen
            seen.add(post.revision)

    def test_publishing_answers_the_address(self, cms: Cms) -> None:
        post = cms.update(cms.create(draft()).id, PostFields(status=Status.PUBLISHED))
        assert post.status is Status.PUBLISHED
        assert post.link

    def test_submitting_for_review(self, cms: Cms) -> None:
        post = cms.update(cms.create(draft()).id, PostFields(status=Status.PENDING))
        assert post.status is Status.PENDING

    def test_a_scheduled_post_keeps_its_time(self, cms: Cms) -> None:
        self._needs(self.has_schedule)
        at = iso(datetime.now(UTC) + timedelta(days=2))
        post = cms.create(draft())
        after = cms.update(post.id, PostFields(status=Status.SCHEDULED, date=at))
        assert after.status is Status.SCHEDULED
        assert after.date == at
        assert cms.update(post.id, PostFields(status=Status.DRAFT)).status is Status.DRAFT

    @pytest.mark.parametrize("date", [None, "2020-01-01T00:00:00Z"])
    def test_scheduling_without_a_time_to_come_publishes_nothing(
        self, cms: Cms, date: str | None
    ) -> None:
        self._needs(self.has_schedule)
        post = cms.create(draft())
        with pytest.raises(Refused):
            cms.update(post.id, PostFields(status=Status.SCHEDULED, date=date))
        assert cms.post(post.id).status is Status.DRAFT

    # -- sections and tags

    def test_sections_are_set_by_name(self, cms: Cms) -> None:
        for section in self.sections:
            post = cms.create(draft(sections=(section,)))
            assert post.sections == (section,)

    def test_an_unknown_section_is_refused_and_nothing_is_made(self, cms: Cms) -> None:
        self._needs(bool(self.sections))
        fields = draft(sections=("Chuyên mục không có",))
        before = cms.sections()
        with pytest.raises(Refused) as caught:
            cms.create(fields)
        assert "Chuyên mục không có" in caught.value.what
        assert cms.find(fields.slug or "") == []
        assert cms.sections() == before

    def test_a_section_that_is_nearly_right_is_proposed(self, cms: Cms) -> None:
        self._needs(bool(self.sections))
        section = self.sections[0]
        with pytest.raises(Refused) as caught:
            cms.create(draft(sections=(section[:-1] + "x",)))
        assert section in caught.value.remedy

    def test_tags_are_made_where_they_are_missing(self, cms: Cms) -> None:
        tags = ("Hương Trà", "Mưa & lũ", "cầu “Trà Bồng”", "Đường số 9")
        post = cms.create(draft(tags=tags))
        assert set(post.tags) == set(tags)
        assert set(cms.create(draft(tags=tags)).tags) == set(tags)

    def test_a_tag_in_another_case_is_the_same_tag(self, cms: Cms) -> None:
        first = cms.create(draft(tags=("Đập Đá",)))
        second = cms.create(draft(tags=("đập đá",)))
        assert first.tags == second.tags == ("Đập Đá",)

    # -- finding posts

    def test_a_marker_finds_its_post_and_no_other(self, cms: Cms) -> None:
        fields, other = draft(), draft()
        assert cms.find(fields.slug or "") == []
        post = cms.create(fields)
        cms.create(other)
        assert cms.find(fields.slug or "") == [post]

    def test_a_doubled_create_is_found_lowest_first(self, cms: Cms) -> None:
        fields = draft()
        first, second = cms.create(fields), cms.create(fields)
        assert [post.id for post in cms.find(fields.slug or "")] == [first.id, second.id]

    def test_a_marker_finds_a_published_post(self, cms: Cms) -> None:
        fields = draft(status=Status.PUBLISHED)
        post = cms.create(fields)
        assert [found.id for found in cms.find(fields.slug or "")] == [post.id]

    def test_a_marker_finds_a_post_in_the_trash(self, cms: Cms, desk: Desk) -> None:
        self._needs(self.has_trash)
        fields = draft()
        post = cms.create(fields)
        desk.trash(post.id)
        assert [(found.id, found.status) for found in cms.find(fields.slug or "")] == [
            (post.id, Status.TRASH)
        ]

    def test_many_posts_are_read_and_missing_ones_left_out(self, cms: Cms) -> None:
        made = [cms.create(draft(title=f"Tít {number}")) for number in range(5)]
        wanted = [post.id for post in made]
        found = cms.posts([*wanted, "99999999", "không phải số"])
        assert found == {post.id: post for post in made}

    def test_no_ids_are_no_posts(self, cms: Cms) -> None:
        assert cms.posts([]) == {}

    def test_a_post_that_never_was_is_gone(self, cms: Cms) -> None:
        for post in ("99999999", "không phải số"):
            with pytest.raises(Gone):
                cms.post(post)
            with pytest.raises(Gone):
                cms.update(post, PostFields(title="x"))

    def test_a_trashed_post_is_not_among_the_posts_but_says_so(self, cms: Cms, desk: Desk) -> None:
        self._needs(self.has_trash)
        post = cms.create(draft())
        desk.trash(post.id)
        assert cms.posts([post.id]) == {}
        assert cms.post(post.id).status is Status.TRASH
        assert cms.search() == []

    def test_a_deleted_post_is_gone(self, cms: Cms, desk: Desk) -> None:
        post = cms.create(draft())
        desk.delete(post.id)
        assert cms.posts([post.id]) == {}
        with pytest.raises(Gone):
            cms.post(post.id)

    def test_search_finds_by_words_of_the_text(self, cms: Cms) -> None:
        bridge = cms.create(draft())
        cms.create(draft(title="Giá lúa", content="<p>Nông dân bán lúa.</p>", excerpt=""))
        assert [post.id for post in cms.search("người dân xã Hương Trà")] == [bridge.id]
        assert cms.search("đoạn văn không có ở đâu") == []
        assert len(cms.search()) == 2
        assert len(cms.search(limit=1)) == 1

    # -- other people

    def test_an_edit_at_the_desk_is_seen(self, cms: Cms, desk: Desk) -> None:
        mine = cms.create(draft())
        desk.edit(mine.id, PostFields(title="Tít của tòa soạn"))
        theirs = cms.post(mine.id)
        assert theirs.title == "Tít của tòa soạn"
        assert theirs.revision != mine.revision
        assert replace(mine, title=theirs.title).written() == theirs.written()

    # -- photos

    def test_a_photo_is_stored_with_all_its_texts(self, cms: Cms, tmp_path: Path) -> None:
        post = cms.create(draft())
        upload = picture(tmp_path, post=post.id)
        seen: list[Progress] = []
        media = cms.upload(upload, report=seen.append)
        assert (media.title, media.caption, media.alt, media.description) == (
            upload.title,
            upload.caption,
            upload.alt,
            upload.description,
        )
        assert (media.slug, media.post, media.mime) == (upload.slug, post.id, "image/jpeg")
        assert (media.width, media.height) == (640, 480)
        assert seen[-1].done == seen[-1].total == upload.path.stat().st_size
        assert cms.media([media.id]) == {media.id: media}
        assert cms.find_media([upload.slug, "khong-co"]) == {upload.slug: media}
        assert cms.attached(post.id) == [media]

    def test_texts_left_empty_stay_empty_whatever_the_file_says(
        self, cms: Cms, tmp_path: Path
    ) -> None:
        upload = replace(
            picture(tmp_path, inside="Chú thích trong tệp"), caption="", alt="", description=""
        )
        media = cms.upload(upload)
        assert (media.caption, media.alt, media.description) == ("", "", "")
        assert cms.media([media.id])[media.id] == media

    def test_long_texts_arrive_whole(self, cms: Cms, tmp_path: Path) -> None:
        caption = " ".join(f"Chú thích rất dài số {number}." for number in range(400))
        upload = replace(picture(tmp_path), caption=caption, description=caption)
        media = cms.upload(upload)
        assert (media.caption, media.description) == (caption, caption)
        assert (media.title, media.alt) == (upload.title, upload.alt)

    def test_two_photos_keep_apart(self, cms: Cms, tmp_path: Path) -> None:
        one, two = (cms.upload(picture(tmp_path)) for _ in range(2))
        assert one.id != two.id
        assert one.url != two.url
        assert cms.find_media([one.slug, two.slug]) == {one.slug: one, two.slug: two}

    def test_texts_of_a_photo_change_one_by_one(self, cms: Cms, tmp_path: Path) -> None:
        before = cms.upload(picture(tmp_path))
        after = cms.update_media(before.id, MediaFields(caption="Chú thích mới"))
        assert after == replace(before, caption="Chú thích mới")
        emptied = cms.update_media(before.id, MediaFields(caption="", alt=""))
        assert (emptied.caption, emptied.alt) == ("", "")

    def test_a_photo_can_lead_a_post_and_be_taken_away(self, cms: Cms, tmp_path: Path) -> None:
        post = cms.create(draft())
        media = cms.upload(picture(tmp_path, post=post.id))
        assert cms.update(post.id, PostFields(featured=media.id)).featured == media.id
        assert cms.post(post.id).featured == media.id
        assert cms.update(post.id, PostFields(featured="")).featured == ""

    def test_a_photo_comes_back_as_a_picture(self, cms: Cms, tmp_path: Path) -> None:
        media = cms.upload(picture(tmp_path))
        target = tmp_path / "back.jpg"
        cms.download(media, target)
        with Image.open(target) as image:
            assert image.size == (640, 480)

    def test_a_cancelled_download_leaves_no_file(self, cms: Cms, tmp_path: Path) -> None:
        media = cms.upload(picture(tmp_path))
        folder = tmp_path / "folder"
        folder.mkdir()
        with pytest.raises(Cancelled):
            cms.download(media, folder / "back.jpg", report=_cancel)
        assert list(folder.iterdir()) == []

    def test_a_cancelled_upload_leaves_nothing(self, cms: Cms, tmp_path: Path) -> None:
        upload = picture(tmp_path)
        with pytest.raises(Cancelled):
            cms.upload(upload, report=_cancel)
        assert cms.find_media([upload.slug]) == {}

    def test_a_file_that_is_no_picture_is_refused(self, cms: Cms, tmp_path: Path) -> None:
        self._needs(self.checks_files)
        upload = picture(tmp_path)
        upload.path.write_bytes(b"not a picture at all " * 500)
        with pytest.raises(Refused):
            cms.upload(upload)
        assert cms.find_media([upload.slug]) == {}

    def test_photos_that_never_were_are_left_out(self, cms: Cms) -> None:
        assert cms.media(["99999999", "không phải số"]) == {}
        assert cms.find_media([new_id()]) == {}
        with pytest.raises(Gone):
            cms.update_media("99999999", MediaFields(caption="x"))

    def _needs(self, ability: bool) -> None:
        if not ability:
            pytest.skip("this CMS has nothing of the kind")


def _cancel(progress: Progress) -> None:
    raise Cancelled


def _time(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp)
