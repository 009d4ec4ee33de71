"""Models that bring more than a graph: a Saver, a warm start, a RunConfig, hooks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tensorflow as tf

from core import commands
from core.errors import CheckpointError, UserCodeError, WorkbenchError
from core.experiment.model import make_estimator, make_run_config, warm_start_of
from core.jobs import Checked, Evaluated, Event
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.run import RunFolder
from core.training.outcome import start_error

ROWS = """
import numpy as np
import tensorflow as tf
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

x = np.linspace(-1, 1, 64, dtype=np.float32)
rows = Arrays({"x": x, "y": 2 * x + 1})
data = Data(rows, rows)
schema = FeatureSchema(Feature("x"), Feature("y"))
v1 = tf.compat.v1
"""

OWN_SAVER = (
    ROWS
    + """

def model_fn(features, labels, mode, params):
    w = v1.get_variable("w", initializer=0.0)
    b = v1.get_variable("b", initializer=0.0)
    y = features["x"] * w + b
    if mode == "infer":
        return tf.estimator.EstimatorSpec(mode, predictions={"y": y}, scaffold=scaffold(w, b))
    loss = tf.reduce_mean(tf.square(y - labels))
    if mode == "eval":
        return tf.estimator.EstimatorSpec(mode, loss=loss, scaffold=scaffold(w, b) if EVERYWHERE else None)
    step = v1.train.get_global_step()
    op = v1.train.GradientDescentOptimizer(0.1).minimize(loss, step)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=op, scaffold=scaffold(w, b))


def scaffold(w, b):
    names = {"renamed": w, "b": b, "global_step": v1.train.get_global_step()}
    return v1.train.Scaffold(saver=v1.train.Saver(names, max_to_keep=1))


experiment = Experiment(name="own_saver", schema=schema, data=data, model_fn=model_fn)
"""
)

KERAS = (
    ROWS
    + """

def estimator(params, run_config):
    net = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(1,), name="x")])
    net.compile(loss="mse", optimizer="adam", metrics=["mae"])
    return tf.keras.estimator.model_to_estimator(net, config=run_config)


experiment = Experiment(
    name="keras", schema=schema, data=data, estimator=estimator,
    preprocess=lambda features: {"x_input": features["x"][:, None]})
"""
)

WARM = (
    ROWS
    + """
