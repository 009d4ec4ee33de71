"""One widget over the whole screen, until Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gui.look.language import tr

_EDGE = 24  # px


class FullScreen(QDialog):
    """Takes a widget out of its place. GUI thread. `left(widget)`: it is free again, and the dialog is gone."""

    left = Signal(object)

    def __init__(self, widget: QWidget, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("full_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("{title}: Esc leaves the full screen", title=title))
        self._widget = widget
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.addWidget(widget)
        self.finished.connect(self._give_back)

    def open_full(self) -> None:
        """Fill the screen."""
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.showFullScreen()
        self._widget.show()
        self._widget.setFocus()

    def _give_back(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.removeWidget(self._widget)
        self._widget.setParent(None)
        self.left.emit(self._widget)
