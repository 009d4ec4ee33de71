"""Small experiments and runs that several core tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.control import Control
from core.jobs import Emit

LINEAR = """
import numpy as np
import tensorflow as tf
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

random = np.random.default_rng(0)
x = random.normal(size=(200, 2)).astype("float32")
y = (x @ [1.0, -2.0] + 0.5).astype("float32")
schema = FeatureSchema([Feature("x", shape=(2,), default=0.0)], labels=Feature("y"))
data = Arrays({"x": x, "y": y})


def build_fn(features, params):
    return tf.keras.layers.Dense(1, name="out")(features["x"])


def loss_fn(labels, logits):
    return tf.reduce_mean(tf.square(labels - logits[:, 0]))


def metrics_fn(labels, predictions):
    return {"mae": tf.compat.v1.metrics.mean_absolute_error(labels, predictions["y"])}


experiment = Experiment(
    name="linear", schema=schema, data=Data(data, data), build_fn=build_fn, loss_fn=loss_fn,
    metrics_fn=metrics_fn, predictions_fn=lambda logits: {"y": logits[:, 0]},
    params={"learning_rate": 0.05}, settings={"max_steps": 60, "checkpoint_every": 20, "seed": 1},
)
"""

Train = Callable[..., commands.TrainingResult]


@pytest.fixture
def experiment_file(tmp_path: Path) -> Path:
    """A linear regression on arrays that trains in a second."""
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    return file


@pytest.fixture
def train(experiment_file: Path, tmp_path: Path) -> Train:
    """Train the linear experiment in tmp_path/run, or resume it there."""

    def run(
        settings: dict[str, Any] | None = None,
        emit: Emit = commands.nothing,
        control: Control | None = None,
        params: dict[str, Any] | None = None,
    ) -> commands.TrainingResult:
        return commands.train(experiment_file, tmp_path / "run", params, settings, emit, control)

    return run


@pytest.fixture(scope="session")
def trained_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of the linear experiment: checkpoints 20, 40, 60, the best one exported. Read only."""
    folder = tmp_path_factory.mktemp("trained")
    file = folder / "linear.py"
    file.write_text(LINEAR)
    commands.train(file, folder / "run", settings={"keep_best": 3})
    return folder / "run"


SampleRun = Callable[[str], Path]


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> SampleRun:
    """A run of a sample: 40 steps, one checkpoint, evaluated and exported. Made once, read only."""
    made: dict[str, Path] = {}

    def run_of(name: str) -> Path:
        if name not in made:
            run = tmp_path_factory.mktemp("sample") / name
            commands.train(name, run, settings={"max_steps": 40, "checkpoint_every": 40, "seed": 1})
            made[name] = run
        return made[name]

    return run_of
