"""The evaluator that builds its graph once, against Estimator.evaluate."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core import commands
from core.control import Control
from core.errors import CheckpointError, DataError
from core.jobs import Evaluated, Event
from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.events.evaluations import read_evaluations
from core.runs.run import RunFolder
from core.training import summaries
from core.training.evaluator import Evaluator
from core.training.fused.evaluation import without_tuning
from core.training.hooks import Discarded
from tests.core.conftest import LINEAR, Train

X = np.random.default_rng(0).normal(size=(300, 3)).astype("float32")
Y = (X.sum(axis=1) > 0).astype("int64")


def input_fn() -> Any:
    return tf.data.Dataset.from_tensor_slices(({"x": X}, Y)).batch(64)


def training_input_fn() -> Any:
    return input_fn().repeat()


@pytest.fixture(autouse=True)
def closed_writers() -> Iterator[None]:
    yield
    v1.summary.FileWriterCache.clear()


def config(folder: Path) -> Any:
    return tf.estimator.RunConfig(str(folder), tf_random_seed=1, save_checkpoints_steps=20)


def canned(folder: Path) -> Any:
    column = tf.feature_column.numeric_column("x", (3,))
    return tf.estimator.DNNClassifier([8, 4], [column], config=config(folder))


@pytest.fixture(scope="module")
def twenty_steps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a canned Estimator that was trained 20 steps. Read only."""
    folder = tmp_path_factory.mktemp("canned")
    canned(folder).train(training_input_fn, steps=20)
    return folder


@pytest.fixture
def trained_canned(twenty_steps: Path, tmp_path: Path) -> Any:
    """That Estimator in tmp_path."""
    shutil.copytree(twenty_steps, tmp_path, dirs_exist_ok=True)
    return canned(tmp_path)


class CountingHook(v1.train.SessionRunHook):  # type: ignore[misc]
    """Counts what is called; fetches the logits too."""

    def __init__(self, tensor: Any) -> None:
        self.tensor = tensor
        self.calls: list[str] = []

    def begin(self) -> None:
        self.calls.append("begin")

    def after_create_session(self, session: Any, coord: Any) -> None:
        self.calls.append("session")

    def before_run(self, run_context: Any) -> Any:
        return v1.train.SessionRunArgs(self.tensor)

    def after_run(self, run_context: Any, run_values: Any) -> None:
        self.calls.append(f"run {run_values.results.shape[0]}")

    def end(self, session: Any) -> None:
        self.calls.append("end")


HOOKS: list[CountingHook] = []


def with_scaffold(features: Any, labels: Any, mode: str) -> Any:
    """A model_fn with moving averages restored by its own saver, a table, and an evaluation hook."""
    with v1.variable_scope("m"):
        weight = v1.get_variable("w", [3, 1], initializer=v1.initializers.ones())
    logits = tf.matmul(features["x"], weight)[:, 0]
    average = tf.train.ExponentialMovingAverage(0.9)
    loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(tf.cast(labels, tf.float32), logits))
    table = tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer([0, 1], [0, 1], tf.int64, tf.int64), -1)
    metrics = {"accuracy": v1.metrics.accuracy(table.lookup(labels), tf.cast(logits > 0, tf.int64))}
    if mode == tf.estimator.ModeKeys.TRAIN:
        step = v1.train.get_or_create_global_step()
        moved = v1.train.GradientDescentOptimizer(0.1).minimize(loss, global_step=step)
        with tf.control_dependencies([moved]):
            return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=average.apply([weight]))
    names = {average.average_name(weight): weight, "global_step": v1.train.get_or_create_global_step()}
    HOOKS.append(CountingHook(logits))
    return tf.estimator.EstimatorSpec(
        mode,
        loss=loss,
        eval_metric_ops=metrics,
        scaffold=v1.train.Scaffold(saver=v1.train.Saver(names)),
        evaluation_hooks=[HOOKS[-1]],
    )


def small_batches() -> Any:
    return input_fn().unbatch().batch(8)


def counted_batches() -> Any:
    """Such that TensorFlow knows how many there are."""
    return tf.data.Dataset.from_tensor_slices(({"x": X}, Y)).batch(8)


@pytest.mark.parametrize(("data", "most"), [(small_batches, None), (counted_batches, 21)])
def test_many_batches_in_one_call_are_measured_as_estimator_does(
    data: Callable[[], Any], most: int | None, tmp_path: Path, trained_canned: Any
) -> None:
    estimator = trained_canned
    path = f"{tmp_path}/model.ckpt-20"
    calls: list[None] = []
    expected = estimator.evaluate(data, steps=most, checkpoint_path=path)
    evaluator = Evaluator(estimator, data, max_batches=most)
    for _ in range(2):
        calls.clear()
        result = evaluator.evaluate(path, lambda: calls.append(None))
        assert result.batches == (most or 38)
        assert 0 < len(calls) < result.batches
        for name, value in expected.items():
            assert result.metrics[name] == pytest.approx(float(value), abs=1e-6), name
    evaluator.close()
    close(estimator, None)


