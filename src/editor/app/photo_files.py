"""Photos as files again: the originals, each with what is known about it in a sidecar."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from editor.app.core import Core
from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.document import Photo

_NO_NAME = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')


def save_originals(
    core: Core, ids: Iterable[str], folder: Path, *, sidecars: bool = True, report: Report = silent
) -> list[Path]:
    """Copy photos' original files into `folder`, byte for byte, and write beside each a sidecar
    with what is known now; the copies' paths. No file that is there already is overwritten.

    The original of a photo that shows somebody to be protected never leaves: raises EditorError
    before anything is written, as for a folder that can't be written.
    """
    from editor.photos.sidecar import write_sidecar

    wanted = list(dict.fromkeys(ids))
    known = core.store.photos(wanted)
    photos = [known[id] for id in wanted if id in known]
    for photo in photos:
        if photo.handling.protected:
            raise EditorError(
                say("“{name}” shows somebody to be protected.", name=photo.filename),
                remedy=say("Its original stays here. Send the blurred photo with a story."),
            )
    saved = []
    for done, photo in enumerate(photos):
        report(Progress(done, len(photos), photo.filename))
        copy = _copied(core.store.blob_path(photo.blob), folder, _name(photo))
        if sidecars:
            write_sidecar(copy, photo.fields)
        saved.append(copy)
    report(Progress(len(photos), len(photos)))
    return saved


def _name(photo: Photo) -> str:
    """Its file name as any disk takes it; a camera's or a site's is never trusted as a path."""
    name = _NO_NAME.sub("_", photo.filename).strip(" .")
    return name if Path(name).suffix else f"{photo.id[:8]}.{photo.mime.rpartition('/')[2]}"


def _copied(original: Path, folder: Path, name: str) -> Path:
    part = folder / f".{new_id()[:8]}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(original, part)
            return _moved(part, folder / name)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise EditorError(
            say("“{name}” can't be written ({reason}).", name=name, reason=error.strerror),
            remedy=say("Check that there is space left and that you may write there."),
        ) from error


def _moved(part: Path, target: Path) -> Path:
    """`part` under the wished name, or that name with a number."""
    for number in range(1, 10_000):
        free = target if number == 1 else target.with_stem(f"{target.stem}-{number}")
        try:
            free.touch(exist_ok=False)  # ours from now on, whoever else writes here
        except FileExistsError:
            continue
        part.replace(free)
        return free
    raise FileExistsError(17, "too many files of this name", str(target))
