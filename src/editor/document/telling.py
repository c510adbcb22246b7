"""Whether a caption and an alt text tell of the same photo. Pure.

A caption says who and why, an alt text what is seen; but where both are of one photo, at least one
of the words that carry the meaning mostly stands in both. Where none does, one of them is often
left over from another photo. Tuned on the pairs of `tests/document/data/caption_pairs.tsv`.
"""

import re
from functools import lru_cache

from editor.base.text import fold, nfc

LEAST = 5
"""Different words that carry meaning; a text of fewer is too short to tell."""

_WORD = re.compile(r"[^\W\d_]+")
_VIETNAMESE = """
một các những của và trên dưới trong ngoài tại ở với cho đang đã sẽ là có không bị được từ đến về
vào ra lúc khi sau trước giữa bên cạnh phía này đó kia ngày sáng trưa chiều tối đêm năm tháng giờ
cùng theo như để vì do nhiều mỗi cả hai ba bốn mấy chiếc con cái ảnh chụp hình cảnh nhìn mới lại
vừa rất gần xa người nhau quanh dọc ven nhỏ lớn dài cao
"""
_ENGLISH = """
a an the of and in on at to with for from by is are was were be been as it its this that his her
their after before during near outside inside over under along two three new one into through
"""
_EMPTY = frozenset((*_VIETNAMESE.split(), *_ENGLISH.split()))
_ENDINGS = re.compile(r"(?<=[a-z]{4})(?:ing|ed|es|s|e)$")


@lru_cache(maxsize=512)
def tells_of_other_things(caption: str, alt: str) -> bool:
    """Whether the two share no word that carries meaning. Short texts are left alone."""
    one, other = content_words(caption), content_words(alt)
    if min(len(one), len(other)) < LEAST:
        return False
    if _has_marks(caption) and _has_marks(alt):
        return not one & other
    return not _folded(one) & _folded(other)


def content_words(text: str) -> set[str]:
    """The words that carry meaning: no articles, numbers or word endings. Diacritics count."""
    words = (word for word in _WORD.findall(nfc(text).casefold()) if word not in _EMPTY)
    return {_ENDINGS.sub("", word) for word in words}


def _has_marks(text: str) -> bool:
    """Vietnamese that somebody wrote without its diacritics is compared without them, and so is
    another language's. Elsewhere they keep "bóng" and "bông" apart."""
    return fold(text) != nfc(text).casefold()


def _folded(words: set[str]) -> set[str]:
    return {fold(word) for word in words}
