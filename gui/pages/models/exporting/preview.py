"""The signatures an export will have, before it is written: what they take and what they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.widgets.basics import make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.steady_scroll import SteadyScrollArea
from gui.widgets.text import short_dtype

if TYPE_CHECKING:
    from core.serving.export.export_request import ExportRequest
    from core.serving.saved_model.signature_names import Preview
    from core.serving.saved_model.signatures import TensorSpec

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
        self._names: tuple[object, ...] = ()  # of the sheet that is shown, if it tells what is known at once
        self._waiting: ExportRequest | None = None
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._rested)

    @contextmanager
    def _sheet(self) -> Iterator[_Sheet]:
        """Another sheet in place of the one that is shown. It is filled apart from the window, and laid out once.

        Each has a grid of its own, since a grid never has fewer rows than it once had.
        """
        sheet = _Sheet()
        self._names, self._waiting = (), None
        yield sheet
        before = self.takeWidget()
        if before is not None:
            before.deleteLater()
        self.setWidget(sheet)

    def show_names(self, request: ExportRequest) -> None:
        """What is known at once: the signatures of these receivers and what they take.

        Of many in one turn of the event loop, as keys that come together, the first and the last.
        """
        if self._rest.isActive():
            self._waiting = request
            return
        names = request.receivers, request.default, request.batch_size
        if names == self._names:
            return  # a key was pressed in a field that has no say in them
        self._rest.start()
        with self._sheet() as sheet:
            self._names = names
            if not request.receivers:
                sheet.say(tr("None: choose at least one receiver."), "error")
                return
            for name in (_DEFAULT, *request.receivers):
                takes = self._takes(request.default if name == _DEFAULT else name, request.batch_size)
                sheet.add(name, request.default if name == _DEFAULT else "", takes, "")
            sheet.say(tr("Building the model to see its signatures…"), "small")

    def _rested(self) -> None:
        if self._waiting is not None:
            self.show_names(self._waiting)

    def show_preview(self, preview: Preview, default: str) -> None:
        """What the export will have."""
        with self._sheet() as sheet:
            for signature in preview.signatures:
                same = default if signature.name == _DEFAULT else ""
                sheet.add(signature.name, same, _side(signature.inputs), _side(signature.outputs))
                if signature.example_features and signature.name != _DEFAULT:
                    names = (feature.name for feature in signature.example_features)
                    sheet.add_line(tr("inside"), ",  ".join(names))
            for text in preview.notes:
                sheet.say(text, "small")

    def show_error(self, sentence: str) -> None:
        """Why it cannot be exported."""
        with self._sheet() as sheet:
            sheet.say(sentence, "error")

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


class _Sheet(QWidget):
    """The signatures one below the other, then the notes."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("export_preview")
        layout = QVBoxLayout(self)
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

    def add(self, name: str, same_as: str, takes: str, gives: str) -> None:
        """A signature, and what it takes and gives, "" where that is not known."""
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, 6)
            row += 1
        text = tr("{name}  ·  fed by {receiver}", name=name, receiver=same_as) if same_as else name
        self._grid.addWidget(make_label(text, name=f"preview_{name}"), row, 0, 1, 2)
        for word, content in ((tr("takes"), takes), (tr("gives"), gives)):
            if content:
                self.add_line(word, content)

    def add_line(self, word: str, content: str) -> None:
        label = ElidedLabel("muted")
        label.setText(content)
        row = self._grid.rowCount()
        self._grid.addWidget(make_label(word, "small"), row, 0)
        self._grid.addWidget(label, row, 1)

    def say(self, text: str, role: str) -> None:
        self._notes.addWidget(make_label(text, role, wrap=True, name="preview_note"))


def _side(specs: Sequence[TensorSpec]) -> str:
    return ",  ".join(f"{spec.alias} {short_dtype(spec.dtype)} {_shape(spec.shape)}" for spec in specs)


def _shape(shape: Sequence[int | None] | None) -> str:
    return "[…]" if shape is None else f"[{', '.join('?' if size is None else str(size) for size in shape)}]"


def _dense(feature: Mapping[str, Any], rows: str) -> str:
    shape = [rows, *("?" if size is None else str(size) for size in feature.get("shape", ()))]
    return f"{feature['name']} {short_dtype(str(feature.get('dtype', 'float32')))} [{', '.join(shape)}]"
