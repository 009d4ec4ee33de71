"""Branches: a new run from a checkpoint of an old one; and what happens when the model has changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.errors import CheckpointError, ModelChangedError
from core.jobs import Evaluated, Event, Notice
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.run import RunFolder
from tests.core.conftest import LINEAR, copied

DEEP = LINEAR.replace(
    'tf.keras.layers.Dense(1, name="out")(features["x"])',
    'tf.keras.layers.Dense(1, name="out")(tf.keras.layers.Dense(params["units"], name="hidden")(features["x"]))',
).replace('params={"learning_rate": 0.05}', 'params={"learning_rate": 0.05, "units": 4}')


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run. Read only."""
    folder = tmp_path_factory.mktemp("deep")
    (folder / "deep.py").write_text(DEEP)
    commands.train(folder / "deep.py", folder / "old", settings={"keep_latest": 9, "export": "none"})
    return folder / "old"


@pytest.fixture
def old(deep: Path, tmp_path: Path) -> Path:
    (tmp_path / "deep.py").write_text(DEEP)
    return copied(deep, tmp_path / "old")


def weights(run: Path, step: int) -> dict[str, Any]:
    reader = tf.train.load_checkpoint(str(run / f"model.ckpt-{step}"))
    return {name: reader.get_tensor(name) for name in reader.get_variable_to_shape_map()}


def test_a_branch_goes_on_with_the_weights_of_a_checkpoint(old: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    result = commands.branch(old, 40, tmp_path / "new", {"learning_rate": 1e-9}, {"max_steps": 60}, events.append)
    assert result.step == 60
    start, then = weights(tmp_path / "new", 40), weights(old, 40)
    assert start.keys() == then.keys()
    for name, value in then.items():
        np.testing.assert_array_equal(start[name], value, name)
    assert [event.step for event in events if isinstance(event, Evaluated)] == [40, 60]
    info = RunFolder.open(tmp_path / "new").read_info()
    assert info is not None
    assert info.branched_from == {"run": str(old), "step": 40, "new": [], "left": []}
    assert info.params["learning_rate"] == 1e-9
    best = find_checkpoint(RunFolder.open(tmp_path / "new"), 40).metrics
    assert best == pytest.approx(dict(find_checkpoint(RunFolder.open(old), 40).metrics), abs=1e-6)


def test_a_branch_with_a_changed_model_keeps_what_fits(old: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    short = {"max_steps": 20}
    commands.branch(old, "latest", tmp_path / "new", {"units": 7}, short, events.append, keep_step=False)
    start, then = weights(tmp_path / "new", 0), weights(old, 60)
    np.testing.assert_array_equal(start["out/bias"], then["out/bias"])
    assert start["hidden/kernel"].shape == (2, 7)
    told = [event.text for event in events if isinstance(event, Notice)]
    assert any("starts at step 0" in text and "changed shape" in text for text in told)


def test_a_changed_model_in_an_old_run_is_told_in_one_sentence(old: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelChangedError) as caught:
        commands.train(None, old, {"units": 7}, {"max_steps": 80})
    text = str(caught.value)
    assert text.startswith("The model is another one than the checkpoint's: ")
    assert "changed shape (" in text
    assert "Branch from the checkpoint" in text
    assert "changed: hidden/kernel" in caught.value.details
    assert RunFolder.open(old).read_state().step == 60
    assert commands.train(None, old, settings={"max_steps": 80}).step == 80


def test_another_optimizer_is_called_that(old: Path) -> None:
    run = RunFolder.open(old)
    text = run.experiment_file.read_text()
    run.experiment_file.write_text(
        text.replace(
            "metrics_fn=metrics_fn,",
            "metrics_fn=metrics_fn, optimizer=lambda params: tf.compat.v1.train.GradientDescentOptimizer(0.1),",
        )
    )
    with pytest.raises(ModelChangedError, match="The optimizer is another one than the checkpoint's"):
        commands.train(None, old, settings={"max_steps": 80})


def test_a_branch_that_nothing_fits_leaves_nothing_behind(old: Path, tmp_path: Path) -> None:
    run = RunFolder.open(old)
    text = run.experiment_file.read_text()
    run.experiment_file.write_text(
        text.replace('name="out"', 'name="exit"').replace('name="hidden"', 'name="deep"')
    )
    with pytest.raises(CheckpointError, match="No weight of checkpoint 60 fits"):
        commands.branch(old, "latest", tmp_path / "new")
    assert not (tmp_path / "new").exists()
