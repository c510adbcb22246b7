"""SQLite's failures in the user's words. What isn't the user's to mend stays a bug."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from editor.base.errors import EditorError
from editor.base.messages import say

FULL, CORRUPT, NOT_A_DATABASE = 13, 11, 26
_BUSY, _LOCKED, _READONLY, _IOERR, _CANTOPEN = 5, 6, 8, 10, 14


class DiskFull(EditorError):
    """Nothing of the write was kept; everything from before is."""

    def __init__(self) -> None:
        super().__init__(
            say("The disk is full: this could not be saved."),
            remedy=say(
                "Free some space; your text stays in the window and is saved as soon as "
                "there is room."
            ),
        )


class Damaged(EditorError):
    """The database's bytes are not what was written."""

    def __init__(self) -> None:
        super().__init__(
            say("The story database is damaged."),
            remedy=say(
                "Close Copytaker and start it again: it restores the newest backup and keeps "
                "the damaged file beside it."
            ),
        )


_NOTICES = {
    _BUSY: (say("The story database is in use."), say("Try again in a moment.")),
    _LOCKED: (say("The story database is in use."), say("Try again in a moment.")),
    _READONLY: (
        say("The data folder can't be written to."),
        say("Check the rights of the folder and its files."),
    ),
    _IOERR: (
        say("The disk did not take what was to be saved, or could not be read."),
        say("Check the disk; your text stays in the window."),
    ),
    _CANTOPEN: (
        say("The story database can't be opened."),
        say("Check that the data folder exists and that you may read and write in it."),
    ),
}


def code_of(error: BaseException) -> int:
    """SQLite's primary result code of a driver's or SQLAlchemy's error; 0 if it has none."""
    origin = getattr(error, "orig", None) or error
    return int(getattr(origin, "sqlite_errorcode", 0)) & 0xFF


def is_damage(error: BaseException) -> bool:
    return code_of(error) in (CORRUPT, NOT_A_DATABASE)


def notice_for(error: BaseException) -> EditorError | None:
    """The user's error for SQLite's, or None where it is a bug of ours."""
    code = code_of(error)
    if code == FULL:
        return DiskFull()
    if code in (CORRUPT, NOT_A_DATABASE):
        return Damaged()
    if code in _NOTICES:
        what, remedy = _NOTICES[code]
        return EditorError(what, remedy=remedy)
    return None


@contextmanager
def told() -> Iterator[None]:
    """Turn SQLite's failures inside the block into errors for the user."""
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except DBAPIError as error:
        notice = notice_for(error)
        if notice is None:
            raise
        raise notice from error


@contextmanager
def told_by_driver() -> Iterator[None]:
    """The same around a bare connection of the driver."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        raise notice_for(error) or error from error


@contextmanager
def told_by_system() -> Iterator[None]:
    """The same around writing files of our own."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull from error
        raise EditorError(
            say("A file in the data folder could not be written: {why}", why=error.strerror),
            remedy=say("Check the disk and the rights of the data folder."),
        ) from error
