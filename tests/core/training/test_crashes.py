"""Killed at any instant, damaged on disk: the next start knows, says so, and goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.errors import CheckpointError, UserCodeError
from core.jobs import Evaluated, Event, ModelExported, Notice, PatienceChanged
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.catalogue.exports import read_export
from core.runs.events.evaluations import EvaluationReader
from core.runs.run import RunFolder
from tests.core.conftest import LINEAR, Finished, Train


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """A run that was killed a dozen times, and what was found after each."""
    folder = tmp_path_factory.mktemp("killed")
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability.crash_loop", "12", "7", str(folder)],
        cwd=root, capture_output=True, text=True,
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}, timeout=400,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-3000:]}{done.stderr[-3000:]}"
    return folder / "run-000", json.loads(done.stdout.splitlines()[-1])


def test_after_every_kill_the_folder_is_in_order(killed: tuple[Path, list[dict[str, Any]]]) -> None:
    _, report = killed
    assert len(report) >= 10
    assert all(found["killed"] for found in report)
    assert [found["losses"] for found in report] == [[]] * len(report)
    assert {found["reason"] for found in report[1:]} == {"interrupted"}
    (export,) = (found for found in report if found["moment"] == "export")
    assert export["unfinished"] == 1  # killed within an export ...
    assert report[-1]["unfinished"] <= 1  # ... whose remains the next start swept away


def test_a_run_killed_many_times_goes_on_as_if_nothing_had_happened(
    killed: tuple[Path, list[dict[str, Any]]],
) -> None:
    path, report = killed
    newest = list_checkpoints(RunFolder.open(path))[-1].step
    losses = {item.step: item.metrics["loss"] for item in EvaluationReader(path).poll() if item.step <= newest}
    events: list[Event] = []
    result = commands.train(None, path, settings={"max_steps": newest + 40, "export": "best"}, emit=events.append)
    assert (result.reason, result.step) == ("max_steps", newest + 40)
    at, first = next((at, event.status) for at, event in enumerate(events) if isinstance(event, PatienceChanged))
    assert first.evaluations >= len([step for step in report[-1]["measured"] if step <= newest])
    # Killed between a save and its evaluation, the newest checkpoint is measured first, and may be the best.
    made_up = {event.step: event.metrics["loss"] for event in events[:at] if isinstance(event, Evaluated)}
    assert set(made_up) <= {newest} - set(losses)
    known = losses | made_up
    assert first.best_step == min(known, key=lambda step: (known[step], step))
    if not made_up:
        assert first.best_step == report[-1]["best"]
    best = next(item for item in list_checkpoints(RunFolder.open(path)) if item.best)
    assert best.exports
    assert not list((path / "export").glob(".export-*"))


def notices_of(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, Notice)]


@pytest.mark.parametrize("harm", ["missing", "garbled", "names another"])
def test_the_checkpoint_file_is_not_believed_blindly(train: Train, finished: Finished, harm: str) -> None:
    run = finished()
    state_file = run / "checkpoint"
    if harm == "missing":
        state_file.unlink()
    else:
        state_file.write_text('model_checkpoint_path: "model.ckpt-7"\n' if harm != "garbled" else "\x00\x01{")
    events: list[Event] = []
    assert train({"max_steps": 80}, events.append).step == 80
    assert any(text.startswith("Resuming from checkpoint 60") for text in notices_of(events))


@pytest.mark.parametrize("harm", ["truncated", "flipped", "index flipped"])
def test_a_damaged_newest_checkpoint_is_named_with_the_reason(train: Train, finished: Finished, harm: str) -> None:
    run = finished()
    file = run / ("model.ckpt-60.index" if harm == "index flipped" else "model.ckpt-60.data-00000-of-00001")
    content = bytearray(file.read_bytes())
    if harm == "truncated":
        content = content[: len(content) // 2]
    else:
        content[len(content) // 2] ^= 0x55
    file.write_bytes(bytes(content))
    events: list[Event] = []
    assert train({"max_steps": 80}, events.append).step == 80
    told = [event for event in events if isinstance(event, Notice) and "set aside" in event.text]
    assert [event.text for event in told] == ["Checkpoint 60 is damaged and was set aside."]
    assert told[0].details
    assert any(text.startswith("Resuming from checkpoint 40") for text in notices_of(events))
    assert (run / "model.ckpt-60.index").exists()  # trained again
    assert (run / "model.ckpt-60.index.damaged").exists()


def test_fresh_weights_never_pass_for_a_lost_checkpoint(train: Train, finished: Finished) -> None:
    run = finished()
    for file in run.glob("model.ckpt-*.data-*"):
        file.write_bytes(b"nothing")
    with pytest.raises(CheckpointError, match="None of the run's checkpoints can be used"):
        train({"max_steps": 80})
    for file in run.glob("model.ckpt-*"):
        file.unlink()
    with pytest.raises(CheckpointError, match="trained to step 60, but none of its checkpoints is left"):
        train({"max_steps": 80})


def test_the_best_model_is_right_after_a_restart(train: Train) -> None:
    train({"max_steps": 60, "export_improvements": True, "keep_latest": 9})
    events: list[Event] = []
    best = train({"max_steps": 80, "metric": "mae", "direction": "higher", "min_delta": 0.0}, events.append)
    assert best.best_step == 20  # the worst by mae: the rule was turned round, and the record knows it
    assert not [event for event in events if isinstance(event, ModelExported)]  # it was exported when it was made
    assert best.export is not None
    assert read_export(Path(best.export)).step == 20


EXPLODING = LINEAR.replace(
    "return tf.reduce_mean(tf.square(labels - logits[:, 0]))",
    "step = tf.cast(tf.compat.v1.train.get_or_create_global_step(), tf.float32)\n"
    "    loss = tf.reduce_mean(tf.square(labels - logits[:, 0]))\n"
    "    return loss * tf.where(step > 30.0, tf.constant(float('nan')), 1.0)",
)


def test_a_nan_loss_tells_step_last_loss_and_which_checkpoint_is_good(tmp_path: Path) -> None:
    file = tmp_path / "exploding.py"
    file.write_text(EXPLODING)
    with pytest.raises(UserCodeError) as caught:
        commands.train(file, tmp_path / "run", settings={"max_steps": 100, "keep_latest": 9, "patience": 0})
    text = str(caught.value)
    assert "The loss became NaN at step 3" in text
    assert "it was " in text
    assert "Checkpoint 20 is the newest whose weights are all finite." in text
    run = RunFolder.open(tmp_path / "run")
    assert run.finite_steps() == {20: True}
    assert run.read_state().reason == "failed"


def test_checkpoints_with_infinite_weights_are_marked_and_left_out_on_resume(tmp_path: Path) -> None:
    file = tmp_path / "weights.py"
    # The weights overflow two evaluations before the loss is looked at again: it is clipped until then.
    file.write_text(
        LINEAR.replace(
            "return tf.reduce_mean(tf.square(labels - logits[:, 0]))",
            "step = tf.cast(tf.compat.v1.train.get_or_create_global_step(), tf.float32)\n"
            "    loss = tf.reduce_mean(tf.square(labels - logits[:, 0]))\n"
            "    bad = tf.where(step > 25.0, tf.constant(float('inf')), 1.0)\n"
            "    grow = loss * bad\n"
            "    seen = tf.where(step > 55.0, tf.constant(float('nan')), 0.5)\n"
            "    return _loss(grow, seen)\n\n\n"
            "@tf.custom_gradient\n"
            "def _loss(grow, seen):\n"
            "    return seen, lambda dy: (dy, None)",
        )
    )
    with pytest.raises(UserCodeError, match="Checkpoint 20 is the newest whose weights are all finite") as caught:
        commands.train(file, tmp_path / "run", settings={"max_steps": 100, "keep_latest": 9, "patience": 0})
    assert "Checkpoint 40" in str(caught.value)
    run = RunFolder.open(tmp_path / "run")
    assert run.finite_steps() == {20: True, 40: False}
    assert {item.step: item.finite for item in list_checkpoints(run)} == {0: None, 20: True, 40: False}
    run.experiment_file.write_text(LINEAR)
    events: list[Event] = []
    result = commands.train(None, run.path, settings={"max_steps": 60}, emit=events.append)
    assert result.step == 60
    assert any(text.startswith("Resuming from checkpoint 20") for text in notices_of(events))
    assert (run.path / "model.ckpt-40.index.not-finite").exists()
