"""What the adapter makes of servers that misbehave."""

import json
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from stand import HTML, JSON, Asked, Said, Stand

from editor.base.errors import EditorError
from editor.cms.wordpress import connect
from editor.cms.wordpress.adapter import WordPress
from editor.remote.errors import (
    AuthFailed,
    Busy,
    Forbidden,
    Gone,
    NotACms,
    OutcomeUnknown,
    Refused,
    RemoteError,
    Unreachable,
)
from editor.remote.records import PostFields, Site

PASSWORD = "abcd EFGH canary"
ROOT = json.dumps(
    {"name": "Báo", "namespaces": ["wp/v2"], "authentication": {"application-passwords": {}}}
)
ME = json.dumps({"id": 3, "name": "Mai", "roles": ["author"], "capabilities": {"edit_posts": True}})
POST = {
    "id": 7,
    "status": "draft",
    "title": {"raw": "Tít"},
    "content": {"raw": "Bài"},
    "excerpt": {"raw": ""},
    "author": 3,
}


def site(url: str) -> Site:
    return Site(id="s", name="Báo", kind="wordpress", address=url, user="mai")


def wordpress(asked: Asked, then: Callable[[Asked], Said]) -> Said:
    """A site that can be found and knows us; the rest is `then`."""
    path = asked.path.split("?")[0]
    if path == "/wp-json/":
        return Said(200, ROOT, JSON)
    if path == "/wp-json/wp/v2/users/me":
        return Said(200, ME, JSON)
    return then(asked)


@pytest.fixture
def cms(stand: Stand) -> Iterator[WordPress]:
    cms = connect(site(stand.url), PASSWORD)
    yield cms
    cms.close()


def answering(stand: Stand, said: Said) -> None:
    stand.answer = lambda asked: wordpress(asked, lambda _: said)


def error(code: str, status: int) -> Said:
    body = {"code": code, "message": "Xin lỗi", "data": {"status": status}}
    return Said(status, json.dumps(body), JSON)


def caught(call: Callable[[], object]) -> RemoteError:
    with pytest.raises(RemoteError) as caught:
        call()
    assert caught.value.what
    assert "canary" not in str(caught.value)
    return caught.value


PAGE = Said(200, "<!doctype html><title>Xin chào</title>", HTML)
CUT = Said(200, json.dumps(POST)[:40], JSON)
BROKEN = Said(200, json.dumps(POST)[:40], JSON, length=5000)
LIST = Said(200, "[]", JSON)


@pytest.mark.parametrize(
    ("said", "reading", "writing"),
    [
        (PAGE, NotACms, OutcomeUnknown),
        (CUT, Unreachable, OutcomeUnknown),
        (BROKEN, Unreachable, OutcomeUnknown),
        (LIST, NotACms, OutcomeUnknown),
        (Said(200, '{"id": 7}', JSON), NotACms, OutcomeUnknown),
        (Said(hang_up=True), Unreachable, OutcomeUnknown),
        (Said(500, "<h1>Error</h1>", HTML), Busy, OutcomeUnknown),
        (Said(502, "<h1>Bad gateway</h1>", HTML), Busy, OutcomeUnknown),
        (Said(504, "", HTML), Busy, OutcomeUnknown),
        (error("internal_server_error", 500), Busy, OutcomeUnknown),
        (Said(503, "", HTML), Busy, Busy),
        (Said(429, "", HTML), Busy, Busy),
        (Said(404, "<h1>Not found</h1>", HTML), NotACms, NotACms),
        (Said(406, "<h1>Not acceptable</h1>", HTML), Refused, Refused),
        (Said(403, "<h1>Forbidden</h1>", HTML), Forbidden, Forbidden),
        (Said(401, "<h1>Log in</h1>", HTML), AuthFailed, AuthFailed),
        (Said(413, "<h1>Too large</h1>", HTML), Refused, Refused),
        (error("rest_no_route", 404), NotACms, NotACms),
        (error("rest_post_invalid_id", 404), Gone, Gone),
        (error("rest_already_trashed", 410), Gone, Gone),
        (error("rest_cannot_edit", 403), Forbidden, Forbidden),
        (error("rest_cannot_create", 401), AuthFailed, AuthFailed),
        (error("incorrect_password", 403), AuthFailed, AuthFailed),
        (error("rest_invalid_param", 400), Refused, Refused),
        (error("rest_upload_unknown_error", 500), Refused, Refused),
        (error("rest_upload_hash_mismatch", 412), Unreachable, Unreachable),
    ],
)
def test_each_failure_has_its_meaning(
    stand: Stand,
    cms: WordPress,
    said: Said,
    reading: type[RemoteError],
    writing: type[RemoteError],
) -> None:
    answering(stand, said)
    assert type(caught(lambda: cms.post("7"))) is reading
    assert type(caught(lambda: cms.update("7", PostFields(title="x")))) is writing
    assert len(stand.writes()) == 1


