"""The command line's grammar. Nothing heavy is imported here: `--help` answers at once."""

import argparse
import os
from pathlib import Path
from typing import TypeAlias

from editor import __version__

_WANTS = (
    "no-caption", "no-credit", "no-alt", "unused", "embargoed", "duplicate", "protected",
)  # fmt: skip
_ORDERS = ("added", "taken", "name", "photographer", "rating")
_ORDERS_HELP = ", ".join(_ORDERS)
_STATES = ("local", "unsent", "ready", "synced", "conflict", "failed")


def build() -> argparse.ArgumentParser:
    """The parser; `args.command` names a function of `editor.cli.commands`, or is None."""
    top = _parser("copytaker", "The offline newsroom editor. Without a command it opens the app.")
    top.add_argument("--version", action="version", version=f"copytaker {__version__}")
    _home(top, None)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    _stories(commands)
    _photos(commands)
    _sites(commands)
    _sending(commands)
    _add(commands, "demo", "send the sample stories to the practice site, without a window")
    return top


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _parser(prog: str, description: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=prog,
        description=description,
        epilog="Exit codes: 0 done, 1 something failed, 2 wrong use, 3 a conflict needs a person.",
        allow_abbrev=False,
    )


def _home(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--home",
        type=Path,
        metavar="DIR",
        default=default,
        help="the data folder (else COPYTAKER_HOME, else the system's place for it)",
    )


def _add(
    commands: Commands, name: str, text: str, *, reads: bool = False
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text.capitalize(), allow_abbrev=False)
    _home(parser, argparse.SUPPRESS)
    if reads:
        parser.add_argument("--json", action="store_true", help="print data as JSON")
    return parser


def _stories(commands: Commands) -> None:
    one = _add(commands, "import", "make stories of .docx, .md, .html or .txt files")
    one.add_argument("files", nargs="+", type=Path, metavar="FILE")
    one.add_argument("--photos", type=Path, metavar="DIR", help="where the pictures lie")

    one = _add(commands, "list", "list the stories, newest first", reads=True)
    one.add_argument("--state", choices=_STATES, metavar="S", help=", ".join(_STATES))
    one.add_argument("--search", default="", metavar="TEXT", help="diacritics don't matter")

    one = _add(commands, "show", "print a story", reads=True)
    one.add_argument("story", metavar="ID")
    one.add_argument("--format", choices=("md", "html", "json", "text"), default=None)

    one = _add(commands, "edit", "replace a story's text, as a new version")
    one.add_argument("story", metavar="ID")
    one.add_argument("--from", dest="file", required=True, type=Path, metavar="FILE.md")
    one.add_argument("--photos", type=Path, metavar="DIR", help="where new pictures lie")

    one = _add(commands, "check", "list what the desk would ask about a story", reads=True)
    one.add_argument("story", metavar="ID")
    one.add_argument("--format", choices=("text", "json"), default=None)

    one = _add(commands, "versions", "list a story's versions, the oldest first", reads=True)
    one.add_argument("story", metavar="ID")


def _photos(commands: Commands) -> None:
    photo = _add(commands, "photo", "import and list photos, change their texts")
    inner = photo.add_subparsers(title="commands", metavar="COMMAND", dest="photo", required=True)
    one = _add(inner, "import", "take pictures in, from files and folders", reads=True)
    one.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="without any: what was cut off goes on"
    )
    one.add_argument("--story", metavar="ID", help="put them at the end of this story")
    one.add_argument("--who", default="", metavar="NAME", help="took those whose files don't say")
    one.add_argument("--accept", action="store_true", help="take over what corrections say")
    one = _add(inner, "list", "list photos, the one added last first", reads=True)
    one.add_argument("query", nargs="*", metavar="WORD", help="diacritics don't matter")
    one.add_argument(
        "--want", action="append", default=[], choices=_WANTS, metavar="W", help=", ".join(_WANTS)
    )
    one.add_argument("--used-in", metavar="ID", help="in this story")
    one.add_argument("--by", default="", metavar="NAME", help="taken by")
    one.add_argument("--place", default="", metavar="NAME")
    one.add_argument("--since", default="", metavar="DAY", help="2026-11-20 and later")
    one.add_argument("--until", default="", metavar="DAY", help="2026-11-20 and before")
    one.add_argument("--rating", type=int, default=0, metavar="N", help="so many stars at least")
    one.add_argument("--order", default=_ORDERS[0], choices=_ORDERS, metavar="O", help=_ORDERS_HELP)
    one.add_argument("--ascending", action="store_true", help="the first, lowest, oldest first")
    one = _add(inner, "save", "copy originals into a folder, with what is known in sidecars")
    one.add_argument("ids", nargs="+", metavar="ID")
    one.add_argument("--to", required=True, type=Path, metavar="DIR")
    one.add_argument("--no-sidecars", action="store_true", help="the files alone")
    one = _add(inner, "tells", "list what a stranger learns from picture files", reads=True)
    one.add_argument("files", nargs="+", type=Path, metavar="FILE")
    one = _add(inner, "set", "change what is known about a photo")
    one.add_argument("id", metavar="ID")
    one.add_argument("--caption", metavar="T")
    one.add_argument("--credit", metavar="T")
    one.add_argument("--alt", metavar="T")


def _sites(commands: Commands) -> None:
    site = _add(commands, "site", "the places that stories are sent to")
    inner = site.add_subparsers(title="commands", metavar="COMMAND", dest="site", required=True)
    add = _add(inner, "add", "add a site")
    kinds = add.add_subparsers(title="kinds", metavar="KIND", dest="kind", required=True)
    one = _add(kinds, "folder", "a folder that becomes a static site")
    one.add_argument("name", metavar="NAME")
    one.add_argument("--path", required=True, type=Path, metavar="DIR")
    one = _add(kinds, "wordpress", "a WordPress site, by an application password")
    one.add_argument("name", metavar="NAME")
    one.add_argument("--url", required=True)
    one.add_argument("--user", required=True)
    _add(inner, "list", "list the sites", reads=True)
    for name, text in (("test", "sign in and say who we are there"), ("remove", "forget a site")):
        one = _add(inner, name, text, reads=name == "test")
        one.add_argument("name", metavar="NAME")
    one = _add(inner, "posts", "list what is on the site and may be edited", reads=True)
    one.add_argument("name", metavar="NAME")
    one.add_argument("--search", default="", metavar="T")


def _sending(commands: Commands) -> None:
    one = _add(commands, "ready", "say that stories, as they stand, may be sent")
    one.add_argument("stories", nargs="+", metavar="ID")
    one.add_argument("--site", metavar="NAME", help="needed if there are several")
    one.add_argument("--as", dest="wanted", choices=("draft", "pending", "publish"))

    one = _add(commands, "pull", "take a site's post in; from then on sync follows it")
    one.add_argument("name", metavar="NAME")
    one.add_argument("post", metavar="POST")

    one = _add(commands, "sync", "send what is ready, bring what changed", reads=True)
    one.add_argument("--site", metavar="NAME")

    one = _add(commands, "resolve", "the story as it stands now answers its conflict")
    one.add_argument("story", metavar="ID")


def home_of(given: Path | None) -> Path:
    """The data folder, as an absolute path: `--home`, COPYTAKER_HOME, or the system's place."""
    if given is not None:
        return given.expanduser().absolute()
    if named := os.environ.get("COPYTAKER_HOME"):
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("copytaker", appauthor=False)
