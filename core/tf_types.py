"""What stands at the border to TensorFlow, which has no types of its own. TensorFlow is not imported for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import tensorflow as tf
    from numpy.typing import NDArray

# A model's features or labels are a nest: a tensor (sparse or ragged too), or mappings and sequences of nests.
# Python cannot write this type without losing the mapping's keys, so a nest that is only passed on is an `object`.
Tensors: TypeAlias = "Mapping[str, tf.Tensor]"

Params = Mapping[str, object]  # an experiment's hyperparameters by name

# What the user brings takes the arguments that it names (core.experiment.user_arguments).
UserFunction = Callable[..., object]

InputFunction = Callable[[], object]  # an input_fn that needs no arguments: a tf.data.Dataset or nests of tensors

ReceiverFunction: TypeAlias = "Callable[[], tf.estimator.export.ServingInputReceiver]"
ModelFunction: TypeAlias = "Callable[..., tf.estimator.EstimatorSpec]"


class CheckpointReader(Protocol):
    """What tf.train.load_checkpoint returns, whose class TensorFlow does not offer by name."""

    def get_variable_to_shape_map(self) -> dict[str, list[int]]: ...

    def get_variable_to_dtype_map(self) -> dict[str, tf.DType]: ...

    def has_tensor(self, name: str) -> bool: ...

    def get_tensor(self, name: str) -> NDArray[np.generic]: ...
