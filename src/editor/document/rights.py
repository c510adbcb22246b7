"""Embargo, expiry and other terms, read from what a photo's Instructions and usage terms say.

What isn't surely meant is left alone: a wrong lock costs a photo its day, and a person reads the
same words beside it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from editor.base.messages import Message, say
from editor.base.text import nfc, without_diacritics
from editor.document.moments import VIETNAM, Asked, both, iso, later, moment
from editor.document.photo import Handling, Photo, PhotoFields
from editor.document.rights_words import (
    BARE,
    EMBARGO,
    FIRST_DAY_WITHOUT,
    FOR_SO_LONG,
    FROM_A_DAY,
    LAST_DAY,
    PLAIN,
    Term,
)


@dataclass(frozen=True, slots=True)
class Understood:
    """One term, and the words that it was read from. `until` is ISO 8601, a day or a moment; "" for
    terms that know none, and where the words could mean several: a person must look."""

    term: Term
    words: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """Why a photo may not be shown now. `code` is "embargo" or "expired"; `when` is ISO 8601;
    `words` are those that it was read from ("": a person set it)."""

    code: str
    when: str
    words: str = ""

    @property
    def message(self) -> Message:
        known = {"when": self.when, "words": self.words}
        match self.code, bool(self.words):
            case "embargo", True:
                return say("Not to be shown before {when}: “{words}”", **known)
            case "embargo", False:
                return say("Not to be shown before {when}.", when=self.when)
            case _, True:
                return say("Not to be shown since {when}: “{words}”", **known)
        return say("Not to be shown since {when}.", when=self.when)


def handling_of(fields: PhotoFields) -> Handling:
    """Embargo and expiry that follow from what the photo's file says."""
    terms = terms_of(fields)
    return Handling(embargo=_latest(terms), expires=_earliest(terms))


def following(handling: Handling, before: PhotoFields, after: PhotoFields) -> Handling:
    """The handling when what is said of a photo changes: embargo and expiry that nobody set
    otherwise are those that it asks for now. What a person set stays."""
    was, now = handling_of(before), handling_of(after)
    return replace(
        handling,
        embargo=now.embargo if handling.embargo == was.embargo else handling.embargo,
        expires=now.expires if handling.expires == was.expires else handling.expires,
    )


def terms_of(fields: PhotoFields) -> list[Understood]:
    """What Instructions and usage terms ask for."""
    said = (fields.instructions, fields.usage_terms)
    found = (term for text in said for term in from_instructions(text, fields.created))
    return list(dict.fromkeys(found))


def lock(photo: Photo, when: datetime) -> Lock | None:
    """What keeps the photo here at `when` (with its offset): the embargo first."""
    handling = photo.handling
    if handling.embargo and not _passed(handling.embargo, when):
        return Lock("embargo", handling.embargo, _why(photo, Term.EMBARGO, handling.embargo))
    if handling.expires and _passed(handling.expires, when):
        return Lock("expired", handling.expires, _why(photo, Term.EXPIRES, handling.expires))
    return None


def _passed(told: str, when: datetime) -> bool:
    """Whether that day (it begins here at midnight) or moment has come. Words that are none never
    come."""
    try:
        then = datetime.fromisoformat(told)
    except ValueError:
        return False  # nobody can say when that is
    return when >= (then if then.tzinfo else then.astimezone())


def _why(photo: Photo, term: Term, until: str) -> str:
    terms = terms_of(photo.fields)
    return next((t.words for t in terms if (t.term, t.until) == (term, until)), "")


def _latest(terms: list[Understood]) -> str:
    return max((t.until for t in terms if t.term is Term.EMBARGO), key=_rank, default="")


def _earliest(terms: list[Understood]) -> str:
    known = (t.until for t in terms if t.term is Term.EXPIRES and t.until)
    return min(known, key=_rank, default="")


def _rank(until: str) -> float:
    if not until:
        return 0.0
    then = datetime.fromisoformat(until)
    return (then if then.tzinfo else then.replace(tzinfo=VIETNAM)).timestamp()


_LONGEST = 5000
"""Letters that are read: instructions are short."""

_After = Callable[[str, int, Asked], "tuple[str, int] | None"]


