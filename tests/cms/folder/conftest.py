"""A practice site that holds the two sample stories, with their pictures."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from editor.base.resources import resources
from editor.cms.folder import FolderCms, connect, prepare
from editor.codecs.body import SiteImage
from editor.codecs.image_source import ImageSource
from editor.codecs.markdown_reader import read_markdown
from editor.document import Article, Contributor
from editor.document.credit import credit_line
from editor.remote.records import MediaUpload, PostFields, Site, Status

NAME = "Báo Bảo Thịnh"


def sample(name: str) -> tuple[Article, dict[str, str]]:
    """A sample story, its photos named by their files, and the credits of these."""
    text = (resources() / "samples" / f"{name}.md").read_text("utf-8")
    _, head, body = text.split("---\n", 2)
    told = yaml.safe_load(head)
    credits: dict[str, str] = {}

    def photo_of(source: ImageSource) -> str:
        credits[source.src] = source.title
        return source.src

    article = Article(
        headline=told["headline"],
        standfirst=told["standfirst"],
        dateline=told["dateline"],
        byline=tuple(Contributor(name) for name in told["byline"]),
        section=told["section"],
        tags=tuple(told["tags"]),
        language=told["language"],
        slug=told["slug"],
        blocks=read_markdown(body, photo_of=photo_of),
    )
    return article, credits


def send(cms: FolderCms, name: str, status: Status) -> str:
    """Send a sample story with its photos, as a sync would; the post's id."""
    article, credits = sample(name)
    post = cms.create(PostFields(title=article.headline, slug=article.slug)).id
    uses = {figure.photo: figure for figure in article.figures()}
    images = {}
    for photo in article.photo_ids():
        path = resources() / "samples" / photo
        marker = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        alt = uses[photo].alt
        item = cms.upload(MediaUpload(path, f"{marker}.jpg", "image/jpeg", marker, alt=alt))
        line = credit_line(credits[photo], article.language)
        images[photo] = SiteImage(item.id, item.url, item.width, item.height, line)
    fields = PostFields(
        content=cms.body.write(article, images),
        excerpt=article.standfirst,
        tags=article.tags,
        featured=images[article.lead_photo].id,
    )
    cms.update(post, replace(fields, status=status))
    return post


@pytest.fixture
def site(tmp_path: Path) -> Site:
    folder = tmp_path / "site"
    prepare(folder, NAME)
    return Site("s1", NAME, "folder", str(folder), user="Mai An")


@pytest.fixture
def cms(site: Site) -> FolderCms:
    return connect(site)


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with one story published and one in draft; tests only read it."""
    folder = tmp_path_factory.mktemp("practice") / "site"
    prepare(folder, NAME)
    cms = connect(Site("s1", NAME, "folder", str(folder), user="Mai An"))
    send(cms, "cau-moi-ben-say", Status.PUBLISHED)
    send(cms, "salt-warehouse-library", Status.DRAFT)
    return folder
