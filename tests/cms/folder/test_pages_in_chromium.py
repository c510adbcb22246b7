"""The site as readers see it: in a real Chromium, on a phone and on a desk, light and dark.

Pictures of the pages are kept in the folder that COPYTAKER_SHOTS names.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.chromium

TOOLS = Path(__file__).parents[2] / "tools" / "page"
CHROMIUM = "/usr/bin/chromium"

Look = dict[str, Any]


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the checkers from npm, kept from run to run."""
    if not Path(CHROMIUM).exists() or not shutil.which("npm"):
        pytest.skip("Debian's chromium or npm isn't installed")
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "copytaker-page-checks"
    cache.mkdir(parents=True, exist_ok=True)
    wanted = (TOOLS / "package.json").read_bytes()
    done = cache / "installed.json"
    if not done.exists() or done.read_bytes() != wanted:
        (cache / "package.json").write_bytes(wanted)
        npm = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"]
        said = subprocess.run(npm, cwd=cache, capture_output=True, text=True, timeout=300)
        if said.returncode:
            pytest.skip(f"npm could not install the checkers: {said.stderr[-300:]}")
        done.write_bytes(wanted)
    return cache


@pytest.fixture(scope="session")
def looks(practice: Path, tools: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Look]:
    """Every page at every width and in both colour schemes."""
    pages = [practice / "index.html", *sorted((practice / "stories").glob("*.html"))]
    shots = os.environ.get("COPYTAKER_SHOTS", "-")
    return _look(tools, tmp_path_factory.mktemp("profile"), shots, pages)


def _look(tools: Path, profile: Path, shots: str, pages: list[Path]) -> list[Look]:
    said = subprocess.run(
        ["node", str(TOOLS / "check.mjs"), str(profile), shots, *map(str, pages)],
        cwd=tools,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert said.returncode == 0, said.stderr
    found: list[Look] = json.loads(said.stdout.splitlines()[-1])
    assert len(found) == 4 * len(pages)
    return found


def test_every_picture_loads(looks: list[Look]) -> None:
    for look in looks:
        expected = 2 if look["page"] == "index.html" else 5
        assert len(look["pictures"]) == expected, look["page"]
        assert all(width for _, width in look["pictures"]), look["pictures"]


def test_each_caption_and_its_credit_stand_under_their_picture(looks: list[Look]) -> None:
    label = {"cau-moi-ben-say.html": "Ảnh: ", "salt-warehouse-library.html": "Photo: "}
    for look in looks:
        if look["page"] == "index.html":
            continue
        assert len(look["figures"]) == 5
        credits = [figure["credit"] for figure in look["figures"]]
        assert len(set(credits)) == 5
        assert all(credit.startswith(label[look["page"]]) for credit in credits)
        for figure in look["figures"]:
            assert 0 <= figure["gap"] < 20
            assert figure["aligned"]
            assert figure["creditUnder"]


def test_nothing_sticks_out_sideways(looks: list[Look]) -> None:
    assert [look for look in looks if look["overflow"] > 0] == []


def test_lines_are_no_longer_than_is_easy_to_read(looks: list[Look]) -> None:
    assert max(look["measure"] for look in looks) < 720


def test_each_page_has_one_main_heading(looks: list[Look]) -> None:
    assert all(len(look["headings"]) == 1 for look in looks)


def test_axe_finds_no_barriers(looks: list[Look]) -> None:
    assert [(look["page"], fault) for look in looks for fault in look["violations"]] == []


def test_the_html_is_valid(looks: list[Look]) -> None:
    assert [(look["page"], fault) for look in looks for fault in look["faults"]] == []


def test_only_files_of_the_site_are_loaded(looks: list[Look], practice: Path) -> None:
    inside = practice.as_uri()
    for look in looks:
        assert [url for url in look["loaded"] if not url.startswith(inside)] == []