def from_instructions(text: str, created: str) -> list[Understood]:
    """The terms in `text`, in its order. `created` (ISO 8601) is when the photo was taken: lengths
    of time count from it, and days without a year are the nearest to it."""
    text = _lines(nfc(text[:_LONGEST]))
    asked = _asked(text, created)
    taken: list[_Place] = []
    for term, pattern, read in _RULES:
        for place in _matches(term, pattern[not asked.marked], read, text, asked):
            if read is None or not any(place.meets(other) for other in taken):
                taken.append(place)
    taken += _bare(text, asked, taken)
    taken.sort(key=lambda place: (place.begin, place.end))
    return list(dict.fromkeys(place.found for place in taken))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the text a term stands. `timed`: it is one that knows an end."""

    begin: int
    end: int
    timed: bool
    found: Understood

    def meets(self, other: "_Place") -> bool:
        return other.timed and self.begin < other.end and other.begin < self.end


def _lines(text: str) -> str:
    """Without doubled spaces and empty lines."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(filter(None, lines))


def _matches(
    term: Term, pattern: re.Pattern[str], read: _After | None, text: str, asked: Asked
) -> Iterator[_Place]:
    for found in pattern.finditer(text):
        begin = found.start() + len(found.group()) - len(found.group().lstrip())
        until, end = "", found.end()
        if read is not None:
            then = read(text, end, asked)
            if then is None:
                continue
            until, end = then
        words = text[begin:end].strip(" .,;:")
        yield _Place(begin, end, read is not None, Understood(term, words, until))


def _bare(text: str, asked: Asked, taken: list[_Place]) -> list[_Place]:
    """ "14 days" means something beside other terms, or alone; not as part of a sentence."""
    if any(place.found.term is Term.EXPIRES for place in taken):
        return []
    pattern = _RULE_BARE[not asked.marked]
    places = _matches(Term.EXPIRES, pattern, _length, text, asked)
    alone = text.strip(" .,;:")
    return [place for place in places if taken or place.found.words == alone][:1]


def _asked(text: str, created: str) -> Asked:
    marked = without_diacritics(text) != text
    vietnamese = marked or bool(_VIETNAMESE.search(text))
    taken = _taken(created)
    own: tzinfo | None = taken.tzinfo if isinstance(taken, datetime) else None
    return Asked(taken, vietnamese, marked, VIETNAM if vietnamese else own)


def _taken(created: str) -> datetime | date | None:
    try:
        return datetime.fromisoformat(created) if "T" in created else date.fromisoformat(created)
    except ValueError:
        return None  # not known, or not to the day


_VIETNAMESE = re.compile(
    r"\b(?:ngay|gio|dang|cam|khong|truoc|dung|anh|thang|duoc|chi|chua)\b", re.IGNORECASE
)


_BEFORE_LENGTH = re.compile(r"[\s:]*(?:the\s+(?:next|first)\s+)?", re.IGNORECASE)


def _length(text: str, at: int, asked: Asked) -> tuple[str, int] | None:
    before = _BEFORE_LENGTH.match(text, at)
    return later(text, before.end() if before else at, asked)


def _moment(after: bool) -> _After:
    def read(text: str, at: int, asked: Asked) -> tuple[str, int] | None:
        found = moment(text, at, asked)
        if found is not None and not found.unclear:
            return iso(found, asked.zone, after=after), found.end
        length = _length(text, at, asked)
        if found is not None and (length is None or length[1] < found.end):
            return "", found.end
        return length

    return read


def _day(text: str, at: int, asked: Asked) -> tuple[str, int] | None:
    found = moment(text, at, asked, alone=False)
    return None if found is None or found.unclear else (iso(found, asked.zone), found.end)


def _rules() -> Iterator[tuple[Term, tuple[re.Pattern[str], re.Pattern[str]], _After | None]]:
    kinds: tuple[tuple[Term, tuple[str, ...], _After], ...] = (
        (Term.EMBARGO, EMBARGO, _moment(after=False)),
        (Term.EMBARGO, FROM_A_DAY, _day),
        (Term.EXPIRES, FOR_SO_LONG, _length),
        (Term.EXPIRES, LAST_DAY, _moment(after=True)),
        (Term.EXPIRES, FIRST_DAY_WITHOUT, _moment(after=False)),
    )
    for term, patterns, read in kinds:
        for pattern in patterns:
            yield term, both(pattern), read
    for term, patterns in PLAIN.items():
        for pattern in patterns:
            yield term, both(pattern), None


_RULES = tuple(_rules())
_RULE_BARE = both(BARE)
