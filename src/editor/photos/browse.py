"""What lies on a card or in a folder: looked through, nothing copied."""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from pathlib import Path

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.photos import formats
from editor.photos.peek import Look, peek

_RAW, _BESIDE_RAW = frozenset(formats.RAW), frozenset((*formats.JPEG, *formats.HEIC))
_PICTURES = frozenset(formats.PICTURES)
_VIDEOS = frozenset(
    {".mp4", ".mov", ".m4v", ".avi", ".mts", ".m2ts", ".mxf", ".3gp", ".mkv", ".wmv"}
    | {".mpg", ".mpeg", ".webm", ".insv", ".braw"}
)
_NO_FOLDERS = frozenset(
    {"$recycle.bin", "recycler", "system volume information", "lost.dir", "lost+found", "found.000"}
)
_HIDDEN = 2  # Windows' attribute
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Shot:
    """One frame: the file that is shown, and the RAW file of the same name beside it.

    `size` in bytes; `modified` in seconds since 1970; `locked`: write-protected, as cameras leave
    what the photographer protected in the camera."""

    path: Path
    size: int
    modified: float
    locked: bool = False
    raw: Path | None = None
    raw_size: int = 0

    @property
    def key(self) -> tuple[Path, int, float]:
        """What tells it from another one of its name: cameras begin anew on a formatted card."""
        return self.path, self.size, self.modified


@dataclass(frozen=True, slots=True)
class Card:
    """Shots in the order of folders and names; videos are only counted; `unread` are folders that
    can't be looked into."""

    root: Path
    shots: tuple[Shot, ...]
    videos: int = 0
    unread: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Walk:
    files: list[tuple[Path, os.stat_result]] = field(default_factory=list)
    videos: int = 0
    unread: list[Path] = field(default_factory=list)


def look_through(root: Path, report: Report = silent) -> Card:
    """The pictures in a folder and below. Hidden files, trash and sidecars are passed over.

    Raises EditorError if the folder itself can't be read."""
    walk = _Walk()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        report(Progress(len(walk.files), 0, folder.name))
        try:
            below = _look_into(folder, walk)
        except OSError as error:
            if folder == root:
                raise _closed(root, error) from error
            check(root)
            walk.unread.append(folder)
            continue
        waiting.extend(reversed(below))
    shots = _shots(walk.files)
    if shots and all(shot.locked for shot in shots):  # it is the card that is locked
        shots = [replace(shot, locked=False) for shot in shots]
    return Card(root, tuple(shots), walk.videos, tuple(walk.unread))


def _look_into(folder: Path, walk: _Walk) -> list[Path]:
    below = []
    with os.scandir(folder) as entries:
        inside = sorted(entries, key=lambda entry: _natural(entry.name))
    for entry in inside:
        if entry.name.startswith("."):
            continue
        ending = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - thousands of them
        if entry.is_dir(follow_symlinks=False):
            if entry.name.lower() not in _NO_FOLDERS and not _is_hidden(entry):
                below.append(Path(entry.path))
        elif ending in _VIDEOS:
            walk.videos += 1
        elif ending in _PICTURES:
            with contextlib.suppress(FileNotFoundError):  # a link that leads nowhere
                told = entry.stat()
                if not getattr(told, "st_file_attributes", 0) & _HIDDEN:
                    walk.files.append((Path(entry.path), told))
    return below


def _is_hidden(entry: "os.DirEntry[str]") -> bool:
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & _HIDDEN)


def _shots(files: Iterable[tuple[Path, os.stat_result]]) -> list[Shot]:
    """Files of a folder that differ in the ending alone, one of them RAW, are one shot."""
    shots: list[Shot] = []
    for _, group in groupby(files, key=lambda one: (one[0].parent, one[0].stem.lower())):
        same = [_shot(path, told) for path, told in group]
        raw = next((one for one in same if one.path.suffix.lower() in _RAW), None)
        seen = next((one for one in same if one.path.suffix.lower() in _BESIDE_RAW), None)
        if raw is None or seen is None:
            shots.extend(same)
            continue
        pair = replace(seen, raw=raw.path, raw_size=raw.size, locked=seen.locked or raw.locked)
        shots.extend(pair if one is seen else one for one in same if one is not raw)
    return shots


def _shot(path: Path, told: os.stat_result) -> Shot:
    return Shot(path, told.st_size, told.st_mtime, locked=not told.st_mode & 0o200)


def _natural(name: str) -> tuple[object, ...]:
    """Names in the order of their numbers: 9 before 10. RAW and JPEG of one name stand together."""
    stem, ending = os.path.splitext(name.lower())  # noqa: PTH122
    parts = _DIGITS.split(stem)
    return (*((int(part), part) if part.isdigit() else (-1, part) for part in parts), (-2, ending))


# Heads


@dataclass(frozen=True, slots=True)
class Seen:
    """A shot's head, or why there is none."""

    look: Look = field(default_factory=Look)
    problem: str = ""


def seen(card: Card, shots: Sequence[Shot], report: Report = silent) -> list[Seen]:
    """Read these shots' heads. One that is broken is told by itself.

    Raises EditorError if the card is gone."""
    found = []
    for done, shot in enumerate(shots):
        report(Progress(done, len(shots), shot.path.name))
        found.append(_seen(card, shot))
    return found


def _seen(card: Card, shot: Shot) -> Seen:
    try:
        with on_card(card.root, shot.path):
            return Seen(peek(shot.path))
    except EditorError as error:
        check(card.root)
        return Seen(problem=error.what)


def _unread(path: Path, error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    return say("“{name}” can't be read ({reason}).", name=path.name, reason=reason)


def check(root: Path) -> None:
    """Raises EditorError if a card was taken out, or its disk fails as a whole."""
    if not is_there(root):
        raise EditorError(
            say("“{name}” can't be read any more: the card was taken out.", name=called(root)),
            remedy=say("Put it in again; what you picked is kept."),
        )


@contextlib.contextmanager
def on_card(root: Path, path: Path) -> Iterator[None]:
    """Reading a file of a card: raises EditorError, of the card if that is gone, else of it."""
    try:
        yield
    except EditorError:
        check(root)
        raise
    except OSError as error:
        check(root)
        raise EditorError(_unread(path, error)) from error


def is_there(root: Path) -> bool:
    try:
        with os.scandir(root) as entries:
            return next(entries, None) is not None
    except OSError:
        return False


def _closed(root: Path, error: OSError) -> EditorError:
    return EditorError(
        say("“{name}” can't be opened ({reason}).", name=called(root), reason=error.strerror),
        remedy=say("Check that it is still there and that you may open it."),
    )


def called(root: Path) -> str:
    """A card's or folder's name for people."""
    return root.name or str(root)


def when(shot: Shot, look: Look | None) -> str:
    """When it was taken, ISO 8601 by the camera's clock; else when its file was written."""
    if look is not None and look.taken:
        return look.taken
    return datetime.fromtimestamp(shot.modified).isoformat(timespec="seconds")


def by_time(shots: Sequence[Shot], looks: Mapping[Path, Look]) -> list[int]:
    """The shots' places in the order in which they were taken; as listed where that's alike."""
    return sorted(range(len(shots)), key=lambda n: when(shots[n], looks.get(shots[n].path))[:19])
