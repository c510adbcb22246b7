"""What a drop or a paste brings: photos, documents, a picture without a file, or words."""

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QTextCursor

from editor.codecs.pasted_html import shows_words
from editor.document import Block, Figure
from editor.ui.text.carrying import clipboard, placing
from editor.ui.text.page.editing import AFTER_OBJECT, remove_selection
from editor.ui.text.page.page import Page, one_step
from editor.ui.text.page.shapes import BODY_START, Pinned, has_object, is_card

DOCUMENTS = frozenset(
    (".docx", ".doc", ".odt", ".rtf", ".md", ".markdown", ".html", ".htm", ".txt", ".text")
)


PHOTOS = "application/x-copytaker-photos"
"""Photos of this app: their ids, one a line."""


@dataclass(frozen=True, slots=True)
class Brought:
    """`photos` are ids of ours; `files` are photos, or folders of them; `picture` has no file."""

    photos: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    picture: QImage | None = None

    def __bool__(self) -> bool:
        return bool(self.photos or self.files or self.documents or self.picture)


def brought(source: QMimeData) -> Brought:
    """What goes between blocks rather than into the text; nothing if words are brought.

    Words beside a picture win, since office programs send both; but a browser sends a picture's
    address and its HTML along with it."""
    if source.hasFormat(PHOTOS):
        return Brought(photos=tuple(bytes(source.data(PHOTOS).data()).decode().split()))
    files = clipboard.files(source)
    if files:
        documents = [path for path in files if PurePath(path).suffix.lower() in DOCUMENTS]
        photos = [path for path in files if path not in documents]
        return Brought(files=tuple(photos), documents=tuple(documents))
    if source.hasImage() and not _has_words(source):
        return Brought(picture=QImage(source.imageData()))
    return Brought()


def _has_words(source: QMimeData) -> bool:
    if source.hasFormat(clipboard.BLOCKS):
        return True
    if source.hasUrls():
        return False
    return shows_words(source.html()) if source.hasHtml() else source.hasText()


def is_between(source: QMimeData) -> bool:
    """Whether that goes between blocks, told without decoding a picture: this is asked often."""
    if source.hasFormat(PHOTOS) or clipboard.files(source):
        return True
    return source.hasImage() and not _has_words(source)


def are_photos(source: QMimeData) -> bool:
    """Whether photos of ours, or files that are no documents, are brought."""
    paths = clipboard.files(source)
    return source.hasFormat(PHOTOS) or (
        bool(paths) and all(PurePath(path).suffix.lower() not in DOCUMENTS for path in paths)
    )


def are_documents(source: QMimeData) -> bool:
    """Whether all that is brought are documents, which become stories of their own."""
    paths = clipboard.files(source)
    return bool(paths) and all(PurePath(path).suffix.lower() in DOCUMENTS for path in paths)


def move_text(page: Page, cursor: QTextCursor, position: int, keep: bool) -> QTextCursor:
    """Take the selected text to a position, as one undo step; `keep` leaves it where it was, too.
    Returns a cursor behind it."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    there = QTextCursor(page.document)
    there.setPosition(position)
    if start <= position <= end:
        return QTextCursor(cursor)
    blocks = clipboard.selection(page, cursor)
    with one_step(there):
        _settle(page, there, blocks)
        if not keep:
            remove_selection(page, cursor)
        placing.insert(page, there, blocks)
    return there


def _settle(page: Page, there: QTextCursor, blocks: list[Block]) -> None:
    """Off a figure's object; and off headline and standfirst, which hold words only."""
    block = there.block()
    shape = page.shape(block)
    if isinstance(shape, Pinned) and any(has_object(one) for one in blocks):
        there.setPosition(page.block(BODY_START).position())
    elif isinstance(shape, Figure) and not is_card(shape):
        there.setPosition(max(there.position(), block.position() + AFTER_OBJECT))
