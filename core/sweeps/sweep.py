"""A sweep: trials of one experiment, some at once, each a run in a process of its own.

The sweep's folder holds the runs and, unless another storage is named, Optuna's database. A sweep can be stopped
and started again at any time, also after it was killed: trials that had begun are resumed from their last
checkpoint.
"""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import optuna
from optuna.trial import TrialState

from core.commands.records import TrainingResult
from core.control import Control
from core.errors import RunError, WorkbenchError
from core.jobs import Emit, Evaluated, Event, Notice
from core.processes.training import TrainingChild, train_in_process
from core.runs.events.evaluations import read_evaluations
from core.runs.run import RunFolder
from core.sweeps.space import Space
from core.sweeps.study import distributions_of, storage_told, values_of
from core.sweeps.trials import (
    Trial,
    count_begun,
    left_by,
    note_begun,
    note_error,
    note_process,
    note_stopped,
    owner_of,
    process_lives,
    trial_again,
    trials_of,
    values_texts,
)
from core.words import worded

Train = Callable[..., TrainingResult]
_WATCH_EVERY = 0.2  # seconds
_ENDED = ("max_steps", "early_stopping", "data_exhausted")  # nothing is left to do of such a run


@dataclass(frozen=True, slots=True)
class SweepPlan:
    """What a sweep trains, and how much at once. `metric` may be of a named evaluation ("NAME/metric")."""

    source: str
    folder: Path
    space: Space
    metric: str
    trials: int
    at_once: int = 1
    device: str = ""


def train_trial(
    source: str,
    run: Path,
    params: Mapping[str, object],
    settings: Mapping[str, object],
    emit: Emit,
    control: Control,
    device: str,
    began: Callable[[int], object],
) -> TrainingResult:
    """Train a trial in a process, which ends in good order when this one is gone. `began` is told its pid."""
    child = TrainingChild()
    began(child.pid)
    return train_in_process(source, run, params, settings, emit, control, child, device, outlives=False)


def run_sweep(
    plan: SweepPlan,
    study: optuna.Study,
    emit: Emit,
    control: Control,
    train: Train = train_trial,
    wanted: Callable[[], int] | None = None,
) -> tuple[Trial, ...]:
    """Run trials until the plan's number is done, resuming first what had begun; all trials of the study.

    `wanted()`: how many trials are wanted in all by now, where that can change while the sweep runs.

    Blocks. A trial that fails is kept, told and passed over. When `control` is asked to stop, the running trials
    save a checkpoint and stay resumable. `emit` is called from several threads, one at a time. RunError if the
    storage can no longer be used.
    """
    with storage_told():
        runner = _Runner(plan, study, emit, control, train, wanted or (lambda: plan.trials))
        with ThreadPoolExecutor(plan.at_once, thread_name_prefix="trial") as pool:
            for future in [pool.submit(runner.work) for _ in range(plan.at_once)]:
                future.result()
        return trials_of(study, plan.space)


