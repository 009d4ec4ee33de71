"""The user's own input_fns: called as Estimator calls them, and read a few batches at a time."""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import DataError
from core.experiment.experiment import InputFn
from core.experiment.user_arguments import call_with
from core.experiment.user_code import user_code
from core.temporary_graphs import temporary_graph
from core.tf_types import InputFunction, Params, Tensors
from core.words import worded

# Ops that can run out of data. Tensors that come from none of them are the same batch for ever.
_ENDING = (
    "IteratorGetNext",
    "QueueDequeue",
    "ReaderRead",
    "PyFunc",
    "EagerPyFunc",
    "CountUpTo",
    "ResourceCountUpTo",
)

_HOOKS = "hooks_of_its_source"  # the attribute of an input_fn that keeps them

ToModel = Callable[[Tensors, object], object]


@dataclass(frozen=True, slots=True)
class Element:
    """One batch in the default graph: nests of tensors; `labels` is None where there are none.

    `initializer` starts the data anew, after tables are initialized; None where the tensors start by themselves.
    """

    features: object
    labels: object
    initializer: tf.Operation | None


@dataclass(frozen=True, slots=True)
class InputBatch:
    """One batch as values: nests of arrays, SparseTensorValues and RaggedTensorValues."""

    features: object
    labels: object


@dataclass(frozen=True, slots=True)
class FirstBatches:
    """The first batches of an input_fn, and the nests of tensors in their graph.

    `length` is the number of batches in a pass, None if unknown; `endless` says that it is known to have no end.
    """

    batches: tuple[InputBatch, ...]
    features: object
    labels: object
    length: int | None
    endless: bool


def element_of(made: object) -> Element:
    """Return the result of an input_fn, a Dataset or tensors, as one batch."""
    initializer = None
    if isinstance(made, tf.data.Dataset | v1.data.Dataset):
        iterator = v1.data.make_initializable_iterator(made)
        made, initializer = iterator.get_next(), iterator.initializer
    features, labels = split(made)
    return Element(features, labels, initializer)


def split(made: object) -> tuple[Any, object]:
    """Return (features, labels) as Estimator takes them; labels are None where there are none."""
    return (made[0], made[1]) if isinstance(made, list | tuple) and len(made) == 2 else (made, None)


def never_ends(graph: tf.Graph) -> bool:
    """Return whether nothing in the graph of an input_fn that returns tensors can run out of data."""
    return not any(operation.type.startswith(_ENDING) for operation in graph.get_operations())


def make_own_input_fn(
    source: InputFn, *, training: bool, params: Params, to_model: ToModel | None
) -> Callable[..., object]:
    """Return the source's function as an input_fn without arguments; `to_model` runs on each of its batches."""
    mode = tf.estimator.ModeKeys.TRAIN if training else tf.estimator.ModeKeys.EVAL

    def input_fn(input_context: tf.distribute.InputContext | None = None) -> object:
        values = {
            "mode": mode,
            "params": dict(params) if source.params is None else source.params,
            "config": source.config,
            "input_context": input_context,
        }
        with user_code(source.name):
            made = call_with(source.function, source.name, {}, values)
        _check_made(source.name, made)
        if not isinstance(made, tf.data.Dataset | v1.data.Dataset):
            return made if to_model is None else to_model(*split(made))
        dataset = made.repeat(source.passes) if training and source.repeat else made
        if to_model is None:
            return dataset
        mapped = tf.autograph.experimental.do_not_convert(lambda *batch: to_model(*_pair(batch)))
        return dataset.map(mapped, num_parallel_calls=tf.data.AUTOTUNE, deterministic=True)

    setattr(input_fn, _HOOKS, source.hooks)
    return input_fn


