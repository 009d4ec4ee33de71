"""Evaluations found in event files, and the checkpoints and exports of a model_dir that Estimator alone wrote."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.util.tensor_util import make_tensor_proto

from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.catalogue.exports import list_exports
from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.events.evaluations import EvaluationReader, read_evaluations
from core.runs.metrics import higher_is_better
from core.runs.run import RunFolder
from tests.core.event_bytes import append, record, scalar, scalars, start

FILE = "events.out.tfevents.1"


def joined(step: int, path: str, wall_time: float = 1.0) -> bytes:
    event = Event(step=step, wall_time=wall_time)
    event.summary.value.add(tag="checkpoint_path", tensor=make_tensor_proto(path))
    return record(event)


def eval_file(run: Path, folder: str = "eval") -> Path:
    (run / folder).mkdir(exist_ok=True)
    return run / folder / FILE


def rows(run: Path) -> list[tuple[int, str, dict[str, float]]]:
    return [(item.step, item.name, dict(item.metrics)) for item in read_evaluations(run)]


def test_the_checkpoints_name_joins_also_in_a_run_that_was_moved(tmp_path: Path) -> None:
    content = scalars(5, {"loss": 0.5, "global_step": 5.0}) + joined(5, "/elsewhere/run/model.ckpt-900")
    eval_file(tmp_path).write_bytes(content)
    assert rows(tmp_path) == [(900, "", {"loss": 0.5, "global_step": 5.0})]


@pytest.mark.parametrize("digits", ["9" * 19, "9" * 5000, "²"])
def test_a_checkpoint_with_a_number_that_is_no_step_is_none(tmp_path: Path, digits: str) -> None:
    eval_file(tmp_path).write_bytes(scalar(5, "loss", 0.5) + joined(5, f"/run/model.ckpt-{digits}"))
    assert rows(tmp_path) == [(5, "", {"loss": 0.5})]


def test_what_another_runs_event_file_tells_does_not_displace_the_runs_own_metrics(tmp_path: Path) -> None:
    own = scalar(5, "loss", 0.5) + joined(5, f"{tmp_path}/model.ckpt-5")
    eval_file(tmp_path).write_bytes(own)
    foreign = scalar(5, "loss", 0.001, wall_time=9e9) + joined(5, "/elsewhere/run/model.ckpt-5")
    (tmp_path / "eval" / "events.out.tfevents.2").write_bytes(foreign)
    assert rows(tmp_path) == [(5, "", {"loss": 0.5})]


def test_a_run_that_was_moved_believes_its_own_record_and_says_so(tmp_path: Path) -> None:
    record_of_run = RunFolder(tmp_path).evaluations_file
    append_evaluation(record_of_run, Evaluation(5, "", "model.ckpt-5", {"loss": 0.5}, 1.0))
    eval_file(tmp_path).write_bytes(scalar(5, "loss", 0.5) + joined(5, "/before/run/model.ckpt-5"))
    reader = EvaluationReader(tmp_path)
    reader.poll()
    assert reader.notices == ()
    foreign = scalar(5, "loss", 0.001, wall_time=9e9) + joined(5, "/elsewhere/run/model.ckpt-5")
    (tmp_path / "eval" / "events.out.tfevents.2").write_bytes(foreign)
    reader = EvaluationReader(tmp_path)
    assert [item.metrics["loss"] for item in reader.poll()] == [0.5]
    assert "measured in /elsewhere/run, of checkpoints that this run has too: 5." in reader.notices[0]


def test_an_evaluation_without_a_checkpoint_joins_by_its_step(tmp_path: Path) -> None:
    eval_file(tmp_path).write_bytes(scalar(7, "loss", 0.5) + scalar(7, "mae", 0.25) + scalar(8, "loss", 0.25))
    assert rows(tmp_path) == [(7, "", {"loss": 0.5, "mae": 0.25}), (8, "", {"loss": 0.25})]


def test_named_evaluations_keep_their_names(tmp_path: Path) -> None:
    eval_file(tmp_path).write_bytes(scalar(7, "loss", 0.5))
    eval_file(tmp_path, "eval_hard").write_bytes(scalar(7, "loss", 1.5))
    assert rows(tmp_path) == [(7, "", {"loss": 0.5}), (7, "hard", {"loss": 1.5})]


def test_a_second_evaluation_of_a_checkpoint_replaces_the_first_whole(tmp_path: Path) -> None:
    first = scalars(7, {"loss": 0.5, "old": 1.0}, 1.0) + joined(7, "/run/model.ckpt-7", 1.0)
    eval_file(tmp_path).write_bytes(first + scalars(7, {"loss": 0.125}, 2.0) + joined(7, "/run/model.ckpt-7", 2.0))
    assert rows(tmp_path) == [(7, "", {"loss": 0.125})]
    # A file that was begun earlier, but evaluated later.
    (tmp_path / "eval" / "events.out.tfevents.0").write_bytes(scalars(7, {"loss": 0.25}, 3.0))
    assert rows(tmp_path) == [(7, "", {"loss": 0.25})]


def test_an_evaluation_of_an_older_checkpoint_leaves_the_later_ones(tmp_path: Path) -> None:
    content = scalar(7, "loss", 0.5) + scalar(9, "loss", 0.25) + start(3, 2.0) + scalar(3, "loss", 1.0, 3.0)
    eval_file(tmp_path).write_bytes(content)
    assert [step for step, _, _ in rows(tmp_path)] == [3, 7, 9]


def test_evaluations_are_followed_as_they_are_written(tmp_path: Path) -> None:
    reader = EvaluationReader(tmp_path)
    assert reader.poll() == ()
    file = eval_file(tmp_path)
    file.write_bytes(scalar(1, "loss", 1.0))
    assert [item.step for item in reader.poll()] == [1]
    append(file, scalar(2, "loss", 0.5))
    assert [item.step for item in reader.poll()] == [1, 2]
    assert reader.poll() == read_evaluations(tmp_path)
    (tmp_path / "copy").write_bytes(scalar(4, "loss", 1.0))
    os.replace(tmp_path / "copy", file)
    assert [item.step for item in reader.poll()] == [4]


def test_a_damaged_eval_file_gives_what_came_before(tmp_path: Path) -> None:
    content = bytearray(scalar(1, "loss", 1.0) + scalar(2, "loss", 0.5))
    content[-1] ^= 1
    eval_file(tmp_path).write_bytes(bytes(content))
    assert [step for step, _, _ in rows(tmp_path)] == [1]


@pytest.mark.parametrize(
    ("metric", "higher"),
    [
        ("accuracy", True), ("auc_precision_recall", True), ("certainty", True), ("f1", True), ("map", True),
        ("loss", False), ("average_loss", False), ("head/loss", False), ("loss/accuracy", True), ("mae", False),
        ("MSE", False), ("val_rmse", False), ("word_error_rate", False), ("wer", False), ("false_negatives", False),
        ("MeanSquaredError", False), ("cross_entropy", False),
    ],
)  # fmt: skip
def test_a_metrics_name_tells_its_direction(metric: str, higher: bool) -> None:
    assert higher_is_better(metric) is higher
    assert higher_is_better(metric, "higher") is True
    assert higher_is_better(metric, "lower") is False


@pytest.fixture(scope="module")
def foreign_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Trained, evaluated twice over and exported by nothing but Estimator."""
    import tensorflow as tf

    path = tmp_path_factory.mktemp("foreign") / "model_dir"
    column = tf.feature_column.numeric_column("x")
    config = tf.estimator.RunConfig(save_checkpoints_steps=4, log_step_count_steps=4, save_summary_steps=2)
    estimator = tf.estimator.LinearRegressor([column], model_dir=str(path), config=config)
    xs = np.linspace(0, 1, 16, dtype=np.float32)

    def data() -> tf.data.Dataset:
        return tf.data.Dataset.from_tensor_slices(({"x": xs}, 2 * xs)).batch(8).repeat(10)

    estimator.train(data, steps=8)
    for step in (4, 8):
        checkpoint = f"{path}/model.ckpt-{step}"
        estimator.evaluate(data, steps=1, checkpoint_path=checkpoint)
        estimator.evaluate(data, steps=1, checkpoint_path=checkpoint, name="hard")
    receiver: Callable[[], object] = tf.estimator.export.build_parsing_serving_input_receiver_fn(
        tf.feature_column.make_parse_example_spec([column])
    )
    estimator.export_saved_model(str(path / "export" / "best"), receiver)
    return path


def test_what_estimator_wrote_is_joined_without_any_code_of_the_users(foreign_run: Path) -> None:
    found = read_evaluations(foreign_run)
    assert [(item.step, item.name) for item in found] == [(4, ""), (4, "hard"), (8, ""), (8, "hard")]
    assert all(item.checkpoint_path == f"{foreign_run}/model.ckpt-{item.step}" for item in found)
    run = RunFolder.open(foreign_run)
    checkpoints = {item.step: item for item in list_checkpoints(run)}
    assert set(checkpoints) == {0, 4, 8}
    assert {"loss", "average_loss", "hard/loss"} <= set(checkpoints[8].metrics)
    best = min((4, 8), key=lambda step: checkpoints[step].metrics["loss"])
    assert find_checkpoint(run, "best").step == best
    assert "loss" in checkpoints[best].best_of


def test_an_export_of_estimators_own_shows_its_signatures(foreign_run: Path) -> None:
    (export,) = list_exports(RunFolder.open(foreign_run))
    assert export.signatures == ("predict", "regression", "serving_default")
    assert (export.step, export.metrics) == (None, {})
    assert export.bytes > 1000
