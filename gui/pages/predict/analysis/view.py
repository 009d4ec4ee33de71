"""Analysis: a model over the run's own evaluation data, in the background; what was kept is there at once."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.control import Control
from core.errors import UntrustedModelError
from core.jobs import Emit, Failed, Finished, Phase, Progress, Stopped
from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.state.backend import Backend
from gui.state.code_trust import Code, CodeTrust, code_of_run
from gui.state.jobs import JobRunner
from gui.state.latest_job import LatestJob
from gui.widgets.basics import make_button, make_label, set_property, set_text
from gui.widgets.messages import EmptyState
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core import commands
    from core.serving.saved_model.signatures import SavedModelInfo
    from gui.pages.predict.analysis.result import AnalysisResult
    from gui.state.disk.watcher import RunView

_NOTHING = (
    mark("Not analysed yet"),
    mark(
        "Analyse asks the model about every row of the run's evaluation data: wrong rows, slices by a feature, "
        "thresholds, calibration."
    ),
)
_NO_RUN = (
    mark("No run to analyse"),
    mark("Open a run that was trained here: its experiment says what its evaluation data is."),
)
_LEAST_HEIGHT = 250  # px
_RESULT = "gui.pages.predict.analysis.result"


class AnalysisView(QWidget):
    """GUI thread. record_chosen(RecordRow, path): a row is to become the input."""

    record_chosen = Signal(object, str)

    def __init__(
        self, theme: Theme, backend: Backend, trust: CodeTrust, cache: Path, parent: QWidget | None = None
    ) -> None:
        """`cache` is the folder for indexes."""
        super().__init__(parent)
        self.setObjectName("analysis_view")
        self._theme, self._backend, self._cache, self._trust = theme, backend, cache, trust
        self._run: Path | None = None
        self._code: Code | None = None  # the run's, which says what its evaluation data is
        self._export = ""
        self._chosen = ""  # a checkpoint that the person chose
        self._looked_for: tuple[Path, commands.Subject] | None = None
        self._trusted: set[str] = set()
        self._refused = ""
        self._asked: commands.Subject | None = None  # what the job is about, whatever is chosen by now
        self.analysis: commands.Analysis | None = None
        self._result: AnalysisResult | None = None
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._ended)
        self._finder = LatestJob(self)
        self._finder.result.connect(self._found)
        self._finder.failed.connect(self._not_found)
        self._model, self._evaluation = (
            _choice("analysis_model", tr("Model")),
            _choice("analysis_data", tr("Evaluation")),
        )
        self._model.setToolTip(tr("The export or the checkpoint that is asked about the evaluation data"))
        self._evaluation.setToolTip(tr("Which evaluation of the experiment"))
        self._said = make_label("", "muted", name="analysis_said", wrap=True)
        self._start = make_button(
            tr("Analyse"), name="analysis_start", help=tr("Ask the model about every row"), small=True, primary=True
        )
        self._cancel = make_button(
            tr("Cancel"), name="analysis_cancel", help=tr("Stop; nothing is kept"), small=True
        )
        self._empty = EmptyState(tr(_NO_RUN[0]), tr(_NO_RUN[1]))
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._model)
        head.addWidget(self._evaluation)
        head.addStretch(1)
        head.addWidget(self._start)
        head.addWidget(self._cancel)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addLayout(head)
        self._layout.addWidget(self._said)
        self._layout.addWidget(self._empty, 1)
        self._evaluation.hide()
        self._start.clicked.connect(self._begin)
        self._cancel.clicked.connect(self._job.stop)
        self._model.currentIndexChanged.connect(self._subject_changed)
        self._model.activated.connect(self._model_chosen)
        self._evaluation.currentIndexChanged.connect(self._subject_changed)
        self._show_buttons()

    def clear(self) -> None:
        """Another run is open, or none."""
        self._job.forget()
        self._finder.forget()
        self._run, self._looked_for, self._chosen = None, None, ""
        with QSignalBlocker(self._model), QSignalBlocker(self._evaluation):
            self._model.clear()
            self._evaluation.clear()
        self._evaluation.hide()
        self._show(None)

    def show_run(self, view: RunView) -> None:
        """The models of a run; of one at a URL, or of another program, none."""
        if view.url or view.info is None:
            self.clear()
            return
        self._run, self._code = view.path, code_of_run(view.path, view.info)
        steps = [(item.step, item.best) for item in reversed(view.listing.checkpoints) if not item.problem]
        self._fill([(_title(step, best), str(step)) for step, best in steps])

    def show_export(self, info: SavedModelInfo | None) -> None:
        """The export that is open is the model, unless a checkpoint was chosen."""
        self._export = str(info.path) if info is not None else ""
        texts = [(self._model.itemText(place), self._model.itemData(place)) for place in range(self._model.count())]
        self._fill([(text, data) for text, data in texts if str(data).isdecimal()])

    def _fill(self, checkpoints: list[tuple[str, str]]) -> None:
        """What is chosen stays, as far as it is there; else the open export."""
        exports = [(tr("Export {version}", version=Path(self._export).name), self._export)] if self._export else []
        wanted = [*exports, *checkpoints] if self._run is not None else []
        with QSignalBlocker(self._model):
            self._model.clear()
            for text, data in wanted:
                self._model.addItem(text, data)
            self._model.setCurrentIndex(max(0, self._model.findData(self._chosen)) if wanted else -1)
        self._subject_changed()

    def _model_chosen(self, place: int) -> None:
        data = str(self._model.itemData(place))
        self._chosen = data if data.isdecimal() else ""

    @property
    def subject(self) -> commands.Subject | None:
        """What would be analysed."""
        model = str(self._model.currentData() or "")
        if self._run is None or not model:
            return None
        from core import commands

        evaluation = str(self._evaluation.currentData() or "")
        if model.isdecimal():
            return commands.Subject(int(model), evaluation=evaluation)
        return commands.Subject(export=Path(model), evaluation=evaluation)

    def _subject_changed(self, *_: object) -> None:
        if self.isVisible():
            self._look_for_kept()
        self._show_buttons()

    def _look_for_kept(self) -> None:
        """Show what was found of this model before, if there is something."""
        run, subject = self._run, self.subject
        if run is None or subject is None:
            self._looked_for = None
            self._finder.forget()
            if not self._job.running:
                self._show(None)
            return
        if (run, subject) == self._looked_for or self._job.running:
            return
        self._looked_for = run, subject
        self._show(None)
        backend = self._backend

        def work(emit: Emit) -> commands.Analysis | None:
            import_module(_RESULT)  # here, not in a turn of the window
            return backend.kept_analysis(run, subject)

        self._finder.ask(work)

    def _begin(self) -> None:
        """Ask the model, once the run's code may run; anew if that was done before."""
        run, subject = self._run, self.subject
        if run is not None and subject is not None and self._code is not None:
            self._trust.when_trusted(self._code, partial(self._ask, run, subject))

    def _ask(self, run: Path, subject: commands.Subject) -> None:
        if (run, subject) != (self._run, self.subject):
            return  # another one was chosen while the question was open
        again, backend, control = self.analysis is not None, self._backend, Control()
        if self._refused and str(subject.export) == self._refused:
            self._trusted.add(self._refused)
        trusted = str(subject.export) in self._trusted

        def work(emit: Emit) -> commands.Analysis | None:
            return backend.analyse(run, subject, emit, control, again=again, trusted=trusted)

        self._refused = ""
        if self._job.start(work, control):
            self._asked = subject
            self._finder.forget()  # what was kept is no news any more, and would hide what is said now
            self._looked_for = run, subject
            self._say(tr("Preparing…"))
            self._show_buttons()
            if self._result is None:  # making it takes a turn of its own
                self._the_result().hide()

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._say(f"{tr(text)}…")
            case Progress(step=step):
                self._say(tr_n("{n} row", "{n} rows", step))
            case Stopped():
                self._say(tr("Cancelled; nothing was kept."))
            case Finished(result=analysis):
                self._show(analysis)
            case Failed(message=message, error=error):
                if self._asked is not None:
                    self._trusted.discard(str(self._asked.export))  # it may be another model by now
                    if isinstance(error, UntrustedModelError):
                        self._refused = str(self._asked.export)
                self._say(message, "error")

    def _ended(self) -> None:
        self._show_buttons()
        if self.isVisible():
            self._look_for_kept()  # of another model, if one was chosen meanwhile

    def _found(self, analysis: commands.Analysis | None) -> None:
        if not self._job.running:
            self._show(analysis)

    def _not_found(self, failed: Failed) -> None:
        self._show(None)
        self._say(failed.message, "error")

    def _show(self, analysis: commands.Analysis | None) -> None:
        self.analysis = analysis
        if analysis is None:
            if self._result is not None:
                self._result.forget()
                self._result.hide()
            self._empty.set_text(*map(tr, _NOTHING if self.subject is not None else _NO_RUN))
            self._empty.show()
            self._say("")
        else:
            self._empty.hide()
            result = self._the_result()
            result.show_analysis(analysis)
            result.show()
            self._fill_evaluations(analysis.evaluations)
            count, data = analysis.predictions.count, analysis.data
            first = tr_n("the first {n} row of {data}", "the first {n} rows of {data}", count, data=data)
            every = tr_n("{n} row of {data}", "{n} rows of {data}", count, data=data)
            self._say(every if analysis.predictions.at_end else first)
        self._show_buttons()

    def _the_result(self) -> AnalysisResult:
        """What shows it, made when it is first needed."""
        if self._result is None:
            from gui.pages.predict.analysis.result import AnalysisResult

            self._result = AnalysisResult(self._theme, self._cache)
            self._result.setMinimumHeight(_LEAST_HEIGHT)
            self._result.record_chosen.connect(self.record_chosen)
            self._layout.addWidget(self._result, 1)
        return self._result

    def _fill_evaluations(self, names: tuple[str, ...]) -> None:
        chosen = self._evaluation.currentData()
        with QSignalBlocker(self._evaluation):
            self._evaluation.clear()
            for name in names:
                self._evaluation.addItem(name or tr("default"), name)
            self._evaluation.setCurrentIndex(max(0, self._evaluation.findData(chosen)))
        self._evaluation.setVisible(len(names) > 1)

    def _show_buttons(self) -> None:
        running = self._job.running
        can = self.subject is not None and not running
        self._cancel.setVisible(running)
        self._start.setVisible(not running)
        self._start.setEnabled(can)
        self._model.setVisible(self._model.count() > 0)
        trust = bool(self._refused) and self.subject is not None and str(self.subject.export) == self._refused
        set_text(
            self._start,
            tr("Trust and analyse") if trust else tr("Analyse again") if self.analysis else tr("Analyse"),
        )
        set_property(self._start, "primary", self.analysis is None)

    def _say(self, text: str, role: str = "muted") -> None:
        set_property(self._said, "role", role)
        self._said.setText(text)
        self._said.setVisible(bool(text))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_for_kept()


def _choice(name: str, label: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setProperty("small", True)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _title(step: int, best: bool) -> str:
    shown = format_number(step)
    return tr("Checkpoint {step}, best", step=shown) if best else tr("Checkpoint {step}", step=shown)
