"""A sweep: trials of one experiment, some at once, each a run in a process of its own.

The sweep's folder holds the runs and, unless another storage is named, Optuna's database. A sweep can be stopped
and started again at any time, also after it was killed: trials that had begun are resumed from their last
checkpoint.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import optuna
from optuna.trial import TrialState

from core.commands.records import TrainingResult
from core.control import Control
from core.errors import RunError, WorkbenchError
from core.jobs import Emit, Evaluated, Event, Notice
from core.processes.training import train_in_process
from core.runs.run import RunFolder
from core.sweeps.space import Space
from core.sweeps.study import distributions_of, values_of

State = Literal["finished", "pruned", "failed", "stopped", "running"]
Train = Callable[..., TrainingResult]
_RUN, _ERROR = "run", "error"
_WATCH_EVERY = 0.2  # seconds
_ENDED = ("max_steps", "early_stopping", "data_exhausted")  # nothing is left to do of such a run


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial of a sweep. `value` is its metric's best, None before one; `error` says why it failed."""

    number: int
    state: State
    values: dict[str, object]
    value: float | None
    run: str
    error: str = ""


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


def run_sweep(
    plan: SweepPlan,
    study: optuna.Study,
    emit: Emit,
    control: Control,
    train: Train = train_in_process,
    wanted: Callable[[], int] | None = None,
) -> tuple[Trial, ...]:
    """Run trials until the plan's number is done, resuming first what had begun; all trials of the study.

    `wanted()`: how many trials are wanted in all by now, where that can change while the sweep runs.

    Blocks. A trial that fails is kept, told and passed over. When `control` is asked to stop, the running trials
    save a checkpoint and stay resumable. `emit` is called from several threads, one at a time.
    """
    runner = _Runner(plan, study, emit, control, train, wanted or (lambda: plan.trials))
    with ThreadPoolExecutor(plan.at_once, thread_name_prefix="trial") as pool:
        for future in [pool.submit(runner.work) for _ in range(plan.at_once)]:
            future.result()
    return trials_of(study, plan.space)


def trials_of(study: optuna.Study, space: Space | None = None) -> tuple[Trial, ...]:
    """Return the trials of a study, in the order in which they began."""
    found = []
    for trial in study.get_trials(deepcopy=False):
        error = str(trial.user_attrs.get(_ERROR, ""))
        states: dict[TrialState, State] = {
            TrialState.COMPLETE: "finished",
            TrialState.PRUNED: "pruned",
            TrialState.FAIL: "failed",
            TrialState.RUNNING: "stopped" if trial.user_attrs.get("stopped") else "running",
        }
        values = dict(trial.params) if space is None or not trial.params else values_of(space, trial.params)
        run = str(trial.user_attrs.get(_RUN, ""))
        found.append(
            Trial(trial.number, states.get(trial.state, "running"), values, _value_of(study, trial), run, error)
        )
    return tuple(found)


