"""Training data that ends, and is begun again as a script's own loop did."""

from __future__ import annotations

from pathlib import Path

from core import commands

SCRIPT = """
import numpy as np
import tensorflow as tf

X = np.arange(6, dtype=np.float32)


def input_fn():
    return {"x": tf.compat.v1.train.limit_epochs(tf.constant(X), num_epochs=2)}, tf.constant(X * 2)


model = tf.estimator.LinearRegressor([tf.feature_column.numeric_column("x")])
for _ in range(3):
    model.train(input_fn)
    model.evaluate(input_fn)
"""


def test_tensors_that_end_are_read_as_often_as_the_loop_did(tmp_path: Path) -> None:
    file = tmp_path / "loop.py"
    file.write_text(SCRIPT)
    result = commands.train(file, tmp_path / "run", settings={"export": "none", "keep_latest": 9})
    assert (result.reason, result.step) == ("max_steps", 6)
    steps = sorted(int(item.stem.partition("-")[2]) for item in (tmp_path / "run").glob("model.ckpt-*.index"))
    assert steps[-1] == 6
    longer = commands.train(None, tmp_path / "run", settings={"max_steps": 20})
    assert (longer.reason, longer.step) == ("data_exhausted", 12)
