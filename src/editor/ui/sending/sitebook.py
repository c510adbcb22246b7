"""The places that stories are sent to: what is known of each, changed and forgotten here."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.app import sites
from editor.app.core import Core
from editor.base.errors import EditorError
from editor.remote.records import Account, Site
from editor.store.secrets import Kept
from editor.ui.inspector.fields import quiet, scrolled, set_state
from editor.ui.jobs import Jobs, Lane
from editor.ui.language import site_called, told_whole, tr
from editor.ui.sending.siteform import SiteForm
from editor.ui.theme import SPACE

_SITE = Qt.ItemDataRole.UserRole


class SiteBook(QDialog):
    """What is changed is kept at once; what can't be is said below, and stays as it was."""

    changed = Signal()
    """A site was changed or forgotten."""

    def __init__(
        self,
        core: Core,
        jobs: Jobs,
        known: list[Site],
        add: Callable[[], Site | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._core = core
        self._jobs = jobs
        self._add_one = add
        self.setWindowTitle(tr("Sites"))
        self.resize(720, 660)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Sites"))
        self.list.setMaximumWidth(240)
        self.form = SiteForm()
        self.remark = quiet()
        self._lay_out()
        self.form.changed.connect(self._keep)
        self.form.password_given.connect(self._sign_in)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self._fill(known)

    def _lay_out(self) -> None:
        self.add = QPushButton(tr("Add a site…"))
        self.forget = QPushButton(tr("Forget…"))
        for button, do in ((self.add, self._add), (self.forget, self._forget)):
            button.setAutoDefault(False)
            button.clicked.connect(do)
        left = QVBoxLayout()
        left.setSpacing(SPACE.snug)
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        left.addWidget(self.forget)
        both = QHBoxLayout()
        both.setSpacing(SPACE.wide)
        both.addLayout(left)
        both.addWidget(scrolled(self.form), 1)
        box = QDialogButtonBox()
        close = box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)  # Enter in a field is done with the field
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.addLayout(both, 1)
        column.addWidget(self.remark)
        column.addWidget(box)

    @property
    def site(self) -> Site | None:
        item = self.list.currentItem()
        known: Site | None = item.data(_SITE) if item is not None else None
        return known

    def _fill(self, known: list[Site], chosen: str = "") -> None:
        self.list.clear()
        for site in known:
            item = QListWidgetItem(site_called(site.name))
            item.setData(_SITE, site)
            self.list.addItem(item)
            if site.id == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        self._show()

    def _show(self) -> None:
        site = self.site
        self.form.setVisible(site is not None)
        self.forget.setEnabled(site is not None)
        if site is not None:
            self.form.show_site(site)

    def _keep(self, site: Site) -> None:
        self._jobs.run(
            sites.change_site,
            self._core,
            site,
            done=self._kept,
            failed=self._refused,
            asker=self,
        )

    def _kept(self, site: Site) -> None:
        self._say("", "")
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_SITE).id == site.id:
                item.setText(site_called(site.name))
                item.setData(_SITE, site)
        self.changed.emit()

    def _refused(self, error: EditorError) -> None:
        self._say(told_whole(error), "danger")
        self._show()

    def _sign_in(self, password: str) -> None:
        site = self.site
        if site is None:
            return
        self._say(tr("Signing in…"), "")
        self._jobs.run(
            sites.sign_in_again,
            self._core,
            site,
            password,
            done=self._signed_in,
            failed=lambda error: self._say(told_whole(error), "danger"),
            lane=Lane.WIRE,
            asker=self,
        )

    def _signed_in(self, answer: tuple[Account, Kept]) -> None:
        account, kept = answer
        words = tr("It works: you are {name} there.", name=account.name)
        if kept is Kept.SESSION:
            words += " " + tr("The password is kept until Copytaker is closed.")
        self._say(words, "good")
        self.changed.emit()

    def _add(self) -> None:
        added = self._add_one()
        if added is not None:
            self._fill([*self._known(), added], added.id)

    def _known(self) -> list[Site]:
        return [self.list.item(row).data(_SITE) for row in range(self.list.count())]

    def _forget(self) -> None:
        site = self.site
        if site is None:
            return
        question = QMessageBox(self)
        question.setWindowTitle(tr("Forget…"))
        question.setText(tr("Forget {site} on this computer?", site=site_called(site.name)))
        question.setInformativeText(
            tr(
                "Stories stay here and on the site, but are no longer bound to each other: "
                "sent again, they would be new posts."
            )
        )
        means_it = QMessageBox.ButtonRole.DestructiveRole
        question.addButton(tr("Forget"), means_it)
        question.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.exec()
        if question.buttonRole(question.clickedButton()) == means_it:
            self._jobs.run(
                sites.remove_site,
                self._core,
                site.name,
                done=self._forgotten,
                failed=lambda error: self._say(told_whole(error), "danger"),
                asker=self,
            )
        question.deleteLater()

    def _forgotten(self, site: Site) -> None:
        self._fill([one for one in self._known() if one.id != site.id])
        self.changed.emit()

    def _say(self, words: str, state: str) -> None:
        self.remark.setText(words)
        set_state(self.remark, state)
