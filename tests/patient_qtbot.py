"""PatientQtBot: waits six times as long as a test says, for machines on which other work runs at the same time.

A condition that comes true ends a wait at once, so patience costs nothing but where a test fails.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

_PATIENCE = 6
_USUAL = 5000  # milliseconds, as of QtBot


class PatientQtBot(QtBot):
    """A QtBot whose `waitUntil`, `waitSignal` and `waitExposed` are patient."""

    @override
    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = _USUAL) -> None:
        super().waitUntil(callback, timeout=timeout * _PATIENCE)

    @override
    def waitSignal(self, signal: Any, *, timeout: int = _USUAL, **named: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout * _PATIENCE, **named)

    @override
    def waitExposed(self, widget: Any, *, timeout: int = _USUAL) -> Any:
        return super().waitExposed(widget, timeout=timeout * _PATIENCE)

    @override
    def addWidget(self, widget: Any, **named: Any) -> None:
        """A widget without a parent wears the style of the program, as a window of it would."""
        from gui.look.style_sheet import style_sheet
        from gui.look.tokens import DARK, LIGHT

        ground = QApplication.palette().window().color()
        for tokens in (LIGHT, DARK):
            if QColor(tokens.window) == ground and widget.parent() is None and not widget.styleSheet():
                widget.setStyleSheet(style_sheet(tokens))
        super().addWidget(widget, **named)
