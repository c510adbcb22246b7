"""An import in a process of its own that is killed, as by the kernel, at a step."""

import multiprocessing
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor.app import importing
from editor.bootstrap.core import open_core
from editor.store.blobs import Blobs
from editor.store.store import Store

TOGETHER = 2
"""So few files are put in at once that there is much to be cut off between."""
_STEPS = (
    (os, "fsync"),
    (Path, "replace"),
    (Path, "unlink"),
    (Blobs, "copy"),
    (Blobs, "secure"),
    (Blobs, "keep"),
    (Store, "begin_import"),
    (Store, "import_photos"),
    (Store, "forget_import"),
)
"""Each counts before it is done and after."""


def import_until(home: Path, files: list[Path], step: int | str) -> bool:
    """Begin the import, or go on with the one that was cut off; killed at that step: the n-th, or
    one as "keep after 2". Whether it came to its end."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    child = context.Process(target=_import, args=(home, files, step))
    child.start()
    child.join()
    code = child.exitcode
    child.close()
    if code not in (0, -signal.SIGKILL):
        raise AssertionError(f"the import ended with {code}")
    return code == 0


def _import(home: Path, files: list[Path], step: int | str) -> None:
    importing._TOGETHER = TOGETHER
    _count_steps(step)
    with open_core(home) as core:
        begun = importing.unfinished(core)
        if begun:
            importing.resume(core, begun[0].batch)
        else:
            importing.import_files(core, files)


def _count_steps(last: int | str) -> None:
    counted: Counter[str] = Counter()
    lock = threading.Lock()

    def count(point: str) -> None:
        with lock:
            counted[point] += 1
            if last in (counted.total(), f"{point} {counted[point]}"):
                os.kill(os.getpid(), signal.SIGKILL)

    def counting(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def counted_work(*args: Any, **kwargs: Any) -> Any:
            count(f"{name} before")
            done = work(*args, **kwargs)
            count(f"{name} after")
            return done

        return counted_work

    for owner, name in _STEPS:
        setattr(owner, name, counting(name, getattr(owner, name)))
