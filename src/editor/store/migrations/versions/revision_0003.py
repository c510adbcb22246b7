"""The photo desk: how photos are handled, what tells them apart, the sheet, imports under way.

What is derived (`photo_sheet`, `photo_search`) is filled after the last revision, by today's code.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STEPS = (
    "DROP TABLE setting",
    "DROP INDEX photo_blob",
    "ALTER TABLE photo RENAME TO photo_before",
    """CREATE TABLE photo (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    blob TEXT NOT NULL,
    filename TEXT NOT NULL,
    mime TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    added TEXT NOT NULL,
    image TEXT DEFAULT '' NOT NULL,
    likeness TEXT DEFAULT '' NOT NULL,
    twin TEXT DEFAULT '' NOT NULL,
    told TEXT DEFAULT '' NOT NULL,
    fields TEXT NOT NULL,
    handling TEXT DEFAULT '{}' NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
)""",
    "CREATE INDEX photo_blob ON photo (blob)",
    "CREATE INDEX photo_image ON photo (image)",
    "INSERT INTO photo (number, id, blob, filename, mime, width, height, added, fields) "
    "SELECT number, id, blob, filename, mime, width, height, added, fields FROM photo_before",
    "DROP TABLE photo_before",
    """CREATE TABLE photo_sheet (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    added TEXT NOT NULL,
    taken TEXT NOT NULL,
    name TEXT NOT NULL,
    photographer TEXT NOT NULL,
    photographer_key TEXT NOT NULL,
    place TEXT NOT NULL,
    rating INTEGER NOT NULL,
    label TEXT NOT NULL,
    captions TEXT NOT NULL,
    alts TEXT NOT NULL,
    credited INTEGER NOT NULL,
    embargo TEXT NOT NULL,
    expires TEXT NOT NULL,
    protected INTEGER NOT NULL,
    twin TEXT NOT NULL,
    PRIMARY KEY (number)
)""",
    """CREATE TABLE import_batch (
    id TEXT NOT NULL,
    begun TEXT NOT NULL,
    wishes TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE import_file (
    batch TEXT NOT NULL,
    number INTEGER NOT NULL,
    path TEXT NOT NULL,
    outcome TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (batch, number),
    FOREIGN KEY(batch) REFERENCES import_batch (id) ON DELETE CASCADE
)""",
)


def upgrade() -> None:
    for statement in _STEPS:
        op.get_bind().exec_driver_sql(statement)
