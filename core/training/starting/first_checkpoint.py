"""The first checkpoint of a run that starts with weights trained before: initial values, some of them replaced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.temporary_graphs import temporary_graph
from core.tf_types import InputFunction
from core.training.variable_info import Variable
from core.training.variables import saved_name, training_spec

Parts = Mapping[str, list[tf.Variable]]


@dataclass(frozen=True, slots=True)
class TrainingSession:
    """A session whose variables have their initial values. `own_saver`: the model brings its own Saver."""

    session: v1.Session
    saver: v1.train.Saver
    own_saver: bool


@contextmanager
def first_checkpoint(estimator: tf.estimator.Estimator, input_fn: InputFunction) -> Iterator[TrainingSession]:
    """Yield a session of the training graph, to set variables in; then save them as the run's first checkpoint.

    The graph is the default one during the body.
    """
    with temporary_graph() as graph:
        spec = training_spec(estimator, input_fn)
        scaffold = spec.scaffold or v1.train.Scaffold()
        own = scaffold.saver is not None
        saver = (
            scaffold.saver if own else v1.train.Saver(v1.global_variables(), sharded=True, save_relative_paths=True)
        )
        scaffold.finalize()
        with v1.Session(graph=graph, config=estimator.config.session_config) as session:
            session.run(scaffold.init_op, feed_dict=scaffold.init_feed_dict)
            yield TrainingSession(session, saver, own)
            target = Path(estimator.model_dir) / "model.ckpt"
            step = int(session.run(v1.train.get_global_step()))
            saver.save(session, str(target), global_step=step, write_meta_graph=False)


def parts_by_name() -> dict[str, list[tf.Variable]]:
    """Return the variables of the default graph by their names in a checkpoint; of a partitioned one its parts."""
    found: dict[str, list[tf.Variable]] = {}
    for variable in v1.global_variables():
        found.setdefault(saved_name(variable)[0], []).append(variable)
    return found


def layouts(parts: Parts) -> dict[str, Variable]:
    """Return shape and type of each, as a checkpoint has them."""
    trained = {variable.name for variable in v1.trainable_variables()}
    return {
        name: Variable(
            saved_name(variables[0])[1],
            variables[0].dtype.base_dtype.name,
            any(variable.name in trained for variable in variables),
        )
        for name, variables in parts.items()
    }


def set_value(parts: list[tf.Variable], value: NDArray[np.generic], session: v1.Session) -> None:
    """Give a variable a value; of a partitioned one each part gets its own."""
    for part in parts:
        piece = getattr(part, "_save_slice_info", None)
        if piece is None:
            part.load(value, session)
        else:
            where = zip(piece.var_offset, piece.var_shape, strict=True)
            part.load(value[tuple(slice(start, start + length) for start, length in where)], session)
