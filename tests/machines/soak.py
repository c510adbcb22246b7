"""The whole monkey: `python -m tests.machines.soak`, or `make soak`. What fails is shrunk and
printed as a run for `tests/machines/runs`."""

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append(str(Path(__file__).parents[1] / "support"))

from monkey import Run, perform, random_run
from PySide6.QtWidgets import QApplication


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--seeds", type=int, default=500)
    reader.add_argument("--first", type=int, default=0)
    reader.add_argument("--acts", type=int, default=300)
    reader.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2) // 2))
    asked = reader.parse_args()
    began, failed = time.monotonic(), 0
    seeds = range(asked.first, asked.first + asked.seeds)
    with ProcessPoolExecutor(asked.jobs) as pool:
        for seed, told in zip(
            seeds, pool.map(trouble, seeds, [asked.acts] * len(seeds)), strict=True
        ):
            if told:
                failed += 1
                sys.stdout.write(f"seed {seed}: {told}\n")
                sys.stdout.flush()
    seconds = time.monotonic() - began
    sys.stdout.write(
        f"{asked.seeds} seeds of {asked.acts} acts in {seconds:.0f} s, {failed} failed\n"
    )
    return 1 if failed else 0


def trouble(seed: int, acts: int) -> str:
    """What went wrong, with the shortest run that shows it; "" if nothing did."""
    run = random_run(seed, acts)
    said = said_of(run)
    if not said:
        return ""
    short = shrunk(run)
    return f"{said}\n  shortest ({len(short.acts)} acts): {said_of(short)}\n  {short.as_json()}"


def said_of(run: Run) -> str:
    app = QApplication.instance() or QApplication(["soak"])
    assert isinstance(app, QApplication)
    try:
        perform(app, run)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are here for
        return f"{type(error).__name__}: {str(error)[:400]}"
    return ""


def shrunk(run: Run, patience: float = 20) -> Run:
    """The run without the acts and blocks that it fails without, too (delta debugging, for some
    seconds)."""
    end = time.monotonic() + patience

    def fails(other: Run) -> bool:
        return time.monotonic() < end and bool(said_of(other))

    for field in ("acts", "blocks"):
        size = max(1, len(getattr(run, field)) // 2)
        while size:
            at = 0
            while at < len(items := getattr(run, field)):
                shorter = replace(run, **{field: items[:at] + items[at + size :]})
                if fails(shorter):
                    run = shorter
                else:
                    at += size
            size //= 2
    return run


if __name__ == "__main__":
    sys.exit(main())
