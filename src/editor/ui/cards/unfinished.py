"""An import that was cut off, by a crash or a card taken out: told at the next start."""

from collections.abc import Sequence
from functools import partial

from editor.app.importing import Unfinished, forget, unfinished
from editor.ui.frame import Frame
from editor.ui.language import tr
from editor.ui.photos.intake import Surface


def look(frame: Frame) -> None:
    """Offer to go on with what was cut off, once the window is there."""
    frame.jobs.run(unfinished, frame.core, done=partial(_offer, frame), failed=frame.tell)


def _offer(frame: Frame, found: Sequence[Unfinished]) -> None:
    for one in found:
        key = f"unfinished-{one.batch}"
        frame.desk.notices.tell(
            key,
            tr(
                "Copying {total} photos from “{folder}” was interrupted: {count} are left.",
                total=one.total,
                folder=one.folder.name or one.folder,
                count=one.total - one.done,
            ),
            state="plain",
            choices=[
                (tr("Go on"), partial(_go_on, frame, key, one.batch)),
                (tr("Forget it"), partial(_forget, frame, key, one.batch)),
            ],
        )


def _go_on(frame: Frame, key: str, batch: str) -> None:
    frame.desk.notices.clear(key)
    frame.intake.go_on(batch, Surface(frame.desk.notices))


def _forget(frame: Frame, key: str, batch: str) -> None:
    frame.desk.notices.clear(key)
    frame.jobs.run(forget, frame.core, batch, failed=frame.tell)
