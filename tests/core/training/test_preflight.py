"""What is checked before the first step, and how it is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.control import Control
from core.errors import ExperimentError, ExportError, SettingsError, StorageError, WorkbenchError
from core.jobs import Checked, Event, Progress
from core.runs.run import RunFolder
from core.training.evaluator import Evaluator
from core.training.preflight import check_steps
from core.training.settings import RunSettings
from tests.core.conftest import LINEAR, Train

BEFORE_TRAINING = ["Lock", "Checkpoints", "Steps", "Data", "Model", "Metric", "Early stopping", "Disk", "Receivers"]
NAMES = [*BEFORE_TRAINING, "Session"]


def checks_of(events: list[Event]) -> dict[str, Checked]:
    return {event.name: event for event in events if isinstance(event, Checked)}


def test_every_check_is_told_before_the_first_step(train: Train) -> None:
    events: list[Event] = []
    train({"max_steps": 20}, events.append)
    found = checks_of(events)
    assert list(found) == NAMES
    assert {check.result for check in found.values()} == {"ok", "warning"}
    assert found["Data"].text == "200 training and 200 evaluation records; the first ones fit the schema."
    assert found["Metric"].text == "loss, of loss, mae."
    assert found["Receivers"].text == "Serving receivers built: example, dense."
    kinds = [type(event) for event in events]
    assert kinds.index(Progress) > max(place for place, kind in enumerate(kinds) if kind is Checked)


def test_a_resumed_run_has_its_variables_compared(train: Train) -> None:
    train({"max_steps": 20})
    events: list[Event] = []
    train({"max_steps": 40}, events.append)
    found = checks_of(events)
    assert found["Checkpoints"].text == "Resumes from checkpoint 20, which is intact."
    assert found["Variables"].text.startswith("All ")


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        ({"patience": 3}, "3 evaluations will happen, and patience is 3 evaluations: early stopping can never end"),
        ({"patience": 60, "patience_unit": "steps"}, "patience is 60 steps: early stopping can never end this run"),
        ({"patience": 1, "min_steps": 60}, "Min steps is 60, not below Max steps"),
    ],
)
def test_patience_that_can_never_stop_the_run_is_a_warning(train: Train, settings: Any, text: str) -> None:
    events: list[Event] = []
    train({**settings, "export": "none"}, events.append)
    check = checks_of(events)["Early stopping"]
    assert check.result == "warning"
    assert text in check.text


def test_patience_that_fits_is_ok(train: Train) -> None:
    events: list[Event] = []
    train({"patience": 2, "export": "none"}, events.append)
    assert checks_of(events)["Early stopping"] == Checked(
        "Early stopping", "ok", "3 evaluations will happen; patience is 2 evaluations."
    )


def test_the_check_that_fails_is_the_last_one_told(train: Train) -> None:
    events: list[Event] = []
    with pytest.raises(SettingsError):
        train({"metric": "f1"}, events.append)
    last = [event for event in events if isinstance(event, Checked)][-1]
    assert (last.name, last.result) == ("Metric", "failed")
    assert last.text.startswith('There is no eval metric "f1"')


def test_a_run_at_its_end_says_by_how_much_to_prolong(train: Train) -> None:
    train()
    with pytest.raises(SettingsError, match=r"Set Max steps above 60 to train further, for instance 90\."):
        train()


def test_too_small_a_disk_is_said_before_the_first_step(train: Train, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 1_000_000

    monkeypatch.setattr("core.training.preflight.shutil.disk_usage", lambda path: Usage)
    with pytest.raises(StorageError, match="Only 1 MB are free"):
        train()


@pytest.mark.parametrize(
    ("before", "after", "failed"),
    [
        ('"max_steps"', '"metric": "f1", "max_steps"', "Metric"),
        ('return {"mae":', 'return {"x": 1 // 0, "mae":', "Model"),
        (
            'metrics_fn=metrics_fn, predictions_fn=lambda logits: {"y": logits[:, 0]}',
            'predictions_fn=lambda logits: {"y": logits["nothing"]}',
            "Model",
        ),
    ],
)
def test_what_was_built_for_a_training_that_is_refused_is_freed(
    before: str, after: str, failed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build, built = Evaluator._build, []

    def noted(evaluator: Evaluator) -> None:
        built.append(evaluator._graph)
        build(evaluator)

    monkeypatch.setattr(Evaluator, "_build", noted)
    file = tmp_path / "linear.py"
    file.write_text(LINEAR.replace(before, after))
    events: list[Event] = []
    with pytest.raises(WorkbenchError):
        commands.train(file, tmp_path / "run", emit=events.append)
    assert list(checks_of(events))[-1] == failed
    assert built
    assert not any(graph.get_operations() for graph in built)


@pytest.mark.parametrize("last", ["Model", "Disk", "Receivers"])
def test_what_was_built_for_a_training_that_is_stopped_before_it_begins_is_freed(
    last: str, experiment_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build, built, control = Evaluator._build, [], Control()

    def noted(evaluator: Evaluator) -> None:
        built.append(evaluator._graph)
        build(evaluator)

    def stop_after(event: Event) -> None:
        if isinstance(event, Checked) and event.name == last:
            control.request_stop()

    monkeypatch.setattr(Evaluator, "_build", noted)
    commands.train(experiment_file, tmp_path / "run", emit=stop_after, control=control)
    assert built
    assert not any(graph.get_operations() for graph in built)


def test_a_model_that_cannot_be_exported_is_told_before_training(tmp_path: Path) -> None:
    file = tmp_path / "lost.py"
    file.write_text(
        LINEAR.replace(
            'predictions_fn=lambda logits: {"y": logits[:, 0]}',
            'predictions_fn=lambda logits: {"y": logits["nothing"]}',
        ).replace("metrics_fn=metrics_fn, ", "")
    )
    with pytest.raises(ExperimentError, match="nothing"):
        commands.train(file, tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_a_model_that_cannot_predict_only_warns_if_nothing_is_exported(tmp_path: Path) -> None:
    file = tmp_path / "mute.py"
    file.write_text(
        LINEAR[: LINEAR.index("def build_fn")]
        + """
