"""Syncing with the fake CMS: requests and commits counted, and what the engine adds to both."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median

from sqlalchemy import select
from tests.bench.harness import Row, in_turns
from tests.bench.newspaper import story
from tests.bench.store import bare_database, commit_one

from editor.app.core import Core
from editor.app.photos import figure_for, import_photos
from editor.app.sending import mark_ready, sync
from editor.base.ids import new_id
from editor.bootstrap.core import open_core
from editor.cms.fake import FakeCms, FakeSite
from editor.document import Article, Figure
from editor.document.story import Reason
from editor.remote.ports import Recipe, Rendition
from editor.remote.records import MediaUpload, PostFields, Site, Status
from editor.store.schema import counter
from editor.sync.outcomes import Did
from editor.testing.pictures import jpeg

STORIES, PHOTOS, REPEATS = 20, 5, 9
COMMITS = 2 + 2 * PHOTOS + 2
"""Intent before, outcome after: for the new post, for each photo, for the change of the post."""
REQUESTS = 3 + 1 + PHOTOS + 2
"""Account, look-up, create; look-up of the photos, the photos; read again, change."""


def rows(folder: Path) -> list[Row]:
    sites = {f"site-{n}": FakeSite() for n in range(REPEATS + 3)}
    with _laptop(folder, sites) as (core, article, renditions):
        return [_idle(core, sites), *_sending(folder, core, sites, article, renditions)]


@contextmanager
def _laptop(
    folder: Path, sites: dict[str, FakeSite]
) -> Iterator[tuple[Core, Article, list[Rendition]]]:
    """A data folder that knows all sites, a story of five photos, and the photos' renditions."""
    files = [jpeg(folder / f"{n}.jpg", size=(3000, 2000)) for n in range(PHOTOS)]
    with open_core(folder / "home") as core:
        photos = import_photos(core, files)
        made = {photo.id: core.render(photo, photo.fields, Recipe()) for photo in photos}
        for name in sites:
            core.store.add_site(Site(name, name, "fake", "https://bao.example"))
        article = _text_only(1_000)
        article = replace(article, blocks=(*article.blocks, *(figure_for(p, "vi") for p in photos)))
        core = replace(
            core,
            connect=lambda to, password: FakeCms(sites[to.id]),
            render=lambda photo, fields, recipe: made[photo.id],
        )
        yield core, article, list(made.values())


def _text_only(length: int) -> Article:
    article = story(length)
    blocks = tuple(block for block in article.blocks if not isinstance(block, Figure))
    return replace(article, blocks=blocks)


def _idle(core: Core, sites: dict[str, FakeSite]) -> Row:
    """Whether anything changed must not cost a request for each story."""
    name, site = next(iter(sites.items()))
    short = _text_only(300)
    stories = [core.store.new_story(short, Reason.CREATED).id for _ in range(STORIES)]
    mark_ready(core, stories, site=name)
    sync(core, site=name)
    site.requests.clear()
    assert {outcome.did for outcome in sync(core, site=name)} == {Did.UNCHANGED}
    asked = len(site.requests)
    what = f"sync of {STORIES} stories, nothing to do"
    return Row(what, asked, "account, list", 2, 1.0, unit="requests")


def _sending(
    folder: Path,
    core: Core,
    sites: dict[str, FakeSite],
    article: Article,
    renditions: Sequence[Rendition],
) -> list[Row]:
    sent = core.store.new_story(article, Reason.CREATED).id
    _, counted, *fresh = sites
    for name in (counted, *fresh):
        mark_ready(core, [sent], site=name)
    before = _commits(core)
    _send(core, counted)
    commits, requests = _commits(core) - before, len(sites[counted].requests)
    (post,) = sites[counted].posts.values()
    fields = PostFields(title=post.title, content=post.content, excerpt=post.excerpt)
    with closing(bare_database(folder)) as bare:

        def least() -> None:
            """What no engine could leave out: the text written and read, intents, the calls."""
            body = FakeCms(sites[counted]).body
            body.read(body.write(article, {}), lambda image: None)
            for _ in range(COMMITS):
                commit_one(bare, post.content)
            _bare_calls(fields, renditions)

        ours, calls, floor = in_turns(
            REPEATS,
            lambda: _send(core, fresh.pop()),
            lambda: _bare_calls(fields, renditions),
            least,
        )
    what = f"send a story of {PHOTOS} photos"
    return [
        Row(what, requests, "the least", REQUESTS, 1.2, unit="requests"),
        Row(what, commits, "intents, outcomes", COMMITS, 1.5, unit="commits"),
        Row(what, median(ours), "the fake's calls", median(calls)),
        Row(what, median(ours), f"calls, {COMMITS} commits, text", median(floor), 6.0),
    ]


def _send(core: Core, site: str) -> None:
    (outcome,) = sync(core, site=site)
    assert outcome.did is Did.CREATED, outcome


def _commits(core: Core) -> int:
    return core.store.read(lambda c: c.scalar(select(counter.c.writes)) or 0)


def _bare_calls(fields: PostFields, renditions: Sequence[Rendition]) -> None:
    """What the engine asks of the site, asked by someone who remembers nothing."""
    cms = FakeCms(FakeSite())
    marker = new_id()
    cms.account()
    cms.find(marker)
    post = cms.create(replace(fields, slug=marker, status=Status.DRAFT)).id
    slugs = [rendition.blob[:16] for rendition in renditions]
    cms.find_media(slugs)
    for slug, rendition in zip(slugs, renditions, strict=True):
        media = cms.upload(
            MediaUpload(rendition.path, f"{slug}.jpg", rendition.mime, slug, post=post)
        )
    cms.post(post)
    cms.update(post, replace(fields, featured=media.id))
