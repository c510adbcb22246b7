"""Uploads and downloads that meet trouble."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from stand import HTML, JSON, Asked, Said, Stand

from editor.base.errors import Cancelled, EditorError
from editor.base.progress import Progress
from editor.cms.wordpress import connect
from editor.cms.wordpress import media as items
from editor.cms.wordpress.adapter import WordPress
from editor.remote.errors import Busy, Gone, OutcomeUnknown, Refused, RemoteError, Unreachable
from editor.remote.records import MediaUpload, RemoteMedia, Site
from editor.testing.pictures import jpeg

ROOT = Said(200, json.dumps({"name": "Báo", "namespaces": ["wp/v2"]}), JSON)
CRASH = Said(500, "<h1>Fatal</h1>", {**HTML, "X-WP-Upload-Attachment-ID": "31"})
CUT = Said(200, b"\xff\xd8half", {"Content-Type": "image/jpeg"}, length=90_000)


class Site31:
    """A site whose next media item is 31. `first` answers the upload instead; `sizes` are the
    answers of the attempts to make the smaller sizes."""

    def __init__(self, stand: Stand) -> None:
        self.first: Said | None = None
        self.sizes: list[Said] = []
        self.texts: dict[str, str] = {}
        self.file = Said(200, b"bytes", {"Content-Type": "image/jpeg"})
        stand.answer = self.answer

    def answer(self, asked: Asked) -> Said:
        parts = urlsplit(asked.path)
        match parts.path.removeprefix("/wp-json/wp/v2"):
            case "/wp-json/":
                return ROOT
            case "/media" if asked.method == "POST":
                query = {key: value[0] for key, value in parse_qs(parts.query).items()}
                self.texts = {"caption": "Từ tệp", **query}
                return self.first or self.item(201)
            case "/media/31/post-process":
                return self.sizes.pop(0) if self.sizes else self.item(200)
            case "/media/31" if asked.method == "POST":
                self.texts |= json.loads(asked.body)
                return self.item(200)
        return self.file

    def item(self, status: int) -> Said:
        shown = {name: {"raw": self.texts.get(name, "")} for name in ("caption", "description")}
        item = {"id": 31, "slug": "k", "title": {"raw": self.texts.get("title", "")}, **shown}
        return Said(status, json.dumps(item | {"alt_text": self.texts.get("alt_text", "")}), JSON)


@pytest.fixture
def there(stand: Stand) -> Site31:
    return Site31(stand)


@pytest.fixture
def cms(stand: Stand, there: Site31) -> Iterator[WordPress]:
    cms = connect(Site(id="s", name="Báo", kind="wordpress", address=stand.url, user="mai"), "x")
    yield cms
    cms.close()


@pytest.fixture
def photo(tmp_path: Path) -> MediaUpload:
    path = jpeg(tmp_path / "a.jpg")
    return MediaUpload(path, "Ảnh Đập.jpg", "image/jpeg", "0123456789abcdef", title="Cầu")


def posted(stand: Stand) -> list[str]:
    return [urlsplit(asked.path).path.removeprefix("/wp-json/wp/v2") for asked in stand.writes()]


def test_the_file_goes_with_its_checksum_and_a_plain_name(
    stand: Stand, cms: WordPress, photo: MediaUpload
) -> None:
    cms.upload(replace(photo, caption="Chú thích"))
    (sent,) = stand.writes()
    assert sent.body == photo.path.read_bytes()
    assert sent.headers["content-md5"] == hashlib.md5(sent.body).hexdigest()
    assert sent.headers["content-disposition"] == 'attachment; filename="Anh-Dap.jpg"'
    assert "transfer-encoding" not in sent.headers


def test_an_empty_caption_is_made_empty_afterwards(
    stand: Stand, cms: WordPress, photo: MediaUpload
) -> None:
    assert cms.upload(photo).caption == ""
    assert posted(stand) == ["/media", "/media/31"]


def test_a_crash_after_the_row_is_mended_without_a_second_upload(
    stand: Stand, there: Site31, cms: WordPress, photo: MediaUpload
) -> None:
    there.first = CRASH
    there.sizes = [CRASH, CRASH]
    assert cms.upload(replace(photo, caption="Chú thích")).id == "31"
    assert posted(stand) == ["/media"] + ["/media/31/post-process"] * 3


def test_a_crash_that_lasts_leaves_the_outcome_open(
    stand: Stand, there: Site31, cms: WordPress, photo: MediaUpload
) -> None:
    there.first = CRASH
    there.sizes = [CRASH] * 9
    with pytest.raises(OutcomeUnknown):
        cms.upload(photo)
    assert posted(stand).count("/media") == 1


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said(413, "<h1>Too large</h1>", HTML), Refused),
        (Said(500, '{"code": "rest_upload_unknown_error"}', JSON), Refused),
        (
            Said(
                500,
                '{"code": "rest_upload_unknown_error",'
                ' "message": "Không thể tạo thư mục wp-content/uploads/2026/11."}',
                JSON,
            ),
            Busy,
        ),
        (Said(412, '{"code": "rest_upload_hash_mismatch"}', JSON), Unreachable),
        (Said(500, "<h1>Fatal</h1>", HTML), OutcomeUnknown),
        (Said(hang_up=True), OutcomeUnknown),
    ],
)
def test_a_failed_upload_tells_whether_it_may_be_sent_again(
    there: Site31, cms: WordPress, photo: MediaUpload, said: Said, kind: type[RemoteError]
) -> None:
    there.first = said
    with pytest.raises(RemoteError) as caught:
        cms.upload(photo)
    assert type(caught.value) is kind


def test_a_cancelled_upload_ends_at_once(
    stand: Stand, cms: WordPress, photo: MediaUpload, tmp_path: Path
) -> None:
    big = tmp_path / "big.jpg"
    big.write_bytes(b"x" * 3_000_000)
    seen: list[int] = []

    def report(progress: Progress) -> None:
        seen.append(progress.done)
        if progress.done > 500_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        cms.upload(replace(photo, path=big), report)
    assert seen[-1] < 600_000


def test_texts_too_long_for_the_address_follow_in_a_second_request(
    stand: Stand, cms: WordPress, photo: MediaUpload
) -> None:
    caption = "Chú thích dài. " * 500
    media = cms.upload(replace(photo, caption=caption))
    assert (media.caption, media.title) == (caption, "Cầu")
    assert all(len(asked.path) < 8_000 for asked in stand.asked)


def test_trouble_after_the_upload_leaves_the_outcome_open(
    stand: Stand, there: Site31, cms: WordPress, photo: MediaUpload
) -> None:
    busy = Said(503, "", HTML)
    stand.answer = lambda asked: busy if "/media/31" in asked.path else there.answer(asked)
    with pytest.raises(OutcomeUnknown):
        cms.upload(photo)


# -- downloads


def media(url: str) -> RemoteMedia:
    return RemoteMedia("31", "k", url, title="Cầu")


def test_a_download_is_whole_or_not_there(
    stand: Stand, there: Site31, cms: WordPress, tmp_path: Path
) -> None:
    target = tmp_path / "photo.jpg"
    there.file = CUT
    with pytest.raises(Unreachable):
        cms.download(media(f"{stand.url}/a.jpg"), target)
    assert list(tmp_path.iterdir()) == []
    there.file = Said(200, b"bytes", {})
    cms.download(media(f"{stand.url}/ả nh.jpg"), target)
    assert target.read_bytes() == b"bytes"


def test_a_download_carries_no_credentials(
    stand: Stand, other_stand: Stand, there: Site31, cms: WordPress, tmp_path: Path
) -> None:
    cms.download(media(f"{stand.url}/a.jpg"), tmp_path / "a.jpg")
    assert all("authorization" not in asked.headers for asked in stand.asked)


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "http://127.0.0.1:9/x", "http://10.0.0.1/x", "https://", "x"]
)
def test_a_place_inside_the_network_is_not_asked(cms: WordPress, url: str, tmp_path: Path) -> None:
    with pytest.raises(EditorError) as caught:
        cms.download(media(url), tmp_path / "a.jpg")
    assert caught.value.remedy


def test_a_redirect_into_the_network_is_not_followed(
    stand: Stand, other_stand: Stand, there: Site31, cms: WordPress, tmp_path: Path
) -> None:
    there.file = Said(302, "", {"Location": f"{other_stand.url}/secret"})
    with pytest.raises(Refused):
        cms.download(media(f"{stand.url}/a.jpg"), tmp_path / "a.jpg")
    assert other_stand.asked == []


def test_a_missing_file_is_gone(
    stand: Stand, there: Site31, cms: WordPress, tmp_path: Path
) -> None:
    there.file = Said(404, "", HTML)
    with pytest.raises(Gone):
        cms.download(media(f"{stand.url}/a.jpg"), tmp_path / "a.jpg")


def test_a_file_that_is_too_large_is_not_taken(
    stand: Stand, there: Site31, cms: WordPress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(items, "MAX_FILE", 3)
    with pytest.raises(Refused):
        cms.download(media(f"{stand.url}/a.jpg"), tmp_path / "a.jpg")
    assert list(tmp_path.iterdir()) == []
