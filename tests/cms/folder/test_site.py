"""The static site that follows the posts."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.base.clock import iso
from editor.cms.folder import FolderCms, connect, rebuild
from editor.remote.errors import Unreachable
from editor.remote.records import PostFields, Site, Status


def page(site: Site, name: str) -> str:
    return (Path(site.address) / name).read_text("utf-8")


def test_a_draft_can_be_looked_at_but_says_what_it_is(cms: FolderCms, site: Site) -> None:
    post = cms.create(PostFields(title="Cầu mới", content="Chữ.", slug="cau-moi"))
    text = page(site, "stories/cau-moi.html")
    assert "<strong>Bản nháp.</strong>" in text
    assert '<meta name="robots" content="noindex">' in text
    assert "Bản nháp" in page(site, "index.html")
    cms.update(post.id, PostFields(status=Status.PUBLISHED))
    text = page(site, "stories/cau-moi.html")
    assert "Bản nháp" not in text
    assert "noindex" not in text
    assert "Bản nháp" not in page(site, "index.html")


def test_a_page_moves_with_its_address_and_goes_with_the_trash(cms: FolderCms, site: Site) -> None:
    stories = Path(site.address) / "stories"
    post = cms.create(PostFields(title="Cầu mới", slug="0" * 32)).id
    cms.update(post, PostFields(slug="cau-moi"))
    assert [path.name for path in stories.iterdir()] == ["cau-moi.html"]
    assert cms.post(post).link == (stories / "cau-moi.html").as_uri()
    cms.update(post, PostFields(status=Status.TRASH))
    assert list(stories.iterdir()) == []
    assert "Cầu mới" not in page(site, "index.html")


def test_a_post_without_an_address_has_a_page_of_its_own(cms: FolderCms, site: Site) -> None:
    first = cms.create(PostFields(title="Không địa chỉ"))
    second = cms.create(PostFields(title="Số một", slug="1"))
    assert (first.slug, second.slug) == ("", "1-2")
    assert first.link != second.link
    assert "Không địa chỉ" in page(site, "stories/1.html")


def test_the_newest_story_leads_the_front_page(cms: FolderCms, site: Site) -> None:
    for title in ("Bài cũ", "Bài mới"):
        cms.create(PostFields(title=title, slug=title, status=Status.PUBLISHED))
    cms.create(PostFields(title="Bài nháp", slug="nhap"))
    front = page(site, "index.html")
    order = [front.index(title) for title in ("Bài mới", "Bài cũ", "Chưa đăng", "Bài nháp")]
    assert order == sorted(order)
    assert 'class="card top"' in front[: order[0]]


def test_nothing_in_a_story_becomes_markup(cms: FolderCms, site: Site) -> None:
    evil = '"><script>alert(1)</script>'
    cms.create(
        PostFields(
            title=evil,
            excerpt=evil,
            content=f'<!-- copytaker {{"dateline": "x", "language": "vi\\" onload=\\"x"}} -->\n\n'
            f"{evil}\n\n![x](https://a.vn/x.gif)\n\n[x](javascript:alert(1))",
            slug="evil",
            sections=(evil,),
            tags=(evil,),
            status=Status.PUBLISHED,
        )
    )
    for text in (page(site, "stories/evil.html"), page(site, "index.html")):
        assert "<script" not in text
        assert "javascript:" not in text
        assert not re.search(r'(src|href)="(https?:)?//', text)
        assert '<html lang="vi">' in text


def test_a_scheduled_story_is_published_when_its_time_comes(site: Site) -> None:
    times = [datetime(2026, 11, 22, 8, tzinfo=UTC)]
    cms = connect(site, clock=lambda: times[-1])
    at = iso(datetime(2026, 11, 22, 9, tzinfo=UTC))
    post = cms.create(PostFields(title="Hẹn", slug="hen", status=Status.SCHEDULED, date=at))
    assert post.status is Status.SCHEDULED
    assert "Hẹn giờ đăng" in page(site, "stories/hen.html")
    times.append(datetime(2026, 11, 22, 10, tzinfo=UTC))
    assert cms.post(post.id).status is Status.PUBLISHED
    rebuild(site.address)
    assert "Hẹn giờ đăng" not in page(site, "stories/hen.html")


def test_the_posts_are_enough_to_make_the_site_again(practice: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(practice, copy)
    pages = {path.relative_to(copy): path.read_bytes() for path in copy.rglob("*.html")}
    assert len(pages) == 3
    shutil.rmtree(copy / "stories")
    for name in ("index.html", "style.css"):
        (copy / name).unlink()
    rebuild(copy)
    assert {path.relative_to(copy): path.read_bytes() for path in copy.rglob("*.html")} == pages
    assert (copy / "style.css").read_bytes() == (practice / "style.css").read_bytes()


def test_there_is_nothing_to_rebuild_where_no_site_is(tmp_path: Path) -> None:
    with pytest.raises(Unreachable):
        rebuild(tmp_path)


def test_photos_have_their_size_alt_text_caption_and_credit(practice: Path) -> None:
    text = (practice / "stories" / "cau-moi-ben-say.html").read_text("utf-8")
    images = re.findall(r"<img [^>]+>", text)
    assert len(images) == 5
    assert all('width="1800" height="1200"' in image for image in images)
    assert ['loading="lazy"' in image for image in images] == [False, True, True, True, True]
    assert "<cite>Ảnh: Mai An</cite></figcaption>" in text
    assert text.count("<cite>") == 5


def test_the_section_stands_over_the_headline_though_a_folder_has_no_sections(
    practice: Path,
) -> None:
    for name in ("stories/cau-moi-ben-say.html", "index.html"):
        text = (practice / name).read_text("utf-8")
        assert '<p class="section">Đời sống</p>' in text
