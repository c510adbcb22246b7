"""What came of an import, in words."""

from collections.abc import Sequence
from pathlib import Path

from editor.app.importing import Imported, Pace, Taken, What
from editor.base.progress import Progress
from editor.ui.language import data_size, told, tr

_NAMED = 3
"""Files that are told by name; more are counted."""


def summary(imported: Imported) -> str:
    """ "5 photos copied. 1 was here already." """
    new, here = len(imported.of(What.NEW, What.LOOKS_LIKE)), len(imported.of(What.SAME_FILE))
    here += len(imported.of(What.CORRECTION))
    parts = []
    if new:
        parts.append(tr("{count} photos copied.", count=new) if new > 1 else tr("1 photo copied."))
    if here:
        many = tr("{count} were here already.", count=here)
        parts.append(many if here > 1 else tr("1 was here already."))
    return " ".join(parts)


def refusals(refused: Sequence[Taken]) -> tuple[str, str]:
    """What could not be read and why; and what to do about it, if that is the same for all."""
    reasons = [told(one.why) for one in refused]
    words = " ".join(reasons[:_NAMED])
    if len(reasons) > _NAMED:
        more = tr("{count} more could not be read either.", count=len(reasons) - _NAMED)
        words = f"{words} {more}"
    if len(reasons) > 1:
        words = f"{tr('{count} files could not be read:', count=len(reasons))} {words}"
    remedies = {told(one.remedy) for one in refused}
    return words, remedies.pop() if len(remedies) == 1 else ""


def alike(files: Sequence[Taken]) -> str:
    """Hints that a new photo may be the same picture as one that is here."""
    name = Path(files[0].path).name
    if len(files) == 1:
        return tr("“{name}” looks like a photo that is here already.", name=name)
    return tr("{count} of the new photos look like ones that are here already.", count=len(files))


def corrections(files: Sequence[Taken]) -> str:
    """The same picture came with other words."""
    name = Path(files[0].path).name
    if len(files) == 1:
        return tr("“{name}” is here already, and now says something else.", name=name)
    return tr("{count} photos are here already, and now say something else.", count=len(files))


def pace(step: Progress) -> str:
    """ "3 of 5 · 24 MB of 41 MB · 12 MB a second · 2 s left" """
    parts = [tr("{count} of {total}", count=step.done, total=step.total)]
    if isinstance(step, Pace):
        if step.all_bytes:
            sizes = (data_size(step.bytes), data_size(step.all_bytes))
            parts.append(tr("{done} of {all}", done=sizes[0], all=sizes[1]))
        if step.rate:
            parts.append(tr("{size} a second", size=data_size(round(step.rate))))
        if step.left is not None:
            parts.append(time_left(step.left))
    return " · ".join(parts)


def time_left(seconds: float) -> str:
    if seconds < 1:
        return tr("almost done")
    if seconds < 90:
        return tr("{count} s left", count=round(seconds))
    return tr("{count} min left", count=round(seconds / 60))
