"""The editors of one value each, all with the same few methods; text becomes a value here."""

from __future__ import annotations

import json
import re
from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from core.errors import RequestError
from gui.pages.predict.inputs import Input
from gui.theme import Theme
from gui.widgets.basics import set_property
from gui.widgets.forms import UnitEdit
from gui.widgets.image_editor import ImageEditor
from gui.widgets.messages import make_text_view

MOST_CELLS = 12
_CELLS_IN_A_ROW = 4
_THIN = "\u2009"


class Editor(Protocol):
    """What every editor is, besides a QWidget. `read` gives one row's value, None for "left empty"."""

    @property
    def edited(self) -> SignalInstance: ...

    def read(self) -> Any: ...

    def set_value(self, value: Any) -> None: ...

    def raw(self) -> Any: ...

    def set_raw(self, raw: Any) -> None: ...

    def set_invalid(self, invalid: bool) -> None: ...


class LineEditor(UnitEdit):
    """A number, a text, or a list of any length, separated by commas."""

    edited = Signal()

    def __init__(self, item: Input) -> None:
        super().__init__(item.hint)
        self._item = item
        self.setPlaceholderText(item.placeholder)
        self.textEdited.connect(self._text_edited)

    def _text_edited(self) -> None:
        self.edited.emit()

    def read(self) -> Any:
        text = self.text()
        if not text.strip():
            return [] if self._item.is_list and self._item.required else None
        if self._item.is_list:
            return [_one(self._item, part) for part in _parts(self._item, text)]
        return text if self._item.dtype == "string" else _one(self._item, text)

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else as_text(value))
        self.setCursorPosition(0)

    def raw(self) -> str:
        return self.text()

    def set_raw(self, raw: Any) -> None:
        if isinstance(raw, str):
            self.setText(raw)

    def set_invalid(self, invalid: bool) -> None:
        set_property(self, "invalid", invalid)


class ChoiceEditor(QComboBox):
    """A value of a vocabulary, or true and false. A required one starts with nothing chosen."""

    edited = Signal()

    def __init__(self, item: Input, choices: tuple[Any, ...]) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._has_empty = item.default is not None or not item.required
        if self._has_empty:
            self.addItem(item.placeholder, None)
        for choice in choices:
            self.addItem(as_text(choice), choice)
        self.setPlaceholderText("choose one")
        self.setCurrentIndex(0 if self._has_empty else -1)
        self.currentIndexChanged.connect(self._index_changed)

    def _index_changed(self) -> None:
        self.edited.emit()

    def read(self) -> Any:
        return self.currentData()

    def set_value(self, value: Any) -> None:
        empty = 0 if self._has_empty else -1
        self.setCurrentIndex(empty if value is None else self._find(as_text(value)))

    def raw(self) -> str:
        return "" if self.currentData() is None else self.currentText()

    def set_raw(self, raw: Any) -> None:
        if isinstance(raw, str):
            self.set_value(raw or None)

    def _find(self, text: str) -> int:
        return next(
            (i for i in range(self.count()) if self.itemText(i) == text and self.itemData(i) is not None), -1
        )

    def set_invalid(self, invalid: bool) -> None:
        set_property(self, "invalid", invalid)


