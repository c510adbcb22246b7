"""Cards and folders, before anything of them is copied: what lies there, seen small and large,
and which of it we seem to have already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.app.core import Core
from editor.base.progress import Report, silent
from editor.document import Photo
from editor.photos import browse, peek
from editor.photos.browse import Card, Seen, Shot
from editor.photos.peek import Look
from editor.store.namesakes import namesakes

__all__ = ["Card", "Look", "Pixels", "Seen", "Shot"]


@dataclass(frozen=True, slots=True)
class Pixels:
    """A decoded picture, upright: rows of three bytes a pixel, in sRGB."""

    width: int
    height: int
    data: bytes


def look_through(root: Path, report: Report = silent) -> Card:
    """See `photos.browse`."""
    return browse.look_through(root, report)


def check(root: Path) -> None:
    """Raises EditorError if a card was taken out."""
    browse.check(root)


def heads(card: Card, shots: Sequence[Shot], report: Report = silent) -> list[Seen]:
    """See `photos.browse`."""
    return browse.seen(card, shots, report)


def preview(card: Card, shot: Shot, look: Look, edge: int) -> bytes:
    """The embedded preview (a JPEG, turned as the file is) that comes next to `edge` pixels; empty
    where there is none. Raises EditorError if the card is gone."""
    with browse.on_card(card.root, shot.path):
        return peek.preview(shot.path, look, edge)


def decoded(card: Card, shot: Shot, edge: int) -> Pixels:
    """The picture itself, at most `edge` pixels long: the whole file is read for it. Raises
    EditorError if it is broken or the card is gone."""
    from editor.photos.picture import opened
    from editor.photos.pixels import seen

    with browse.on_card(card.root, shot.path), opened(shot.path) as image:
        made = seen(image, edge)
    return Pixels(made.width, made.height, made.tobytes())


def here_already(
    core: Core, shots: Iterable[Shot], looks: Mapping[Path, Look]
) -> dict[Path, Photo]:
    """Shots that seem to be in the store: equal name, size and moment. A guess: what is imported
    is compared byte by byte."""
    wanted: dict[str, list[Shot]] = {}
    for shot in shots:
        wanted.setdefault(shot.path.name, []).append(shot)
    known = core.store.read(lambda connection: namesakes(connection, wanted))
    found: dict[Path, Photo] = {}
    for photo in known:
        size = _size(core, photo)
        for shot in wanted[photo.filename]:
            look = looks.get(shot.path)
            taken = look.taken[:19] if look is not None else ""
            if size == shot.size and taken == photo.fields.created[:19]:
                found.setdefault(shot.path, photo)
    return found


def _size(core: Core, photo: Photo) -> int:
    """Bytes; -1 where the file isn't on this laptop."""
    path = core.store.blob_path(photo.blob)
    return path.stat().st_size if path.is_file() else -1


def moment(shot: Shot, look: Look | None) -> str:
    """See `photos.browse.when`."""
    return browse.when(shot, look)


def order_by_time(shots: Sequence[Shot], looks: Mapping[Path, Look]) -> list[int]:
    """See `photos.browse.by_time`."""
    return browse.by_time(shots, looks)
