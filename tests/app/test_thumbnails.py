"""Thumbnails in the data folder: made once, and never showing whom nobody may know."""

import base64
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageFilter, ImageStat

from editor.app.copied_pictures import use_of, written_out
from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.app.photos import import_photos, take_in
from editor.app.showing import story_html
from editor.app.thumbnails import bare, refined, thumbnail
from editor.base.errors import EditorError
from editor.bootstrap.core import open_core
from editor.document import Article, Blur, Figure, Handling, Photo
from editor.document.story import Reason
from editor.testing.cards import camera_jpeg
from editor.testing.quarters import UPRIGHT, corners, quarters

AREA = (0.25, 0.25, 0.5, 0.5)
BLURRED = Handling(protected=True, blurs=(Blur(AREA),))


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = open_core(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def grain(core: Core, tmp_path: Path) -> Photo:
    path = tmp_path / "grain.jpg"
    Image.effect_noise((600, 400), 120).convert("RGB").save(path, quality=95)
    return import_photos(core, [path])[0]


def handle(core: Core, photo: Photo, handling: Handling) -> None:
    save_photos(core, {photo.id: (photo.fields, handling)})


def kept(core: Core) -> list[Path]:
    return sorted(path for path in (core.home / "thumbnails").rglob("*") if path.is_file())


def spread(data: bytes, at: tuple[float, float] = (0.5, 0.5)) -> float:
    """How much differs from pixel to pixel around a place in the picture."""
    image = Image.open(io.BytesIO(data)).convert("L").filter(ImageFilter.FIND_EDGES)
    x, y = at[0] * image.width, at[1] * image.height
    reach = image.width * 0.15
    part = image.crop((int(x - reach), int(y - reach), int(x + reach), int(y + reach)))
    return ImageStat.Stat(part).mean[0]


def test_a_thumbnail_is_made_once(core: Core, grain: Photo) -> None:
    first = thumbnail(core, grain.id, 256)
    core.store.blob_path(grain.blob).unlink()
    assert thumbnail(core, grain.id, 256) == first
    with pytest.raises(EditorError):
        thumbnail(core, grain.id, 100)


def test_a_photo_that_becomes_protected_has_only_blurred_thumbnails_left(
    core: Core, grain: Photo
) -> None:
    for edge in (256, 600):
        assert spread(thumbnail(core, grain.id, edge)) > 30
    handle(core, grain, BLURRED)
    assert not kept(core)
    for edge in (256, 600):
        assert spread(thumbnail(core, grain.id, edge)) < 6
    assert spread(thumbnail(core, grain.id, 600), (0.9, 0.9)) > 30
    assert [spread(path.read_bytes()) < 6 for path in kept(core)] == [True, True]


def test_another_blur_makes_another_thumbnail(core: Core, grain: Photo) -> None:
    handle(core, grain, BLURRED)
    before = thumbnail(core, grain.id, 256)
    handle(core, grain, replace(BLURRED, blurs=(Blur((0.7, 0.7, 0.2, 0.2)),)))
    after = thumbnail(core, grain.id, 256)
    assert after != before
    assert [path.read_bytes() for path in kept(core)] == [after]
    handle(core, grain, Handling())
    assert spread(thumbnail(core, grain.id, 256)) > 30


def test_of_a_protected_photo_nothing_is_seen_until_somebody_has_said_what_may(
    core: Core, grain: Photo
) -> None:
    handle(core, grain, Handling(protected=True))
    for at in ((0.2, 0.3), (0.5, 0.5), (0.8, 0.7)):
        assert spread(thumbnail(core, grain.id, 256), at) < 6


def test_who_blurs_sees_the_photo_but_it_is_not_kept(core: Core, grain: Photo) -> None:
    handle(core, grain, BLURRED)
    assert spread(bare(core, grain.id, 256)) > 30
    assert not kept(core)


def test_what_was_on_its_way_when_a_photo_became_protected_is_not_left_behind(
    core: Core, grain: Photo, monkeypatch: pytest.MonkeyPatch
) -> None:
    from editor.photos import thumbnails

    make = thumbnails.from_photo

    def slow(*about: object) -> bytes:
        made = make(*about)  # type: ignore[arg-type]
        handle(core, grain, BLURRED)
        return made

    monkeypatch.setattr(thumbnails, "from_photo", slow)
    thumbnail(core, grain.id, 256)
    assert not kept(core)


def test_an_embedded_preview_never_stands_for_a_blurred_photo(core: Core, tmp_path: Path) -> None:
    path = camera_jpeg(tmp_path / "DSC_0001.JPG", size=(1200, 800), preview=(900, 600))
    photo = import_photos(core, [path])[0]
    thumbnail(core, photo.id, 512)
    names = [f"{photo.blob}-160-preview.jpg", f"{photo.blob}-512-preview.jpg"]
    assert [path.name for path in kept(core)] == names
    handle(core, photo, BLURRED)
    assert not kept(core)
    thumbnail(core, photo.id, 512)
    assert len(kept(core)) == 1
    assert "preview" not in kept(core)[0].name


def test_the_photo_itself_has_the_last_word(core: Core, tmp_path: Path) -> None:
    path = camera_jpeg(tmp_path / "DSC_0001.JPG", size=(1200, 800), preview=(900, 600))
    photo = import_photos(core, [path])[0]
    quick = thumbnail(core, photo.id, 512)
    better = refined(core, photo.id, 512)
    assert better is not None
    assert better != quick
    assert len([path for path in kept(core) if "-512" in path.name]) == 1
    assert thumbnail(core, photo.id, 512) == better
    assert refined(core, photo.id, 512) is None


def test_copied_pictures_show_what_the_use_shows(core: Core, tmp_path: Path) -> None:
    path = tmp_path / "quarters.png"
    quarters(600, 400).save(path)
    photo = import_photos(core, [path])[0]
    plain, turned = Figure(photo.id), Figure(photo.id, turn=90, crop=(0.0, 0.0, 1.0, 0.5))
    made = written_out(core, [use_of(plain), use_of(turned), use_of(plain)])
    assert len(made) == 2
    pictures = {use: _decoded(address) for use, address in made.items()}
    assert corners(pictures[use_of(plain)]) == UPRIGHT
    assert corners(pictures[use_of(turned)]) == ["blue", "red", "blue", "red"]


def test_a_protected_photo_goes_to_the_clipboard_blurred_or_not_at_all(
    core: Core, grain: Photo
) -> None:
    use = use_of(Figure(grain.id))
    handle(core, grain, Handling(protected=True))
    assert written_out(core, [use]) == {}
    handle(core, grain, BLURRED)
    out = io.BytesIO()
    _decoded(written_out(core, [use])[use]).save(out, "PNG")
    assert spread(out.getvalue()) < 6


def _decoded(address: str) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2])))


