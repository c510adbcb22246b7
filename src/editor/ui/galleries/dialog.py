"""A gallery's editor: the photos in their order, and what is said of each."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.document import Figure, Gallery, plain
from editor.document.retyping import retyped
from editor.ui.blocks.dialog import BlockDialog
from editor.ui.cropping.box import CropBox
from editor.ui.cropping.dialog import CropDialog
from editor.ui.cropping.steps import Steps
from editor.ui.galleries.strip import Strip
from editor.ui.inspector.fields import Lines, add_field, quiet
from editor.ui.language import tr
from editor.ui.photos.darkroom import Darkroom
from editor.ui.text.galleries import inside
from editor.ui.theme import SPACE

_WIDE, _LARGE = 320, 960
"""Pixels of the photo that is cropped, here and where there is more room."""
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GalleryDialog(BlockDialog):
    """Nothing of it is on the page until OK; then all of it is one undo step."""

    files_wanted = Signal()

    def __init__(
        self,
        gallery: Gallery,
        on_page: Sequence[tuple[int, Figure]],
        darkroom: Darkroom,
        parent: QWidget | None = None,
    ) -> None:
        """`on_page`: figures of the story that could come in, with their blocks' numbers."""
        super().__init__(tr("Gallery"), parent)
        self._was = gallery
        self._on_page = dict(on_page)
        self._darkroom = darkroom
        self._filling = False
        self._framed = -1
        """Which photo is in the crop's frame."""
        self.large: CropDialog | None = None
        """The frame with more room that was opened last."""
        self.out: list[Figure] = []
        """Photos that go back to the page."""
        self.taken: list[int] = []
        """Blocks of the page whose photos came in."""
        self.strip = Strip(darkroom)
        self.strip.add(gallery.figures)
        row = QHBoxLayout()
        row.setSpacing(SPACE.wide)
        row.addLayout(self._left(), 5)
        row.addLayout(self._right(), 6)
        self.column.addLayout(row, 1)
        self.whole = Lines(tr("Caption of the gallery"), tr("What all these photos are about"))
        self.whole.setPlainText(plain(gallery.caption))
        add_field(self.column, tr("Caption of the gallery"), self.whole)
        self.finish_layout()
        self.strip.currentRowChanged.connect(self._show_photo)
        self.strip.remove_asked.connect(self.remove)
        darkroom.arrived.connect(self._arrived)
        self.strip.setCurrentRow(0)
        self._show_photo()
        self.resize(760, 620)
        self.start()

    def block(self) -> Gallery:
        self.crop.frame.tell_pending()
        figures = tuple(self.strip.figures())
        words = " ".join(self.whole.toPlainText().split())
        return replace(self._was, figures=figures, caption=retyped(self._was.caption, words))

    def is_changed(self) -> bool:
        return self.block() != self._was or bool(self.out or self.taken)

    def start(self) -> None:
        self.caption.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, figures: Sequence[Figure]) -> None:
        """Put photos behind the others, and go on with the first one's caption."""
        if figures:
            first = self.strip.count()
            self.strip.add(map(inside, figures))
            self.strip.setCurrentRow(first)
            self.start()

    def remove(self) -> Figure | None:
        """Take the chosen photo out of the gallery."""
        row = self.strip.currentRow()
        if row < 0:
            return None
        self.crop.frame.tell_pending()
        self._framed = -1
        figure = self.strip.take_away(row)
        self._show_photo()
        return figure

    def take_out(self) -> None:
        """The chosen photo goes back to the page, behind the gallery, with its caption."""
        figure = self.remove()
        if figure is not None:
            self.out.append(figure)
            words = tr("Goes back to the page with OK: {count}", count=len(self.out))
            self.said.setText(words)

    def go(self, steps: int) -> None:
        """To the caption of the next photo, or of the one before."""
        row = self.strip.currentRow() + steps
        if 0 <= row < self.strip.count():
            self.strip.setCurrentRow(row)
            self.caption.setFocus(Qt.FocusReason.TabFocusReason)
            self.caption.selectAll()
        elif steps > 0:
            self.whole.setFocus(Qt.FocusReason.TabFocusReason)

    # What stands where

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(SPACE.tight)
        left.addWidget(self.strip, 1)
        self.files = QPushButton(tr("Add files…"))
        self.files.clicked.connect(self.files_wanted)
        self.story = QPushButton(tr("From the story"))
        menu = QMenu(self.story)
        menu.aboutToShow.connect(lambda: self._offer(menu))
        self.story.setMenu(menu)
        self.story.setEnabled(bool(self._on_page))
        self.put_out = QPushButton(tr("Back to the page"))
        self.put_out.setToolTip(tr("Takes this photo out of the gallery, with its caption"))
        self.put_out.clicked.connect(self.take_out)
        self.away = QPushButton(tr("Remove"))
        self.away.clicked.connect(self.remove)
        for pair in ((self.files, self.story), (self.put_out, self.away)):
            row = QHBoxLayout()
            row.setSpacing(SPACE.tight)
            for button in pair:
                button.setAutoDefault(False)
                row.addWidget(button, 1)
            left.addLayout(row)
        self.said = quiet()
        left.addWidget(self.said)
        return left

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(SPACE.tight)
        self.crop = CropBox()
        right.addWidget(self.crop)
        self.caption = Lines(tr("Caption"), tr("What, who, where, when"), most=4)
        self.alt = Lines(tr("Alt text"), tr("What the photo shows, for those who can't see it"), 3)
        add_field(right, tr("Caption"), self.caption)
        add_field(right, tr("Alt text"), self.alt)
        self.decorative = QCheckBox(tr("Decoration only, no alt text"))
        right.addWidget(self.decorative)
        right.addWidget(
            quiet(tr("Enter goes on to the next photo, Page Up and Page Down as well."))
        )
        right.addStretch(1)
        self.crop.reframed.connect(lambda changes: self._frame(**changes))
        self.crop.room_wanted.connect(self._crop_large)
        self.caption.typed.connect(self._captioned)
        self.alt.typed.connect(lambda words: self._say(alt=words))
        self.decorative.clicked.connect(self._decorate)
        for field in (self.caption, self.alt):
            field.installEventFilter(self)
        return right

    def _offer(self, menu: QMenu) -> None:
        """The story's photos that are not in the gallery yet."""
        menu.clear()
        for number, figure in self._on_page.items():
            if number not in self.taken:
                photo = self._darkroom.photo(figure.photo)
                words = plain(figure.caption).strip() or (photo.filename if photo else figure.photo)
                action = menu.addAction(words[:60])
                action.triggered.connect(lambda _=False, number=number: self._take(number))

    def _take(self, number: int) -> None:
        self.taken.append(number)
        self.add([self._on_page[number]])

    # One photo's words

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, plain_key = (
                event.key(),
                not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier,
            )
            if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and plain_key:
                self.go(1 if key == Qt.Key.Key_PageDown else -1)
                return True
            if key in _ENTERS and plain_key:
                skips = watched is self.alt or self.decorative.isChecked()
                self.go(1) if skips else self.alt.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _show_photo(self) -> None:
        self.crop.frame.tell_pending()
        row = self.strip.currentRow()
        self._framed = row
        for widget in (self.crop, self.caption, self.alt, self.decorative, self.put_out, self.away):
            widget.setEnabled(row >= 0)
        self._filling = True
        figure = self.strip.figure(row) if row >= 0 else None
        self.caption.setPlainText(plain(figure.caption) if figure else "")
        self.alt.setPlainText(figure.alt if figure else "")
        self.alt.setEnabled(figure is not None and not figure.decorative)
        self.decorative.setChecked(figure is not None and figure.decorative)
        self._filling = False
        self.crop.forget_ratio()
        self.crop.show_use(figure)
        self._show_picture(figure)

    def _show_picture(self, figure: Figure | None) -> None:
        ratio = self.devicePixelRatioF()
        photo = self._darkroom.photo(figure.photo) if figure else None
        picture = self._darkroom.picture(figure.photo, _WIDE, ratio) if figure else None
        self.crop.show_photo(picture, QSize(photo.width, photo.height) if photo else QSize())

    def _frame(self, **seen: object) -> None:
        """Another crop or focal point of the photo that the frame shows."""
        if 0 <= self._framed < self.strip.count():
            figure = replace(self.strip.figure(self._framed), **seen)  # type: ignore[arg-type]
            self.strip.change(self._framed, figure)

    def _crop_large(self) -> None:
        """The photo in a frame with more room; each gesture can be taken back there."""
        row = self._framed
        if not 0 <= row < self.strip.count():
            return
        figure = self.strip.figure(row)
        photo = self._darkroom.photo(figure.photo)
        if photo is None:
            return
        dialog = CropDialog(self)

        def show() -> None:
            dialog.show_use(steps.state)
            dialog.allow(steps.can_undo, steps.can_redo)
            self.strip.change(row, steps.state)
            self.crop.show_use(steps.state)

        steps = Steps(figure, show)
        dialog.reframed.connect(lambda seen: steps.do(replace(steps.state, **seen)))
        dialog.undo_asked.connect(steps.undo)
        dialog.redo_asked.connect(steps.redo)
        picture = self._darkroom.picture(figure.photo, _LARGE, self.devicePixelRatioF())
        dialog.show_use(figure)
        dialog.show_photo(picture, QSize(photo.width, photo.height))
        dialog.finished.connect(dialog.deleteLater)
        self.large = dialog
        dialog.open()

    def _arrived(self, photo: str) -> None:
        row = self.strip.currentRow()
        if row >= 0 and self.strip.figure(row).photo == photo:
            self._show_picture(self.strip.figure(row))

    def _captioned(self, words: str) -> None:
        row = self.strip.currentRow()
        if row >= 0 and not self._filling:
            figure = self.strip.figure(row)
            self.strip.change(row, replace(figure, caption=retyped(figure.caption, words)))

    def _decorate(self, on: bool) -> None:
        self.alt.setEnabled(not on)
        self._say(decorative=on, alt="" if on else " ".join(self.alt.toPlainText().split()))

    def _say(self, **words: object) -> None:
        row = self.strip.currentRow()
        if row >= 0 and not self._filling:
            self.strip.change(row, replace(self.strip.figure(row), **words))  # type: ignore[arg-type]
