"""The rules that keep the layers apart."""

import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import editor

ROOT = Path(__file__).parents[1]
WINDOW = ("editor.ui", "editor.bootstrap.window", "editor.__main__")


def _modules_without_window() -> list[str]:
    found = pkgutil.walk_packages(editor.__path__, "editor.", onerror=lambda name: None)
    names = (module.name for module in found)
    return [n for n in names if not n.startswith(WINDOW) and ".migrations" not in n]


def test_each_layer_imports_only_layers_below_it() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-cache"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr


def test_nothing_outside_the_window_loads_qt() -> None:
    names = _modules_without_window()
    assert len(names) > 40
    program = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "sys.exit([m for m in sys.modules if m.startswith('PySide6')] or 0)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-4000:]


def test_each_dependency_has_its_reason_and_its_use() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = {re.split(r"[=<>]", one)[0] for one in project["dependencies"]}
    table = (ROOT / "ARCHITECTURE.md").read_text("utf-8").partition("| package | reason |")[2]
    told = " ".join(re.findall(r"^\| (.+?) \|", table, re.MULTILINE)).casefold()
    assert [name for name in named if name.casefold() not in told] == []
    modules = {name: name.replace("-", "_").casefold() for name in named}
    modules |= {"PySide6-Essentials": "PySide6", "pillow": "PIL", "PyYAML": "yaml"}
    modules["markdown-it-py"] = "markdown_it"
    modules["mdit-py-plugins"] = "mdit_py_plugins"
    modules["chunspell"] = "hunspell"
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    unused = [
        name
        for name in named
        if not re.search(rf"^\s*(from|import) {modules[name]}\b", sources, re.MULTILINE)
    ]
    assert unused == []


def test_no_regular_expression_repeats_a_group_possessively() -> None:
    """Before Python 3.11.5 such a repeat matches wrongly (gh-106052); Debian 12 has 3.11.2."""
    sources = Path(editor.__path__[0]).rglob("*.py")
    assert [path.name for path in sources if re.search(r"\)[*+?]\+", path.read_text("utf-8"))] == []


def test_the_command_line_starts_without_heavy_modules() -> None:
    heavy = {"PySide6", "sqlalchemy", "alembic", "PIL", "exiv2", "httpx", "keyring", "markdown"}
    program = (
        "import sys\nfrom editor.cli.main import run\n"
        "try: run(['--help'])\nexcept SystemExit: pass\n"
        f"sys.exit(({heavy!r} & set(sys.modules)) or 0)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-4000:]
