"""`copytaker` as a whole process, from the shell's Enter to its prompt."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.bench.harness import Row, in_turns
from tests.bench.newspaper import story

from editor.bootstrap.core import open_core
from editor.document.story import Reason

STORIES = 200


def rows(folder: Path) -> list[Row]:
    home = folder / "home"
    with open_core(home) as core:
        for _ in range(STORIES):
            core.store.new_story(story(600), Reason.CREATED)
    bare, library, help_, listing = (
        median(times)
        for times in in_turns(
            9,
            _process(home, "-c", "pass"),
            _process(home, "-c", "import sqlalchemy"),
            _process(home, "-m", "editor", "--help"),
            _process(home, "-m", "editor", "list"),
        )
    )
    # Above the library's import, help has loaded what it doesn't need.
    return [
        Row("copytaker --help", help_, "python -c pass", bare, target="500 ms"),
        Row("copytaker --help", help_, "import sqlalchemy", library, 1.0),
        Row(
            f"copytaker list, {STORIES} stories",
            listing,
            "import sqlalchemy",
            library,
            2.5,
            target="500 ms",
        ),
    ]


def _process(home: Path, *arguments: str) -> Callable[[], object]:
    environment = {**os.environ, "COPYTAKER_HOME": str(home)}

    def run() -> None:
        subprocess.run(
            [sys.executable, *arguments],
            env=environment,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    return run
