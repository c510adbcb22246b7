"""Photos shown small: made once, kept in the data folder, blurred before they get there."""

import hashlib
import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from editor.app.core import Core
from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.document import Blur, Photo

_log = logging.getLogger(__name__)

_PREVIEW = "preview"
"""Said by the name of a thumbnail that was made from a preview in the file."""


def thumbnail(core: Core, photo: str, edge: int) -> bytes:
    """A JPEG of at most `edge` pixels, upright; kept once it was made. It has the photo's blurs; of
    a protected photo all is blurred until somebody has said which parts.

    Made from a preview in the file where that will do; `refined` makes a better one. Raises
    EditorError for a photo that isn't there or is broken."""
    from editor.photos.blur import hidden
    from editor.photos.thumbnails import from_photo, from_preview

    known = _known(core, photo)
    blurs = hidden(known.handling)
    kept = thumbnail_path(core, known.blob, edge, blurs)
    quick = _quick(kept)
    for path in (kept, quick):
        if path.is_file():
            return path.read_bytes()
    original = core.store.blob_path(known.blob)
    if not blurs and (made := from_preview(original, edge)):
        return _keep(core, known, quick, made)
    return _keep(core, known, kept, from_photo(original, edge, blurs))


def keep_quick(core: Core, blob: str, edge: int, made: bytes) -> None:
    """Keep what came with the file of a photo that is new, and has no blurs yet."""
    path = _quick(thumbnail_path(core, blob, edge))
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{new_id()[:8]}.part")
    part.write_bytes(made)
    part.replace(path)


def at_hand(core: Core, photo: Photo, edge: int) -> tuple[bytes, bool] | None:
    """What can be shown without making anything: the thumbnail, if it was made before (True), or
    the small one that the camera put into the file (False). None: there is neither."""
    from editor.photos.blur import hidden
    from editor.photos.thumbnails import embedded

    blurs = hidden(photo.handling)
    kept = thumbnail_path(core, photo.blob, edge, blurs)
    for path in (kept, _quick(kept)):
        if path.is_file():
            return path.read_bytes(), True
    small = None if blurs else embedded(core.store.blob_path(photo.blob))
    return (small, False) if small else None


def refined(core: Core, photo: str, edge: int) -> bytes | None:
    """The thumbnail made from the photo itself, kept in place of one that was made from a preview:
    that may be older than what a program has done to the photo since. None if there is no need.

    Raises EditorError for a broken file."""
    from editor.photos.blur import hidden
    from editor.photos.thumbnails import from_photo

    known = _known(core, photo)
    blurs = hidden(known.handling)
    kept = thumbnail_path(core, known.blob, edge, blurs)
    if kept.is_file():
        return None
    made = _keep(core, known, kept, from_photo(core.store.blob_path(known.blob), edge, blurs))
    _quick(kept).unlink(missing_ok=True)
    return made


def bare(core: Core, photo: str, edge: int) -> bytes:
    """The photo without its blurs, for whoever says what is to be blurred. It is never kept."""
    from editor.photos.thumbnails import from_photo

    return from_photo(core.store.blob_path(_known(core, photo).blob), edge)


def purge(core: Core, photos: Iterable[Photo]) -> None:
    """Let go of all thumbnails that show these photos otherwise than they are blurred now."""
    from editor.photos.blur import hidden

    for photo in photos:
        wanted = _ending(hidden(photo.handling))
        for path in _folder(core, photo.blob).glob(f"{photo.blob}-*"):
            _, _, ending = path.stem.removesuffix(f"-{_PREVIEW}")[len(photo.blob) + 1 :].partition(
                "-"
            )
            if ending == wanted and path.suffix == ".jpg":
                continue
            try:
                path.unlink(missing_ok=True)
            except OSError as error:  # Windows: somebody reads it; the next to be made purges again
                _log.warning("the thumbnail %s is still there: %s", path.name, error)


def thumbnail_path(core: Core, blob: str, edge: int, blurs: Sequence[Blur] = ()) -> Path:
    """Where a thumbnail with these blurs is kept."""
    ending = _ending(blurs)
    return _folder(core, blob) / f"{blob}-{edge}{f'-{ending}' if ending else ''}.jpg"


def _quick(kept: Path) -> Path:
    return kept.with_stem(f"{kept.stem}-{_PREVIEW}")


def _folder(core: Core, blob: str) -> Path:
    return core.home / "thumbnails" / blob[:2]


def _ending(blurs: Sequence[Blur]) -> str:
    if not blurs:
        return ""
    areas = sorted(blur.area for blur in blurs)
    return hashlib.sha256(repr(areas).encode()).hexdigest()[:12]


def _known(core: Core, photo: str) -> Photo:
    known = core.store.photos([photo]).get(photo)
    if known is None:
        raise EditorError(say("There is no photo {id}.", id=photo))
    return known


def _keep(core: Core, photo: Photo, path: Path, made: bytes) -> bytes:
    """Write a thumbnail, unless somebody has blurred the photo in the meantime."""
    from editor.photos.blur import hidden

    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{new_id()[:8]}.part")
    part.write_bytes(made)
    with suppress(FileNotFoundError):  # purged in this moment
        part.replace(path)
    now = _known(core, photo.id)
    if hidden(now.handling) or photo.handling != now.handling:
        purge(core, [now])
    return made
