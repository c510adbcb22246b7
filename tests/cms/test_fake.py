"""The faults of the fake: what has happened on the site when a request fails."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.cms.fake import FakeCms, FakeSite, Fault
from editor.remote.errors import (
    AuthFailed,
    Busy,
    Forbidden,
    NotACms,
    OutcomeUnknown,
    Refused,
    RemoteError,
    Unreachable,
)
from editor.remote.records import PostFields, Status
from editor.testing.samples import draft, picture


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def site(clock: Clock) -> FakeSite:
    return FakeSite(clock=clock)


@pytest.mark.parametrize(
    ("fault", "kind", "there"),
    [
        (Fault.DROP_REQUEST, Unreachable, 0),
        (Fault.DROP_REPLY, OutcomeUnknown, 1),
        (Fault.GARBLED, OutcomeUnknown, 1),
        (Fault.APPLY_LATE, OutcomeUnknown, 0),
        (Fault.HTML, OutcomeUnknown, 0),
        (Fault.CRASH, OutcomeUnknown, 0),
        (Fault.UNAUTHORIZED, AuthFailed, 0),
        (Fault.FORBIDDEN, Forbidden, 0),
        (Fault.TOO_LARGE, Refused, 0),
        (Fault.RATE_LIMITED, Busy, 0),
        (Fault.UNAVAILABLE, Busy, 0),
    ],
)
def test_a_create_that_fails(
    site: FakeSite, fault: Fault, kind: type[RemoteError], there: int
) -> None:
    site.faults.plan(fault, "create")
    with pytest.raises(RemoteError) as caught:
        FakeCms(site).create(draft())
    assert type(caught.value) is kind
    assert len(site.posts) == there
    FakeCms(site).create(draft())
    assert len(site.posts) == there + 1


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.HTML, NotACms),
        (Fault.CRASH, Busy),
        (Fault.DROP_REPLY, Unreachable),
        (Fault.APPLY_LATE, Unreachable),
    ],
)
def test_a_read_that_fails(site: FakeSite, fault: Fault, kind: type[RemoteError]) -> None:
    site.faults.plan(fault)
    with pytest.raises(RemoteError) as caught:
        FakeCms(site).account()
    assert type(caught.value) is kind


def test_a_late_create_arrives_by_the_servers_clock(site: FakeSite, clock: Clock) -> None:
    cms, fields = FakeCms(site), draft()
    site.faults.plan(Fault.APPLY_LATE, "create")
    with pytest.raises(OutcomeUnknown):
        cms.create(fields)
    assert cms.find(fields.slug or "") == []
    clock.now += site.late_by
    assert len(cms.find(fields.slug or "")) == 1


def test_a_late_write_arrives_when_the_test_says_so(site: FakeSite) -> None:
    cms = FakeCms(site)
    post = cms.create(draft())
    site.faults.plan(Fault.APPLY_LATE, "update")
    with pytest.raises(OutcomeUnknown):
        cms.update(post.id, PostFields(title="Muộn"))
    site.settle()
    assert site.posts[post.id].title == "Muộn"


def test_a_crash_after_the_row_costs_a_second_request_and_no_second_photo(
    site: FakeSite, tmp_path: Path
) -> None:
    site.faults.plan(Fault.CRASH_AFTER_ROW, "upload")
    media = FakeCms(site).upload(picture(tmp_path))
    assert site.media == {media.id: media}
    assert [request.kind for request in site.writes()] == ["upload", "post-process"]


def test_a_plan_is_kept_in_order(site: FakeSite) -> None:
    site.faults.plan(Fault.RATE_LIMITED, "create", skip=1)
    site.faults.plan(Fault.FORBIDDEN, "account", times=2)
    cms = FakeCms(site)
    cms.create(draft())
    for kind in (Forbidden, Forbidden):
        with pytest.raises(kind):
            cms.account()
    with pytest.raises(Busy) as caught:
        cms.create(draft())
    assert caught.value.retry_after == site.faults.retry_after
    assert site.faults.left == 0
    cms.account()


def test_faults_can_be_chosen_by_the_request(site: FakeSite) -> None:
    site.faults.choose = lambda asked: Fault.CRASH if asked.user == "reporter" else None
    FakeCms(site, "desk").create(draft())
    with pytest.raises(OutcomeUnknown):
        FakeCms(site).create(draft())


def test_requests_are_counted(site: FakeSite) -> None:
    cms = FakeCms(site)
    post = cms.create(draft())
    cms.post(post.id)
    site.edit(post.id, PostFields(title="Tòa soạn"))
    assert [request.kind for request in site.requests] == ["create", "post"]
    assert [request.kind for request in site.writes()] == ["create"]


def test_edits_within_a_second_have_one_stamp_and_two_revisions(site: FakeSite) -> None:
    post = FakeCms(site).create(draft())
    one = site.edit(post.id, PostFields(title="Một"))
    two = site.edit(post.id, PostFields(title="Hai"))
    assert one.modified == two.modified
    assert one.revision != two.revision


def test_an_author_loses_embeds_and_an_editor_does_not(site: FakeSite) -> None:
    sent = '<p>A & B <img src="x"/></p><iframe src="y"></iframe><!-- wp:x {"a":"&"} /-->'
    post = FakeCms(site).create(draft(content=sent))
    assert post.content == '<p>A &amp; B <img src="x" /></p><!-- wp:x {"a":"&"} /-->'
    assert FakeCms(site, "desk").create(draft(content=sent)).content == sent


def test_roles(site: FakeSite, tmp_path: Path) -> None:
    theirs = FakeCms(site, "desk").create(draft())
    mine = FakeCms(site).create(draft())
    with pytest.raises(Forbidden):
        FakeCms(site).update(theirs.id, PostFields(title="x"))
    with pytest.raises(Forbidden):
        FakeCms(site).post(theirs.id)
    assert FakeCms(site).posts([theirs.id, mine.id]).keys() == {mine.id}
    stringer = FakeCms(site, "stringer")
    with pytest.raises(Forbidden):
        stringer.create(draft(status=Status.PUBLISHED))
    with pytest.raises(Forbidden):
        stringer.upload(picture(tmp_path))
    with pytest.raises(Forbidden):
        FakeCms(site, "photographer").upload(picture(tmp_path, post=mine.id))


def test_a_post_can_be_taken_away(site: FakeSite) -> None:
    mine = FakeCms(site).create(draft())
    site.hand_over(mine.id, "photographer")
    with pytest.raises(Forbidden):
        FakeCms(site).post(mine.id)


def test_the_trash_keeps_what_is_written_into_it(site: FakeSite) -> None:
    cms = FakeCms(site)
    post = cms.create(draft())
    site.trash(post.id)
    after = cms.update(post.id, PostFields(title="Tít mới"))
    assert (after.title, after.status) == ("Tít mới", Status.TRASH)
    assert cms.update(post.id, PostFields(status=Status.DRAFT)).slug == post.slug


def test_a_scheduled_post_appears_in_its_time(site: FakeSite, clock: Clock) -> None:
    cms = FakeCms(site)
    at = "2026-11-22T15:00:00Z"
    post = cms.create(draft())
    cms.update(post.id, PostFields(status=Status.SCHEDULED, date=at))
    clock.now += timedelta(hours=2)
    assert cms.post(post.id).status is Status.PUBLISHED


def test_a_slug_is_cleaned_as_wordpress_does(site: FakeSite) -> None:
    assert FakeCms(site).create(PostFields(title="x", slug="Cầu Trà Bồng!")).slug == "cau-tra-bong"
