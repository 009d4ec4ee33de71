"""The first checkpoint of a branch: another run's weights, as far as they fit the model by name and shape."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.errors import CheckpointError
from core.runs.catalogue.checkpoints import Checkpoint
from core.tf_types import InputFunction
from core.training.checkpoint_reader import open_reader
from core.training.variables import (
    READER_ERRORS,
    Variable,
    VariablesDiff,
    checkpoint_variables,
    compare,
    fits,
    saved_name,
    training_spec,
)
from core.training.verification import not_restored, problem_of


def branch_from(
    checkpoint: Checkpoint, estimator: tf.estimator.Estimator, input_fn: InputFunction, *, keep_step: bool = True
) -> tuple[int, VariablesDiff]:
    """Write a checkpoint into `estimator.model_dir` that starts where `checkpoint` of another run stands.

    Variables that the model has and the checkpoint has with the same name, shape and dtype take its values, the
    others their initial ones; a model with a Saver of its own takes all of them. Without `keep_step` steps count
    from 0 again. Returns the step and what differed. CheckpointError if the checkpoint is damaged, cannot be
    read, or nothing in it fits.
    """
    problem = problem_of(checkpoint.path)
    if problem:
        raise CheckpointError(f"Checkpoint {checkpoint.step} is damaged, so nothing can start from it: {problem}")
    with tf.Graph().as_default() as graph:
        spec = training_spec(estimator, input_fn)
        step = v1.train.get_global_step()
        reset = v1.assign(step, 0)
        scaffold = spec.scaffold or v1.train.Scaffold()
        own = scaffold.saver is not None
        diff, fitting = (_everything(), {}) if own else _fitting_values(checkpoint)
        saver = (
            scaffold.saver if own else v1.train.Saver(v1.global_variables(), sharded=True, save_relative_paths=True)
        )
        scaffold.finalize()
        with v1.Session(graph=graph, config=estimator.config.session_config) as session:
            session.run(scaffold.init_op, feed_dict=scaffold.init_feed_dict)
            if own:
                _restore(saver, session, checkpoint)
            for variable, value in fitting.values():
                variable.load(value(), session)
            if not keep_step:
                session.run(reset)
            number = int(session.run(step))
            target = Path(estimator.model_dir) / "model.ckpt"
            saver.save(session, str(target), global_step=number, write_meta_graph=False)
    return number, diff


def _fitting_values(
    checkpoint: Checkpoint,
) -> tuple[VariablesDiff, dict[str, tuple[tf.Variable, Callable[[], NDArray[np.generic]]]]]:
    """Return what differs, and by name each variable of the default graph that fits, with what reads its value."""
    try:
        reader = open_reader(checkpoint.path)
        found = checkpoint_variables(checkpoint.path)
    except READER_ERRORS as error:
        raise not_restored(checkpoint.path, "read here, so nothing can start from it", error) from error
    trained = {variable.name for variable in v1.trainable_variables()}
    variables = {saved_name(variable)[0]: variable for variable in v1.global_variables()}
    model = {
        name: Variable(saved_name(variable)[1], variable.dtype.base_dtype.name, variable.name in trained)
        for name, variable in variables.items()
    }
    diff = compare(model, found)
    fitting: dict[str, tuple[tf.Variable, Callable[[], NDArray[np.generic]]]] = {
        name: (variables[name], functools.partial(reader.get_tensor, name))
        for name in model
        if name in found and name not in diff.changed and fits(variables[name].shape, model[name].shape)
    }
    if not any(model[name].trained for name in fitting):
        raise CheckpointError(
            f"No weight of checkpoint {checkpoint.step} fits this model by name and shape. {diff.sentence}"
        )
    return diff, fitting


def _everything() -> VariablesDiff:
    """The difference of a model that restores all its variables by a Saver of its own."""
    return VariablesDiff((), (), (), same=len(v1.global_variables()), only_optimizer=False)


def _restore(saver: v1.train.Saver, session: v1.Session, checkpoint: Checkpoint) -> None:
    try:
        saver.restore(session, checkpoint.path)
    except (tf.errors.OpError, ValueError) as error:
        hint = "The model's own Saver restores all or nothing."
        raise not_restored(checkpoint.path, "restored into this model", error, hint) from error
