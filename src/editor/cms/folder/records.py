"""Posts and media items as they lie in the folder's JSON files."""

import html
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import datetime

from editor.base.clock import iso
from editor.base.text import slugify
from editor.cms.folder.shelf import Record
from editor.cms.plain import entered
from editor.remote.records import MediaFields, PostFields, RemoteMedia, RemotePost, Status


def shown(text: str) -> str:
    """The plain text that was entered."""
    return html.unescape(text)


def to_record(post: RemotePost) -> Record:
    record = asdict(post)
    del record["link"]  # differs from laptop to laptop
    return {**record, "status": str(post.status), "revision": int(post.revision)}


def post_of(number: int, record: Record, now: datetime) -> RemotePost:
    """The post of a record; what is missing or of another kind is empty. A scheduled post whose
    time has come is a published one."""
    told = {name: _string(value) for name, value in record.items()}
    status = Status(told["status"]) if told.get("status") in set(Status) else Status.OTHER
    date = told.get("date", "")
    if status is Status.SCHEDULED and date <= iso(now):
        status = Status.PUBLISHED
    return RemotePost(
        id=str(number),
        status=status,
        title=told.get("title", ""),
        content=told.get("content", ""),
        excerpt=told.get("excerpt", ""),
        slug=told.get("slug", ""),
        sections=_strings(record.get("sections")),
        tags=_strings(record.get("tags")),
        featured=told.get("featured", ""),
        author=told.get("author", ""),
        date=date,
        modified=told.get("modified", ""),
        revision=str(_number(record.get("revision"))),
    )


def changed(
    post: RemotePost, wanted: PostFields, slug: str, tags: tuple[str, ...] | None, now: datetime
) -> RemotePost:
    """The post with the given fields written to it, `slug` and `tags` as the site spells them.
    The same post if nothing changes."""

    def kept(given: str | None, before: str) -> str:
        return before if given is None else given

    new = replace(
        post,
        title=post.title if wanted.title is None else entered(wanted.title),
        content=kept(wanted.content, post.content),
        excerpt=post.excerpt if wanted.excerpt is None else entered(wanted.excerpt),
        status=wanted.status or post.status,
        slug=slug,
        sections=post.sections
        if wanted.sections is None
        else tuple(dict.fromkeys(wanted.sections)),
        tags=post.tags if tags is None else tags,
        featured=kept(wanted.featured, post.featured),
        date=kept(wanted.date, post.date),
    )
    if new.status is Status.PUBLISHED and post.status is not Status.PUBLISHED and not wanted.date:
        new = replace(new, date=iso(now))
    if new == post and post.revision != "0":
        return post
    return replace(new, modified=iso(now), revision=str(int(post.revision or 0) + 1))


def free_slug(wanted: str, taken: Iterable[str]) -> str:
    """`wanted` as an address, with a number behind it if another has it. A bare number is the
    address of a post without one."""
    slug = slugify(wanted, 180)
    used = set(taken)
    if not slug or (slug not in used and not slug.isdigit()):
        return slug
    number = 2
    while f"{slug}-{number}" in used:
        number += 1
    return f"{slug}-{number}"


def known_tags(
    wanted: tuple[str, ...] | None, posts: Iterable[RemotePost]
) -> tuple[str, ...] | None:
    """The tags as other posts spell them already; each once."""
    if wanted is None:
        return None
    known = {tag.casefold(): tag for post in posts for tag in reversed(post.tags)}
    return tuple({tag.casefold(): known.get(tag.casefold(), tag) for tag in wanted}.values())


def media_record(item: RemoteMedia) -> Record:
    record = asdict(item)
    del record["url"]  # differs from laptop to laptop
    return record


def media_of(slug: str, record: Record) -> RemoteMedia:
    told = {name: _string(value) for name, value in record.items()}
    return RemoteMedia(
        id=slug,
        slug=slug,
        url="",
        mime=told.get("mime", ""),
        title=told.get("title", ""),
        caption=told.get("caption", ""),
        alt=told.get("alt", ""),
        description=told.get("description", ""),
        credit=told.get("credit", ""),
        width=_number(record.get("width")),
        height=_number(record.get("height")),
        post=told.get("post", ""),
    )


def retold(item: RemoteMedia, wanted: MediaFields) -> RemoteMedia:
    """The media item with the given texts."""

    def kept(given: str | None, before: str) -> str:
        return before if given is None else entered(given)

    return replace(
        item,
        title=kept(wanted.title, item.title),
        caption=kept(wanted.caption, item.caption),
        alt=kept(wanted.alt, item.alt),
        description=kept(wanted.description, item.description),
    )


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _strings(value: object) -> tuple[str, ...]:
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()
