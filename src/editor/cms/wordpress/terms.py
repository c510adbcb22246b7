"""Sections and tags by their names. WordPress's posts only know numbers."""

from collections.abc import Iterable, Iterator
from html import escape, unescape
from itertools import islice
from typing import TypeVar

from editor.base.text import nfc, slugify
from editor.cms.naming import is_no_section, ordered, unknown_section
from editor.cms.plain import entered
from editor.cms.wordpress.answers import code_of
from editor.cms.wordpress.shapes import Json, inner, number, text
from editor.cms.wordpress.transport import Reply
from editor.cms.wordpress.wire import Params, Wire, written
from editor.remote.errors import OutcomeUnknown, Unreachable

T = TypeVar("T")


class Terms:
    """The names of one taxonomy ("categories" or "tags"), asked for once per connection."""

    def __init__(self, wire: Wire, path: str) -> None:
        self._wire, self._path = wire, path
        self._names: dict[int, str] = {}
        self._complete = False

    def load_all(self) -> None:
        """Sections are few: one request holds them all."""
        if not self._complete:
            self._ask({})
            self._complete = True

    def all(self) -> tuple[str, ...]:
        self.load_all()
        return ordered({name for name in self._names.values() if not is_no_section(name)})

    def names(self, ids: Iterable[int]) -> tuple[str, ...]:
        """The names of these, sorted; call `learn` first where many posts are read. What stands
        for having none is left out."""
        ids = list(ids)
        self.learn(ids)
        known = (self._names[number] for number in ids if number in self._names)
        return ordered(name for name in known if not is_no_section(name))

    def learn(self, ids: Iterable[int]) -> None:
        unknown = sorted(set(ids) - self._names.keys())
        for some in chunks(unknown, 100):
            self._ask({"include": ",".join(map(str, some))})

    def section_ids(self, names: Iterable[str]) -> list[int]:
        """Never creates one: an unknown section is Refused."""
        self.load_all()
        return [self._known(name) or self._refuse(name) for name in _cleaned(names)]

    def tag_ids(self, names: Iterable[str]) -> list[int]:
        """Looks each up, and creates those that the site doesn't have."""
        wanted = _cleaned(names)
        missing = [name for name in wanted if self._exactly(name) is None]
        for some in chunks(missing, 50):
            self._ask({"slug": ",".join(filter(None, map(slugify, some)))})
        return list(dict.fromkeys(self._find_or_make(name) for name in wanted))

    def _find_or_make(self, name: str) -> int:
        found = self._exactly(name)
        if found is None:
            self._ask({"search": escape(name, quote=False)}, most=100)
            found = self._known(name)
        return found or self._make(name)

    def _make(self, name: str) -> int:
        try:
            body: Json = {"name": entered(name)}
            made = _id_of(self._wire.send(self._path, body, {"_fields": "id,name"}))
        except OutcomeUnknown as error:  # the post itself was not touched, and names are unique
            raise Unreachable(error.what, remedy=error.remedy, code=error.code) from error
        self.learn([made])  # the site may have made another name of it
        return made

    def _ask(self, params: Params, most: int | None = None) -> None:
        for item in self._wire.get_all(self._path, {**params, "_fields": "id,name"}, most=most):
            self._names[number(item, "id")] = nfc(unescape(text(item, "name")))

    def _exactly(self, name: str) -> int | None:
        return min((n for n, known in self._names.items() if known == name), default=None)

    def _known(self, name: str) -> int | None:
        alike = (n for n, known in self._names.items() if known.casefold() == name.casefold())
        return self._exactly(name) or min(alike, default=None)

    def _refuse(self, name: str) -> int:
        raise unknown_section(name, self.all())


def _id_of(reply: Reply) -> int:
    """The new tag, or the one that was there already under a name that WordPress calls equal."""
    data = reply.json()
    if code_of(reply) == "term_exists" and isinstance(data, dict):
        return number(inner(data, "data"), "term_id")
    return number(written(reply), "id")


def _cleaned(names: Iterable[str]) -> list[str]:
    """Composed, trimmed, each once."""
    return list(dict.fromkeys(name for name in map(str.strip, map(nfc, names)) if name))


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
