"""Small experiments and runs that several core tests share."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.commands.code_trust import remember_run
from core.control import Control
from core.jobs import Emit
from core.runs.run import RunFolder

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


Finished = Callable[..., Path]


def copied(run: Path, to: Path) -> Path:
    """A run as if it had been trained in `to`, of an experiment in a file beside that."""
    shutil.copytree(run, to)
    before, now = (json.dumps(str(folder))[1:-1] for folder in (run.parent, to.parent))
    for record in (to / "workbench" / "run.json", *to.glob("export/*/assets.extra/workbench.json")):
        record.write_text(record.read_text().replace(before, now))
    remember_run(RunFolder.open(to))  # as one that was made here
    return to


@pytest.fixture(scope="session")
def _linear_run(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """A finished run of the linear experiment, of these settings. Made once, read only."""
    made: dict[str, Path] = {}

    def run_of(settings: dict[str, Any]) -> Path:
        key = json.dumps(settings, sort_keys=True)
        if key not in made:
            folder = tmp_path_factory.mktemp("linear")
            (folder / "linear.py").write_text(LINEAR)
            commands.train(folder / "linear.py", folder / "run", settings=settings)
            made[key] = folder / "run"
        return made[key]

    return run_of


@pytest.fixture
def finished(_linear_run: Finished, experiment_file: Path, tmp_path: Path) -> Finished:
    """What `train` leaves in tmp_path/run with these settings, copied from a run that was trained once."""

    def run(settings: dict[str, Any] | None = None) -> Path:
        return copied(_linear_run(settings or {}), tmp_path / "run")

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
