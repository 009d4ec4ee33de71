"""A drawing as a picture: the dialog that asks for a file, and what is written to it; and the buttons that zoom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QRect, QRectF, QSaveFile, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from core.errors import StorageError
from gui.diagrams.diagram_view import DiagramView
from gui.look.language import tr
from gui.widgets.basics import make_button
from gui.widgets.dialogs import pictures_folder

_DENSE = 2  # pixels of a PNG per px of the drawing, so that it stays sharp in a document


def ask_picture_file(view: DiagramView, name: str, answer: Callable[[str], object]) -> None:
    """Ask where the drawing is to be saved; `answer(path)` only if a file was named."""
    dialog = QFileDialog(view, tr("Save the drawing"), pictures_folder())
    dialog.setObjectName(name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([tr("Scalable picture (*.svg)"), tr("Picture (*.png)")])
    dialog.setDefaultSuffix("svg")
    dialog.selectFile(f"{view.picture_name}.svg")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(answer)
    dialog.open()


def save_picture(view: DiagramView, path: Path) -> None:
    """Write the whole drawing to `path`, as SVG if it ends so, else as PNG. StorageError; nothing half-written."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        why = file.errorString()
        raise StorageError(
            tr("Could not save the picture ({path}): {why}. Choose another folder.", path=path, why=why)
        )
    if path.suffix.lower() == ".svg":
        _write_svg(view, file)
    else:
        _write_png(view, file)
    if not file.commit():
        raise StorageError(tr("Could not save the picture ({path}): {why}.", path=path, why=file.errorString()))


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


class ZoomButtons(QWidget):
    """Smaller, all of it, larger. Their names are PREFIX_out and so on."""

    def __init__(self, view: DiagramView, prefix: str = "zoom") -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for text, name, help, slot in (
            ("−", "out", tr("Smaller (-)"), view.zoom_out),
            (tr("Fit"), "fit", tr("Show all of it (0)"), view.fit),
            ("+", "in", tr("Larger (+)"), view.zoom_in),
        ):
            button = make_button(text, name=f"{prefix}_{name}", help=help, small=True, flat=True)
            button.setAccessibleName(help)
            button.clicked.connect(slot)
            layout.addWidget(button)
