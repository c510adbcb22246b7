"""The folder's files: JSON records that are replaced whole, photos, pages, and one lock.

Every name is made here from a number or from letters, digits and hyphens; nothing that came from
elsewhere is used as a path.
"""

import errno
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from editor.base.messages import say
from editor.base.progress import Progress, Report
from editor.remote.errors import Busy, NotACms, OutcomeUnknown, Refused, RemoteError, Unreachable

Record = dict[str, object]

MARK = "copytaker-site.json"
"""This file tells a site of ours from any other folder."""

_PATIENCE = 10.0
"""Seconds to wait for another laptop that is writing."""

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OURS = {".lock", ".DS_Store", "Thumbs.db", "desktop.ini"}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_ABSENT = {errno.ENOENT, errno.ENOTDIR}


def prepare(path: str | Path, name: str = "") -> None:
    """Make a folder into a site of this name, creating it if need be.

    Raises NotACms if it holds other things, Refused or Unreachable if it can't be written."""
    shelf = Shelf(path, name)
    with shelf.told():
        shelf.root.mkdir(parents=True, exist_ok=True)
    with shelf.writing():
        pass


class Shelf:
    """The files of one site."""

    def __init__(self, path: str | Path, name: str = "") -> None:
        self.root = Path(path).expanduser().absolute()
        self._name = name

    def name(self) -> str:
        """What the site calls itself: what it was called when it was made."""
        known = (self.read_record(MARK) or {}).get("name")
        return known if isinstance(known, str) and known.strip() else self.root.name

    # -- being there

    def is_site(self) -> bool:
        """Whether the folder is a site already; an empty one may become one. Raises Unreachable
        if it isn't there, NotACms if it holds other things."""
        with self.told():
            if (self.root / MARK).is_file():
                return True
            names = {entry.name for entry in self.root.iterdir()}
        if names - _OURS:
            raise NotACms(
                say("The folder {path} holds other things than a site.", path=self.root),
                remedy=say("Choose an empty folder."),
            )
        return False

    def expect_site(self) -> None:
        """Raises Unreachable where there is no site: a drive that isn't connected leaves an empty
        folder, and what was on it is not gone."""
        if not self.is_site():
            raise Unreachable(
                say("There is no site in the folder {path}.", path=self.root),
                remedy=say("Connect the drive or network folder, then try again."),
            )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Alone on the site until the end. Raises Busy after some seconds."""
        fresh = not self.is_site()
        with self.told():
            lock = FileLock(self.root / ".lock", timeout=_PATIENCE)
            try:
                lock.acquire()
            except Timeout as error:
                raise Busy(
                    say("Another laptop is writing to the folder {path}.", path=self.root),
                    remedy=say("Try again in a moment."),
                    retry_after=_PATIENCE,
                ) from error
            try:
                if fresh:
                    self.write_record(MARK, {"format": 1, "name": self._name})
                yield
            finally:
                lock.release()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Says in plain words why the folder could not be used."""
        try:
            yield
        except OSError as error:
            raise _plain(error, self.root) from error

    # -- names

    def numbers(self) -> list[int]:
        """The ids of all posts, ascending."""
        with self.told():
            folder = self.root / "posts"
            if not folder.is_dir():
                return []
            names = [entry.name for entry in folder.iterdir()]
        return sorted(int(name) for name in names if _is_number(name))

    def names(self, kind: str, suffix: str) -> list[str]:
        """The names (without suffix) of the files in a folder of ours, sorted."""
        with self.told():
            folder = self.root / kind
            if not folder.is_dir():
                return []
            found = [path.name.removesuffix(suffix) for path in folder.glob(f"*{suffix}")]
        return sorted(name for name in found if safe(name))

    # -- records

    def read_record(self, name: str) -> Record | None:
        """A record, or None if there is none. Raises RemoteError if it is damaged."""
        with self.told():
            try:
                text = (self.root / name).read_text("utf-8")
            except FileNotFoundError:
                return None
            except UnicodeDecodeError:
                text = ""
        with suppress(ValueError):
            record = json.loads(text)
            if isinstance(record, dict):
                return record
        raise RemoteError(
            say("The file {name} in the folder is damaged.", name=name),
            remedy=say("Restore it from a backup, or delete it; your own story is safe."),
        )

    def write_record(self, name: str, record: Record) -> None:
        text = json.dumps(record, ensure_ascii=False, indent=2)
        # A lone surrogate becomes `\\udcxx`, which JSON reads back.
        self.write_file(name, (text + "\n").encode("utf-8", "backslashreplace"))

    # -- files

    def write_file(self, name: str, data: bytes) -> None:
        """Replace a file whole, or leave it as it is; one that says the same isn't touched."""
        target = self.root / name
        with self.told():
            if target.is_file() and target.read_bytes() == data:
                return
            target.parent.mkdir(parents=True, exist_ok=True)
            with _beside(target) as part:
                part.write_bytes(data)
                _settle(part, target)

    def copy_in(self, source: Path, name: str, report: Report) -> None:
        """A copy of a file, compared with the original before it gets its name. Reports bytes.
        Raises Refused."""
        target = self.root / name
        with self.told():
            target.parent.mkdir(parents=True, exist_ok=True)
            with _beside(target) as part:
                sent = _copy(source, part, report)
                if _digest(part) != sent:
                    raise Refused(
                        say("A photo arrived damaged in the folder {path}.", path=self.root),
                        remedy=say("Send the story again; if it happens again, check the drive."),
                    )
                _settle(part, target)

    def copy_out(self, name: str, target: Path, report: Report) -> None:
        """A copy of one of our files, complete or not there at all. Reports bytes."""
        with self.told(), _beside(target) as part:
            _copy(self.root / name, part, report)
            part.replace(target)

    def delete(self, name: str) -> None:
        with self.told():
            (self.root / name).unlink(missing_ok=True)


