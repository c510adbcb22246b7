"""Taking in a card: 200 photos of 24 megapixels, beside the least that any program must do; and
finding photos among 50,000."""

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.harness import Row, in_turns, timed
from tests.bench.store import bare_database, commit_one
from tests.support.many_photos import fill

from editor.app.importing import Imported, What, import_files
from editor.app.photo_list import Order, PhotoQuery, Want, facets, find_photos
from editor.bootstrap.core import open_core
from editor.photos.library import exiv2_library

PHOTOS = 200
MANY = 50_000
_HANDS = 3
_TOGETHER = 32
_ROUNDS = 3


def importing(folder: Path, files: Sequence[Path]) -> Row:
    """To a sheet that can be used: photos in, verified, with their fields and thumbnails."""
    took: dict[str, list[float]] = {"ours": [], "floor": []}
    for turn in range(_ROUNDS + 1):
        for name in ("ours", "floor") if turn % 2 else ("floor", "ours"):
            with TemporaryDirectory(dir=folder) as place:
                each = (_ours if name == "ours" else _floor)(Path(place), files) / len(files)
            if turn:
                took[name].append(each)
    beside = "copy, read-back hash, fsyncs, metadata, thumbnail"
    what = f"import, each of {len(files)} photos"
    return Row(what, median(took["ours"]), beside, median(took["floor"]), 1 / 0.85)


def _ours(home: Path, files: Sequence[Path]) -> float:
    """Milliseconds, in a newsroom that is open already."""
    with open_core(home) as core:
        work = partial(import_files, core, files)
        return timed(lambda: _check(work(), len(files)))


def _check(imported: Imported, count: int) -> None:
    if len(imported.of(What.NEW, What.LOOKS_LIKE)) != count:
        raise RuntimeError("not all photos came in")


def _floor(home: Path, files: Sequence[Path]) -> float:
    """What cannot be left out, by as many hands, put in as many at once."""
    with closing(bare_database(home)) as bare, ThreadPoolExecutor(_HANDS) as hands:

        def work() -> None:
            ready: list[tuple[Path, str]] = []
            for one in hands.map(partial(_copied, home), files):
                ready.append(one)
                if len(ready) == _TOGETHER:
                    _put_in(home, ready)
                    commit_one(bare, "")
                    ready = []
            _put_in(home, ready)
            commit_one(bare, "")

        return timed(work)


def _put_in(home: Path, ready: Sequence[tuple[Path, str]]) -> None:
    folders = {home}
    for staged, digest in ready:
        target = home / digest[:2] / digest
        target.parent.mkdir(exist_ok=True)
        staged.replace(target)
        folders.add(target.parent)
    for one in folders:
        _sync(one)


def _copied(home: Path, path: Path) -> tuple[Path, str]:
    staged = home / path.name
    digest = hashlib.sha256()
    with path.open("rb") as source, staged.open("wb") as copy:
        while chunk := source.read(1 << 20):
            digest.update(chunk)
            copy.write(chunk)
        copy.flush()
        os.fsync(copy.fileno())
    with staged.open("rb") as copy:
        if hashlib.file_digest(copy, "sha256").digest() != digest.digest():
            raise RuntimeError("the disk did not keep it")
    with exiv2_library() as exiv2:
        image = exiv2.ImageFactory.open(str(path))
        image.readMetadata()
        thumbnail = bytes(exiv2.ExifThumb(image.exifData()).copy().data())
    staged.with_suffix(".thumb").write_bytes(thumbnail)
    return staged, digest.hexdigest()


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def finding(folder: Path) -> list[Row]:
    """A sheet opened, sorted, filtered; the floor is a bare look at as many ids."""
    queries = {
        "all, as they came": PhotoQuery(),
        "all, by photographer": PhotoQuery(order=Order.PHOTOGRAPHER),
        "without caption, unused": PhotoQuery(wants=frozenset({Want.NO_CAPTION, Want.UNUSED})),
        "“dong chi”": PhotoQuery("dong chi"),
    }
    with open_core(folder / "many") as core:
        fill(core.store, MANY)
        bare = partial(
            core.store.read,
            lambda c: c.exec_driver_sql("SELECT id FROM photo_sheet ORDER BY number").fetchall(),
        )
        works = [partial(find_photos, core, query) for query in queries.values()]
        floor, *took = (median(times) for times in in_turns(5, bare, *works, lambda: facets(core)))
    what = [*(f"find among {MANY:,}: {name}" for name in queries), "facets of them"]
    return [
        Row(name, ours, "bare look at all ids", floor, target="200 ms")
        for name, ours in zip(what, took, strict=True)
    ]
