"""ImageEditor: a small image drawn by hand, or from a file or the clipboard, shown as the model will see it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import make_button, make_label
from gui.widgets.dialogs import pictures_folder

Pixels = NDArray[np.uint8]
_SIDE = 176
_OVERSAMPLING = 8  # the canvas is drawn finer than the image, then averaged: soft edges as in scanned data


class _Canvas(QWidget):
    changed = Signal()
    image_dropped = Signal(QImage)

    def __init__(self, shape: tuple[int, int, int], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shape = shape
        self.pixels: Pixels = np.zeros(shape, np.uint8)
        self._fine: NDArray[np.float32] | None = None
        self._last: QPoint | None = None
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_pixels(self, pixels: Pixels) -> None:
        self.pixels = pixels.astype(np.uint8)
        self._fine = None
        self.update()
        self.changed.emit()

    @override
    def sizeHint(self) -> QSize:
        height, width, _ = self.shape
        scale = _SIDE / max(height, width)
        return QSize(round(width * scale), round(height * scale))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawImage(QRect(0, 0, self.width(), self.height()), image_of(self.pixels))
            painter.setPen(QPen(QColor(self._theme.tokens.line), 1))
            painter.drawRect(0, 0, self.width() - 1, self.height() - 1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._last = event.position().toPoint()
        self._stroke(self._last, self._last, event.buttons())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            point = event.position().toPoint()
            self._stroke(self._last, point, event.buttons())
            self._last = point

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None
        self.changed.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        data = event.mimeData().imageData()
        dropped = QImage(data) if isinstance(data, QImage) else QImage()
        self.image_dropped.emit(QImage(urls[0].toLocalFile()) if urls else dropped)

    def _stroke(self, start: QPoint, end: QPoint, buttons: Qt.MouseButton) -> None:
        """Draw a line, white with the left button, black with the right one."""
        height, width, _ = self.shape
        if self._fine is None:
            grey = self.pixels.astype(np.float32).mean(axis=2)
            self._fine = np.kron(grey, np.ones((_OVERSAMPLING, _OVERSAMPLING), np.float32))
        level = 0.0 if buttons & Qt.MouseButton.RightButton else 255.0
        scale = width * _OVERSAMPLING / self.width()
        radius = max(height, width) * _OVERSAMPLING / 9
        rows, columns = np.ogrid[: height * _OVERSAMPLING, : width * _OVERSAMPLING]
        steps = max(1, int(np.hypot(end.x() - start.x(), end.y() - start.y()) * scale / radius * 2))
        for step in range(steps + 1):
            x = (start.x() + (end.x() - start.x()) * step / steps) * scale
            y = (start.y() + (end.y() - start.y()) * step / steps) * scale
            self._fine[(rows - y) ** 2 + (columns - x) ** 2 <= radius**2] = level
        blocks = self._fine.reshape(height, _OVERSAMPLING, width, _OVERSAMPLING).mean(axis=(1, 3))
        self.pixels = np.repeat(np.round(blocks).astype(np.uint8)[..., None], self.shape[2], axis=2)
        if self.shape[2] == 4:
            self.pixels[..., 3] = 255
        self.update()
        self.changed.emit()


class ImageEditor(QWidget):
    """Edits uint8 pixels [height, width, channels]. GUI thread.

    changed: the pixels changed; refused(str): what was given is no image.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, shape: tuple[int, int, int], theme: Theme, *, name: str, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._canvas = _Canvas(shape, theme)
        self._canvas.setObjectName(f"{name}_canvas")
        self._canvas.setAccessibleName(tr("{input}, drawing area", input=label))
        self._canvas.setToolTip(
            tr("Draw with the left mouse button, erase with the right one, or drop an image file")
        )
        self._canvas.changed.connect(self.changed)
        self._canvas.image_dropped.connect(self._show_image)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._canvas, 0, Qt.AlignmentFlag.AlignTop)
        column = self._column = QVBoxLayout()
        column.setSpacing(6)
        for key, text, slot, help in (
            ("open", tr("Open..."), self._open, tr("Load an image file; it is scaled to fit")),
            ("paste", tr("Paste"), self._paste, tr("Take the image in the clipboard")),
            ("invert", tr("Invert"), self._invert, tr("Swap dark and light")),
            ("clear", tr("Clear"), self.clear, tr("Start with an empty image")),
        ):
            button = make_button(text, name=f"{name}_{key}", help=help, small=True)
            button.clicked.connect(slot)
            column.addWidget(button)
        height, width, _ = shape
        column.addWidget(make_label(tr("{width} x {height} pixels", width=width, height=height), "small"))
        column.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)

    def add_tool(self, widget: QWidget) -> None:
        """Put a widget under the buttons."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def pixels(self) -> Pixels:
        """The image as the model gets it."""
        return self._canvas.pixels

    def set_pixels(self, pixels: object) -> None:
        self._canvas.set_pixels(np.asarray(pixels, np.uint8).reshape(self._canvas.shape))

    def clear(self) -> None:
        self._canvas.set_pixels(np.zeros(self._canvas.shape, np.uint8))

    def load(self, path: str) -> None:
        """Take an image file; `refused` tells if it is none."""
        image = QImage(path)
        if image.isNull():
            self.refused.emit(tr("{file} is not an image this program can read.", file=Path(path).name))
            return
        self._show_image(image)

    def load_bytes(self, data: bytes) -> None:
        """Take an encoded image; `refused` tells if it is none."""
        image = QImage.fromData(data)
        if image.isNull():
            self.refused.emit(tr("These bytes are not an image this program can read."))
            return
        self._show_image(image)

    def _open(self) -> None:
        dialog = QFileDialog(
            self,
            tr("Open an image"),
            pictures_folder(),
            tr("Images (*.png *.jpg *.jpeg *.bmp *.gif *.npy *.npz);;All files (*)"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.load)
        dialog.open()

    def _paste(self) -> None:
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self.refused.emit(tr("There is no image in the clipboard."))
            return
        self._show_image(image)

    def _invert(self) -> None:
        self._canvas.set_pixels(np.invert(self._canvas.pixels))

    def _show_image(self, image: QImage) -> None:
        if image.isNull():
            self.refused.emit(tr("What was dropped is not an image."))
            return
        self._canvas.set_pixels(pixels_of(image, self._canvas.shape))


def image_of(pixels: Pixels) -> QImage:
    """uint8 [height, width, 1 | 3 | 4] as a QImage of its own."""
    height, width, channels = pixels.shape
    formats = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
    data = np.ascontiguousarray(pixels)
    return QImage(data.tobytes(), width, height, width * channels, formats[channels]).copy()


def pixels_of(image: QImage, shape: tuple[int, int, int]) -> Pixels:
    """An image scaled and converted to `shape`."""
    height, width, channels = shape
    scaled = image.scaled(
        width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGBA8888)
    data = np.frombuffer(scaled.constBits(), np.uint8).reshape(height, scaled.bytesPerLine() // 4, 4)[:, :width]
    if channels == 4:
        return data.copy()
    if channels == 3:
        return data[..., :3].copy()
    grey = data[..., :3].astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    result: Pixels = np.round(grey).astype(np.uint8)[..., None]
    return result
