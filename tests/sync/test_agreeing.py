"""Both sides made the same change: there is nothing left to send."""

from dataclasses import replace

from laptops import Laptop

from editor.app.stories import StoryState, row
from editor.cms.fake import FakeSite
from editor.document import Article, Figure, Paragraph, text
from editor.remote.records import PostFields, RemoteMedia
from editor.sync.outcomes import Did


def _same_line(article: Article) -> Article:
    return replace(article, blocks=(*article.blocks, Paragraph(text=text("Tin mới nhận."))))


def test_a_change_that_both_made_leaves_the_story_in_sync(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    theirs = desk.pull(next(iter(site.posts)))
    desk.change(theirs, _same_line)
    desk.send(theirs)
    reporter.change(story, _same_line)
    (outcome,) = reporter.sync()
    assert outcome.did is Did.MERGED
    assert row(reporter.core, story).state is StoryState.SYNCED
    assert [one.did for one in reporter.sync()] == [Did.UNCHANGED]


def test_a_picture_that_cannot_be_read_does_not_keep_the_words_back(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    drawing = RemoteMedia("9002", "map", "https://bao.example/map.svg", "image/svg+xml")
    site.media[drawing.id] = drawing
    site.files[drawing.url] = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    content = site.posts[post].content
    figure = (
        '<!-- wp:image {"id":9002} -->\n<figure class="wp-block-image">'
        '<img src="https://bao.example/map.svg" alt="" class="wp-image-9002" /></figure>\n'
        "<!-- /wp:image -->\n\n<!-- wp:paragraph -->\n<p>Tòa soạn thêm.</p>\n<!-- /wp:paragraph -->"
    )
    site.edit(post, PostFields(content=f"{content}\n\n{figure}"))
    (outcome,) = reporter.sync()
    assert outcome.did is Did.PULLED
    article = reporter.article(story)
    assert article.blocks[-1] == Paragraph(text=text("Tòa soạn thêm."))
    assert sum(isinstance(block, Figure) for block in article.blocks) == 2
    reporter.change(story, _same_line)
    reporter.send(story)
    assert figure in site.posts[post].content
