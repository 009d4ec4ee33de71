"""A step copied into a loop of the graph, so that one call of the session runs it many times.

What the step computes is copied into the body of a `While` op. What keeps state (variables, the iterator, tables,
queues) stays outside, and the step itself stays usable beside its copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import tensorflow as tf
import tensorflow.compat.v1 as v1

_SCOPE = "fused"


@dataclass(frozen=True, slots=True)
class TrainingCall:
    """Many training steps in one call: feed `steps` and `wants_summary`, fetch `results`.

    `results`: steps done (fewer than asked for if the loss became NaN), last loss, which of the steps had the last
    finite loss (1 is the first, 0 is none), that loss, the summaries of the last step (b"" if not wanted), and the
    global step.
    """

    steps: tf.Tensor
    wants_summary: tf.Tensor
    results: tuple[tf.Tensor, ...]


@dataclass(frozen=True, slots=True)
class UpdateCall:
    """Many updates in one call: feed `times`, fetch `done`. `count` counts them, also when the data ends."""

    times: tf.Tensor
    done: tf.Tensor
    count: tf.Variable


def operations_of(targets: Sequence[tf.Operation | tf.Tensor]) -> set[tf.Operation]:
    """Return the operations that compute `targets` (operations or tensors), without those that make a resource."""
    found: set[tf.Operation] = set()
    waiting = [getattr(target, "op", target) for target in targets]
    while waiting:
        operation = waiting.pop()
        if operation not in found:
            found.add(operation)
            waiting += [tensor.op for tensor in operation.inputs if not _is_state(tensor)]
            waiting += operation.control_inputs
    return found


def training_call(
    train_op: tf.Operation, loss: tf.Tensor, summary: tf.Tensor | None, global_step: tf.Variable
) -> TrainingCall:
    """Add the loop over the training step to the graph of `loss`. `summary`: a string tensor, or None."""
    step = _copy_of(operations_of([train_op, loss]))
    extra = _copy_of(operations_of([summary]) - step.operations) if summary is not None else None
    shared = [name for name, tensor in extra.taken.items() if tensor.op in step.operations] if extra else []
    with loss.graph.as_default(), tf.name_scope(_SCOPE):
        steps = v1.placeholder_with_default(tf.constant(1), [], "steps")
        wants_summary = v1.placeholder_with_default(tf.constant(False), [], "wants_summary")

        summary_name = summary.name if summary is not None else ""

        def body(
            number: tf.Tensor, last: tf.Tensor, finite_at: tf.Tensor, finite: tf.Tensor, text: tf.Tensor
        ) -> tuple[tf.Tensor, ...]:
            inside = step.paste({}, [train_op.name, loss.name, *shared])
            # Not after the train op: summaries of weights would show those of the next step.
            is_wanted = tf.logical_and(wants_summary, tf.equal(number + 1, steps))
            with tf.control_dependencies([inside[train_op.name]]):
                number = number + 1
            last = tf.reshape(inside[loss.name], [])
            is_finite = tf.math.is_finite(last)
            finite_at = tf.where(is_finite, number, finite_at)
            finite = tf.where(is_finite, last, finite)
            if extra is not None:
                text = tf.cond(
                    is_wanted, lambda: extra.paste(inside, [summary_name])[summary_name], lambda: tf.constant(b"")
                )
            return number, last, finite_at, finite, tf.reshape(text, [])

        def goes_on(number: tf.Tensor, last: tf.Tensor, *_: tf.Tensor) -> tf.Tensor:
            return tf.logical_and(number < steps, tf.logical_not(tf.math.is_nan(last)))

        zero, no_loss = tf.constant(0), tf.zeros([], loss.dtype)
        start = (zero, no_loss, zero, no_loss, tf.constant(b""))
        results = tf.while_loop(goes_on, body, start, parallel_iterations=1)
        with tf.control_dependencies(results):
            reached = global_step.read_value()
    return TrainingCall(steps, wants_summary, (*results, reached))


def update_call(update: tf.Operation) -> UpdateCall:
    """Add the loop over `update` (an operation that takes one batch) to its graph."""
    step = _copy_of(operations_of([update]))
    with update.graph.as_default(), tf.name_scope(_SCOPE):
        times = v1.placeholder_with_default(tf.constant(1), [], "times")
        count = v1.get_variable(
            f"{_SCOPE}_count", [], tf.int64, v1.zeros_initializer(), trainable=False, use_resource=True,
            collections=[v1.GraphKeys.LOCAL_VARIABLES],
        )  # fmt: skip

        def body(number: tf.Tensor) -> tf.Tensor:
            with tf.control_dependencies([step.paste({}, [update.name])[update.name]]):
                counted = count.assign_add(1, read_value=False)
            with tf.control_dependencies([counted]):
                return number + 1

        (done,) = tf.while_loop(lambda number: number < times, body, [tf.constant(0)], parallel_iterations=1)
    return UpdateCall(times, done, count)


@dataclass(frozen=True, slots=True)
class _Copy:
    """Operations to paste: their GraphDef, and by name the tensors that they take from other operations."""

    operations: set[tf.Operation]
    definition: v1.GraphDef
    taken: Mapping[str, tf.Tensor]

    def paste(self, known: Mapping[str, tf.Tensor], wanted: Sequence[str]) -> dict[str, tf.Tensor]:
        """Paste into the function being built; return the copies of `wanted` (names), by name.

        What is taken from outside becomes an input of the function, unless it has a copy in there (`known`).
        """
        function = v1.get_default_graph()
        inputs = {name: function.capture(known.get(name, tensor)) for name, tensor in self.taken.items()}
        made = tf.graph_util.import_graph_def(self.definition, inputs, list(wanted), name="step")
        return dict(zip(wanted, made, strict=True))


def _copy_of(operations: set[tf.Operation]) -> _Copy:
    wanted = {operation.name for operation in operations}
    whole = next(iter(operations)).graph.as_graph_def() if operations else v1.GraphDef()
    definition = v1.GraphDef(versions=whole.versions, library=whole.library)
    for node in whole.node:
        if node.name in wanted:
            node.attr.pop("_class", None)  # it names operations outside; a resource keeps its own place
            definition.node.append(node)
    taken = {
        tensor.name: tensor
        for operation in operations
        for tensor in operation.inputs
        if tensor.op not in operations
    }
    return _Copy(operations, definition, taken)


def _is_state(tensor: tf.Tensor) -> bool:
    """Whether the tensor is the handle of something that outlives a step."""
    return tensor.dtype == tf.resource and not tensor.op.inputs
