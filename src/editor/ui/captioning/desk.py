"""The photo window's side of captions: which photos are in the panel, and what its keys do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from editor.app.captioning import Change, in_batch, says
from editor.app.core import Core
from editor.app.photo_limits import limits
from editor.app.photo_list import Saved
from editor.app.photos import photos as photos_of
from editor.base.errors import EditorError
from editor.codecs.code_replacements import unknown_codes
from editor.document import Photo
from editor.ui import settings
from editor.ui.captioning import leftover, writing
from editor.ui.captioning.keeping import Keeping
from editor.ui.captioning.knowledge import Knowledge
from editor.ui.captioning.leftover import Leftover
from editor.ui.captioning.panel import CaptionPanel
from editor.ui.captioning.place import Sheet
from editor.ui.captioning.rights import show_rights
from editor.ui.captioning.summary import LANGUAGES, Summary, changing, summed
from editor.ui.captioning.writing import settle
from editor.ui.frame import Frame
from editor.ui.jobs import Lane
from editor.ui.language import told, tr

IDLE = 800
"""Milliseconds without a key before what was typed is kept."""
_TERMS = {"instructions", "usage_terms", "embargo", "expires", "created"}
_AT_ONCE = 12
"""Photos that are read while one waits: it takes a thousandth of a second each, and letters that
are typed meanwhile must find their photo."""


class CaptionDesk(QObject):
    """Joins the sheet and the panel: words are kept as they are typed, and when one goes on."""

    def __init__(self, frame: Frame, sheet: Sheet, window: QWidget, photos: QWidget) -> None:
        """`window` is the sheet's, `photos` what has the photos in it and takes the keys."""
        super().__init__(window)
        self.core, self.settings = frame.core, frame.settings
        self._frame, self._sheet, self._window, self._photos = frame, sheet, window, photos
        self.knowledge = Knowledge(frame, self.tell)
        self.panel = CaptionPanel(limits(), self.knowledge.sources)
        self.panel.remember_folds(self.settings)
        self.keeping = Keeping(frame.core, frame.jobs)
        self.shown: tuple[Photo, ...] = ()
        self._selected: tuple[str, ...] = ()
        self._current = ""
        self._dirty: dict[str, str | bool] = {}
        self._changed: set[str] = set()
        self._visit = 0
        self._loading = 0
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self.keep)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_selected)
        self._counting = QTimer(self, singleShot=True, interval=150)
        self._counting.timeout.connect(self._count)
        self._catching_up = QTimer(self, singleShot=True, interval=30)
        self._catching_up.timeout.connect(self._catch_up)
        sheet.set_side(self.panel)
        self._connect()
        self._keys()
        if (found := leftover.kept(self.core.home)) is not None:
            self._tell_leftover(found)
        self.knowledge.learn_names()
        self.knowledge.load_codes()

    def _connect(self) -> None:
        panel, keeping = self.panel, self.keeping
        self._sheet.selected.connect(self._selection)
        self._sheet.current.connect(self._standing_on)
        panel.edited.connect(self._edited)
        panel.language_chosen.connect(self.choose_language)
        panel.next_wanted.connect(lambda: self.go(1))
        panel.previous_wanted.connect(lambda: self.go(-1))
        panel.keep_wanted.connect(self.keep_all)
        keeping.kept.connect(self._kept)
        keeping.taken_back.connect(self._taken_back)
        keeping.failed.connect(self._failed)
        self._frame.darkroom.arrived.connect(self._arrived)
        self._window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_went)

    def _keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, do in (
            ("Alt+Down", lambda: self.go(1)),
            ("Alt+Up", lambda: self.go(-1)),
            ("Escape", self.to_sheet),
            ("Alt+L", self.other_language),
        ):
            self._shortcut(self.panel, keys, do).setContext(within)
        for keys, do in (
            ("F2", self.to_caption),
            ("Ctrl+S", self.keep_all),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
        ):
            self._shortcut(self._window, keys, do)

    def _shortcut(self, on: QWidget, keys: str, do: Callable[[], object]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), on)
        made.activated.connect(do)
        return made

    # Where one is

    def _selection(self, ids: Sequence[str]) -> None:
        self._selected = tuple(ids)
        self._soon.start()

    def _standing_on(self, photo: str) -> None:
        self._current = photo
        self._soon.start()

    @property
    def ids(self) -> tuple[str, ...]:
        """The photos that the panel is about."""
        return self._selected or ((self._current,) if self._current else ())

    def _show_selected(self) -> None:
        self._soon.stop()
        if self.ids != tuple(photo.id for photo in self.shown):
            self._leave()
            self.panel.notices.clear("done")
            self.show()

    def show(self) -> None:
        """Show the selected photos as they are now."""
        self._visit += 1
        self._loading += 1
        ids = self.ids
        if len(ids) <= _AT_ONCE:
            found = photos_of(self.core, ids)
            self._arrive([self.keeping.as_kept(found[one]) for one in ids if one in found], None)
        else:
            self.shown = ()
            self.panel.show_loading(len(ids))
            self._read(ids, self._loading)

    def _read(self, ids: Sequence[str], number: int) -> None:
        """In the lane of the saves, so that those which are on their way are seen."""
        names, language = self.panel.batch_names, self._language()

        def read(core: Core) -> tuple[list[Photo], Summary]:
            found = photos_of(core, ids)
            photos = [found[one] for one in ids if one in found]
            return photos, summed(photos, names, language)

        def done(result: tuple[list[Photo], Summary]) -> None:
            if number == self._loading:
                self._arrive(*result)

        self._frame.jobs.run(read, self.core, done=done, failed=self.tell)

    def _arrive(self, photos: Sequence[Photo], summary: Summary | None) -> None:
        self.shown = tuple(photos)
        self.panel.show_photos(self.shown, self._language(), summary)
        self._show_rights()

    def _show_rights(self) -> None:
        def set_them(told: dict[str, str]) -> None:
            self.change_shown(says(told, self.panel.language))

        show_rights(self.panel, self.shown, self.core.clock(), set_them)

    def _language(self) -> str:
        chosen = self.settings.get(settings.CAPTION_LANGUAGE)
        return chosen if chosen in LANGUAGES else LANGUAGES[0]

    def choose_language(self, language: str) -> None:
        """Caption in another language from here on."""
        settle(QApplication.focusWidget())
        self._leave()
        self.settings.set(settings.CAPTION_LANGUAGE, language)
        self.show()

    def other_language(self) -> None:
        at = LANGUAGES.index(self._language())
        self.choose_language(LANGUAGES[(at + 1) % len(LANGUAGES)])

    # The keyboard's way

    def to_caption(self) -> None:
        self._show_selected()
        if self.shown:
            self.panel.to_caption()

    def to_sheet(self) -> None:
        self.keep()
        self._photos.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self, step: int) -> None:
        """Keep this photo's words and go to another, the caret in the same field."""
        settle(QApplication.focusWidget())
        self.keep()
        self._sheet.go(step)
        self._show_selected()

    def keep_all(self) -> None:
        """Keep what was typed; with several photos, apply what is ticked."""
        settle(QApplication.focusWidget())
        if self.panel.several:
            self._apply()
        else:
            self.keep()

    def begin(self) -> None:
        """A command for the photos of the panel comes: what was typed is kept before."""
        self._show_selected()
        settle(QApplication.focusWidget())
        self.keep()

    # Keeping

    def _edited(self, name: str) -> None:
        if self.panel.several:
            self._counting.start()
            return
        row = self.panel.rows.get(name)
        if name == "decorative":
            self._dirty[name] = self.panel.decorative.isChecked()
        elif row is not None and row.is_sound():
            self._dirty[name] = row.words()
        self._idle.start()

    def keep(self) -> None:
        """Keep what was typed about one photo. Nothing waits for the disk."""
        self._idle.stop()
        if not self._dirty or len(self.shown) != 1:
            return
        values, self._dirty = self._dirty, {}
        self._tell_codes(" ".join(str(value) for value in values.values()))
        self.keeping.keep([self.shown[0].id], says(values, self.panel.language), self._visit)
        self._look_again()
        if not _TERMS.isdisjoint(values):
            self._show_rights()

    def _tell_codes(self, words: str) -> None:
        """A mistyped code would be printed as it stands."""
        book = self.knowledge.sources.codes
        unknown = unknown_codes(book, words) if len(book) else ()
        if unknown:
            codes = " ".join(f"{book.delimiter}{code}{book.delimiter}" for code in unknown)
            self.panel.notices.tell("codes", tr("In no file with codes: {codes}", codes=codes))
        else:
            self.panel.notices.clear("codes")

    def change_shown(self, change: Change) -> None:
        """Change the photos of the panel, as a step of its own."""
        self.keep()
        self._visit += 1
        self.keeping.keep([photo.id for photo in self.shown], change, self._visit)
        self.show()

    def _look_again(self) -> None:
        self.shown = tuple(self.keeping.as_kept(photo) for photo in self.shown)

    def _apply(self) -> None:
        edits, decorative = self.panel.edits(), self.panel.decorative_edit
        if not edits and decorative is None:
            return
        self._counting.stop()
        self._write_down(None)
        self.change_shown(in_batch(edits, self.panel.language, decorative=decorative))
        self.say(tr("Applied to {count} photos. Ctrl+Z takes it back.", count=len(self.shown)))

    def _leave(self) -> None:
        """Other photos come: what was typed about one is kept; what was meant for many waits for a
        word, and is not lost."""
        if not self.panel.several:
            self.keep()
        elif (typed := self._typed()) is not None:
            self._tell_leftover(typed)

    def _typed(self) -> Leftover | None:
        """What is typed for many and not applied."""
        edits, decorative = tuple(self.panel.edits()), self.panel.decorative_edit
        if not self.shown or (not edits and decorative is None):
            return None
        ids = tuple(photo.id for photo in self.shown)
        return Leftover(ids, edits, self.panel.language, decorative)

    def _tell_leftover(self, found: Leftover) -> None:
        def apply() -> None:
            notices.clear("left")
            self._visit += 1
            self.keeping.keep(found.ids, found.change, self._visit)
            self._write_down(None)
            self.show()

        def drop() -> None:
            notices.clear("left")
            self._write_down(None)

        notices = self.panel.notices
        words = tr("What you typed for {count} photos isn't applied yet.", count=len(found.ids))
        notices.tell("left", words, choices=((tr("Apply"), apply), (tr("Drop"), drop)))

    def _write_down(self, found: Leftover | None) -> None:
        self._frame.jobs.run(leftover.keep, self.core.home, found)

    def _count(self) -> None:
        if (typed := self._typed()) is not None or "left" not in self.panel.notices.shown():
            self._write_down(typed)
        edits, decorative = self.panel.edits(), self.panel.decorative_edit
        change = in_batch(edits, self.panel.language, decorative=decorative)
        shown = self.shown
        if len(shown) <= _AT_ONCE:
            self.panel.show_count(changing(shown, change))
            return

        def done(count: int) -> None:
            if shown is self.shown:
                self.panel.show_count(count)

        self._frame.jobs.run(changing, shown, change, done=done, lane=Lane.WIRE)

    def _kept(self, saved: Saved) -> None:
        self.knowledge.learn_from(saved.photos.values())
        for photo in saved.photos.values():
            self._frame.darkroom.learn(self.keeping.as_kept(photo))
        if not self.keeping.unsaved:
            self.panel.notices.clear("unsaved")

    def _failed(self, error: EditorError) -> None:
        self.panel.notices.tell(
            "unsaved",
            told(error.what),
            remedy=told(error.remedy),
            state="danger",
            choices=((tr("Try again"), self.keeping.try_again),),
        )

    def undo(self) -> None:
        """A field's own typing first; then the last step, whatever photos it changed."""
        if not writing.undo(QApplication.focusWidget()):
            self.keep()
            self.keeping.undo()

    def redo(self) -> None:
        if not writing.redo(QApplication.focusWidget()):
            self.keeping.redo()

    def _taken_back(self, saved: Saved) -> None:
        count = len(saved.photos)
        if count:
            self.show()
            words = (
                tr("Taken back on {count} photos.", count=count)
                if count > 1
                else tr("Taken back on {name}.", name=next(iter(saved.photos.values())).filename)
            )
            self.say(words)

    def _arrived(self, photo: str) -> None:
        """Somebody changed a photo, perhaps one of a thousand at once."""
        self._changed.add(photo)
        if not self._catching_up.isActive():
            self._catching_up.start()

    def _catch_up(self) -> None:
        """Show what others changed (stars, say), but never in the place of what is being typed."""
        changed, self._changed = self._changed, set()
        news = [photo for photo in self.shown if photo.id in changed and self._is_news(photo)]
        if news and not self._dirty and not self.panel.edits():
            self.show()

    def _is_news(self, photo: Photo) -> bool:
        known = self._frame.darkroom.photo(photo.id)
        return known is not None and self.keeping.as_kept(known) != photo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Close, QEvent.Type.WindowDeactivate):
            settle(QApplication.focusWidget())
            self.keep()
        return False

    def _focus_went(self, was: QWidget | None, to: QWidget | None) -> None:
        if self._dirty and was is not None:  # closing keeps, so that the panel is there still
            self.keep()

    # What is told

    def tell(self, error: EditorError) -> None:
        """Say beside the work what went wrong."""
        self.panel.notices.tell("error", told(error.what), remedy=told(error.remedy))

    def say(self, words: str) -> None:
        """Say beside the work what was done."""
        self.panel.notices.tell("done", words, state="good")
