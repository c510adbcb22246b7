"""Fetching a picture from a server on this computer."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from editor.app.core import Core
from editor.app.web_pictures import fetch_picture
from editor.base.errors import Cancelled, EditorError
from editor.base.progress import Progress
from editor.bootstrap.core import open_core
from editor.testing.pictures import jpeg


class Site(BaseHTTPRequestHandler):
    picture = b""
    asked: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        self.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        where, _, what = self.path.rpartition("/")
        status, kind, body = 200, "image/jpeg", self.picture
        if what == "moved" or what == "round" or what == "inside":
            status, body = 302, b""
        elif what == "page":
            kind, body = "text/html", b"<html>"
        elif what == "broken":
            body = b"GIF89a-no-picture"
        elif what == "gone":
            status = 404
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Set-Cookie", "spur=1")
        targets = {"moved": f"{where}/cau.jpg", "round": "round", "inside": "file:///etc/passwd"}
        if what in targets:
            self.send_header("Location", targets[what])
        length = 10**12 if what == "huge" else len(body)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = open_core(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    Site.picture = jpeg(tmp_path / "a.jpg", caption="Cầu mới").read_bytes()
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_picture_becomes_a_photo_with_its_name_and_caption(core: Core, site: str) -> None:
    photo = fetch_picture(core, f"{site}/a%2Fb/c%E1%BA%A7u.jpg?w=680", inside=True)
    assert photo.fields.description == "Cầu mới"
    assert (photo.filename, photo.width) == ("cầu.jpg", 640)
    assert core.store.photos([photo.id]) == {photo.id: photo}
    assert not list(core.home.glob("fetched-*"))


def test_redirects_are_followed_and_nothing_is_told_of_us(core: Core, site: str) -> None:
    fetch_picture(core, f"{site}/x/moved", inside=True)
    assert [path for path, _ in Site.asked] == ["/x/moved", "/x/cau.jpg"]
    for _, headers in Site.asked:
        assert not {"cookie", "authorization", "referer"} & set(headers)


@pytest.mark.parametrize("path", ["page", "broken", "gone", "huge", "round", "inside"])
def test_what_is_no_picture_is_refused_with_words(core: Core, site: str, path: str) -> None:
    with pytest.raises(EditorError) as caught:
        fetch_picture(core, f"{site}/{path}", inside=True)
    assert caught.value.remedy
    assert not list(core.home.glob("fetched-*"))


def test_addresses_inside_a_network_are_not_asked(core: Core, site: str) -> None:
    for address in (
        site,
        "http://192.168.1.1/a.jpg",
        "http://169.254.169.254/latest",
        "http://[::1]/",
    ):
        with pytest.raises(EditorError):
            fetch_picture(core, address)
    assert Site.asked == []


_OTHERS = """
    file:///etc/passwd https://ten:mat@a.example/a.jpg ftp://a.example x https://[ https://a\u00ad.
"""


@pytest.mark.parametrize("address", _OTHERS.split())
def test_other_addresses_are_not_asked(core: Core, address: str) -> None:
    with pytest.raises(EditorError):
        fetch_picture(core, address, inside=True)


def test_fetching_can_be_given_up(core: Core, site: str) -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        fetch_picture(core, f"{site}/a.jpg", inside=True, report=stop)
    assert not list(core.home.glob("fetched-*"))
