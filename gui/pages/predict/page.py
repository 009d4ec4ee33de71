"""The Predict page: choose an export, fill in the form, see the answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from core.errors import RequestError
from core.jobs import Emit, Failed, Finished, Phase
from core.runs.exports import Export
from core.serving import requests
from core.serving.prediction import Prediction
from core.serving.signatures import SavedModelInfo
from gui.disk_watcher import RunView
from gui.job_runner import JobRunner
from gui.pages.predict.answer_card import AnswerCard, class_bars, show_value
from gui.pages.predict.editors import InputRow
from gui.pages.predict.example_view import ExampleView
from gui.pages.predict.history_card import Entry, HistoryCard
from gui.pages.predict.inputs import dense_inputs_of, example_inputs_of, form_kinds
from gui.theme import Theme
from gui.widgets.basics import Card, SegmentedControl, clear_layout, make_button, make_label
from gui.widgets.messages import EmptyState, MessageBar
from gui.workbench import Workbench

if TYPE_CHECKING:
    from core.serving.predictor import Predictor

_MOST_LOADED = 3


class PredictPage(QWidget):
    """The form is made from the export; loading and predicting run in the background. GUI thread."""

    def __init__(self, theme: Theme, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predict_page")
        self._theme = theme
        self._workbench = workbench
        self._reader = JobRunner(self)
        self._reader.reported.connect(self._read)
        self._reader.ended.connect(self._read_next)
        self._asker = JobRunner(self)
        self._asker.reported.connect(self._answered)
        self._asker.ended.connect(self._show_buttons)
        self._loaded: dict[str, Predictor] = {}
        self._info: SavedModelInfo | None = None
        self._wanted: str | None = None
        self._asked: tuple[SavedModelInfo, str, dict[str, Any]] | None = None
        self._rows: dict[str, InputRow] = {}
        self._raw: dict[str, Any] = {}
        self.predictions = 0
        self.last_prediction: Prediction | None = None
        self._export_box = QComboBox()
        self._export_box.setObjectName("predict_export")
        self._export_box.setAccessibleName("Export")
        self._export_box.setToolTip("The exported model to ask")
        self._signature_box = QComboBox()
        self._signature_box.setObjectName("predict_signature")
        self._signature_box.setAccessibleName("Signature")
        self._signature_box.setToolTip("The named entry of the export to ask")
        self._kind = SegmentedControl(
            ("Dense", "Example"), name="predict_form_kind", help="Send dense tensors, or a tf.train.Example"
        )
        self._message = MessageBar("predict_message")
        self._form = QVBoxLayout()
        self._form.setSpacing(6)
        self._example = ExampleView()
        self._predict = make_button(
            "Predict", name="predict_button", help="Run the model on this input (Ctrl+Return)", primary=True
        )
        self._predict.setShortcut(QKeySequence("Ctrl+Return"))
        self._default = make_button(
            "Default row", name="default_button", help="Empty the form: every default", small=True
        )
        self._progress = make_label("", "muted", name="predict_progress")
        self._answer = AnswerCard(theme)
        self._history = HistoryCard(theme)
        self._empty = EmptyState(
            "No export to try", "Export a checkpoint on the Models page, or open any SavedModel with Browse."
        )
        self._lay_out()
        self._connect()
        self._show_info(None)

    def _lay_out(self) -> None:
        card = Card("Input")
        card.header.addWidget(self._default)
        browse = make_button("Browse...", name="predict_browse", help="Open any SavedModel on disk")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self._export_box, 1)
        row.addWidget(browse)
        card.body.addLayout(row)
        row = QHBoxLayout()
        row.addWidget(self._signature_box, 1)
        row.addWidget(self._kind)
        card.body.addLayout(row)
        card.body.addWidget(self._message)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 4, 6, 0)
        column.setSpacing(12)
        column.addLayout(self._form)
        row = QHBoxLayout()
        row.addWidget(self._predict)
        row.addWidget(self._progress, 1)
        column.addLayout(row)
        column.addWidget(self._example, 1)
        column.addStretch(0)
        self._scroll.setWidget(content)
        card.body.addWidget(self._scroll, 1)
        card.body.addWidget(self._empty, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setHandleWidth(12)
        right.setChildrenCollapsible(False)
        right.addWidget(self._answer)
        right.addWidget(self._history)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("predict_split")
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(card)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 5)
        split.setSizes([420, 700])
        page = QHBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.addWidget(split)

    def _connect(self) -> None:
        self._export_box.currentIndexChanged.connect(self._export_chosen)
        self._signature_box.currentTextChanged.connect(self._signature_chosen)
        self._kind.selected.connect(self._kind_chosen)
        self._predict.clicked.connect(self.predict)
        self._default.clicked.connect(self._show_default)
        self._history.chosen.connect(self._put_back)
        self._workbench.run_changed.connect(self._run_changed)
        self._workbench.run_read.connect(self._run_read)

    def show_export(self, path: str) -> None:
        """Open an export: one of the run's, or any SavedModel on disk."""
        index = self._export_box.findData(path)
        if index < 0:
            with QSignalBlocker(self._export_box):
                self._export_box.addItem(Path(path).name, path)
            index = self._export_box.count() - 1
        if index != self._export_box.currentIndex():
            self._export_box.setCurrentIndex(index)
        else:
            self._open(path)

    def close_jobs(self) -> None:
        """For shutting down: wait for what runs, free the loaded models."""
        self._reader.wait()
        self._asker.wait()
        for predictor in self._loaded.values():
            predictor.close()
        self._loaded.clear()

    def predict(self) -> None:
        """Ask the model, if every field is right."""
        info, name = self._info, self._signature_box.currentText()
        if info is None or not self._predict.isEnabled():
            return
        self._message.clear()
        try:
            inputs = self._request(info, name)
        except RequestError as error:
            self._show_error(error)
            return
        self._asked = (info, name, {key: row.raw() for key, row in self._rows.items()})
        path = info.path

        def work(emit: Emit) -> Prediction:
            predictor = self._loaded.get(path)
            if predictor is None:
                predictor = self._workbench.backend.open_predictor(Path(path), emit)
                self._keep(path, predictor)
            return predictor.predict(name, inputs)

        self._asker.start(work)
        self._progress.setText("Predicting...")
        self._show_buttons()

    def _keep(self, path: str, predictor: Predictor) -> None:
        """Note a loaded model; the oldest goes. Called in the job's thread, of which there is one at a time."""
        self._loaded[path] = predictor
        while len(self._loaded) > _MOST_LOADED:
            oldest = next(iter(self._loaded))
            self._loaded.pop(oldest).close()

    def _request(self, info: SavedModelInfo, name: str) -> Mapping[str, Any]:
        values: dict[str, Any] = {}
        first: RequestError | None = None
        for key, row in self._rows.items():
            try:
                values[key] = row.value()
            except RequestError as error:
                first = first or error
        if first is not None:
            raise first
        if self._kind.current == "Example":
            return requests.example_inputs(info, name, values)
        columns = {key: _batch_of_one(value) for key, value in values.items()}
        return requests.dense_inputs(info, name, columns)

    def _show_error(self, error: RequestError) -> None:
        row = self._rows.get(error.field)
        if row is not None:
            row.set_error(str(error))
            self._scroll.ensureWidgetVisible(row)
            self._message.show_message(f"Nothing was sent. {error}", "warning")
        else:
            self._message.show_message(str(error), "bad", error.details)

    def _answered(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._progress.setText(f"{text}...")
            case Finished(result=Prediction() as prediction) if self._asked is not None:
                self._progress.setText("")
                self.predictions += 1
                self.last_prediction = prediction
                info, name, raw = self._asked
                signature = info.signatures[name]
                self._answer.show_prediction(info, signature, prediction)
                bars = class_bars(info, signature, prediction.outputs)
                answer, score = _summary(bars, prediction.outputs)
                self._history.add(Path(info.path).name, raw, answer, score)
            case Failed(message=message, details=details, error=error):
                self._progress.setText("")
                if isinstance(error, RequestError):
                    self._show_error(error)
                else:
                    self._message.show_message(message, "bad", details)

    def _run_changed(self, path: Path | None) -> None:
        with QSignalBlocker(self._export_box):
            self._export_box.clear()
        self._answer.show_nothing()
        self._message.clear()
        self._show_info(None)

    def _run_read(self, view: RunView) -> None:
        """The run's exports, the newest first; what is chosen stays chosen."""
        current = self._export_box.currentData()
        known = {export.path for export in view.listing.exports}
        with QSignalBlocker(self._export_box):
            foreign = [
                (self._export_box.itemText(index), self._export_box.itemData(index))
                for index in range(self._export_box.count())
                if self._export_box.itemData(index) not in known and Path(self._export_box.itemData(index)).is_dir()
            ]
            self._export_box.clear()
            for export in reversed(view.listing.exports):
                self._export_box.addItem(_describe(export), export.path)
            for text, path in foreign:
                self._export_box.addItem(text, path)
            self._export_box.setCurrentIndex(max(0, self._export_box.findData(current)))
        if self._export_box.currentData() != current:
            self._export_chosen()

    def _export_chosen(self) -> None:
        path = self._export_box.currentData()
        if path is None:
            self._show_info(None)
        else:
            self._open(path)

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Open a SavedModel")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.show_export)
        dialog.open()

    def _open(self, path: str) -> None:
        self._wanted = path
        self._show_buttons()
        self._read_next()

    def _read_next(self) -> None:
        if self._wanted is None or self._reader.running:
            return
        path, self._wanted = self._wanted, None

        def work(emit: Emit) -> SavedModelInfo:
            return self._workbench.backend.inspect(Path(path))

        self._reader.start(work)

    def _read(self, event: object) -> None:
        match event:
            case Finished(result=SavedModelInfo() as info):
                self._message.clear()
                self._show_info(info)
            case Failed(message=message, details=details):
                self._show_info(None)
                self._message.show_message(message, "bad", details)

    def _show_info(self, info: SavedModelInfo | None) -> None:
        self._info = info
        kinds = form_kinds(info) if info is not None else {"Dense": [], "Example": []}
        for kind, names in kinds.items():
            self._kind.set_enabled(kind, bool(names))
        if info is not None and not kinds[self._kind.current]:
            self._kind.select("Example" if kinds["Example"] else "Dense")
        has_signatures = info is not None and bool(info.signatures)
        self._empty.setVisible(not has_signatures)
        self._scroll.setVisible(has_signatures)
        self._fill_signatures()
        self._show_buttons()

    def _fill_signatures(self, keep: str = "") -> None:
        names = form_kinds(self._info)[self._kind.current] if self._info is not None else []
        with QSignalBlocker(self._signature_box):
            self._signature_box.clear()
            self._signature_box.addItems(names)
            if keep in names:
                self._signature_box.setCurrentText(keep)
        self._signature_box.setEnabled(bool(names))
        self._build_form()

    def _kind_chosen(self) -> None:
        self._fill_signatures()

    def _signature_chosen(self) -> None:
        self._build_form()

    def _build_form(self) -> None:
        """Editors for the chosen signature; what was typed under a name stays under it."""
        self._raw.update({key: row.raw() for key, row in self._rows.items()})
        clear_layout(self._form)
        self._rows.clear()
        info, name = self._info, self._signature_box.currentText()
        self._example.setVisible(self._kind.current == "Example" and info is not None)
        if info is None or name not in info.signatures:
            return
        signature = info.signatures[name]
        is_example = self._kind.current == "Example"
        inputs = example_inputs_of(info, signature) if is_example else dense_inputs_of(info, signature)
        for item in inputs:
            row = InputRow(item, self._theme)
            if item.name in self._raw:
                row.set_raw(self._raw[item.name])
            row.changed.connect(self._show_example)
            self._rows[item.name] = row
            self._form.addWidget(row)
        self._show_example()

    def _show_default(self) -> None:
        for row in self._rows.values():
            row.set_value(None)
        self._show_example()

    def _put_back(self, entry: Entry) -> None:
        for key, raw in entry.raw.items():
            if key in self._rows:
                self._rows[key].set_raw(raw)
        self._show_example()

    def _show_example(self) -> None:
        info, name = self._info, self._signature_box.currentText()
        if info is None or self._kind.current != "Example" or name not in info.signatures:
            return
        values: dict[str, Any] = {}
        for key, row in self._rows.items():
            try:
                values[key] = row.value() if row.raw() is not None and not _is_blank(row.raw()) else None
            except RequestError:
                continue
        try:
            self._example.show_example(requests.example_of(info, info.signatures[name], values))
        except RequestError as error:
            self._example.show_example(None, str(error))

    def _show_buttons(self) -> None:
        # While another export is being read, the form is still that of the last one: nothing may be sent.
        shown = self._info is not None and self._info.path == self._export_box.currentData()
        ready = shown and self._info is not None and bool(self._info.signatures)
        self._predict.setEnabled(ready and not self._asker.running)
        self._default.setEnabled(ready)


def _batch_of_one(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value[None]
    return [value]


def _is_blank(raw: Any) -> bool:
    return isinstance(raw, str) and not raw.strip()


def _describe(export: Export) -> str:
    return export.version if export.step is None else f"{export.version}  ·  step {export.step}"


def _summary(bars: list[tuple[str, float]], outputs: Mapping[str, Any]) -> tuple[str, float | None]:
    """The answer in short, and the number whose change is worth showing."""
    if bars:
        return max(bars, key=lambda bar: bar[1])
    for value in outputs.values():
        row = np.asarray(value).ravel()
        if row.dtype.kind == "f" and len(row):
            return show_value(value), float(row[0])
    return (show_value(next(iter(outputs.values()))), None) if outputs else ("", None)
