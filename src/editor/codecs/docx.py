"""Word documents (.docx) → the document. Reporters and press offices send their texts so.

mammoth reads the file's structure and gives HTML, which our reader of HTML takes from there: what
Word calls Title is the headline, Subtitle the standfirst, Caption a photo's caption.
"""

import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.codecs.html_reader import read_page
from editor.codecs.image_source import ImageSource
from editor.codecs.press import as_typed
from editor.document import Article

LARGEST = 300 << 20
"""Bytes of a document once unpacked; its text alone may have a tenth of that."""
_TEXT = "word/document.xml"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
"""What files of Word 97–2003 begin with, and protected ones of today."""

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote.pullquote > p:fresh
r[style-name='Emphasis'] => em
strike => s
"""
_PICTURE = "embedded:"
_MARK = re.compile(
    r'<sup><a href="#(foot|end)note-(\w+)" id="(?:foot|end)note-ref-\w+">\[\d+\]</a></sup>'
)
_NOTE = re.compile(r'<li id="(foot|end)note-(\w+)">')
_BACK = re.compile(r'\s*<a href="#(?:foot|end)note-ref-\w+">↑</a>')
_CAPTIONED = re.compile(r'<p>(<img [^<>]*/>)</p><p class="caption">(.*?)</p>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture inside a document, as its bytes; `kind` is the media type that the file says."""

    content: bytes
    kind: str


@dataclass(frozen=True, slots=True)
class WordText:
    """What was read. Figures name their photos by the keys of `pictures`; `credits` has the names
    that captions ended with."""

    article: Article
    pictures: Mapping[str, Embedded]
    credits: Mapping[str, str]


def read_docx(content: bytes) -> WordText:
    """The text of a Word document. Deleted and hidden text, headers and comments are left out.

    Raises EditorError for anything that isn't one, is protected, or is too large.
    """
    _check(content)
    pictures: dict[str, Embedded] = {}
    html = _tidied(_html(content, pictures))
    named = {f"{_PICTURE}{key}": key for key in pictures}

    def photo_of(source: ImageSource) -> str | None:
        return named.get(source.src)

    article, credits = as_typed(read_page(html, photo_of=photo_of))
    used = set(article.photo_ids())
    return WordText(article, {key: one for key, one in pictures.items() if key in used}, credits)


def _html(content: bytes, pictures: dict[str, Embedded]) -> str:
    import mammoth  # 60 ms, for those who need it

    def keep(image: Any) -> dict[str, str]:
        key = f"{len(pictures) + 1}"
        with image.open() as stream:
            pictures[key] = Embedded(stream.read(), image.content_type or "")
        return {"src": f"{_PICTURE}{key}"}

    convert: Callable[..., Any] = mammoth.convert_to_html
    try:
        result = convert(
            BytesIO(content),
            convert_image=mammoth.images.img_element(keep),
            style_map=_STYLES,
            id_prefix="",
        )
    except Exception as error:
        # Broken files make mammoth raise whatever its parts raise.
        raise _unreadable() from error
    return str(result.value)


def _check(content: bytes) -> None:
    if content.startswith(_OLD_WORD):
        raise EditorError(
            say("The document is of an older Word, or protected with a password."),
            remedy=say("Save it as .docx without a password first."),
        )
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise _unreadable() from error
    if not any(name.startswith("word/") for name in sizes):
        raise _unreadable()
    if sum(sizes.values()) > LARGEST or sizes.get(_TEXT, 0) > LARGEST // 10:
        raise EditorError(
            say("The document is too large to be a story."),
            remedy=say("Copy the part that you need, and paste it."),
        )


def _unreadable() -> EditorError:
    return EditorError(
        say("The file is no Word document, or is damaged."),
        remedy=say("Open it in Word or LibreOffice, and save it as .docx again."),
    )


def _tidied(html: str) -> str:
    """mammoth's HTML as our reader knows it: footnotes, and captions with their pictures."""
    html = _MARK.sub(r'<a class="footnote-ref" href="#fn:\1\2">\2</a>', html)
    html = _BACK.sub("", _NOTE.sub(r'<li id="fn:\1\2">', html))
    return _CAPTIONED.sub(r"<figure>\1<figcaption>\2</figcaption></figure>", html)
