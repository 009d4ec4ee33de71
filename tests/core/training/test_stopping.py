"""Stops and discards at awkward moments: while loading, evaluating, exporting, and at the very end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.commands.chosen import held_checkpoint
from core.control import Control
from core.errors import CheckpointError, DataError
from core.jobs import Evaluated, Event, ModelExported, Notice, Phase, PhaseKind, Started, Stopped, run_job
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.catalogue.trash import list_trash
from core.runs.holds import held_steps
from core.runs.run import RunFolder
from core.training import trainer
from tests.core.conftest import LINEAR, Train

LONG = {"max_steps": 1_000_000, "patience": 0, "export": "none"}
STOPS_EARLY = {"max_steps": 5000, "patience": 1, "min_delta": 100.0}

# Every batch of the second evaluation waits until the file "on" is there.
SLOW_EVALUATION = LINEAR.replace(
    "def metrics_fn(labels, predictions):\n",
    "def wait(value):\n"
    "    import os, time\n"
    '    time.sleep(0 if os.path.exists(r"FAST") else 0.05)\n'
    "    return value\n\n\n"
    "def metrics_fn(labels, predictions):\n"
    "    labels = tf.ensure_shape(tf.numpy_function(wait, [labels], tf.float32), [None])\n",
)


class Watch:
    """Collects events, and calls `action` once, at the first event that `at` says yes to."""

    def __init__(self, at: Callable[[Event], bool], action: Callable[[], object]) -> None:
        self.events: list[Event] = []
        self._at, self._action, self._done = at, action, False

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        if not self._done and self._at(event):
            self._done = True
            self._action()

    def of(self, kind: type) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]


def phase(kind: PhaseKind) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, Phase) and event.kind == kind


def slow(tmp_path: Path) -> Path:
    file = tmp_path / "slow.py"
    file.write_text(SLOW_EVALUATION.replace("FAST", str(tmp_path / "fast")))
    return file


def test_metrics_that_do_not_read_the_input_end_with_it(tmp_path: Path) -> None:
    file = tmp_path / "endless.py"
    file.write_text(
        LINEAR.split("def build_fn")[0]
        + """
def model_fn(features, labels, mode):
    count = tf.compat.v1.get_variable("my_steps", initializer=0.0)
    if mode == "infer":
        return tf.estimator.EstimatorSpec(mode, predictions={"y": features["x"] * count})
    step = tf.compat.v1.train.get_global_step()
    op = tf.group(count.assign_add(1.0), step.assign_add(1))
    return tf.estimator.EstimatorSpec(mode, loss=1.0 * count, train_op=op)


