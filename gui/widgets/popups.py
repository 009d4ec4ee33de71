"""Popups without a parent wear the style of the window that they belong to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QCompleter, QWidget

from gui.look.override import override


class CompleterStyle(QObject):
    """Dresses the list of a completer when it comes, since Qt takes its parent away. GUI thread."""

    def __init__(self, completer: QCompleter, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        popup = completer.popup()
        if popup is not None:
            popup.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            sheet = self._owner.window().styleSheet()
            if watched.styleSheet() != sheet:
                watched.setStyleSheet(sheet)
        return False
