"""An article written as a new post reads back as it was."""

from hypothesis import given, settings

from editor.codecs.body import ImageRef, SiteImage
from editor.codecs.wordpress import WordPressBlocks, furniture, normal_blocks
from editor.document import Article, Block, Raw
from editor.testing.documents import articles

WORDPRESS = WordPressBlocks()


def _as_html_blocks(blocks: tuple[Block, ...]) -> list[Block]:
    """Foreign HTML becomes an HTML block on its way: that is all that may differ."""
    return [
        Raw(
            b.content.removeprefix("<!-- wp:html -->\n").removesuffix("\n<!-- /wp:html -->"),
            container=b.container,
            starts=b.starts,
        )
        if isinstance(b, Raw)
        else b
        for b in blocks
    ]


@settings(max_examples=150, deadline=None)
@given(articles())
def test_a_new_post_says_what_the_article_says(article: Article) -> None:
    images = {
        photo: SiteImage(str(number), f"https://baothinh.vn/{number}.jpg", credit="Ảnh: Mai & An")
        for number, photo in enumerate(article.photo_ids(), 1)
    }
    photos = {image.id: photo for photo, image in images.items()}

    def photo_of(ref: ImageRef) -> str | None:
        return photos.get(ref.id)

    raw = WORDPRESS.write(article, images)
    body = WORDPRESS.read(raw, photo_of)
    assert _as_html_blocks(body.blocks) == _as_html_blocks(normal_blocks(article.blocks))
    first, last = furniture.of(article)
    assert body.standfirst == (first.text if first else None)
    assert body.dateline == (first.dateline if first else None)
    assert body.byline == (last.people if last else None)
    if raw:
        assert WORDPRESS.write(article, images, raw) == raw
    assert set(WORDPRESS.images(raw)) == {
        ImageRef(image.id, image.url)
        for photo, image in images.items()
        if photo in {figure.photo for figure in article.figures()}
    }
