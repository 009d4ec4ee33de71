"""Batch: many rows of a file, predicted in the background, in a table; with their labels, how right they are."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from core import commands
from core.control import Control, WorkStopped
from core.errors import UntrustedModelError
from core.jobs import Emit, Failed, Finished, Phase, Progress, Stopped
from core.serving.predict.model_cache import ModelCache
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.state.jobs import JobRunner
from gui.widgets.basics import make_button, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import EmptyState
from gui.widgets.text import format_number, format_seconds

if TYPE_CHECKING:
    from core.experiment.data.csv.csv_format import CsvFormat
    from core.serving.predict.rows.scored_batch import ScoredBatch
    from core.serving.saved_model.signatures import SavedModelInfo
    from gui.pages.predict.batch.result import BatchResult

_RESULT = "gui.pages.predict.batch.result"


class BatchView(QWidget):
    """GUI thread. file_wanted: one is to be chosen; row_chosen(path, number): it is to become the input."""

    file_wanted = Signal()
    row_chosen = Signal(str, int)

    def __init__(self, theme: Theme, models: ModelCache, cache: Path, parent: QWidget | None = None) -> None:
        """`cache` is the folder for indexes."""
        super().__init__(parent)
        self.setObjectName("batch_view")
        self._models, self._cache = models, cache
        self.batch: ScoredBatch | None = None
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._show_buttons)
        self._saving = JobRunner(self)
        self._saving.reported.connect(self._saved)
        self._saving.ended.connect(self._show_buttons)
        self._said = ElidedLabel("muted", name="batch_said")
        self._progress = QProgressBar()
        self._progress.setObjectName("batch_progress")
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self._label = QComboBox()
        self._label.setObjectName("batch_label")
        self._label.setAccessibleName(tr("Label"))
        self._label.setToolTip(tr("The value of the rows that the answers are compared with"))
        self._label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._file = make_button(
            tr("From file…"), name="batch_open", help=tr("Open a TFRecord or CSV file"), small=True
        )
        self._cancel = make_button(
            tr("Cancel"), name="batch_cancel", help=tr("Stop; what was answered stays"), small=True
        )
        self._save = make_button(
            tr("Save as…"), name="batch_save", help=tr("Save the answers as CSV or JSON"), small=True
        )
        self._empty = EmptyState(
            tr("No rows predicted yet"),
            tr("Open a file on Records and press Predict all, or select several rows there."),
        )
        self._theme = theme
        self._result: BatchResult | None = None
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        for widget in (self._progress, self._label, self._file, self._save, self._cancel):
            head.addWidget(widget)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addLayout(head)
        self._layout.addWidget(self._empty, 1)
        self._label.hide()
        self._cancel.clicked.connect(self._stop)
        self._file.clicked.connect(self.file_wanted)
        self._save.clicked.connect(self._ask_where)
        self._label.currentTextChanged.connect(self._label_chosen)
        self._show_buttons()

    def clear(self) -> None:
        """Another model is open: these answers were not its."""
        self._job.forget()
        self.batch = None
        if self._result is not None:
            self._result.hide()
        self._label.hide()
        self._empty.show()
        self._say("")
        self._show_buttons()

    def run(
        self, info: SavedModelInfo, signature: str, path: str, numbers: Sequence[int] | None, csv: CsvFormat
    ) -> None:
        """Predict the rows of a file, all or these; `csv` is how it is written, as far as that is said."""
        control, models, cache = Control(), self._models, self._cache

        def work(emit: Emit) -> ScoredBatch:
            import_module(_RESULT)  # here, not in a turn of the window
            return commands.predict_rows(
                info, signature, Path(path), models, cache, csv, numbers=numbers, emit=emit, control=control
            )

        if self._job.start(work, control):
            self._say(tr("Reading…"))
            self._progress.setRange(0, 0)
            self._show_buttons()
        else:
            self._say(tr("The rows before are still being predicted: press Cancel, or wait."), "error")

    def _stop(self) -> None:
        if self._job.running:
            self._job.stop()

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._say(f"{tr(text)}…")
            case Progress(step=step, max_steps=total):
                self._progress.setRange(0, total or 0)
                self._progress.setValue(step)
                many = tr_n("{done} of {n} row", "{done} of {n} rows", total or 0, done=format_number(step))
                self._say(many if total else tr_n("{n} row", "{n} rows", step))
            case Finished(result=batch) | Stopped(result=batch):
                self._show_batch(batch)
            case Failed(error=WorkStopped()):  # before the first row was asked
                self._say(tr("cancelled"))
            case Failed(message=message, error=error):
                if isinstance(error, UntrustedModelError):
                    message = f"{message} {tr('Predict one row first, to trust it.')}"
                self._say(message, "error")

    def _show_batch(self, batch: ScoredBatch) -> None:
        self.batch = batch
        with QSignalBlocker(self._label):
            self._label.clear()
            self._label.addItems(batch.label_names)
        self._label.setVisible(len(batch.label_names) > 1)
        self._empty.hide()
        result = self._the_result()
        result.show()
        result.show_batch(batch)
        count, failed = len(batch.answer.numbers), len(batch.answer.problems)
        parts = [
            tr_n(
                "{name}: {n} row, {time} in the model",
                "{name}: {n} rows, {time} in the model",
                count,
                name=batch.path.name,
                time=format_seconds(batch.answer.seconds),
            )
        ]
        parts += [tr_n("{n} without an answer", "{n} without an answer", failed)] if failed else []
        parts += [] if batch.answer.complete else [tr("stopped")]
        self._say(", ".join(parts))

    def _the_result(self) -> BatchResult:
        """What shows it, made when it is first needed."""
        if self._result is None:
            from gui.pages.predict.batch.result import BatchResult

            self._result = BatchResult(self._theme)
            self._result.row_activated.connect(self._row_activated)
            self._layout.addWidget(self._result, 1)
        return self._result

    def _label_chosen(self, name: str) -> None:
        if self.batch is not None:
            self.batch.choose(name)
            self._the_result().show_batch(self.batch)

    def _row_activated(self, number: int) -> None:
        if self.batch is not None:
            self.row_chosen.emit(str(self.batch.path), number)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("Save the answers as"), "", tr("CSV (*.csv);;JSON (*.json)"))
        dialog.setObjectName("batch_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the answers to a file, as JSON if its name says so, else as CSV. In the background."""
        if self.batch is None:
            return
        answer = self.batch.answer

        def work(emit: Emit) -> str:
            commands.write_answers(answer, Path(path))
            return path

        if self._saving.start(work):
            self._say(tr("Saving…"))
            self._show_buttons()

    def _saved(self, event: object) -> None:
        match event:
            case Finished(result=path):
                self._say(tr("Saved as {path}", path=path))
            case Failed(message=message):
                self._say(message, "error")

    def _show_buttons(self) -> None:
        running = self._job.running
        self._progress.setVisible(running)
        self._cancel.setVisible(running)
        self._file.setVisible(not running)
        self._save.setVisible(not running and self.batch is not None)
        self._save.setEnabled(not self._saving.running)

    def _say(self, text: str, role: str = "muted") -> None:
        set_property(self._said, "role", role)
        self._said.setText(text)
