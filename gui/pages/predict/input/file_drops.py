"""Files with a tensor, dropped anywhere on an input, whatever stands in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.serving.predict.tensor_files import SUFFIXES


class FileDrops(QObject):
    """dropped(path): a file that may hold a tensor. Other things go where they were dropped. GUI thread."""

    dropped = Signal(str)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        for widget in (target, *target.findChildren(QWidget)):
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            assert isinstance(event, QDropEvent)
            path = _tensor_file(event.mimeData())
            if path:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def _tensor_file(data: QMimeData) -> str:
    urls = data.urls()
    path = urls[0].toLocalFile() if urls else ""
    return path if Path(path).suffix.lower() in SUFFIXES else ""
