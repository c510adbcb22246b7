"""Code replacements in Photo Mechanic's file format: `wc8<Tab>Nguyễn Văn Lượm<Tab>tiền vệ`.

After Camera Bits' documentation ("Introduction to Code Replacements"): plain text, a code a line,
its replacements in the columns after it, `//` begins a remark. Typed between two delimiters,
`=wc8=` stands for the first, `=wc8#2=` for the second. Of several files, the last one wins.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.base.prefixes import Prefixes
from editor.base.text import nfc
from editor.codecs.decode import read_text

DELIMITERS = ("=", "\\", "/", "`", "~")
"""What may be chosen; the first is Photo Mechanic's own choice."""
_REMARK = "//"
_LONGEST = 64
"""Characters of a code, with its column: what stands further apart belongs to two delimiters."""
_COLUMN = re.compile(r"^(?P<code>.+)#(?P<column>[1-9]\d?)$")
_EXCEL = re.compile(r'^"(?:[^"]|"")*"$')
_HATS = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}


@dataclass(frozen=True, slots=True)
class CodeFile:
    """What a file says. `wrong` are the numbers (from 1) of lines that are neither a code with a
    replacement nor a remark: mostly, blanks stand where the Tab should be."""

    name: str
    entries: tuple[tuple[str, tuple[str, ...]], ...] = ()
    wrong: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """A code that means several things. `winner` is the file whose line counts."""

    code: str
    winner: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A code that may be meant, and what it stands for. `column` counts from 1."""

    code: str
    words: str
    column: int = 1

    @property
    def typed(self) -> str:
        """What is typed between the delimiters."""
        return self.code if self.column == 1 else f"{self.code}#{self.column}"


@dataclass(frozen=True, slots=True)
class Exchange:
    """`words` take the place of what stands from `start` to `end`."""

    start: int
    end: int
    words: str


def read_codes(content: bytes, name: str = "") -> CodeFile:
    """A file's codes, in order. Raises EditorError if it holds no text that can be read."""
    entries, wrong = [], []
    for number, line in enumerate(read_text(content).split("\n"), start=1):
        if not line.strip() or line.lstrip().startswith(_REMARK):
            continue
        code, *columns = (_cell(cell) for cell in line.split("\t"))
        while columns and not columns[-1]:
            columns.pop()
        if code and columns:
            entries.append((code, tuple(columns)))
        else:
            wrong.append(number)
    return CodeFile(name, tuple(entries), tuple(wrong))


def _cell(text: str) -> str:
    """A column without blanks around it, nor the quotes that Excel puts around commas."""
    text = text.strip()
    if _EXCEL.match(text) and ("," in text or '""' in text[1:-1]):
        text = text[1:-1].replace('""', '"')
    return text


