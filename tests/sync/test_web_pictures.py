"""A picture that is still on the web: it stays on the laptop, and nobody gets a broken figure."""

from dataclasses import replace

from laptops import Laptop

from editor.cms.fake import FakeSite
from editor.document import Article, Figure, Paragraph, text
from editor.sync.outcomes import Did

ADDRESS = "https://anh.example/cau.jpg"


def _with_a_web_picture(article: Article) -> Article:
    return replace(article, blocks=(Figure(ADDRESS, text("Cầu dài.")), *article.blocks))


def _with_a_line(article: Article) -> Article:
    return replace(article, blocks=(*article.blocks, Paragraph(text=text("Thêm một câu."))))


def test_it_is_never_sent_and_stays_in_the_story(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.change(story, _with_a_web_picture)
    outcome = reporter.send(story)
    (post,) = site.posts
    assert ADDRESS not in site.posts[post].content
    assert "Cầu dài." not in site.posts[post].content
    assert "still on the web were not sent: 1" in outcome.detail
    assert reporter.core.store.story(story).article.blocks[0] == Figure(ADDRESS, text("Cầu dài."))


def test_what_the_desk_changes_meanwhile_leaves_it_in_its_place(
    reporter: Laptop, site: FakeSite, desk: Laptop
) -> None:
    story = reporter.write()
    reporter.change(story, _with_a_web_picture)
    reporter.send(story)
    (post,) = site.posts
    theirs = desk.pull(post)
    desk.change(theirs, _with_a_line)
    assert desk.send(theirs).did is Did.UPDATED
    reporter.sync()
    blocks = reporter.core.store.story(story).article.blocks
    assert blocks[0] == Figure(ADDRESS, text("Cầu dài."))
    assert blocks[-1] == Paragraph(text("Thêm một câu."))
    assert sum(isinstance(b, Figure) and b.photo == ADDRESS for b in blocks) == 1