class CellsEditor(QWidget):
    """A short vector, a cell for each value. A whole list typed or pasted into one cell spreads over them all."""

    edited = Signal()

    def __init__(self, item: Input) -> None:
        super().__init__()
        self._item = item
        self._cells: list[QLineEdit] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        count = item.shape[0] or 0
        for place in range(count):
            cell = QLineEdit()
            cell.setObjectName(f"input_{item.name}_{place}" if place else f"input_{item.name}")
            cell.setAccessibleName(f"{item.label}, value {place + 1} of {count}")
            cell.setToolTip(f"Value {place + 1} of {count}; a whole list fits in here too")
            cell.setPlaceholderText(item.cell_placeholder(place))
            cell.textEdited.connect(self._cell_edited)
            cell.editingFinished.connect(self._spread)
            grid.addWidget(cell, place // _CELLS_IN_A_ROW, place % _CELLS_IN_A_ROW)
            self._cells.append(cell)
        self.setFocusProxy(self._cells[0])

    def _cell_edited(self) -> None:
        self.edited.emit()

    def _texts(self) -> list[str]:
        """What stands in the cells, in order; a list in one cell counts as its parts."""
        found: list[str] = []
        for cell in self._cells:
            text = cell.text().strip()
            found += _parts(self._item, text) if text else []
        return found

    def _spread(self) -> None:
        texts = self._texts()
        if len(texts) == len(self._cells) and any(not cell.text().strip() for cell in self._cells):
            for cell, text in zip(self._cells, texts, strict=True):
                cell.setText(text)
            self.edited.emit()

    def read(self) -> Any:
        texts = self._texts()
        if not texts:
            return None
        if len(texts) != len(self._cells):
            raise RequestError(
                self._item.name, f"{self._item.label} takes {len(self._cells)} values; {len(texts)} given."
            )
        return [_one(self._item, text) for text in texts]

    def set_value(self, value: Any) -> None:
        values = [] if value is None else list(value)
        for place, cell in enumerate(self._cells):
            cell.setText(as_text(values[place]) if place < len(values) else "")

    def raw(self) -> tuple[str, ...]:
        return tuple(cell.text() for cell in self._cells)

    def set_raw(self, raw: Any) -> None:
        if isinstance(raw, tuple) and len(raw) == len(self._cells):
            for cell, text in zip(self._cells, raw, strict=True):
                cell.setText(text)

    def set_invalid(self, invalid: bool) -> None:
        for cell in self._cells:
            set_property(cell, "invalid", invalid)


class JsonEditor(QPlainTextEdit):
    """A matrix, or what has no editor of its own: nested lists, as JSON."""

    edited = Signal()

    def __init__(self, item: Input) -> None:
        super().__init__()
        self._item = item
        self._quiet = False
        self.setFont(make_text_view(name="").font())
        self.setTabChangesFocus(True)
        self.setPlaceholderText(f"{item.placeholder}\nNested lists, as JSON: {item.hint}")
        self.setFixedHeight(92)
        self.textChanged.connect(self._text_changed)

    def _text_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _show(self, text: str) -> None:
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False

    def read(self) -> Any:
        text = self.toPlainText()
        if not text.strip():
            return None
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise RequestError(
                self._item.name,
                f"{self._item.label} must be nested lists, as JSON: {error.msg} at character {error.pos + 1}.",
            ) from None

    def set_value(self, value: Any) -> None:
        self._show("" if value is None else json.dumps(listed(value)))

    def raw(self) -> str:
        return self.toPlainText()

    def set_raw(self, raw: Any) -> None:
        if isinstance(raw, str):
            self._show(raw)

    def set_invalid(self, invalid: bool) -> None:
        set_property(self, "invalid", invalid)


class PictureEditor(ImageEditor):
    """An image; an untouched one is black."""

    edited = Signal()

    def __init__(self, item: Input, shape: tuple[int, int, int], theme: Theme) -> None:
        super().__init__(shape, theme, name=f"input_{item.name}", label=item.label)
        self.changed.connect(self.edited)

    def read(self) -> Any:
        return self.pixels()

    def set_value(self, value: Any) -> None:
        if value is None:
            self.clear()
        elif isinstance(value, bytes):
            self.load_bytes(value)
        else:
            self.set_pixels(value)

    def raw(self) -> Any:
        return self.pixels().copy()

    def set_raw(self, raw: Any) -> None:
        if isinstance(raw, np.ndarray) and raw.shape == self.pixels().shape:
            self.set_pixels(raw)

    def set_invalid(self, invalid: bool) -> None:
        """The sentence under it is enough."""


AnyEditor = LineEditor | ChoiceEditor | CellsEditor | JsonEditor | PictureEditor


def make_editor(item: Input, theme: Theme) -> AnyEditor:
    """The editor that fits an input's dtype, shape and vocabulary, named input_NAME."""
    shape = item.image_shape
    editor: AnyEditor
    if shape is not None:
        editor = PictureEditor(item, shape, theme)
    elif item.choices is not None:
        editor = ChoiceEditor(item, item.choices)
    elif not item.shape or item.is_list:
        editor = LineEditor(item)
    elif len(item.shape) == 1 and item.shape[0] is not None and item.shape[0] <= MOST_CELLS:
        editor = CellsEditor(item)
        editor.setObjectName(f"input_{item.name}_cells")
        editor.setAccessibleName(item.label)
        return editor
    else:
        editor = JsonEditor(item)
    editor.setObjectName(f"input_{item.name}")
    editor.setAccessibleName(item.label)
    return editor


def as_text(value: Any) -> str:
    """A value as somebody would type it; numbers in full."""
    value = listed(value)
    if isinstance(value, list):
        return ", ".join(as_text(part) for part in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.9g}" if isinstance(value, float) else str(value)


def listed(value: Any) -> Any:
    """Arrays as lists, a float32 with as many digits as it has; bytes as text."""
    if isinstance(value, np.float32):
        return float(str(value))
    if isinstance(value, np.ndarray) and value.dtype == np.float32:
        return [listed(part) for part in value] if value.ndim else float(str(value))
    value = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return [listed(part) for part in value] if isinstance(value, list | tuple) else value


def _parts(item: Input, text: str) -> list[str]:
    """The values of a list. Numbers may be parted by spaces too; a text may hold some."""
    between = r"[,;\t]" if item.dtype == "string" else r"[,;\s]+"
    parts = [part.strip() for part in re.split(between, text.strip().strip("[]").strip())]
    return parts if item.dtype == "string" else [part for part in parts if part]


def _one(item: Input, text: str) -> Any:
    plain = text.strip().replace(_THIN, "")
    if item.dtype == "string":
        return text
    if item.dtype == "bool":
        if plain.lower() in ("true", "yes", "1"):
            return True
        if plain.lower() in ("false", "no", "0"):
            return False
        raise RequestError(item.name, f'{item.label} must be true or false, not "{text}".')
    for kind in (int, float):
        try:
            return kind(plain)
        except ValueError:
            continue
    what = "a whole number" if "int" in item.dtype else "a number"
    raise RequestError(item.name, f'{item.label} must be {what}, not "{text.strip()}".')
