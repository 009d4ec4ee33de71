"""The Predict page: choose an export, fill in the form, see the answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QWidget

from core.errors import RequestError, UntrustedModelError
from core.jobs import Emit, Failed, Finished, Phase
from core.runs.run import RunFolder
from core.serving.prediction import Prediction
from core.serving.signatures import SavedModelInfo
from gui.job_runner import JobRunner
from gui.pages.predict.answer_card import AnswerCard
from gui.pages.predict.cases_view import CasesView
from gui.pages.predict.export_choice import ExportChoice
from gui.pages.predict.export_reader import ExportReader
from gui.pages.predict.history_view import Entry, HistoryView
from gui.pages.predict.loaded_models import LoadedModels
from gui.pages.predict.lower_card import LowerCard
from gui.pages.predict.outputs import class_bars, headline, scores_of
from gui.pages.predict.records_view import RecordsView
from gui.pages.predict.vary_view import VaryView
from gui.theme import Theme
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.messages import EmptyState, MessageBar
from gui.workbench import Workbench

if TYPE_CHECKING:
    from core.experiment.record_rows import RecordRow
    from gui.disk_watcher import RunView
    from gui.pages.predict.form import InputForm
    from gui.pages.predict.question import Question

_SHORTCUT = "Ctrl+Return"
_NARROWEST = 300  # px of the form


class PredictPage(QWidget):
    """The form is made from the export; loading and predicting run in the background. GUI thread."""

    def __init__(
        self, theme: Theme, workbench: Workbench, cache: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`cache` is the folder for what can be made anew; the user's own if None."""
        super().__init__(parent)
        self.setObjectName("predict_page")
        self._theme = theme
        self._workbench = workbench
        self._reader = ExportReader(workbench.backend, self)
        self._asker = JobRunner(self)
        self._asker.reported.connect(self._answered)
        self._asker.ended.connect(self._show_buttons)
        self._models = LoadedModels(workbench.backend)
        self._info: SavedModelInfo | None = None
        self._question: Question | None = None
        self._label: dict[str, str] = {}
        self._answered_last: tuple[Question, Prediction] | None = None
        self.predictions = 0
        self.last_prediction: Prediction | None = None
        self._choice = ExportChoice()
        self._message = MessageBar("predict_message")
        self._form: InputForm | None = None
        self._actions = QWidget(self)
        self._actions.hide()
        self._predict = make_button(
            "Predict", name="predict_button", help=f"Run the model on this input ({_SHORTCUT})", primary=True
        )
        self._predict.setShortcut(QKeySequence(_SHORTCUT))
        self._default = make_button(
            "Default row", name="default_button", help="Empty the form: every input takes its default", small=True
        )
        self._from_file = make_button(
            "From file…", name="from_file", help="Take the input from a TFRecord file", small=True
        )
        self._progress = make_label(_SHORTCUT, "small", name="predict_progress")
        self._answer = AnswerCard(theme)
        self._history = HistoryView(theme)
        self._cases = CasesView(theme, self._models)
        self._vary = VaryView(theme, self._models, self._current_question)
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
        self._records = RecordsView(theme, (cache or Path(place)) / "records")
        self._lower = LowerCard(
            {
                "History": self._history,
                "Vary": self._vary,
                "Records": self._records,
                "Cases": self._cases,
            }
        )
        self._empty = EmptyState(
            "No export to try", "Export a checkpoint on the Models page, or open any SavedModel with Browse…"
        )
        self._lay_out()
        self._connect()
        self._show_info(None)

    def _lay_out(self) -> None:
        card = Card("Input")
        card.header.addWidget(self._from_file)
        card.header.addWidget(self._default)
        card.body.addWidget(self._choice)
        card.body.addWidget(self._message)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumWidth(_NARROWEST)
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._predict)
        row.addWidget(self._progress, 1)
        card.body.addWidget(self._scroll, 1)
        card.body.addWidget(self._empty, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setHandleWidth(12)
        right.setChildrenCollapsible(False)
        right.addWidget(self._answer)
        right.addWidget(self._lower)
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
        self._reader.read.connect(self._read)
        self._reader.failed.connect(self._not_read)
        self._choice.export_chosen.connect(self._export_chosen)
        self._choice.signature_chosen.connect(self._build_form)
        self._predict.clicked.connect(self.predict)
        self._default.clicked.connect(self._show_default)
        self._answer.save_pressed.connect(self._save_case)
        self._history.chosen.connect(self._put_back)
        self._from_file.clicked.connect(self._ask_records)
        self._records.record_chosen.connect(self._use_record)
        self._workbench.run_changed.connect(self._run_changed)
        self._workbench.run_read.connect(self._run_read)

    def show_export(self, path: str) -> None:
        """Open an export: one of the run's, or any SavedModel on disk."""
        self._choice.choose(path)

    def close_jobs(self) -> None:
        """For shutting down: wait for what runs, free the loaded models."""
        self._reader.close()
        self._asker.close()
        self._cases.close_jobs()
        self._records.close_jobs()
        self._vary.close_jobs()
        self._models.close()

    def predict(self) -> None:
        """Ask the model, if every field is right."""
        question = self._current_question() if self._predict.isEnabled() else None
        if question is None:
            return
        self._question = question

        def work(emit: Emit) -> Prediction:
            return self._models.predict(question.info.path, question.signature_name, question.inputs, emit)

        if self._asker.start(work):
            self._progress.setText("Predicting…")
            self._show_buttons()

    def _current_question(self) -> Question | None:
        """What the form asks now; None after it has said what is wrong."""
        if self._form is None or not self._is_ready:
            return None
        self._message.clear()
        try:
            return replace(self._form.question(), label=self._label)
        except RequestError as error:
            self._show_error(error)
            return None

    def _show_error(self, error: RequestError) -> None:
        row = self._form.show_error(error) if self._form is not None else None
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            self._message.show_message("Nothing was predicted: see the field marked below.", "warning")
        else:
            self._message.show_message(str(error), "bad", error.details)

    def _answered(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._progress.setText(f"{text}…")
            case Finished(result=Prediction() as prediction) if self._question is not None:
                self._progress.setText(_SHORTCUT)
                self.last_prediction = prediction
                self._show_answer(self._question, prediction)
                self.predictions += 1
            case Failed(message=message, details=details, error=error):
                self._progress.setText(_SHORTCUT)
                if isinstance(error, RequestError):
                    self._show_error(error)
                elif isinstance(error, UntrustedModelError):
                    self._message.show_message(message, "warning", action=("Trust and predict", self._trust))
                else:
                    self._message.show_message(message, "bad", details)

    def _trust(self) -> None:
        """Load the model all the same, and ask it."""
        if self._question is not None:
            self._models.trust(self._question.info.path)
            self.predict()

    def _show_answer(self, question: Question, prediction: Prediction) -> None:
        self._answered_last = question, prediction
        self._answer.show_prediction(question, prediction)
        bars = class_bars(question.info, question.signature, prediction.outputs)
        self._history.add(
            Path(question.info.path).name,
            question.raw,
            question.labels,
            headline(bars, prediction.outputs),
            scores_of(bars, prediction.outputs),
        )

    def _save_case(self) -> None:
        """Of the last answer, whatever the form says by now."""
        from gui.pages.predict.case_dialog import CaseDialog

        if self._answered_last is None:
            return
        question, prediction = self._answered_last
        bars = class_bars(question.info, question.signature, prediction.outputs)
        name = headline(bars, prediction.outputs)[0]
        dialog = CaseDialog(question, prediction, name, self._cases_folder(), self)
        dialog.saved.connect(self._case_saved)
        dialog.open()

    def _case_saved(self, file: Path) -> None:
        self._cases.show_saved(file)
        self._lower.show_view("Cases")

    def _cases_folder(self) -> Path | None:
        run = self._workbench.run
        return RunFolder(run).cases_dir if run is not None else None

    def _run_changed(self, path: Path | None) -> None:
        self._choice.forget()
        self._reader.ask(None)
        self._label = {}
        self._history.clear()
        self._cases.show_folder(self._cases_folder())
        self._message.clear()
        self._show_info(None)

    def _run_read(self, view: RunView) -> None:
        self._choice.show_exports(view.listing.exports)

    def _export_chosen(self) -> None:
        path = self._choice.path
        self._reader.ask(path)
        if path is None:
            self._show_info(None)
        else:
            self._show_buttons()

    def _read(self, info: SavedModelInfo) -> None:
        self._message.clear()
        self._show_info(info)

    def _not_read(self, message: str, details: str) -> None:
        self._show_info(None)
        self._message.show_message(message, "bad", details)

    def _show_info(self, info: SavedModelInfo | None) -> None:
        if info is None or self._info is None or info.path != self._info.path:
            self._answer.show_nothing()
            self._cases.show_export(info)
            self._vary.clear()
        self._info = info
        self._choice.show_info(info)
        has_signatures = info is not None and bool(info.signatures)
        if info is not None and not info.signatures:
            self._empty.set_text("No signatures", "This SavedModel offers none, so there is nothing to ask it.")
        else:
            self._empty.set_text(
                "No export to try", "Export a checkpoint on the Models page, or open any SavedModel with Browse…"
            )
        self._empty.setVisible(not has_signatures)
        self._scroll.setVisible(has_signatures)
        self._build_form()
        self._show_buttons()

    def _build_form(self) -> None:
        info, name = self._info, self._choice.signature
        if info is not None and name in info.signatures:
            from core.serving.requests import schema_of

            self._the_form().show_signature(info, name, example=self._choice.is_example)
            self._records.show_schema(schema_of(info))
            self._vary.show_inputs(self._the_form().inputs())

    def _the_form(self) -> InputForm:
        """The form, made when it is first needed."""
        if self._form is None:
            from gui.pages.predict.form import InputForm

            self._form = InputForm(self._theme, self._actions)
            self._actions.show()
            self._form.changed.connect(self._input_changed)
            self._scroll.setWidget(self._form)
        return self._form

    def _input_changed(self) -> None:
        """What was said of the input before says nothing of this one."""
        self._message.clear()
        self._answer.set_stale()
        self._vary.set_stale()

    def _show_default(self) -> None:
        self._label = {}
        self._the_form().show_default()
        self._input_changed()

    def _put_back(self, entry: Entry) -> None:
        self._label = {}
        self._the_form().put_back(entry.raw)
        self._input_changed()

    def _ask_records(self) -> None:
        self._lower.show_view("Records")
        self._records.ask_file()

    def _use_record(self, row: RecordRow, path: str) -> None:
        """A record is the input; what it says beyond that is shown beside the answer."""
        if self._info is None or not self._info.signatures:
            return
        fits, self._label = self._the_form().show_record(row.values)
        self._input_changed()
        if fits:
            self.predict()
        else:
            self._message.show_message("The record does not fit: see the field marked below.", "warning")

    @property
    def _is_ready(self) -> bool:
        """Whether the form is that of the chosen export."""
        return self._info is not None and bool(self._info.signatures) and self._reader.shown == self._choice.path

    def _show_buttons(self) -> None:
        # While another export is being read, the form is still that of the last one: nothing may be sent.
        ready = self._is_ready
        self._predict.setEnabled(ready and not self._asker.running)
        self._default.setEnabled(ready)
        self._from_file.setEnabled(ready)
