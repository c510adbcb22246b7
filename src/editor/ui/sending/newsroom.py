"""The window's side of sending: what the button says, what is asked, what came of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox

from editor.app import conflicts, sites
from editor.app.sending import Did, Outcome
from editor.app.stories import StoryRow, StoryState
from editor.base.errors import EditorError
from editor.document.gate import Held
from editor.remote.records import Site
from editor.ui import menus, settings
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.language import site_called, told, tr
from editor.ui.models.stories import waiting
from editor.ui.sending import conflict, offer
from editor.ui.sending.activity import Entry, entry_of, worth_telling
from editor.ui.sending.dispatch import Dispatch
from editor.ui.sending.offer import Deed
from editor.ui.sending.settling import Choice, settled

C = Command


class Newsroom(QObject):
    """Joins the Send button, the activity panel and the status line to the dispatch."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.dispatch = Dispatch(window.core, window.jobs)
        on = window.commands.on
        on(C.SEND, lambda: self.send())
        on(C.SEND_DRAFT, lambda: self.send(Deed.DRAFT))
        on(C.SEND_SUBMIT, lambda: self.send(Deed.SUBMIT))
        on(C.SEND_PUBLISH, lambda: self.send(Deed.PUBLISH))
        on(C.SEND_ALL, self.send_all)
        on(C.SYNC, self.sync)
        on(C.FETCH, self.fetch)
        on(C.ADD_SITE, lambda: self.add_site())
        on(C.SITES, self.show_sites)
        window.activity.retried.connect(self._retry)
        window.activity.opened.connect(window.story.open)
        on(C.PASSWORD, lambda: self.ask_password())
        self.dispatch.signed_out.connect(self._signed_out)
        self.dispatch.sites_changed.connect(self.offer)
        self.dispatch.started.connect(self._started)
        self.dispatch.ended.connect(self._ended)
        self.dispatch.failed.connect(self._failed)
        self.dispatch.progressed.connect(window.status.show_progress)
        self.dispatch.network_changed.connect(self._show_network)
        self.dispatch.refresh()
        self._fill_menu()

    @property
    def site(self) -> Site | None:
        """Where Send sends to: the chosen site, else the story's, else the first."""
        known = self.dispatch.sites
        chosen = self._window.settings.get(settings.SITE)
        row = self._window.row()
        bound = [at.site for at in row.sites if at.post] if row else []
        for wanted in (chosen, *bound):
            found = next((site for site in known if site.id == wanted), None)
            if found is not None:
                return found
        return known[0] if known else None

    def offer(self) -> None:
        """Say on the button what it will do with this story, this account, this site."""
        window, site = self._window, self.site
        row = window.row()
        at = offer.at_site(row, site.id) if site else None
        account = self.dispatch.accounts.get(site.id) if site else None
        words = offer.button_words(offer.deed(at, account))
        tip = tr("Asks for a site first")
        if site is not None:
            tip = tr("To {site} (Ctrl+Enter)", site=site_called(site.name))
        remark = offer.limits(account)
        window.bar.offer(
            words, f"{tip}. {remark}" if remark else tip, possible=bool(window.story.id)
        )
        window.bar.offer_all(len(waiting(window.left.model.rows)))
        window.right.story.show_sections(self.dispatch.sections.get(site.id, []) if site else [])
        window.commands[C.PASSWORD].setEnabled(bool(site and site.user))
        window.commands[C.SEND_PUBLISH].setEnabled(account is None or account.may_publish)
        window.status.site.setText(site_called(site.name) if site else tr("No site yet"))
        window.status.hint.setText(remark)
        self._tell_of_conflict(row)
        self._show_network()
        self._fill_menu()

    def _tell_of_conflict(self, row: StoryRow | None) -> None:
        notices = self._window.desk.notices
        if row is None or row.state is not StoryState.CONFLICT:
            notices.clear("conflict")
        elif "conflict" not in notices.shown():
            notices.tell(
                "conflict",
                tr("You and the newsroom changed the same words."),
                state="danger",
                choices=[(tr("Decide…"), self.decide)],
            )

    def decide(self) -> None:
        """Show where the story is in conflict, and let a person say which words stand."""
        window = self._window
        window.desk.commit()
        window.story.keeper.keep()
        window.jobs.run(
            conflicts.open_conflict,
            window.core,
            window.story.id,
            done=self._decide,
            failed=window.tell,
        )

    def _decide(self, found: conflicts.OpenConflict | None) -> None:
        window, row = self._window, self._window.row()
        if found is None or row is None or found.story != row.id:
            window.refresh_stories()
            return
        site = next((site_called(at.name) for at in row.sites if at.site == found.site), "")
        choices: list[Choice] = []
        if found.merged.conflicts:
            dialog = conflict.Decide(found, site, window)
            stands, choices = dialog.exec(), dialog.choices()
            dialog.deleteLater()
            if not stands:
                return
        window.jobs.run(
            conflicts.decide,
            window.core,
            found,
            settled(found.merged, found.theirs, choices),
            done=lambda _: self._decided(),
            failed=window.tell,
        )

    def _decided(self) -> None:
        self._window.story.refresh()
        self._window.refresh_stories()

    def send(self, what: Deed | None = None) -> None:
        """Send the story on the page. Asks for a site if there is none yet."""
        if not self._window.story.id:
            return
        if self.site is None:
            self.add_site()
        site = self.site
        if site is None:
            return
        at = offer.at_site(self._window.row(), site.id)
        what = what or offer.deed(at, self.dispatch.accounts.get(site.id))
        if not self._confirmed(what, at.post if at else "", site):
            return
        story, wanted = self._window.story.id, offer.wanted(what, at)
        self._window.desk.commit()
        self._window.story.keeper.keep(
            done=lambda _: self.dispatch.send([story], site, wanted), failed=self._window.tell
        )

    def send_all(self) -> None:
        """All stories with changes, each to where it went before. Live pages are not changed so."""
        rows = waiting(self._window.left.model.rows)
        pairs = [(row.id, at.name) for row in rows for at in row.sites]
        live = sum(at.status == "publish" for row in rows for at in row.sites)
        if live and not self._asked(
            tr("{count} of these stories are public now. Change their pages too?", count=live)
        ):
            pairs = [
                (row.id, at.name) for row in rows for at in row.sites if at.status != "publish"
            ]
        self._window.desk.commit()
        self._window.story.keeper.keep(
            done=lambda _: self.dispatch.send_all(pairs), failed=self._window.tell
        )

    def sync(self) -> None:
        self._window.desk.commit()
        self._window.story.keeper.keep(
            done=lambda _: self.dispatch.sync(), failed=self._window.tell
        )

    def fetch(self) -> None:
        """Choose a post of the site, and take it in as a story."""
        from editor.ui.sending.fetch import Fetch

        if self.site is None:
            self.add_site()
            return
        dialog = Fetch(self._window.core, self._window.jobs, self.site, self._window)
        brought = dialog.exec()
        dialog.deleteLater()
        if brought and dialog.outcome is not None:
            self._ended([dialog.outcome])
            if dialog.outcome.story:
                self._window.story.open(dialog.outcome.story)

    def show_sites(self) -> None:
        """What is known of the sites, to be changed."""
        from editor.ui.sending.sitebook import SiteBook

        window = self._window
        book = SiteBook(window.core, window.jobs, self.dispatch.sites, self.add_site, window)
        book.changed.connect(self.dispatch.refresh)
        book.exec()
        book.deleteLater()

    def add_site(self) -> Site | None:
        """Ask for one; None if none was added."""
        from editor.ui.sending.sites import AddSite

        dialog = AddSite(self._window.core, self._window.jobs, self._window)
        dialog.exec()
        dialog.deleteLater()
        if dialog.added is None:
            return None
        site, account = dialog.added.site, dialog.added.account
        self.dispatch.accounts[site.id] = account
        self.dispatch.sites = [*self.dispatch.sites, site]
        self._window.settings.set(settings.SITE, site.id)
        self.dispatch.refresh()
        self.offer()
        return site

    def ask_password(self, site: Site | None = None) -> None:
        """Take a new password for a site, then see whether it opens the door."""
        site = site or self.site
        if site is None:
            return
        words, given = QInputDialog.getText(
            self._window,
            site.name,
            tr("Application password of {user}", user=site.user),
            QLineEdit.EchoMode.Password,
        )
        if given and words:
            self._window.desk.notices.clear("password")
            self._window.jobs.run(
                sites.set_password,
                self._window.core,
                site.name,
                words,
                done=lambda _: self.dispatch.look(),
                failed=self._window.tell,
            )

    def _signed_out(self, site: Site) -> None:
        self._window.desk.notices.tell(
            "password",
            tr("{site} wants the password for {user} again.", site=site.name, user=site.user),
            choices=[(tr("Enter password…"), lambda: self.ask_password(site))],
        )

    def _confirmed(self, what: Deed, post: str, site: Site) -> bool:
        """Ask once: before a site first goes public, and before a live page is first changed."""
        known = frozenset(self._window.settings.get(settings.WENT_PUBLIC).split())
        at = offer.at_site(self._window.row(), site.id)
        question = offer.question(what, at, site.id, known)
        if not question:
            return True
        if not self._asked(question):
            return False
        mark = site.id if what is Deed.PUBLISH else post
        self._window.settings.set(settings.WENT_PUBLIC, " ".join(sorted({*known, mark})))
        return True

    def _asked(self, question: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Copytaker", question, parent=self._window)
        yes = box.addButton(tr("Yes, go on"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is yes

    def _started(self, on_their_way: frozenset[str]) -> None:
        self._window.left.model.set_sending(on_their_way)
        self._window.status.show_network(tr("Sending…"), "sync")

    def _ended(self, outcomes: list[Outcome]) -> None:
        window = self._window
        window.left.model.set_sending(frozenset())
        window.status.show_progress(None)
        now = window.core.clock()
        told_ = [entry_of(one, now) for one in outcomes if worth_telling(one)]
        window.activity.add(*told_)
        needs_someone = any(one.did in (Did.FAILED, Did.CONFLICT) for one in outcomes)
        if needs_someone and not self.dispatch.offline:
            window.commands[C.ACTIVITY].setChecked(True)
        self._show_network(outcomes)
        window.refresh_stories()
        window.story.refresh()

    def _failed(self, error: EditorError) -> None:
        window = self._window
        window.left.model.set_sending(frozenset())
        window.status.show_progress(None)
        row = window.row()
        entry = Entry(
            at=window.core.clock(),
            icon="warning",
            state="danger",
            title=row.headline if row else "",
            words=f"{told(error.what)} {told(error.remedy)}".strip(),
            story=window.story.id,
            retry=True,
        )
        window.activity.add(entry)
        window.commands[C.ACTIVITY].setChecked(True)
        if isinstance(error, Held) and (block := error.holds[0].block) is not None:
            window.desk.show_block(block)  # with the photo chosen, its tab says what to do
        self._show_network([])
        window.refresh_stories()

    def _retry(self, story: str) -> None:
        if story and story == self._window.story.id:
            self.send()
        else:
            self.sync()

    def _show_network(self, outcomes: list[Outcome] | None = None) -> None:
        status = self._window.status
        if self.dispatch.busy:
            return
        if self.dispatch.offline:
            count = len(waiting(self._window.left.model.rows))
            words = tr("No network – {count} waiting to be sent", count=count)
            status.show_network(words if count else tr("No network"), "cloud-off")
        elif outcomes and (new := [one for one in outcomes if one.did is Did.CREATED]):
            now = self._window.core.clock().astimezone()
            words = tr("At {site} {time}", site=site_called(new[-1].site), time=f"{now:%H:%M}")
            status.show_network(words, "check")
        elif outcomes is not None:
            status.show_network("")

    def _fill_menu(self) -> None:
        """The arrow's menu: other statuses, other sites."""
        menu, window, current = self._window.send_menu, self._window, self.site
        menu.clear()
        menus.put(menu, menus.SEND, window.commands)
        if len(self.dispatch.sites) > 1:
            menu.addSection(tr("Send to"))
        for site in self.dispatch.sites if len(self.dispatch.sites) > 1 else ():
            action = menu.addAction(site_called(site.name))
            action.setCheckable(True)
            action.setChecked(current is not None and site.id == current.id)
            action.triggered.connect(lambda _=False, site=site: self._choose_site(site))
        menu.addSeparator()
        menus.put(menu, (C.ADD_SITE,), window.commands)

    def _choose_site(self, site: Site) -> None:
        self._window.settings.set(settings.SITE, site.id)
        self.offer()
