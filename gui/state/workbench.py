"""Workbench: what the window does, without its looks. Pages ask it, and hear from it by signals."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.control import Control
from core.jobs import Emit, Failed, Finished, Phase, Stopped
from gui.state.backend import Backend
from gui.state.curve_queue import CurveQueue
from gui.state.disk_watcher import DiskWatcher, RunView
from gui.state.jobs import JobRunner, Work
from gui.state.overlays import Overlays
from gui.state.remote_runs import RemoteRuns, mirrored_url
from gui.state.run_files import RunFiles
from gui.state.training_status import TrainingStatus, status_elsewhere, status_here

if TYPE_CHECKING:
    from core.commands import EvaluationResult, ExperimentInfo, TrainingResult
    from core.commands.evaluations import Which
    from core.runs.control_files import RequestName

TOO_LATE = "The run had ended already, so it was not discarded. Move it to the trash in the list of runs instead."


class Workbench(QObject):
    """The open experiment, the open run, and the training in this window. GUI thread only.

    `files`: pins, notes and deleting.

    experiment_changed(ExperimentInfo | None); run_changed(Path | None): another run is open; run_read(RunView);
    curves(Batch): new points of the open run; runs_read(tuple of RunLine); training_reported(event);
    training_changed: it started, ended, was paused or asked to stop; busy_changed(str): what is being loaded, ""
    when nothing; settled: a job's thread has ended; failed(sentence, details): what the person asked for did not
    work; evaluation_reported(event), evaluation_changed: the same of an evaluation of checkpoints.
    """

    experiment_changed = Signal(object)
    run_changed = Signal(object)
    run_read = Signal(object)
    curves = Signal(object)
    runs_read = Signal(object)
    training_reported = Signal(object)
    training_changed = Signal()
    evaluation_reported = Signal(object)
    evaluation_changed = Signal()
    busy_changed = Signal(str)
    settled = Signal()
    failed = Signal(str, str)

    def __init__(self, workspace: Path, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.backend = backend
        self.experiment: ExperimentInfo | None = None
        self.run: Path | None = None
        self.run_url = ""  # where the open run lies, if `run` is only its mirror
        self.view: RunView | None = None
        self.training_run: Path | None = None
        self._loading = JobRunner(self)
        self._loading.reported.connect(self._loading_reported)
        self._loading.ended.connect(self.settled)
        self._training = JobRunner(self)
        self._training.reported.connect(self.training_reported)
        self._training.ended.connect(self._training_ended)
        self._evaluating = JobRunner(self)
        self._evaluating.reported.connect(self.evaluation_reported)
        self._evaluating.ended.connect(self._evaluation_ended)
        self.files = RunFiles(self)
        self.files.failed.connect(self.failed)
        self._asked: set[str] = set()
        self._watcher = DiskWatcher(workspace, self)
        self._queue = CurveQueue(self)
        self._watcher.curves.connect(self._queue.take)
        self._queue.curves.connect(self._curves_read)
        self._watcher.run_read.connect(self._run_read)
        self._watcher.runs_read.connect(self._runs_read)
        self._watcher.failed.connect(self._run_unreadable)
        self.remote = RemoteRuns(self)
        self.remote.ready.connect(self._remote_ready)
        self.remote.refused.connect(self._remote_refused)
        self.overlays = Overlays(self._watcher, self._queue, self)
        self.run_changed.connect(self.overlays.follow)

    def start(self) -> None:
        """Begin to watch the disk; called once the window is there."""
        self._watcher.start()

    @property
    def is_loading(self) -> bool:
        return self._loading.running

    @property
    def is_training(self) -> bool:
        return self._training.running

    @property
    def is_evaluating(self) -> bool:
        return self._evaluating.running

    @property
    def is_busy(self) -> bool:
        """Whether TensorFlow trains or evaluates here: one at a time, as both write the curves of a run."""
        return self.is_training or self.is_evaluating

    @property
    def status(self) -> TrainingStatus:
        """Of the training in this window; else of the open run, if another process trains it."""
        if self._training.running:
            return status_here(self._training.control)
        if self.run_url:
            return TrainingStatus()  # nothing can be asked of it from here
        if self.view is not None and self.view.info is not None and self.view.state.status == "training":
            return status_elsewhere(self.view.state, frozenset(self._asked))
        return TrainingStatus()

    @property
    def trains_open_run(self) -> bool:
        return self._training.running and self.run is not None and self.run == self.training_run

    def open_experiment(self, source: str) -> None:
        """Load an experiment in the background; it is then open, with no run yet."""
        if self._loading.start(functools.partial(self._describe, source)):
            self.busy_changed.emit("Loading the experiment")

    def open_run(self, path: Path) -> None:
        """Follow the run in `path`; its form is made from what the run recorded."""
        self._set_run(Path(path).expanduser().resolve())

    def close_run(self) -> None:
        """No run is open; the experiment stays, for a new one."""
        self._set_run(None)

    def train(self, params: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
        """Start a new run of the open experiment, or of the open run's. Nothing happens while one trains."""
        from core.runs.catalogue.workspace import new_run_path

        source, name = self._source()
        if source is not None and not self.is_busy:
            self._start(source, new_run_path(self.workspace, name), params, settings)

    def resume(self, params: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
        """Go on with the open run."""
        if self.run is not None and not self.is_busy:
            self._start(None, self.run, params, settings)

    def branch(
        self, checkpoint: str | int, params: Mapping[str, Any], settings: Mapping[str, Any], *, keep_step: bool
    ) -> None:
        """Start a new run with the weights of a checkpoint of the open one."""
        from core.runs.catalogue.workspace import new_run_path

        if self.run is None or self.view is None or self.view.info is None or self.is_busy:
            return
        old, path = self.run, new_run_path(self.workspace, self.view.info.experiment)
        control, chosen = Control(), (dict(params), dict(settings))

        def work(emit: Emit) -> TrainingResult:
            return self.backend.branch(old, checkpoint, path, *chosen, emit, control, keep_step)

        self._begin(path, work, control)

    def request(self, name: RequestName, steps: int = 0) -> None:
        """Ask something of the training that `status` is about, here or elsewhere. Asking twice does no harm."""
        from core.errors import WorkbenchError
        from core.runs.control_files import Request
        from core.training.run_state_writer import apply

        place = self.status.place
        accepted = place != "" or name != "discard"
        if place == "here":
            accepted = apply(Request(name, steps), self._training.control)
        elif place == "elsewhere" and self.run is not None:
            try:
                self.backend.control_run(self.run, name, steps)
            except WorkbenchError as error:
                self.failed.emit(str(error), error.details)
            else:
                self._asked.add(name)
        if not accepted:
            self.failed.emit(TOO_LATE, "")
        self.training_changed.emit()

    def pause_or_continue(self) -> None:
        self.request("resume" if self.status.paused else "pause")

    def stop(self) -> None:
        """Ask the training to end in good order; may be called twice."""
        self.request("stop")

    def evaluate(self, which: Which) -> None:
        """Evaluate checkpoints of the open run in the background. Nothing happens while it or a training runs."""
        if self.run is None or self.is_busy:
            return
        control, run = Control(), self.run

        def work(emit: Emit) -> tuple[EvaluationResult, ...]:
            return self.backend.evaluate(run, which, emit, control)

        self._evaluating.start(work, control)
        self.evaluation_changed.emit()

    def stop_evaluating(self) -> None:
        """End the evaluation after the batch it is at; what was measured stays."""
        self._evaluating.stop()
        self.evaluation_changed.emit()

    def undo_cancel(self, trash: Path) -> None:
        """Put a cancelled run back from its folder in the trash, and open it."""
        from core.runs.catalogue.trash import list_trash

        for trashed in list_trash(trash.parent):
            if trashed.folder == trash:
                self.files.undelete(trashed)
                if trashed.paths and trashed.paths[0].exists():
                    self.open_run(trashed.paths[0])

    def refresh(self) -> None:
        """Read the disk again now."""
        self._watcher.refresh()

    def set_workspace(self, workspace: Path) -> None:
        self.workspace = workspace
        self._watcher.watch_workspace(workspace)

    def shut_down(self) -> None:
        """Stop everything and wait for it; training saves a checkpoint first."""
        self._training.stop()
        self._evaluating.stop()
        self._training.wait()
        self._evaluating.wait()
        self._loading.wait()
        self.remote.end()
        self._watcher.end()

    def _describe(self, source: str, emit: Emit) -> ExperimentInfo:
        return self.backend.describe_experiment(source, emit)

    def _source(self) -> tuple[str | None, str]:
        if self.experiment is not None:
            return self.experiment.source, self.experiment.name
        if self.view is not None and self.view.info is not None:
            return self.view.info.source, self.view.info.experiment
        return None, ""

    def _start(self, source: str | None, run: Path, params: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
        control, chosen = Control(), (dict(params), dict(settings))

        def work(emit: Emit) -> TrainingResult:
            return self.backend.train(source, run, *chosen, emit, control)

        self._begin(run, work, control)

    def _begin(self, run: Path, work: Work, control: Control) -> None:
        self.training_run = run
        if self.run != run:
            self._set_run(run)
        self._training.start(work, control)
        self.training_changed.emit()

    def _set_run(self, path: Path | None) -> None:
        self.run, self.view = path, None
        self.run_url = mirrored_url(path)
        self.remote.watch(self.run_url)
        self._asked.clear()
        self._queue.clear()
        self._watcher.watch_run(path)
        self.run_changed.emit(path)

    def _remote_ready(self, url: str, path: Path) -> None:
        if self.run_url != url:
            self.open_run(path)

    def _remote_refused(self) -> None:
        self.remote.watch(self.run_url)

    def _curves_read(self, path: Path, batch: object) -> None:
        if path == self.run:
            self.curves.emit(batch)

    def _run_read(self, view: RunView) -> None:
        if view.path != self.run:
            return
        self.view = view
        if view.state.status != "training":
            self._asked.clear()
        if view.info is not None and self.experiment is not None and self.experiment.name != view.info.experiment:
            self.experiment = None
            self.experiment_changed.emit(None)
        self.run_read.emit(view)

    def _runs_read(self, workspace: Path, runs: object) -> None:
        if workspace == self.workspace:
            self.runs_read.emit(runs)

    def _run_unreadable(self, path: Path, sentence: str) -> None:
        """Of a run that is only about to be made, nothing can be read yet: that is no news."""
        if path == self.run and path != self.training_run:
            self.failed.emit(sentence, "")

    def _loading_reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self.busy_changed.emit(text)
            case Finished(result=info) | Stopped(result=info):
                self.busy_changed.emit("")
                self.experiment = info
                self.close_run()
                self.experiment_changed.emit(info)
            case Failed(message=message, details=details):
                self.busy_changed.emit("")
                self.failed.emit(message, details)

    def _evaluation_ended(self) -> None:
        self.refresh()
        self.evaluation_changed.emit()
        self.settled.emit()

    def _training_ended(self) -> None:
        run, self.training_run = self.training_run, None
        if run is not None and run == self.run and not run.exists():
            self._set_run(None)
        self.refresh()
        self.training_changed.emit()
        self.settled.emit()