def read_first(input_fn: InputFunction, what: str, count: int = 1) -> FirstBatches:
    """Read up to `count` batches in a graph and session of their own.

    DataError if there are none, UserCodeError for what the function or its pipeline raises.
    """
    found: list[InputBatch] = []
    with temporary_graph():
        v1.train.get_or_create_global_step()
        made = input_fn()
        element = element_of(made)
        fetches = {"features": element.features, "labels": element.labels, "size": _cardinality(made)}
        fetches = {name: value for name, value in fetches.items() if value is not None}
        session_config = v1.ConfigProto(allow_soft_placement=True)
        session_config.gpu_options.allow_growth = True
        creator = v1.train.ChiefSessionCreator(_nothing_to_save(), config=session_config)
        with (
            user_code(what),
            v1.train.MonitoredSession(
                creator, hooks=[_Started(element.initializer, getattr(input_fn, _HOOKS, ()))]
            ) as session,
        ):
            while len(found) < count and not session.should_stop():
                try:
                    values = session.run(fetches)
                except tf.errors.OutOfRangeError:
                    break
                found.append(InputBatch(values["features"], values.get("labels")))
                size = int(values["size"])
    if not found:
        raise DataError(worded("{what} yields nothing: it ended before its first batch.", what=what))
    length = len(found) if len(found) < count else size if size >= 0 else None
    endless = size == tf.data.experimental.INFINITE_CARDINALITY
    return FirstBatches(tuple(found), element.features, element.labels, length, endless)


def _nothing_to_save() -> v1.train.Scaffold:
    """What starts a session that neither saves nor asks whether variables have values: both take operations."""
    none = tf.constant([], tf.string)
    saver = v1.train.Saver([], allow_empty=True)
    return v1.train.Scaffold(ready_op=none, ready_for_local_init_op=none, saver=saver)


class _Started(v1.train.SessionRunHook):  # type: ignore[misc]
    """Starts a Dataset's iterator once the tables are initialized; a script's own hooks may start one of theirs."""

    def __init__(self, initializer: tf.Operation | None, hooks: Sequence[tf.estimator.SessionRunHook]) -> None:
        self._initializer, self._hooks = initializer, [hook for hook in hooks if _is_own(hook)]

    def after_create_session(self, session: v1.Session, coord: tf.train.Coordinator) -> None:
        if self._initializer is not None:
            session.run(self._initializer)
        for hook in self._hooks:
            with contextlib.suppress(Exception):  # it wants the model too, and has begun nothing
                hook.after_create_session(session, coord)


def _is_own(hook: tf.estimator.SessionRunHook) -> bool:
    return not type(hook).__module__.startswith(("tensorflow", "keras"))


def _cardinality(made: object) -> tf.Tensor:
    """Return the number of batches as a tensor: negative if it is unknown or infinite."""
    if isinstance(made, tf.data.Dataset | v1.data.Dataset):
        return tf.data.experimental.cardinality(made)
    endless = never_ends(v1.get_default_graph())
    return tf.constant(
        tf.data.experimental.INFINITE_CARDINALITY if endless else tf.data.experimental.UNKNOWN_CARDINALITY, tf.int64
    )


def _pair(batch: tuple[object, ...]) -> tuple[Any, object]:
    return (batch[0], batch[1]) if len(batch) == 2 else (batch[0] if len(batch) == 1 else batch, None)


def _check_made(name: str, made: object) -> None:
    """DataError for a result that Estimator would not accept."""
    wanted = worded("an input_fn returns a tf.data.Dataset, or features, or (features, labels)")
    if made is None:
        raise DataError(
            worded(
                "{name} returned nothing; {wanted}. Its last line may lack a `return`.", name=name, wanted=wanted
            )
        )
    if inspect.isgenerator(made):
        raise DataError(
            worded(
                "{name} is a generator; {wanted}. Make a Dataset of it: "
                "tf.data.Dataset.from_generator({name}, ...).",
                name=name,
                wanted=wanted,
            )
        )
    if callable(made) and not hasattr(made, "element_spec"):
        raise DataError(
            worded(
                "{name} returned a function, {wanted}. Give the function that it returned, not the one that "
                "makes it.",
                name=name,
                wanted=wanted,
            )
        )
    if isinstance(made, list | tuple) and len(made) not in (1, 2):
        raise DataError(worded("{name} returned {n} things; {wanted}.", name=name, n=len(made), wanted=wanted))
