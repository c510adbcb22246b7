"""Choosing a post on a site, to take it in as a story."""

import html

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.app import sending
from editor.app.core import Core
from editor.app.sending import Outcome
from editor.base.errors import EditorError
from editor.remote.records import RemotePost, Site
from editor.ui.inspector.fields import Line, quiet, set_state
from editor.ui.jobs import Jobs, Lane
from editor.ui.language import site_called, told_whole, tr
from editor.ui.theme import SPACE

_POST = Qt.ItemDataRole.UserRole
_PAUSE = 400  # milliseconds after the last key


class Fetch(QDialog):
    """The site's posts that this account may edit, newest change first."""

    def __init__(self, core: Core, jobs: Jobs, site: Site, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self._core = core
        self._jobs = jobs
        self._site = site
        self.setWindowTitle(tr("Bring a story from {site}", site=site_called(site.name)))
        self.resize(560, 440)
        self.search = Line(tr("Search"), tr("Search on the site"))
        self.posts = QListWidget()
        self.posts.setAccessibleName(tr("Stories on the site"))
        self.posts.setWordWrap(True)
        self.remark = quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
        column.addWidget(self.search)
        column.addWidget(self.posts, 1)
        column.addWidget(self.remark)
        column.addWidget(self._buttons())
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.search.typed.connect(lambda _: self._pause.start())
        self.posts.itemActivated.connect(lambda _: self._bring())
        self.posts.itemSelectionChanged.connect(
            lambda: self.bring.setEnabled(bool(self.posts.selectedItems()))
        )
        self._ask()

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.bring = box.addButton(tr("Bring it here"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.bring.setProperty("kind", "filled")
        self.bring.setEnabled(False)
        box.accepted.connect(self._bring)
        box.rejected.connect(self.reject)
        return box

    def _ask(self) -> None:
        self.remark.setText(tr("Looking…"))
        self._jobs.run(
            sending.site_posts,
            self._core,
            self._site.name,
            self.search.text().strip(),
            done=self._have,
            failed=self._refused,
            lane=Lane.WIRE,
            asker=self,
        )

    def _have(self, posts: list[RemotePost]) -> None:
        self.remark.setText("" if posts else tr("Nothing found there."))
        self.posts.clear()
        for post in posts:
            day = "/".join(reversed(post.modified[:10].split("-")))
            item = QListWidgetItem(f"{html.unescape(post.title) or tr('No headline yet')}\n{day}")
            item.setData(_POST, post.id)
            self.posts.addItem(item)

    def _bring(self) -> None:
        chosen = self.posts.selectedItems()
        if not chosen:
            return
        self.bring.setEnabled(False)
        self.remark.setText(tr("Bringing it…"))
        self._jobs.run(
            sending.pull,
            self._core,
            self._site.name,
            chosen[0].data(_POST),
            done=self._brought,
            failed=self._refused,
            lane=Lane.WIRE,
            asker=self,
        )

    def _brought(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.accept()

    def _refused(self, error: EditorError) -> None:
        self.bring.setEnabled(True)
        self.remark.setText(told_whole(error))
        set_state(self.remark, "danger")
