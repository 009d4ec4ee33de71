"""The training of a cluster's chief: steps, checkpoints, retention, the run's state, and the end of all tasks."""

from __future__ import annotations

import dataclasses
from typing import Any

from core.cluster.chief_control import ClusterControl
from core.cluster.distribution import train_estimator
from core.cluster.hooks import ChiefHook
from core.cluster.job import PeerLost
from core.cluster.peers import Peers
from core.cluster.tf_config import Cluster, Strategy
from core.cluster.waiting import Watch, wait_for
from core.control import Control
from core.errors import WorkbenchError
from core.experiment.model import with_spec_seen
from core.jobs import Emit, Event, Notice, Phase
from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoints import list_checkpoints, write_state_file
from core.runs.cluster_files import (
    ClusterRecord,
    read_early_stop,
    ready_tasks,
    write_cluster,
)
from core.runs.run import RunFolder
from core.runs.run_records import Reason
from core.training import summaries
from core.training.hooks import LoopHook, LossNotFinite, SaverHook
from core.training.keeping import apply_retention, saved_checkpoint
from core.training.outcome import Outcome, ending_of, sentence_of, sentence_of_loss, start_error
from core.training.preflight import checked
from core.training.prepare import Prepared, check_variables
from core.training.rules.evaluated import status_on_disk
from core.training.run_state_writer import RunStateWriter
from core.training.tensorflow_log import logged_to
from core.training.verification import finite_by_step
from core.words import mark, worded

_MOST_WAITING = 20  # checkpoints that wait for the evaluator before retention takes them all the same
_AGREEMENT = 30.0  # seconds until the others know of a stop


