"""TrainingJob: trains runs in this window, and passes on what is asked of a training here or elsewhere."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from typing_extensions import assert_never

from core import commands
from core.control import Control
from core.jobs import Emit, Event, Phase
from core.words import mark
from gui.look.language import tr
from gui.state.backend import Backend
from gui.state.code_trust import Code, CodeTrust, code_of_experiment, code_of_run
from gui.state.jobs import JobRunner, Work
from gui.state.run_follower import RunFollower
from gui.state.training_status import status_here
from gui.state.warm_starts import WarmStartReader
from gui.state.window_state import StateHolder

if TYPE_CHECKING:
    from core.commands import TrainingResult
    from core.commands.records import BranchOrigin
    from core.processes.training import TrainingChild
    from core.runs.control_files import RequestName
    from core.training.starting.warm_start import WarmStart

Params = dict[str, object]
TOO_LATE = mark(
    "The run had ended already, so it was not discarded. Move it to the trash in the list of runs instead."
)


class TrainingJob(QObject):
    """One training at a time; where code is not trusted, the question comes first. GUI thread.

    reported(Event): of the training in this window; failed(sentence, details): something could not be asked.
    """

    reported = Signal(object)
    failed = Signal(str, str)

    def __init__(
        self,
        backend: Backend,
        holder: StateHolder,
        runs: RunFollower,
        trust: CodeTrust,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._holder = holder
        self._runs = runs
        self._trust = trust
        self._child: TrainingChild | None = None  # set in the job's thread, while it trains in a process
        self._ready: TrainingChild | None = None  # has TensorFlow loaded for the next training in a process
        self.warm_starts = WarmStartReader(backend, self)
        self._job = JobRunner(self)
        self._job.reported.connect(self._report)
        self._job.ended.connect(self._ended)

    @property
    def control(self) -> Control:
        """What is asked of the training in this window."""
        return self._job.control

    def train(
        self,
        params: Mapping[str, object],
        settings: Mapping[str, object],
        warm_start: WarmStart | None = None,
    ) -> None:
        """Start a new run of the open experiment, or of the open run's. Nothing happens where that cannot be."""
        state = self._holder.state
        source, name = state.source
        if source is not None and state.can("train"):
            self.train_source(source, name, params, settings, warm_start)

    def train_source(
        self,
        source: str,
        name: str,
        params: Mapping[str, object],
        settings: Mapping[str, object],
        warm_start: WarmStart | None = None,
    ) -> None:
        """Start a new run of an experiment's file, be it open or not; its runs lie under `name`."""
        from core.runs.catalogue.workspace import new_run_path

        state = self._holder.state
        control, chosen = Control(), (dict(params), dict(settings))
        path = new_run_path(state.workspace, name)

        def work(emit: Emit) -> TrainingResult:
            return self._train(source, path, chosen, emit, control, warm_start)

        self._begin_when_trusted(code_of_experiment(Path(source)), path, work, control)

    def may_train(self, source: str) -> bool:
        """Whether the code of an experiment's file may run, or is not there, which training says."""
        return self._trust.is_trusted(code_of_experiment(Path(source)))

    def when_allowed(self, source: str, then: Callable[[], object]) -> None:
        """Ask whether the code of an experiment's file may run; call `then` once it may."""
        self._trust.when_trusted(code_of_experiment(Path(source)), then)

    def when_source_trusted(self, then: Callable[[], object]) -> None:
        """Call `then` once what a new run would train may run; never where there is nothing to train."""
        source = self._holder.state.source[0]
        if source is not None and self._holder.state.can("train"):
            self._trust.when_trusted(code_of_experiment(Path(source)), then)

    def resume(self, params: Mapping[str, object], settings: Mapping[str, object]) -> None:
        """Resume the open run."""
        state = self._holder.state
        run = state.run
        if run is None or not state.can("resume"):
            return
        control, chosen = Control(), (dict(params), dict(settings))

        def work(emit: Emit) -> TrainingResult:
            return self._train(None, run, chosen, emit, control)

        self._begin_when_trusted(self._code(), run, work, control)

    def branch(
        self,
        checkpoint: str | int,
        params: Mapping[str, object],
        settings: Mapping[str, object],
        *,
        keep_step: bool,
    ) -> None:
        """Start a new run with the weights of a checkpoint of the open one."""
        from core.runs.catalogue.workspace import new_run_path

        state = self._holder.state
        old = state.run
        if old is None or not state.can("branch"):
            return
        control, chosen = Control(), (dict(params), dict(settings))
        path = new_run_path(state.workspace, state.source[1])

        def work(emit: Emit) -> TrainingResult:
            if chosen[1].get("run_in") == "process":
                from core.commands.records import BranchOrigin

                return self._train_in_process(
                    None, path, chosen, emit, control, BranchOrigin(str(old), checkpoint, keep_step)
                )
            return self._backend.branch(old, checkpoint, path, *chosen, emit, control, keep_step)

        self._begin_when_trusted(self._code(), path, work, control)

    def request(self, name: RequestName, steps: int = 0) -> None:
        """Ask something of the training that the window shows, here or elsewhere. Asking twice does no harm."""
        from core.errors import WorkbenchError

        state = self._holder.state
        place = state.training.place
        accepted = place != "" or name != "discard"
        match place:
            case "here":
                accepted = commands.control_here(self.control, name, steps)
                self._holder.change(here=status_here(self.control))
            case "elsewhere":
                if state.run is None:
                    return
                try:
                    self._backend.control_run(state.run, name, steps)
                except WorkbenchError as error:
                    self.failed.emit(str(error), error.details)
                else:
                    self._holder.change(asked=state.asked | {name})
            case "":
                pass
            case _:
                assert_never(place)
        if not accepted:
            self.failed.emit(tr(TOO_LATE), "")

    def pause_or_continue(self) -> None:
        self.request("resume" if self._holder.state.training.paused else "pause")

    def stop(self) -> None:
        """Ask the training to end in good order; may be called twice."""
        self.request("stop")

    @property
    def can_keep_training(self) -> bool:
        """Whether the training could go on without the window: it runs in a process of its own."""
        return self._child is not None

    def keep_training(self) -> None:
        """Let a training in a process of its own go on without the window."""
        if self._child is not None:
            self._child.release()

    def end(self) -> None:
        """Stop, and wait for it: a checkpoint is saved first. Only for shutting down."""
        self.warm_starts.end()
        self._job.stop()
        self._job.wait()
        if self._ready is not None:
            self._ready.close()

    def _train(
        self,
        source: str | None,
        run: Path,
        chosen: tuple[Params, Params],
        emit: Emit,
        control: Control,
        warm_start: WarmStart | None = None,
    ) -> TrainingResult:
        """Train where the settings say. In the job's thread."""
        params, settings = chosen
        if settings.get("run_in") != "process":
            return self._backend.train(source, run, params, settings, emit, control, warm_start=warm_start)
        return self._train_in_process(source, run, chosen, emit, control, warm_start=warm_start)

    def _train_in_process(
        self,
        source: str | None,
        run: Path,
        chosen: tuple[Params, Params],
        emit: Emit,
        control: Control,
        origin: BranchOrigin | None = None,
        warm_start: WarmStart | None = None,
    ) -> TrainingResult:
        """Train in a child process; with an `origin` a branch of that run. In the job's thread."""
        params, settings = chosen
        from core.processes.training import TrainingChild

        emit(Phase("loading", tr("Starting a process for the training")))
        ready, self._ready = self._ready, None
        child = self._child = ready if ready is not None and ready.alive else TrainingChild(gives_way=True)
        try:
            device = str(settings.get("device", ""))
            how = emit, control, device
            result = child.train(source, run, params, settings, *how, origin=origin, warm_start=warm_start)
        finally:
            self._child = None
        self._ready = TrainingChild(gives_way=True)  # who trained in a process will do so again
        return result

    def _code(self) -> Code | None:
        """The open run's copy of its experiment; None where it keeps none."""
        state = self._holder.state
        if state.run is None or state.view is None or state.view.info is None:
            return None
        return code_of_run(state.run, state.view.info)

    def _begin_when_trusted(self, code: Code | None, run: Path, work: Work, control: Control) -> None:
        begin = functools.partial(self.warm_starts.when_idle, functools.partial(self._begin, run, work, control))
        if code is None:
            begin()
        else:
            self._trust.when_trusted(code, begin)

    def _begin(self, run: Path, work: Work, control: Control) -> None:
        if self._holder.state.busy:
            return  # something else was started while the question was open
        self._holder.change(training_run=run, here=status_here(control))
        if self._holder.state.run != run:
            self._runs.open_run(run)
        self._job.start(work, control)

    def _report(self, event: Event) -> None:
        self._holder.change(here=status_here(self.control))
        self.reported.emit(event)

    def _ended(self) -> None:
        state = self._holder.state
        run = state.training_run
        self._holder.change(training_run=None, here=None)
        if run is not None and run == state.run and not run.exists():
            self._runs.close_run()
        self._runs.refresh()
