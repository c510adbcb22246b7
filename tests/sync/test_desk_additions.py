"""What the desk adds on the site stays, whatever the reporter sends afterwards."""

from dataclasses import replace

import pytest
from laptops import Laptop

from editor.cms.fake import FakeSite
from editor.document import Article, Paragraph, Raw, text
from editor.remote.records import PostFields
from editor.sync.outcomes import Did

EMBED = """

<!-- wp:html -->
<iframe src="https://maps.example/ben-loi" width="600"></iframe>
<!-- /wp:html -->"""


def _added(article: Article) -> Article:
    return replace(article, blocks=(*article.blocks, Paragraph(text=text("Thêm một câu."))))


@pytest.fixture
def embedded(reporter: Laptop, site: FakeSite) -> str:
    """A story in whose post the desk has put a map; the reporter has it."""
    story = reporter.write()
    reporter.send(story)
    ((post, there),) = site.posts.items()
    site.edit(post, PostFields(content=there.content + EMBED))
    assert [outcome.did for outcome in reporter.sync()] == [Did.PULLED]
    return story


def test_an_embed_that_the_account_would_delete_stays(
    reporter: Laptop, site: FakeSite, embedded: str
) -> None:
    before = next(iter(site.posts.values()))
    reporter.change(embedded, _added)
    outcome = reporter.send(embedded)
    assert outcome.did is Did.FAILED
    assert "iframe" in outcome.detail
    assert outcome.remedy
    assert next(iter(site.posts.values())) == before
    assert reporter.article(embedded).blocks[-1] == Paragraph(text=text("Thêm một câu."))


def test_fields_beside_the_text_are_sent_all_the_same(
    reporter: Laptop, site: FakeSite, embedded: str
) -> None:
    reporter.change(embedded, lambda article: replace(article, headline="Tít khác"))
    assert reporter.send(embedded).did is Did.UPDATED
    (post,) = site.posts.values()
    assert post.title == "Tít khác"
    assert EMBED in post.content


def test_who_takes_the_embed_out_may_send(reporter: Laptop, site: FakeSite, embedded: str) -> None:
    def without(article: Article) -> Article:
        kept = tuple(block for block in article.blocks if not isinstance(block, Raw))
        return replace(article, blocks=kept)

    reporter.change(embedded, without)
    assert reporter.send(embedded).did is Did.UPDATED
    assert "iframe" not in next(iter(site.posts.values())).content


def test_the_desk_may_send_with_its_embed(
    reporter: Laptop, desk: Laptop, site: FakeSite, embedded: str
) -> None:
    theirs = desk.pull(next(iter(site.posts)))
    desk.change(theirs, _added)
    assert desk.send(theirs).did is Did.UPDATED
    assert EMBED in next(iter(site.posts.values())).content


def test_a_second_section_leaves_the_storys_own(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    site.edit(post, PostFields(sections=("Kinh tế", "Thời sự")))
    reporter.sync()
    assert reporter.article(story).section == "Thời sự"
    reporter.change(story, _added)
    assert reporter.send(story).did is Did.UPDATED
    assert set(site.posts[post].sections) == {"Kinh tế", "Thời sự"}
    site.edit(post, PostFields(sections=("Kinh tế",)))
    reporter.sync()
    assert reporter.article(story).section == "Kinh tế"
