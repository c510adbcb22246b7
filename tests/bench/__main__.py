"""`python -m tests.bench [--only NAME]`: prints the table; exit code 1 if a gate was missed."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import cards, command_line, markdown, photos, sheet, store, sync, typist
from tests.bench.harness import Row, table

BENCHES: dict[str, Callable[[Path], list[Row]]] = {
    "typing": typist.rows,
    "cards": cards.rows,
    "command_line": command_line.rows,
    "markdown": markdown.rows,
    "photos": photos.rows,
    "sheet": sheet.rows,
    "sync": sync.rows,
    "store": store.rows,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--only", choices=BENCHES, metavar="NAME", help=", ".join(BENCHES))
    only = parser.parse_args().only
    rows: list[Row] = []
    for name in [only] if only else BENCHES:
        print(f"{name} …", file=sys.stderr, flush=True)
        rows += _measured(name)
    print(table(rows))
    return 1 if any(row.missed for row in rows) else 0


def _measured(name: str) -> list[Row]:
    """A gate that is missed is measured once more: another program may have been busy."""
    rows = _once(name)
    return _once(name) if any(row.missed for row in rows) else rows


def _once(name: str) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="copytaker-bench-") as folder:
        return BENCHES[name](Path(folder))


sys.exit(main())