columns = [tf.feature_column.numeric_column("x")]
experiment = Experiment(
    name="warm", schema=schema, data=data,
    estimator=tf.estimator.LinearRegressor(
        columns, optimizer=tf.keras.optimizers.legacy.SGD(1e-9), warm_start_from=SOURCE,
        config=tf.estimator.RunConfig(tf_random_seed=5, keep_checkpoint_max=99)),
)
"""
)

SETTINGS = {"max_steps": 40, "checkpoint_every": 10, "patience": 0, "keep_latest": 9, "export": "none"}


def written(folder: Path, text: str) -> Path:
    file = folder / "experiment.py"
    file.write_text(text)
    return file


def steps_of(run: Path) -> list[int]:
    return [checkpoint.step for checkpoint in list_checkpoints(RunFolder.open(run))]


@pytest.mark.filterwarnings("ignore:`Model.state_updates` will be removed")
@pytest.mark.parametrize("text", [f"{OWN_SAVER}\nEVERYWHERE = True\n", KERAS], ids=["own saver", "keras"])
def test_a_model_with_its_own_saver_trains_resumes_branches_and_is_exported(tmp_path: Path, text: str) -> None:
    file, events = written(tmp_path, text), list[Event]()
    commands.train(file, tmp_path / "run", settings=SETTINGS, emit=events.append)
    assert steps_of(tmp_path / "run") == [0, 10, 20, 30, 40]  # its Saver would have kept one
    again = commands.train(None, tmp_path / "run", settings={"max_steps": 60, "export": "best"}, emit=events.append)
    assert again.step == 60
    assert again.export is not None
    losses = [event.metrics["loss"] for event in events if isinstance(event, Evaluated)]
    assert losses == sorted(losses, reverse=True)  # resuming took up the weights
    first = commands.branch(tmp_path / "run", 60, tmp_path / "branch", settings={"max_steps": 80})
    assert first.step == 80
    assert first.best_metrics["loss"] < losses[-1]
    reset = commands.branch(tmp_path / "run", 60, tmp_path / "reset", settings=SETTINGS, keep_step=False)
    assert (reset.step, reset.best_metrics["loss"] < losses[-1]) == (40, True)


def test_the_saver_that_the_model_brings_names_the_values(tmp_path: Path) -> None:
    commands.train(
        written(tmp_path, f"{OWN_SAVER}\nEVERYWHERE = True\n"),
        tmp_path / "run",
        settings={**SETTINGS, "max_steps": 10},
    )
    names = {name for name, _ in tf.train.list_variables(str(tmp_path / "run" / "model.ckpt-10"))}
    assert names == {"renamed", "b", "global_step"}


def test_a_saver_that_evaluation_cannot_read_is_found_before_the_first_step(tmp_path: Path) -> None:
    file = written(tmp_path, f"{OWN_SAVER}\nEVERYWHERE = False\n")
    with pytest.raises(CheckpointError, match="cannot be restored for evaluation"):
        commands.train(file, tmp_path / "run", settings=SETTINGS)
    assert not (tmp_path / "run").exists()


def test_a_session_that_does_not_start_leaves_nothing_of_a_new_run(tmp_path: Path) -> None:
    failing = f"{OWN_SAVER}\nEVERYWHERE = True\n".replace(
        'v1.get_variable("b", initializer=0.0)',
        'v1.get_variable("b", initializer=lambda: v1.check_numerics(np.float32("nan"), "no good"))',
    )
    events: list[Event] = []
    with pytest.raises(WorkbenchError, match="no good"):
        commands.train(written(tmp_path, failing), tmp_path / "run", settings=SETTINGS, emit=events.append)
    assert not (tmp_path / "run").exists()


def test_a_session_that_does_not_start_leaves_an_old_run_as_it_was(tmp_path: Path) -> None:
    file = written(tmp_path, f"{OWN_SAVER}\nEVERYWHERE = True\n")
    commands.train(file, tmp_path / "run", settings=SETTINGS)
    run = RunFolder.open(tmp_path / "run")
    before = run.read_state(), run.read_info()
    text = run.experiment_file.read_text()
    run.experiment_file.write_text(text.replace('{"renamed": w', '{"otherwise": w'))
    with pytest.raises(CheckpointError, match="cannot be restored"):
        commands.train(None, run.path, settings={"max_steps": 90})
    assert (run.read_state(), run.read_info()) == before
    run.experiment_file.write_text(text)
    assert commands.train(None, run.path, settings={"max_steps": 50}).step == 50


@pytest.fixture
def source(tmp_path: Path) -> str:
    """A model of 2 x + 1, trained."""
    columns = [tf.feature_column.numeric_column("x")]
    made = tf.estimator.LinearRegressor(
        columns, model_dir=str(tmp_path / "source"), optimizer=tf.keras.optimizers.legacy.SGD(0.1)
    )

    def input_fn() -> Any:
        x = tf.linspace(-1.0, 1.0, 64)
        return tf.data.Dataset.from_tensor_slices(({"x": x}, 2 * x + 1)).repeat().batch(64)

    made.train(input_fn, steps=200)
    return str(tmp_path / "source")


def test_a_ready_estimator_keeps_its_warm_start_and_its_run_config(tmp_path: Path, source: str) -> None:
    file, events = written(tmp_path, WARM.replace("SOURCE", repr(source))), list[Event]()
    settings = {**SETTINGS, "max_steps": 1, "checkpoint_every": 1}
    result = commands.train(file, tmp_path / "run", settings=settings, emit=events.append)
    assert result.best_metrics["average_loss"] < 1e-3
    (check,) = [event for event in events if isinstance(event, Checked) and event.name == "Model"]
    assert check.result == "warning"
    assert "RunConfig applies, except for keep_checkpoint_max: " in check.text
    again = commands.train(None, tmp_path / "run", settings={"max_steps": 3})
    assert (again.step, again.best_metrics["average_loss"] < 1e-3) == (3, True)
    assert commands.branch(tmp_path / "run", "latest", tmp_path / "branch", settings={"max_steps": 5}).step == 5


def test_a_warm_start_from_nowhere_is_found_before_the_first_step(tmp_path: Path) -> None:
    file = written(tmp_path, WARM.replace("SOURCE", repr(str(tmp_path / "none"))))
    with pytest.raises(UserCodeError):
        commands.train(file, tmp_path / "run", settings=SETTINGS)
    assert not (tmp_path / "run").exists()


def test_settings_of_a_ready_estimator_stay_but_for_where_and_when_it_saves(tmp_path: Path) -> None:
    from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

    rows = Arrays({"x": [0.0], "y": [0.0]})
    own = tf.estimator.RunConfig(
        model_dir=str(tmp_path / "own"),
        tf_random_seed=5,
        session_config=tf.compat.v1.ConfigProto(intra_op_parallelism_threads=1),
        log_step_count_steps=7,
        save_checkpoints_steps=3,
        keep_checkpoint_max=2,
        train_distribute=tf.distribute.OneDeviceStrategy("/cpu:0"),
    )
    ready = tf.estimator.LinearRegressor([tf.feature_column.numeric_column("x")], config=own)
    experiment = Experiment(
        name="ready", schema=FeatureSchema(Feature("x"), Feature("y")), data=Data(rows, rows), estimator=ready
    )
    told: list[str] = []
    ours = make_run_config(tmp_path / "run", seed=None, summary_every=100)
    config = make_estimator(experiment, {}, ours, told.extend).config
    assert (config.model_dir, config.save_checkpoints_steps, config.keep_checkpoint_max) == (
        ours.model_dir,
        None,
        None,
    )
    assert (config.tf_random_seed, config.log_step_count_steps) == (5, 7)
    assert config.session_config.intra_op_parallelism_threads == 1
    assert isinstance(config.train_distribute, tf.distribute.OneDeviceStrategy)
    assert told == ["model_dir", "save_checkpoints_steps", "keep_checkpoint_max"]
    seeded = make_run_config(tmp_path / "run", seed=8, summary_every=100)
    assert make_estimator(experiment, {}, seeded).config.tf_random_seed == 8
    assert warm_start_of(make_estimator(experiment, {}, seeded)) is None


HOOKED = (
    ROWS
    + """
