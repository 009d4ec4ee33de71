"""The form of a signature: an editor per input, and the Example that is built from them.

Imported when the first export is shown: what it needs takes time to import.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import RequestError
from core.serving import requests
from core.serving.signatures import SavedModelInfo
from gui.pages.predict.editors import InputRow
from gui.pages.predict.example_view import ExampleView
from gui.pages.predict.inputs import dense_inputs_of, example_inputs_of
from gui.theme import Theme
from gui.widgets.basics import clear_layout


class InputForm(QWidget):
    """Keeps what was typed under a name when another signature has an input of that name. GUI thread."""

    changed = Signal()

    def __init__(self, theme: Theme, actions: QWidget, parent: QWidget | None = None) -> None:
        """`actions` is the row of buttons that stands between the editors and the Example."""
        super().__init__(parent)
        self._theme = theme
        self._info: SavedModelInfo | None = None
        self._signature = ""
        self._is_example = False
        self._raw: dict[str, Any] = {}
        self._rows: dict[str, InputRow] = {}
        self._editors = QVBoxLayout()
        self._editors.setSpacing(6)
        self._example = ExampleView()
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 6, 0)
        layout.setSpacing(12)
        layout.addLayout(self._editors)
        layout.addWidget(actions)
        layout.addWidget(self._example, 1)
        layout.addStretch(0)

    def show_signature(self, info: SavedModelInfo, signature: str, *, example: bool) -> None:
        """Editors for a signature, its dense inputs or the features inside its Example."""
        self._raw.update(self.raw())
        clear_layout(self._editors)
        self._rows.clear()
        self._info, self._signature, self._is_example = info, signature, example
        self._example.setVisible(example)
        self._layout.setStretch(self._layout.count() - 1, 0 if example else 1)
        found = info.signatures[signature]
        for item in example_inputs_of(info, found) if example else dense_inputs_of(info, found):
            row = InputRow(item, self._theme)
            if item.name in self._raw:
                row.set_raw(self._raw[item.name])
            row.changed.connect(self._edited)
            self._rows[item.name] = row
            self._editors.addWidget(row)
        self._show_example()

    def request(self) -> Mapping[str, Any]:
        """What to send. RequestError of the first wrong field; every wrong one shows its own."""
        assert self._info is not None
        values: dict[str, Any] = {}
        first: RequestError | None = None
        for key, row in self._rows.items():
            try:
                values[key] = row.value()
            except RequestError as error:
                first = first or error
        if first is not None:
            raise first
        if self._is_example:
            return requests.example_inputs(self._info, self._signature, values)
        columns = {key: _batch_of_one(value) for key, value in values.items()}
        return requests.dense_inputs(self._info, self._signature, columns)

    def raw(self) -> dict[str, Any]:
        """What stands in the editors, by name."""
        return {key: row.raw() for key, row in self._rows.items()}

    def put_back(self, raw: Mapping[str, Any]) -> None:
        """Show what `raw` gave before, as far as there are such inputs."""
        for key, value in raw.items():
            if key in self._rows:
                self._rows[key].set_raw(value)
        self._show_example()

    def show_default(self) -> None:
        """Empty every editor."""
        for row in self._rows.values():
            row.set_value(None)
        self._show_example()

    def show_error(self, error: RequestError) -> QWidget | None:
        """Show an error at its input; the row, or None if it is about none."""
        row = self._rows.get(error.field)
        if row is not None:
            row.set_error(str(error))
        return row

    def _edited(self) -> None:
        self._show_example()
        self.changed.emit()

    def _show_example(self) -> None:
        if self._info is None or not self._is_example:
            return
        values: dict[str, Any] = {}
        for key, row in self._rows.items():
            try:
                values[key] = None if _is_blank(row.raw()) else row.value()
            except RequestError:
                continue
        try:
            signature = self._info.signatures[self._signature]
            self._example.show_example(requests.example_of(self._info, signature, values))
        except RequestError as error:
            self._example.show_example(None, str(error))


def _batch_of_one(value: Any) -> Any:
    return value[None] if isinstance(value, np.ndarray) else [value]


def _is_blank(raw: Any) -> bool:
    return isinstance(raw, str) and not raw.strip()
