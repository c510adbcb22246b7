"""The stored form of an article: its fields in columns, its body as text; nothing is ever lost.

`exact` holds the whole article as JSON; where it is there, it is what counts.
"""

import hashlib
from dataclasses import dataclass

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.document.article import Article, Contributor, word_count
from editor.document.blocks import Block, Raw
from editor.store import plain_json

BLOCKS = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """The columns of `version` that hold the article; `raws` go to `raw_block`."""

    words: int
    headline: str
    standfirst: str
    dateline: str
    byline: str
    section: str
    tags: str
    language: str
    slug: str
    featured: str
    body: str
    exact: str | None
    raws: dict[str, bytes]

    @property
    def checksum(self) -> str:
        """Of all that makes the article up. Tells a rescued row from garbage."""
        parts = (
            *(self.headline, self.standfirst, self.dateline, self.byline, self.section),
            *(self.tags, self.language, self.slug, self.featured, self.body, self.exact or ""),
        )
        digest = hashlib.sha256()
        for part in parts:
            digest.update(part.encode() + b"\0")
        return digest.hexdigest()[:32]


def to_row(article: Article) -> ArticleRow:
    return ArticleRow(
        words=word_count(article),
        headline=storable(article.headline),
        standfirst=storable(article.standfirst),
        dateline=storable(article.dateline),
        byline=plain_json.dump(article.byline, tuple[Contributor, ...]),
        section=storable(article.section),
        tags=plain_json.dump(article.tags, tuple[str, ...]),
        language=storable(article.language),
        slug=storable(article.slug),
        featured=storable(article.featured),
        body="",
        exact=plain_json.dump(article),
        raws={
            block.digest: block.content.encode("utf-8", "surrogatepass")
            for block in article.blocks
            if isinstance(block, Raw)
        },
    )


def from_row(row: ArticleRow) -> Article:
    """The article. Raises EditorError if the row is not what was written."""
    if row.exact is None:
        raise EditorError(
            say("This version of the story can't be read."),
            remedy=say("Open the version before it."),
        )
    return plain_json.load(Article, row.exact)


def storable(text: str) -> str:
    """Text that SQLite takes: half a surrogate pair (seen from input methods) becomes "?"; the
    exact form keeps it."""
    return text.encode("utf-8", "replace").decode()
