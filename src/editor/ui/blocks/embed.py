"""The address of a video, post, map or other page that is shown inside the story."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from editor.document import Embed
from editor.document.embeds import LONGEST, Sort, address, is_page_to_show, provider
from editor.ui.blocks.dialog import BlockDialog
from editor.ui.inspector.fields import Line, add_field, quiet, set_state
from editor.ui.language import tr


class EmbedDialog(BlockDialog):
    """A new one begins with the clipboard's link, if that is a video, post or map."""

    def __init__(self, embed: Embed, parent: QWidget | None = None) -> None:
        super().__init__(tr("Video, post or map"), parent)
        self._embed = embed
        self._begun = embed.url or _copied()
        self.setMinimumWidth(520)
        self.address = Line(tr("Address of the page"), "https://www.youtube.com/watch?v=…")
        self.address.setMaxLength(5 * LONGEST)  # sharing codes are longer than their address
        self.address.setText(self._begun)
        self.address.selectAll()
        self.found = quiet()
        self.found.setMinimumHeight(self.found.sizeHint().height())
        hint = tr("Copy it from the browser, or paste the code that the site offers for sharing.")
        add_field(self.column, tr("Address of the page"), self.address)
        self.column.addWidget(self.found)
        self.column.addWidget(quiet(hint))
        self.finish_layout()
        self.address.textChanged.connect(self._look)
        self.address.returnPressed.connect(self.accept)
        self._look()
        self.start()

    def start(self) -> None:
        self.address.setFocus()

    def block(self) -> Embed:
        typed = self.address.text()
        # An address that nobody touched stays as it came, whatever we think of it.
        unchanged = typed == self._embed.url
        return self._embed if unchanged else replace(self._embed, url=address(typed))

    def is_changed(self) -> bool:
        return self.address.text() != self._begun

    def what_is_missing(self) -> str:
        if self.block().url:
            return ""
        return tr("That is no web address: it should begin with https:// (or http://).")

    def _look(self) -> None:
        """Say whose page it is while it is typed."""
        self.say("")
        url = self.block().url
        known = provider(url) if url else None
        set_state(self.found, "good" if known and known.sort is not Sort.PAGE else "")
        if known is None:
            self.found.setText("")
        elif known.sort is Sort.PAGE:
            self.found.setText(tr("A page of {host}", host=known.name))
        else:
            self.found.setText(tr("Recognised: {name}", name=known.name))


def _copied() -> str:
    found = address(QApplication.clipboard().text()[: 5 * LONGEST])
    return found if is_page_to_show(found) else ""
