"""Careless editing by the hour: the page stays whole, mirror and journal stay true, Markdown brings
the article back, and undo leads to where it began. `make soak` runs 500 seeds of 300 acts; here is
a part of them, and every failure that was found so far, shrunk."""

from pathlib import Path

import pytest
from monkey import from_json, perform, random_run

SEEDS, ACTS = range(1_000, 1_012), 200
RUNS = sorted((Path(__file__).parent / "runs").glob("*.json"))


@pytest.mark.parametrize("seed", SEEDS)
def test_careless_editing_loses_nothing(seed: int, app) -> None:
    perform(app, random_run(seed, ACTS))


@pytest.mark.parametrize("kept", RUNS, ids=lambda path: path.stem)
def test_what_once_went_wrong_goes_well(kept: Path, app) -> None:
    perform(app, from_json(kept.read_text("utf-8")))
