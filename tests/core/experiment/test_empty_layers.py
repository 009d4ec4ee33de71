"""A layer with no values in it would end the program: it is not run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1
from tensorflow.python.util import _pywrap_util_port

from core import commands
from core.errors import UserCodeError
from core.experiment.empty_layers import check_layers, may_end_the_program
from core.serving.predict.predictor import Predictor
from core.temporary_graphs import temporary_graph
from tests.core.conftest import LINEAR

pytestmark = pytest.mark.skipif(not _pywrap_util_port.IsMklEnabled(), reason="TensorFlow runs without oneDNN")


def _dense(units: int) -> Callable[[tf.Tensor], tf.Tensor]:
    return lambda x: v1.layers.dense(x, units)


def _in_a_function(x: tf.Tensor) -> tf.Tensor:
    weights = v1.get_variable("w", [4, 0], use_resource=True)
    return tf.function(lambda given: tf.nn.bias_add(tf.matmul(given, weights), tf.zeros([0])))(x)


@pytest.mark.parametrize(
    "layer", [_dense(0), lambda x: v1.layers.dense(x[:, :0], 3), lambda x: _dense(3)(_dense(0)(x)), _in_a_function]
)
def test_a_layer_of_nothing_is_refused(layer: Callable[[tf.Tensor], tf.Tensor]) -> None:
    with temporary_graph() as graph:
        layer(v1.placeholder(tf.float32, [None, 4]))
        with pytest.raises(UserCodeError, match=r"of shape \((4, 0|0, 3)\), which has no elements"):
            check_layers(graph)


@pytest.mark.parametrize(
    "layer",
    [
        _dense(1),
        lambda x: v1.layers.dense(x[:0], 3),  # no rows
        lambda x: tf.matmul(x, v1.get_variable("w", [4, 0])),  # no bias
        lambda x: v1.layers.dense(tf.cast(x, tf.float64), 0),
    ],
)
def test_what_tensorflow_runs_is_not_refused(layer: Callable[[tf.Tensor], tf.Tensor]) -> None:
    with temporary_graph() as graph:
        y = layer(v1.placeholder(tf.float32, [None, 4], name="x"))
        check_layers(graph)
        with v1.Session(graph=graph) as session:
            session.run(v1.global_variables_initializer())
            session.run(y, {"x:0": np.zeros([2, 4])})


def test_a_training_of_a_layer_of_0_units_says_so_with_the_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    text = LINEAR.replace('Dense(1, name="out")(', 'Dense(1, name="out")(tf.keras.layers.Dense(0, name="none")(')
    text = text.replace('(features["x"])\n', '(features["x"]))\n', 1)
    file.write_text(text)
    line = next(n for n, each in enumerate(text.splitlines(), 1) if 'name="none"' in each)
    with pytest.raises(UserCodeError) as caught:
        commands.train(file, tmp_path / "run", settings={"max_steps": 2})
    shape = "none/MatMul multiplies by a matrix of shape (2, 0), which has no elements"
    assert f"{shape} (mine.py, line {line})." in str(caught.value)


def test_a_model_with_a_layer_of_nothing_is_asked_all_the_same(tmp_path: Path) -> None:
    class Model(tf.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.weights = tf.Variable(tf.zeros([0, 3]))

        @tf.function
        def __call__(self, x: tf.Tensor) -> dict[str, tf.Tensor]:
            return {
                "y": tf.nn.bias_add(tf.matmul(tf.nn.relu(x[:, :0]), self.weights), tf.constant([1.0, 2.0, 3.0]))
            }

    model = Model()
    call = model.__call__.get_concrete_function(tf.TensorSpec([None, 4], name="x"))
    tf.saved_model.save(model, str(tmp_path / "1"), signatures=call)
    predictor = Predictor(tmp_path / "1")
    try:
        assert may_end_the_program(predictor._session.graph)
        answer = predictor.predict("serving_default", {"x": np.zeros([2, 4], np.float32)})
        assert answer.outputs["y"].tolist() == [[1.0, 2.0, 3.0]] * 2
    finally:
        predictor.close()
