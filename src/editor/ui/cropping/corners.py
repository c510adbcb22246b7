"""Where the mouse takes hold of a frame, and how it looks then."""

from PySide6.QtCore import QPointF, QRectF, Qt

GRIP = 9
"""Pixels around a corner or side at which the mouse takes hold of it."""
NONE = (0, 0)
CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
}


def corner_at(frame: QRectF, where: QPointF) -> tuple[int, int]:
    """Which corner or side of the frame is near: -1 (left, top), 1 (right, bottom), 0 each way."""
    if not frame.adjusted(-GRIP, -GRIP, GRIP, GRIP).contains(where):
        return NONE
    across = _side(where.x(), frame.left(), frame.right())
    return across, _side(where.y(), frame.top(), frame.bottom())


def _side(at: float, low: float, high: float) -> int:
    """-1, 1 or 0: near the lower edge, the upper one, or neither."""
    if abs(at - low) <= GRIP and abs(at - low) <= abs(at - high):
        return -1
    return 1 if abs(at - high) <= GRIP else 0
