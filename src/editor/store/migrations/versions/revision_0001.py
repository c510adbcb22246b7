"""The first schema, word for word; it never changes. Later ones are told by their revisions."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE counter (
    id INTEGER NOT NULL,
    writes INTEGER NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE story (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    head TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    touched INTEGER NOT NULL,
    deleted TEXT,
    lead_photo TEXT NOT NULL,
    words INTEGER NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    byline TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
)""",
    "CREATE INDEX story_touched ON story (touched)",
    """CREATE TABLE raw_block (
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (digest)
)""",
    """CREATE TABLE photo (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    blob TEXT NOT NULL,
    filename TEXT NOT NULL,
    mime TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    added TEXT NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
)""",
    "CREATE INDEX photo_blob ON photo (blob)",
    """CREATE TABLE site (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    user TEXT NOT NULL,
    options TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
)""",
    """CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)""",
    """CREATE TABLE media_link (
    photo TEXT NOT NULL,
    site TEXT NOT NULL,
    recipe TEXT NOT NULL,
    blob TEXT NOT NULL,
    remote TEXT NOT NULL,
    sent_at TEXT,
    media TEXT,
    PRIMARY KEY (photo, site, recipe)
)""",
    "CREATE INDEX media_link_remote ON media_link (site, remote)",
    """CREATE TABLE version (
    id TEXT NOT NULL,
    story TEXT NOT NULL,
    number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    created TEXT NOT NULL,
    device TEXT NOT NULL,
    parents TEXT NOT NULL,
    covers_base TEXT NOT NULL,
    covers_through INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    words INTEGER NOT NULL,
    headline TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    dateline TEXT NOT NULL,
    byline TEXT NOT NULL,
    section TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    slug TEXT NOT NULL,
    featured TEXT NOT NULL,
    body TEXT NOT NULL,
    exact BLOB NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (story, number),
    FOREIGN KEY(story) REFERENCES story (id) ON DELETE CASCADE
)""",
    """CREATE TABLE journal (
    story TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    base TEXT NOT NULL,
    checksum TEXT NOT NULL,
    edit TEXT NOT NULL,
    PRIMARY KEY (story, sequence),
    FOREIGN KEY(story) REFERENCES story (id) ON DELETE CASCADE
)""",
    """CREATE TABLE article_photo (
    story TEXT NOT NULL,
    photo TEXT NOT NULL,
    PRIMARY KEY (story, photo),
    FOREIGN KEY(story) REFERENCES story (id) ON DELETE CASCADE
)""",
    "CREATE INDEX article_photo_photo ON article_photo (photo)",
    """CREATE TABLE link (
    story TEXT NOT NULL,
    site TEXT NOT NULL,
    marker TEXT NOT NULL,
    state TEXT NOT NULL,
    post TEXT NOT NULL,
    ready TEXT NOT NULL,
    wanted TEXT,
    synced TEXT NOT NULL,
    digest TEXT NOT NULL,
    sent_at TEXT,
    not_before TEXT,
    problem TEXT NOT NULL,
    remedy TEXT NOT NULL,
    base TEXT,
    PRIMARY KEY (story, site),
    FOREIGN KEY(story) REFERENCES story (id) ON DELETE CASCADE
)""",
    "CREATE INDEX link_site ON link (site)",
    """CREATE TABLE "conflict" (
    story TEXT NOT NULL,
    site TEXT NOT NULL,
    base TEXT NOT NULL,
    mine TEXT NOT NULL,
    theirs TEXT NOT NULL,
    places TEXT NOT NULL,
    found TEXT NOT NULL,
    post TEXT NOT NULL,
    PRIMARY KEY (story, site),
    FOREIGN KEY(story) REFERENCES story (id) ON DELETE CASCADE
)""",
    "CREATE VIRTUAL TABLE story_search USING fts5("
    "headline, standfirst, body, captions, byline, tags, content='', contentless_delete=1, "
    "tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    "CREATE VIRTUAL TABLE photo_search USING fts5("
    "text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')",
    "INSERT INTO counter VALUES (1, 0)",
)


def upgrade() -> None:
    for statement in _TABLES:
        op.get_bind().exec_driver_sql(statement)
