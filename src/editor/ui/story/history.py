"""The history of a story: older versions listed, shown, and brought back as a new one."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.app import stories
from editor.document.story import Reason, Version, VersionSummary
from editor.ui.commands import Command
from editor.ui.desk import page_colours
from editor.ui.frame import Frame
from editor.ui.inspector.fields import quiet
from editor.ui.language import tr
from editor.ui.photos.darkroom import Darkroom
from editor.ui.text import ArticleEditor
from editor.ui.theme import SPACE, Theme

_VERSION = Qt.ItemDataRole.UserRole
_LIST = 250
"""Pixels."""


class HistoryView(QDialog):
    """The versions, the newest first, and a page that shows the one that is chosen."""

    asked = Signal(str)
    """The id of a version whose text is wanted."""
    restored = Signal(str)
    """The id of the version that shall stand again."""

    def __init__(
        self,
        versions: Sequence[VersionSummary],
        head: str,
        theme: Theme,
        pictures: Darkroom,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.resize(1000, 640)
        self._head = head
        self._pictures = pictures
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Versions"))
        self.list.setFixedWidth(_LIST)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = ArticleEditor(pictures, page_colours(theme.colours))
        self.page.setReadOnly(True)
        self.page.setAcceptDrops(False)
        self.page.setAccessibleName(tr("The version that is chosen"))
        self.remark = quiet(
            tr("Bringing a version back makes it the newest. Those after it stay in the list.")
        )
        panes = QHBoxLayout()
        panes.setSpacing(SPACE.snug)
        panes.addWidget(self.list)
        panes.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
        column.addLayout(panes, 1)
        column.addWidget(self.remark)
        column.addWidget(self._buttons())
        self.list.currentItemChanged.connect(self._chosen)
        self.list.itemActivated.connect(lambda _: self.page.setFocus())
        pictures.arrived.connect(self.page.refresh_photo)
        self._fill(versions)

    @property
    def chosen(self) -> str:
        """The id of the version that is chosen, or empty."""
        item = self.list.currentItem()
        return str(item.data(_VERSION)) if item is not None else ""

    def show_version(self, version: Version) -> None:
        """The text of a version that was asked for, if it is still the one that is chosen."""
        if version.id != self.chosen:
            return
        self.page.set_article(version.article)
        self._pictures.know(version.article.photo_ids())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.restore = box.addButton(
            tr("Bring this version back"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.restore.setProperty("kind", "filled")
        box.accepted.connect(self._restore)
        box.rejected.connect(self.reject)
        return box

    def _restore(self) -> None:
        self.restored.emit(self.chosen)
        self.accept()

    def _fill(self, versions: Sequence[VersionSummary]) -> None:
        by_id = {one.id: one for one in versions}
        for version in reversed(versions):
            before = by_id.get(version.parents[0]) if version.parents else None
            item = QListWidgetItem("\n".join(_lines(version, before, version.id == self._head)))
            item.setData(_VERSION, version.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _chosen(self) -> None:
        self.restore.setEnabled(bool(self.chosen) and self.chosen != self._head)
        if self.chosen:
            self.asked.emit(self.chosen)


class History(QObject):
    """The window's side of it."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.view: HistoryView | None = None
        window.commands.on(Command.HISTORY, self.open)

    def open(self) -> None:
        """Show the versions, once what is on the page is one of them."""
        window = self._window
        if not window.story.id:
            return
        window.desk.commit()
        window.story.keeper.keep(
            done=lambda head: window.jobs.run(
                stories.versions,
                window.core,
                head.story,
                done=lambda found: self._show(head, found),
                failed=window.tell,
            ),
            failed=window.tell,
        )

    def _show(self, head: Version, versions: Sequence[VersionSummary]) -> None:
        window = self._window
        if window.story.id != head.story:
            return
        view = HistoryView(versions, head.id, window.theme, window.darkroom, window)
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.asked.connect(self._read)
        view.restored.connect(lambda version: self._restore(head, version))
        view.finished.connect(self._closed)
        self.view = view
        self._read(view.chosen)
        view.open()

    def _closed(self) -> None:
        self.view = None

    def _read(self, version: str) -> None:
        window = self._window
        window.jobs.run(stories.version, window.core, version, done=self._have, failed=window.tell)

    def _have(self, version: Version) -> None:
        if self.view is not None:
            self.view.show_version(version)

    def _restore(self, head: Version, version: str) -> None:
        window = self._window
        window.jobs.run(
            stories.restore_version,
            window.core,
            head.story,
            version,
            done=lambda _: self._restored(head),
            failed=window.tell,
        )

    def _restored(self, before: Version) -> None:
        window = self._window
        window.story.refresh()
        window.refresh_stories()
        window.desk.notices.tell(
            "restored",
            tr("The older version stands on the page again."),
            state="good",
            choices=[(tr("Take it back"), lambda: self._take_back(before))],
        )

    def _take_back(self, before: Version) -> None:
        window = self._window
        window.desk.notices.clear("restored")
        if window.story.id == before.story:
            window.story.keeper.keep(done=lambda head: self._restore(head, before.id))


def _lines(version: VersionSummary, before: VersionSummary | None, is_head: bool) -> list[str]:
    """When, why, and what it holds."""
    count = tr("{count} words", count=version.words)
    change = version.words - before.words if before else 0
    sizes = f"{count} ({change:+d})" if change else count
    told = f"{_moment(version.created)} · {reason_words(version.reason)}"
    if is_head:
        told += f" · {tr('now')}"
    renamed = before is not None and before.headline != version.headline
    return [told, f"{sizes} · {version.headline}" if renamed and version.headline else sizes]


def _moment(moment: datetime) -> str:
    here = moment.astimezone()
    today = datetime.now(here.tzinfo).date()
    return f"{here:%H:%M}" if here.date() == today else f"{here.day}/{here.month} {here:%H:%M}"


def reason_words(reason: Reason) -> str:
    """Why a version was kept, in the window's language."""
    return {
        Reason.CREATED: tr("begun"),
        Reason.IMPORTED: tr("brought in"),
        Reason.TYPED: tr("typed"),
        Reason.EDITED: tr("edited from a file"),
        Reason.BEFORE_PULL: tr("before receiving"),
        Reason.PULLED: tr("from the site"),
        Reason.MERGED: tr("both sides together"),
        Reason.ON_SITE: tr("on the site then"),
        Reason.RESTORED: tr("brought back"),
        Reason.RECOVERED: tr("recovered"),
    }[reason]
