"""How far a change reaches: the stories that use a photo whose words were changed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QListWidget, QWidget

from editor.app.photo_list import Saved
from editor.app.photo_uses import Use, follow, followed, uses_of
from editor.document import Photo, PhotoFields
from editor.ui.captioning.desk import CaptionDesk
from editor.ui.captioning.dialog import Dialog, add_tick, ticked
from editor.ui.frame import Frame
from editor.ui.inspector.fields import quiet
from editor.ui.language import tr

_KEY = "uses"


class Reach(QObject):
    """Tells of the uses once, for all changes since it was last answered. Nothing follows by
    itself."""

    def __init__(self, frame: Frame, desk: CaptionDesk, window: QWidget) -> None:
        super().__init__(desk)
        self._frame, self._desk, self._window = frame, desk, window
        self._before: dict[str, Photo] = {}
        self._after: dict[str, Photo] = {}
        self.open: LetFollow | None = None
        desk.keeping.kept.connect(self._kept)

    def _kept(self, saved: Saved) -> None:
        for photo in saved.stories:
            before, after = saved.before.get(photo), saved.photos.get(photo)
            if before is None or after is None or not reaches(before.fields, after.fields):
                continue
            self._before.setdefault(photo, before)
            self._after[photo] = after
            if not reaches(self._before[photo].fields, after.fields):
                del self._before[photo], self._after[photo]
        self._look()

    def _look(self) -> None:
        if not self._before:
            self._desk.panel.notices.clear(_KEY)
            return
        before = dict(self._before)
        self._frame.jobs.run(
            uses_of, self._frame.core, list(before), before, done=self._tell, failed=self._desk.tell
        )

    def _tell(self, uses: Sequence[Use]) -> None:
        stories = len({use.story for use in uses})
        if not stories or not self._before:
            self._desk.panel.notices.clear(_KEY)
            return
        words = (
            tr("Used in {count} stories.", count=stories) if stories > 1 else tr("Used in a story.")
        )
        do = tr("Let it follow…") if _reworded(self._before, self._after) else tr("Show…")
        choices = ((do, lambda: self.ask(uses)),)
        self._desk.panel.notices.tell(_KEY, words, state="plain", choices=choices)

    def ask(self, uses: Sequence[Use]) -> None:
        """Which stories are to follow."""
        before, after = dict(self._before), dict(self._after)
        credited, reworded = _credited(before, after), _reworded(before, after)
        dialog = self.open = LetFollow(uses, credited, reworded, self._window)

        def accepted() -> None:
            self._before.clear()
            self._after.clear()
            self._desk.panel.notices.clear(_KEY)
            if stories := dialog.chosen():
                self._follow(before, after, stories)

        dialog.accepted.connect(accepted)
        dialog.show()

    def _follow(
        self, before: Mapping[str, Photo], after: Mapping[str, Photo], stories: Sequence[str]
    ) -> None:
        frame = self._frame
        here = frame.story.id
        if here in stories:
            page = frame.desk.editor
            page.rewrite(followed(frame.story.article(), before, after))

        def done(changed: Sequence[str]) -> None:
            count = len(changed) + (here in stories)
            self._desk.say(tr("{count} stories follow.", count=count))
            frame.refresh_stories()

        frame.jobs.run(
            follow,
            frame.core,
            before,
            after,
            list(stories),
            on_the_page=here,
            done=done,
            failed=self._desk.tell,
        )


class LetFollow(Dialog):
    """Drafts have a tick, what is published has none; what a story worded for itself stays."""

    def __init__(
        self, uses: Sequence[Use], credited: bool, reworded: bool, parent: QWidget | None = None
    ) -> None:
        """`reworded`: a caption or an alt text was changed, which a story may follow."""
        do = tr("Let them follow") if reworded else tr("OK")
        super().__init__(tr("Where these photos are used"), do, parent)
        self._reworded = reworded
        self.leave.setText(tr("Leave them"))
        self.leave.setVisible(reworded)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Stories"))
        for story, of_it in _by_story(uses).items():
            self._add(story, of_it)
        self.list.itemChanged.connect(lambda _: self._offer())
        self.list.setCurrentRow(0)
        if reworded:
            self.column.addWidget(quiet(tr("A tick lets caption and alt text in a story follow.")))
        self.column.addWidget(self.list, 1)
        if credited:
            words = tr(
                "The credit holds wherever a photo is used; published stories show it once they "
                "are sent again."
            )
            self.column.addWidget(quiet(words))
        self.resize(520, 380)
        self._offer()
        self.list.setFocus()

    def chosen(self) -> list[str]:
        """Ids of the stories with a tick."""
        return ticked(self.list)

    def _add(self, story: str, uses: Sequence[Use]) -> None:
        first = uses[0]
        follows = any(use.follows for use in uses)
        if self._reworded and not follows:
            state = tr("has words of its own")
        elif first.live_on:
            state = tr("published on {sites}", sites=", ".join(first.live_on))
        else:
            state = tr("draft")
        words = f"{first.headline or tr('Untitled')}\n{state}"
        item = add_tick(self.list, words, story, any(use.ticked for use in uses))
        if not self._reworded:
            item.setData(Qt.ItemDataRole.CheckStateRole, None)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        elif not follows:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)

    def _offer(self) -> None:
        self.take.setEnabled(bool(self.chosen()) or not self._reworded)


def reaches(before: PhotoFields, after: PhotoFields) -> bool:
    """Whether a change concerns the stories that use the photo."""
    return before.credit != after.credit or _words(before) != _words(after)


def _words(fields: PhotoFields) -> tuple[object, ...]:
    """What a story copies of a photo."""
    return fields.description, fields.alt, fields.wordings, fields.language


def _credited(before: Mapping[str, Photo], after: Mapping[str, Photo]) -> bool:
    return any(after[one].fields.credit != photo.fields.credit for one, photo in before.items())


def _reworded(before: Mapping[str, Photo], after: Mapping[str, Photo]) -> bool:
    return any(_words(after[one].fields) != _words(photo.fields) for one, photo in before.items())


def _by_story(uses: Sequence[Use]) -> dict[str, list[Use]]:
    found: dict[str, list[Use]] = {}
    for use in uses:
        found.setdefault(use.story, []).append(use)
    return found
