"""One story on two sites: what is decided for the one says nothing about the other."""

from dataclasses import replace

from laptops import SITE, Laptop, Time

from editor.app.conflicts import conflicts, decide, open_conflict
from editor.app.sending import mark_ready, sync
from editor.cms.fake import FakeCms, FakeSite
from editor.document import Article
from editor.remote.records import PostFields, Site
from editor.sync.outcomes import Did

OTHER = Site("site-2", "tuoitho", "fake", "https://tho.example")


def _headed(article: Article, headline: str) -> Article:
    return replace(article, headline=headline)


def test_a_decision_settles_the_conflict_that_was_shown_and_no_other(
    reporter: Laptop, site: FakeSite, time: Time
) -> None:
    fakes = {SITE.id: site, OTHER.id: FakeSite(clock=time)}
    core = replace(reporter.core, connect=lambda to, password: FakeCms(fakes[to.id], "desk"))
    core.store.add_site(OTHER)
    story = reporter.write()
    for name in (SITE.name, OTHER.name):
        mark_ready(core, [story], site=name)
    assert {one.did for one in sync(core)} == {Did.CREATED}
    for fake, headline in zip(
        fakes.values(), ("Tít của Bảo Thịnh", "Tít của Tuổi Thơ"), strict=True
    ):
        fake.edit(next(iter(fake.posts)), PostFields(title=headline))
    reporter.change(story, lambda article: _headed(article, "Tít của phóng viên"))
    assert {one.did for one in sync(core)} == {Did.CONFLICT}

    shown = open_conflict(core, story)
    assert shown is not None
    decide(core, shown, _headed(reporter.article(story), "Tít chung"))
    (left,) = conflicts(core, story)
    assert left.site != shown.site
    later = open_conflict(core, story)
    assert later is not None
    assert later.site == left.site
    assert later.merged.conflicts[0].theirs in ("Tít của Bảo Thịnh", "Tít của Tuổi Thơ")
    decide(core, later, _headed(reporter.article(story), "Tít chung"))
    assert conflicts(core, story) == []
