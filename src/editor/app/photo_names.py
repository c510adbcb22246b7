"""Names that photos have said before, for completing them: who, where, what about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from editor.app.core import Core
from editor.base.prefixes import Prefixes
from editor.document import PhotoFields
from editor.document.proper_names import names_in
from editor.store import photo_names

_EMPTY = Prefixes()


@dataclass(frozen=True, slots=True)
class Names:
    """`fields` maps a field to the values that it had; `captions` are names in captions."""

    fields: dict[str, Prefixes] = field(default_factory=dict)
    captions: Prefixes = _EMPTY

    def of(self, name: str) -> Prefixes:
        return self.fields.get(name, _EMPTY)


def names_of(said: Iterable[PhotoFields]) -> Names:
    """The names in these fields; the likeliest are those of the first."""
    fields: dict[str, list[str]] = {name: [] for name in (*photo_names.FIELDS, "keywords")}
    captions = []
    for one in said:
        for name in photo_names.FIELDS:
            fields[name].append(str(getattr(one, name)))
        fields["keywords"] += one.keywords
        captions.append(one.description)
    return _names(fields, captions)


def names_seen(core: Core) -> Names:
    """Gather them from the store. Takes a moment with tens of thousands of photos: not for the
    thread that draws the window."""
    values = {
        name: core.store.read(lambda c, name=name: photo_names.values(c, name))  # type: ignore[misc]
        for name in sorted(photo_names.FIELDS)
    }
    values["keywords"] = core.store.read(photo_names.keywords)
    return _names(values, core.store.read(lambda c: list(photo_names.captions(c))))


def _names(values: Mapping[str, list[str]], captions: Iterable[str]) -> Names:
    people = [*values["creator"], *values["credit"]]
    places = [*values["city"], *values["sublocation"], *values["state"]]
    fields = {name: Prefixes(said) for name, said in values.items()}
    fields |= {"creator": Prefixes(people), "credit": Prefixes(people)}
    return Names(fields, Prefixes([*names_in(captions), *people, *places]))
