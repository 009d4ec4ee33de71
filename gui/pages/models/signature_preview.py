"""The signatures an export will have, before it is written: their names and what they take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from gui.widgets.basics import clear_layout, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import short_dtype

_MORE = "A model with further heads adds RECEIVER_HEAD for each of them."


class SignaturePreview(QFrame):
    """One line per signature. `schema` is the run's, as its JSON object. GUI thread."""

    def __init__(self, schema: Mapping[str, Any] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_preview")
        self.setProperty("role", "sunken")
        self.setToolTip(_MORE)
        self._schema = schema
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_names(self, receivers: Sequence[str], default: str) -> None:
        """The signatures of these receivers."""
        clear_layout(self._grid)
        if not receivers:
            self._grid.addWidget(make_label("None: choose at least one receiver.", "error"), 0, 0, 1, 2)
            return
        lines = [("serving_default", f"the same as {default}"), *((name, self._takes(name)) for name in receivers)]
        for row, (name, takes) in enumerate(lines):
            label = ElidedLabel("muted")
            label.setText(takes)
            self._grid.addWidget(make_label(name, name=f"preview_{name}"), row, 0)
            self._grid.addWidget(label, row, 1)
        self._grid.addWidget(make_label(_MORE, "small", wrap=True), len(lines), 0, 1, 2)

    def _takes(self, receiver: str) -> str:
        if receiver == "example":
            return "examples str [?]"
        if receiver == "preprocessed":
            return "the tensors that preprocess returns"
        features = self._schema.get("features", ()) if self._schema is not None else ()
        return ",  ".join(_dense(feature) for feature in features) or "one tensor per feature"


def _dense(feature: Mapping[str, Any]) -> str:
    shape = ["?", *("?" if size is None else str(size) for size in feature.get("shape", ()))]
    return f"{feature['name']} {short_dtype(str(feature.get('dtype', 'float32')))} [{', '.join(shape)}]"
