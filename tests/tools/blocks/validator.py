"""Asks WordPress's own block parser (from npm, in a cache folder) what it thinks of a post."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_HERE = Path(__file__).parent
_SCRIPT = _HERE.parents[1] / "codecs" / "wordpress" / "validate_blocks.mjs"


def can_validate() -> bool:
    """Whether Node and npm are here, which the parser needs."""
    return bool(shutil.which("node") and shutil.which("npm"))


def invalid_blocks(raw: str) -> list[str]:
    """The blocks of a post that the block editor would not take as they are; best: none."""
    return invalid_blocks_of([raw])[0]


def invalid_blocks_of(posts: Sequence[str]) -> list[list[str]]:
    """The same for many posts at once: starting the parser takes some seconds."""
    folder = _installed()
    done = subprocess.run(
        ["node", str(_SCRIPT), str(folder)],
        input=json.dumps(posts),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=True,
    )
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def _installed() -> Path:
    """The folder with the packages, fetched at the first call."""
    cache = os.environ.get("COPYTAKER_TEST_CACHE") or "~/.cache/copytaker-tests"
    folder = Path(cache).expanduser() / "blocks"
    wanted = (_HERE / "package.json").read_text("utf-8")
    stamp = folder / "installed.json"
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text(wanted, "utf-8")
        npm = [shutil.which("npm") or "npm", "install", "--no-audit", "--no-fund"]
        subprocess.run(
            [*npm, "--ignore-scripts", "--legacy-peer-deps"],
            cwd=folder,
            check=True,
            capture_output=True,
            timeout=600,
        )
        stamp.write_text(wanted, "utf-8")
    return folder
