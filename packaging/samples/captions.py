"""The photo window while somebody captions in it, for pictures."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from editor.app.stationery import save_stationery
from editor.document.photo_edits import Mode
from editor.document.stationery import Line, Stationery
from editor.ui.captioning.desk import CaptionDesk
from editor.ui.captioning.panel import CaptionPanel
from editor.ui.captioning.tools import CaptionTools
from editor.ui.commands import Command
from editor.ui.window import MainWindow

Picture = Callable[..., None]
SIZE = (1366, 768)
FEAST = Stationery(
    "Lễ hội",
    (
        Line("description", "{story}, {city}, {date}.", Mode.APPEND),
        Line("credit", "{photographer}"),
        Line("city", "Bến Sậy"),
        Line("keywords", "lễ hội, đua thuyền", Mode.APPEND),
    ),
)
TEAM = "wc8\tNguyễn Thị Lượm\ttiền vệ\nwc11\tTrần Thị Ngọc Ánh\nbs\txã Bến Sậy\n"


def captions(window: MainWindow, picture: Picture, wait: Callable[..., None]) -> None:
    window.commands[Command.PHOTOS].trigger()
    wait()
    photos, desk, tools = window.photo_room.window, window.captioning.desk, window.captioning.tools
    photos.resize(*SIZE)
    first = photos.ids[:4]
    photos.select(first[:1])
    wait()
    desk.to_caption()
    picture("caption", photos)
    photos.select(first)
    wait()
    picture("caption-batch", photos)
    _over(desk.panel, picture)
    with tempfile.TemporaryDirectory() as folder:
        _dialogs(window, desk, tools, Path(folder), picture)
    photos.close()


def _over(panel: CaptionPanel, picture: Picture) -> None:
    """A field that is too long for a file."""
    row = panel.rows["city"]
    row.show_words("Phường Trương Quang Trọng, bờ bắc sông Trà")
    panel.area.ensureWidgetVisible(row)
    picture("caption-over", panel)


def _dialogs(
    window: MainWindow, desk: CaptionDesk, tools: CaptionTools, folder: Path, picture: Picture
) -> None:
    save_stationery(window.core, FEAST)
    tools.edit_templates()
    picture("templates", tools.open)
    tools.open.close()
    tools.copy()
    tools.paste()
    picture("caption-paste", tools.open)
    tools.open.close()
    tools.replace()
    dialog = tools.open
    dialog.words.setText("cau")
    dialog.instead.setText("cầu treo")
    dialog.look()
    picture("caption-replace", dialog)
    dialog.close()
    (folder / "đội bóng.txt").write_text(TEAM, "utf-8")
    tools.choose_codes()
    dialog = tools.open
    dialog.add([folder / "đội bóng.txt", folder / "cũ.txt"])
    dialog.trial.setText("=wc8= (=wc8#2=) ở =bs=")
    picture("codes", dialog)
    dialog.close()
