"""The form of a signature: an editor per input, and the request that is built from them.

Imported when the first export is shown: what it needs takes time to import.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import RequestError
from core.serving.predict import requests
from core.serving.saved_model.signatures import SavedModelInfo
from gui.look.theme import Theme
from gui.pages.predict.answer.question import Question
from gui.pages.predict.answer.request_view import RequestView
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.rows import InputRows
from gui.pages.predict.input.signature_inputs import dense_inputs_of, example_inputs_of

_PAUSE = 40  # ms


class InputForm(QWidget):
    """Keeps what was typed under a name when another signature has an input of that name. GUI thread."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: SavedModelInfo | None = None
        self._signature = ""
        self._is_example = False
        self._raw: dict[str, object] = {}
        self._rows = InputRows(theme)
        self._rows.edited.connect(self._edited)
        self._request = RequestView()
        # Building the request of a large image takes a while: not at every move of the mouse.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show_request)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 6, 0)
        layout.setSpacing(12)
        layout.addWidget(self._rows)
        layout.addWidget(self._request, 1)

    def show_signature(self, info: SavedModelInfo, signature: str, *, example: bool) -> None:
        """Editors for a signature, its dense inputs or the features inside its Example."""
        self._raw.update(self.raw())
        self._info, self._signature, self._is_example = info, signature, example
        found = info.signatures[signature]
        items = example_inputs_of(info, found) if example else dense_inputs_of(info, found)
        self._rows.show_items(items, self._raw)
        self._show_request()

    def question(self) -> Question:
        """What to ask. RequestError of the first wrong field; every wrong one shows its own."""
        assert self._info is not None
        row = self.values()
        inputs = self._inputs(row)
        return Question(self._info, self._signature, self._is_example, row, inputs, self.raw(), self.labels())

    def values(self) -> dict[str, object]:
        """One row, by name; None for "take the default". RequestError as for `question`."""
        values: dict[str, object] = {}
        first: RequestError | None = None
        for item in self._rows.items:
            try:
                values[item.name] = self._rows.value(item.name)
            except RequestError as error:
                first = first or error
        if first is not None:
            raise first
        return values

    def inputs(self) -> list[Input]:
        """What it asks for, in order."""
        return self._rows.items

    def raw(self) -> dict[str, object]:
        """What stands in the editors, by name."""
        return self._rows.raw()

    def labels(self) -> dict[str, str]:
        """The names to show of the inputs."""
        return {item.name: item.label for item in self._rows.items}

    def put_back(self, raw: Mapping[str, object]) -> None:
        """Show what `raw` gave before, as far as there are such inputs."""
        for key, value in raw.items():
            if key in self._rows:
                self._rows.set_raw(key, value)
        self._show_request()

    def show_record(self, values: Mapping[str, object]) -> tuple[bool, dict[str, str]]:
        """Fill the form from a record. Whether it fits, and its labels as text; without a schema, all that is left.

        Where it does not fit, the inputs say why.
        """
        from core.experiment.data.record_rows import value_text

        fits = [self._rows.show_record(item.name, values.get(item.name)) for item in self._rows.items]
        self._show_request()
        schema = requests.schema_of(self._info) if self._info is not None else None
        names = [label.name for label in schema.labels] if schema is not None else list(values)
        rest = (name for name in names if name in values and name not in self._rows)
        return all(fits), {name: value_text(values[name]) for name in rest}

    def show_default(self) -> None:
        """Empty every editor."""
        for item in self._rows.items:
            self._rows.set_value(item.name, None)
        self._show_request()

    def show_random(self) -> None:
        """Fill every editor with a value of its usual range."""
        from gui.pages.predict.input.random_values import random_value

        random = np.random.default_rng()
        for item in self._rows.items:
            self._rows.set_value(item.name, random_value(item, random))
        self._show_request()

    def show_error(self, error: RequestError) -> QWidget | None:
        """Show an error at its input; the row, or None if it is about none."""
        return self._rows.show_error(error)

    def _edited(self) -> None:
        self._pause.start()
        self.changed.emit()

    def _inputs(self, values: Mapping[str, object]) -> Mapping[str, object]:
        assert self._info is not None
        if self._is_example:
            return requests.example_inputs(self._info, self._signature, values)
        signature = self._info.signatures[self._signature]
        return requests.dense_inputs(self._info, self._signature, requests.columns_of(signature, [values]))

    def _show_request(self) -> None:
        """The request as far as it can be built; nobody has pressed Predict, so nothing is marked as wrong."""
        if self._info is None:
            return
        try:
            values = {item.name: self._rows.peek(item.name) for item in self._rows.items}
            if self._is_example:
                signature = self._info.signatures[self._signature]
                self._request.show_example(requests.example_of(self._info, signature, values))
            else:
                self._request.show_dense(self._inputs(values))
        except RequestError as error:
            self._request.show_problem(str(error))
