"""WordPress as a `Cms`."""

from collections.abc import Iterable
from pathlib import Path

from editor.base.messages import say
from editor.base.progress import Report, silent
from editor.cms.wordpress import media as items
from editor.cms.wordpress import posts as stories
from editor.cms.wordpress.answers import attachment_of, unusable
from editor.cms.wordpress.shapes import Json, inner, number, numbers, text
from editor.cms.wordpress.terms import Terms, chunks
from editor.cms.wordpress.transport import Reply
from editor.cms.wordpress.wire import Wire, written
from editor.codecs.body import BodyFormat
from editor.remote.errors import (
    AuthFailed,
    Busy,
    Forbidden,
    Gone,
    NotACms,
    OutcomeUnknown,
    Refused,
    RemoteError,
    Unreachable,
)
from editor.remote.records import (
    Account,
    MediaFields,
    MediaUpload,
    PostFields,
    RemoteMedia,
    RemotePost,
)

_RAW = {"context": "edit"}
_POST = {"context": "edit", "_fields": stories.FIELDS}
_TRIES = 3
"""How often the smaller sizes of an upload are asked for, after the server broke down at it."""


class WordPress:
    """Behind one account; may be used from several threads. See `Cms` for the promises."""

    def __init__(self, wire: Wire, body: BodyFormat) -> None:
        self.body = body
        self._wire = wire
        self._sections = Terms(wire, "categories")
        self._tags = Terms(wire, "tags")
        self._me: Account | None = None
        self._authors: dict[int, str] = {}

    @property
    def api(self) -> str:
        """The REST address, found by asking the site; worth keeping in the site's options."""
        return self._wire.root().api

    # -- the account and the site

    def account(self) -> Account:
        fields = "id,name,roles,capabilities"
        try:
            data = self._wire.get("users/me", {**_RAW, "_fields": fields})
        except AuthFailed as error:
            raise self._explained(error) from error
        if not isinstance(data, dict) or not number(data, "id"):
            raise NotACms(
                say("{host} doesn't say who we are there.", host=self._wire.host),
                remedy=say("Check the site's address."),
            )
        self._me = _account(data)
        self._authors[number(data, "id")] = self._me.name
        return self._me

    def sections(self) -> tuple[str, ...]:
        return self._sections.all()

    # -- posts

    def search(self, text: str = "", limit: int = 50) -> list[RemotePost]:
        me = self._me or self.account()
        params = {**_POST, "status": "any", "orderby": "modified", "order": "desc"}
        params["per_page"] = str(min(max(limit, 1), 100))
        if text.strip():
            params["search"] = text.strip()
        if not me.may_edit_others:
            params["author"] = me.id
        return self._posts(self._listed(params, most=limit))

    def posts(self, ids: Iterable[str]) -> dict[str, RemotePost]:
        found: list[Json] = []
        for some in chunks(filter(_is_number, dict.fromkeys(ids)), 100):
            params = {**_POST, "status": "any", "include": ",".join(some)}
            found += self._listed(params)
        return {post.id: post for post in self._posts(found)}

    def post(self, post: str) -> RemotePost:
        return self._one(self._wire.get(f"posts/{self._number(post)}", _POST), write=False)

    def find(self, marker: str) -> list[RemotePost]:
        slugs = [marker + suffix for suffix in stories.SUFFIXES]
        slugs += [f"{slug}__trashed" for slug in slugs]
        params = {**_POST, "status": "any,trash", "slug": ",".join(slugs)}
        found = self._posts(self._listed(params))
        return sorted(found, key=lambda post: int(post.id))

    def create(self, fields: PostFields) -> RemotePost:
        return self._write("posts", fields)

    def update(self, post: str, fields: PostFields) -> RemotePost:
        if not fields:
            return self.post(post)
        return self._write(f"posts/{self._number(post)}", fields)

    # -- media

    def media(self, ids: Iterable[str]) -> dict[str, RemoteMedia]:
        wanted = list(filter(_is_number, dict.fromkeys(ids)))
        found: dict[str, RemoteMedia] = {}
        for some in chunks(wanted, 100):
            found |= self._media({"include": ",".join(some)}, len(some))
        return found

    def find_media(self, slugs: Iterable[str]) -> dict[str, RemoteMedia]:
        found: dict[str, RemoteMedia] = {}
        for some in chunks(dict.fromkeys(slugs), 50):
            found |= self._media({"slug": ",".join(some)}, len(some))
        by_slug: dict[str, RemoteMedia] = {}
        for item in sorted(found.values(), key=lambda item: int(item.id)):
            by_slug.setdefault(item.slug, item)
        return by_slug

    def attached(self, post: str) -> list[RemoteMedia]:
        found = self._media({"parent": self._number(post)}, None)
        return sorted(found.values(), key=lambda item: int(item.id))

    def upload(self, upload: MediaUpload, report: Report = silent) -> RemoteMedia:
        query, late = items.query_of(upload)
        reply = self._wire.send_file(
            "media",
            {**query, "_fields": items.FIELDS, **_RAW},
            items.pieces(upload, report),
            items.headers_of(upload),
        )
        try:
            media = items.media_from(self._uploaded(reply))
            missing = items.still_to_write(upload, media, late)
            return self.update_media(media.id, missing) if missing else media
        except (Unreachable, Busy, Gone) as error:
            if reply.status >= 300 and not attachment_of(reply):
                raise
            raise OutcomeUnknown(error.what, remedy=error.remedy, code=error.code) from error

    def update_media(self, media: str, fields: MediaFields) -> RemoteMedia:
        body = items.body_of(fields)
        params = {"_fields": items.FIELDS, **_RAW}
        return items.media_from(self._wire.post(f"media/{self._number(media)}", body, params))

    def download(self, media: RemoteMedia, target: Path, report: Report = silent) -> None:
        items.download(self._wire.client, self._wire.base, media, target, report)

    def close(self) -> None:
        self._wire.close()

    # -- inside

    def _write(self, path: str, fields: PostFields) -> RemotePost:
        body = stories.body_of(fields, self._wire.now())
        if fields.sections is not None:
            body["categories"] = self._sections.section_ids(fields.sections)
        if fields.tags is not None:
            body["tags"] = self._tags.tag_ids(fields.tags)
        return self._one(self._wire.post(path, body, _POST), write=True)

    def _listed(self, params: dict[str, str], most: int | None = None) -> list[Json]:
        try:
            return self._wire.get_all("posts", params, most=most)
        except Refused as error:
            if error.code != "rest_invalid_param":
                raise
            # Without a login, and for readers, a list of drafts is "an invalid parameter".
            self.account()
            raise Forbidden(
                say("This account may not see drafts on {host}.", host=self._wire.host),
                remedy=say("Ask those who run the site for an author's account."),
                code=error.code,
            ) from error

    def _one(self, data: object, *, write: bool) -> RemotePost:
        if not isinstance(data, dict) or not stories.is_post(data):
            raise self._misshapen(write=write)
        try:
            return self._posts([data])[0]
        except RemoteError as error:
            if not write:
                raise
            raise OutcomeUnknown(error.what, remedy=error.remedy, code=error.code) from error

    def _posts(self, found: list[Json]) -> list[RemotePost]:
        """As records, with names for numbers: at most one request for all that is new."""
        if any(not stories.is_post(item) for item in found):
            raise self._misshapen(write=False)
        if any(numbers(item, "categories") for item in found):
            self._sections.load_all()
        self._sections.learn(n for item in found for n in numbers(item, "categories"))
        self._tags.learn(n for item in found for n in numbers(item, "tags"))
        self._learn_authors({number(item, "author") for item in found})
        return [
            stories.post_from(
                item,
                self._sections.names(numbers(item, "categories")),
                self._tags.names(numbers(item, "tags")),
                self._authors.get(number(item, "author"), ""),
            )
            for item in found
        ]

    def _learn_authors(self, ids: set[int]) -> None:
        """Names of people who have published, and our own; WordPress hides the others."""
        if ids - self._authors.keys() and self._me is None:
            self.account()
        unknown = sorted(ids - self._authors.keys() - {0})
        for some in chunks(unknown, 100):
            params = {"include": ",".join(map(str, some)), "_fields": "id,name"}
            names = {number(i, "id"): text(i, "name") for i in self._wire.get_all("users", params)}
            self._authors |= {one: names.get(one, "") for one in some}

    def _media(self, params: dict[str, str], expected: int | None) -> dict[str, RemoteMedia]:
        """By id. Another's items are shown only as visitors see them: asked for where fewer than
        `expected` came, or where it isn't known how many there are."""
        common = {**params, "_fields": items.FIELDS}
        found = self._wire.get_all("media", {**common, **_RAW})
        if expected is None:
            hidden = not (self._me or self.account()).may_edit_others
        else:
            hidden = len(found) < expected
        shown = self._wire.get_all("media", common) if hidden else []
        return {item.id: item for item in map(items.media_from, [*shown, *found])}

    def _uploaded(self, reply: Reply) -> Json:
        """The item of an upload. Where the server broke down while it made the smaller sizes,
        the item is there all the same, and only they are asked for again."""
        made = attachment_of(reply)
        if reply.status < 500 or not made:
            return written(reply)
        params = {"_fields": items.FIELDS, **_RAW}
        for _ in range(_TRIES):
            reply = self._wire.send(
                f"media/{made}/post-process", {"action": "create-image-subsizes"}, params
            )
            if reply.status < 500:
                break
        return written(reply)

    def _explained(self, error: AuthFailed) -> AuthFailed:
        if self._wire.takes_passwords():
            return error
        return AuthFailed(
            say("{host} has application passwords switched off.", host=self._wire.host),
            remedy=say("Ask those who run the site to switch them on."),
            code=error.code,
        )

    def _number(self, identity: str) -> str:
        if not _is_number(identity):
            raise Gone(say("{host} has nothing of this number.", host=self._wire.host))
        return identity

    def _misshapen(self, *, write: bool) -> RemoteError:
        return unusable(Reply(self._wire.base, 200, {}, b""), write=write)


def _account(data: Json) -> Account:
    may = inner(data, "capabilities")
    roles = data.get("roles")
    return Account(
        id=str(number(data, "id")),
        name=text(data, "name"),
        role=str(roles[0]) if isinstance(roles, list) and roles else "",
        may_publish=may.get("publish_posts") is True,
        may_upload=may.get("upload_files") is True,
        may_edit_others=may.get("edit_others_posts") is True,
        may_add_tags=may.get("edit_posts") is True,
        may_add_sections=may.get("manage_categories") is True,
        unfiltered_html=may.get("unfiltered_html") is True,
    )


def _is_number(identity: str) -> bool:
    return identity.isascii() and identity.isdigit()