experiment = Experiment(name="endless", schema=schema, data=Data(data, data), model_fn=model_fn)
"""
    )
    events: list[Event] = []
    settings = {"max_steps": 4, "checkpoint_every": 2, "eval_batch_size": 60, "export": "none"}
    commands.train(file, tmp_path / "run", settings=settings, emit=events.append)
    assert [(event.step, event.batches) for event in events if isinstance(event, Evaluated)] == [(2, 4), (4, 4)]


def test_metrics_that_do_not_read_the_input_end_with_it_in_estimators_own_evaluation(tmp_path: Path) -> None:
    import tensorflow as tf

    from core.training.evaluator import Evaluator

    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        step = tf.compat.v1.train.get_global_step()
        count = tf.compat.v1.get_variable("count", initializer=1.0)
        return tf.estimator.EstimatorSpec(mode, loss=1.0 * count, train_op=tf.group(step.assign_add(1)))

    def input_fn() -> Any:
        return tf.data.Dataset.from_tensor_slices(({"x": tf.zeros([10])}, tf.zeros([10]))).batch(4)

    strategy = tf.distribute.OneDeviceStrategy("/cpu:0")
    config = tf.estimator.RunConfig(model_dir=str(tmp_path), eval_distribute=strategy)
    estimator = tf.estimator.Estimator(model_fn, config=config)
    estimator.train(input_fn, steps=1)
    evaluator = Evaluator(estimator, input_fn)
    assert evaluator.uses_estimator
    assert evaluator.evaluate(str(tmp_path / "model.ckpt-1")).batches == 3


def test_an_input_of_constant_tensors_is_refused(tmp_path: Path) -> None:
    import tensorflow as tf

    from core.training.evaluator import Evaluator

    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        return tf.estimator.EstimatorSpec(mode, loss=tf.reduce_sum(labels))

    estimator = tf.estimator.Estimator(model_fn, model_dir=str(tmp_path))
    with pytest.raises(DataError, match="never ends"):
        Evaluator(estimator, lambda: ({"x": tf.zeros([2])}, tf.zeros([2])))


def test_a_stop_reaches_into_an_evaluation_and_leaves_a_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trainer, "EVALUATION_GRACE", 0.1)
    control = Control()
    watch = Watch(phase("evaluating"), control.request_stop)
    settings = {**LONG, "eval_batch_size": 1, "checkpoint_every": 20}
    result = commands.train(slow(tmp_path), tmp_path / "run", settings=settings, emit=watch, control=control)
    assert (result.reason, result.step) == ("stopped", 20)
    assert watch.of(Evaluated) == []
    assert any("evaluation of checkpoint 20 was stopped" in event.text for event in watch.of(Notice))
    run = RunFolder.open(tmp_path / "run")
    assert list_checkpoints(run)[-1].step == 20
    (tmp_path / "fast").touch()
    assert [item.step for item in commands.evaluate(run.path, [20])] == [20]
    assert commands.train(None, run.path, settings={"max_steps": 40}).step == 40


def test_the_evaluation_of_the_last_checkpoint_has_a_moment_after_a_stop(train: Train) -> None:
    control = Control()
    watch = Watch(phase("evaluating"), control.request_stop)
    result = train(LONG, watch, control)
    assert [event.step for event in watch.of(Evaluated)] == [result.step]


def test_a_stop_while_loading_leaves_nothing_of_a_new_run(experiment_file: Path, tmp_path: Path) -> None:
    control = Control()
    watch = Watch(phase("preparing"), control.request_stop)
    run_job(
        lambda emit: commands.train(experiment_file, tmp_path / "run", emit=emit, control=control), watch, control
    )
    (end,) = watch.of(Stopped)
    assert end.result.message == "Stopped before the first step. Nothing was kept."
    assert not (tmp_path / "run").exists()
    assert watch.of(Evaluated) == []


def test_a_stop_while_loading_leaves_an_old_run_as_it_was(train: Train, tmp_path: Path) -> None:
    train({"max_steps": 20})
    before = RunFolder.open(tmp_path / "run").read_state()
    control = Control()
    result = train({"max_steps": 40}, Watch(phase("preparing"), control.request_stop), control)
    assert (result.reason, result.step) == ("stopped", 20)
    assert RunFolder.open(tmp_path / "run").read_state() == before


def test_a_discard_while_loading_discards_an_old_run(train: Train, tmp_path: Path) -> None:
    train({"max_steps": 20})
    control = Control()
    result = train({"max_steps": 40}, Watch(phase("preparing"), control.request_discard), control)
    assert result.reason == "cancelled"
    assert [item.what for item in list_trash(tmp_path / ".trash")]


@pytest.mark.parametrize("moment", ["last evaluation", "export", "parity check"])
def test_a_discard_while_early_stopping_ends_the_run_is_carried_out(
    train: Train, tmp_path: Path, moment: str
) -> None:
    moments: dict[str, Callable[[Event], bool]] = {
        "last evaluation": lambda event: isinstance(event, Evaluated) and event.step == 40,
        "export": phase("exporting"),
        "parity check": lambda event: isinstance(event, ModelExported),
    }
    control, answers = Control(), list[bool]()
    result = train(STOPS_EARLY, Watch(moments[moment], lambda: answers.append(control.request_discard())), control)
    assert answers == [True]
    assert (result.reason, result.export) == ("cancelled", None)
    assert not (tmp_path / "run").exists()
    assert len(list_trash(tmp_path / ".trash")) == 1


def test_a_discard_after_the_end_is_refused(train: Train, tmp_path: Path) -> None:
    control = Control()
    assert train(STOPS_EARLY, control=control).reason == "early_stopping"
    assert not control.request_discard()
    assert (tmp_path / "run").exists()


def test_a_stop_while_it_exports_at_the_end_leaves_no_half_of_an_export(train: Train, tmp_path: Path) -> None:
    control = Control()
    watch = Watch(phase("exporting"), control.request_stop)
    result = train({"max_steps": 20}, watch, control)
    assert (result.reason, result.export) == ("max_steps", None)
    assert not list((tmp_path / "run" / "export").glob("*"))
    assert any(event.text.startswith("The export was stopped") for event in watch.of(Notice))


def test_a_stop_ends_an_evaluation_of_checkpoints_after_the_batch_it_is_at(tmp_path: Path) -> None:
    (tmp_path / "fast").touch()
    file = slow(tmp_path)
    commands.train(file, tmp_path / "run", settings={"max_steps": 40, "keep_latest": 9, "export": "none"})
    (tmp_path / "fast").unlink()
    control = Control()
    watch = Watch(phase("evaluating"), control.request_stop)
    assert commands.evaluate(tmp_path / "run", "all", watch, control) == ()
    early = Control()
    early.request_stop()
    assert commands.evaluate(tmp_path / "run", "all", control=early) == ()


def test_work_that_is_stopped_at_once_says_only_that() -> None:
    control, events = Control(), list[Event]()
    control.request_stop()
    run_job(lambda emit: 3, events.append, control)
    assert [type(event) for event in events] == [Started, Stopped]


def test_a_checkpoint_is_held_before_anybody_looks_whether_it_is_there(
    trained_run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.commands import chosen

    run = RunFolder.open(trained_run)
    newest, *_ = reversed(list_checkpoints(run))
    gone = [type(newest)(**{**{name: getattr(newest, name) for name in newest.__slots__}, "path": "gone"})]

    def choose(run: RunFolder, which: str | int) -> Any:
        return gone.pop() if gone else newest

    monkeypatch.setattr(chosen, "find_checkpoint", choose)
    with held_checkpoint(run, "latest") as found:
        assert found == newest
        assert held_steps(run) == {newest.step}
    assert held_steps(run) == frozenset()
    monkeypatch.setattr(chosen, "find_checkpoint", lambda run, which: type(newest)(
        **{**{name: getattr(newest, name) for name in newest.__slots__}, "path": "gone"}
    ))  # fmt: skip
    with pytest.raises(CheckpointError, match="faster than one can be used"), held_checkpoint(run, "latest"):
        pass
