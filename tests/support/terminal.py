"""The command line as a person or a script uses it: arguments in, text and an exit code out."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.split()


@dataclass(frozen=True)
class Terminal:
    """Runs `copytaker` as a process of its own on one data folder."""

    home: Path
    password: str = ""

    def __call__(self, *arguments: object, code: int | None = 0) -> Ran:
        """`code`: the exit code expected; None for any."""
        environment = {**os.environ, "COPYTAKER_HOME": str(self.home)}
        environment.pop("COPYTAKER_PASSWORD", None)
        if self.password:
            environment["COPYTAKER_PASSWORD"] = self.password
        command = [sys.executable, "-m", "editor", *map(str, arguments)]
        ran = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            stdin=subprocess.DEVNULL,
        )
        if code is not None:
            assert ran.returncode == code, (
                f"{arguments}: {ran.returncode}\n{ran.stdout}{ran.stderr}"
            )
        assert "Traceback" not in ran.stderr, ran.stderr
        return Ran(ran.returncode, ran.stdout, ran.stderr)
