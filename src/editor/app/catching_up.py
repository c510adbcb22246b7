"""Photos that came before their looks were noted: looked at once, in the background."""

from dataclasses import replace

from editor.app.arrivals import told_by
from editor.app.core import Core
from editor.app.twins import Twins
from editor.base.errors import EditorError
from editor.base.progress import Progress, Report, silent
from editor.document import Photo
from editor.store.photos import Arrival

_TOGETHER = 16


def catch_up(core: Core, *, report: Report = silent) -> int:
    """Note of all photos what tells them apart from others; how many were new to this. Those whose
    file isn't here, or is broken, are tried again another time."""
    waiting = core.store.unseen_photos()
    twins = Twins(core)
    seen: list[Arrival] = []
    count = 0
    for done, photo in enumerate(waiting):
        report(Progress(done, len(waiting), photo.filename))
        arrival = _look(core, photo)
        if arrival is not None:
            seen.append(replace(arrival, twin=twins.of(photo, arrival.likeness)))
        if len(seen) >= _TOGETHER or (seen and done == len(waiting) - 1):
            core.store.note_looks(seen)
            count += len(seen)
            seen = []
    return count


def _look(core: Core, photo: Photo) -> Arrival | None:
    from editor.photos.glance import glance
    from editor.photos.likeness import image_digest
    from editor.photos.read import read_fields

    path = core.store.blob_path(photo.blob)
    try:
        looks = glance(path).likeness
        return Arrival(photo, image_digest(path), looks, told=told_by(read_fields(path)))
    except (EditorError, OSError):
        return None
