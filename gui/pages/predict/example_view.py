"""The tf.train.Example built from the form, as text, JSON or base64, with its size."""

from __future__ import annotations

import base64
from typing import Any

from google.protobuf import json_format, text_format
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.basics import SegmentedControl, make_label
from gui.widgets.messages import make_text_view


class ExampleView(QWidget):
    """Read-only. GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example: Any = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        row = QHBoxLayout()
        self._size = make_label("", "muted", wrap=True, name="example_size")
        self._kind = SegmentedControl(("text", "JSON", "base64"), name="example_kind", help="Show the Example as")
        self._kind.selected.connect(self._show)
        row.addWidget(self._size, 1)
        row.addWidget(self._kind)
        layout.addLayout(row)
        self._view = make_text_view(name="example_text")
        self._view.setMinimumHeight(110)
        layout.addWidget(self._view, 1)

    def show_example(self, example: Any, problem: str = "") -> None:
        """Show an Example message; None and why there is none."""
        self._example = example
        if example is None:
            self._size.setText("tf.train.Example")
            self._view.setPlainText(problem)
            return
        self._size.setText(f"tf.train.Example  ·  {example.ByteSize()} bytes")
        self._show()

    def _show(self) -> None:
        if self._example is None:
            return
        match self._kind.current:
            case "JSON":
                text = json_format.MessageToJson(self._example)
            case "base64":
                text = base64.b64encode(self._example.SerializeToString(deterministic=True)).decode()
            case _:
                text = text_format.MessageToString(self._example)
        self._view.setPlainText(text)
