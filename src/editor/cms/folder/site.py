"""Keeping the static site up to date with the posts: `index.html`, `stories/`, `style.css`."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from editor.base.clock import system_clock
from editor.base.resources import resources
from editor.cms.folder import pictures, posts
from editor.cms.folder.body import parse
from editor.cms.folder.pages import front_page, lead_photo, photos_of, story_page
from editor.cms.folder.shelf import Shelf
from editor.remote.records import RemoteMedia, RemotePost, Status


def rebuild(path: str | Path) -> None:
    """Make all pages anew from the posts and photos. Raises RemoteError as the adapter does."""
    shelf = Shelf(path)
    shelf.expect_site()
    with shelf.writing():
        bring_up_to_date(shelf, None, system_clock())


def bring_up_to_date(shelf: Shelf, changed: RemotePost | None, now: datetime) -> None:
    """Write the page of the post that changed (None: of every post), pages that are missing, the
    front page and its looks; remove pages that no post has any more. The caller holds the lock."""
    living = [post for post in posts.readable(shelf, now) if post.status is not Status.TRASH]
    template = _template("story.html")
    there = {f"stories/{name}.html" for name in shelf.names("stories", ".html")}
    for post in living:
        if changed is None or post.id == changed.id or posts.page(post) not in there:
            photos = _photos(shelf, [post.featured, *photos_of(parse(post.content))])
            page = story_page(template, shelf.name(), post, photos)
            shelf.write_file(posts.page(post), page.encode("utf-8", "replace"))
    for stale in there - {posts.page(post) for post in living}:
        shelf.delete(stale)
    front = front_page(
        _template("front.html"),
        shelf.name(),
        living,
        _photos(shelf, map(lead_photo, living)),
        {post.id: posts.page(post) for post in living},
    )
    shelf.write_file("index.html", front.encode("utf-8", "replace"))
    shelf.write_file("style.css", _template("style.css").encode())


def _photos(shelf: Shelf, wanted: Iterable[str]) -> dict[str, RemoteMedia]:
    """Those of the photos that are there, by id."""
    items = {photo: pictures.read(shelf, photo) for photo in set(wanted)}
    return {photo: item for photo, item in items.items() if item is not None}


def _template(name: str) -> str:
    return (resources() / "site" / name).read_text("utf-8")
