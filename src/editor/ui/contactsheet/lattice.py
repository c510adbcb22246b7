"""Where cells lie in a grid that is filled row by row: plain arithmetic, however many there are."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize


@dataclass(frozen=True, slots=True)
class Lattice:
    """`count` cells of one size, `across` of them beside one another; the grid's corner is 0, 0."""

    count: int
    across: int
    cell: QSize

    @property
    def height(self) -> int:
        """Of all rows, in pixels."""
        return -(-self.count // self.across) * self.cell.height()

    def rect(self, at: int) -> QRect:
        row, column = divmod(at, self.across)
        corner = QPoint(column * self.cell.width(), row * self.cell.height())
        return QRect(corner, self.cell)

    def at(self, spot: QPoint) -> int:
        """The cell at a point; -1: none."""
        row, column = spot.y() // self.cell.height(), spot.x() // self.cell.width()
        at = row * self.across + column
        return at if 0 <= column < self.across and row >= 0 and at < self.count else -1

    def near(self, spot: QPoint) -> int:
        """The cell at a point, or the one that is nearest to it in reading order; -1 without
        cells."""
        row = spot.y() // self.cell.height()
        column = min(max(spot.x() // self.cell.width(), 0), self.across - 1)
        return min(max(row * self.across + column, 0), self.count - 1) if self.count else -1

    def between(self, top: int, bottom: int) -> range:
        """The cells of the rows that lie between two heights, partly too."""
        first = max(0, top // self.cell.height()) * self.across
        end = (bottom // self.cell.height() + 1) * self.across
        return range(min(first, self.count), max(0, min(end, self.count)))

    def within(self, area: QRect) -> list[tuple[int, int]]:
        """The cells that an area touches, as spans of the first and last of each row."""
        width = self.cell.width()
        left = max(0, area.left() // width)
        right = min(self.across - 1, area.right() // width)
        rows = self.between(area.top(), area.bottom())
        if left > right or not rows:
            return []
        starts = range(rows.start, rows.stop, self.across)
        spans = ((start + left, min(start + right, self.count - 1)) for start in starts)
        return [(first, last) for first, last in spans if first <= last]


def lattice(count: int, room: int, least: QSize) -> Lattice:
    """As many cells beside one another as there is room for, in pixels; they fill it."""
    across = max(1, room // max(1, least.width()))
    return Lattice(count, across, QSize(max(least.width(), room // across), least.height()))
