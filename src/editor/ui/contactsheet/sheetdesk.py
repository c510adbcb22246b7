"""Joins the photo window's parts: what is asked for, what was found, what is done with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from editor.app.photo_list import Facets, Order, PhotoQuery
from editor.app.stories import StoryRow
from editor.ui import settings
from editor.ui.contactsheet.cards import card_of
from editor.ui.contactsheet.finding import Finding, narrowed
from editor.ui.contactsheet.marking import Marking
from editor.ui.language import number, tr

if TYPE_CHECKING:
    from editor.ui.contactsheet.photowindow import PhotoWindow


class SheetDesk(QObject):
    def __init__(self, window: "PhotoWindow") -> None:
        super().__init__(window)
        self._window = window
        self._frame = window.frame
        self.finding = Finding(self._frame.core, self._frame.jobs, self)
        self.marking = Marking(self._frame, window.shown)
        self._all = 0
        self._selecting: tuple[str, ...] = ()
        self._restore()
        self._connect_asking()
        self._connect_sheet()
        self._connect_house()
        self._pick_shown()
        self.refresh()

    def _restore(self) -> None:
        get, window = self._frame.settings.get, self._window
        kept = get(settings.PHOTO_ORDER)
        order = Order(kept) if kept in set(Order) else Order.ADDED
        self.finding.query = PhotoQuery(order=order, descending=get(settings.PHOTO_DESCENDING))
        window.bar.show_order(order, self.finding.query.descending)
        window.sheet.zoom(get(settings.PHOTO_EDGE))
        window.bar.show_size(window.sheet.edge)
        window.filters.show_query(self.finding.query)

    def closing(self) -> None:
        """What was chosen here is there again at the next start."""
        query, keep = self.finding.query, self._frame.settings.set
        keep(settings.PHOTO_ORDER, query.order.value)
        keep(settings.PHOTO_DESCENDING, query.descending)

    def _connect_asking(self) -> None:
        window, bar = self._window, self._window.bar
        bar.searched.connect(self._search)
        bar.ordered.connect(self._order)
        bar.sized.connect(window.sheet.zoom)
        bar.left_search.connect(self._to_photos)
        window.sheet.zoomed.connect(bar.show_size)
        window.filters.changed.connect(self._narrow)
        window.filters.cleared.connect(self.clear)
        window.emptiness.clear_wanted.connect(self.clear)
        window.commands.clear.triggered.connect(self.clear)
        window.commands.find.triggered.connect(self._to_search)
        window.commands.refresh.triggered.connect(lambda: self.refresh())
        self.finding.found.connect(self._found)
        self.finding.counted.connect(self._counted)
        self.finding.failed.connect(window.tell)
        window.shown.failed.connect(window.tell)

    def _connect_sheet(self) -> None:
        window, sheet = self._window, self._window.sheet
        sheet.rated.connect(self.marking.rate)
        sheet.labelled.connect(self.marking.label)
        self.marking.failed.connect(window.tell)
        self.marking.many.connect(self._ask_many)
        sheet.typed.connect(self._type)
        sheet.chosen.connect(self._pick_shown)
        sheet.current.connect(self._pick_shown)
        window.shown.arrived.connect(self._pick_shown)
        window.commands.attach.triggered.connect(lambda: window.attach_wanted.emit(window.picked))
        window.commands.everything.triggered.connect(sheet.selectAll)
        sheet.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        sheet.customContextMenuRequested.connect(self._menu)

    def _connect_house(self) -> None:
        """What changes elsewhere shows here."""
        self._frame.darkroom.arrived.connect(self._changed)
        self._frame.listed.connect(self._listed)
        self._frame.story.keeper.kept.connect(lambda _: self._window.shown.forget())
        self._listed(self._frame.left.model.rows)

    def _ask_many(self, count: int, do: Callable[[], object]) -> None:
        """One key must not mark thousands of photos unasked."""
        notices = self._window.notices

        def go_on() -> None:
            notices.clear("many")
            do()

        words = tr("Mark {count} photos? This can't be undone as one.", count=number(count))
        notices.tell("many", words, choices=[(tr("Mark them all"), go_on)])

    # Asking

    def _search(self, text: str) -> None:
        self.finding.search(text.strip())

    def _order(self, order: Order, descending: bool) -> None:
        self.finding.narrow(replace(self.finding.query, order=order, descending=descending))

    def _narrow(self, asked: PhotoQuery) -> None:
        now = self.finding.query
        self.finding.narrow(
            replace(asked, text=now.text, order=now.order, descending=now.descending)
        )
        self._window.filters.show_query(self.finding.query)

    def clear(self) -> None:
        """All photos again."""
        now = self.finding.query
        query = PhotoQuery(order=now.order, descending=now.descending)
        self._window.bar.search.clear()
        self._window.filters.show_query(query)
        self.finding.query = query
        self.finding.ask()

    def refresh(self, ids: Sequence[str] | None = None) -> None:
        self._window.prints.retry()
        self._window.shown.forget(ids)
        self.finding.ask()
        self.finding.count()

    def look_again(self) -> None:
        """Photos may have come, or changed, while one worked elsewhere."""
        self._window.shown.forget()
        self.finding.ask()
        self.finding.count()

    def show_photos(self, ids: Sequence[str]) -> None:
        """Look again, and select these when they are there."""
        self._selecting = tuple(ids)
        if narrowed(self.finding.query):
            self.clear()
        self.refresh(ids)

    # What was found

    def _found(self, ids: list[str]) -> None:
        window, query = self._window, self.finding.query
        again = query == self._shown_by
        self._shown_by = query
        sheet = window.sheet
        kept = [sheet.now, *sheet.picked] if again else []
        window.sheet.show_ids(kept_in(window.shown.ids, ids, kept))
        if self._selecting:
            chosen, self._selecting = self._selecting, ()
            sheet.select(chosen)
        window.filters.show_query(query)
        self._show_count()
        if window.shown.ids:
            window.stack.setCurrentWidget(sheet)
            return
        if narrowed(query):
            window.emptiness.show_none_found()
        else:
            window.emptiness.show_none_yet()
        window.stack.setCurrentWidget(window.emptiness)

    _shown_by: PhotoQuery | None = None

    def _counted(self, found: Facets) -> None:
        self._all = found.photos
        self._window.filters.show_facets(found)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._window.shown.ids)
        everything = not narrowed(self.finding.query)
        self._window.bar.show_count(count, count if everything else max(self._all, count))

    def _listed(self, rows: Sequence[StoryRow]) -> None:
        self._window.filters.show_stories(rows, self._frame.story.id)

    def _changed(self, photo_id: str) -> None:
        """The darkroom knows a photo anew: its words may have changed."""
        photo, card = self._frame.darkroom.photo(photo_id), self._window.shown.card(photo_id)
        if photo is None or card is None or card.photo == photo:
            return
        self._window.shown.put(card_of(photo, card.uses, self._frame.core.clock(), card.size))

    # The keyboard's way

    def go(self, step: int) -> bool:
        shown, sheet = self._window.shown, self._window.sheet
        row = shown.row(sheet.now) + step
        if not 0 <= row < len(shown.ids):
            return False
        sheet.select([shown.ids[row]])
        return True

    def _to_search(self) -> None:
        self._window.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.bar.search.selectAll()

    def _type(self, letters: str) -> None:
        """Letters on the sheet begin a search."""
        search = self._window.bar.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.setText(letters)

    def _to_photos(self) -> None:
        """On to the photos, which the search has found or is about to find."""
        self._window.sheet.setFocus(Qt.FocusReason.ShortcutFocusReason)
        shown = self._window.shown
        if not self._window.picked and shown.ids:
            self._window.select([shown.ids[0]])

    def _pick_shown(self) -> None:
        window = self._window
        picked = window.picked
        window.bar.show_picked(len(picked))
        window.foot.show_card(window.shown.card(window.sheet.now), len(picked))
        window.commands.attach.setEnabled(bool(picked))
        window.commands.large.setEnabled(bool(window.sheet.now))
        window.commands.compare.setEnabled(0 < len(picked) <= 2)

    def _menu(self, spot: QPoint) -> None:
        do, menu = self._window.commands, QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (do.large, do.compare, do.attach, None, do.everything, do.refresh, do.bring):
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        if self._window.more_actions:
            menu.addSeparator()
            menu.addActions(self._window.more_actions)
        menu.popup(self._window.sheet.viewport().mapToGlobal(spot))


def kept_in(before: Sequence[str], now: Sequence[str], kept: Sequence[str]) -> list[str]:
    """`now`, with those `kept` of the photos before that it has no more, each behind the photo that
    it stood behind: what one works at doesn't vanish because it is no longer what was asked for."""
    there, staying = set(now), set(kept)
    lost = [one for one in before if one in staying and one not in there]
    if not lost:
        return list(now)
    behind: dict[str, list[str]] = {}
    last = ""
    for one in before:
        if one in there:
            last = one
        elif one in staying:
            behind.setdefault(last, []).append(one)
    out = list(behind.get("", ()))
    for one in now:
        out += [one, *behind.get(one, ())]
    return out
