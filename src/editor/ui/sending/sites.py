"""Adding a place that stories are sent to: a folder, or a WordPress site."""

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.app import sites
from editor.app.core import Core
from editor.app.sites import Added
from editor.base.errors import EditorError
from editor.remote.records import Account, Site
from editor.store.secrets import Kept
from editor.ui.inspector.fields import Line, add_field, quiet, set_state
from editor.ui.jobs import Jobs, Lane
from editor.ui.language import told_whole, tr
from editor.ui.theme import SPACE


class AddSite(QDialog):
    """Adding signs in once: what is wrong is said here, and nothing is kept until it works."""

    def __init__(self, core: Core, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.added: Added | None = None
        self._core = core
        self._jobs = jobs
        self.setWindowTitle(tr("Where should stories go?"))
        self.setMinimumWidth(460)
        self.wordpress = QRadioButton(tr("A WordPress site"))
        self.folder = QRadioButton(tr("A folder on this computer"))
        self.wordpress.setChecked(True)
        self.name = Line(tr("Name"), "baothinh")
        self.remark = quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.far, SPACE.far, SPACE.far, SPACE.wide)
        column.setSpacing(SPACE.tight)
        title = QLabel(tr("Where should stories go?"))
        title.setProperty("kind", "title")
        column.addWidget(title)
        column.addSpacing(SPACE.snug)
        column.addWidget(self.wordpress)
        column.addWidget(self.folder)
        column.addSpacing(SPACE.room)
        add_field(column, tr("Name, as you call it"), self.name)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._wordpress_fields())
        self._stack.addWidget(self._folder_fields())
        column.addWidget(self._stack)
        column.addWidget(self.remark)
        column.addWidget(self._buttons())
        self.add.setDefault(True)
        self.name.setFocus()
        self.folder.toggled.connect(lambda on: self._stack.setCurrentIndex(int(on)))

    def _wordpress_fields(self) -> QWidget:
        page, column = _page()
        self.address = Line(tr("Address"), "https://baothinh.vn")
        self.user = Line(tr("User name"))
        self.password = Line(tr("Application password"), "xxxx xxxx xxxx xxxx xxxx xxxx")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        add_field(column, tr("Address"), self.address)
        add_field(column, tr("User name"), self.user)
        add_field(column, tr("Application password"), self.password)
        column.addWidget(
            quiet(
                tr(
                    "Not the password you sign in with: in WordPress, open Users, Profile, "
                    "Application Passwords, and make one called Copytaker."
                )
            )
        )
        return page

    def _folder_fields(self) -> QWidget:
        page, column = _page()
        self.path = Line(tr("Folder"))
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        choose = QPushButton(tr("Choose…"))
        choose.setAutoDefault(False)  # or Enter would be this button's, shown or not
        choose.clicked.connect(self._choose_folder)
        row.addWidget(choose)
        label = QLabel(tr("Folder"))
        label.setProperty("kind", "label")
        column.addWidget(label)
        column.addLayout(row)
        column.addSpacing(SPACE.snug)
        column.addWidget(
            quiet(tr("Send writes plain web pages there: for practice, or for a shared folder."))
        )
        column.addStretch(1)
        return page

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.test = box.addButton(tr("Test"), QDialogButtonBox.ButtonRole.ActionRole)
        self.leave = box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add = box.addButton(tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add.setProperty("kind", "filled")
        self.leave.setAutoDefault(False)
        self.test.setAutoDefault(False)
        self.test.clicked.connect(self._test)
        box.accepted.connect(self._add)
        box.rejected.connect(self.reject)
        return box

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder"), self.path.text())
        if path:
            self.path.setText(path)

    def _add(self) -> None:
        """Sign in, and keep the site if that works."""
        self._start()
        name, path = self.name.text().strip(), self.path.text().strip()
        url, user, password = self.address.text(), self.user.text(), self.password.text()
        folder = self.folder.isChecked()
        self._jobs.run(
            (lambda: _add_folder(self._core, name, path))
            if folder
            else (lambda: sites.add_wordpress(self._core, name, url, user, password)),
            done=self._kept,
            failed=self._refused,
            lane=Lane.WIRE,
            asker=self,
        )

    def _test(self) -> None:
        """Sign in, and say who we are there; nothing is kept."""
        self._start()
        if self.folder.isChecked():
            site, password = Site("", "", "folder", self.path.text().strip()), ""
        else:
            address, user = self.address.text().strip(), self.user.text().strip()
            site, password = Site("", "", "wordpress", address, user), self.password.text()
        self._jobs.run(
            _signed_in,
            self._core,
            site,
            password,
            done=self._tested,
            failed=self._refused,
            lane=Lane.WIRE,
            asker=self,
        )

    def _start(self) -> None:
        self._wait(True)
        self._say(tr("Signing in…"), "")

    def _kept(self, added: Added) -> None:
        self.added = added
        if added.kept is Kept.SESSION:
            self._wait(False)
            self._say(
                tr(
                    "Added. This computer has no safe place for the password, so Copytaker asks "
                    "for it again after a restart."
                ),
                "warning",
            )
            self.add.hide()
            self.test.hide()
            self.leave.setText(tr("Close"))
            self.leave.setDefault(True)
            self.leave.setFocus()
            return
        self.accept()

    def _tested(self, account: Account) -> None:
        self._wait(False)
        self._say(tr("It works: you are {name} there.", name=account.name), "good")

    def _refused(self, error: EditorError) -> None:
        self._wait(False)
        self._say(told_whole(error), "danger")

    def _wait(self, on: bool) -> None:
        """Nothing twice at once. The focus stays with what was typed instead of going to Cancel."""
        if on and self.focusWidget() in (self.add, self.test):
            (self.path if self.folder.isChecked() else self.password).setFocus()
        self.add.setEnabled(not on)
        self.test.setEnabled(not on)

    def _say(self, words: str, state: str) -> None:
        self.remark.setText(words)
        set_state(self.remark, state)
        column = self.layout()
        if column is not None:  # the words may need more lines than there were
            column.activate()
            height = column.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), height))


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE.tight)
    return page, column


def _add_folder(core: Core, name: str, path: str) -> Added:
    if not path:
        raise _nowhere()
    return sites.add_folder(core, name, Path(path))


def _signed_in(core: Core, site: Site, password: str) -> Account:
    if not site.address:
        raise _nowhere()
    cms = core.connect(site, password or None)
    try:
        return cms.account()
    finally:
        cms.close()


def _nowhere() -> EditorError:
    return EditorError(tr("There is no address yet."), remedy=tr("Choose one, or type it."))