import pathlib

def noted(name):
    class Hook(v1.train.SessionRunHook):
        def after_run(self, run_context, run_values):
            with open(pathlib.Path(FOLDER) / name, "a") as file:
                file.write("x")
    return Hook()


def model_fn(features, labels, mode):
    y = features["x"] * v1.get_variable("w", initializer=0.0)
    if mode == "infer":
        return tf.estimator.EstimatorSpec(mode, predictions={"y": y})
    loss = tf.reduce_mean(tf.square(y - labels))
    optimizer = v1.train.GradientDescentOptimizer(0.1)
    op = optimizer.minimize(loss, v1.train.get_global_step()) if mode == "train" else None
    return tf.estimator.EstimatorSpec(
        mode, loss=loss, train_op=op, training_hooks=[noted("training")], training_chief_hooks=[noted("chief")],
        evaluation_hooks=[noted("evaluation")])


experiment = Experiment(
    name="hooked", schema=schema, data=data, estimator=tf.estimator.Estimator(model_fn),
    settings={"eval_batch_size": 32})
"""
)


def test_the_hooks_of_a_ready_estimator_are_called(tmp_path: Path) -> None:
    file = written(tmp_path, HOOKED.replace("FOLDER", repr(str(tmp_path))))
    commands.train(file, tmp_path / "run", settings={**SETTINGS, "max_steps": 20})
    assert len((tmp_path / "training").read_text()) == 20
    assert len((tmp_path / "chief").read_text()) == 20
    assert len((tmp_path / "evaluation").read_text()) == 4  # two evaluations of two batches


@pytest.mark.parametrize(
    ("error", "graph_built", "says"),
    [
        (OSError(28, "No space left on device"), True, "the disk is full"),
        (tf.errors.ResourceExhaustedError(None, None, "no space left"), True, "the disk is full"),
        (ValueError("bad row"), False, "The training data raised ValueError: bad row."),
        (ValueError("bad hook"), True, "The start of the training session raised ValueError: bad hook."),
        (
            tf.errors.NotFoundError(None, None, "no such vocabulary"),
            True,
            "The start of the training session raised",
        ),
        (
            tf.errors.NotFoundError(None, None, "Restoring from checkpoint failed. Key w not found in checkpoint"),
            True,
            "model.ckpt-7 cannot be restored for training: ",
        ),
    ],
)
def test_what_fails_before_the_first_step_is_called_what_it_is(
    tmp_path: Path, error: Exception, graph_built: bool, says: str
) -> None:
    assert says in str(start_error(error, str(tmp_path / "model.ckpt-7"), graph_built=graph_built))
