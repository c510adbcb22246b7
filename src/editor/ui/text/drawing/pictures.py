"""Where the page gets its photos from."""

from typing import Protocol

from PySide6.QtGui import QPixmap

from editor.document import Photo


class Pictures(Protocol):
    """Serves thumbnails from memory; it must answer at once, since it is asked while painting.

    When a picture that was None has come, or a photo's fields changed, the owner calls
    `ArticleEditor.refresh_photo(photo_id)`.
    """

    def picture(self, photo_id: str, width: int, dpr: float) -> QPixmap | None:
        """The whole upright photo at about `width` × `dpr` pixels across; None: not there yet."""

    def photo(self, photo_id: str) -> Photo | None:
        """The photo's fields and size; None if this laptop doesn't know it."""


class NoPictures:
    """For a page whose photos aren't at hand: every figure shows an empty frame."""

    def picture(self, photo_id: str, width: int, dpr: float) -> QPixmap | None:
        return None

    def photo(self, photo_id: str) -> Photo | None:
        return None
