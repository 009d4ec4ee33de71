"""The editor of an image whose pixels are floats: drawn like any other, in the range of its numbers."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.predict.input.inputs import Input, check, fits
from gui.pages.predict.input.picture_editor import PictureEditor
from gui.widgets.number_images import RANGES, Range, numbers_of_pixels, pixels_of_numbers, range_of


class NumberPictureEditor(PictureEditor):
    """What was given stays exact until somebody draws: then each value is one of 256 steps of the range."""

    def __init__(self, item: Input, shape: tuple[int, int, int], theme: Theme) -> None:
        super().__init__(item, shape, theme)
        self._item, self._shape = item, shape
        self._exact: NDArray[np.generic] | None = None
        self._untouched = True
        self._ranges: list[Range] = list(RANGES)
        self._choice = QComboBox()
        self._choice.setObjectName(f"input_{item.name}_range")
        self._choice.setAccessibleName(tr("{label}, range", label=item.label))
        self._choice.setToolTip(tr("The numbers of black and white"))
        self._choice.setProperty("small", True)
        self.add_tool(self._choice)
        self._show_range(range_of(np.zeros(0), item.ends))
        self._choice.currentIndexChanged.connect(self._range_chosen)
        self.changed.connect(self._drawn)

    @property
    def _range(self) -> Range:
        return self._ranges[max(0, self._choice.currentIndex())]

    @override
    def read(self) -> object:
        if self._untouched and (not self._item.required or self._item.default is not None):
            return None
        if self._exact is not None:
            return self._exact
        return numbers_of_pixels(self.pixels(), self._range, self._item.dtype)

    @override
    def set_value(self, value: object) -> None:
        if value is None or isinstance(value, bytes):
            super().set_value(value)
            self._exact, self._untouched = None, value is None
            return
        numbers = np.asarray(check(self._item, value), self._item.dtype).reshape(self._shape)
        self._show_range(range_of(numbers, self._item.ends))
        self._show_exact(numbers)

    @override
    def raw(self) -> object:
        value = self.read()
        return {"values": value if value is None else np.array(value), "range": self._range}

    @override
    def set_raw(self, raw: object) -> None:
        if not isinstance(raw, Mapping):
            return
        values, span = raw.get("values"), raw.get("range")
        if not fits(self._item, values):
            return  # it was drawn for an image of another size
        self.set_value(values)
        if isinstance(span, tuple):
            self._show_range((float(span[0]), float(span[1])))
            if values is not None:
                self._show_exact(np.asarray(values))

    def _show_exact(self, numbers: NDArray[np.generic]) -> None:
        self.set_pixels(pixels_of_numbers(numbers, self._range))
        self._exact, self._untouched = numbers, False

    def _show_range(self, span: Range) -> None:
        """Choose a range, which is offered from now on."""
        if span not in self._ranges:
            self._ranges.append(span)
        with QSignalBlocker(self._choice):
            if self._choice.count() != len(self._ranges):
                self._choice.clear()
                ends = [(f"{low:g}", f"{high:g}") for low, high in self._ranges]
                self._choice.addItems([tr("{low} to {high}", low=low, high=high) for low, high in ends])
            self._choice.setCurrentIndex(self._ranges.index(span))

    def _range_chosen(self) -> None:
        """What was given stays, and looks otherwise; what was drawn looks the same, and is other numbers."""
        if self._exact is not None:
            self._show_exact(self._exact)
        self.edited.emit()

    def _drawn(self) -> None:
        self._exact, self._untouched = None, False
