"""The training of the tasks of a cluster that do steps: the chief's, and a worker's."""

from __future__ import annotations

import dataclasses
import sys
import time
from collections.abc import Callable
from typing import Any

from core.cluster.distribution import train_estimator
from core.cluster.hooks import ChiefHook, EchoSaverHook, WorkerHook
from core.cluster.job import PEER_LOST, PeerLost
from core.cluster.peers import Peers
from core.cluster.tf_config import Cluster, Strategy
from core.cluster.waiting import Watch, leave_process, wait_for
from core.control import Control
from core.errors import WorkbenchError
from core.experiment.model import with_spec_seen
from core.jobs import CheckpointSaved, Emit, Event, Notice, Phase
from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoints import list_checkpoints, write_state_file
from core.runs.cluster_files import (
    ClusterRecord,
    read_cluster,
    read_early_stop,
    ready_tasks,
    say_ready,
    write_cluster,
)
from core.runs.run import RunFolder
from core.runs.run_records import Reason
from core.training import summaries
from core.training.hooks import LoopHook, LossNotFinite, SaverHook
from core.training.keeping import apply_retention
from core.training.outcome import Outcome, ending_of, sentence_of, sentence_of_loss, start_error
from core.training.preflight import checked
from core.training.prepare import Prepared, check_variables
from core.training.rules.evaluated import status_on_disk
from core.training.run_state_writer import RunStateWriter
from core.training.tensorflow_log import logged_to
from core.training.verification import finite_by_step

_MOST_WAITING = 20  # checkpoints that wait for the evaluator before retention takes them all the same
_LEAVE_AFTER = 3.0  # seconds a worker's session has to end once the chief has
_AGREEMENT = 30.0  # seconds until the others know of a stop


class ClusterControl(Control):
    """A Control of a chief, which refuses what only one process could follow. `outer` can stop it too."""

    def __init__(self, emit: Emit, outer: Control) -> None:
        super().__init__()
        self._say, self._outer = emit, outer

    @property
    def stop_requested(self) -> bool:
        return super().stop_requested or self._outer.stop_requested

    def settle(self) -> None:
        """Take over the reason of a stop that was asked of the outer one."""
        if self._outer.stop_requested:
            self.request_stop(self._outer.stop_reason, self._outer.stop_signal)

    def request_stop_after_evaluation(self) -> None:
        self._refuse("stopped after its next evaluation; stop it now")

    def pause(self) -> None:
        self._refuse("paused")

    def extend(self, steps: int) -> None:
        self._refuse("extended while it is trained; stop it and train on with a higher max_steps")

    def request_checkpoint(self, *, evaluate: bool) -> None:
        self._refuse("asked for a checkpoint; it saves one every checkpoint_every steps")

    def request_discard(self) -> bool:
        self._refuse("discarded while it is trained; stop it and delete it")
        return False

    def _refuse(self, what: str) -> None:
        self._say(Notice(f"A training by a cluster cannot be {what}.", "warning"))


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
        """Train to the end; every end but PeerLost leaves its reason in the run, and the others follow."""
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
        self._emit(Phase("preparing", "Building the training graph"))
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
                    f"Resuming from checkpoint {newest.step}. The training data starts from its beginning, "
                    "in another order."
                )
            )
        self._emit(Phase("training", f"Training with {len(self._cluster.trainers)} processes"))

    def _watch(self, event: Event) -> None:
        self._writer.step = self._loop.step
        self._emit(event)

    def _look(self) -> None:
        wish = read_early_stop(self._run)
        if wish is not None and wish.id == self._record.id and not self._early:
            self._early = wish.sentence
        if self._strategy == "multi-worker":
            leave_if_alone(self._peers)

    def _agree(self, step: int) -> None:
        """Tell the others to end; where all have to end after the same step, wait until they know."""
        together = self._strategy == "multi-worker"
        self._record = dataclasses.replace(
            self._record, stage="stopping", stop_at=step if together else 0, message=self._early
        )
        write_cluster(self._run, self._record)
        self._emit(Phase("stopping", "Stopping"))
        if together:
            others = {task.name for task in self._cluster.trainers if task != self._cluster.task}
            if not wait_for(lambda: others <= ready_tasks(self._run), _AGREEMENT):
                late = ", ".join(sorted(others - ready_tasks(self._run)))
                raise PeerLost(f"{late} did not answer within {_AGREEMENT:.0f} s.")

    def _checkpoint_saved(self, step: int, by_hand: bool, evaluate: bool) -> bool:
        if step != self._saved_step:
            self._saved_step = self._loop.step = step
            size = sum(file.stat().st_size for file in self._run.path.glob(f"model.ckpt-{step}.*"))
            self._emit(CheckpointSaved(step, f"{self._run.path}/model.ckpt-{step}", size))
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


def train_worker(
    run: RunFolder,
    record: ClusterRecord,
    cluster: Cluster,
    strategy: Strategy,
    peers: Peers,
    parts: tuple[Any, Callable[[], Any], int, int],
    emit: Emit,
    control: Control,
) -> int:
    """Train until the chief ends; the step. `parts`: estimator, input_fn, checkpoint_every, max_steps.

    A stop by `control` ends it where the others go on without it; where they cannot, they have to be stopped too.
    """
    estimator, input_fn, checkpoint_every, max_steps = parts
    together = strategy == "multi-worker"
    stop_at: list[int] = []
    ended: list[float] = []  # when it was seen that the chief has ended

    def look() -> None:
        """In the watch's thread: the chief's record says when to end. A session may wait for others for ever."""
        now = read_cluster(run)
        if now is None or now.stage == "training":
            if together:
                leave_if_alone(peers)
            return
        if not stop_at:
            stop_at.append(now.stop_at or 0)
            if together:
                say_ready(run, cluster.task.name)
        if now.stage == "ended":
            ended.append(time.monotonic())
            if ended[-1] - ended[0] > _LEAVE_AFTER:
                leave_process()

    def begun() -> None:
        peers.meet()
        emit(Phase("training", f"{cluster.task.name} trains"))

    hook = WorkerHook(
        max_steps,
        lambda: stop_at[0] if stop_at else 0 if control.stop_requested and not together else None,
        begun,
    )
    hooks: list[Any] = [hook]
    if together:
        hooks.append(EchoSaverHook(checkpoint_every, skip_first=record.resumes))
    watch = Watch(look)
    try:
        with logged_to(run.cluster_dir / f"{cluster.task.name}.log"):
            train_estimator(strategy, cluster, estimator, input_fn, hooks)
    finally:
        watch.close()
    return hook.step


def leave_if_alone(peers: Peers) -> None:
    """End this process, which waits for a trainer that was started again and waits for this one."""
    other = peers.started_again()
    if other:
        print(f"{other} was started again, so this process has to start again too.", file=sys.stderr)
        leave_process(PEER_LOST)
