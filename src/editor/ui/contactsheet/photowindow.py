"""The window of all photos: filters, the contact sheet, and a side for what is said of them."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.base.errors import EditorError
from editor.base.progress import Progress
from editor.ui import settings
from editor.ui.contactsheet import carrying
from editor.ui.contactsheet.bar import PhotoBar
from editor.ui.contactsheet.commands import photo_commands
from editor.ui.contactsheet.emptiness import Emptiness
from editor.ui.contactsheet.filters import Filters
from editor.ui.contactsheet.foot import Foot
from editor.ui.contactsheet.prints import Prints
from editor.ui.contactsheet.sheet import ContactSheet
from editor.ui.contactsheet.sheetdesk import SheetDesk
from editor.ui.contactsheet.showing import Showing
from editor.ui.contactsheet.shown import Shown
from editor.ui.frame import Frame
from editor.ui.language import told, tr
from editor.ui.notices import Notices
from editor.ui.panes import Panes

_SIZE = QSize(1366, 768)
_SIDE = 320
"""Pixels that the side is wide at first."""


class PhotoWindow(QMainWindow):
    """A top-level window of its own: closing it closes nothing else."""

    selected = Signal(list)
    """The ids of the photos that are selected, in the sheet's order."""
    current = Signal(str)
    """The id of the photo that has the keyboard's frame; empty: none."""
    attach_wanted = Signal(list)
    """Ids of photos to be put into the story on the page, in this order."""
    import_wanted = Signal()
    """Photos are to be brought in: the button, its key, or the empty sheet's."""
    files_dropped = Signal(list)
    """Paths of files and folders that were dropped on the window."""
    undo_wanted = Signal()
    """Ctrl+Z where the window's own key doesn't reach: on the whole screen."""
    cancel_wanted = Signal()
    """What `show_progress` tells of is to be given up."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.setWindowTitle(tr("Photos"))
        self.setObjectName("photoWindow")
        self.setMinimumSize(900, 560)
        self.setAcceptDrops(True)
        self.commands = photo_commands(self)
        self.more_actions: list[QAction] = []
        """What others can do with the photo that one stands on, at the end of its menu."""
        self.shown = Shown(frame.core, frame.jobs, self)
        self.prints = Prints(frame.core, frame.jobs, self)
        self._make_parts()
        self._arrange()
        self.desk = SheetDesk(self)
        self.showing = Showing(self)
        self._connect()
        self._restore()
        self.sheet.setFocus()

    # For the panels of others

    def set_side(self, widget: QWidget) -> None:
        """Put a panel in the place at the right, and show it there."""
        self.side.addWidget(widget)
        self.side.setCurrentWidget(widget)
        self.side.show()
        self.panes = self._panes(widget)

    @property
    def picked(self) -> list[str]:
        """Ids of the selected photos, in the sheet's order."""
        return self.sheet.picked

    @property
    def ids(self) -> list[str]:
        """Ids of all photos that are shown, in order."""
        return list(self.shown.ids)

    def select(self, ids: Sequence[str], current: str = "") -> None:
        """Select these of the photos shown, stand on one of them, and bring it into view."""
        self.sheet.select(ids, current)

    def go(self, step: int) -> bool:
        """Select the next photo (1) or the one before (-1); whether there is one."""
        return self.desk.go(step)

    def compare(self, one: str, other: str) -> None:
        """Show two photos side by side on the whole screen, with the facts of their files."""
        self.showing.compare(one, other)

    def refresh(self, ids: Sequence[str] | None = None) -> None:
        """These photos changed (None: any may have): read what is shown of them anew."""
        self.desk.refresh(ids)

    def show_photos(self, ids: Sequence[str]) -> None:
        """Photos came in: look again, without filters if they would hide them, and select them."""
        self.desk.show_photos(ids)

    def show_progress(self, step: Progress | None, words: str = "") -> None:
        """Say at the bottom what is on its way; None: nothing is."""
        self.foot.show_progress(step, words)

    def tell(self, error: EditorError) -> None:
        """Say beside the photos what went wrong."""
        self.notices.tell("error", told(error.what), remedy=told(error.remedy))

    # Parts

    def _make_parts(self) -> None:
        frame, do = self.frame, self.commands
        self.sheet = ContactSheet(self.shown, self.prints, frame.theme)
        self.filters = Filters()
        self.bar = PhotoBar(do.filters, do.large, do.compare)
        self.foot = Foot()
        self.emptiness = Emptiness(frame.theme)
        self.notices = Notices()
        self.side = QStackedWidget()
        self.side.setObjectName("rightPane")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side.setAccessibleName(tr("Photo"))
        self.side.hide()
        self.panes = self._panes(self.side)

    def _panes(self, side: QWidget) -> Panes:
        return Panes(
            (
                (self.sheet, self.sheet),
                (self.side, side),
                (self.filters, next(iter(self.filters.wants.values()))),
                (self.bar, self.bar.search),
            )
        )

    def _arrange(self) -> None:
        centre = QWidget()
        centre.setObjectName("desk")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.sheet)
        self.stack.addWidget(self.emptiness)
        column.addWidget(self.stack, 1)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(centre)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([_SIZE.width() - _SIDE, _SIDE])
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.filters)
        middle.addWidget(self._split, 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addLayout(middle, 1)
        rows.addWidget(self.foot)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        do = self.commands
        self.addActions([getattr(do, name) for name in do.__dataclass_fields__])
        do.filters.toggled.connect(self.filters.setVisible)
        do.bring.triggered.connect(self.import_wanted)
        do.next_pane.triggered.connect(lambda: self.panes.go(1))
        do.previous_pane.triggered.connect(lambda: self.panes.go(-1))
        do.story.triggered.connect(self._to_story)
        do.close.triggered.connect(self.close)
        self.bar.bring.clicked.connect(do.bring.trigger)
        self.bar.attach.clicked.connect(do.attach.trigger)
        self.emptiness.import_wanted.connect(do.bring.trigger)
        self.foot.cancelled.connect(self.cancel_wanted)
        self.sheet.chosen.connect(self.selected)
        self.sheet.current.connect(self.current)

    def _to_story(self) -> None:
        self.frame.raise_()
        self.frame.activateWindow()

    # Its place on the screen

    def _restore(self) -> None:
        get = self.frame.settings.get
        kept = get(settings.PHOTO_GEOMETRY)
        if not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self._first_size()
        self._split.restoreState(QByteArray.fromBase64(get(settings.PHOTO_SIDE).encode()))
        shown = get(settings.PHOTO_FILTERS)
        self.commands.filters.setChecked(shown)
        self.filters.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Who comes back finds what came in meanwhile."""
        super().changeEvent(event)
        come = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if come and hasattr(self, "showing"):
            self.desk.look_again()

    def _first_size(self) -> None:
        """All of a small screen; a window on a large one."""
        room = self.screen().availableGeometry().size()
        self.resize(_SIZE.boundedTo(room))
        if room.width() <= _SIZE.width() or room.height() <= _SIZE.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def closeEvent(self, event: QCloseEvent) -> None:
        keep = self.frame.settings.set
        keep(settings.PHOTO_GEOMETRY, _text(self.saveGeometry()))
        keep(settings.PHOTO_SIDE, _text(self._split.saveState()))
        keep(settings.PHOTO_FILTERS, self.commands.filters.isChecked())
        keep(settings.PHOTO_EDGE, self.sheet.edge)
        self.desk.closing()
        self.showing.large.close()
        super().closeEvent(event)

    # Files from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carrying.files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        files = carrying.files_in(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(files)


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
