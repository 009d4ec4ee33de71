"""The few icons of the controls, drawn, so that they take the text's colour."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

Name = Literal["play", "pause", "stop", "branch", "more"]


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
        case "branch":
            painter.drawEllipse(QPointF(4, 2.8), 2, 2)
            painter.drawEllipse(QPointF(4, 11.2), 2, 2)
            painter.drawEllipse(QPointF(10.5, 5.2), 2, 2)
            painter.setPen(QPen(QColor(colour), 1.4))
            painter.drawLine(QPointF(4, 4), QPointF(4, 10))
            painter.drawLine(QPointF(4, 9), QPointF(10, 6))
        case "more":
            for x in (2.5, 7, 11.5):
                painter.drawEllipse(QPointF(x, 7), 1.4, 1.4)
    painter.end()
    return QIcon(pixmap)
