"""A photo in a story: cropped, blurred, looked at as a stranger does, picked. For pictures."""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QLineF, QPointF

from editor.app import protecting
from editor.app.strangers_view import StrangersView
from editor.document import Figure, Photo
from editor.photos.stranger import learned
from editor.ui.commands import Command
from editor.ui.photos.stranger import StrangerDialog
from editor.ui.window import MainWindow

Picture = Callable[..., None]
_PARTS = ((0.30, 0.50, 0.06, 0.16), (0.55, 0.52, 0.08, 0.14))


def in_a_story(
    window: MainWindow, picture: Picture, wait: Callable[..., None], language: str
) -> None:
    """On the sample story of the window's language; its photo is left as it was."""
    for row in window.left.model.rows:
        article = window.core.store.story(row.id).article
        if article.language == language and row.sites:
            window.story.open(row.id)
    wait()
    blocks = window.story.article().blocks
    at = next(n for n, one in enumerate(blocks) if isinstance(one, Figure))
    window.desk.show_block(at)
    wait()
    _crop(window, picture)
    photo = window.darkroom.photo(window.right.photo.photo)
    if photo is not None:
        _protect(window, picture, wait, photo)
        _stranger(window, picture, wait, photo)
    _pick(window, picture, wait)


def _crop(window: MainWindow, picture: Picture) -> None:
    page = window.desk.editor
    window.commands[Command.CROP].trigger()
    dialog = window.cropping.open
    dialog.frame.straighten(4.0)
    picture("crop", dialog)
    dialog.frame.levelling = True
    middle = dialog.frame._photo().center()
    dialog.frame._line = QLineF(middle - QPointF(240, 14), middle + QPointF(240, 18))
    dialog.frame.looked.emit()
    picture("crop-level", dialog)
    dialog.frame._line, dialog.frame.levelling = None, False
    dialog.frame.turn()
    picture("crop-turned", dialog)
    dialog.accept()
    picture("figure-turned")
    for _ in range(2):
        page.undo()


def _protect(window: MainWindow, picture: Picture, wait: Callable[..., None], photo: Photo) -> None:
    core = window.core
    window.darkroom.learn(protecting.set_protected(core, photo.id, True))
    wait()
    picture("protected")
    window.commands[Command.BLUR].trigger()
    wait()
    dialog = window.protecting.open
    dialog.canvas.steps.do(_PARTS)
    dialog.canvas.next()
    picture("blur", dialog)
    dialog.accept()
    wait()
    area = window.right.photo.parentWidget().parentWidget()
    area.verticalScrollBar().setValue(10_000)
    picture("blurred")
    window.protecting.look()
    picture("look", window.protecting.looking)
    window.protecting.looking.reject()


def _stranger(
    window: MainWindow, picture: Picture, wait: Callable[..., None], photo: Photo
) -> None:
    window.commands[Command.STRANGER].trigger()
    wait()
    picture("stranger", window.stranger.open)
    window.stranger.open.accept()
    window.darkroom.learn(protecting.set_blurs(window.core, photo.id, ()))
    window.darkroom.learn(protecting.set_protected(window.core, photo.id, False))
    wait()
    dialog = StrangerDialog(window.theme, window)
    dialog.show_view(_told_everything(photo))
    dialog.show()
    picture("stranger-private", dialog)
    dialog.close()


def _told_everything(photo: Photo) -> StrangersView:
    """A file as a telephone writes it."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0132] = "Ben Say", "Phone 12", "2026:11:14 05:20:00"
    exif.get_ifd(0x8769)[0xA431] = "SN-20261114"
    exif.get_ifd(0x8825).update({1: "N", 2: (15.0, 7.0, 12.0), 3: "E", 4: (108.0, 47.0, 5.0)})
    out = io.BytesIO()
    Image.linear_gradient("L").resize((1200, 800)).save(out, "JPEG", exif=exif)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jpg"
        path.write_bytes(out.getvalue())
        found = tuple(learned(path))
    return StrangersView(photo, "baothinh", out.getvalue(), 1200, 800, found)


def _pick(window: MainWindow, picture: Picture, wait: Callable[..., None]) -> None:
    window.commands[Command.PICK].trigger()
    wait()
    picker = window.photos.picker
    for photo in (picker.model.ids[1], picker.model.ids[0]):
        picker._pick(photo)
    picture("picker", picker)
    picker.reject()
