"""A chart as a picture: PNG, SVG, or on the clipboard. As it is on screen, at twice the sharpness."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from core.errors import StorageError
from gui.charts.plot_card import PlotCard
from gui.look.language import tr

_SHARPNESS = 2


def picture_of(chart: PlotCard) -> QImage:
    """What the chart shows, with its title and the newest values."""
    image = QImage(chart.size() * _SHARPNESS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(Qt.GlobalColor.transparent)
    with chart.as_picture():
        chart.render(image, QPoint(0, 0))
    return image


def copy_picture(chart: PlotCard) -> None:
    """Put the picture on the clipboard."""
    QGuiApplication.clipboard().setImage(picture_of(chart))


def save_picture(chart: PlotCard, to: Path) -> None:
    """Write a PNG, or an SVG if the name ends so. StorageError if it cannot be written."""
    if to.suffix.lower() == ".svg":
        saved = _save_svg(chart, to)
    else:
        saved = picture_of(chart).save(str(to), "PNG")  # type: ignore[call-overload]
    if not saved:
        raise StorageError(
            tr(
                "Could not save {file}. Choose an existing folder that you may write to, "
                "on a disk with free space.",
                file=to,
            )
        )


def _save_svg(chart: PlotCard, to: Path) -> bool:
    from PySide6.QtSvg import QSvgGenerator

    size = QSize(chart.size())
    drawing = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # the older version knows no clipping
    drawing.setFileName(str(to))
    drawing.setSize(size)
    drawing.setViewBox(QRect(QPoint(0, 0), size))
    drawing.setTitle(chart.accessibleName() or chart.objectName())
    painter = QPainter()
    if not painter.begin(drawing):
        return False
    with chart.as_picture():
        chart.render(painter, QPoint(0, 0))
    painter.end()
    return to.is_file() and to.stat().st_size > 0
