"""Saves a drawing as a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QRect, QRectF, QSaveFile
from PySide6.QtGui import QImage, QImageWriter, QPainter

from core.errors import StorageError
from gui.diagrams.diagram_view import DiagramView

_DENSE = 2  # pixels of a PNG per px of the drawing, so that it stays sharp in a document


def save_picture(view: DiagramView, path: Path) -> None:
    """Write the whole drawing to `path`, as SVG if it ends so, else as PNG. StorageError; nothing half-written."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise StorageError(f"Could not save the picture ({path}): {file.errorString()}. Choose another folder.")
    if path.suffix.lower() == ".svg":
        _write_svg(view, file)
    else:
        _write_png(view, file)
    if not file.commit():
        raise StorageError(f"Could not save the picture ({path}): {file.errorString()}.")


def _write_svg(view: DiagramView, file: QSaveFile) -> None:
    from PySide6.QtSvg import QSvgGenerator

    size = view.picture_size()
    generator = QSvgGenerator()
    generator.setOutputDevice(file)
    generator.setSize(size.toSize())
    generator.setViewBox(QRect(0, 0, round(size.width()), round(size.height())))
    generator.setTitle(view.picture_name)
    painter = QPainter(generator)
    view.render_picture(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()


def _write_png(view: DiagramView, file: QSaveFile) -> None:
    QImageWriter(file, b"png").write(picture_of(view))


def picture_of(view: DiagramView) -> QImage:
    """The whole drawing as pixels."""
    size = view.picture_size() * _DENSE
    image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.render_picture(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image
