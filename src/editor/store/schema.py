"""The tables. Private to the store: rows never leave it.

Core, not the ORM: importing `sqlalchemy` alone costs two thirds of `sqlalchemy.orm`, every row
becomes a frozen dataclass anyway, and a unit of work would fight the single writer.

Texts that are long stand last in their tables, so that listing reads no overflow pages.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

HEAD = 3
"""The schema's number: the newest revision in `migrations/versions`."""

metadata = MetaData()


def _text(name: str, default: str | None = None) -> "Column[str]":
    return Column(name, Text, nullable=False, server_default=default)


def _story(**options: bool) -> "Column[str]":
    return Column("story", Text, ForeignKey("story.id", ondelete="CASCADE"), **options)  # type: ignore[arg-type]


counter = Table(
    "counter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("writes", Integer, nullable=False),
)
"""One row: how many writing transactions there were. Orders changes, whatever the clock says."""

story = Table(
    "story",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("head"),
    _text("created"),
    _text("modified"),
    Column("touched", Integer, nullable=False),
    Column("deleted", Text),
    _text("lead_photo"),
    Column("words", Integer, nullable=False),
    _text("headline"),
    _text("standfirst"),
    _text("byline"),
    Index("story_touched", "touched"),
)

version = Table(
    "version",
    metadata,
    Column("id", Text, primary_key=True),
    _story(nullable=False),
    Column("number", Integer, nullable=False),
    _text("reason"),
    _text("created"),
    _text("device"),
    _text("parents"),
    _text("covers_base"),
    Column("covers_through", Integer, nullable=False),
    _text("checksum"),
    Column("words", Integer, nullable=False),
    _text("headline"),
    _text("standfirst"),
    _text("dateline"),
    _text("byline"),
    _text("section"),
    _text("tags"),
    _text("language"),
    _text("slug"),
    _text("featured"),
    _text("body"),
    Column("exact", LargeBinary, nullable=False),
    UniqueConstraint("story", "number"),
)

raw_block = Table(
    "raw_block",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    _story(primary_key=True),
    Column("sequence", Integer, primary_key=True),
    _text("base"),
    _text("checksum"),
    _text("edit"),
)

photo = Table(
    "photo",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("blob"),
    _text("filename"),
    _text("mime"),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    _text("added"),
    _text("image", ""),
    _text("likeness", ""),
    _text("twin", ""),
    _text("told", ""),
    _text("fields"),
    _text("handling", "{}"),
    Index("photo_blob", "blob"),
    Index("photo_image", "image"),
)
"""`image` is a digest of the picture without its metadata, `likeness` its dHash, both in hex and
empty where they aren't known; `twin` is the id of an earlier photo that looks like it, `told` a
digest of what the file said of itself when it came."""

photo_sheet = Table(
    "photo_sheet",
    metadata,
    Column("number", Integer, primary_key=True),
    _text("id"),
    _text("added"),
    _text("taken"),
    _text("name"),
    _text("photographer"),
    _text("photographer_key"),
    _text("place"),
    Column("rating", Integer, nullable=False),
    _text("label"),
    _text("captions"),
    _text("alts"),
    Column("credited", Integer, nullable=False),
    _text("embargo"),
    _text("expires"),
    Column("protected", Integer, nullable=False),
    _text("twin"),
)
"""An index of `photo`, made by `photo_sheet.py`: see there what its columns say."""

import_batch = Table(
    "import_batch",
    metadata,
    Column("id", Text, primary_key=True),
    _text("begun"),
    _text("wishes"),
)
"""Imports that were begun and have not ended. `wishes` and `outcome` are the app's own JSON."""

import_file = Table(
    "import_file",
    metadata,
    Column("batch", Text, ForeignKey("import_batch.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    _text("path"),
    _text("outcome", ""),
)
"""The files of such an import, in order; `outcome` is empty until one is dealt with."""

article_photo = Table(
    "article_photo",
    metadata,
    _story(primary_key=True),
    Column("photo", Text, primary_key=True),
    Index("article_photo_photo", "photo"),
)
"""Which head versions use which photos: an index, rebuilt with each head."""

site = Table(
    "site",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    _text("kind"),
    _text("address"),
    _text("user"),
    _text("options"),
)

link = Table(
    "link",
    metadata,
    _story(primary_key=True),
    Column("site", Text, primary_key=True),
    _text("marker"),
    _text("state"),
    _text("post"),
    _text("ready"),
    Column("wanted", Text),
    _text("synced"),
    _text("digest"),
    Column("sent_at", Text),
    Column("not_before", Text),
    _text("problem"),
    _text("remedy"),
    Column("base", Text),
    Index("link_site", "site"),
)

media_link = Table(
    "media_link",
    metadata,
    Column("photo", Text, primary_key=True),
    Column("site", Text, primary_key=True),
    Column("recipe", Text, primary_key=True),
    _text("blob"),
    _text("remote"),
    Column("sent_at", Text),
    Column("media", Text),
    Index("media_link_remote", "site", "remote"),
)
"""`remote` is the site's id of `media`, empty while there is none."""

conflict = Table(
    "conflict",
    metadata,
    _story(primary_key=True),
    Column("site", Text, primary_key=True),
    _text("base"),
    _text("mine"),
    _text("theirs"),
    _text("places"),
    _text("found"),
    _text("post"),
)

comment = Table(
    "comment",
    metadata,
    Column("id", Text, primary_key=True),
    _story(nullable=False),
    _text("author"),
    _text("created"),
    _text("words"),
    _text("exact"),
    _text("prefix"),
    _text("suffix"),
    Column("at", Integer, nullable=False),
    _text("answers"),
    Column("settled", Integer, nullable=False),
    Index("comment_story", "story"),
)

SEARCH = (
    "CREATE VIRTUAL TABLE story_search USING fts5("
    "headline, standfirst, body, captions, byline, tags, content='', contentless_delete=1, "
    "tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    "CREATE VIRTUAL TABLE photo_search USING fts5("
    "text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')",
)
"""Full-text indexes; rowids are `story.number` and `photo.number`. They get folded text: FTS5's
own folding reaches ế but not đ."""
