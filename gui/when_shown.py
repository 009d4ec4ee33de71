"""WhenShown: work for a widget that nobody sees waits until somebody does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class WhenShown(QObject):
    """Calls `do` with what it is called with: at once, or for the last call when `widget` is shown. GUI thread."""

    def __init__(self, widget: QWidget, do: Callable[..., None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._do = do
        self._kept: tuple[object, ...] | None = None
        widget.installEventFilter(self)

    def call(self, *arguments: object) -> None:
        if self._widget.isVisible():
            self._do(*arguments)
        else:
            self._kept = arguments

    def forget(self) -> None:
        """What waits is out of date."""
        self._kept = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._kept is not None:
            kept, self._kept = self._kept, None
            self._do(*kept)
        return False
