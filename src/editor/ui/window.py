"""The main window: its parts, and what goes between them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent

from editor.app import journal, stories
from editor.app.catching_up import catch_up
from editor.app.core import Core
from editor.app.stories import StoryRow
from editor.base.errors import EditorError
from editor.document.story import Version
from editor.ui import settings
from editor.ui.blocks.desk import BlockDesk
from editor.ui.captioning.room import Captioning
from editor.ui.cards import unfinished
from editor.ui.cards.carddesk import CardDesk
from editor.ui.cards.sheetintake import SheetIntake
from editor.ui.commands import Command
from editor.ui.contactsheet.room import PhotoRoom
from editor.ui.cropping.desk import CropDesk
from editor.ui.frame import Frame
from editor.ui.galleries import GalleryDesk
from editor.ui.inspector import byline
from editor.ui.jobs import Lane
from editor.ui.language import told, tr
from editor.ui.photos.copying import Copying
from editor.ui.photos.corrections import Corrections
from editor.ui.photos.pasting import Pasting
from editor.ui.photos.photodesk import PhotoDesk
from editor.ui.photos.strangerdesk import StrangerDesk
from editor.ui.protecting.desk import ProtectingDesk
from editor.ui.sending.newsroom import Newsroom
from editor.ui.settings import Settings
from editor.ui.story import preview
from editor.ui.story.bringing_in import DocumentIntake
from editor.ui.story.counting import Counting
from editor.ui.story.history import History
from editor.ui.story.places import Places
from editor.ui.story.shelf import Shelf
from editor.ui.theme import Look, Theme
from editor.ui.writing import reading_aids, typing_help
from editor.ui.writing.commenting import Commenting
from editor.ui.writing.links import Links
from editor.ui.writing.spelling import Spelling

C = Command
_LAST_SAVE = 30.0
"""Seconds that closing waits for the disk."""


class MainWindow(Frame):
    def __init__(self, core: Core, theme: Theme, chosen: Settings) -> None:
        super().__init__(core, theme, chosen)
        self.story.shown.connect(lambda story: self.right.story.show_article(story.article))
        self.shelf = Shelf(self)
        self.newsroom = Newsroom(self)
        self.photos = PhotoDesk(self)
        self.cropping = CropDesk(self)
        self.protecting = ProtectingDesk(self)
        self.photo_room = PhotoRoom(self)
        self.stranger = StrangerDesk(self, self.photo_room, self.protecting)
        self.cards = CardDesk(self, self.photo_room)
        self.sheet_intake = SheetIntake(self, self.photo_room)
        self.corrections = Corrections(self)
        self.captioning = Captioning(self, self.photo_room)
        self.pasting = Pasting(self)
        self.copying = Copying(self)
        self.blocks = BlockDesk(self)
        self.galleries = GalleryDesk(self)
        self.links = Links(self)
        self.documents = DocumentIntake(self)
        self.history = History(self)
        self.places = Places(self)
        self.commenting = Commenting(self)
        self.spelling = Spelling(self)
        self.counting = Counting(self)
        self._closing = False
        self._connect()
        self._connect_commands()
        typing_help.join(self)
        reading_aids.join(self)
        self._restore()
        self.jobs.run(journal.recover, core, done=self._recovered, failed=self.tell)
        self.refresh_stories()
        unfinished.look(self)
        self.jobs.run(catch_up, core, lane=Lane.WIRE)

    def _connect(self) -> None:
        self.shelf.changed.connect(self._list_changed)
        self.desk.edited.connect(self.story.keeper.touched)
        page = self.desk.editor
        page.format_changed.connect(lambda: self.bar.kinds.show_shape(page.here))
        self.right.story.edited.connect(self._field_edited)
        self.right.checks.asked.connect(self.desk.show_block)
        self.outline.jumping.connect(self.desk.show_page)
        self.story.failed.connect(self.tell)
        self.story.joined.connect(self._joined)
        keeper = self.story.keeper
        keeper.kept.connect(self._kept)
        keeper.troubled.connect(self._keeping_troubled)
        keeper.mended.connect(lambda: self.desk.notices.clear("keeping"))

    def _connect_commands(self) -> None:
        on = self.commands.on
        on(C.KEEP, self.story.keep)
        on(C.PREVIEW, self._preview)
        on(C.QUIT, self.close)
        on(C.ABOUT, self._about)
        on(C.NEXT_PANE, lambda: self.panes.go(1))
        on(C.PREVIOUS_PANE, lambda: self.panes.go(-1))
        self.commands[C.LEFT].toggled.connect(self.left.setVisible)
        self.commands[C.RIGHT].toggled.connect(self.right.setVisible)
        self.commands[C.ACTIVITY].toggled.connect(self.activity.setVisible)
        self.commands[C.OUTLINE].toggled.connect(self.outline.show_or_hide)
        self.commands[C.SIDES].toggled.connect(self._hide_sides)
        for command, look in _LOOKS:
            on(command, partial(self._choose_look, look))
        on(C.VIETNAMESE, lambda: self._choose_language("vi"))
        on(C.ENGLISH, lambda: self._choose_language("en"))

    def _restore(self) -> None:
        get = self.settings.get
        if not self.restoreGeometry(QByteArray.fromBase64(get(settings.GEOMETRY).encode())):
            self.first_size()
        for command, setting in _SWITCHES:
            self.commands[command].setChecked(get(setting))
        self.left.setVisible(get(settings.LEFT_OPEN))
        self.right.setVisible(get(settings.RIGHT_OPEN))
        self.activity.setVisible(get(settings.ACTIVITY_OPEN))
        self.outline.setVisible(get(settings.OUTLINE_OPEN))
        self.desk.findbar.remember_in(self.settings)
        for command, look in _LOOKS:
            self.commands[command].setChecked(self.theme.look is look)
        self.commands[C.ENGLISH if tr("Send draft") == "Send draft" else C.VIETNAMESE].setChecked(
            True
        )

    # What is told

    def _recovered(self, found: Sequence[str]) -> None:
        if found:
            self.desk.notices.tell(
                "recovered",
                tr("Copytaker was not closed properly. What was typed then is here again."),
                state="good",
            )
            for moment in (self.desk.edited, self.story.leaving):
                moment.connect(self._go_on_after_recovery)

    def _go_on_after_recovery(self) -> None:
        """Who writes on, or goes to another story, has read it."""
        if self.story.id:  # the first story is still to come
            self.desk.notices.clear("recovered")
            for moment in (self.desk.edited, self.story.leaving):
                moment.disconnect(self._go_on_after_recovery)

    def _list_changed(self) -> None:
        self.newsroom.offer()
        self.right.story.show_row(self.row())

    def _joined(self, theirs: Sequence[str]) -> None:
        words = " · ".join(f"“{part}”" for part in theirs if part.strip())
        self.desk.notices.tell(
            "joined",
            tr(
                "The newsroom changed the same words. Yours stand on the page; theirs: {words}",
                words=words,
            ),
        )

    def _field_edited(self, name: str, value: object) -> None:
        self.story.set_field(name, value)
        if name == "byline":
            self.settings.set(settings.PEN_NAME, byline.printed(value))  # type: ignore[arg-type]

    def _kept(self, version: Version) -> None:
        self._closing = False
        moment = version.created.astimezone()
        self.status.saved.setText(tr("Kept {time}", time=f"{moment:%H:%M}"))
        self.jobs.run(stories.row, self.core, version.story, done=self._row_changed)

    def _row_changed(self, row: StoryRow) -> None:
        self.left.replace(row)
        self.newsroom.offer()
        if row.id == self.story.id:
            self.right.story.show_row(row)

    def _keeping_troubled(self, error: EditorError) -> None:
        self.desk.notices.tell(
            "keeping", told(error.what), remedy=told(error.remedy), state="danger"
        )

    # Leaving it

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and hasattr(self, "story") and not self._closing:
            self.desk.commit()
            self.story.keeper.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything first. If that fails, stay open once and say so."""
        self.desk.commit()
        self.places.note()
        if not self.story.keeper.keep_at_last(_LAST_SAVE) and not self._closing:
            self._closing = True
            event.ignore()
            return
        self._closing = True
        for command, setting in _SWITCHES:
            self.settings.set(setting, self.commands[command].isChecked())
        self.settings.set(
            settings.GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        )
        self.hide()
        self.photo_room.close()
        self.cards.close()
        self.story.keeper.close()
        self.jobs.close()
        event.accept()

    # Commands of the window itself

    def _hide_sides(self, hide: bool) -> None:
        if hide:
            self._sides = [c for c in _SIDES if self.commands[c].isChecked()]
        for command in self._sides:
            self.commands[command].setChecked(not hide)
        self.desk.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    _sides: Sequence[Command] = ()

    def _choose_look(self, look: Look) -> None:
        self.settings.set(settings.LOOK, look.value)
        self.theme.choose(look)

    def _choose_language(self, language: str) -> None:
        self.settings.set(settings.LANGUAGE, language)
        self.desk.notices.tell(
            "language", tr("The language changes when Copytaker starts next."), state="plain"
        )

    def _preview(self) -> None:
        """The story as a page in the browser, once it is kept."""
        self.desk.commit()
        self.story.keeper.keep(
            done=lambda version: self.jobs.run(
                preview.written, self.core, version.story, done=preview.show, failed=self.tell
            )
        )

    def _about(self) -> None:
        from editor.ui.about import show_about

        show_about(self)


_LOOKS = ((C.LOOK_SYSTEM, Look.SYSTEM), (C.LOOK_LIGHT, Look.LIGHT), (C.LOOK_DARK, Look.DARK))
_SWITCHES = (
    (C.LEFT, settings.LEFT_OPEN),
    (C.RIGHT, settings.RIGHT_OPEN),
    (C.ACTIVITY, settings.ACTIVITY_OPEN),
    (C.OUTLINE, settings.OUTLINE_OPEN),
)
_SIDES = (C.LEFT, C.OUTLINE, C.RIGHT)
