"""The few icons of the controls, drawn, so that they take the text's colour."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

Name = Literal["play", "pause", "stop"]


def make_icon(name: Name, colour: str) -> QIcon:
    """A 14 px icon, sharp on dense screens too."""
    pixmap = QPixmap(28, 28)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    match name:
        case "play":
            painter.drawPolygon(QPolygonF([QPointF(3, 2), QPointF(12, 7), QPointF(3, 12)]))
        case "pause":
            painter.drawRect(QRectF(3, 2, 3, 10))
            painter.drawRect(QRectF(8.5, 2, 3, 10))
        case "stop":
            painter.drawRoundedRect(QRectF(2.5, 2.5, 9, 9), 1.5, 1.5)
    painter.end()
    return QIcon(pixmap)