def model_fn(features, labels, mode, params):
    out = tf.keras.layers.Dense(1)(features["x"])[:, 0]
    if mode == "infer":
        raise ValueError("only for training")
    loss = tf.reduce_mean(tf.square(labels - out))
    step = tf.compat.v1.train.get_or_create_global_step()
    train_op = tf.compat.v1.train.AdamOptimizer(0.1).minimize(loss, global_step=step)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


experiment = Experiment(name="mute", schema=schema, data=Data(data, data), model_fn=model_fn,
                        settings={"max_steps": 20, "checkpoint_every": 20})
"""
    )
    with pytest.raises(ExportError, match="in prediction mode, raised ValueError: only for training"):
        commands.train(file, tmp_path / "run")
    assert not (tmp_path / "run").exists()
    events: list[Event] = []
    result = commands.train(file, tmp_path / "run", settings={"export": "none"}, emit=events.append)
    assert result.step == 20
    assert checks_of(events)["Receivers"].result == "warning"


def test_a_rule_on_a_threshold_is_followed_in_training(train: Train) -> None:
    result = train({"max_steps": 5000, "patience": 0, "metric": "mae", "stop_at": 100.0, "export": "none"})
    assert (result.reason, result.step) == ("early_stopping", 20)
    assert "mae reached" in RunFolder.open(Path(result.run)).read_state().message


def test_large_steps_are_written_as_everywhere() -> None:
    settings = RunSettings(max_steps=1200, checkpoint_every=100)
    with pytest.raises(SettingsError, match=r"at step 1\u2009900.* above 1\u2009900 .* 2\u2009500\."):
        check_steps(settings, 1900)
