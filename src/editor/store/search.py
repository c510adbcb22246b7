"""Full-text search over folded text: "dong chi" finds "Đồng chí"."""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from editor.base.text import fold
from editor.document.article import Article, texts
from editor.document.blocks import Code, Figure, Gallery, Raw
from editor.document.inline import plain
from editor.store.article_row import storable


def match_for(query: str) -> str:
    """An FTS5 query that asks for every word of `query` as the beginning of a word; empty if it
    holds no word. Quoted, so that nothing in it is an operator."""
    words = (word.replace('"', "").replace("\0", "") for word in storable(fold(query)).split())
    return " ".join(f'"{word}"*' for word in words if any(c.isalnum() for c in word))


def index_story(connection: Connection, number: int, article: Article) -> None:
    """Index the article in place of what was indexed for this story."""
    connection.execute(
        text(
            "INSERT OR REPLACE INTO story_search"
            "(rowid, headline, standfirst, body, captions, byline, tags) VALUES "
            "(:number, :headline, :standfirst, :body, :captions, :byline, :tags)"
        ),
        {"number": number, **_columns(article)},
    )


def index_photos(connection: Connection, words: Sequence[tuple[int, str]]) -> None:
    """Index each photo's words, by its number, in place of what was indexed for it."""
    connection.execute(
        text("INSERT OR REPLACE INTO photo_search(rowid, text) VALUES (:number, :words)"),
        [{"number": number, "words": _folded(said)} for number, said in words],
    )


def forget_photos(connection: Connection) -> None:
    connection.execute(text("INSERT INTO photo_search(photo_search) VALUES ('delete-all')"))


def _columns(article: Article) -> dict[str, str]:
    running = [b for b in article.blocks if not isinstance(b, Figure | Gallery)]
    body = [plain(part) for block in running for part in texts(block)]
    body += [b.content for b in running if isinstance(b, Code | Raw)]
    captions = [
        plain(part)
        for block in article.blocks
        if isinstance(block, Figure | Gallery)
        for part in texts(block)
    ]
    captions += [figure.alt for figure in article.figures()]
    return {
        "headline": _folded(article.headline),
        "standfirst": _folded(f"{article.dateline} {article.standfirst}"),
        "body": _folded("\n".join(body)),
        "captions": _folded("\n".join(captions)),
        "byline": _folded("\n".join(person.name for person in article.byline)),
        "tags": _folded("\n".join((*article.tags, article.section))),
    }


def _folded(words: str) -> str:
    return storable(fold(words)).replace("\0", " ")
