"""Finding WordPress behind what people type."""

import json
from urllib.parse import urlsplit

import pytest
from stand import HTML, JSON, Asked, Said, Stand

from editor.cms.wordpress.address import base_of
from editor.cms.wordpress.discovery import Root, find_root
from editor.cms.wordpress.transport import new_client
from editor.remote.errors import Busy, NotACms

ROOT = Said(200, json.dumps({"name": "Báo", "namespaces": ["oembed/1.0", "wp/v2"]}), JSON)
NOTHING = Said(404, "<h1>Không thấy</h1>", HTML)


def found(stand: Stand, typed: str = "") -> Root:
    client = new_client(stand.url)
    try:
        return find_root(client, base_of(stand.url + typed))
    finally:
        client.close()


def serve(stand: Stand, pages: dict[str, Said]) -> None:
    def answer(asked: Asked) -> Said:
        parts = urlsplit(asked.path)
        routed = parts.query.startswith("rest_route=")
        return pages.get(f"{parts.path}?rest_route" if routed else parts.path, NOTHING)

    stand.answer = answer


def page(link: str) -> Said:
    return Said(200, f"<html><head>{link}</head>", HTML)


def test_the_usual_place_costs_one_request(stand: Stand) -> None:
    serve(stand, {"/wp-json/": ROOT})
    assert found(stand, "/wp-admin/") == Root(f"{stand.url}/wp-json/", "Báo", False)
    assert len(stand.asked) == 1


def test_a_site_in_a_folder(stand: Stand) -> None:
    serve(stand, {"/tin/wp-json/": ROOT})
    assert found(stand, "/tin").api == f"{stand.url}/tin/wp-json/"


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="https://api.w.org/" href="/rest/" />',
        "<LINK href='/rest/' rel='https://api.w.org/'>",
    ],
)
def test_the_page_says_where_it_is(stand: Stand, link: str) -> None:
    serve(stand, {"/": page(link), "/rest/": ROOT})
    assert found(stand).api == f"{stand.url}/rest/"


def test_the_header_says_where_it_is(stand: Stand) -> None:
    link = f'<{stand.url}/x.css>; rel=preload, <{stand.url}/rest/>; rel="https://api.w.org/"'
    serve(stand, {"/": Said(200, "", {**HTML, "Link": link}), "/rest/": ROOT})
    assert found(stand).api == f"{stand.url}/rest/"


def test_a_page_of_the_site_leads_to_it(stand: Stand) -> None:
    link = '<link rel="https://api.w.org/" href="/wp-json/">'
    serve(stand, {"/muc/bai/": page(link), "/wp-json/": ROOT})
    assert found(stand, "/muc/bai").api == f"{stand.url}/wp-json/"


def test_a_site_without_permalinks(stand: Stand) -> None:
    serve(stand, {"/": page(""), "/?rest_route": ROOT})
    assert found(stand).api == f"{stand.url}/?rest_route=/"


def test_a_redirect_within_the_site_is_followed(stand: Stand) -> None:
    serve(stand, {"/wp-json/": Said(301, "", {"Location": "/tin/wp-json/"}), "/tin/wp-json/": ROOT})
    assert found(stand).api == f"{stand.url}/tin/wp-json/"


def test_another_host_is_named_and_not_trusted(stand: Stand, other_stand: Stand) -> None:
    serve(stand, {"/": page(f'<link rel="https://api.w.org/" href="{other_stand.url}/wp-json/">')})
    with pytest.raises(NotACms) as caught:
        found(stand)
    assert other_stand.url in caught.value.remedy
    assert other_stand.asked == []


def test_a_site_that_is_no_wordpress(stand: Stand) -> None:
    stand.answer = lambda asked: Said(200, "<h1>Quán phở</h1>", HTML)
    with pytest.raises(NotACms) as caught:
        found(stand)
    assert caught.value.remedy


def test_other_json_is_no_wordpress(stand: Stand) -> None:
    stand.answer = lambda asked: Said(200, '{"namespaces": null}', JSON)
    with pytest.raises(NotACms):
        found(stand)


def test_a_site_under_maintenance_may_be_wordpress_yet(stand: Stand) -> None:
    stand.answer = lambda asked: Said(503, "", {"Retry-After": "60"})
    with pytest.raises(Busy) as caught:
        found(stand)
    assert caught.value.retry_after == 60
