"""Importing 24-megapixel photos, and making one ready for a site."""

import hashlib
import os
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from PIL import Image
from tests.bench.harness import Row, in_turns

from editor.app.photos import import_photos
from editor.bootstrap.core import open_core
from editor.document import Handling, PhotoFields
from editor.photos.render import render_file
from editor.remote.ports import Recipe

PHOTOS = 20
SIZE = (6000, 4000)
REPEATS = 3


def rows(folder: Path) -> list[Row]:
    card = folder / "card"
    card.mkdir()
    files = _on_card(card)
    return [_import(folder, files), _rendition(folder, files[0])]


def _import(folder: Path, files: Sequence[Path]) -> Row:
    with ExitStack() as open_cores:
        homes = [
            open_cores.enter_context(open_core(folder / f"home-{n}")) for n in range(REPEATS + 1)
        ]
        floors = [folder / f"floor-{n}" for n in range(REPEATS + 1)]
        ours, floor = in_turns(
            REPEATS,
            lambda: import_photos(homes.pop(), files),
            lambda: _floor(files, floors.pop()),
        )
    each, least = median(ours) / PHOTOS, median(floor) / PHOTOS
    beside = "copy, SHA-256, fsync, decode at 1/8"
    return Row("import, each of 20 photos of 24 MP", each, beside, least, 2.5)


def _rendition(folder: Path, photo: Path) -> Row:
    target = folder / "rendition.jpg"
    fields = PhotoFields(description="Chợ Bến Lội lúc nước lên.", credit="Mai An")
    ours, floor = in_turns(
        5,
        lambda: render_file(photo, target, fields, Recipe(), Handling()),
        lambda: _shrunk(photo, target, Recipe()),
    )
    beside = "Pillow's draft, thumbnail, save"
    return Row("rendition of 2560 px", median(ours), beside, median(floor), 1.5)


def _floor(files: Sequence[Path], target: Path) -> None:
    target.mkdir()
    for path in files:
        with Image.open(path) as image:
            image.draft("RGB", (1, 1))
            image.load()
        with path.open("rb") as file:
            hashlib.file_digest(file, "sha256")
        with path.open("rb") as source, (target / path.name).open("wb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())


def _shrunk(photo: Path, target: Path, recipe: Recipe) -> None:
    edge = recipe.long_edge
    with Image.open(photo) as image:
        image.draft(None, (edge, edge * SIZE[1] // SIZE[0]))
        image.thumbnail((edge, edge), Image.Resampling.LANCZOS, reducing_gap=1.0)
        image.save(
            target,
            "JPEG",
            quality=recipe.quality,
            subsampling="4:2:0",
            optimize=True,
            progressive=True,
        )


def _on_card(card: Path) -> list[Path]:
    """One picture of about 8 MB, and copies whose comment makes each a file of its own."""
    grain = Image.effect_noise(SIZE, 24)
    slope = Image.linear_gradient("L").resize(SIZE)
    first = card / "photo-00.jpg"
    Image.merge("RGB", (grain, slope, slope)).save(first, "JPEG", quality=88)
    content = first.read_bytes()
    files = [first]
    for number in range(1, PHOTOS):
        comment = f"photo {number:02}".encode()
        marker = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big")
        files.append(card / f"photo-{number:02}.jpg")
        files[-1].write_bytes(content[:2] + marker + comment + content[2:])
    return files
