"""How large the window is at first, and from which width on it shows what."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

MINIMUM = QSize(720, 480)  # logical pixels; everything can be used from 900 x 600 on
SIDEBAR_FROM = 1080  # px: narrower, the sidebar goes behind its button
_USUAL = QSize(1440, 900)
_FRAME = QSize(16, 48)  # what a window manager adds round a window


def first_geometry(screen: QRect) -> QRect:
    """Where the first window stands: centred, and its frame on the screen too."""
    size = _USUAL.boundedTo(screen.size() - _FRAME).expandedTo(QSize(1, 1))
    room = screen.size() - size
    place = screen.topLeft() + QPoint(room.width() // 2, (room.height() + _FRAME.height() // 2) // 2)
    return QRect(place, size)
