"""The Predict page: choose an export, fill in the form, see the answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QScrollArea, QSplitter, QWidget

from core.errors import RequestError
from core.jobs import Emit, Failed, Finished, Phase
from core.serving.prediction import Prediction
from core.serving.signatures import SavedModelInfo
from gui.job_runner import JobRunner
from gui.pages.predict.answer_card import AnswerCard, class_bars, show_value
from gui.pages.predict.history_card import Entry, HistoryCard
from gui.pages.predict.loaded_models import LoadedModels
from gui.theme import Theme
from gui.widgets.basics import Card, SegmentedControl, make_button, make_label
from gui.widgets.messages import EmptyState, MessageBar
from gui.workbench import Workbench

if TYPE_CHECKING:
    from core.runs.exports import Export
    from gui.disk_watcher import RunView
    from gui.pages.predict.form import InputForm


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
        self._models = LoadedModels(workbench.backend)
        self._info: SavedModelInfo | None = None
        self._wanted: str | None = None
        self._asked: tuple[SavedModelInfo, str, dict[str, Any]] | None = None
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
        self._form: InputForm | None = None
        self._actions = QWidget()
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
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._predict)
        row.addWidget(self._progress, 1)
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
        self._models.close()

    def predict(self) -> None:
        """Ask the model, if every field is right."""
        info, name = self._info, self._signature_box.currentText()
        if info is None or self._form is None or not self._predict.isEnabled():
            return
        self._message.clear()
        try:
            inputs = self._form.request()
        except RequestError as error:
            self._show_error(error)
            return
        self._asked = (info, name, self._form.raw())
        path = info.path

        def work(emit: Emit) -> Prediction:
            return self._models.predict(path, name, inputs, emit)

        self._asker.start(work)
        self._progress.setText("Predicting...")
        self._show_buttons()

    def _show_error(self, error: RequestError) -> None:
        row = self._form.show_error(error) if self._form is not None else None
        if row is not None:
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
        kinds = _form_kinds(info) if info is not None else {"Dense": [], "Example": []}
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
        names = _form_kinds(self._info)[self._kind.current] if self._info is not None else []
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
        info, name = self._info, self._signature_box.currentText()
        if info is None or name not in info.signatures:
            return
        self._the_form().show_signature(info, name, example=self._kind.current == "Example")

    def _the_form(self) -> InputForm:
        """The form, made when it is first needed."""
        if self._form is None:
            from gui.pages.predict.form import InputForm

            self._form = InputForm(self._theme, self._actions)
            self._scroll.setWidget(self._form)
        return self._form

    def _show_default(self) -> None:
        self._the_form().show_default()

    def _put_back(self, entry: Entry) -> None:
        self._the_form().put_back(entry.raw)

    def _show_buttons(self) -> None:
        # While another export is being read, the form is still that of the last one: nothing may be sent.
        shown = self._info is not None and self._info.path == self._export_box.currentData()
        ready = shown and self._info is not None and bool(self._info.signatures)
        self._predict.setEnabled(ready and not self._asker.running)
        self._default.setEnabled(ready)


def _form_kinds(info: SavedModelInfo) -> Mapping[str, list[str]]:
    """The signatures by form: {"Dense": names, "Example": names}."""
    kinds: dict[str, list[str]] = {"Dense": [], "Example": []}
    for name, signature in info.signatures.items():
        kinds["Example" if signature.example_features is not None else "Dense"].append(name)
    return kinds


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