def test_an_evaluation_of_many_batches_is_broken_off_between_two_calls(tmp_path: Path, trained_canned: Any) -> None:
    evaluator = Evaluator(trained_canned, lambda: small_batches().repeat(1000))

    def cancelled() -> None:
        raise Discarded

    with pytest.raises(Discarded):
        evaluator.evaluate(f"{tmp_path}/model.ckpt-20", cancelled)
    evaluator.close()
    assert not list(read_evaluations(tmp_path))


def custom(folder: Path) -> Any:
    return tf.estimator.Estimator(with_scaffold, config=config(folder))


def close(estimator: Any, *names: str | None) -> None:
    summaries.close([estimator.eval_dir(name) for name in names])


@pytest.mark.parametrize("make", [canned, custom])
def test_metrics_and_summaries_are_those_of_estimator_evaluate(make: Callable[[Path], Any], tmp_path: Path) -> None:
    estimator = make(tmp_path)
    estimator.train(training_input_fn, steps=40)
    evaluator = Evaluator(estimator, input_fn, name="ours")
    assert evaluator.fallback_reason == ""
    paths = [f"{tmp_path}/model.ckpt-{step}" for step in (20, 40, 20)]
    for path in paths:
        expected = estimator.evaluate(input_fn, checkpoint_path=path, name="theirs")
        result = evaluator.evaluate(path)
        assert result.batches == 5
        assert set(result.metrics) == set(expected)
        for name, value in expected.items():
            assert result.metrics[name] == pytest.approx(float(value), abs=1e-6), name
    evaluator.close()
    close(estimator, "ours", "theirs")
    ours, theirs = (
        {
            item.step: (item.checkpoint_path, set(item.metrics))
            for item in read_evaluations(tmp_path)
            if item.name == name
        }
        for name in ("ours", "theirs")
    )
    assert ours == theirs
    assert set(ours) == {20, 40}


def in_order(dataset: Callable[[], Any]) -> list[int]:
    """What two passes of a session through a dataset of numbers give."""
    with tf.Graph().as_default(), v1.Session() as session:
        v1.set_random_seed(1)
        iterator = v1.data.make_initializable_iterator(dataset())
        following, found = iterator.get_next(), []
        for _ in range(2):
            session.run(iterator.initializer)
            found += [int(session.run(following)) for _ in range(50)]
    return found


@pytest.mark.parametrize("seed", [None, 7])
def test_evaluation_keeps_the_order_of_data_that_is_shuffled_and_repeated(seed: int | None) -> None:
    def shuffled() -> Any:
        return tf.data.Dataset.range(24).shuffle(5, seed=seed).repeat(3).take(50)

    assert in_order(lambda: without_tuning(shuffled())) == in_order(shuffled)


def test_evaluation_hooks_run_as_for_estimator_evaluate(tmp_path: Path) -> None:
    estimator = custom(tmp_path)
    estimator.train(training_input_fn, steps=20)
    HOOKS.clear()
    evaluator = Evaluator(estimator, input_fn, name="ours")
    for _ in range(2):
        evaluator.evaluate(f"{tmp_path}/model.ckpt-20")
    (ours,) = HOOKS
    estimator.evaluate(input_fn, name="theirs")
    assert ours.calls == HOOKS[-1].calls * 2
    assert ours.calls[:3] == ["begin", "session", "run 64"]
    evaluator.close()
    close(estimator, "ours", "theirs")


def test_a_hook_that_grows_the_graph_falls_back_and_says_so(tmp_path: Path) -> None:
    class Growing(v1.train.SessionRunHook):  # type: ignore[misc]
        def begin(self) -> None:
            tf.constant(1.0)

    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        spec = with_scaffold(features, labels, mode)
        return spec._replace(evaluation_hooks=[Growing()]) if mode == tf.estimator.ModeKeys.EVAL else spec

    estimator = tf.estimator.Estimator(model_fn, config=config(tmp_path))
    estimator.train(training_input_fn, steps=20)
    evaluator = Evaluator(estimator, input_fn)
    first, second, third = (evaluator.evaluate(f"{tmp_path}/model.ckpt-20").metrics for _ in range(3))
    assert first == second == pytest.approx(third)
    assert "add to the graph" in evaluator.fallback_reason
    evaluator.close()
    close(estimator, None)


def test_input_that_is_no_dataset_falls_back_and_says_so(tmp_path: Path, trained_canned: Any) -> None:
    estimator = trained_canned

    def tensors() -> Any:
        return v1.data.make_one_shot_iterator(input_fn()).get_next()

    evaluator = Evaluator(estimator, tensors)
    assert "no tf.data.Dataset" in evaluator.fallback_reason
    expected = estimator.evaluate(input_fn)
    assert evaluator.evaluate(f"{tmp_path}/model.ckpt-20").metrics == pytest.approx(expected)
    close(estimator, None)


