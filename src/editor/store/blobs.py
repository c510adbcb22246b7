"""Photos' files, by their SHA-256: the one module that writes blobs, and will encrypt them.

A blob never changes once it has its name: it is written beside, synced, read back, renamed, and
the folder is synced, so that a name is there only for whole bytes.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import IO

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.store.faults import told_by_system

_CHUNK = 1 << 20
"""Bytes at a time: what a core keeps in its own cache, from reading to hashing to writing. Four
times as many take half as long again."""
_NEW = ".new-"
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Staged:
    """A copy of a file, on its way to be a blob."""

    path: Path
    blob: str


class Blobs:
    """The folder `home/blobs`; a blob lies under the first two digits of its hash."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, blob: str) -> Path:
        """Where a blob lies, or would. Raises ValueError unless `blob` is a SHA-256 in hex."""
        if not _SHA256.fullmatch(blob):
            raise ValueError(f"not a SHA-256: {blob!r}")
        return self.folder / blob[:2] / blob

    def check(self, blob: str) -> bool:
        """Whether the blob is there with all its bytes as they were."""
        path = self.path(blob)
        return path.is_file() and _hash_of(path) == blob

    def put_file(self, source: Path) -> str:
        """Copy a file in and return its SHA-256. Raises EditorError: unreadable, disk full."""
        staged = self.copy(source)
        try:
            if not self.has(staged):
                self.secure(staged)
            self.keep([staged])
        finally:
            self.drop(staged)
        return staged.blob

    def copy(self, source: Path, report: Callable[[int], object] = int) -> Staged:
        """Copy a file beside the blobs, not yet safely. `report` gets the bytes of each step; what
        it raises ends the copying. Raises EditorError: unreadable, disk full."""
        with told_by_system():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=_NEW, dir=self.folder)
        staged = Path(name)
        try:
            with (
                os.fdopen(handle, "wb") as out,
                _readable(source),
                source.open("rb", buffering=0) as incoming,
            ):
                blob = _copy(incoming, out, report)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
        return Staged(staged, blob)

    def secure(self, staged: Staged) -> None:
        """Make a copy durable and read it back. Raises EditorError if the disk didn't keep it."""
        with told_by_system():
            with staged.path.open("rb+") as file:
                os.fsync(file.fileno())
            if _hash_of(staged.path) != staged.blob:
                raise EditorError(
                    say("The disk did not keep what was written to it."),
                    remedy=say("Check the disk; nothing was changed."),
                )

    def keep(self, staged: Iterable[Staged]) -> None:
        """Give secured copies their names, all durable at once; those that are here already go."""
        folders = set()
        with told_by_system():
            for one in staged:
                if self.has(one):
                    self.drop(one)
                    continue
                target = self.path(one.blob)
                target.parent.mkdir(mode=0o700, exist_ok=True)
                one.path.replace(target)
                folders.add(target.parent)
            for folder in sorted(folders):
                sync_folder(folder)
            if folders:
                sync_folder(self.folder)

    def drop(self, staged: Staged) -> None:
        """Remove a copy that isn't wanted, or that was kept already."""
        staged.path.unlink(missing_ok=True)

    def has(self, staged: Staged) -> bool:
        """Whether the blob is here, in its full length."""
        target = self.path(staged.blob)
        return target.is_file() and target.stat().st_size == staged.path.stat().st_size

    def sweep(self) -> None:
        """Remove what a crash left half written. Only for the one process that writes."""
        for left in self.folder.glob(f"{_NEW}*"):
            left.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable. Windows has no such call, and needs none on NTFS."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy(incoming: FileIO, out: IO[bytes], report: Callable[[int], object]) -> str:
    digest = hashlib.sha256()
    buffer = memoryview(bytearray(_CHUNK))
    while count := incoming.readinto(buffer):
        digest.update(buffer[:count])
        with told_by_system():
            out.write(buffer[:count])
        report(count)
    with told_by_system():
        out.flush()
    return digest.hexdigest()


@contextmanager
def _readable(source: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise EditorError(
            say("There is no file {path}.", path=source),
            remedy=say("Check the name, or whether its disk is still connected."),
        ) from error
    except OSError as error:
        raise EditorError(
            say("{path} could not be read: {why}", path=source, why=error.strerror),
            remedy=say("Check the file and its disk or card, and try again."),
        ) from error


def _hash_of(path: Path) -> str:
    digest = hashlib.sha256()
    buffer = memoryview(bytearray(_CHUNK))
    with path.open("rb", buffering=0) as file:
        while count := file.readinto(buffer):
            digest.update(buffer[:count])
    return digest.hexdigest()
