"""Make `.venv` with everything that running, testing and checking needs. Run by `make`.

Uses nothing but the standard library, and Python 3.7's syntax, so that an old Python gets a
sentence instead of a traceback.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def main():
    if sys.version_info < (3, 11):  # noqa: UP036 - this is what says so
        found = ".".join(map(str, sys.version_info[:2]))
        stop(
            f"Copytaker needs Python 3.11 or newer; {sys.executable} is {found}.",
            "Install it, then: make PYTHON=python3.11 run",
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        stop("This Python can't make virtual environments.", "On Debian: apt install python3-venv")
    if not PYTHON.exists():
        run([sys.executable, "-m", "venv", str(VENV)], "making .venv")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    lock = str(ROOT / "requirements-dev.lock")
    run([*pip, "--require-hashes", "-r", lock], "installing what requirements-dev.lock lists")
    run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "installing copytaker")
    (VENV / ".ready").touch()


def run(command, doing):
    sys.stderr.write(f"setup: {doing}\n")
    if subprocess.call(command) != 0:
        stop(f"setup: {doing} failed.", "See the lines above; a network is needed the first time.")


def stop(what, remedy):
    sys.stderr.write(f"{what}\n{remedy}\n")
    sys.exit(1)


if __name__ == "__main__":
    main()
