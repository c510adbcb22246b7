"""The bytes of a text file → text, or a plain refusal: a wrong guess would garble every accent."""

import codecs
import re

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.text import nfc

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16's, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED = ("cp1258", "cp1252")
_VIETNAMESE = set("ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
_WESTERN = set("àâäçéèêëîïôöùûüñßáíóúœæ")
_SIGNS = set("“”‘’–—…«»©®°·•€£\u00a0")
# TCVN3 read as Windows' encodings puts capitals and signs within words, VNI writes each tone as a
# letter after its vowel ("caùnh ñoàng").
_INNER_CAPITAL = re.compile(r"[a-z][À-Ý]")
_VNI_TONE = re.compile(r"[aeiouyâêôö][áàåãäéèëíìïóòõöúùûüø]", re.IGNORECASE)
_REMEDY = say(
    "Open it in the program that it was written with, save it as UTF-8 text, and import that."
)


def read_text(content: bytes) -> str:
    """The text of a file, NFC, lines ended by `\\n`. UTF-8, UTF-16 and UTF-32 with their marks;
    Windows Vietnamese (cp1258) or Western (cp1252) only where nothing in it speaks against it.
    TCVN3 and VNI can't be told from those with certainty, so what looks like them is refused.

    Raises EditorError if the encoding can't be told, or the file is no text.
    """
    text = _decoded(content)
    if "\x00" in text:
        raise EditorError(say("This file holds no text."), remedy=_REMEDY)
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n"))


def _decoded(content: bytes) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strict(content, encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        what = say("This file is damaged: its text breaks off.")
        raise EditorError(what, remedy=_REMEDY) from None


def _guessed(content: bytes) -> str:
    # It takes 30 ms to import, which only an old file should cost.
    from charset_normalizer import from_bytes

    best = from_bytes(content, cp_isolation=list(_GUESSED)).best()
    encoding = best.encoding if best is not None else ""
    for name in dict.fromkeys((encoding, *_GUESSED)):
        if name in _GUESSED and (text := _plausible(content, name)) is not None:
            return text
    raise EditorError(
        say(
            "The characters of this file can't be told: it may be in an old Vietnamese encoding "
            "(TCVN3, VNI)."
        ),
        remedy=_REMEDY,
    )


def _plausible(content: bytes, encoding: str) -> str | None:
    """The text, if its letters are those of such a text, and stand as they do in writing."""
    try:
        text = nfc(content.decode(encoding))
    except UnicodeDecodeError:
        return None
    letters = _VIETNAMESE if encoding == "cp1258" else _WESTERN
    beyond = {char for char in text.lower() if not char.isascii()}
    if not beyond <= letters | _SIGNS or _INNER_CAPITAL.search(text):
        return None
    if encoding == "cp1252" and len(_VNI_TONE.findall(text)) > len(text.split()) / 10:
        return None
    return text
