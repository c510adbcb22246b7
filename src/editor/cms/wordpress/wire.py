"""One account's line to one site: finds the REST interface, signs requests, checks answers."""

import threading
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import httpx

from editor.base.messages import say
from editor.cms.wordpress.address import base_of, check_encrypted, origin, site_of
from editor.cms.wordpress.answers import error_of, server_time, unusable
from editor.cms.wordpress.discovery import Root, find_root, with_query
from editor.cms.wordpress.shapes import Json
from editor.cms.wordpress.transport import PATIENT, Reply, exchange, fetch, new_client
from editor.remote.errors import AuthFailed, RemoteError

Params = Mapping[str, str | int]

_MOST_PAGES = 200
"""Of a hundred items each: a site that announces more isn't believed."""


class Wire:
    """Safe for several threads. `api`: the REST address, if it is known from before."""

    def __init__(self, address: str, user: str, password: str | None, *, api: str = "") -> None:
        self.base = base_of(address)
        self.host = origin(self.base)[1]
        self._user, self._password = user, password
        self._finding = threading.Lock()
        self._root: Root | None = None
        if api and origin(api) == origin(self.base):
            check_encrypted(api)
            self._root = Root(api, "", True)
        self.client = new_client(self.base)
        self._ahead = timedelta()

    def root(self) -> Root:
        with self._finding:
            if self._root is None:
                self._root = find_root(self.client, self.base)
            return self._root

    def takes_passwords(self) -> bool:
        """Whether the site says that application passwords are switched on; yes if in doubt."""
        try:
            return find_root(self.client, self.base).passwords
        except RemoteError:
            return True

    def url(self, path: str, params: Params | None = None) -> str:
        """`path` as in "posts/101", under `wp/v2/`."""
        return with_query(f"{self.root().api}wp/v2/{path}", urlencode(params or {}))

    def now(self) -> datetime:
        """The time by the site's clock, as far as it told it; a laptop's may be a day off."""
        return datetime.now(UTC) + self._ahead

    def get(self, path: str, params: Params | None = None) -> object:
        """The JSON of a reading request. Raises RemoteError."""
        return self._read(path, params)[0]

    def get_all(self, path: str, params: Params, *, most: int | None = None) -> list[Json]:
        """A list over all its pages, or its first `most` items."""
        items: list[Json] = []
        page = pages = 1
        while page <= min(pages, _MOST_PAGES) and (most is None or len(items) < most):
            data, reply = self._read(path, {"per_page": 100, **params, "page": page})
            items += objects(data, reply)
            pages = _number(reply.headers.get("x-wp-totalpages", ""))
            page += 1
        return items if most is None else items[:most]

    def post(self, path: str, body: Json, params: Params | None = None) -> Json:
        """The object that a writing request answers. Raises RemoteError."""
        return written(self.send(path, body, params))

    def send(self, path: str, body: Json, params: Params | None = None) -> Reply:
        """A writing request; its answer as it is. Raises RemoteError where none came."""
        request = self.client.build_request(
            "POST", self.url(path, params), json=body, headers=self._signed()
        )
        return self._sent(request)

    def send_file(
        self, path: str, params: Params, content: Iterable[bytes], headers: Mapping[str, str]
    ) -> Reply:
        """A raw body. The answer is given as it is: an upload can fail and yet have succeeded."""
        request = self.client.build_request(
            "POST",
            self.url(path, params),
            content=content,
            headers={**self._signed(), **headers},
            timeout=PATIENT,
        )
        return self._sent(request)

    def close(self) -> None:
        self.client.close()

    def _read(self, path: str, params: Params | None) -> tuple[object, Reply]:
        reply = fetch(self.client, self.url(path, params), self._signed())
        self._heed_clock(reply)
        data = reply.json()
        if reply.status != 200:
            raise error_of(reply, write=False)
        if data is None:
            raise unusable(reply, write=False)
        return data, reply

    def _sent(self, request: httpx.Request) -> Reply:
        reply = exchange(self.client, request, write=True)
        self._heed_clock(reply)
        return reply

    def _signed(self) -> dict[str, str]:
        if not self._user or not self._password:
            raise AuthFailed(
                say("There is no password for {site}.", site=site_of(self.base)),
                remedy=say("Enter your user name and an application password."),
            )
        pair = f"{self._user}:{self._password}".encode()
        return {"Authorization": "Basic " + b64encode(pair).decode("ascii")}

    def _heed_clock(self, reply: Reply) -> None:
        told = server_time(reply)
        if told is not None:
            self._ahead = told - datetime.now(UTC)


def written(reply: Reply) -> Json:
    """The object in the answer to a write; anything else is an error."""
    data = reply.json()
    if reply.status not in (200, 201):
        raise error_of(reply, write=True)
    if not isinstance(data, dict) or "id" not in data:
        raise unusable(reply, write=True)
    return data


def objects(data: object, reply: Reply) -> list[Json]:
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise unusable(reply, write=False)
    return data


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 1
