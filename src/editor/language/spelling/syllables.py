"""Vietnamese syllables by rule: which letters may stand together, and where the tone mark goes.

The written syllable is an onset, a rime and a tone (Đoàn Thiện Thuật, Ngữ âm tiếng Việt). Both
ways of placing a tone on "oa", "oe" and "uy" are right: hòa and hoà.
"""

from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

LEVEL, GRAVE, ACUTE, TILDE, HOOK, DOT = "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
TONES = (LEVEL, GRAVE, ACUTE, TILDE, HOOK, DOT)
_STOPPED = (ACUTE, DOT)
"""The tones of syllables that end in c, ch, p or t."""

_BEFORE_FRONT = ("k", "gh", "ngh")
_BEFORE_BACK = ("c", "g", "ng")
_ONSETS = (
    *("", "b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th"),
    *("tr", "v", "x", *_BEFORE_FRONT, *_BEFORE_BACK),
)
_LABIAL = ("b", "m", "p", "ph", "v")

_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e
    ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên
    iêng iêp iêt iêu o oc oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn
    ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt ư ưc ưi ưm ưn ưng ưt ưu ưa
    ươc ươi ươm ươn ương ươp ươt ươu
"""
_GLIDES = """
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo
    oet uân uâng uât uây uê uêch uên uênh uêt uêu uơ uơn uy uya uych uyên uyêt uyn uynh
    uyp uyt uyu
"""
"""Rimes that begin with a glide; labials don't stand before them."""
_AFTER_QU = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eng eo
    et ê ên ênh êch êt êu i in it y ych yên yêt ynh yt yu yp ơ ơi ơn ơt ôc
"""
_AFTER_GI = [rime for rime in _RIMES.split() if rime[0] not in "iăy"] + [
    *("", "n", "p", "m", "êm", "ên", "êng", "êt", "êc", "êu", "ăc", "ăm", "ăn", "ăng", "ăt", "ăp")
]
_WITH_Y = ("", "h", "k", "l", "m", "n", "s", "t", "v")
"""Onsets before a "y" that stands for "i": hy vọng, kỷ niệm."""
_Y_FIRST = ("yêm", "yên", "yêng", "yêt", "yêu", "y")
_BORROWED = ("buyt", "voan", "phuy", "moay", "gich", "quoăt", "quâc")
_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơư")


@cache
def syllables() -> frozenset[str]:
    """All of them, in lower case and NFC: some 20,000, of which a third is in use."""
    return frozenset(one for start, rime in _bare() for one in _toned(start, rime))


def is_syllable(word: str) -> bool:
    """Whether `word` (lower case, NFC) can be a Vietnamese syllable."""
    return word in syllables()


def _bare() -> Iterator[tuple[str, str]]:
    """Onset and rime of each syllable without its tone. "qu" and "gi" are onsets."""
    for onset in _ONSETS:
        for rime in (*_RIMES.split(), *_GLIDES.split()):
            front = rime[0] in "eêiy"
            if (onset in _BEFORE_FRONT and not front) or (onset in _BEFORE_BACK and front):
                continue
            if rime in _GLIDES.split() and onset in _LABIAL:
                continue
            if not onset and rime.startswith("iê"):
                continue
            yield onset, rime
    yield from (("qu", rime) for rime in _AFTER_QU.split())
    yield from (("gi", rime) for rime in _AFTER_GI)
    yield from (("", rime) for rime in _Y_FIRST)
    yield from ((onset, "y") for onset in _WITH_Y if onset)
    for whole in _BORROWED:
        start = next(n for n, c in enumerate(whole) if c in _VOWELS)
        yield whole[:start], whole[start:]


def _toned(onset: str, rime: str) -> Iterator[str]:
    tones = _STOPPED if rime.endswith(("c", "ch", "p", "t")) else TONES
    stem = onset + rime
    places = [len(onset) + at for at in _places(rime)] if rime else []
    if onset == "gi" and (not rime or rime[0] not in _VOWELS):
        places = [1]  # gì, gìn: the "i" is the vowel as well
    for tone in tones:
        for place in places:
            yield normalize("NFC", stem[: place + 1] + tone + stem[place + 1 :])


def _places(rime: str) -> tuple[int, ...]:
    """Where in the rime the tone mark may stand."""
    vowels = next((n for n, c in enumerate(rime) if c not in _VOWELS), len(rime))
    marked = [n for n in range(vowels) if rime[n] in _MARKED]
    if marked:
        return (marked[-1],)
    if vowels == 1:
        return (0,)
    if vowels < len(rime) or vowels == 3:
        return (1,)
    return (0, 1) if rime in ("oa", "oe", "uy") else (0,)
