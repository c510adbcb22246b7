"""The core, as commands open it."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from editor.app.core import Core
from editor.app.journal import recover
from editor.bootstrap.core import open_core
from editor.cli.output import message
from editor.store import NoStories


@contextmanager
def opened(args: Namespace, *, writing: bool = False) -> Iterator[Core]:
    """Reading commands work beside an open window, writing ones refuse plainly."""
    try:
        core = open_core(args.home, readonly=not writing)
    except NoStories:
        core = open_core(args.home)  # a folder that was never used is like an empty one
    with core:
        if core.store.notice:
            message(f"copytaker: {core.store.notice}")
        if writing:
            recover(core)
        yield core
