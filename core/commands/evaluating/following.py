"""Evaluation beside a training: every checkpoint that another process saves, once, until that has ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from core.commands.evaluating.run_evaluators import BroughtExperiment, RunEvaluators, opened, sources_of
from core.commands.records import EvaluationResult
from core.control import Control, WorkStopped
from core.errors import RunError, storage_error
from core.jobs import Emit, Notice, Phase, nothing, until_stopped
from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.cluster_files import is_trained_by_cluster
from core.runs.file_locks import try_lock
from core.runs.lock import is_locked
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.words import mark, worded

_LOOK_EVERY = 0.25  # seconds between looks for a checkpoint
_GONE = 60.0  # seconds without a chief until nobody is expected to start it again
_PATIENCE = 0.2  # seconds to wait for the evaluator's lock

Measured = Callable[[Checkpoint], None]


def follow(
    run_dir: str | Path,
    emit: Emit = nothing,
    control: Control | None = None,
    data: Mapping[str, str] | None = None,
    brought: BroughtExperiment | None = None,
    idle: float | None = None,
) -> tuple[EvaluationResult, ...]:
    """Evaluate each checkpoint of a run once, as another process saves it, until the training has ended.

    Works for runs of any program. Programs other than the Workbench do not say when training ends, so following
    ends when no checkpoint came for `idle` seconds, or by a stop of `control`. Checkpoints that the training
    evaluates itself are left to it; those left without metrics are evaluated when it has ended. RunError if another
    process follows the run already. Otherwise as `evaluate`.
    """
    run, control = RunFolder.open(Path(run_dir)), control or Control()
    check_no_pattern(run.path, "A run")
    found: list[EvaluationResult] = []
    try:
        watched = until_stopped(emit, control)
        with only_follower(run):
            sources = sources_of(run, watched, brought, data)
            watched(Phase("preparing", mark("Preparing the data and the model")))
            with opened(run, sources) as evaluators:
                emit(Notice(_told(run, idle, on_other_data=bool(data))))
                for result in follow_with(run, evaluators, emit, control, idle=idle, on_other_data=bool(data)):
                    found.append(result)  # what was measured before a stop is kept
    except WorkStopped:
        pass
    return tuple(found)


def follow_with(
    run: RunFolder,
    evaluators: RunEvaluators,
    emit: Emit,
    control: Control,
    *,
    measured: Measured = lambda checkpoint: None,
    idle: float | None = None,
    on_other_data: bool = False,
) -> Iterator[EvaluationResult]:
    """Follow a run with evaluations that are already open.

    `measured` is called with each checkpoint that has been evaluated completely. With `on_other_data` no training
    makes these evaluations itself. WorkStopped when `control` is asked to stop.
    """
    abandoned = _Abandoned(run)
    catalogue, tried = Catalogue(run.path), set[tuple[int, float]]()
    seen, last_new = frozenset[int](), time.monotonic()
    while True:
        control.check()
        # Asked before the look, so that the last checkpoint is not missed.
        ended = has_ended(run) or abandoned.holds()
        checkpoints = catalogue.poll(run)[0]
        if frozenset(item.step for item in checkpoints) - seen:
            seen, last_new = frozenset(item.step for item in checkpoints), time.monotonic()
        waiting = [
            item
            for item in checkpoints
            if not item.problem and (item.step, item.saved) not in tried and evaluators.lacks(item)
        ]
        if waiting and (ended or on_other_data or not _evaluates_itself(run)):
            tried.add((waiting[0].step, waiting[0].saved))  # one that cannot be evaluated is tried once
            results = list(evaluators.evaluate(waiting[0], emit, control.check))
            yield from results
            if results:
                measured(waiting[0])
            last_new = time.monotonic()
            continue
        if ended or (idle is not None and time.monotonic() - last_new >= idle):
            return
        time.sleep(_LOOK_EVERY)


@contextmanager
def only_follower(run: RunFolder) -> Iterator[None]:
    """Hold the run for evaluating during the body. RunError if another process holds it, StorageError."""
    try:
        run.evaluator_lock.parent.mkdir(exist_ok=True)
        lock = try_lock(run.evaluator_lock, _PATIENCE)
    except OSError as error:
        raise storage_error(error, worded("follow the run")) from error
    if lock is None:
        raise RunError(
            worded("Another process follows {name} and evaluates its checkpoints. Stop it first.", name=run.name)
        )
    try:
        yield
    finally:
        lock.release()


def has_ended(run: RunFolder) -> bool:
    """Return whether training in a run has ended, as far as the run tells; runs of other programs never tell."""
    if run.is_foreign or is_trained_by_cluster(run):
        return False
    return run.read_state().status == "ended"


class _Abandoned:
    """Recognises a training by a cluster whose chief is gone and was not restarted."""

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        self._since: float | None = None

    def holds(self) -> bool:
        """Look, and return whether it has been so for long enough."""
        run = self._run
        gone = not run.is_foreign and is_trained_by_cluster(run) and run.read_state().status == "ended"
        if not gone or is_locked(run):
            self._since = None
            return False
        self._since = self._since if self._since is not None else time.monotonic()
        return time.monotonic() - self._since >= _GONE


def _evaluates_itself(run: RunFolder) -> bool:
    """Return whether the process that trains evaluates its own checkpoints."""
    return not run.is_foreign and not is_trained_by_cluster(run)


def _told(run: RunFolder, idle: float | None, *, on_other_data: bool) -> str:
    if has_ended(run):
        return worded("{name} is not being trained now. Checkpoints without metrics are evaluated.", name=run.name)
    if run.is_foreign:
        end = (
            worded("Ctrl-C stops following.")
            if idle is None
            else worded("Following ends {seconds} s after the last checkpoint.", seconds=f"{idle:g}")
        )
        return worded(
            "{name} is trained by another program, which does not say when it ends. {end}", name=run.name, end=end
        )
    if _evaluates_itself(run) and not on_other_data:
        return worded(
            "The training of {name} evaluates its own checkpoints. Those it leaves are evaluated at its end.",
            name=run.name,
        )
    return worded("Each checkpoint of {name} is evaluated once it is saved.", name=run.name)
