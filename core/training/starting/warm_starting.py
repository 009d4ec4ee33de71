"""Starts a run with the weights of a checkpoint, and tells before which of them fit."""

from __future__ import annotations

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import CheckpointError
from core.temporary_graphs import temporary_graph
from core.tf_types import InputFunction
from core.training.checkpoint_reader import open_reader
from core.training.contents import role_of
from core.training.starting.first_checkpoint import Parts, first_checkpoint, layouts, parts_by_name, set_value
from core.training.starting.matching import WarmStartMatch, match_variables
from core.training.starting.saved import saved_weights
from core.training.starting.warm_start import Origin, WarmStart
from core.training.variable_info import Variable
from core.training.variables import READER_ERRORS, training_spec
from core.training.verification import not_restored, problem_of
from core.words import worded


def match_model(
    estimator: tf.estimator.Estimator, input_fn: InputFunction, origin: Origin, warm_start: WarmStart
) -> WarmStartMatch:
    """Return what would become of each weight of the model; its training graph is built for that, and not run.

    SettingsError, CheckpointError, UserCodeError.
    """
    _check_whole(origin)
    with temporary_graph():
        training_spec(estimator, input_fn)
        return _match(parts_by_name(), origin, warm_start)


def start_from(
    estimator: tf.estimator.Estimator, input_fn: InputFunction, origin: Origin, warm_start: WarmStart
) -> WarmStartMatch:
    """Write a checkpoint of step 0 into `estimator.model_dir` with the weights of `origin`, as far as they match.

    All else has its initial value, what belongs to the optimizer too. Raises as `match_model`, and CheckpointError
    if nothing matches.
    """
    _check_whole(origin)
    with first_checkpoint(estimator, input_fn) as training:
        parts = parts_by_name()
        match = _match(parts, origin, warm_start)
        if not match.taken:
            raise CheckpointError(
                worded(
                    "No variable of the model matches one of {title} by name, shape and type, so nothing can "
                    "start from it. Map the names, or choose another checkpoint.",
                    title=origin.title,
                )
            )
        try:
            reader = open_reader(origin.prefix)
            for item in match.taken:
                set_value(parts[item.name], reader.get_tensor(item.key), training.session)
        except READER_ERRORS as error:
            raise not_restored(origin.prefix, worded("read here, so nothing can start from it"), error) from error
        v1.train.get_global_step().load(0, training.session)
    return match


def _match(parts: Parts, origin: Origin, warm_start: WarmStart) -> WarmStartMatch:
    """Match the weights of the default graph."""
    saved = saved_weights(origin.prefix)
    variables = match_variables(_weights(layouts(parts)), saved, warm_start)
    return WarmStartMatch(origin, variables, saved)


def _weights(all_variables: dict[str, Variable]) -> dict[str, Variable]:
    """Return what the model itself has: neither the step nor what belongs to optimizers."""
    return {
        name: layout
        for name, layout in all_variables.items()
        if layout.trained or role_of(name, all_variables) == "weight"
    }


def _check_whole(origin: Origin) -> None:
    problem = problem_of(origin.prefix)
    if problem:
        raise CheckpointError(
            worded(
                "{title} is damaged: {problem}.",
                title=origin.title[:1].upper() + origin.title[1:],
                problem=problem,
            )
        )