def safe(name: str) -> bool:
    """Whether a name from elsewhere may be part of a file name."""
    return len(name) <= 200 and _NAME.fullmatch(name) is not None


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdigit() and len(name) < 10 and name[0] != "0"


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A temporary file in the same folder, gone afterwards unless it was renamed."""
    handle, name = tempfile.mkstemp(prefix=".part-", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _settle(part: Path, target: Path) -> None:
    """Bring a finished file to the disk, then to its name. Others may read it."""
    part.chmod(0o644)
    _flush(part, os.O_RDWR)
    part.replace(target)
    if os.name == "posix":
        _flush(target.parent, os.O_RDONLY)


def _flush(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network file systems can't flush a folder.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(handle)


def _copy(source: Path, target: Path, report: Report) -> str:
    """Copy the bytes; their SHA-256."""
    digest, done, total = hashlib.sha256(), 0, source.stat().st_size
    with source.open("rb") as given, target.open("wb") as taken:
        while chunk := given.read(1 << 20):
            taken.write(chunk)
            digest.update(chunk)
            done += len(chunk)
            report(Progress(done, total, source.name))
    return digest.hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _plain(error: OSError, root: Path) -> RemoteError:
    code = errno.errorcode.get(error.errno or 0, "")
    if not root.is_dir() or (error.errno in _ABSENT and error.filename == str(root)):
        return Unreachable(
            say("The folder {path} isn't there.", path=root),
            remedy=say("Connect the drive or network folder, then try again."),
            code=code,
        )
    if error.errno in _FULL:
        return Refused(
            say("The drive of the folder {path} is full.", path=root),
            remedy=say("Make room there, then send again."),
            code=code,
        )
    if error.errno in _CLOSED:
        return Refused(
            say("You may not write to the folder {path}.", path=root),
            remedy=say("Ask for the right to write there, or choose another folder."),
            code=code,
        )
    return OutcomeUnknown(
        say("The folder {path} didn't answer as it should.", path=root),
        remedy=say("Check the drive or the network, then try again."),
        code=code,
    )
