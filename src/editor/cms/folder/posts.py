"""The posts that lie in the folder, read from their records."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from editor.cms.folder.records import post_of, to_record
from editor.cms.folder.shelf import Shelf, safe
from editor.remote.errors import RemoteError
from editor.remote.records import RemotePost


def read(shelf: Shelf, post: str, now: datetime) -> RemotePost | None:
    """The post of this id, or None. Raises RemoteError if its record is damaged."""
    if not (safe(post) and post.isdigit()):
        return None
    record = shelf.read_record(_file(post))
    if record is None:
        return None
    found = post_of(int(post), record, now)
    return replace(found, link=(shelf.root / page(found)).as_uri())


def every(shelf: Shelf, now: datetime) -> list[RemotePost]:
    """All posts, lowest id first, those in the trash too. Raises RemoteError if one is damaged:
    without knowing all, a second post might be made for a story that has one."""
    posts = [read(shelf, str(number), now) for number in shelf.numbers()]
    return [post for post in posts if post is not None]


def readable(shelf: Shelf, now: datetime) -> list[RemotePost]:
    """The posts that aren't damaged."""
    found: list[RemotePost] = []
    for number in shelf.numbers():
        with suppress(RemoteError):
            post = read(shelf, str(number), now)
            found += [post] if post else []
    return found


def write(shelf: Shelf, post: RemotePost) -> None:
    """The caller holds the lock."""
    shelf.write_record(_file(post.id), to_record(post))


def page(post: RemotePost) -> str:
    """Where the post's page lies. An address from elsewhere that can't be a file name isn't one;
    bare numbers are the pages of posts without an address."""
    named = safe(post.slug) and not post.slug.isdigit()
    return f"stories/{post.slug if named else post.id}.html"


def _file(post: str) -> str:
    return f"posts/{int(post)}/post.json"
