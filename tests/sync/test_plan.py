"""The decisions of a sync, by table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor.document import Article, Figure, Paragraph, text
from editor.remote.records import Account, Link, LinkState, RemotePost, Status
from editor.sync import plan
from editor.sync.plan import Side, Step, Wish

NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
MARKER = "0123456789abcdef0123456789abcdef"
LINK = Link("story", "site", MARKER, LinkState.CLEAN, post="101")
READY = replace(LINK, ready="v2")
DOUBT = replace(READY, state=LinkState.PUT_SENT, sent_at=NOW - timedelta(seconds=10))
OLD_DOUBT = replace(DOUBT, sent_at=NOW - timedelta(seconds=121))
POST = RemotePost("101", Status.DRAFT, "Tít", "<p>Một</p>", "Sa-pô", slug=MARKER)


@pytest.mark.parametrize(
    ("link", "here", "there", "step"),
    [
        (LINK, Side.SAME, Side.SAME, Step.NOTHING),
        (LINK, Side.CHANGED, Side.SAME, Step.HOLD),
        (LINK, Side.SAME, Side.CHANGED, Step.PULL),
        (LINK, Side.CHANGED, Side.CHANGED, Step.MERGE),
        (READY, Side.SAME, Side.SAME, Step.PUSH),
        (READY, Side.CHANGED, Side.SAME, Step.PUSH),
        (READY, Side.SAME, Side.CHANGED, Step.PULL),
        (READY, Side.CHANGED, Side.CHANGED, Step.MERGE),
        (DOUBT, Side.CHANGED, Side.SAME, Step.WAIT),
        (DOUBT, Side.SAME, Side.SAME, Step.WAIT),
        (DOUBT, Side.CHANGED, Side.CHANGED, Step.MERGE),
        (OLD_DOUBT, Side.CHANGED, Side.SAME, Step.PUSH),
    ],
)
def test_what_is_done_depends_on_who_changed_it(
    link: Link, here: Side, there: Side, step: Step
) -> None:
    assert plan.decide(link, here, there, NOW) is step


def test_a_clock_set_back_leaves_no_eternal_doubt() -> None:
    tomorrow = replace(DOUBT, sent_at=NOW + timedelta(days=1))
    assert not plan.in_doubt(tomorrow, NOW)


def test_a_site_is_left_alone_as_long_as_it_asks_but_not_for_days() -> None:
    assert plan.must_wait(replace(LINK, not_before=NOW + timedelta(seconds=30)), NOW)
    assert not plan.must_wait(replace(LINK, not_before=NOW - timedelta(seconds=1)), NOW)
    assert not plan.must_wait(replace(LINK, not_before=NOW + timedelta(days=3)), NOW)


def test_a_moved_time_stamp_alone_is_no_change() -> None:
    touched = replace(POST, modified="2026-11-22T15:00:00Z", revision="7")
    assert plan.has_changed(touched, POST) is Side.SAME
    assert plan.has_changed(replace(POST, tags=("Lũ",)), POST) is Side.CHANGED


def test_the_fingerprint_changes_with_text_and_with_a_credit() -> None:
    article = Article("Tít", blocks=(Paragraph(text=text("Một")), Figure("p1")))
    one = plan.fingerprint(article, {"p1": "Mai An"})
    assert one == plan.fingerprint(article, {"p1": "Mai An", "elsewhere": "X"})
    assert one != plan.fingerprint(article, {"p1": "Trần Bình"})
    assert one != plan.fingerprint(replace(article, standfirst="Mới"), {"p1": "Mai An"})


def test_only_fields_that_differ_are_sent() -> None:
    article = Article("Tít", "Sa-pô mới", slug="cau-moi")
    base = replace(POST, slug="cau-moi", title="Tít", featured="7")
    wish = Wish(content=base.content, featured="7", section=None, section_before="", status=None)
    fields = plan.changed_fields(article, base, wish, MARKER)
    assert (fields.title, fields.content, fields.slug, fields.featured) == (None,) * 4
    assert fields.excerpt == "Sa-pô mới"
    assert fields.status is None


def test_nothing_is_sent_where_the_site_spells_the_same_with_entities() -> None:
    article = Article("Chợ & cầu", "Giá < 5.000 đồng")
    base = replace(
        POST, title="Chợ &amp; cầu", excerpt="Giá &lt; 5.000 đồng", slug="cho-cau", content="x"
    )
    wish = Wish(content="x", featured="", section=None, section_before="", status=Status.DRAFT)
    assert not plan.changed_fields(article, base, wish, MARKER)


@pytest.mark.parametrize(
    ("slug", "there", "wanted"),
    [
        ("", MARKER, "cau-moi-thong-xe"),
        ("", "cau-cua-toa-soan", "cau-cua-toa-soan"),
        ("cau", MARKER, "cau"),
        ("cau", "cau-2", "cau-2"),
        ("cau", "cau-xua", "cau"),
    ],
)
def test_the_marker_gives_way_to_an_address_that_people_read(
    slug: str, there: str, wanted: str
) -> None:
    article = Article("Cầu mới thông xe", slug=slug)
    assert plan.wanted_slug(article, replace(POST, slug=there), MARKER) == wanted


def test_a_marker_is_no_address() -> None:
    assert plan.slug_of(POST) == ""
    assert plan.slug_of(replace(POST, slug=f"{MARKER}-2")) == ""
    assert plan.slug_of(replace(POST, slug="cau-moi")) == "cau-moi"


def test_what_is_public_is_never_taken_back() -> None:
    for public in (Status.PUBLISHED, Status.SCHEDULED):
        for wanted in (Status.DRAFT, Status.PENDING, None):
            assert plan.wanted_status(wanted, public) is public
    assert plan.wanted_status(Status.PUBLISHED, Status.DRAFT) is Status.PUBLISHED
    assert plan.wanted_status(None, Status.PENDING) is Status.PENDING


def test_our_section_takes_the_place_of_our_old_one_and_the_desks_others_stay() -> None:
    there = ("Kinh tế", "Xã hội")
    assert plan.wanted_sections("Thời sự", "Kinh tế", there) == ("Thời sự", "Xã hội")
    assert plan.wanted_sections("Thời sự", "", there) == ("Thời sự", "Kinh tế", "Xã hội")
    assert plan.wanted_sections(None, "Kinh tế", there) == there
    assert plan.wanted_sections("Xã hội", "Kinh tế", there) == there


def test_a_role_that_may_not_publish_may_update_what_is_public() -> None:
    contributor = Account("5", "stringer", "contributor", may_publish=False)
    assert plan.may_not(contributor, Status.PUBLISHED, POST)
    assert not plan.may_not(contributor, Status.PENDING, POST)
    public = replace(POST, status=Status.PUBLISHED)
    assert not plan.may_not(contributor, Status.PUBLISHED, public)


def test_what_the_site_dropped_in_silence_is_noticed() -> None:
    asked = plan.PostFields(status=Status.PUBLISHED, featured="9", tags=("A", "B"), title="x")
    answer = replace(POST, status=Status.PENDING, featured="", tags=("B", "A"))
    assert plan.lost(asked, answer) == ("headline", "status", "featured")


def test_a_found_post_is_compared_with_what_was_sent() -> None:
    created = plan.as_created(plan.first_fields(Article("Tít", "Sa-pô"), "<p>Một</p>", MARKER))
    found = replace(POST, content="<p>Một</p><p>Tòa soạn thêm</p>", sections=("Tin",))
    base = plan.as_found(found, created)
    assert plan.has_changed(found, base) is Side.CHANGED
    assert base.sections == ("Tin",)
