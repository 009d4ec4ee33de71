"""SteadyScrollArea: one whose bars settle, whatever is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.look.override import override

_DEEPEST = 4  # resizings of the widget within each other; with bars that settle there are two


class SteadyScrollArea(QScrollArea):
    """Ends a resizing that goes on within itself. GUI thread.

    Where a widget with a height for its width fits without a bar, and with one only as soon as that takes width,
    Qt resizes it to and fro, each time from within the time before, until the stack is full and the program ends.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._depth = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Resize or watched is not self.widget():
            return super().eventFilter(watched, event)
        if self._depth == _DEEPEST:
            return False
        self._depth += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._depth -= 1
