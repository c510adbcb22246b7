"""After a crash: the journal made versions again."""

from datetime import datetime

from sqlalchemy import Connection

from editor.base.ids import new_id
from editor.document.article import Article
from editor.document.story import Reason, Version
from editor.store import journal, stories
from editor.store.article_row import to_row
from editor.store.journal import Unsaved


def replay(connection: Connection, story: str) -> Article | None:
    """The head with its edits, or None if it has none."""
    head = stories.story(connection, story).head.id
    found = (one for one in journal.unsaved(connection, story) if one.through and one.base == head)
    return next((one.article for one in found), None)


def recover(connection: Connection, story: str, when: datetime, device: str) -> bool:
    """Keep the story's edits as versions and forget them. Whether there was anything to keep."""
    head = stories.story(connection, story).head
    kept = False
    for found in journal.unsaved(connection, story):
        if found.article in (head.article, Article()):
            continue
        _keep(connection, found, found.base == head.id and found.through > 0, when, device)
        kept = True
    journal.forget(connection, story)
    return kept


def _keep(
    connection: Connection, found: Unsaved, as_head: bool, when: datetime, device: str
) -> None:
    version = Version(
        id=new_id(),
        story=found.story,
        number=0,
        article=found.article,
        reason=Reason.RECOVERED,
        created=when,
        device=device,
        parents=(found.base,),
    )
    stories.add_version(
        connection,
        version,
        to_row(found.article),
        expected_head=None,
        as_head=as_head,
        through=found.through if as_head else 0,
    )
