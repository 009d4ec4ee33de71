"""The Predict page: choose an export, fill in the form, see the answer."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QWidget

from core.errors import RequestError, UntrustedModelError
from core.jobs import Failed
from core.runs.run import RunFolder
from core.serving.predict.confined.confinement import can_confine, left_open
from core.serving.predict.model_cache import ModelCache
from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.row_scores import class_bars, scores_of
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import mark
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.predict.analysis.view import AnalysisView
from gui.pages.predict.answer.asking import Asking
from gui.pages.predict.answer.card import AnswerCard
from gui.pages.predict.answer.history import HistoryEntry, HistoryView
from gui.pages.predict.answer.outputs import headline
from gui.pages.predict.batch.view import BatchView
from gui.pages.predict.cases.view import CasesView
from gui.pages.predict.compare.model_choice import ModelChoice
from gui.pages.predict.compare.vary_view import VaryView
from gui.pages.predict.compare.view import CompareView
from gui.pages.predict.input.card import InputCard
from gui.pages.predict.lower_card import LowerCard
from gui.pages.predict.records.view import RecordsView
from gui.pages.predict.server.view import ServerView
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.steady_scroll import SteadyScrollArea
from gui.widgets.when_shown import WhenShown

if TYPE_CHECKING:
    from core.experiment.data.record_rows import RecordRow
    from gui.pages.predict.answer.question import Question
    from gui.state.disk.watcher import RunView


class PredictPage(QWidget):
    """The form is made from the export; loading and predicting run in the background. GUI thread."""

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        holder: StateHolder,
        trust: CodeTrust,
        cache: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`cache` is the folder for what can be made anew; the user's own if None."""
        super().__init__(parent)
        self.setObjectName("predict_page")
        self._holder = holder
        self._answered_last: tuple[Question, Prediction] | None = None
        self.predictions = 0
        self.last_prediction: Prediction | None = None
        self._models = ModelCache(backend.open_predictor, backend.operations, load_confined=backend.open_confined)
        self.destroyed.connect(self._models.close)
        self._news = WhenShown(self, self._show_run)
        self._asking = Asking(self._models, self)
        self._theme, self._backend = theme, backend
        self._input = InputCard(theme, backend)
        self._answer = AnswerCard(theme)
        self._history = HistoryView(theme)
        self._cases = CasesView(theme, self._models)
        place = cache or Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
        self._choice = ModelChoice(backend, place / "compared", self)
        ask = self._input.question
        self._vary = VaryView(theme, self._models, self._choice, ask)
        self._compare = CompareView(theme, self._models, self._choice, ask)
        self._server = ServerView(theme, backend, self._models, ask)
        self._records = RecordsView(theme, backend, place / "records")
        self._batch = BatchView(theme, self._models, place / "records")
        self._analysis = AnalysisView(theme, backend, trust, place / "records")
        self._lower = LowerCard(
            theme,
            {
                mark("History"): self._history,
                mark("Vary"): self._vary,
                mark("Compare"): self._compare,
                mark("Server"): self._server,
                mark("Records"): self._records,
                mark("Batch"): self._batch,
                mark("Analysis"): self._analysis,
                mark("Cases"): self._cases,
            },
        )
        self._lay_out()
        self._connect()
        self._input.forget_run()

    def _lay_out(self) -> None:
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
        split.addWidget(self._input)
        # It scrolls by itself where the window is low: the form, with its button, stays in sight.
        side = SteadyScrollArea()
        side.setObjectName("predict_side")
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setWidgetResizable(True)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(right)
        split.addWidget(side)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 5)
        split.setSizes([420, 700])
        page = QHBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.addWidget(split)

    def _connect(self) -> None:
        self._input.info_shown.connect(self._info_shown)
        self._input.signature_shown.connect(self._signature_shown)
        self._input.edited.connect(self._input_edited)
        self._input.records_wanted.connect(self._ask_records)
        self._input.names_wanted.connect(self._show_names)
        self._input.bar.predict_pressed.connect(self.predict)
        self._input.bar.cancel_pressed.connect(self._asking.cancel)
        self._asking.progressed.connect(self._input.bar.say)
        self._asking.answered.connect(self._answered)
        self._asking.failed.connect(self._failed)
        self._asking.cancelled.connect(self._cancelled)
        self._asking.ended.connect(self._show_buttons)
        self._answer.save_pressed.connect(self._save_case)
        self._history.chosen.connect(self._put_back)
        self._records.record_chosen.connect(self._use_record)
        self._records.batch_wanted.connect(self._predict_rows)
        self._batch.file_wanted.connect(self._ask_records)
        self._batch.row_chosen.connect(self._records.use_record)
        self._analysis.record_chosen.connect(self._use_record)
        self._holder.changed.connect(self._state_changed)

    def show_export(self, path: str) -> None:
        """Open an export: one of the run's, or any SavedModel on disk."""
        self._news.take_now()
        self._input.choice.choose(path)

    def _show_names(self) -> None:
        from gui.pages.predict.names_dialog import NamesDialog

        if self._input.info is not None:
            NamesDialog(self._theme, self._backend, Path(self._input.info.path), self.window()).open()

    def predict(self) -> None:
        """Ask the model, if every field is right."""
        question = self._input.question() if self._input.bar.can_predict else None
        if question is not None and self._asking.ask(question):
            self._input.bar.say(tr("Predicting…"))
            self._show_buttons()

    def _answered(self, question: Question, prediction: Prediction) -> None:
        self._input.bar.say()
        self.last_prediction = prediction
        self._answered_last = question, prediction
        self._answer.show_prediction(question, prediction)
        self._answer.set_stale(not self._input.says(question.raw))  # it may have been edited meanwhile
        bars = class_bars(question.info, question.signature, prediction.outputs)
        self._history.add(
            Path(question.info.path).name,
            question.raw,
            question.labels,
            headline(bars, prediction.outputs),
            scores_of(bars, prediction.outputs),
        )
        self.predictions += 1

    def _failed(self, event: Failed) -> None:
        self._input.bar.say()
        message = self._input.message
        if isinstance(event.error, RequestError):
            self._input.show_error(event.error)
        elif isinstance(event.error, UntrustedModelError):
            trust = (tr("Trust and predict"), functools.partial(self._allow, self._models.trust))
            confine = functools.partial(self._allow, self._models.confine)
            more = [("predict_confined", tr("Predict in a confined process"), confine)] if can_confine() else []
            said = f"{event.message} {left_open() if more else ''}".strip()
            message.show_message(said, "warning", action=trust, more=more)
        else:
            message.show_message(event.message, "bad", event.details)

    def _cancelled(self) -> None:
        self._input.bar.say(tr("cancelled"))

    def _allow(self, how: Callable[[str], None]) -> None:
        """Load the model as the person chose, and ask it."""
        if self._asking.question is not None:
            how(self._asking.question.info.path)
            self._input.message.clear()
            self.predict()

    def _save_case(self) -> None:
        """Of the last answer, whatever the form says by now."""
        from gui.pages.predict.cases.dialog import CaseDialog

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
        state = self._holder.state
        return RunFolder(state.run).cases_dir if state.run is not None and not state.url else None

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.opened != before.opened:
            self._run_changed()
        if state.view is not before.view and state.view is not None:
            self._run_read(state.view)

    def _run_changed(self) -> None:
        self._news.drop()
        self._history.clear()
        self._choice.clear()
        self._analysis.clear()
        self._cases.show_folder(self._cases_folder())
        self._input.forget_run()

    def _run_read(self, view: RunView) -> None:
        self._models.drop_changed()
        self._news.bring(view)

    def _show_run(self, view: RunView) -> None:
        if not view.url:  # else the values of its models are not here
            self._choice.show_run(view)
        self._analysis.show_run(view)
        self._input.show_run(view)

    def _info_shown(self, info: SavedModelInfo | None) -> None:
        """Another export is open, or the same one again: what other ones said goes."""
        before = self._input.info
        if info is None or before is None or info.path != before.path:
            self._asking.forget()
            self._input.bar.say()
            self._answer.show_nothing()
            self._cases.show_export(info)
            self._vary.clear()
            self._compare.clear()
            self._server.show_export(info)
            self._choice.show_open(info.path if info is not None else "")
            self._batch.clear()
            self._analysis.show_export(info)

    def _signature_shown(self) -> None:
        info = self._input.info
        if info is not None:
            from core.serving.predict.rows.batch_rows import row_kind

            self._records.show_kind(row_kind(info, self._input.choice.signature))
            self._vary.show_inputs(self._input.inputs())

    def _input_edited(self) -> None:
        answered = self._answered_last
        self._answer.set_stale(answered is None or not self._input.says(answered[0].raw))
        self._vary.set_stale()
        self._compare.set_stale()
        self._server.set_stale()

    def _put_back(self, entry: HistoryEntry) -> None:
        self._input.put_back(entry.raw)

    def _ask_records(self) -> None:
        self._lower.show_view("Records")
        self._records.ask_file()

    def _use_record(self, row: RecordRow, path: str) -> None:
        """A record is the input; what it says beyond that is shown beside the answer."""
        if self._input.show_record(row.values):
            self.predict()

    def _predict_rows(self, path: str, numbers: list[int] | None) -> None:
        """Rows of a file through the chosen signature, in the Batch view."""
        info = self._input.info
        if info is not None and self._input.is_ready:
            self._lower.show_view("Batch")
            self._batch.run(info, self._input.choice.signature, path, numbers, self._records.csv)

    def _show_buttons(self) -> None:
        self._input.show_buttons(busy=self._asking.running)
