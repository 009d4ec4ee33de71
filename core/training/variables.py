"""The variables a model trains, and how they differ from those in a checkpoint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.experiment.data.input_fns import element_of
from core.experiment.user_code import keys_of, user_code
from core.tf_types import InputFunction
from core.training.checkpoint_reader import open_reader
from core.training.variable_info import Shape, Variable
from core.words import worded

Variables = Mapping[str, Variable]

# What TensorFlow's reader of checkpoints raises. None of it tells that a checkpoint is damaged.
READER_ERRORS = (tf.errors.OpError, ValueError, TypeError, RuntimeError, LookupError, OSError, MemoryError)


@dataclass(frozen=True, slots=True)
class VariablesDiff:
    """`new`: only in the model; `missing`: only in the checkpoint; `changed`: another shape or dtype."""

    new: tuple[str, ...]
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    only_optimizer: bool

    def __bool__(self) -> bool:
        return bool(self.new or self.missing or self.changed)

    @property
    def sentence(self) -> str:
        """What differs, in words."""
        if not self:
            return worded("All {same} variables of the checkpoint fit the model.", same=self.same)
        parts = []
        if self.changed:
            parts.append(worded("{n} changed shape ({names})", n=len(self.changed), names=_some(self.changed)))
        if self.new:
            parts.append(worded("{n} new ({names})", n=len(self.new), names=_some(self.new)))
        if self.missing:
            parts.append(worded("{n} gone ({names})", n=len(self.missing), names=_some(self.missing)))
        told = ", ".join(parts)
        if self.only_optimizer:
            return worded(
                "The optimizer is another one than the checkpoint's: {parts}; {same} fit.",
                parts=told,
                same=self.same,
            )
        return worded(
            "The model is another one than the checkpoint's: {parts}; {same} fit.", parts=told, same=self.same
        )


def model_variables(spec: tf.estimator.EstimatorSpec) -> dict[str, Variable] | None:
    """What the model of the default graph saves while training, by name.

    None if it brings its own Saver, which may rename.
    """
    if (spec.scaffold is not None and spec.scaffold.saver is not None) or v1.get_collection(v1.GraphKeys.SAVERS):
        return None
    trained = {variable.name for variable in v1.trainable_variables()}
    found = {}
    for variable in (*v1.global_variables(), *v1.get_collection(v1.GraphKeys.SAVEABLE_OBJECTS)):
        if not isinstance(variable, tf.Variable):
            return None
        name, shape = saved_name(variable)
        found[name] = Variable(shape, variable.dtype.base_dtype.name, variable.name in trained)
    return found


def training_spec(estimator: tf.estimator.Estimator, input_fn: InputFunction) -> tf.estimator.EstimatorSpec:
    """The EstimatorSpec of training, built in the default graph. UserCodeError."""
    v1.set_random_seed(estimator.config.tf_random_seed)
    v1.train.get_or_create_global_step()
    with user_code(worded("The training data")):
        element = element_of(input_fn())
    with user_code(worded("The model, in training mode,"), keys_of(element.features)):
        return estimator.model_fn(element.features, element.labels, tf.estimator.ModeKeys.TRAIN, estimator.config)


def saved_name(variable: tf.Variable) -> tuple[str, Shape]:
    """Name and shape in a checkpoint; a part of a partitioned variable is saved as a slice of the whole."""
    part = getattr(variable, "_save_slice_info", None)
    if part is not None:
        return part.full_name, tuple(part.full_shape)
    known = variable.shape.rank is not None
    return variable.op.name, tuple(variable.shape.as_list()) if known else None


def fits(shape: Shape, saved: Shape) -> bool:
    """Whether a value of the shape `saved` can be a variable of this shape."""
    return bool(tf.TensorShape(shape).is_compatible_with(saved))


def checkpoint_variables(prefix: str) -> dict[str, Variable]:
    """What a checkpoint holds, by name. Reads its index only. READER_ERRORS."""
    reader = open_reader(prefix)
    dtypes = reader.get_variable_to_dtype_map()
    return {
        name: Variable(tuple(shape), dtypes[name].base_dtype.name)
        for name, shape in reader.get_variable_to_shape_map().items()
    }


def compare(model: Variables, checkpoint: Variables) -> VariablesDiff:
    """How the model's variables differ from the checkpoint's."""
    common = model.keys() & checkpoint.keys()
    changed = {
        name
        for name in common
        if model[name].dtype != checkpoint[name].dtype or not fits(model[name].shape, checkpoint[name].shape)
    }
    new, missing = model.keys() - checkpoint.keys(), checkpoint.keys() - model.keys()
    weights = {name for name, variable in model.items() if variable.trained}
    return VariablesDiff(
        new=tuple(sorted(new)),
        missing=tuple(sorted(missing)),
        changed=tuple(sorted(changed)),
        same=len(common) - len(changed),
        only_optimizer=weights <= common - changed and not _are_weights(missing, checkpoint, weights),
    )


def _are_weights(missing: set[str], checkpoint: Variables, weights: set[str]) -> bool:
    """Whether some of the missing are weights: a slot of an optimizer is named after the weight it belongs to."""
    return any(
        checkpoint[name].shape not in ((), (1,)) and not any(f"{weight}/" in f"{name}/" for weight in weights)
        for name in missing
    )


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:3])
    return f"{shown}, ..." if len(names) > 3 else shown
