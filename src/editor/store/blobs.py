"""Photos' files, by their SHA-256: the one module that writes blobs, and will encrypt them.

A blob never changes once it has its name: it is written beside, synced, read back, renamed, and
the folder is synced, so that a name is there only for whole bytes.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.store.faults import told_by_system

_CHUNK = 1 << 20
_NEW = ".new-"
_SHA256 = re.compile(r"[0-9a-f]{64}")


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
        try:
            with source.open("rb") as incoming:
                return self._put(iter(lambda: incoming.read(_CHUNK), b""))
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

    def sweep(self) -> None:
        """Remove what a crash left half written. Only for the one process that writes."""
        for left in self.folder.glob(f"{_NEW}*"):
            left.unlink(missing_ok=True)

    def _put(self, chunks: Iterator[bytes]) -> str:
        with told_by_system():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=_NEW, dir=self.folder)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                blob = _copy(chunks, out)
            with told_by_system():
                self._keep(temporary, blob)
        finally:
            temporary.unlink(missing_ok=True)
        return blob

    def _keep(self, temporary: Path, blob: str) -> None:
        target = self.path(blob)
        if target.is_file() and target.stat().st_size == temporary.stat().st_size:
            return
        if _hash_of(temporary) != blob:
            raise EditorError(
                say("The disk did not keep what was written to it."),
                remedy=say("Check the disk; nothing was changed."),
            )
        target.parent.mkdir(mode=0o700, exist_ok=True)
        temporary.replace(target)
        sync_folder(target.parent)
        sync_folder(self.folder)


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable. Windows has no such call, and needs none on NTFS."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy(chunks: Iterator[bytes], out: IO[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
        with told_by_system():
            out.write(chunk)
    with told_by_system():
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest()


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
