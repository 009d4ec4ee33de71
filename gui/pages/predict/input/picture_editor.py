"""The editor of an image."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Signal

from core.serving.predict.tensor_files import SUFFIXES
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.predict.input.inputs import Input
from gui.widgets.image_editor import ImageEditor


class PictureEditor(ImageEditor):
    """An image; an untouched one is black. tensor_file_chosen(path): the file holds an array, not an image."""

    edited = Signal()
    tensor_file_chosen = Signal(str)

    def __init__(self, item: Input, shape: tuple[int, int, int], theme: Theme) -> None:
        super().__init__(shape, theme, name=f"input_{item.name}", label=item.label)
        self.changed.connect(self.edited)

    def read(self) -> object:
        return self.pixels()

    def set_value(self, value: object) -> None:
        if value is None:
            self.clear()
        elif isinstance(value, bytes):
            self.load_bytes(value)
        else:
            self.set_pixels(value)

    @override
    def load(self, path: str) -> None:
        if Path(path).suffix.lower() in SUFFIXES:
            self.tensor_file_chosen.emit(path)
        else:
            super().load(path)

    def raw(self) -> object:
        return self.pixels().copy()

    def set_raw(self, raw: object) -> None:
        if isinstance(raw, np.ndarray) and raw.shape == self.pixels().shape:
            self.set_pixels(raw)

    def set_invalid(self, invalid: bool) -> None:
        """The sentence under it is enough."""