class ChiefTraining:
    """The chief's training of one run: steps, checkpoints, retention, the run's state, and the end of all tasks."""

    def __init__(
        self,
        prepared: Prepared,
        run: RunFolder,
        record: ClusterRecord,
        cluster: Cluster,
        strategy: Strategy,
        peers: Peers,
        emit: Emit,
        control: ClusterControl,
    ) -> None:
        self._prepared, self._run, self._cluster, self._emit = prepared, run, cluster, emit
        self._strategy: Strategy = strategy
        self._record, self._control = record, control
        self._settings = prepared.settings
        self._catalogue = Catalogue(run.path)
        self._inner = Control()
        state = dataclasses.replace(run.read_state(), max_steps=self._settings.max_steps)
        self._writer = RunStateWriter(run, state, control)
        self._saved_step = 0
        self._graph_is_built = self._begun = False
        self._early = ""  # the evaluator's sentence
        self._peers = peers
        self._saver = SaverHook(str(run.path), self._settings.checkpoint_every, self._checkpoint_saved)
        self._loop = LoopHook(
            max_steps=self._settings.max_steps,
            model_dir=str(run.path),
            control=self._inner,
            emit=self._watch,
            saver=self._saver,
            doing=lambda activity: None,
            begun=self._begin,
        )
        self._stop = ChiefHook(
            lambda: bool(self._early) or control.stop_requested,
            self._agree,
            self._inner,
            together=strategy == "multi-worker",
        )

    def train(self) -> Outcome:
        """Train to the end. Every end but PeerLost records its reason in the run, and the other tasks follow."""
        folders = (str(self._run.path),)
        watch = Watch(self._look)
        try:
            with logged_to(self._run.log_file):
                summaries.reopen(folders)
                try:
                    return self._end(self._train())
                finally:
                    summaries.close(folders)
        finally:
            watch.close()
            self._writer.close()

    def _train(self) -> WorkbenchError | None:
        self._emit(Phase("preparing", mark("Building the training graph")))
        try:
            if self._prepared.checkpoint is not None:
                write_state_file(list_checkpoints(self._run))
            estimator = with_spec_seen(self._prepared.estimator, self._graph_built)
            hooks = [self._stop, self._loop, self._saver]
            train_estimator(self._strategy, self._cluster, estimator, self._prepared.train_input_fn, hooks)
        except PeerLost:
            raise
        except LossNotFinite as loss:
            finite = finite_by_step(list_checkpoints(self._run))
            self._run.mark_finite(finite)
            good = next((step for step, is_finite in finite.items() if is_finite), None)
            return sentence_of_loss(loss, good, tuple(step for step, is_finite in finite.items() if not is_finite))
        except WorkbenchError as error:
            return error
        except Exception as error:
            if self._begun:
                return sentence_of(error, self._loop.step)
            newest = self._prepared.checkpoint
            return start_error(error, newest.path if newest else "", graph_built=self._graph_is_built)
        return None

    def _graph_built(self, spec: Any) -> None:
        self._graph_is_built = True
        self._saver.use_scaffold_of(spec)
        newest = self._prepared.checkpoint
        if newest is not None and self._strategy == "parameter-server":
            with checked(self._emit, "Variables") as verdict:
                verdict.text = check_variables(spec, newest)

    def _begin(self) -> None:
        self._begun = True
        self._peers.meet()
        newest = self._prepared.checkpoint
        self._writer.start(step=newest.step if newest else 0, patience_from=self._record.patience_from)
        if newest is not None and newest.step > 0:
            self._emit(
                Notice(
                    worded(
                        "Resuming from checkpoint {step}. The training data starts from its beginning, in "
                        "another order.",
                        step=newest.step,
                    )
                )
            )
        number = len(self._cluster.trainers)
        self._emit(Phase("training", worded("Training with {number} processes", number=number)))

    def _watch(self, event: Event) -> None:
        self._writer.step = self._loop.step
        self._emit(event)

    def _look(self) -> None:
        wish = read_early_stop(self._run)
        if wish is not None and wish.id == self._record.id and not self._early:
            self._early = wish.sentence
        if self._strategy == "multi-worker":
            self._peers.leave_if_alone()

    def _agree(self, step: int) -> None:
        """Tell the other tasks to end; wait until they know if all of them must end after the same step."""
        together = self._strategy == "multi-worker"
        self._record = dataclasses.replace(
            self._record, stage="stopping", stop_at=step if together else 0, message=self._early
        )
        write_cluster(self._run, self._record)
        self._emit(Phase("stopping", mark("Stopping")))
        if together:
            others = {task.name for task in self._cluster.trainers if task != self._cluster.task}
            if not wait_for(lambda: others <= ready_tasks(self._run), _AGREEMENT):
                late = ", ".join(sorted(others - ready_tasks(self._run)))
                raise PeerLost(
                    worded("{late} did not answer within {seconds} s.", late=late, seconds=f"{_AGREEMENT:.0f}")
                )

    def _checkpoint_saved(self, step: int, by_hand: bool, evaluate: bool) -> bool:
        if step != self._saved_step:
            self._saved_step = self._loop.step = step
            self._emit(saved_checkpoint(self._run, step))
        prepared, metric = self._prepared, self._prepared.rule.metric
        waiting = [item.step for item in self._catalogue.poll(self._run)[0] if metric not in item.metrics]
        apply_retention(
            self._run,
            self._catalogue,
            prepared.rule,
            prepared.best_of,
            self._settings,
            self._emit,
            waiting[-_MOST_WAITING:],
        )
        self._write_status(step)
        return False

    def _write_status(self, step: int) -> None:
        status = status_on_disk(self._run, self._prepared.rule, self._writer.state)
        self._writer.change(step=step, best_step=status.best_step, best_value=status.best_value)

    def _end(self, error: WorkbenchError | None) -> Outcome:
        step = max(self._loop.step, self._saved_step)
        status = status_on_disk(self._run, self._prepared.rule, self._writer.state)
        begun = self._begun or error is None
        self._control.settle()
        reason, message, error = ending_of(
            error, step, self._settings.max_steps, dataclasses.replace(status, reason=None), self._control
        )
        if self._early and reason in ("data_exhausted", "max_steps") and step < self._settings.max_steps:
            early: Reason = "early_stopping"
            reason, message = early, self._early
        if begun:
            self._writer.end(
                reason=reason,
                step=step,
                message=message,
                best_step=status.best_step,
                best_value=status.best_value,
            )
        self._record = dataclasses.replace(self._record, stage="ended", stop_at=step, message=message)
        write_cluster(self._run, self._record)
        self._emit(Notice(message, "error" if error else "info", error.details if error else ""))
        return Outcome(reason, step, message, status, error, begun=begun)
