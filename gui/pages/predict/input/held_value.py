"""A tensor that came from a file and is too large to be typed at: it is named, and kept as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.basics import make_button
from gui.widgets.elided_label import ElidedLabel


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """The values, and the name of the file they came from."""

    source: str
    array: NDArray[Any]

    def __str__(self) -> str:
        return f"{self.source}: {self.array.dtype} {list(self.array.shape)}"


class HeldValue(QWidget):
    """Stands in an editor's place. cleared: it is to be typed at again. GUI thread."""

    cleared = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value: Held | None = None
        self._text = ElidedLabel("muted", name=f"input_{name}_held")
        button = make_button("Clear", name=f"input_{name}_clear", help="Forget the file", small=True, flat=True)
        button.clicked.connect(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text, 1)
        row.addWidget(button)
        self.hide()

    def show_value(self, value: Held | None) -> None:
        self.value = value
        self._text.setText("" if value is None else str(value))
        self.setVisible(value is not None)

    def _clear(self) -> None:
        self.show_value(None)
        self.cleared.emit()
