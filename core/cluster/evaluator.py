"""The evaluator of a cluster: evaluations, early stopping, exports; retention once nothing trains any more."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from contextlib import contextmanager

from core.commands.evaluating.following import follow_with, only_follower
from core.commands.evaluating.run_evaluators import Sources, opened, sources_of
from core.commands.experiments import info_of
from core.commands.run_log import logged
from core.commands.training import export_at_end, exporter_of_improvements
from core.control import Control, LaterStops
from core.jobs import Emit, Notice, PatienceChanged, Phase, until_stopped
from core.runs.catalogue.catalogue import Catalogue
from core.runs.cluster_files import ClusterRecord, EarlyStop, write_early_stop
from core.runs.lock import is_locked, training_lock
from core.runs.run import RunFolder
from core.training.rules.early_stopping import Rule, Status, rule_of
from core.training.settings import RunSettings
from core.words import mark, worded

_PATIENCE = 30.0  # seconds until the chief has let go of the run
_LOOK_EVERY = 0.1


def evaluate_run(run: RunFolder, record: ClusterRecord, emit: Emit, control: Control) -> None:
    """Evaluate each checkpoint of a training by a cluster, ask its chief to stop when the rule says so, export.

    Ends when the training has ended and all is evaluated and exported. RunError if another process follows the
    run; WorkStopped when `control` is asked to stop.
    """
    emit = logged(run, emit)
    watched = until_stopped(emit, control)
    with only_follower(run):
        sources = sources_of(run, watched)
        settings, info = RunSettings.from_dict(info_of(run).settings), info_of(run)
        rule = rule_of(settings, info.metric)
        watched(Phase("preparing", mark("Preparing the data and the model")))
        with opened(run, sources) as evaluators:
            emit(Notice(worded("Checkpoints of {name} are evaluated as they are saved.", name=run.name)))
            judge = _Judge(run, record, rule, emit)
            improved = exporter_of_improvements(run, sources.experiment, emit, control)
            for result in follow_with(run, evaluators, emit, control, measured=lambda item: judge.look()):
                if settings.export_improvements and not result.name and judge.best_step == result.step:
                    improved(result.step)
        _finish(run, rule, settings, sources, emit, control)


class _Judge:
    """Applies early stopping to the evaluations on disk, so that a restarted evaluator goes on where the last one
    was.
    """

    def __init__(self, run: RunFolder, record: ClusterRecord, rule: Rule, emit: Emit) -> None:
        self._run, self._record, self._rule, self._emit = run, record, rule, emit
        self._asked = False
        self.best_step: int | None = None
        self.look()

    def look(self) -> None:
        """Ask the chief to stop, once, if the rule says so now."""
        status = self._status()
        self.best_step = status.best_step
        if not status.evaluations:
            return
        self._emit(PatienceChanged(status))
        if status.reason is not None and not self._asked:
            self._asked = True
            wish = EarlyStop(self._record.id, status.reason.step, status.reason.sentence)
            write_early_stop(self._run, wish)
            self._emit(Notice(status.reason.sentence))

    def _status(self) -> Status:
        from core.training.rules.evaluated import status_on_disk

        state = dataclasses.replace(self._run.read_state(), patience_from=self._record.patience_from)
        return status_on_disk(self._run, self._rule, state)


def _finish(
    run: RunFolder, rule: Rule, settings: RunSettings, sources: Sources, emit: Emit, control: Control
) -> None:
    """Export, apply retention and record the best step, once the chief has released the run."""
    from core.training.keeping import apply_retention
    from core.training.rules.evaluated import status_on_disk

    with _lock_of_ended(run):
        state = run.read_state()
        status = status_on_disk(run, rule, state)
        run.write_state(dataclasses.replace(state, best_step=status.best_step, best_value=status.best_value))
        best_of = tuple(name.strip() for name in settings.keep_best_of.split(",") if name.strip())
        apply_retention(run, Catalogue(run.path), rule, best_of, settings, emit)
        export_at_end(run, sources.experiment, settings, emit, LaterStops(control))


@contextmanager
def _lock_of_ended(run: RunFolder) -> Iterator[None]:
    """Hold the run's lock, waiting for a chief that is about to release it."""
    end = time.monotonic() + _PATIENCE
    while is_locked(run) and time.monotonic() < end:
        time.sleep(_LOOK_EVERY)
    with training_lock(run):
        yield
