"""How a story looks in the list: headline on two lines, then its state and its time."""

from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.app.stories import StoryRow, StoryState
from editor.ui.language import tr, when
from editor.ui.models.stories import ROW, Stories
from editor.ui.theme import RADIUS, SIZES, SPACE, Colours, Theme
from editor.ui.theme.switch import sized

_LINES = 2
_DOT = 7


def state_colour(state: StoryState, colours: Colours) -> str:
    match state:
        case StoryState.LOCAL:
            return colours.quiet
        case StoryState.SYNCED:
            return colours.good
        case StoryState.CONFLICT | StoryState.FAILED:
            return colours.danger
    return colours.warning


class StoryDelegate(QStyledItemDelegate):
    def __init__(self, model: Stories, theme: Theme) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        head = QFontMetrics(sized(option.font, SIZES.body, strong=True)).lineSpacing()
        foot = QFontMetrics(sized(option.font, SIZES.small)).lineSpacing()
        return QSize(160, _LINES * head + SPACE.tight + foot + 2 * SPACE.snug + SPACE.hair)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, StoryRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(SPACE.tight, 1, -SPACE.tight, -1)
        self._ground(painter, option, card)
        inside = card.adjusted(SPACE.snug, SPACE.snug - 1, -SPACE.snug, -SPACE.snug + 1)
        self._headline(painter, option, inside, row)
        self._foot(painter, option, inside, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect) -> None:
        colours = self._theme.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if chosen else colours.hover))
            painter.drawRoundedRect(card, RADIUS.medium, RADIUS.medium)

    def _headline(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: StoryRow
    ) -> None:
        colours = self._theme.colours
        font = sized(option.font, SIZES.body, strong=bool(row.headline))
        painter.setFont(font)
        painter.setPen(QColor(colours.text if row.headline else colours.quiet))
        metrics = QFontMetrics(font)
        top = area.top()
        for line in two_lines(row.headline or tr("No headline yet"), metrics, area.width()):
            painter.drawText(area.left(), top + metrics.ascent(), line)
            top += metrics.lineSpacing()

    def _foot(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: StoryRow
    ) -> None:
        colours = self._theme.colours
        font = sized(option.font, SIZES.small)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line = QRect(area.left(), area.bottom() - metrics.height(), area.width(), metrics.height())
        time = when(row.modified, datetime.now(UTC))
        painter.setPen(QColor(colours.quiet))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, time)
        colour = QColor(state_colour(row.state, colours))
        self._dot(painter, line, colour, hollow=row.state is StoryState.LOCAL)
        room = line.width() - metrics.horizontalAdvance(time) - _DOT - 2 * SPACE.snug
        painter.setPen(colour)
        words = metrics.elidedText(self._model.words_of(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            line.adjusted(_DOT + SPACE.tight + 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words
        )

    def _dot(self, painter: QPainter, line: QRect, colour: QColor, *, hollow: bool) -> None:
        dot = QRect(line.left(), 0, _DOT, _DOT)
        dot.moveTop(line.center().y() - _DOT // 2 + 1)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        painter.drawEllipse(dot)


def two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """The text broken at words into at most two lines; the second is elided."""
    words = text.split()
    first: list[str] = []
    while words and metrics.horizontalAdvance(" ".join([*first, words[0]])) <= width:
        first.append(words.pop(0))
    if not first:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    lines = [" ".join(first)]
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
    return lines