def _value_of(study: optuna.Study, trial: optuna.trial.FrozenTrial) -> float | None:
    """The best value that a trial reported; Optuna gives a pruned one its last."""
    best = max if study.direction == optuna.study.StudyDirection.MAXIMIZE else min
    seen = [value for value in trial.intermediate_values.values() if value == value]
    return best(seen) if seen else trial.value


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
        begun = study.get_trials(states=(TrialState.RUNNING,))
        self._begun = [trial for trial in begun if not _is_trained(plan.folder, trial)]
        done = study.get_trials(states=(TrialState.COMPLETE, TrialState.PRUNED, TrialState.FAIL))
        self._given = len(done) + len(begun)

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
                return optuna.Trial(self._study, self._begun.pop(0)._trial_id)
            if self._given >= self._wanted():
                return None
            self._given += 1
            self._busy += 1
            trial = self._study.ask(self._distributions)
            trial.set_user_attr(_RUN, f"trial-{trial.number:04d}")
            return trial

    def _run(self, trial: optuna.Trial) -> None:
        values = values_of(self._plan.space, trial.params)
        params, settings = self._plan.space.split(values)
        path = self._plan.folder / str(trial.user_attrs[_RUN])
        if self._tell_ended(trial, path):
            return
        trial.set_user_attr("stopped", False)
        control, pruned = Control(), threading.Event()
        over = threading.Event()
        watcher = threading.Thread(target=self._pass_on, args=(control, over), daemon=True)
        watcher.start()

        def watch(event: Event) -> None:
            if isinstance(event, Evaluated) and self._report(trial, event) and trial.should_prune():
                pruned.set()
                control.request_stop()

        settings = {**settings, "metric": self._plan.metric}
        try:
            result = self._train(
                self._plan.source, path, params, settings, watch, control, device=self._plan.device
            )
        except WorkbenchError as error:
            self._fail(trial, error)
        else:
            self._tell(trial, result, is_pruned=pruned.is_set())
        finally:
            over.set()
            watcher.join()

    def _tell_ended(self, trial: optuna.Trial, path: Path) -> bool:
        """Tell what came of a run that had ended when the sweep was killed; False if it has to be trained."""
        try:
            state = RunFolder(path).read_state() if path.exists() else None
        except WorkbenchError:
            return False  # training tells what is wrong
        if state is None or state.reason not in _ENDED or state.best_value is None:
            return False
        self._study.tell(trial, float(state.best_value))
        self._emit(Notice(f"Trial {trial.number} had finished: {self._plan.metric} {state.best_value:.4g}."))
        return True

    def _pass_on(self, control: Control, over: threading.Event) -> None:
        """Stop a trial when the sweep is stopped."""
        while not over.wait(_WATCH_EVERY):
            if self._control.stop_requested and not control.stop_requested:
                control.request_stop()

    def _report(self, trial: optuna.Trial, event: Evaluated) -> bool:
        """Whether the evaluation had the sweep's metric; it is noted with the trial."""
        prefix = f"{event.name}/" if event.name else ""
        value = {f"{prefix}{name}": value for name, value in event.metrics.items()}.get(self._plan.metric)
        if value is None:
            return False
        if event.step not in self._study.get_trials(deepcopy=False)[trial.number].intermediate_values:
            trial.report(float(value), event.step)
        return True

    def _tell(self, trial: optuna.Trial, result: TrainingResult, *, is_pruned: bool) -> None:
        if result.reason in ("stopped", "interrupted") and not is_pruned:
            trial.set_user_attr("stopped", True)
            self._emit(Notice(f"Trial {trial.number} was stopped at step {result.step}; it can be resumed."))
            return
        value = result.best_metrics.get(self._plan.metric)
        if is_pruned:
            self._study.tell(trial, state=TrialState.PRUNED)
            self._emit(Notice(f"Trial {trial.number} was pruned at step {result.step}."))
        elif value is None:
            self._fail(trial, RunError(f"It has no evaluation with the metric {self._plan.metric}."))
        else:
            self._study.tell(trial, float(value))
            shown = self._plan.space.texts(values_of(self._plan.space, trial.params))
            told = ", ".join(f"{name} {text}" for name, text in shown.items())
            self._emit(Notice(f"Trial {trial.number} finished: {self._plan.metric} {value:.4g} ({told})."))

    def _fail(self, trial: optuna.Trial, error: WorkbenchError) -> None:
        trial.set_user_attr(_ERROR, str(error))
        self._study.tell(trial, state=TrialState.FAIL)
        self._emit(Notice(f"Trial {trial.number} failed: {error}", "warning", error.details))

    def _emit(self, event: Event) -> None:
        with self._lock:
            self._emit_one(event)


def _is_trained(folder: Path, trial: optuna.trial.FrozenTrial) -> bool:
    """Whether a process, of this sweep or of another one, trains the trial's run now."""
    path = folder / str(trial.user_attrs.get(_RUN, ""))
    try:
        return path.exists() and RunFolder(path).read_state().status == "training"
    except (WorkbenchError, OSError):
        return False
