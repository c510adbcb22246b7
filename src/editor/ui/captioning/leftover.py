"""What was typed for many photos and not applied yet: kept in a file, since one may come back to it
after an hour, or after the power went."""

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from editor.app.captioning import Change, in_batch
from editor.document.batch import Edit
from editor.document.photo_edits import Mode

FILE = "captions-not-applied.json"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Leftover:
    """The edits of a batch, and the ids of its photos."""

    ids: tuple[str, ...]
    edits: tuple[Edit, ...]
    language: str
    decorative: bool | None = None

    @property
    def change(self) -> Change:
        return in_batch(self.edits, self.language, decorative=self.decorative)


def keep(home: Path, leftover: Leftover | None) -> None:
    """Write it down; None: there is none any more. A failing disk costs the copy, not the words:
    they stand in the panel still."""
    path = home / FILE
    try:
        if leftover is None:
            path.unlink(missing_ok=True)
            return
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(leftover), ensure_ascii=False), "utf-8")
        fresh.replace(path)
    except OSError:
        _log.warning("What was typed for several photos can't be kept in %s", path, exc_info=True)


def kept(home: Path) -> Leftover | None:
    """What was written down; None if there is nothing, or it can't be read."""
    try:
        said = json.loads((home / FILE).read_text("utf-8"))
        edits = tuple(Edit(one["field"], one["words"], Mode(one["mode"])) for one in said["edits"])
        return Leftover(tuple(said["ids"]), edits, said["language"], said["decorative"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError):
        _log.warning("What was typed for several photos can't be read", exc_info=True)
        return None