class CodeBook:
    """The codes of several files. Codes are told apart by case, as in Photo Mechanic; one that is
    in no file as typed is still found if only one differs from it by case alone, or by what Telex
    makes of its letters ("đ13" for dd13)."""

    def __init__(self, files: Iterable[CodeFile] = (), delimiter: str = DELIMITERS[0]) -> None:
        self.delimiter = delimiter
        self.clashes: tuple[Clash, ...] = ()
        self._codes: dict[str, tuple[str, ...]] = {}
        self._fill(files)
        self._sorted = sorted((code.casefold(), code) for code in self._codes)
        self._folded: defaultdict[str, list[str]] = defaultdict(list)
        for code in self._codes:
            self._folded[code.casefold()].append(code)
        self._keys: dict[frozenset[tuple[str, int]], list[str]] | None = None
        self._meanings: Prefixes | None = None
        self._code_of: dict[str, Offer] = {}

    def _fill(self, files: Iterable[CodeFile]) -> None:
        said: defaultdict[str, dict[str, None]] = defaultdict(dict)
        clashing: dict[str, str] = {}
        for file in files:
            for code, columns in file.entries:
                if self._codes.get(code, columns) != columns or code in clashing:
                    clashing[code] = file.name
                self._codes[code] = columns
                said[code][file.name] = None
        self.clashes = tuple(
            Clash(code, winner, tuple(said[code])) for code, winner in clashing.items()
        )

    def __len__(self) -> int:
        return len(self._codes)

    def replacement(self, typed: str) -> str | None:
        """What stands for `wc8` or `wc8#2`; None if nothing does."""
        columns, column = self._columns(nfc(typed)), 1
        if columns is None and (found := _COLUMN.match(nfc(typed))):
            columns, column = self._columns(found["code"]), int(found["column"])
        if columns is None or column > len(columns):
            return None
        return columns[column - 1] or None

    def _columns(self, code: str) -> tuple[str, ...] | None:
        if code in self._codes:
            return self._codes[code]
        alike = self._folded.get(code.casefold(), [])
        if not alike and not code.isascii():
            alike = self._by_keys(code)
        return self._codes[alike[0]] if len(alike) == 1 else None

    def _by_keys(self, code: str) -> list[str]:
        """Codes that the same keys were pressed for, with Telex on."""
        if self._keys is None:
            self._keys = defaultdict(list)
            for one in self._codes:
                if one.isascii():
                    self._keys[_pressed(one)].append(one)
        lone = nfc(code).casefold().replace("ư", "w")  # "w" by itself is "ư"
        found = [*self._keys.get(_pressed(code), ()), *self._keys.get(_pressed(lone), ())]
        return list(dict.fromkeys(found))

    # Typing

    def just_closed(self, text: str, caret: int) -> Exchange | None:
        """The code that the delimiter before the caret ends, and its replacement."""
        sign = self.delimiter
        if not 1 < caret <= len(text) or text[caret - 1] != sign:
            return None
        start = text.rfind(sign, max(0, caret - 2 - _LONGEST), caret - 1)
        words = self.replacement(text[start + 1 : caret - 1]) if start >= 0 else None
        return None if words is None else Exchange(start, caret, words)

    def begun(self, text: str, caret: int) -> tuple[int, str] | None:
        """Where a code begins that is being typed at the caret, and what there is of it: after a
        delimiter that follows no letter or digit ("2=1" is a score), with no blank after it."""
        start = text.rfind(self.delimiter, max(0, caret - _LONGEST), caret)
        if start < 0 or (start and text[start - 1].isalnum()):
            return None
        typed = text[start + 1 : caret]
        return None if not typed or typed[0].isspace() or "\n" in typed else (start, typed)

    def offers(self, typed: str, most: int = 8) -> list[Offer]:
        """What may be meant: codes that begin so, all columns of one that is typed in full, then
        codes by a word of what they stand for."""
        wanted = nfc(typed).partition("#")[0]
        full = self._columns(wanted)
        found: dict[str, Offer] = {}
        for number, words in enumerate(full or (), start=1):
            offer = Offer(wanted, words, number)
            if words and offer.typed.startswith(typed if "#" in typed else ""):
                found[offer.typed] = offer
        if "#" in typed:
            return list(found.values())[:most]
        for _, code in self._from(wanted.casefold(), most):
            found.setdefault(code, Offer(code, self._codes[code][0]))
        if len(found) < most and len(wanted) > 1:
            for meaning in self._known_meanings().beginning(wanted, most):
                offer = self._code_of[meaning]
                found.setdefault(offer.code, offer)
        return list(found.values())[:most]

    def _from(self, beginning: str, most: int) -> Iterable[tuple[str, str]]:
        at = bisect_left(self._sorted, (beginning,))
        near = self._sorted[at : at + most]
        return (pair for pair in near if pair[0].startswith(beginning))

    def _known_meanings(self) -> Prefixes:
        if self._meanings is None:
            for code, columns in self._codes.items():
                self._code_of.setdefault(nfc(columns[0].strip()), Offer(code, columns[0]))
            self._meanings = Prefixes(self._code_of)
        return self._meanings

    def get_ready(self) -> "CodeBook":
        """Do now what the first letters would wait for; for whoever builds it off the window."""
        self._known_meanings()
        self._by_keys("đ")
        return self

    # Whole texts

    def expanded(self, text: str) -> str:
        """The text with each code replaced; unknown ones stay as they are."""
        pieces, done, sign = [], 0, self.delimiter
        start = text.find(sign)
        while start >= 0:
            end = text.find(sign, start + 1)
            if end < 0:
                break
            words = self.replacement(text[start + 1 : end]) if end - start <= _LONGEST else None
            if words is None:
                start = end
                continue
            pieces += [text[done:start], words]
            done = end + 1
            start = text.find(sign, done)
        return "".join([*pieces, text[done:]])


def _pressed(code: str) -> frozenset[tuple[str, int]]:
    """How often each key was pressed for a code, in Telex."""
    keys: Counter[str] = Counter()
    for letter in nfc(code).casefold():
        parts = unicodedata.normalize("NFD", letter)
        tone = next((sign for sign in parts if sign in _TONES), "")
        base = unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts)
        keys.update(_HATS.get(base, base) + _TONES.get(tone, ""))
    return frozenset(keys.items())


def unknown_codes(book: CodeBook, text: str, most: int = 20) -> Sequence[str]:
    """What stands between two delimiters like a code, and is none."""
    sign = re.escape(book.delimiter)
    found = re.findall(rf"(?<!\w){sign}([^\s{sign}]{{1,{_LONGEST}}}){sign}", text)
    return [one for one in dict.fromkeys(found) if book.replacement(one) is None][:most]
