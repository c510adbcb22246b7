"""Whatever is done with photos, in whatever order: the files that came in stay what they were, on
the card and in the store; of what is blurred no thumbnail without blurs is left."""

import hashlib
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)
from PIL import Image

from editor.app import captioning, protecting
from editor.app.copied_pictures import use_of, written_out
from editor.app.corrections import accept_correction, correction_of
from editor.app.importing import What, import_files
from editor.app.photo_list import Saved
from editor.app.photos import attach, set_photo, take_in
from editor.app.thumbnails import at_hand, bare, refined, thumbnail
from editor.base.errors import EditorError
from editor.bootstrap.core import open_core
from editor.document import Article, Blur, Figure, PhotoFields
from editor.document.story import Reason
from editor.photos.blur import hidden
from editor.photos.embed import embed
from editor.photos.sidecar import write_sidecar
from editor.photos.stranger import learned
from editor.remote.ports import Recipe
from editor.testing.cards import camera_jpeg
from editor.testing.quarters import quarters, turned

part = st.floats(0.05, 0.9)
areas = st.tuples(part, part, part, part)
edges = st.sampled_from([64, 160, 300])
words = st.sampled_from(["", "Bà con chạy lũ trong đêm", "Chợ nổi", "Ảnh: Mai An"])
uses = st.builds(
    Figure,
    st.just(""),
    crop=st.none() | areas,
    turn=st.sampled_from([0, 90, 180, 270]),
    flipped=st.booleans(),
    angle=st.sampled_from([0.0, -3.5, 20.0]),
)
FORMATS = ("camera", "JPEG", "PNG", "TIFF", "WEBP")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Originals(RuleBasedStateMachine):
    photos = Bundle("photos")
    undone = Bundle("undone")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="originals-"))
        self.card: dict[Path, str] = {}
        self.core = open_core(self.folder / "home")

    @initialize()
    def a_story(self) -> None:
        self.story = self.core.store.new_story(Article(headline="Lũ về"), Reason.CREATED).id

    def _on_card(self, format: str, seed: int, orientation: int) -> Path:
        path = self.folder / f"DSC_{len(self.card):04}.jpg"
        if format == "camera":
            camera_jpeg(path, size=(300, 200), preview=(150, 100), number=seed)
        else:
            picture = quarters(120 + 10 * seed, 90)
            picture.save(path, format, exif=turned(orientation))
        self.card[path] = sha256(path)
        return path

    def _known(self, photo: str):
        return self.core.store.photos([photo])[photo]

    @rule(
        target=photos,
        format=st.sampled_from(FORMATS),
        seed=st.integers(0, 3),
        orientation=st.integers(1, 8),
    )
    def import_one(self, format: str, seed: int, orientation: int):
        imported = import_files(self.core, [self._on_card(format, seed, orientation)])
        return multiple(*imported.photos)

    @rule(target=photos, photo=photos)
    def import_under_an_id_of_a_paste(self, photo: str):
        again = self.folder / f"again-{len(self.card)}.jpg"
        shutil.copyfile(self.core.store.blob_path(self._known(photo).blob), again)
        self.card[again] = sha256(again)
        return take_in(self.core, again, id=f"pasted{len(self.card)}").id

    @rule(photo=photos, caption=words)
    def import_a_correction(self, photo: str, caption: str) -> None:
        original = self.core.store.blob_path(self._known(photo).blob)
        with Image.open(original) as image:
            if image.format != "JPEG":
                return
        path = self.folder / f"wire-{len(self.card)}.jpg"
        path.write_bytes(embed(original.read_bytes(), PhotoFields(description=caption)))
        self.card[path] = sha256(path)
        for taken in import_files(self.core, [path]).of(What.CORRECTION):
            accept_correction(self.core, correction_of(self.core, taken))

    @rule(target=undone, photo=photos, caption=words, rating=st.integers(0, 5))
    def caption(self, photo: str, caption: str, rating: int):
        said = captioning.says({"description": caption, "credit": "Mai An"}, "vi")
        set_photo(self.core, photo, alt=caption)
        return captioning.change_photos(self.core, [photo], said)

    @rule(saved=consumes(undone))
    def take_back(self, saved: Saved) -> None:
        captioning.take_back(self.core, saved)

    @rule(photo=photos, protected=st.booleans())
    def protect(self, photo: str, protected: bool) -> None:
        protecting.set_protected(self.core, photo, protected)

    @rule(photo=photos, blurs=st.lists(areas.map(Blur), max_size=2))
    def blur(self, photo: str, blurs: list[Blur]) -> None:
        protecting.set_blurs(self.core, photo, blurs)

    @rule(photo=photos, edge=edges)
    def show_small(self, photo: str, edge: int) -> None:
        at_hand(self.core, self._known(photo), edge)
        thumbnail(self.core, photo, edge)
        refined(self.core, photo, edge)
        bare(self.core, photo, edge)

    @rule(photo=photos, use=uses)
    def attach_and_copy(self, photo: str, use: Figure) -> None:
        attach(self.core, self.story, [self._known(photo)])
        written_out(self.core, [use_of(replace(use, photo=photo))])

    @rule(photo=photos, use=uses, most=st.sampled_from([0, 9_000]))
    def export(self, photo: str, use: Figure, most: int) -> None:
        known = self._known(photo)
        recipe = Recipe(
            crop=use.crop, turn=use.turn, flipped=use.flipped, angle=use.angle, max_bytes=most
        )
        try:
            rendition = self.core.render(known, known.fields, recipe)
        except EditorError:
            assert known.handling.protected
            assert not known.handling.blurs
            return
        assert known.handling.blurs or not known.handling.protected
        learned(rendition.path)
        assert not most or rendition.path.stat().st_size <= most

    @rule(photo=photos, caption=words)
    def write_beside(self, photo: str, caption: str) -> None:
        for path in list(self.card)[:2]:
            write_sidecar(path, PhotoFields(description=caption))

    @invariant()
    def files_on_the_card_are_as_they_were(self) -> None:
        assert all(sha256(path) == digest for path, digest in self.card.items())

    @invariant()
    def originals_are_as_they_came(self) -> None:
        kept = [path for path in (self.folder / "home" / "blobs").rglob("*") if path.is_file()]
        assert all(sha256(path) == path.name for path in kept)
        for photo in self.core.store.all_photos():
            assert self.core.store.blob_path(photo.blob).is_file()

    @invariant()
    def no_thumbnail_shows_what_is_blurred(self) -> None:
        for photo in self.core.store.all_photos():
            if not hidden(photo.handling):
                continue
            kept = (self.folder / "home" / "thumbnails").rglob(f"{photo.blob}-*")
            assert all(len(path.stem.split("-")) == 3 for path in kept)

    def teardown(self) -> None:
        self.core.close()
        shutil.rmtree(self.folder)


TestOriginals = Originals.TestCase
TestOriginals.settings = settings(
    max_examples=10,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
