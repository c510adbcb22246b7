"""The window while somebody works in it: each tool at the page, opened on the story with every
kind of block, for pictures."""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editor.app.conflicts import OpenConflict
from editor.document import Article, Figure, Gallery, Paragraph, text
from editor.document.merge import merge
from editor.ui.commands import Command
from editor.ui.inspector.pane import COMMENTS, STORY
from editor.ui.sending.conflict import Decide
from editor.ui.sending.fetch import Fetch
from editor.ui.text import Kind
from editor.ui.text.page.shapes import BODY_START
from editor.ui.window import MainWindow

Picture = Callable[..., None]
LONG = "Nghiêng" * 40
SMALL = ((1024, 700), (900, 560), (1920, 1080))


def at_work(window: MainWindow, picture: Picture, wait: Callable[..., None]) -> None:
    _writing(window, picture)
    _comments(window, picture, wait)
    _photos(window, picture)
    _views(window, picture)
    _dialogs(window, picture, wait)
    _sizes(window, picture)


def select(window: MainWindow, words: str) -> None:
    page = window.desk.editor
    found = page.document().find(words)
    page.setTextCursor(found)
    page.ensureCursorVisible()
    page.setFocus()


def _writing(window: MainWindow, picture: Picture) -> None:
    page = window.desk.editor
    QApplication.clipboard().setText("https://thuyvan.example.vn/muc-nuoc")
    for name, words in (("link-new", "đỉnh triều"), ("link", "bản đồ")):
        select(window, words)
        if name == "link":
            place = page.textCursor()
            place.setPosition(place.selectionStart() + 1)
            page.setTextCursor(place)
        window.links.box.open()
        picture(name)
        window.links.box.put_away()
    select(window, "Mười giờ tối")
    page.textCursor().insertText("Mừơi gìơ tối")
    picture("spelling")
    window.spelling.next_mistake()
    menu = QApplication.activePopupWidget()
    if menu is not None:
        picture("spelling-menu", menu)
        menu.close()
    page.undo()
    select(window, "Theo dõi mực nước")
    for kind in (Kind.PULL_QUOTE, Kind.BULLETS, Kind.HEADING_2):
        page.set_block_kind(kind)
        picture(f"turned-{kind.name.lower()}")
        page.undo()


def _comments(window: MainWindow, picture: Picture, wait: Callable[..., None]) -> None:
    for words, question in (
        ("hơn một gang tay", "Gang tay là bao nhiêu? Bạn đọc cần con số."),
        ("cao hơn báo động III", "Báo động III ở trạm nào?"),
        ("bốn xã ven kênh", "Ghi tên bốn xã."),
    ):
        select(window, words)
        window.commenting.ask()
        field = window.right.comments.draft.field
        field.setPlainText(question)
        field.done.emit()
        wait()
    picture("comments")
    select(window, "Mười giờ tối")
    window.commenting.ask()
    picture("comment-new")
    window.right.comments.draft.field.left.emit()
    window.right.choose(COMMENTS)
    window.right.choose(STORY)


def _photos(window: MainWindow, picture: Picture) -> None:
    page, blocks = window.desk.editor, window.story.article().blocks
    figure = next(n for n, block in enumerate(blocks) if isinstance(block, Figure)) + BODY_START
    gallery = next(n for n, block in enumerate(blocks) if isinstance(block, Gallery)) + BODY_START
    for width in ("wide", "full", "left", "right"):
        page.update_figure(figure, width=width, alt="")
        window.desk.show_block(figure - BODY_START)
        picture(f"figure-{width}")
    page.update_figure(figure, width="", crop=(0.1, 0.2, 0.7, 0.5), caption=())
    picture("figure-cropped")
    page.update_figure(figure, photo="0" * 32)
    picture("figure-unknown")
    for _ in range(6):
        page.undo()
    window.desk.show_block(gallery - BODY_START)
    picture("gallery")
    window.galleries.edit(gallery)
    picture("edit-gallery", window.galleries.open)
    window.galleries.open.reject()


def _views(window: MainWindow, picture: Picture) -> None:
    page, commands = window.desk.editor, window.commands
    select(window, "Con số này")
    for name, command in (
        ("outline", Command.OUTLINE),
        ("focus", Command.FOCUS_MODE),
        ("source", Command.SOURCE),
    ):
        commands[command].setChecked(True)
        picture(name)
        commands[command].setChecked(False)
    for zoom in (0.75, 2.0):
        page.zoom_to(zoom)
        page.ensureCursorVisible()
        picture(f"zoom-{round(zoom * 100)}")
    page.zoom_to(1)
    page.selectAll()
    page.verticalScrollBar().setValue(0)
    picture("selected")
    page.moveCursor(QTextCursor.MoveOperation.Start)
    page.insert_blocks([Paragraph(text(LONG))], BODY_START)
    picture("unbroken")
    page.undo()


def _dialogs(window: MainWindow, picture: Picture, wait: Callable[..., None]) -> None:
    window.commands[Command.HISTORY].trigger()
    wait(lambda: window.history.view is not None)
    view = window.history.view
    picture("history", view)
    view.reject()
    for name, dialog in (("conflict", _conflict(window)), ("fetch", _fetch(window))):
        dialog.show()
        picture(name, dialog)
        dialog.close()


def _conflict(window: MainWindow) -> QWidget:
    base, mine, theirs = (
        Article(headline=head, blocks=(Paragraph(text(words)),))
        for head, words in (
            ("Đêm giữ đê", "Nước đứng lúc rạng sáng."),
            ("Đêm giữ đê ở Hòa Tân", "Nước đứng lúc 4 giờ sáng, ông Lượm gỡ đèn."),
            ("Trắng đêm giữ đê", "Nước đứng lúc 5 giờ sáng."),
        )
    )
    conflict = OpenConflict("story", "site", "head", theirs, merge(base, mine, theirs))
    return Decide(conflict, "baothinh.vn", window)


def _fetch(window: MainWindow) -> QWidget:
    return Fetch(window.core, window.jobs, window.newsroom.site, window)


def _sizes(window: MainWindow, picture: Picture) -> None:
    before = window.size()
    for size in SMALL:
        window.resize(*size)
        window.desk.editor.verticalScrollBar().setValue(0)
        picture(f"window-{size[0]}")
    window.resize(before)
