"""The window's side of corrections: each is shown with its stories, then ours or theirs stands."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt

from editor.app.core import Core
from editor.app.corrections import Correction, accept_correction, correction_of
from editor.app.importing import Taken
from editor.app.photo_list import Saved, save_photos
from editor.app.photo_uses import follow, followed
from editor.base.errors import EditorError
from editor.document import Figure, Gallery
from editor.ui.frame import Frame
from editor.ui.language import told, tr
from editor.ui.photos.correction import CorrectionDialog
from editor.ui.photos.intake import Surface
from editor.ui.text import galleries
from editor.ui.text.page.shapes import BODY_START


class Corrections(QObject):
    """One after the other; what is closed without an answer stays as it is."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self.open: CorrectionDialog | None = None
        frame.intake.corrections_wanted.connect(self.show)

    def show(self, taken: Sequence[Taken], surface: Surface) -> None:
        """Show what each of these files says otherwise."""
        frame = self._frame
        frame.jobs.run(
            _read,
            frame.core,
            list(taken),
            done=lambda found: self._ask(found, 0, surface),
            failed=partial(_tell, surface),
        )

    def _ask(self, found: Sequence[Correction], at: int, surface: Surface) -> None:
        if at >= len(found):
            self.open = None
            return
        place = f"{at + 1}/{len(found)}" if len(found) > 1 else ""
        dialog = CorrectionDialog(found[at], place, surface.notices.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered(result: int) -> None:
            if result == CorrectionDialog.DialogCode.Accepted:
                self._accept(found[at], dialog.fields(), dialog.stories(), surface)
            self._ask(found, at + 1, surface)

        dialog.finished.connect(answered)
        self.open = dialog
        dialog.open()

    def _accept(
        self,
        correction: Correction,
        fields: Sequence[str],
        stories: Sequence[str],
        surface: Surface,
    ) -> None:
        frame = self._frame

        def done(saved: Saved) -> None:
            self._changed(saved, stories)
            words = tr("Theirs stands now. {count} stories follow.", count=len(stories))
            back: Callable[[], object] = partial(self._take_back, saved, stories, surface)
            surface.notices.tell(
                "corrected", words, state="good", choices=[(tr("Take it back"), back)]
            )

        frame.jobs.run(
            _accepted,
            frame.core,
            correction,
            list(fields),
            list(stories),
            frame.story.id,
            done=done,
            failed=partial(_tell, surface),
        )

    def _take_back(self, saved: Saved, stories: Sequence[str], surface: Surface) -> None:
        frame = self._frame
        surface.notices.clear("corrected")
        frame.jobs.run(
            _taken_back,
            frame.core,
            saved,
            list(stories),
            frame.story.id,
            done=lambda back: self._changed(back, stories),
            failed=partial(_tell, surface),
        )

    def _changed(self, saved: Saved, stories: Sequence[str]) -> None:
        """What is shown follows; the page as a step that can be undone."""
        frame = self._frame
        for photo in saved.photos.values():
            frame.darkroom.learn(photo)
        if frame.story.id not in stories:
            return
        page, article = frame.desk.editor, frame.story.article()
        then = followed(article, saved.before, saved.photos)
        for number, (was, now) in enumerate(
            zip(article.blocks, then.blocks, strict=True), start=BODY_START
        ):
            if isinstance(now, Figure) and now != was:
                page.update_figure(number, caption=now.caption, alt=now.alt)
            elif isinstance(now, Gallery) and now != was:
                galleries.change(page, number, now)


def _read(core: Core, taken: Sequence[Taken]) -> list[Correction]:
    found = [correction_of(core, one) for one in taken]
    return [one for one in found if one.changes]


def _accepted(
    core: Core, correction: Correction, fields: list[str], stories: list[str], on_the_page: str
) -> Saved:
    saved = accept_correction(core, correction, fields)
    follow(core, saved.before, saved.photos, stories, on_the_page=on_the_page)
    return saved


def _taken_back(core: Core, saved: Saved, stories: list[str], on_the_page: str) -> Saved:
    back = save_photos(core, saved.as_before)
    follow(core, back.before, back.photos, stories, on_the_page=on_the_page)
    return back


def _tell(surface: Surface, error: EditorError) -> None:
    surface.notices.tell("error", told(error.what), remedy=told(error.remedy))
