"""The stored form of an article: two copies of its words, one exact, one to read.

`exact` is the whole article as compressed JSON, and what counts: it reads back equal whatever
becomes of Markdown libraries (an old version that reads differently after an upgrade would look
like an edit, and be sent). `body` is Markdown, for people with any SQLite tool, and what is read
if `exact` should rot. See docs/decisions/store.md for the figures.
"""

import hashlib
import logging
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from editor.document.article import Article, Contributor, word_count
from editor.document.blocks import Block, Raw
from editor.store import plain_json

BLOCKS = tuple[Block, ...]
_BYLINE = tuple[Contributor, ...]
_TAGS = tuple[str, ...]
_RAW = re.compile(r"\(raw:([0-9a-f]{32})")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """The columns of `version` that hold the article."""

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
    exact: bytes

    @property
    def checksum(self) -> str:
        """Of all that makes the article up. Tells a rescued row from garbage."""
        parts = (
            *(self.headline, self.standfirst, self.dateline, self.byline, self.section),
            *(self.tags, self.language, self.slug, self.featured, self.body),
        )
        digest = hashlib.sha256(self.exact)
        for part in parts:
            digest.update(part.encode() + b"\0")
        return digest.hexdigest()[:32]


def to_row(article: Article) -> ArticleRow:
    return ArticleRow(
        words=word_count(article),
        headline=storable(article.headline),
        standfirst=storable(article.standfirst),
        dateline=storable(article.dateline),
        byline=plain_json.dump(article.byline, _BYLINE),
        section=storable(article.section),
        tags=plain_json.dump(article.tags, _TAGS),
        language=storable(article.language),
        slug=storable(article.slug),
        featured=storable(article.featured),
        body=storable(_readable(article)),
        exact=zlib.compress(plain_json.dump(article).encode(), level=1),
    )


def raws_of(article: Article) -> dict[str, bytes]:
    """The texts that the Markdown body only names, by digest."""
    return {
        block.digest: block.content.encode("utf-8", "surrogatepass")
        for block in article.blocks
        if isinstance(block, Raw)
    }


def from_row(row: ArticleRow) -> Article:
    """The article. Raises ValueError if the exact copy is not what was written (the compression
    holds a checksum)."""
    try:
        return plain_json.load(Article, zlib.decompress(row.exact).decode())
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError("the exact copy is damaged") from error


def raw_digests(row: ArticleRow) -> list[str]:
    """What `from_body` needs the texts of."""
    return _RAW.findall(row.body)


def from_body(row: ArticleRow, raws: Mapping[str, bytes]) -> Article:
    """The article by its readable copy. Never fails."""
    from editor.codecs.markdown_reader import read_markdown  # 60 modules, hardly ever needed

    texts = {name: content.decode("utf-8", "surrogatepass") for name, content in raws.items()}
    return Article(
        headline=row.headline,
        standfirst=row.standfirst,
        dateline=row.dateline,
        byline=plain_json.load(_BYLINE, row.byline),
        section=row.section,
        tags=plain_json.load(_TAGS, row.tags),
        language=row.language,
        slug=row.slug,
        featured=row.featured,
        blocks=read_markdown(row.body, raws=texts),
    )


def storable(text: str) -> str:
    """Text that SQLite takes: half a surrogate pair (seen from input methods) becomes "?"; the
    exact copy keeps it."""
    return text.encode("utf-8", "replace").decode()


def _readable(article: Article) -> str:
    from editor.codecs.markdown_writer import write_markdown  # reading stories needn't wait for it

    try:
        return write_markdown(article.blocks)
    except Exception:  # a bug in the copy to read must not cost the words
        logging.getLogger(__name__).exception("no Markdown could be written for a version")
        return ""
