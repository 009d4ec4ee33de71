"""Many steps in one call: what it answers to, where it ends, and when it is not used."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core import commands
from core.control import Control
from core.jobs import Event, Notice, Progress
from core.training.fused import trial as step_trial
from core.training.hooks import Discarded, LossNotFinite
from tests.core.training.fused_models import (
    BATCH,
    MODELS,
    ROWS,
    checkpoints_of,
    dataset,
    estimator_of,
    summary_steps,
    train,
    unequal_points,
)

PRIME = 1_000_003


def counted(features: Mapping[str, Any]) -> Any:
    """A model that keeps how often each row was seen, and a number that tells the order of all batches."""
    seen = v1.get_variable("seen", [ROWS], tf.int64, v1.zeros_initializer(), trainable=False, use_resource=True)
    order = v1.get_variable("order", [], tf.int64, v1.zeros_initializer(), trainable=False, use_resource=True)
    rows = features["row"]
    number = tf.math.floormod(order * 31 + tf.reduce_sum(rows * tf.range(1, BATCH + 1, dtype=tf.int64)), PRIME)
    for update in (seen.scatter_add(tf.IndexedSlices(tf.ones_like(rows), rows)), order.assign(number)):
        v1.add_to_collection(v1.GraphKeys.UPDATE_OPS, update)
    return v1.layers.dense(features["x"], 1)


COUNTED = estimator_of(counted)


def orders(start: int = 0) -> Iterator[int]:
    """The model's `order` after each step, from the number `start` on."""
    for features, _ in dataset().as_numpy_iterator():
        start = int((start * 31 + np.sum(features["row"] * np.arange(1, BATCH + 1))) % PRIME)
        yield start


def orders_up_to(steps: int, start: int = 0) -> list[int]:
    """The model's `order` after 0, 1, ... `steps` steps."""
    return [start, *itertools.islice(orders(start), steps)]


def steps_in(folder: Path) -> list[int]:
    return sorted({step for step, _ in checkpoints_of(folder)})


def said(events: list[Event]) -> str:
    return " ".join(event.text for event in events if isinstance(event, Notice))


def test_training_ends_exactly_where_the_data_ends(tmp_path: Path) -> None:
    loop = train(COUNTED, tmp_path, fused=True, steps=10_000, data=lambda: dataset(9), emit=commands.nothing)
    batches = 9 * ROWS // BATCH
    assert steps_in(tmp_path) == [0, 100, batches]
    found = checkpoints_of(tmp_path)
    assert np.all(found[batches, "seen"] == 9)
    assert found[batches, "order"] == orders_up_to(batches)[-1]
    assert loop.step == batches


def test_every_batch_is_seen_once_and_in_order_whatever_is_asked_for(tmp_path: Path) -> None:
    control, events = Control(), []

    def emit(event: Event) -> None:
        events.append(event)
        if isinstance(event, Notice):  # in the first steps
            control.request_checkpoint(evaluate=False)
        if isinstance(event, Progress) and len(events) == 6:
            control.pause()
            threading.Timer(0.05, control.request_checkpoint, kwargs={"evaluate": True}).start()
            threading.Timer(0.2, control.resume).start()
        if isinstance(event, Progress) and len(events) == 9:
            control.request_stop()

    asked: list[tuple[bool, bool]] = []

    def saved(step: int, by_hand: bool, evaluate: bool) -> bool:
        asked.append((by_hand, evaluate))
        return False

    train(COUNTED, tmp_path, fused=True, steps=1_000_000, emit=emit, control=control, saved=saved, every=500)
    assert {(True, False), (True, True)} <= set(asked)
    first = checkpoints_of(tmp_path)
    stopped = steps_in(tmp_path)[-1]
    expected = orders_up_to(stopped)
    for step in steps_in(tmp_path):
        assert first[step, "order"] == expected[step], step
        assert first[step, "seen"].sum() == step * BATCH
    train(COUNTED, tmp_path, fused=True, steps=stopped + 120, every=500)
    resumed = checkpoints_of(tmp_path)[stopped + 120, "order"]
    assert resumed == orders_up_to(120, expected[-1])[-1]  # the data begins anew


def test_discarding_ends_training_without_a_checkpoint(tmp_path: Path) -> None:
    control = Control()

    def emit(event: Event) -> None:
        if isinstance(event, Progress) and event.step > 50:
            control.request_discard()

    with pytest.raises(Discarded):
        train(COUNTED, tmp_path, fused=True, steps=1_000_000, emit=emit, control=control, every=1_000_000)
    assert steps_in(tmp_path) == [0]


