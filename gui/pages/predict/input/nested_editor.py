"""The editor of what has no other: nested lists, as JSON."""

from __future__ import annotations

import json
import math

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from core.errors import RequestError
from gui.look.language import tr
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.shape_bar import ShapeBar
from gui.pages.predict.input.text_values import listed
from gui.widgets.basics import set_property
from gui.widgets.messages import make_text_view

_HEIGHT = 92
_LARGEST = 50_000  # values that are written out for a shape that was chosen


def _whole(text: str) -> float:
    """A whole number; one of more digits than Python reads is too large for any dtype, as infinity is."""
    try:
        return int(text)
    except ValueError:
        return float(text)


class NestedEditor(QWidget):
    """Nested lists as JSON. Where sizes are free, a shape that is chosen gives zeros to start from."""

    edited = Signal()

    def __init__(self, item: Input) -> None:
        super().__init__()
        self._item = item
        self._quiet = False
        self._text = QPlainTextEdit()
        self._text.setObjectName(f"input_{item.name}_text")
        self._text.setAccessibleName(item.label)
        self._text.setFont(make_text_view(name="", label="").font())
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText(f"{item.placeholder}\n{tr('Nested lists, as JSON: {hint}', hint=item.hint)}")
        self._text.setFixedHeight(_HEIGHT)
        self._text.textChanged.connect(self._text_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._sizes: ShapeBar | None = None
        if None in item.shape:
            self._sizes = ShapeBar(item.shape, name=f"input_{item.name}", label=item.label)
            self._sizes.chosen.connect(self._resized)
            layout.addWidget(self._sizes)
        layout.addWidget(self._text)
        self.setFocusProxy(self._text)

    def read(self) -> object:
        text = self._text.toPlainText()
        if not text.strip():
            return None
        try:
            return json.loads(text, parse_int=_whole)
        except json.JSONDecodeError as error:
            raise RequestError(
                self._item.name,
                tr(
                    "{label} must be nested lists, as JSON: {problem} at character {place}.",
                    label=self._item.label,
                    problem=error.msg,
                    place=error.pos + 1,
                ),
            ) from None
        except RecursionError:
            raise RequestError(self._item.name, tr("{label} is nested too deep.", label=self._item.label)) from None

    def set_value(self, value: object) -> None:
        self._show("" if value is None else json.dumps(listed(value)))
        shape = np.shape(value) if isinstance(value, np.ndarray) else ()
        if self._sizes is not None and len(shape) == len(self._item.shape):
            self._sizes.show_shape(shape)

    def raw(self) -> str:
        return self._text.toPlainText()

    def set_raw(self, raw: object) -> None:
        if isinstance(raw, str):
            self._show(raw)

    def set_invalid(self, invalid: bool) -> None:
        set_property(self._text, "invalid", invalid)

    def _show(self, text: str) -> None:
        self._quiet = True
        self._text.setPlainText(text)
        self._quiet = False

    def _text_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _resized(self, shape: list[int]) -> None:
        """What is there keeps its place as far as it fits; the rest is zero."""
        if math.prod(shape) > _LARGEST:
            return
        fill: object = "" if self._item.dtype == "string" else False if self._item.dtype == "bool" else 0
        made = np.full(shape, fill, dtype=object)
        try:
            before = np.array(self.read(), dtype=object)
        except (RequestError, ValueError):
            before = np.empty(0, object)
        if before.ndim == made.ndim:
            common = tuple(slice(0, min(sizes)) for sizes in zip(before.shape, made.shape, strict=True))
            made[common] = before[common]
        self._show(json.dumps(made.tolist()))
        self.edited.emit()
