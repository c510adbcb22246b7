"""Write requirements.lock and requirements-dev.lock: exact versions with hashes, for every
platform and Python that we support. Needs `uv` (pip install uv)."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    if shutil.which("uv") is None:
        sys.stderr.write("lock: needs uv. Install it with: pip install uv\n")
        return 1
    compile_lock("requirements.lock")
    compile_lock("requirements-dev.lock", "--group", "dev", "--constraint", "requirements.lock")
    return 0


def compile_lock(name: str, *options: str) -> None:
    """The build backend is locked too: installing the project itself must fetch nothing."""
    command = ["uv", "pip", "compile", "--universal", "--generate-hashes", "--no-header"]
    command += ["--no-annotate", "--quiet"]
    command += ["--python-version", "3.11", *options, "--output-file", name]
    extra = ROOT / "packaging" / "build.in"
    subprocess.run([*command, "pyproject.toml", str(extra)], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
