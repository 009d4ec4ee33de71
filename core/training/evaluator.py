"""Evaluations of one run: the eval graph is built once, each checkpoint is restored into it.

`Estimator.evaluate` builds graph and session anew each time, at about ten times the cost. The numbers and the
summaries written are the same. Where the short way would not be the same (a distribution strategy, an input_fn that
makes no Dataset) `Estimator.evaluate` is used, and `fallback_reason` says why.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import DataError, StorageError
from core.experiment.data.input_fns import never_ends, split
from core.experiment.empty_layers import check_layers
from core.experiment.user_code import keys_of, user_code
from core.garbage import searched_later
from core.precedence import give_precedence
from core.temporary_graphs import closed_on_error, take_apart
from core.tf_types import InputFunction
from core.training.fused.calls import IN_THIS_THREAD
from core.training.fused.evaluation import call_over, run_calls, without_tuning
from core.training.fused.planner import MOST_SECONDS
from core.training.fused.start import nobody
from core.training.summaries import bytes_in, writer_of
from core.training.verification import not_restored
from core.words import worded

_READERS = ("IteratorGetNext", "QueueDequeueV2", "QueueDequeueManyV2", "QueueDequeueUpToV2")


@dataclass(frozen=True, slots=True)
class Result:
    """One evaluation: metrics by name ("loss" and "global_step" among them), batches read, seconds taken."""

    step: int
    metrics: Mapping[str, float]
    batches: int
    seconds: float


class Evaluator:
    """One named evaluation of an Estimator on one input_fn. Not thread-safe: use it from one thread.

    `variables_bytes`: what the model's variables take, 0 where Estimator.evaluate does the work.
    Raises, when made: UserCodeError if the model or the input pipeline cannot be built.
    """

    def __init__(
        self,
        estimator: tf.estimator.Estimator,
        input_fn: InputFunction,
        *,
        name: str = "",
        max_batches: int | None = None,
    ) -> None:
        self._estimator = estimator
        self._input_fn = input_fn
        self.name = name
        self._max_batches = max_batches
        self._graph = tf.Graph()
        self._session: v1.Session | None = None
        self._hooks: tuple[v1.train.SessionRunHook, ...] = ()
        self._options: v1.RunOptions | None = None
        self.fallback_reason = ""
        self.variables_bytes = 0
        with closed_on_error([self]), searched_later(), self._graph.as_default():
            self._build()

    @property
    def uses_estimator(self) -> bool:
        """Whether `Estimator.evaluate` does the work; `fallback_reason` says why."""
        return bool(self.fallback_reason)

    def _build(self) -> None:
        if self._estimator.config.tf_random_seed is not None:
            v1.set_random_seed(self._estimator.config.tf_random_seed)
        self._step = v1.train.get_or_create_global_step()
        with user_code(worded("The evaluation data")):
            dataset = self._input_fn()
        is_dataset = isinstance(dataset, tf.data.Dataset | v1.data.Dataset)
        if is_dataset:
            size = self._size(dataset)
            iterator = v1.data.make_initializable_iterator(without_tuning(dataset))
            features, labels = split(iterator.get_next())
        else:
            features, labels = split(dataset)
            if self._max_batches is None and never_ends(self._graph):
                raise DataError(
                    worded(
                        "The evaluation data never ends: its input_fn returns the same tensors again and "
                        "again. Return a tf.data.Dataset of one pass, or set Eval batches."
                    )
                )
        with user_code(worded("The model, in evaluation mode,"), keys_of(features)):
            spec = self._estimator.model_fn(features, labels, tf.estimator.ModeKeys.EVAL, self._estimator.config)
        check_layers(self._graph)
        self.metric_names: tuple[str, ...] = tuple(sorted({*spec.eval_metric_ops, "loss"}))
        if not is_dataset:
            self.fallback_reason = worded("its input_fn makes no tf.data.Dataset")
        elif self._estimator.config.eval_distribute is not None:
            self.fallback_reason = worded("it has a distribution strategy")
        if self.uses_estimator:
            return
        self._restart_data = iterator.initializer
        loss_value, loss_update = v1.metrics.mean(spec.loss)
        values, updates = {"loss": loss_value}, [loss_update]
        for metric_name, metric in spec.eval_metric_ops.items():
            if isinstance(metric, tf.keras.metrics.Metric):
                values[metric_name], update = metric.result(), list(metric.updates)
            else:
                values[metric_name], update = metric[0], [metric[1]]
            updates.extend(update)
        self._values = {**values, "global_step": self._step}
        # Metrics that do not read the input would never see its end.
        read = [
            value for value in tf.nest.flatten((features, labels), expand_composites=True) if tf.is_tensor(value)
        ]
        self._update = tf.group(*updates, *read)
        self._call = None if spec.evaluation_hooks else call_over(self._update, size)
        self._reset = v1.local_variables_initializer()
        # Nobody asks here whether variables have values: it would take an operation for each.
        none = nobody()
        scaffold = spec.scaffold or v1.train.Scaffold(ready_op=none, ready_for_local_init_op=none)
        self._scaffold = scaffold.finalize()
        self._hooks = tuple(spec.evaluation_hooks or ())
        self.variables_bytes = sum(_bytes_of(variable) for variable in v1.global_variables())

    def _size(self, dataset: tf.data.Dataset) -> int | None:
        """How many batches there are, None if not known. DataError for data that never ends."""
        if self._max_batches is not None:
            return self._max_batches
        with v1.Session(graph=self._graph) as session:
            size = int(session.run(tf.data.experimental.cardinality(dataset)))
        if size == tf.data.experimental.INFINITE_CARDINALITY:
            raise DataError(
                worded(
                    "The evaluation data never ends (it repeats), so an evaluation would never end. Remove "
                    ".repeat(), or set Eval batches."
                )
            )
        return None if size == tf.data.experimental.UNKNOWN_CARDINALITY else size

    def evaluate(self, checkpoint_path: str, on_batch: Callable[[], None] = lambda: None) -> Result:
        """Evaluate one checkpoint (its prefix) and write the summaries Estimator would write.

        `on_batch` is called after each batch, or the batches of one call; what it raises breaks the evaluation off,
        and nothing is written.
        Raises CheckpointError if the checkpoint cannot be read or does not fit the model, DataError if there
        are no evaluation records, StorageError if the result cannot be saved.
        """
        started = time.monotonic()
        if self.uses_estimator:
            return self._evaluate_by_estimator(checkpoint_path, on_batch, started)
        session = self._restored(checkpoint_path)
        session.run([self._reset, self._restart_data], options=IN_THIS_THREAD)
        monitored = self._monitored(session) if self._hooks else None
        if self._hooks and monitored is None:
            return self._evaluate_by_estimator(checkpoint_path, on_batch, started)
        begun = time.monotonic()
        if self._call is None:
            batches = self._run_batches(monitored or session, on_batch)
        else:
            batches = run_calls(session, self._call, self._max_batches, self._options, on_batch)
        self._options = IN_THIS_THREAD if time.monotonic() - begun < MOST_SECONDS else None
        if not batches:
            raise DataError(worded("The evaluation data has no records, so there is nothing to measure."))
        values = session.run(self._values, options=IN_THIS_THREAD)
        metrics = {name: _number(value) for name, value in values.items()}
        step = int(metrics["global_step"])
        self._write(step, metrics, checkpoint_path)
        return Result(step, metrics, batches, time.monotonic() - started)

    def restore(self, checkpoint_path: str) -> None:
        """Restore a checkpoint and measure nothing. CheckpointError as for `evaluate`."""
        if not self.uses_estimator:
            self._restored(checkpoint_path)

    def close(self) -> None:
        """Free the session and the graph. Afterwards the evaluator can only be closed again."""
        if self._session is not None:
            self._session.close()
            self._session = None
        take_apart(self._graph)

    def _restored(self, checkpoint_path: str) -> v1.Session:
        """The session, with the checkpoint's values."""
        session = self._ready_session()
        try:
            with self._graph.as_default():  # in eager mode a Saver would not use the session
                self._scaffold.saver.restore(session, checkpoint_path)
        except (tf.errors.OpError, ValueError) as error:
            hint = worded("It may have been saved by another model.")
            raise not_restored(checkpoint_path, worded("restored for evaluation"), error, hint) from error
        return session

    def _ready_session(self) -> v1.Session:
        if self._session is None:
            session = v1.Session(graph=self._graph, config=self._estimator.config.session_config)
            session.run([self._scaffold.init_op], feed_dict=self._scaffold.init_feed_dict)
            session.run(self._scaffold.local_init_op)
            self._session = session
        return self._session

    def _run_batches(self, session: v1.Session, on_batch: Callable[[], None]) -> int:
        """How many batches there were. `session` is a plain one, or a MonitoredSession, which ends with them."""
        batches = 0
        hooked = isinstance(session, v1.train.MonitoredSession)
        with self._graph.as_default(), session if hooked else nullcontext():
            while self._max_batches is None or batches < self._max_batches:
                give_precedence()
                try:
                    session.run(self._update, options=self._options)
                except tf.errors.OutOfRangeError:
                    break
                batches += 1
                on_batch()
                if hooked and session.should_stop():
                    break
        return batches

    def _monitored(self, session: v1.Session) -> v1.train.MonitoredSession:
        """The session with the model's evaluation hooks around it, which begin anew for each evaluation.

        None, with the reason kept, if a hook wants to add to the graph, which is finished.
        """
        with self._graph.as_default():
            try:
                return v1.train.MonitoredSession(_KeptOpen(session), hooks=self._hooks)
            except RuntimeError as error:
                if "finalized" not in str(error):
                    raise
                self.fallback_reason = worded("its evaluation hooks add to the graph each time")
                return None

    def _write(self, step: int, metrics: Mapping[str, float], checkpoint_path: str) -> None:
        """The eval summaries, as Estimator writes them: scalars, and the checkpoint they belong to."""
        summary = v1.Summary()
        for name in sorted(metrics):
            if name != "global_step":
                summary.value.add(tag=name, simple_value=metrics[name])
        folder = self._estimator.eval_dir(self.name or None)
        writer, before = writer_of(folder), bytes_in(folder)
        writer.add_summary(summary, step)
        joined = v1.Summary()
        joined.value.add(tag="checkpoint_path", tensor=tf.make_tensor_proto(checkpoint_path, dtype=tf.string))
        writer.add_summary(joined, step)
        try:
            writer.flush()
        except tf.errors.OpError as error:
            raise _not_saved(step, folder, str(error)) from error
        if bytes_in(folder) <= before:
            raise _not_saved(step, folder, "")

    def _evaluate_by_estimator(self, checkpoint_path: str, on_batch: Callable[[], None], started: float) -> Result:
        counter = _BatchCounter(on_batch)
        metrics = self._estimator.evaluate(
            self._input_fn,
            steps=self._max_batches,
            hooks=[counter],
            checkpoint_path=checkpoint_path,
            name=self.name or None,
        )
        if not counter.batches:
            raise DataError(worded("The evaluation data has no records, so there is nothing to measure."))
        numbers = {name: _number(value) for name, value in metrics.items()}
        return Result(int(numbers["global_step"]), numbers, counter.batches, time.monotonic() - started)