def test_a_good_answer_is_no_failure(stand: Stand, cms: WordPress) -> None:
    answering(stand, Said(200, json.dumps(POST), JSON))
    assert cms.update("7", PostFields(title="Tít")).title == "Tít"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_write_is_never_sent_on(
    stand: Stand, other_stand: Stand, cms: WordPress, status: int
) -> None:
    target = {"Location": f"{other_stand.url}/wp-json/wp/v2/posts/7"}
    answering(stand, Said(status, "", target))
    assert isinstance(caught(lambda: cms.update("7", PostFields(title="x"))), NotACms)
    assert other_stand.asked == []
    answering(stand, Said(status, "", {"Location": "/wp-json/wp/v2/posts/8"}))
    caught(lambda: cms.update("7", PostFields(title="x")))
    assert [asked.path.split("?")[0] for asked in stand.writes()] == ["/wp-json/wp/v2/posts/7"] * 2


def test_reading_follows_within_the_site_only(
    stand: Stand, other_stand: Stand, cms: WordPress
) -> None:
    moved = Said(302, "", {"Location": "/elsewhere"})
    there = Said(200, json.dumps(POST), JSON)
    stand.answer = lambda asked: wordpress(
        asked, lambda a: there if a.path == "/elsewhere" else moved
    )
    assert cms.post("7").id == "7"
    answering(stand, Said(302, "", {"Location": f"{other_stand.url}/x"}))
    failed = caught(lambda: cms.post("7"))
    assert isinstance(failed, NotACms)
    assert other_stand.url in failed.remedy
    assert other_stand.asked == []


def test_going_round_in_circles_ends(stand: Stand, cms: WordPress) -> None:
    answering(stand, Said(302, "", {"Location": "/round"}))
    assert isinstance(caught(lambda: cms.post("7")), NotACms)
    assert len(stand.asked) < 12


def test_a_port_that_nobody_listens_on() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    cms = connect(site(f"http://127.0.0.1:{port}"), PASSWORD)
    for call in (cms.account, lambda: cms.create(PostFields(title="x"))):
        assert isinstance(caught(call), Unreachable)
    cms.close()


def test_a_server_that_speaks_no_tls(stand: Stand) -> None:
    cms = connect(site(stand.url.replace("http:", "https:")), PASSWORD)
    assert isinstance(caught(cms.account), Unreachable)
    cms.close()


def test_no_password_is_told_before_anything_is_sent(stand: Stand) -> None:
    stand.answer = lambda asked: wordpress(asked, lambda _: PAGE)
    cms = connect(site(stand.url), None)
    assert isinstance(caught(cms.account), AuthFailed)
    assert all("authorization" not in asked.headers for asked in stand.asked)
    cms.close()


def test_a_site_without_application_passwords_says_so(stand: Stand, cms: WordPress) -> None:
    off = Said(200, json.dumps({"name": "Báo", "namespaces": ["wp/v2"]}), JSON)
    refused = error("rest_not_logged_in", 401)
    stand.answer = lambda asked: off if asked.path.startswith("/wp-json/?") else refused
    assert "switched off" in caught(cms.account).what


@pytest.mark.parametrize(
    ("value", "seconds"), [("120", 120), ("", 0), ("soon", 0), ("99999999999", 86_400)]
)
def test_the_site_says_how_long_to_wait(
    stand: Stand, cms: WordPress, value: str, seconds: float
) -> None:
    answering(stand, Said(503, "", {"Retry-After": value}))
    failed = caught(lambda: cms.post("7"))
    assert isinstance(failed, Busy)
    assert failed.retry_after == seconds


def test_a_date_to_wait_for_is_read_by_the_servers_own_clock(stand: Stand, cms: WordPress) -> None:
    until = datetime.now(UTC) + timedelta(seconds=90)
    answering(stand, Said(429, "", {"Retry-After": format_datetime(until, usegmt=True)}))
    failed = caught(lambda: cms.post("7"))
    assert isinstance(failed, Busy)
    assert 80 < failed.retry_after <= 91


def test_an_endless_answer_is_given_up(
    stand: Stand, cms: WordPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.cms.wordpress.transport.exchange.__kwdefaults__", {"limit": 1000})
    monkeypatch.setattr("editor.cms.wordpress.transport.fetch.__kwdefaults__", {"limit": 1000})
    answering(stand, Said(200, json.dumps({**POST, "x": "y" * 2000}), JSON))
    assert "too long" in caught(lambda: cms.post("7")).what


def test_endless_pages_are_given_up(stand: Stand, cms: WordPress) -> None:
    pages = {**JSON, "X-WP-TotalPages": "999999999"}
    answering(stand, Said(200, '[{"id": 1, "name": "Kinh t\u1ebf"}]', pages))
    assert cms.sections() == ("Kinh tế",)
    assert len(stand.asked) < 300


def test_deeply_nested_json_is_no_crash(stand: Stand, cms: WordPress) -> None:
    answering(stand, Said(200, "[" * 200_000, JSON))
    assert isinstance(caught(lambda: cms.post("7")), RemoteError)


def test_credentials_go_to_the_site_with_each_request_but_not_with_its_discovery(
    stand: Stand, cms: WordPress
) -> None:
    answering(stand, Said(200, json.dumps(POST), JSON))
    cms.post("7")
    signed = [asked for asked in stand.asked if "authorization" in asked.headers]
    assert len(signed) == len(stand.asked) - 1
    assert stand.asked[0].path.startswith("/wp-json/")
    assert all("canary" not in asked.path for asked in stand.asked)


@pytest.mark.parametrize("address", ["", "khong phai", "ftp://bao.vn", "https://", "http://[::1"])
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(EditorError) as caught:
        connect(site(address), PASSWORD)
    assert caught.value.remedy
