"""Names of people, places and bodies in a caption: words in a row that begin with capitals."""

from collections import Counter
from collections.abc import Iterable

import regex

from editor.base.text import nfc

_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}\d]*(?:[ -]\p{Lu}[\p{L}\p{M}\d]*)+")
_BEGUN = regex.compile(r"(?<![\p{L}\p{M}\d])\p{Lu}[\p{L}\p{M}\d]*(?: \p{Lu}[\p{L}\p{M}\d]*)* ?$")
_TITLES = {
    "Ông", "Bà", "Anh", "Chị", "Em", "Cô", "Cậu", "Chú", "Bác", "Cụ", "Thầy", "Tại", "Ở", "Từ",
    "Khi", "Ảnh", "Mr", "Mrs", "Ms", "Dr", "The", "At", "In",
}  # fmt: skip
"""What stands in front of a name, and with a capital only because a sentence begins there."""


def names_in(captions: Iterable[str]) -> list[str]:
    """The names of two words or more in these texts, the most frequent first."""
    counts: Counter[str] = Counter()
    for caption in captions:
        for found in _NAME.finditer(nfc(caption)):
            words = found[0].split(" ")
            while words and words[0] in _TITLES:
                words.pop(0)
            if len(words) > 1 or (words and "-" in words[0]):
                counts[" ".join(words)] += 1
    return [name for name, _ in counts.most_common()]


def name_begun(text: str, caret: int) -> str:
    """The name that is being typed at the caret: words that begin with capitals, the last of them
    perhaps not yet. "" if there is none, or the caret stands within a word."""
    if caret < len(text) and text[caret].isalnum():
        return ""
    found = _BEGUN.search(text[max(0, caret - 60) : caret])
    words = found[0].split(" ") if found else []
    while words and words[0] in _TITLES:
        words.pop(0)
    begun = " ".join(words)
    return begun if len(begun) > 1 else ""
