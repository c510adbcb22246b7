"""Pictures that come with pasted words, pictures on the web, the story as a message."""

import base64
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from window_hands import settle, type_keys

from editor.app import photos, web_pictures
from editor.document import Article, Figure, Paragraph, text
from editor.testing.pictures import jpeg
from editor.ui.commands import Command
from editor.ui.inspector.pane import PHOTO
from editor.ui.photos import pasting
from editor.ui.text import words
from editor.ui.text.carrying import clipboard
from editor.ui.text.drawing.pictures import Stand
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


def copied_html(window: MainWindow, *figures: Figure) -> str:
    page = window.desk.editor
    page.rearrange({2: [Paragraph(text("Một")), *figures, Paragraph(text("Hai"))]})
    page.setFocus()
    page.selectAll()
    page.copy()
    board = QGuiApplication.clipboard()
    settle(window, lambda: "data:image" in board.mimeData().html())
    return board.mimeData().html()


def test_copied_figures_take_their_pictures_along_for_other_programs(
    window: MainWindow, tmp_path: Path
) -> None:
    (photo,) = photos.import_photos(window.core, [jpeg(tmp_path / "a.jpg", size=(1600, 1000))])
    window.darkroom.learn(photo)
    left = Figure(photo.id, text("Cầu"), "Cầu dài", crop=(0.0, 0.0, 0.5, 1.0))
    html = copied_html(window, left, Figure(photo.id, text("Cả cầu")))
    sizes = []
    for part in html.split("data:image/jpeg;base64,")[1:]:
        picture = QImage.fromData(base64.b64decode(part.split('"')[0]))
        sizes.append((picture.width(), picture.height()))
    assert sizes == [(600, 750), (1200, 750)]
    assert 'alt="Cầu dài"' in html and "<figcaption>Cầu</figcaption>" in html
    board = QGuiApplication.clipboard()
    again = clipboard.pasted(board.mimeData())
    assert left in again.blocks and not again.pictures
    board.clear()


def test_pictures_that_come_late_do_not_replace_what_was_copied_since(
    window: MainWindow, tmp_path: Path
) -> None:
    (photo,) = photos.import_photos(window.core, [jpeg(tmp_path / "a.jpg")])
    window.darkroom.learn(photo)
    page, board = window.desk.editor, QGuiApplication.clipboard()
    page.rearrange({2: [Figure(photo.id)]})
    page.selectAll()
    page.copy()
    board.setText("khác")
    settle(window)
    assert board.text() == "khác" and not board.mimeData().hasFormat(clipboard.BLOCKS)


def test_a_picture_whose_import_was_cut_off_says_so_and_can_be_removed(
    window: MainWindow,
) -> None:
    window.story.begin(Article(blocks=(Figure("0" * 32, text("Cầu")), Paragraph(text("Hai")))))
    settle(window, lambda: window.darkroom.stand("0" * 32) is Stand.UNKNOWN)
    page = window.desk.editor
    assert page.grab().width() > 0
    window.desk.show_block(0)
    assert window.right.photo.photo == "0" * 32
    assert "put it in again" in words.photo_unknown()[1]
    page.setFocus()
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert Figure not in map(type, window.story.article().blocks)