def becomes(value: float) -> Callable[[Any], Any]:
    """A model whose loss is `value` in step 138."""

    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        step = v1.train.get_global_step()
        loss = v1.losses.sigmoid_cross_entropy(labels, v1.layers.dense(features["x"], 1))
        loss += tf.where(tf.equal(step.read_value(), 137), value, 0.0)
        with tf.control_dependencies([loss]):  # else the step may be read when it has been counted already
            train_op = v1.train.GradientDescentOptimizer(0.1).minimize(loss, step)
        return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)

    return lambda config: tf.estimator.Estimator(model_fn, config=config)


def test_a_loss_that_becomes_nan_ends_training_at_the_very_step(tmp_path: Path) -> None:
    caught = []
    for name, fused in (("plain", False), ("fused", True)):
        with pytest.raises(LossNotFinite) as error:
            train(becomes(np.nan), tmp_path / name, fused=fused, steps=400)
        caught.append(error.value)
    plain, fused_error = caught
    assert fused_error.step == 138
    assert plain.step in (137, 138)  # the plain way may read the step before it is counted
    assert plain.last is not None
    assert fused_error.last == (137, plain.last[1])


def test_an_infinite_loss_ends_nothing(tmp_path: Path) -> None:
    assert train(becomes(np.inf), tmp_path, fused=True, steps=200).step == 200


class Watching(v1.train.SessionRunHook):  # type: ignore[misc]
    def __init__(self) -> None:
        self.steps = 0

    def after_run(self, run_context: Any, run_values: Any) -> None:
        self.steps += 1


class Preparing(v1.train.SessionRunHook):  # type: ignore[misc]
    def after_create_session(self, session: Any, coord: Any) -> None: ...


def hooked(hook: Any) -> Callable[[Any], Any]:
    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        loss = v1.losses.sigmoid_cross_entropy(labels, v1.layers.dense(features["x"], 1))
        train_op = v1.train.AdamOptimizer(0.01).minimize(loss, v1.train.get_global_step())
        return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op, training_hooks=[hook])

    return lambda config: tf.estimator.Estimator(model_fn, config=config)


@pytest.mark.parametrize(
    ("hook", "sentence"),
    [
        (Watching(), "step by step, because the model's Watching looks at every step"),
        (Preparing(), "10 steps per call"),
    ],
)
def test_hooks_that_look_at_every_step_are_let_see_it(hook: Any, sentence: str, tmp_path: Path) -> None:
    events: list[Event] = []
    train(hooked(hook), tmp_path, fused=True, steps=130, emit=events.append)
    assert sentence in said(events)
    assert steps_in(tmp_path) == [0, 100, 130]
    if isinstance(hook, Watching):
        assert hook.steps == 130
    else:
        assert summary_steps(tmp_path) == list(range(1, 130, 10))


def test_few_steps_are_done_one_by_one(tmp_path: Path) -> None:
    events: list[Event] = []
    train(MODELS["table"], tmp_path, fused=True, steps=20, emit=events.append)
    assert "step by step, because only 20 steps are left" in said(events)


def test_the_way_may_change_in_mid_training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_trial, "_GAIN", 1e9)  # a trial, however few the steps
    monkeypatch.setattr(step_trial, "_CLEARLY", 1e9)  # which steps one by one win
    events: list[Event] = []
    train(COUNTED, tmp_path / "mixed", fused=True, steps=250, emit=events.append)
    train(COUNTED, tmp_path / "plain", fused=False, steps=250)
    assert "step by step, because that is faster for this model" in said(events)
    mixed, plain = checkpoints_of(tmp_path / "mixed"), checkpoints_of(tmp_path / "plain")
    assert mixed.keys() == plain.keys()
    assert all(np.array_equal(value, plain[key]) for key, value in mixed.items())
    assert summary_steps(tmp_path / "mixed") == list(range(1, 250, 10))
    assert unequal_points(tmp_path / "plain", tmp_path / "mixed") == []


def test_a_start_from_other_weights_is_kept(tmp_path: Path) -> None:
    train(MODELS["deep"], tmp_path / "source", fused=False, steps=20)
    column = tf.feature_column.numeric_column("x", shape=[6])

    def warm(config: Any) -> Any:
        return tf.estimator.LinearClassifier([column], config=config, warm_start_from=str(tmp_path / "linear"))

    train(
        lambda config: tf.estimator.LinearClassifier([column], config=config),
        tmp_path / "linear",
        fused=False,
        steps=50,
    )
    train(warm, tmp_path / "run", fused=True, steps=150)
    source, started = checkpoints_of(tmp_path / "linear"), checkpoints_of(tmp_path / "run")
    name = "linear/linear_model/x/weights"
    assert np.array_equal(source[50, name], started[0, name])
