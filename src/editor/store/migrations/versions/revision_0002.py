"""Comments, pinned to words of a story."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE comment (
    id TEXT NOT NULL,
    story TEXT NOT NULL,
    author TEXT NOT NULL,
    created TEXT NOT NULL,
    words TEXT NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    at INTEGER NOT NULL,
    answers TEXT NOT NULL,
    settled INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(story) REFERENCES story (id) ON DELETE CASCADE
)""",
    "CREATE INDEX comment_story ON comment (story)",
)


def upgrade() -> None:
    for statement in _TABLES:
        op.execute(statement)