def test_data_that_never_ends_is_refused_unless_batches_are_limited(tmp_path: Path, trained_canned: Any) -> None:
    estimator = trained_canned
    with pytest.raises(DataError, match="never ends"):
        Evaluator(estimator, training_input_fn)
    evaluator = Evaluator(estimator, training_input_fn, max_batches=7)
    assert evaluator.evaluate(f"{tmp_path}/model.ckpt-20").batches == 7
    evaluator.close()
    close(estimator, None)


def test_a_checkpoint_of_another_model_is_a_sentence(tmp_path: Path) -> None:
    canned(tmp_path / "a").train(training_input_fn, steps=1)
    evaluator = Evaluator(custom(tmp_path / "b"), input_fn)
    with pytest.raises(
        CheckpointError, match=r"Key \S+ not found in checkpoint\. It may have been saved by another model"
    ):
        evaluator.evaluate(f"{tmp_path}/a/model.ckpt-1")
    evaluator.close()


NAMED = LINEAR.replace(
    "Data(data, data)",
    'Data(data, data, {"hard": Arrays({"x": x * 3, "y": y * 3 + 1}), "few": Arrays({"x": x[:9], "y": y[:9]})})',
)


@pytest.fixture
def named_file(tmp_path: Path) -> Path:
    file = tmp_path / "named.py"
    file.write_text(NAMED)
    return file


def test_named_evaluations_are_made_kept_and_can_decide(named_file: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    settings = {"metric": "hard/mae", "keep_latest": 1, "keep_best_of": "few/loss", "export": "none"}
    result = commands.train(named_file, tmp_path / "run", settings=settings, emit=events.append)
    names = [event.name for event in events if isinstance(event, Evaluated) and event.step == 20]
    assert names == ["", "hard", "few"]
    best = find_checkpoint(RunFolder.open(tmp_path / "run"), "best")
    assert best.metrics["hard/mae"] != pytest.approx(best.metrics["mae"])
    assert result.best_step == best.step
    assert (tmp_path / "run" / "eval_hard").is_dir()
    from core.errors import SettingsError

    with pytest.raises(SettingsError, match="few/loss, few/mae") as caught:
        commands.train(named_file, tmp_path / "other", settings={"keep_best_of": "few/f1"})
    assert caught.value.field == "keep_best_of"


def test_checkpoints_without_metrics_are_evaluated_by_one_command(train: Train) -> None:
    import shutil

    run = RunFolder.open(Path(train({"keep_latest": 9}).run))
    measured = {item.step: dict(item.metrics) for item in list_checkpoints(run)}
    shutil.rmtree(run.path / "eval")
    (run.path / "workbench" / "evaluations.jsonl").unlink()
    assert not any(item.metrics for item in list_checkpoints(run))
    results = commands.evaluate(run.path, [40])
    assert [item.step for item in results] == [40]
    assert [item.step for item in commands.evaluate(run.path)] == [0, 20, 60]
    assert commands.evaluate(run.path) == ()
    again = {item.step: dict(item.metrics) for item in list_checkpoints(run)}
    for step in (20, 40, 60):
        assert again[step] == pytest.approx(measured[step], abs=1e-6)
    assert len(commands.evaluate(run.path, "all")) == 4
    with pytest.raises(CheckpointError, match="no checkpoint 7"):
        commands.evaluate(run.path, [7])


def test_evaluating_checkpoints_can_be_stopped(train: Train) -> None:
    run = Path(train({"keep_latest": 9}).run)
    control = Control()

    def emit(event: Event) -> None:
        if isinstance(event, Evaluated):
            control.request_stop()

    assert len(commands.evaluate(run, "all", emit, control)) == 1


@pytest.mark.parametrize("sample", ["penguins", "digits", "dummy-records"])
def test_every_sample_is_measured_as_estimator_would(sample: str, tmp_path: Path) -> None:
    from core.commands.experiments import experiment_of
    from core.experiment.model import make_estimator, make_run_config
    from core.training.prepare import make_evaluators, resolve
    from core.training.settings import RunSettings

    settings = {"max_steps": 10, "checkpoint_every": 10, "export": "none"}
    commands.train(sample, tmp_path / "run", settings=settings)
    run = RunFolder.open(tmp_path / "run")
    experiment, info = experiment_of(run, commands.nothing), run.read_info()
    assert info is not None
    estimator = make_estimator(experiment, info.params, make_run_config(run.path, seed=None, summary_every=100))
    data, base = resolve(experiment, run)
    (evaluator,) = make_evaluators(
        estimator, experiment, {"": data.eval}, base, RunSettings.from_dict(info.settings)
    )
    summaries.reopen([estimator.eval_dir()])
    expected = estimator.evaluate(evaluator._input_fn, name="theirs")
    assert evaluator.evaluate(f"{run.path}/model.ckpt-10").metrics == pytest.approx(expected, abs=1e-6)
    evaluator.close()
    close(estimator, None, "theirs")
