"""Pictures that come with pasted words, pictures on the web, the story as a message."""

import base64
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from window_hands import settle, type_keys

from editor.app import web_pictures
from editor.document import Figure, Paragraph, text
from editor.testing.pictures import jpeg
from editor.ui.commands import Command
from editor.ui.inspector.pane import PHOTO
from editor.ui.photos import pasting
from editor.ui.window import MainWindow


def paste(window: MainWindow, html: str) -> None:
    page = window.desk.editor
    window.desk.show_block(0)
    source = QMimeData()
    source.setHtml(html)
    page.insertFromMimeData(source)
    settle(window)


def test_pasted_pictures_are_photos_at_their_places(window: MainWindow, tmp_path: Path) -> None:
    one, two = jpeg(tmp_path / "a.jpg"), jpeg(tmp_path / "clip_image001.jpg", size=(300, 200))
    data = base64.b64encode(one.read_bytes()).decode()
    paste(
        window,
        f"<p>Một</p><figure><img src='data:image/jpeg;base64,{data}'><figcaption>Cầu</figcaption>"
        f"</figure><p>Hai</p><img src='{two.as_uri()}'><p>Ba</p>",
    )
    article = window.story.article()
    kinds = [type(block) for block in article.blocks]
    assert kinds == [Paragraph, Figure, Paragraph, Figure, Paragraph]
    widths = [window.darkroom.photo(one).width for one in article.photo_ids()]
    assert widths == [640, 300]
    assert set(window.core.store.photos(article.photo_ids())) == set(article.photo_ids())


def test_pictures_that_are_lost_are_told(window: MainWindow) -> None:
    paste(window, "<p>Một</p><img src='file:///C:/Temp/weg.png'><img src='cid:x'><p>Hai</p>")
    assert "lost" in window.desk.notices.shown()
    assert [type(b) for b in window.story.article().blocks] == [Paragraph, Figure, Paragraph]


class _Site(BaseHTTPRequestHandler):
    picture = b""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/cau.jpg" else 404)
        self.send_header("Content-Type", "image/jpeg")
        self.end_headers()
        self.wfile.write(self.picture)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def test_a_picture_on_the_web_is_fetched_and_stands_everywhere(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def from_inside(core, address, *, report):  # type: ignore[no-untyped-def]
        return web_pictures.fetch_picture(core, address, inside=True, report=report)

    monkeypatch.setattr(pasting, "fetch_picture", from_inside)
    _Site.picture = jpeg(tmp_path / "a.jpg").read_bytes()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        site = f"http://127.0.0.1:{server.server_port}"
        paste(window, f"<img src='{site}/cau.jpg'><p>và</p><img src='{site}/cau.jpg'>")
        assert window.story.article().photo_ids() == (f"{site}/cau.jpg",)
        window.pasting.fetch(f"{site}/cau.jpg")
        window.pasting.fetch(f"{site}/cau.jpg")
        settle(window)
        (photo,) = window.story.article().photo_ids()
        assert window.darkroom.photo(photo).width == 640
        window.pasting.fetch(f"{site}/weg.jpg")
        settle(window)
        assert "error" in window.desk.notices.shown()
        window.desk.editor.undo()
        assert window.story.article().photo_ids() == (f"{site}/cau.jpg",)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_story_is_copied_as_words_for_a_message(window: MainWindow) -> None:
    type_keys(window.desk.editor, "Tin\nTin hai.\nTin ba.")
    window.commands[Command.COPY_MESSAGE].trigger()
    assert QGuiApplication.clipboard().text() == "Tin\n\nTin hai.\n\nTin ba."
    assert "copied" in window.desk.notices.shown()


def test_plain_text_is_pasted_where_the_caret_is(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("chữ trần\nhai")
    alt = window.right.photo.alt
    window.desk.editor.insert_blocks([Figure("p1", text("c"))])
    window.right.choose(PHOTO)
    alt.setFocus()
    window.commands[Command.PASTE_PLAIN].trigger()
    assert "chữ trần" not in str(window.story.article().blocks)
    window.desk.show_block(0)
    window.commands[Command.PASTE_PLAIN].trigger()
    assert "chữ trần" in str(window.story.article().blocks)
