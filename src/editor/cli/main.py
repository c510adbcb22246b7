"""Runs one command and turns what happens into an exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path

from editor.base.errors import Cancelled, EditorError, UsageError
from editor.cli.codes import DONE, FAILED, INTERRUPTED, WRONG_USE
from editor.cli.output import message
from editor.cli.parser import build, home_of


def run(argv: Sequence[str]) -> int:
    """Returns the exit code; wrong use ends in SystemExit(2), as argparse does it."""
    _speak_utf8()
    args = build().parse_args(argv)
    args.home = home_of(args.home)
    try:
        if args.command is None:
            return _open_window(args.home)
        from editor.cli.commands import COMMANDS

        return COMMANDS[args.command](args)
    except EditorError as error:
        message(f"copytaker: {error.what}")
        if error.remedy:
            message(f"           {error.remedy}")
        return WRONG_USE if isinstance(error, UsageError) else FAILED
    except (Cancelled, KeyboardInterrupt):
        message("copytaker: stopped. What was done so far is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away, as `head` does
        return DONE


def _open_window(home: Path) -> int:
    from editor.bootstrap.window import open_window

    return open_window(home)


def _speak_utf8() -> None:
    """A console that can't show a letter gets a substitute instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