def test_photos_of_the_very_same_file_are_protected_together(core: Core, grain: Photo) -> None:
    """A paste had given its figure an id of its own."""
    twin = take_in(core, core.store.blob_path(grain.blob), id="pasted-1")
    thumbnail(core, twin.id, 256)
    handle(core, grain, BLURRED)
    assert core.store.photos([twin.id])[twin.id].handling == BLURRED
    assert not kept(core)
    handle(core, twin, Handling())
    assert core.store.photos([grain.id])[grain.id].handling == Handling()


def test_a_page_of_the_story_names_no_original_of_a_blurred_photo(core: Core, grain: Photo) -> None:
    article = Article(headline="Người trong cuộc", blocks=(Figure(grain.id, alt="Một người"),))
    story = core.store.new_story(article, Reason.CREATED).id
    assert grain.blob in story_html(core, story)
    handle(core, grain, BLURRED)
    page = story_html(core, story)
    assert grain.blob not in page
    picture = base64.b64decode(page.partition("base64,")[2].partition('"')[0])
    assert spread(picture) < 6


def test_the_preview_shows_each_use_as_it_will_be_sent(core: Core, tmp_path: Path) -> None:
    quarters(600, 400).save(tmp_path / "quarters.png")
    (photo,) = import_photos(core, [tmp_path / "quarters.png"])
    uses = (Figure(photo.id), Figure(photo.id, turn=90, crop=(0.0, 0.0, 0.5, 1.0)))
    story = core.store.new_story(Article("Tít", blocks=uses), Reason.IMPORTED).id
    page = story_html(core, story)
    assert page.count("<img") == 2 and page.count(photo.blob) == 1
    data = page.split("data:image/jpeg;base64,")[1].split('"')[0]
    assert corners(Image.open(io.BytesIO(base64.b64decode(data)))) == [
        "blue",
        "blue",
        "grey",
        "grey",
    ]
