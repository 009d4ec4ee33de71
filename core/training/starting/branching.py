"""The first checkpoint of a branch: another run's weights, as far as they fit the model by name and shape."""

from __future__ import annotations

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import CheckpointError
from core.runs.catalogue.checkpoints import Checkpoint
from core.tf_types import InputFunction
from core.training.checkpoint_reader import open_reader
from core.training.starting.first_checkpoint import first_checkpoint, layouts, parts_by_name, set_value
from core.training.variables import READER_ERRORS, VariablesDiff, checkpoint_variables, compare
from core.training.verification import not_restored, problem_of
from core.words import worded


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
        raise CheckpointError(
            worded(
                "Checkpoint {step} is damaged, so nothing can start from it: {problem}",
                step=checkpoint.step,
                problem=problem,
            )
        )
    with first_checkpoint(estimator, input_fn) as training:
        session = training.session
        if training.own_saver:
            diff = _everything()
            _restore(training.saver, session, checkpoint)
        else:
            diff = _take_what_fits(checkpoint, session)
        step = v1.train.get_global_step()
        if not keep_step:
            step.load(0, session)
        return int(session.run(step)), diff


def _take_what_fits(checkpoint: Checkpoint, session: v1.Session) -> VariablesDiff:
    """Give each variable of the default graph that fits its value; return what differs."""
    try:
        reader = open_reader(checkpoint.path)
        found = checkpoint_variables(checkpoint.path)
    except READER_ERRORS as error:
        raise not_restored(checkpoint.path, worded("read here, so nothing can start from it"), error) from error
    parts = parts_by_name()
    model = layouts(parts)
    diff = compare(model, found)
    fitting = [name for name in model if name in found and name not in diff.changed]
    if not any(model[name].trained for name in fitting):
        raise CheckpointError(
            worded(
                "No weight of checkpoint {step} fits this model by name and shape. {sentence}",
                step=checkpoint.step,
                sentence=diff.sentence,
            )
        )
    for name in fitting:
        set_value(parts[name], reader.get_tensor(name), session)
    return diff


def _everything() -> VariablesDiff:
    """The difference of a model that restores all its variables by a Saver of its own."""
    return VariablesDiff((), (), (), same=len(v1.global_variables()), only_optimizer=False)


def _restore(saver: v1.train.Saver, session: v1.Session, checkpoint: Checkpoint) -> None:
    try:
        saver.restore(session, checkpoint.path)
    except (tf.errors.OpError, ValueError) as error:
        hint = worded("The model's own Saver restores all or nothing.")
        raise not_restored(checkpoint.path, worded("restored into this model"), error, hint) from error
