"""How UniKey and EVKey write Vietnamese on Windows: plain keys, no input method's events.

Telex, as UniKey 4 does it: a key that changes the syllable is swallowed, and as many Backspaces go
out as letters differ, then the new letters, all at one go. Other keys go through as they are.
"""

import unicodedata
from dataclasses import dataclass
from itertools import takewhile

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_MARKS = {
    "â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd",
}  # fmt: skip
_HATS = {keys: letter for letter, keys in _MARKS.items()}
_VOWELS = "aăâeêioôơuưy"


def telex(word: str) -> str:
    """The keys that a quick typist presses for a word: marks where they stand, the tone last."""
    tone, out = "", ""
    for letter in word:
        base, sign = _apart(letter)
        tone = next((key for key, mark in _TONES.items() if mark == sign), tone)
        keys = _MARKS.get(base.lower(), base)
        out += keys.capitalize() if base.isupper() else keys
    return out + tone


@dataclass
class UniKey:
    """One keyboard: remembers the keys of the syllable that is being typed."""

    keys: str = ""
    shown: str = ""

    def press(self, key: str) -> str:
        """What a key sends to the program, Backspaces as `\\b`."""
        if not key.isalpha():
            self.keys = self.shown = ""
            return key
        self.keys += key
        before, self.shown = self.shown, _syllable(self.keys)
        same = len(
            list(takewhile(lambda pair: pair[0] == pair[1], zip(before, self.shown, strict=False)))
        )
        return "\b" * (len(before) - same) + self.shown[same:]


def bursts(words: str) -> list[str]:
    """A text as UniKey sends it, one string for each key that is pressed."""
    keyboard = UniKey()
    keys = "".join(telex(part) if part.isalpha() else part for part in _parts(words))
    return [keyboard.press(key) for key in keys]


def _parts(words: str) -> list[str]:
    out = [""]
    for sign in words:
        if out[-1] and sign.isalpha() != out[-1][-1].isalpha():
            out.append("")
        out[-1] += sign
    return out


def _syllable(keys: str) -> str:
    letters, tone = "", ""
    for key in keys:
        low = key.lower()
        last = letters[-1:].lower()
        if low in _TONES and any(c.lower() in _VOWELS for c in letters):
            tone = _TONES[low]
        elif last + low in _HATS:
            letters = letters[:-1] + _like(_HATS[last + low], letters[-1])
        else:
            letters += key
    return _toned(letters, tone)


def _toned(letters: str, tone: str) -> str:
    at = _tone_place(letters.lower())
    if not tone or at is None:
        return letters
    return unicodedata.normalize("NFC", letters[: at + 1] + tone + letters[at + 1 :])


def _tone_place(low: str) -> int | None:
    """The letter that bears the tone, in the old style: òa, úy; hòa but hoàn."""
    first = 2 if low[:2] in ("qu", "gi") and any(c in _VOWELS for c in low[2:]) else 0
    vowels = [i for i, c in enumerate(low) if c in _VOWELS and i >= first]
    if not vowels:
        return None
    marked = [i for i in vowels if low[i] in "ăâêôơư"]
    if marked:
        return marked[-1]
    closed = vowels[-1] < len(low) - 1
    if len(vowels) >= 3 or (len(vowels) == 2 and closed):
        return vowels[1]
    return vowels[0]


def _apart(letter: str) -> tuple[str, str]:
    """ "ử" → "ư" and its hook."""
    parts = unicodedata.normalize("NFD", letter)
    sign = next((c for c in parts if c in _TONES.values()), "")
    return unicodedata.normalize("NFC", parts.replace(sign, "") if sign else parts), sign


def _like(letter: str, model: str) -> str:
    return letter.upper() if model.isupper() else letter
