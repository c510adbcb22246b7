"""The bytes of IIM and EXIF texts: decoding what others wrote, cutting what we write."""

import re

import regex

from editor.base.text import nfc

_GRAPHEME = regex.compile(r"\X")
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def decode(raw: bytes, *, utf8: bool = False) -> str:
    """The text of an IIM or EXIF value. `utf8`: the file says that it is UTF-8.

    Without the marker: UTF-8 if it can be, then cp1258 (old Vietnamese Windows), then cp1252.
    A letter that was cut in two at the end of UTF-8 is dropped. NFC.
    """
    raw = raw.split(b"\0", 1)[0]
    try:
        return nfc(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        whole = raw[: error.start]
        cut = error.reason == "unexpected end of data" and (utf8 or not whole.isascii())
        if cut:
            return nfc(whole.decode("utf-8"))
    for name in ("cp1258", "cp1252"):
        try:
            return nfc(raw.decode(name))
        except UnicodeDecodeError:
            continue  # the next charset may fit
    return nfc(raw.decode("latin-1"))


def tidy(text: str) -> str:
    """NFC, trimmed, with `\\n` for line ends and without characters that XML can't hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return nfc(_NO_XML.sub("", text)).strip()


def cut(text: str, limit: int) -> bytes:
    """`text` in UTF-8, at most `limit` bytes, cut between characters as a reader sees them:
    a letter keeps its diacritics, an emoji sequence or a flag stays whole."""
    raw = text.encode("utf-8")
    if len(raw) <= limit:
        return raw
    end = size = 0
    for letter in _GRAPHEME.finditer(text):
        size += len(letter[0].encode("utf-8"))
        if size > limit:
            break
        end = letter.end()
    return text[:end].rstrip().encode("utf-8")
