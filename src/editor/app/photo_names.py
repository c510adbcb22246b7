"""Names that photos have said before, for completing them: who, where, what about."""

from dataclasses import dataclass, field

from editor.app.core import Core
from editor.base.prefixes import Prefixes
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


def names_seen(core: Core) -> Names:
    """Gather them from the store. Takes a moment with tens of thousands of photos: not for the
    thread that draws the window."""
    values = {
        name: core.store.read(lambda c, name=name: photo_names.values(c, name))  # type: ignore[misc]
        for name in sorted(photo_names.FIELDS)
    }
    people = [*values["creator"], *values["credit"]]
    words = core.store.read(photo_names.keywords)
    captions = core.store.read(lambda c: list(photo_names.captions(c)))
    places = [*values["city"], *values["sublocation"], *values["state"]]
    fields = {name: Prefixes(said) for name, said in values.items()}
    fields |= {"creator": Prefixes(people), "credit": Prefixes(people), "keywords": Prefixes(words)}
    return Names(fields, Prefixes([*names_in(captions), *people, *places]))
