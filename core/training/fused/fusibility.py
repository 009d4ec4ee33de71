"""Why a training has to go step by step, where it has to: what many steps in one call could not do the same way."""

from __future__ import annotations

from collections.abc import Iterable

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.words import worded

FEWEST_STEPS = 100  # for fewer, preparing the call takes longer than it saves

_LOOPS = frozenset({"Enter", "RefEnter", "Exit", "RefExit", "NextIteration", "RefNextIteration"})
_EAGER = frozenset({"EagerPyFunc", "DebugIdentityV2", "DebugIdentityV3", "DebugNumericSummaryV2"})


def why_not_run(config: tf.estimator.RunConfig, steps: int) -> str:
    """Return why a run of so many steps is not to be fused, "" if it may be. `config`: the RunConfig."""
    if config.train_distribute is not None or config.cluster_spec:
        return worded("it has a distribution strategy")
    if not v1.control_flow_v2_enabled():
        return worded("the experiment turns TensorFlow 2's control flow off")
    if tf.config.functions_run_eagerly():
        return worded("functions run eagerly, for debugging")
    if steps < FEWEST_STEPS:
        return worded("only {steps} steps are left", steps=steps)
    return ""


def why_not_spec(spec: tf.estimator.EstimatorSpec, operations: Iterable[tf.Operation]) -> str:
    """Return why the training step of an EstimatorSpec cannot be fused, "" if it can.

    `operations`: those of the step.
    """
    watching = [hook for hook in (*spec.training_hooks, *spec.training_chief_hooks) if _looks_at_steps(hook)]
    if watching:
        return worded("the model's {hook} looks at every step", hook=type(watching[0]).__name__)
    return why_not_operations(operations)


def why_not_operations(operations: Iterable[tf.Operation]) -> str:
    """Return why these operations cannot be copied into a loop, "" if they can."""
    found = list(operations)
    types = {operation.type for operation in found}
    if types & _LOOPS:
        return worded("the model has a loop of TensorFlow 1")
    if any(tensor.dtype != tensor.dtype.base_dtype for each in found for tensor in each.outputs):
        return worded("the model has variables of TensorFlow 1 (references)")
    if any("shared_name" in each.node_def.attr for each in found):
        return worded("the model has a staging area, which a copy would not share")
    if "Placeholder" in types:
        return worded("the model has a placeholder")
    if types & _EAGER:
        return worded("the model runs Python code eagerly (tf.py_function or a debugger)")
    return ""


def draws_random_numbers(operations: Iterable[tf.Operation]) -> bool:
    """Whether an operation goes on in a sequence of random numbers of its own, as dropout does.

    A copy of such an operation begins its sequence anew, so that the same numbers would come twice.
    """
    nodes = [operation.node_def for operation in operations]
    if any("seed2" in node.attr for node in nodes):
        return True
    functions = v1.get_default_graph().as_graph_def().library.function if any(map(_calls, nodes)) else ()
    return any("seed2" in node.attr for function in functions for node in function.node_def)


def _calls(node: v1.NodeDef) -> bool:
    return any(attribute.HasField("func") for attribute in node.attr.values())


def _looks_at_steps(hook: v1.train.SessionRunHook) -> bool:
    plain = v1.train.SessionRunHook
    return type(hook).before_run is not plain.before_run or type(hook).after_run is not plain.after_run
