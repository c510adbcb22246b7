"""Links in the window: the box by Ctrl+K, and what a link in the page leads to."""

from PySide6.QtCore import QObject, Qt

from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.writing.linkbox import LinkBox, open_address


class Links(QObject):
    """Joins the page's links with the window: the box, the browser, the status line."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._hint = window.status.hint
        self._remark = ""
        self._shown = ""
        page = window.desk.editor
        self.box = LinkBox(page, page)
        window.commands.on(Command.LINK, self.box.open)
        page.link_asked.connect(self.box.open)
        page.link_opened.connect(open_address)
        page.link_hovered.connect(self._hover)
        window.story.shown.connect(lambda _: self.box.hide())

    def _hover(self, href: str) -> None:
        """The address stands in the place of the window's remark for as long as the mouse is on
        the link."""
        if not self._shown:
            self._remark = self._hint.text()
        if href or self._hint.text() == self._shown:
            metrics, room = self._hint.fontMetrics(), max(200, self._hint.width())
            self._shown = metrics.elidedText(href, Qt.TextElideMode.ElideMiddle, room)
            self._hint.setText(self._shown or self._remark)
        if not href:
            self._shown = ""
