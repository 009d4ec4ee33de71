"""Where a balloon stands: beside what it points at, and whole in the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 10  # px between the balloon and what it points at
EDGE = 12  # px from the window's edges


def place_balloon(balloon: QSize, target: QRect, room: QRect) -> QRect:
    """Below the target, above it, right or left of it, whichever fits first; else over its lower right corner.

    An empty target: the room's lower right corner, where the least is covered.
    """
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    if target.isEmpty():
        return _kept_in(QRect(inner.bottomRight(), balloon), inner)
    left = target.center().x() - balloon.width() // 2
    top = target.center().y() - balloon.height() // 2
    for corner in (
        QPoint(left, target.bottom() + 1 + GAP),
        QPoint(left, target.top() - GAP - balloon.height()),
        QPoint(target.right() + 1 + GAP, top),
        QPoint(target.left() - GAP - balloon.width(), top),
    ):
        place = _kept_in(QRect(corner, balloon), inner)
        if not place.intersects(target):
            return place
    corner = target.bottomRight() - QPoint(balloon.width() + GAP, balloon.height() + GAP)
    return _kept_in(QRect(corner, balloon), inner)


def _kept_in(place: QRect, room: QRect) -> QRect:
    x = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
    y = max(room.top(), min(place.top(), room.bottom() + 1 - place.height()))
    return QRect(QPoint(x, y), place.size())
