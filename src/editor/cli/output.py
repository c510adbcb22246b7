"""How the command line speaks: data on standard output, messages and progress on standard error."""

import json
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import IO

from editor.base.progress import Progress, Report, silent


def data(line: str) -> None:
    sys.stdout.write(line + "\n")


def as_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def message(line: str) -> None:
    sys.stderr.write(line + "\n")


def table(rows: Iterable[Sequence[str]]) -> None:
    """Columns as wide as their widest cell; the last one isn't padded."""
    lines = [tuple(unicodedata.normalize("NFC", cell) for cell in row) for row in rows]
    widths = [max(map(_columns, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [c + " " * (w - _columns(c)) for c, w in zip(line, widths, strict=True)]
        data("  ".join(cells).rstrip())


def _columns(cell: str) -> int:
    """Columns on a terminal: combining marks take none, wide letters two."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in cell)
    return sum(not unicodedata.combining(c) for c in cell) + wide


def local(moment: datetime) -> str:
    """A time as people on this machine read it."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def progress_bar(stream: IO[str] | None = None) -> Report:
    """A bar on standard error if that is a terminal, else nothing."""
    stream = stream or sys.stderr
    if not stream.isatty():
        return silent
    width = min(30, max(10, shutil.get_terminal_size().columns - 50))

    def show(progress: Progress) -> None:
        if progress.total and progress.done >= progress.total:
            stream.write("\r\x1b[K")
        elif progress.total:
            full = width * progress.done // progress.total
            bar = "█" * full + "·" * (width - full)
            stream.write(f"\r\x1b[K{bar} {progress.done}/{progress.total} {progress.doing[:40]}")
        stream.flush()

    return show
