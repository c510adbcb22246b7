"""A camera's card looked through: what is picked, seen large, copied, and corrected, for
pictures."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PIL import Image

from editor.app.corrections import Change, Correction
from editor.app.photo_uses import Use
from editor.base.resources import resources
from editor.testing.cards import BEGAN, camera_jpeg
from editor.ui.photos.correction import CorrectionDialog
from editor.ui.window import MainWindow

Picture = Callable[..., None]
PHOTOS = 40
OLD = "Cầu Bến Say lúc bình minh ngày 20-11, trước lễ thông xe."
NEW = "Cầu Bến Say lúc bình minh ngày 21-11, một ngày trước lễ thông xe."


def on_a_card(window: MainWindow, picture: Picture, wait: Callable[..., None], root: Path) -> None:
    """`root` is where the card is made."""
    _make(root)
    cards = window.cards.open()
    wait()
    picture("card-start", cards)
    cards.open_card(root)
    wait(lambda: cards.shots.all_seen)
    for row in (1, 4, 5):
        cards.pick(cards.shots.shot(row))
    cards.grid.go_to(2)
    picture("card", cards)
    cards.show_large(cards.shots.shot(5))
    wait(cards.large.is_sharp)
    picture("card-large", cards)
    cards.large.left.emit()
    damaged = cards.shots.shot(4).path
    damaged.write_bytes(damaged.read_bytes()[:60_000])
    cards.copy()
    wait(lambda: not cards.foot.copying)
    picture("card-copied", cards)
    cards.close()
    dialog = _correction(window)
    dialog.show()
    picture("correction", dialog)
    dialog.close()


def _make(root: Path) -> None:
    folder = root / "DCIM" / "100EOS_D"
    folder.mkdir(parents=True)
    seen = [Image.open(path) for path in sorted((resources() / "samples").glob("*.jpg"))]
    for number in range(PHOTOS):
        path = folder / f"IMG_{4031 + number}.JPG"
        taken = BEGAN + timedelta(seconds=47 * number)
        whole = seen[number * 7 % len(seen)]
        turned = whole.crop((500, 0, 1000, 750)) if number % 6 == 3 else whole
        size = (800, 1200) if number % 6 == 3 else (1200, 800)
        camera_jpeg(path, taken=taken, size=size, seen=turned, weight=9_000_000 + number)
    (folder / "IMG_4032.CR3").write_bytes(b"raw")
    (folder / "IMG_4038.JPG").write_bytes(b"")
    (folder / "MVI_4040.MP4").write_bytes(b"video")
    (folder / "IMG_4036.JPG").chmod(0o444)


def _correction(window: MainWindow) -> CorrectionDialog:
    """A wire's photo that came again with another day in its caption."""
    photo = window.core.store.all_photos()[0]
    stories = [row.headline for row in window.left.model.rows]
    uses = (
        Use(photo.id, "1", stories[0], OLD, "", follows=True),
        Use(photo.id, "2", stories[-1], OLD, "", follows=True, live_on=("baothinh.example",)),
        Use(photo.id, "3", "Ảnh trong tuần", "Bình minh trên cầu mới.", "", follows=False),
    )
    changes = (Change("description", OLD, NEW), Change("credit", "", "Lê Hà/TTX"))
    return CorrectionDialog(Correction(photo, photo.fields, changes, uses), "1/2", window)
