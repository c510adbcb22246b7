"""The filters: the questions that a desk asks of its photos, at the left of the sheet."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.app.photo_list import Facets, PhotoQuery, Want
from editor.app.stories import StoryRow
from editor.ui.contactsheet.facetlist import FacetList, days_between
from editor.ui.contactsheet.finding import narrowed
from editor.ui.contactsheet.pickers import LabelPicker, StarPicker
from editor.ui.inspector.fields import Choice, heading, scrolled
from editor.ui.language import day, tr
from editor.ui.theme import SPACE

WIDTH = 212
_STORIES = 200
"""Stories that can be picked: the newest."""


class Filters(QWidget):
    """Says what is asked for; the words of the search and the order are the bar's."""

    changed = Signal(object)
    """A PhotoQuery with the filters in it; search and order as in the one that was shown last."""
    cleared = Signal()
    """All photos again: filters and search."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("leftPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Filters"))
        self.setFixedWidth(WIDTH)
        self._query = PhotoQuery()
        self._showing = False
        self._page = ""
        self.clear = QPushButton(tr("Clear filters"))
        self.clear.setProperty("kind", "flat")
        self.clear.clicked.connect(self.cleared)
        self.wants = {want: QCheckBox(words) for want, words in _wants()}
        self.stories = Choice(tr("Used in"))
        self.stories.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.stars = StarPicker()
        self.labels = LabelPicker()
        self.photographers = FacetList(tr("Photographer"))
        self.places = FacetList(tr("Place"))
        self.days = FacetList(tr("Day"), spans=True, worded=day)
        self._arrange()
        self._connect()
        self.show_stories([])

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE.room, SPACE.snug, SPACE.snug, SPACE.wide)
        column.setSpacing(SPACE.hair)
        for box in self.wants.values():
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(box)
        for words, field in (
            (tr("Stars, at least"), self.stars),
            (tr("Label"), self.labels),
            (tr("Used in"), self.stories),
        ):
            column.addSpacing(SPACE.snug)
            column.addWidget(heading(words))
            column.addWidget(field)
        for facets in (self.days, self.photographers, self.places):
            column.addSpacing(SPACE.snug)
            column.addWidget(facets)
        column.addStretch(1)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.room, SPACE.snug, SPACE.tight, 0)
        top.addWidget(heading(tr("Show only")))
        top.addStretch(1)
        top.addWidget(self.clear)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        area = scrolled(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(area, 1)
        room = self.clear.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(room)

    def _connect(self) -> None:
        for box in self.wants.values():
            box.toggled.connect(self._tell)
        self.stories.activated.connect(self._tell)
        self.stars.changed.connect(self._tell)
        self.labels.changed.connect(self._tell)
        for facets in (self.days, self.photographers, self.places):
            facets.changed.connect(self._tell)

    # What is asked for

    def show_query(self, query: PhotoQuery) -> None:
        """Show what is asked for now."""
        self._showing, self._query = True, query
        for want, box in self.wants.items():
            box.setChecked(want in query.wants)
        self.stories.setCurrentIndex(max(0, self.stories.findData(query.used_in)))
        self.stars.show_stars(query.rating)
        self.labels.show_label(query.label)
        self.photographers.choose(_one(query.photographer))
        self.places.choose(_one(query.place))
        self.days.choose(days_between(self.days.values, query.since, query.until))
        self.clear.setVisible(narrowed(query))
        self._showing = False

    def _tell(self) -> None:
        if self._showing:
            return
        days = self.days.chosen
        self.changed.emit(
            replace(
                self._query,
                wants=frozenset(want for want, box in self.wants.items() if box.isChecked()),
                used_in=self.stories.currentData() or "",
                rating=self.stars.stars,
                label=self.labels.label,
                photographer=next(iter(self.photographers.chosen), ""),
                place=next(iter(self.places.chosen), ""),
                since=min(days, default=""),
                until=max(days, default=""),
            )
        )

    # What there is to choose from

    def show_facets(self, found: Facets) -> None:
        """Photographers, places and days that there are, with how many photos each."""
        self.photographers.show_values(found.photographers)
        self.places.show_values(found.places)
        self.days.show_values(found.days)
        self.show_query(self._query)

    def show_stories(self, rows: Sequence[StoryRow], page: str = "") -> None:
        """The stories that can be picked; `page` is the one on the page."""
        chosen = self._query.used_in
        self.stories.clear()
        self.stories.addItem(tr("Any story or none"), "")
        first = [row for row in rows if row.id == page]
        newest = [row for row in rows[:_STORIES] if row.id != page]
        for row in [*first, *newest]:
            self.stories.addItem(row.headline or tr("No headline yet"), row.id)
        self.stories.setCurrentIndex(max(0, self.stories.findData(chosen)))


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def _wants() -> tuple[tuple[Want, str], ...]:
    return (
        (Want.NO_CAPTION, tr("No caption")),
        (Want.NO_CREDIT, tr("No credit")),
        (Want.NO_ALT, tr("No alt text")),
        (Want.UNUSED, tr("Not used yet")),
        (Want.EMBARGOED, tr("Embargoed or expired")),
        (Want.PROTECTED, tr("Protected people")),
        (Want.DUPLICATE, tr("Looks like another")),
    )
