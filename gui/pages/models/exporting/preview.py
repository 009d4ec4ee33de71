"""The signatures an export will have, before it is written: what they take and what they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.widgets.basics import clear_layout, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.steady_scroll import SteadyScrollArea
from gui.widgets.text import short_dtype

if TYPE_CHECKING:
    from core.serving.export.export_request import ExportRequest
    from core.serving.saved_model.signature_names import Preview
    from core.serving.saved_model.signatures import Signature, TensorSpec

_DEFAULT = "serving_default"


class SignaturePreview(SteadyScrollArea):
    """One block per signature: its name, its inputs, its outputs. `schema` is the run's, as its JSON object.

    From the schema alone the inputs are known; the outputs once the model was built. GUI thread.
    """

    def __init__(self, schema: Mapping[str, Any] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Signatures it will have"))
        self.setWidgetResizable(True)
        self.setProperty("role", "sunken")
        self._schema = schema
        sheet = QWidget()
        sheet.setObjectName("export_preview")
        self.setWidget(sheet)
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(6)
        layout.addLayout(self._grid)
        layout.addLayout(self._notes)
        layout.addStretch(1)

    def show_names(self, request: ExportRequest) -> None:
        """What is known at once: the signatures of these receivers and what they take."""
        self._clear()
        if not request.receivers:
            self._say(tr("None: choose at least one receiver."), "error")
            return
        for name in (_DEFAULT, *request.receivers):
            takes = self._takes(request.default if name == _DEFAULT else name, request.batch_size)
            self._add(name, request.default if name == _DEFAULT else "", takes, "")
        self._say(tr("Building the model to see its signatures…"), "small")

    def show_preview(self, preview: Preview, default: str) -> None:
        """What the export will have."""
        self._clear()
        for signature in preview.signatures:
            same = default if signature.name == _DEFAULT else ""
            self._add(signature.name, same, *(_side(specs) for specs in (signature.inputs, signature.outputs)))
            self._add_features(signature)
        for text in preview.notes:
            self._say(text, "small")

    def show_error(self, sentence: str) -> None:
        """Why it cannot be exported."""
        self._clear()
        self._say(sentence, "error")

    def _add(self, name: str, same_as: str, takes: str, gives: str) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, 6)
            row += 1
        text = tr("{name}  ·  fed by {receiver}", name=name, receiver=same_as) if same_as else name
        self._grid.addWidget(make_label(text, name=f"preview_{name}"), row, 0, 1, 2)
        for offset, (word, content) in enumerate(((tr("takes"), takes), (tr("gives"), gives)), 1):
            if content:
                label = ElidedLabel("muted")
                label.setText(content)
                self._grid.addWidget(make_label(word, "small"), row + offset, 0)
                self._grid.addWidget(label, row + offset, 1)

    def _add_features(self, signature: Signature) -> None:
        if signature.example_features and signature.name != _DEFAULT:
            label = ElidedLabel("muted")
            label.setText(",  ".join(feature.name for feature in signature.example_features))
            row = self._grid.rowCount()
            self._grid.addWidget(make_label(tr("inside"), "small"), row, 0)
            self._grid.addWidget(label, row, 1)

    def _say(self, text: str, role: str) -> None:
        self._notes.addWidget(make_label(text, role, wrap=True, name="preview_note"))

    def _clear(self) -> None:
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        clear_layout(self._grid)
        clear_layout(self._notes)

    def _takes(self, receiver: str, batch_size: int | None) -> str:
        rows = "?" if batch_size is None else str(batch_size)
        if receiver == "example":
            return f"examples str [{rows}]"
        if receiver == "preprocessed":
            return tr("the tensors that preprocess returns")
        if receiver != "dense":
            return tr("what the experiment's own receiver takes")
        features = self._schema.get("features", ()) if self._schema is not None else ()
        return ",  ".join(_dense(feature, rows) for feature in features) or tr("one tensor per feature")


def _side(specs: Sequence[TensorSpec]) -> str:
    return ",  ".join(f"{spec.alias} {short_dtype(spec.dtype)} {_shape(spec.shape)}" for spec in specs)


def _shape(shape: Sequence[int | None] | None) -> str:
    return "[…]" if shape is None else f"[{', '.join('?' if size is None else str(size) for size in shape)}]"


def _dense(feature: Mapping[str, Any], rows: str) -> str:
    shape = [rows, *("?" if size is None else str(size) for size in feature.get("shape", ()))]
    return f"{feature['name']} {short_dtype(str(feature.get('dtype', 'float32')))} [{', '.join(shape)}]"
