"""The fixture `wordpress`: a real WordPress on loopback, once with each core."""

import json
import os
import re
import shutil
import subprocess
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from editor.remote.records import Site

CORES = ("debian", "newer")
SCRIPT = Path(__file__).with_name("wordpress")
_LINE = re.compile(r'^\S+ (?P<status>\d+) \S+ \S+ (?P<user>\S+) "(?P<method>\S+) (?P<path>\S+) ')
_marks = count(1)


@dataclass(frozen=True)
class Logged:
    """One request as the web server logged it; `user` is "-" without credentials."""

    method: str
    path: str
    status: int
    user: str


class RealWordPress:
    """A running server. `env` holds its url, users (with application passwords), sections."""

    def __init__(self, core: str) -> None:
        self.core = core
        answer = _run("env", core, "--json").stdout
        self.env: dict[str, Any] = json.loads(answer)
        self.url: str = self.env["url"]
        self._log = Path(self.env["log"])
        self._seen = 0

    def password(self, user: str) -> str:
        return self.env["users"][user]["app_password"]

    def site(self, user: str = "reporter") -> Site:
        return Site(id="site-1", name="Báo", kind="wordpress", address=self.url, user=user)

    def reset(self) -> None:
        """As after the install, and the list of requests empty."""
        _run("reset", self.core)
        self._mark()
        self._seen = self._log.stat().st_size

    def requests(self) -> list[Logged]:
        """All requests since the last reset, in the order of their answers."""
        self._mark()
        with self._log.open(encoding="utf-8", errors="replace") as log:
            log.seek(self._seen)
            found = [_LINE.match(line) for line in log]
        logged = [
            Logged(line["method"], line["path"], int(line["status"]), line["user"])
            for line in found
            if line
        ]
        return [line for line in logged if not line.path.startswith("/--mark/")]

    def writes(self) -> list[Logged]:
        return [line for line in self.requests() if line.method not in ("GET", "HEAD", "OPTIONS")]

    def rest(self, method: str, path: str, user: str = "desk") -> Any:
        """A request past the adapter, as somebody at the desk; `path` as in "posts/101"."""
        request = urllib.request.Request(f"{self.env['api']}wp/v2/{path}", method=method)
        pair = f"{user}:{self.password(user)}".encode()
        request.add_header("Authorization", "Basic " + b64encode(pair).decode())
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def plugin(self, name: str) -> Path:
        """Where a PHP file must lie to be loaded with each request; the test removes it again."""
        return Path(self.env["dir"]) / "www/wp-content/mu-plugins" / name

    def _mark(self) -> None:
        """One more request, answered after the others were logged: the log is complete then."""
        mark = f"/--mark/{os.getpid()}-{next(_marks)}"
        with urllib.request.urlopen(self.url + mark, timeout=10):
            pass
        while mark not in _tail(self._log):
            pass


@pytest.fixture(
    scope="session",
    params=[pytest.param(core, marks=pytest.mark.wordpress) for core in CORES],
)
def wordpress_server(request: pytest.FixtureRequest) -> Iterator[RealWordPress]:
    """Starts one if none runs, and stops what it started. One test run at a time uses it."""
    core: str = request.param
    hindrance = _hindrance(core)
    if hindrance:
        pytest.skip(f"no WordPress ({core}): {hindrance}")
    lock = _folder() / f"{core}.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(lock, timeout=1800):
        started = _run("start", core, check=False)
        if started.returncode:
            pytest.skip(f"no WordPress ({core}): {started.stderr.strip()}")
        yield RealWordPress(core)
        if "already running" not in started.stderr:
            _run("stop", core)


@pytest.fixture
def wordpress(wordpress_server: RealWordPress) -> RealWordPress:
    """A WordPress as freshly installed."""
    wordpress_server.reset()
    return wordpress_server


def _hindrance(core: str) -> str:
    if os.name != "posix" or os.geteuid() != 0:
        return "only root can start it"
    needed = ["apt-get", "npm"] if core == "newer" else ["apt-get"]
    missing = [tool for tool in needed if shutil.which(tool) is None]
    return f"{', '.join(missing)} is missing" if missing else ""


def _folder() -> Path:
    return Path(os.environ.get("COPYTAKER_CMS_DIR", "/var/tmp/copytaker-cms"))


def _run(
    command: str, core: str, *options: str, check: bool = True
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SCRIPT, command, "--core", core, *options],
        check=check,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )


def _tail(log: Path) -> str:
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - 2000))
        return file.read().decode("utf-8", "replace")
