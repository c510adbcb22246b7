"""A card of 24-megapixel photos taken in and looked through, and one made ready for a site."""

from pathlib import Path
from statistics import median

from PIL import Image
from tests.bench import importing, thumbnails
from tests.bench.harness import Row, in_turns
from tests.support.large_card import SIZE, large_card

from editor.document import Handling, PhotoFields
from editor.photos.render import render_file
from editor.remote.ports import Recipe


def rows(folder: Path) -> list[Row]:
    files = large_card(folder / "card", importing.PHOTOS)
    return [
        importing.importing(folder, files),
        *importing.finding(folder),
        *thumbnails.rows(files),
        _rendition(folder, files[0]),
    ]


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
