"""Thumbnails of 24-megapixel photos, in their three steps, on two cores."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median

from PIL import Image
from tests.bench.harness import Row, in_turns

from editor.photos.thumbnails import embedded, from_photo, from_preview

EDGE = 512
_HANDS = 2
_ROUNDS = 3
_FILES = 40


def rows(files: Sequence[Path]) -> list[Row]:
    """The last step is held to what libjpeg-turbo takes to decode the files at an eighth."""
    some = files[:_FILES]
    works = (_eighth, embedded, partial(from_preview, edge=EDGE), partial(from_photo, edge=EDGE))
    floor, *took = (
        median(times) / len(some)
        for times in in_turns(_ROUNDS, *(partial(_by_two, work, some) for work in works))
    )
    beside = "libjpeg-turbo's decode at 1/8"
    return [
        Row("thumbnail: the embedded one", took[0], beside, floor),
        Row("thumbnail: 512 px from the preview", took[1], beside, floor),
        Row("thumbnail: 512 px from the photo", took[2], beside, floor, 1 / 0.85),
    ]


def _by_two(work: Callable[[Path], object], files: Sequence[Path]) -> None:
    with ThreadPoolExecutor(_HANDS) as hands:
        if not all(hands.map(work, files)):
            raise RuntimeError("not all photos have such a thumbnail")


def _eighth(path: Path) -> bool:
    with Image.open(path) as image:
        image.draft("RGB", (1, 1))
        image.load()
    return True
