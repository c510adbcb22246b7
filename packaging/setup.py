"""Make `.venv` with everything that running, testing and checking needs. Run by `make`.

Uses nothing but the standard library, and Python 3.7's syntax, so that an old Python gets a
sentence instead of a traceback.
"""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin", "python")


def main():
    if sys.version_info < (3, 11):
        found = ".".join(map(str, sys.version_info[:2]))
        stop(f"Copytaker needs Python 3.11 or newer; {sys.executable} is {found}.",
             "Install it, then: make PYTHON=python3.11 run")
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        stop("This Python can't make virtual environments.", "On Debian: apt-get install python3-venv")
    if not os.path.exists(PYTHON):
        run([sys.executable, "-m", "venv", VENV], "making .venv")
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    lock = os.path.join(ROOT, "requirements-dev.lock")
    run([*pip, "--require-hashes", "-r", lock], "installing what requirements-dev.lock lists")
    run([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT], "installing copytaker")
    with open(os.path.join(VENV, ".ready"), "w"):
        pass


def run(command, doing):
    sys.stderr.write(f"setup: {doing}\n")
    if subprocess.call(command) != 0:
        stop(f"setup: {doing} failed.", "See the lines above; a network is needed the first time.")


def stop(what, remedy):
    sys.stderr.write(f"{what}\n{remedy}\n")
    sys.exit(1)


if __name__ == "__main__":
    main()
