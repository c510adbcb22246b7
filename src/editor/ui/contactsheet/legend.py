"""What is told under a large photo: its caption, stars and label, and facts of its file."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.ui.contactsheet.cards import Card, missing_words
from editor.ui.contactsheet.labels import label_colour
from editor.ui.contactsheet.stars import stars
from editor.ui.language import data_size, day, tr
from editor.ui.theme import DARK, SIZES, SPACE
from editor.ui.theme.switch import sized

_LINES = 2
_STAR = 15


class Legend(QWidget):
    """Two lines of caption at most, and one of facts."""

    def __init__(self) -> None:
        super().__init__()
        self._card: Card | None = None
        self._place = ""
        self._facts = False
        self._whole = True
        self._line = QFontMetrics(sized(self.font(), SIZES.strong)).lineSpacing()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(_LINES * self._line + _STAR + 3 * SPACE.snug)

    def show_card(self, card: Card | None, place: str, *, facts: bool) -> None:
        """`place`: where among the others it stands; `facts`: more is told of the file."""
        self._card, self._place, self._facts = card, place, facts
        self.update()

    def show_zoom(self, *, whole: bool) -> None:
        self._whole = whole
        self.update()

    def words(self) -> str:
        """The line of facts."""
        card = self._card
        if card is None:
            return self._place
        photo = card.photo
        parts = [self._place, photo.filename, f"{photo.width} × {photo.height}"]
        if self._facts:
            parts += [data_size(card.size) if card.size else "", day(photo.fields.created[:10])]
        parts.append(photo.fields.credit)
        parts += [missing_words(one) for one in card.missing]
        parts.append(card.locked)
        return "  ·  ".join(part for part in parts if part)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.pane))
        inside = self.rect().adjusted(SPACE.wide, SPACE.snug, -SPACE.wide, -SPACE.snug)
        foot = QRect(inside.left(), inside.bottom() - _STAR, inside.width(), _STAR + 1)
        if self._card is not None:
            self._caption(painter, self._card, inside.adjusted(0, 0, 0, -_STAR - SPACE.snug))
            foot.setLeft(self._marks(painter, self._card, foot))
        self._foot(painter, foot)
        painter.end()

    def _caption(self, painter: QPainter, card: Card, area: QRect) -> None:
        fields = card.photo.fields
        painter.setFont(sized(self.font(), SIZES.strong))
        painter.setPen(QColor(DARK.text if fields.description else DARK.hint))
        words = " ".join(fields.description.split()) or tr("No caption yet")
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
        metrics = painter.fontMetrics()
        room = QSize(area.width(), area.height())
        if metrics.boundingRect(QRect(QPoint(), room), int(flags), words).height() > room.height():
            mode = Qt.TextElideMode.ElideRight
            words = metrics.elidedText(words, mode, int(area.width() * (_LINES - 0.15)))
        painter.drawText(area, int(flags), words)

    def _marks(self, painter: QPainter, card: Card, foot: QRect) -> int:
        """Stars and label; where they end."""
        fields, x = card.photo.fields, foot.left()
        if fields.label:
            painter.fillRect(x, foot.top() + 1, _STAR - 2, _STAR - 2, label_colour(fields.label))
            x += _STAR + SPACE.tight
        if fields.rating > 0:
            drawn = stars(fields.rating, _STAR, DARK.text, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(x, foot.top()), drawn)
            x += fields.rating * _STAR + SPACE.room
        return x

    def _foot(self, painter: QPainter, area: QRect) -> None:
        painter.setFont(sized(self.font(), SIZES.label))
        painter.setPen(QColor(DARK.quiet))
        metrics = painter.fontMetrics()
        keys = tr("Space: 100 %") if self._whole else tr("100 %")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, keys)
        room = area.width() - metrics.horizontalAdvance(keys) - SPACE.wide
        words = metrics.elidedText(self.words(), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, words)