class _BatchCounter(v1.train.SessionRunHook):  # type: ignore[misc]
    """Counts batches, and sees to it that each is read: metrics that do not read the input would never end."""

    def __init__(self, on_batch: Callable[[], None]) -> None:
        self.batches = 0
        self._on_batch = on_batch

    def begin(self) -> None:
        self._reads = _reading_ops(v1.get_default_graph())

    def before_run(self, run_context: v1.train.SessionRunContext) -> v1.train.SessionRunArgs:
        return v1.train.SessionRunArgs(self._reads)

    def after_run(self, run_context: v1.train.SessionRunContext, run_values: v1.train.SessionRunValues) -> None:
        self.batches += 1
        self._on_batch()


class _KeptOpen(v1.train.SessionCreator):  # type: ignore[misc]
    """Lends a MonitoredSession a session that outlives it."""

    def __init__(self, session: v1.Session) -> None:
        self._session = session

    def create_session(self) -> v1.Session:
        return _Lent(self._session)


class _Lent:
    """A session but for `close`."""

    def __init__(self, session: v1.Session) -> None:
        self._session = session

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)

    def close(self) -> None:
        """It is not the borrower's to close."""


def _reading_ops(graph: tf.Graph) -> list[tf.Operation]:
    """The ops that read the next batch, as far as they run in each call of the session."""
    return [op for op in graph.get_operations() if op.type in _READERS and op._get_control_flow_context() is None]


def _not_saved(step: int, folder: str, details: str) -> StorageError:
    return StorageError(
        worded(
            "Could not save the evaluation of checkpoint {step} in {folder}. Check that the disk is not full "
            "and that you may write there, then evaluate the checkpoint again.",
            step=step,
            folder=folder,
        ),
        details=details,
    )


def _bytes_of(variable: tf.Variable) -> int:
    size = variable.shape.num_elements()
    return (size or 0) * int(variable.dtype.size)


def _number(value: Any) -> float:
    """A metric as a float; a metric of several numbers counts by its mean."""
    return float(np.mean(value))
