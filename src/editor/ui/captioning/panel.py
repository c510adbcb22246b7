"""The caption panel: what is said of one photo, or of all that are selected."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.document import Photo
from editor.document.batch import Edit
from editor.document.limits import Limit
from editor.ui import icons, settings
from editor.ui.captioning.folds import Fold
from editor.ui.captioning.helping import Helper, Sources
from editor.ui.captioning.offers import Offers
from editor.ui.captioning.row import Row
from editor.ui.captioning.summary import LANGUAGES, Summary, said_of, summed
from editor.ui.captioning.table import Group, table
from editor.ui.inspector.fields import hairline, quiet, scrolled, set_state
from editor.ui.language import tr
from editor.ui.notices import Notices
from editor.ui.settings import Settings
from editor.ui.theme import SPACE

WIDTH = 320
_NOTHING, _FIELDS = range(2)


class CaptionPanel(QWidget):
    """Shows and tells; what is done with it, others decide."""

    edited = Signal(str)
    """A field was changed by a person, by its name; "decorative" is one."""
    language_chosen = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    keep_wanted = Signal()
    preview_wanted = Signal()

    def __init__(self, limits: Mapping[str, Sequence[Limit]], sources: Sources) -> None:
        super().__init__()
        self.setObjectName("captionPanel")
        self.setAccessibleName(tr("Caption"))
        self.setMinimumWidth(280)
        self.language = LANGUAGES[0]
        self.photos: tuple[Photo, ...] = ()
        self.rows: dict[str, Row] = {}
        self.folds: dict[Group, Fold] = {}
        self._offers: Offers | None = None
        self.menu = QMenu(self)
        self.notices = Notices()
        for said in table():
            row = self.rows[said.name] = Row(said, limits.get(said.name, ()))
            row.edited.connect(self.edited)
            if row.field is not None:
                Helper(said, row.field, sources, self._offers_here)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._whole())

    # What is shown

    @property
    def several(self) -> bool:
        return len(self.photos) > 1

    def show_photos(
        self, photos: Sequence[Photo], language: str, summary: Summary | None = None
    ) -> None:
        """Show what is said of these photos, with captions in this language. `summary` is that of
        many, worked out before."""
        self.photos, self.language = tuple(photos), language
        self._stack.setCurrentIndex(_FIELDS if photos else _NOTHING)
        self.area.setEnabled(True)
        if not photos:
            return
        several = self.several
        summary = summary or summed(photos, self.batch_names if several else (), language)
        for name, row in self.rows.items():
            if several:
                row.show_standing(summary.fields[name])
            else:
                row.show_words(said_of(photos[0], name, language))
        self._show_decorative(summary.decorative)
        self._show_languages(summary.captioned)
        self._show_about()
        for widget in (self.what, self.apply):
            widget.setVisible(several)
        for widget in (self.back, self.next):
            widget.setVisible(not several)
        self.show_count(0)

    @property
    def batch_names(self) -> tuple[str, ...]:
        """The fields that a summary is wanted of."""
        return tuple(self.rows)

    def show_loading(self, count: int) -> None:
        """So many photos are read; nothing can be typed meanwhile, or it would be for others."""
        self._stack.setCurrentIndex(_FIELDS)
        self.about.setText(tr("{count} photos", count=count))
        self.details.setText(tr("Reading them…"))
        self.lock.hide()
        self.area.setEnabled(False)
        self.apply.setEnabled(False)

    def edits(self) -> list[Edit]:
        """What a batch is to change: the fields with a tick."""
        return [
            Edit(name, row.words(), row.chosen_mode)
            for name, row in self.rows.items()
            if row.ticked and row.is_sound()
        ]

    @property
    def decorative_edit(self) -> bool | None:
        """Whether a batch makes photos decorative; None: it doesn't say."""
        state = self.decorative.checkState()
        same = not self.several or state == self._decorative
        return None if same else state is Qt.CheckState.Checked

    def show_count(self, changing: int) -> None:
        """How many photos the batch changes."""
        count = len(self.photos)
        self.apply.setText(tr("Apply to {count} photos", count=count))
        self.apply.setEnabled(changing > 0)
        self.what.setEnabled(changing > 0)
        self.what.setText(
            tr("Changes {changing} of {count}…", changing=changing, count=count)
            if changing
            else tr("Changes nothing yet")
        )

    def show_lock(self, words: str) -> None:
        """Why these photos may not be shown yet, or any more."""
        self.lock.setText(words)
        self.lock.setVisible(bool(words))

    def to_caption(self) -> None:
        """Put the caret where a caption is written."""
        self.rows["description"].focus()
        self.area.ensureWidgetVisible(self.rows["description"])

    def remember_folds(self, kept: Settings) -> None:
        """Groups are open or closed as they were last."""
        opened = kept.get(settings.CAPTION_FOLDS).split()

        def keep(_: bool) -> None:
            names = [group.value for group, fold in self.folds.items() if fold.is_open]
            kept.set(settings.CAPTION_FOLDS, " ".join(names))

        for group, fold in self.folds.items():
            fold.open(group.value in opened)
            fold.turned.connect(keep)

    # Parts

    def _nothing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE.room, SPACE.far, SPACE.room, SPACE.room)
        words = quiet(tr("Select photos to caption and credit them. F2 goes to the caption."))
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addStretch(1)
        return page

    def _whole(self) -> QWidget:
        page = QWidget()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE.room, SPACE.snug, SPACE.room, SPACE.wide)
        column.setSpacing(SPACE.snug)
        for name, row in self.rows.items():
            if row.said.group is Group.DAILY:
                column.addWidget(row)
            if name == "alt":
                column.addWidget(self._decorative_box())
        column.addWidget(hairline())
        for group, words in (
            (Group.PLACE, tr("Where and when")),
            (Group.RIGHTS, tr("Rights")),
            (Group.MORE, tr("More")),
        ):
            fold = self.folds[group] = Fold(words)
            for row in self.rows.values():
                if row.said.group is group:
                    fold.column.addWidget(row)
            column.addWidget(fold)
        column.addStretch(1)
        area = self.area = scrolled(inside)
        area.verticalScrollBar().valueChanged.connect(lambda _: self._put_offers_away())
        whole = QVBoxLayout(page)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head())
        whole.addWidget(area, 1)
        whole.addWidget(self.notices)  # at the foot: what is typed in never moves for one
        whole.addWidget(hairline())
        whole.addLayout(self._foot())
        return page

    def _head(self) -> QVBoxLayout:
        self.about = QLabel()
        self.about.setProperty("kind", "strong")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.details = QLabel()
        self.details.setProperty("kind", "small")
        self.lock = quiet()
        set_state(self.lock, "warning")
        self.lock.hide()
        self.more = QToolButton()
        self.more.setIcon(icons.icon("more"))
        self.more.setIconSize(QSize(18, 18))
        self.more.setToolTip(tr("Templates, codes, copy and paste"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        top = QHBoxLayout()
        top.setSpacing(SPACE.tight)
        top.addWidget(self.about, 1)
        top.addLayout(self._languages())
        top.addWidget(self.more)
        column = QVBoxLayout()
        column.setContentsMargins(SPACE.room, SPACE.snug, SPACE.snug, SPACE.tight)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.details)
        column.addWidget(self.lock)
        return column

    def _languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self.switches: dict[str, QToolButton] = {}
        for language in LANGUAGES:
            button = self.switches[language] = QToolButton()
            button.setCheckable(True)
            button.setProperty("kind", "switch")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, to=language: self.language_chosen.emit(to))
            self._group.addButton(button)
            row.addWidget(button)
        return row

    def _decorative_box(self) -> QCheckBox:
        self.decorative = QCheckBox(tr("Decoration only, no alt text"))
        self._decorative = Qt.CheckState.Unchecked
        self.decorative.clicked.connect(self._decorate)
        return self.decorative

    def _foot(self) -> QHBoxLayout:
        self.back = QPushButton(tr("Previous"))
        self.back.setToolTip(tr("Keep this and go to the photo before (Alt+Up)"))
        self.back.clicked.connect(self.previous_wanted)
        self.next = QPushButton(tr("Keep and next"))
        self.next.setToolTip(tr("Keep this and go to the next photo (Alt+Down)"))
        self.next.setProperty("kind", "filled")
        self.next.clicked.connect(self.next_wanted)
        self.what = QPushButton()
        self.what.setProperty("kind", "flat")
        self.what.clicked.connect(self.preview_wanted)
        self.apply = QPushButton()
        self.apply.setToolTip("Ctrl+S")
        self.apply.setProperty("kind", "filled")
        self.apply.clicked.connect(self.keep_wanted)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.room, SPACE.snug, SPACE.room, SPACE.snug)
        row.setSpacing(SPACE.snug)
        for button in (self.back, self.next, self.what, self.apply):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button, 1)
        return row

    def _offers_here(self) -> Offers:
        if self._offers is None or self._offers.parentWidget() is not self.window():
            self._offers = Offers(self.window())
        return self._offers

    def _put_offers_away(self) -> None:
        if self._offers is not None:
            self._offers.put_away()

    # How it stands

    def _decorate(self, _: bool) -> None:
        self.decorative.setTristate(False)
        self._alt_enabled()
        self.edited.emit("decorative")

    def _show_decorative(self, said: bool | None) -> None:
        self.decorative.setTristate(said is None)
        state = Qt.CheckState.Checked if said else Qt.CheckState.Unchecked
        self._decorative = Qt.CheckState.PartiallyChecked if said is None else state
        self.decorative.setCheckState(self._decorative)
        self._alt_enabled()

    def _alt_enabled(self) -> None:
        field = self.rows["alt"].field
        if field is not None:
            field.setEnabled(self.decorative.checkState() is not Qt.CheckState.Checked)

    def _show_languages(self, said: Mapping[str, int]) -> None:
        """A mark on the language in which a caption is missing that is there in another."""
        for language, button in self.switches.items():
            missing = said[language] < max(said.values())
            name = tr("Vietnamese") if language == "vi" else tr("English")
            button.setChecked(language == self.language)
            button.setText(f"{language.upper()} ○" if missing else language.upper())
            told = tr("{language}: captions are missing", language=name) if missing else name
            button.setToolTip(f"{told} (Alt+L)")
            button.setAccessibleName(told)
            state = "warning" if missing else ""
            if button.property("state") != state:
                button.setProperty("state", state)
                button.style().unpolish(button)
                button.style().polish(button)

    def _show_about(self) -> None:
        if self.several:
            self.about.setText(tr("{count} photos", count=len(self.photos)))
            self.details.setText(tr("What they have in common; a tick changes them all"))
            return
        photo = self.photos[0]
        name = photo.filename if len(photo.filename) <= 24 else f"{photo.filename[:22]}…"
        self.about.setText(name)
        self.about.setToolTip(photo.filename)
        self.details.setText(f"{photo.width} × {photo.height}")
