"""Broken, hostile and enormous files: each is taken or refused in plain words; nothing hangs, and
the memory that it takes has a bound."""

import json
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.support.hostile_pictures import ODD, SOUND, WRONG, write_all

from editor.base.errors import EditorError
from editor.photos.glance import glance
from editor.photos.picture import inspect
from editor.photos.read import read_fields

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is told by /proc")

SECONDS = 5
MEGABYTES = 600

IMPORT = """
import json, resource, sys, time
from pathlib import Path
from editor.app.photos import import_batch
from editor.app.thumbnails import thumbnail
from editor.base.errors import EditorError
from editor.bootstrap.core import open_core
from editor.remote.ports import Recipe

resource.setrlimit(resource.RLIMIT_CPU, (240, 240))
with open_core(Path(sys.argv[1])) as core:
    names = sys.stdin.read().splitlines()
    for some in [names] if sys.argv[2] == "at once" else [[name] for name in names]:
        began, said, name = time.process_time(), {}, some[0]
        batch = import_batch(core, list(map(Path, some)))
        if batch.trouble is not None:
            said = {"what": batch.trouble.what, "remedy": batch.trouble.remedy}
        for photo in batch.photos:
            said = {"size": [photo.width, photo.height], "mime": photo.mime}
            try:
                thumbnail(core, photo.id, 512)
                core.render(photo, photo.fields, Recipe(crop=(0.4, 0.4, 0.1, 0.1)))
            except EditorError as error:
                said["later"] = error.what
        said["seconds"] = time.process_time() - began
        told = Path("/proc/self/status").read_text()  # getrusage counts what our parent had, too
        said["megabytes"] = int(told.split("VmHWM:")[1].split()[0]) / 1024
        print(json.dumps({Path(name).name: said}), flush=True)
"""


def imported(home: Path, files: list[Path], how: str = "each") -> dict[str, dict[str, Any]]:
    """What a process of its own makes of these files, one after the other or all at once."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORT, str(home), how],
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        timeout=300,
    )
    outcomes: dict[str, dict[str, Any]] = {}
    for line in done.stdout.splitlines():
        outcomes |= json.loads(line)
    assert done.returncode == 0, (list(outcomes)[-1:], done.stderr[-2000:])
    return outcomes


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("hostile")
    return imported(folder / "home", [*write_all(folder, WRONG), *write_all(folder, ODD)])


@pytest.mark.parametrize("name", WRONG)
def test_what_can_not_be_used_is_refused_in_plain_words(outcomes: Any, name: str) -> None:
    said = outcomes[name]
    assert "what" in said, said
    assert name in said["what"]
    assert said["remedy"]
    assert not {"Error", "Exception", "decoder", "None"} & set(said["what"].split())


@pytest.mark.parametrize("name", ODD)
def test_what_is_merely_odd_is_taken(outcomes: Any, name: str) -> None:
    assert "size" in outcomes[name], outcomes[name]
    assert "later" not in outcomes[name], outcomes[name]


def test_nothing_hangs(outcomes: Any) -> None:
    slow = {name: said["seconds"] for name, said in outcomes.items() if said["seconds"] > SECONDS}
    assert not slow


def test_memory_has_a_bound(outcomes: Any) -> None:
    most = max(said["megabytes"] for said in outcomes.values())
    rising, before = {}, 0.0
    for name, said in outcomes.items():
        if said["megabytes"] > before:
            rising[name] = before = said["megabytes"]
    assert most < MEGABYTES, rising


def test_memory_has_a_bound_for_many_large_pictures_at_once(tmp_path: Path) -> None:
    large = {f"{n}-{name}": ODD[name] for name in ("large.webp", "large-turned.tif") for n in "12"}
    ((_, said),) = imported(tmp_path / "home", [*write_all(tmp_path, large)], "at once").items()
    assert said["megabytes"] < MEGABYTES


@pytest.mark.parametrize("name", SOUND)
def test_a_file_with_any_bytes_changed_is_taken_or_refused(tmp_path: Path, name: str) -> None:
    dice, path = random.Random(name), tmp_path / name
    for _ in range(40):
        changed = bytearray(SOUND[name]())
        for _ in range(dice.choice((1, 3, 20))):
            changed[dice.randrange(dice.choice((64, len(changed))))] = dice.randrange(256)
        path.write_bytes(changed)
        for look in (glance, read_fields, inspect):
            with suppress(EditorError):
                look(path)
