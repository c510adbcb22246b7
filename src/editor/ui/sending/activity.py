"""The activity panel: what was sent, what came, what failed and why, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.app.sending import Did, Outcome
from editor.ui import icons
from editor.ui.language import site_called, told, tr
from editor.ui.theme import SPACE, Theme

HEIGHT = 168
_MOST = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `story` is empty where it is about a site as a whole."""

    at: datetime
    icon: str
    state: str
    title: str
    words: str
    story: str = ""
    retry: bool = False
    link: str = ""


class Activity(QWidget):
    """Newest first. A newer line about a story's failure takes the older one's place."""

    retried = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("activity")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Activity"))
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self.entries: list[Entry] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.snug, SPACE.snug, 0)
        column.setSpacing(SPACE.tight)
        title = QLabel(tr("Activity"))
        title.setProperty("kind", "section")
        column.addWidget(title)
        self.lines = QScrollArea()
        self.lines.setWidgetResizable(True)
        self.lines.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lines.setAccessibleName(tr("Activity"))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.lines, 1)
        theme.changed.connect(self._fill)
        self._fill()

    def add(self, *entries: Entry) -> None:
        fresh = {(entry.story, entry.title) for entry in entries}
        old = [one for one in self.entries if not one.retry or (one.story, one.title) not in fresh]
        self.entries = [*entries, *old][:_MOST]
        self._fill()

    def failures(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.retry]

    def _fill(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE.snug, SPACE.snug)
        column.setSpacing(0)
        if not self.entries:
            nothing = QLabel(tr("Nothing has been sent yet."))
            nothing.setProperty("kind", "quiet")
            column.addWidget(nothing)
        for entry in self.entries:
            column.addWidget(self._line(entry))
        column.addStretch(1)
        self.lines.setWidget(inside)

    def _line(self, entry: Entry) -> QWidget:
        line = QFrame()
        line.setAccessibleName(f"{entry.title}. {entry.words}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, SPACE.hair, 0, SPACE.hair)
        row.setSpacing(SPACE.snug)
        row.addWidget(_quiet(f"{entry.at.astimezone():%H:%M}"))
        row.addWidget(self._sign(entry))
        text = QLabel(f"{entry.title} – {entry.words}" if entry.title else entry.words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(text, 1)
        if entry.link:
            row.addWidget(_button(tr("Copy link"), lambda: _copy(entry.link)))
        if entry.story and not entry.retry:
            row.addWidget(_button(tr("Open"), lambda: self.opened.emit(entry.story)))
        if entry.retry:
            row.addWidget(_button(tr("Try again"), lambda: self.retried.emit(entry.story)))
        return line

    def _sign(self, entry: Entry) -> QLabel:
        colour = getattr(self._theme.colours, entry.state)
        label = QLabel()
        label.setPixmap(icons.pixmap(entry.icon, colour, 16, self.devicePixelRatioF()))
        return label


def entry_of(outcome: Outcome, now: datetime) -> Entry:
    """A line for what came of a story at a site."""
    icon, state, words = _said(outcome.did, site_called(outcome.site))
    detail = told(outcome.detail)
    if outcome.did is Did.FAILED and detail:
        words = detail
    elif detail:
        words = f"{words} {detail}"
    return Entry(
        at=now,
        icon=icon,
        state=state,
        title=outcome.headline or site_called(outcome.site),
        words=f"{words} {told(outcome.remedy)}".strip(),
        story=outcome.story,
        retry=outcome.did is Did.FAILED,
        link=outcome.link,
    )


def _said(did: Did, site: str) -> tuple[str, str, str]:
    """Icon, colour role, words."""
    match did:
        case Did.CREATED:
            return "check", "good", tr("has reached {site}.", site=site)
        case Did.UPDATED:
            return "check", "good", tr("is up to date at {site}.", site=site)
        case Did.PULLED:
            return "download", "link", tr("was changed at {site}; the changes are here.", site=site)
        case Did.MERGED:
            return "sync", "link", tr("joins your changes with those of {site}.", site=site)
        case Did.WAITING:
            return "clock", "warning", tr("waits for {site}.", site=site)
        case Did.CONFLICT:
            return "conflict", "danger", tr("was changed here and at {site}.", site=site)
        case Did.FAILED:
            return "warning", "danger", tr("could not be sent to {site}.", site=site)
        case Did.UNSENT:
            return "clock", "quiet", tr("has changes that are not sent to {site}.", site=site)
    return "check", "quiet", tr("is unchanged at {site}.", site=site)


def worth_telling(outcome: Outcome) -> bool:
    """Whether something happened, or someone has to do something."""
    return outcome.did not in (Did.UNCHANGED, Did.UNSENT)


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("kind", "quiet")
    return label


def _button(words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "flat")
    button.clicked.connect(lambda: do())
    return button


def _copy(link: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(link)
