"""What Send offers, and what it asks before."""

from dataclasses import replace

import pytest

from editor.app.stories import SiteRow
from editor.remote.records import Account, LinkState, Status
from editor.ui.sending.offer import Deed, button_words, deed, limits, question, wanted

EDITOR = Account("1", "Mai An")
CONTRIBUTOR = replace(EDITOR, may_publish=False, may_upload=False)


def at(status: str, post: str = "7") -> SiteRow:
    return SiteRow("s", "practice", "folder", LinkState.CLEAN, status, post, "", "", "")


@pytest.mark.parametrize(
    ("site", "account", "offered", "status"),
    [
        (None, EDITOR, Deed.DRAFT, Status.DRAFT),
        (None, None, Deed.DRAFT, Status.DRAFT),
        (None, CONTRIBUTOR, Deed.SUBMIT, Status.PENDING),
        (at("", ""), EDITOR, Deed.DRAFT, Status.DRAFT),
        (at("draft"), EDITOR, Deed.DRAFT, None),
        (at("pending"), EDITOR, Deed.UPDATE_PENDING, None),
        (at("future"), EDITOR, Deed.UPDATE_SCHEDULED, None),
        (at("publish"), EDITOR, Deed.UPDATE_LIVE, None),
    ],
)
def test_the_button_offers_what_fits_the_story_and_never_goes_public_by_itself(
    site: SiteRow | None, account: Account | None, offered: Deed, status: Status | None
) -> None:
    assert deed(site, account) is offered
    assert wanted(offered, site) is status


def test_each_deed_has_words_of_its_own() -> None:
    assert len({button_words(one) for one in Deed}) == len(Deed)


def test_going_public_is_asked_once_for_a_site() -> None:
    assert question(Deed.PUBLISH, None, "s", frozenset())
    assert not question(Deed.PUBLISH, None, "s", frozenset({"s"}))


def test_changing_a_live_page_is_asked_once_for_each() -> None:
    assert question(Deed.UPDATE_LIVE, at("publish"), "s", frozenset({"s"}))
    assert not question(Deed.UPDATE_LIVE, at("publish"), "s", frozenset({"7"}))


@pytest.mark.parametrize("one", [Deed.DRAFT, Deed.SUBMIT, Deed.UPDATE_PENDING])
def test_nothing_else_is_asked(one: Deed) -> None:
    assert not question(one, at("draft"), "s", frozenset())


def test_what_an_account_cannot_do_is_said_before() -> None:
    assert "photos" in limits(CONTRIBUTOR)
    assert limits(EDITOR) == ""