class _Runner:
    """Gives out trials to the threads of a sweep, and takes back what came of them."""

    def __init__(
        self,
        plan: SweepPlan,
        study: optuna.Study,
        emit: Emit,
        control: Control,
        train: Train,
        wanted: Callable[[], int],
    ) -> None:
        self._plan, self._study, self._control, self._train = plan, study, control, train
        self._wanted = wanted
        self._busy = 0
        self._emit_one = emit
        self._lock = threading.RLock()
        self._distributions = distributions_of(plan.space)
        self._owner = owner_of(plan.folder)
        self._begun = left_by(study, self._owner)

    def work(self) -> None:
        """Run trials until there are none left, or the sweep is stopped. While others run, more may be wanted."""
        while not self._control.stop_requested:
            trial = self._next()
            if trial is not None:
                try:
                    self._run(trial)
                finally:
                    with self._lock:
                        self._busy -= 1
            elif self._busy:
                time.sleep(_WATCH_EVERY)
            else:
                return

    def _next(self) -> optuna.Trial | None:
        with self._lock:
            if self._begun:
                self._busy += 1
                return trial_again(self._study, self._begun.pop(0))
            if count_begun(self._study) >= self._wanted():
                return None
            self._busy += 1
            return self._study.ask()

    def _run(self, trial: optuna.Trial) -> None:
        path = self._plan.folder / note_begun(trial, self._owner)
        if not self._wait_for_others(trial, path):
            return
        for name, distribution in self._distributions.items():
            trial._suggest(name, distribution)  # what was drawn before the sweep was killed stays
        values = values_of(self._plan.space, trial.params)
        params, settings = self._plan.space.split(values)
        self._catch_up(trial, path)
        if self._tell_ended(trial, path):
            return
        note_stopped(trial, stopped=False)
        control, pruned = Control(), threading.Event()
        over = threading.Event()
        watcher = threading.Thread(target=self._pass_on, args=(control, over), daemon=True)
        watcher.start()

        def watch(event: Event) -> None:
            if not isinstance(event, Evaluated):
                return
            if self._report(trial, event.step, event.name, event.metrics) and trial.should_prune():
                pruned.set()
                control.request_stop()

        settings = {**settings, "metric": self._plan.metric}
        try:
            result = self._train(
                self._plan.source, path, params, settings, watch, control, self._plan.device,
                functools.partial(note_process, trial),
            )  # fmt: skip
        except WorkbenchError as error:
            self._fail(trial, error)
        else:
            # Pruned after its last step, it has finished all the same.
            self._tell(trial, result, is_pruned=pruned.is_set() and result.reason == "stopped")
        finally:
            over.set()
            watcher.join()

    def _wait_for_others(self, trial: optuna.Trial, path: Path) -> bool:
        """Wait while another process trains a trial: one of a sweep that was killed, or one that resumed its run.

        False if the sweep is stopped meanwhile.
        """
        while process_lives(trial) or _is_trained(path):
            if self._control.stop_requested:
                return False
            time.sleep(_WATCH_EVERY)
        return True

    def _tell_ended(self, trial: optuna.Trial, path: Path) -> bool:
        """Tell what came of a run that had ended when the sweep was killed; False if it has to be trained."""
        try:
            state = RunFolder(path).read_state() if path.exists() else None
        except WorkbenchError:
            return False  # training tells what is wrong
        if state is None or state.reason not in _ENDED or state.best_value is None:
            return False
        self._close(trial, value=float(state.best_value))
        self._emit(
            Notice(
                worded(
                    "Trial {number} had finished: {metric} {value}.",
                    number=trial.number,
                    metric=self._plan.metric,
                    value=f"{state.best_value:.4g}",
                )
            )
        )
        return True

    def _pass_on(self, control: Control, over: threading.Event) -> None:
        """Stop a trial when the sweep is stopped."""
        while not over.wait(_WATCH_EVERY):
            if self._control.stop_requested and not control.stop_requested:
                control.request_stop()

    def _catch_up(self, trial: optuna.Trial, path: Path) -> None:
        """Note what was measured after the sweep was killed."""
        for evaluation in read_evaluations(path) if path.exists() else ():
            self._report(trial, evaluation.step, evaluation.name, evaluation.metrics)

    def _report(self, trial: optuna.Trial, step: int, name: str, metrics: Mapping[str, float]) -> bool:
        """Whether an evaluation had the sweep's metric; it is noted with the trial."""
        prefix = f"{name}/" if name else ""
        value = {f"{prefix}{metric}": value for metric, value in metrics.items()}.get(self._plan.metric)
        if value is None:
            return False
        if step not in self._study.get_trials(deepcopy=False)[trial.number].intermediate_values:
            trial.report(float(value), step)
        return True

    def _tell(self, trial: optuna.Trial, result: TrainingResult, *, is_pruned: bool) -> None:
        if result.reason in ("stopped", "interrupted") and not is_pruned:
            note_stopped(trial, stopped=True)
            self._emit(
                Notice(
                    worded(
                        "Trial {number} was stopped at step {step}; it can be resumed.",
                        number=trial.number,
                        step=result.step,
                    )
                )
            )
            return
        value = result.best_metrics.get(self._plan.metric)
        if is_pruned:
            self._close(trial, state=TrialState.PRUNED)
            self._emit(
                Notice(worded("Trial {number} was pruned at step {step}.", number=trial.number, step=result.step))
            )
        elif value is None:
            self._fail(
                trial, RunError(worded("It has no evaluation with the metric {metric}.", metric=self._plan.metric))
            )
        else:
            self._close(trial, value=float(value))
            told = ", ".join(values_texts(self._plan.space, trial))
            self._emit(
                Notice(
                    worded(
                        "Trial {number} finished: {metric} {value} ({told}).",
                        number=trial.number,
                        metric=self._plan.metric,
                        value=f"{value:.4g}",
                        told=told,
                    )
                )
            )

    def _fail(self, trial: optuna.Trial, error: WorkbenchError) -> None:
        note_error(trial, str(error))
        self._close(trial, state=TrialState.FAIL)
        self._emit(
            Notice(
                worded("Trial {number} failed: {reason}", number=trial.number, reason=error),
                "warning",
                error.details,
            )
        )

    def _close(self, trial: optuna.Trial, value: float | None = None, state: TrialState | None = None) -> None:
        """Say what came of a trial, unless that is known already."""
        self._study.tell(trial, value, state, skip_if_finished=True)

    def _emit(self, event: Event) -> None:
        with self._lock:
            self._emit_one(event)


def _is_trained(path: Path) -> bool:
    """Whether a process trains the run now."""
    try:
        return path.exists() and RunFolder(path).read_state().status == "training"
    except (WorkbenchError, OSError):
        return False
