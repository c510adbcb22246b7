"""The photo window's side of the whole screen: what is looked at there, and coming back."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from editor.app.photo_list import look_alikes
from editor.ui.contactsheet.large import Large
from editor.ui.contactsheet.plates import Plates
from editor.ui.jobs import Lane
from editor.ui.language import tr

if TYPE_CHECKING:
    from editor.ui.contactsheet.photowindow import PhotoWindow


class Showing(QObject):
    def __init__(self, window: "PhotoWindow") -> None:
        super().__init__(window)
        self._window = window
        frame = window.frame
        self.plates = Plates(frame.core, frame.jobs, self)
        self.large = Large(window.shown, window.prints, self.plates, window)
        self.large.rated.connect(window.desk.marking.rate)
        self.large.labelled.connect(window.desk.marking.label)
        self.large.undo_wanted.connect(window.undo_wanted)
        self.large.stood_on.connect(self._follow)
        # Once it is gone: a window that goes takes the keys along, to no one.
        self.large.left.connect(self._back, Qt.ConnectionType.QueuedConnection)
        window.sheet.opened.connect(self.open)
        window.commands.large.triggered.connect(lambda: self.open(window.sheet.now))
        window.commands.compare.triggered.connect(self._compare_picked)

    def open(self, photo: str) -> None:
        """Look at a photo, then at the others that are selected; else at all that are shown."""
        picked = self._window.picked
        ids: Sequence[str] = picked if len(picked) > 1 and photo in picked else self._window.ids
        if photo:
            self.large.show_one(ids, photo)

    def compare(self, one: str, other: str) -> None:
        """Two photos side by side, whether the sheet shows them or not."""
        self.large.compare(one, other)

    def _compare_picked(self) -> None:
        """The two that are selected; one alone with a photo that looks like it."""
        picked, frame = self._window.picked, self._window.frame
        if len(picked) == 2:
            self.compare(*picked)
        elif picked:
            frame.jobs.run(
                look_alikes,
                frame.core,
                picked[0],
                done=partial(self._compare_alike, picked[0]),
                failed=self._window.tell,
                lane=Lane.SHEET,
            )

    def _compare_alike(self, photo: str, alike: Sequence[str]) -> None:
        if alike:
            self._window.notices.clear("compare")
            self.compare(photo, alike[0])
            return
        words = tr("No other photo looks like this one.")
        remedy = tr("Select a second one to compare it with.")
        self._window.notices.tell("compare", words, remedy=remedy, state="plain")

    def _follow(self, photo: str) -> None:
        """The sheet goes along, so that one is at the same photo when one comes back."""
        self._window.sheet.stand_on(photo)

    def _back(self) -> None:
        self._window.activateWindow()
        self._window.sheet.setFocus()
