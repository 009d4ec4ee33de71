"""Replay of early-stopping rules, checked against TensorFlow's own hook."""

from __future__ import annotations

import math
import shutil
from collections import OrderedDict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import commands
from core.errors import SettingsError
from core.training.rules.early_stopping import Point, Rule, replay
from core.training.rules.rule_replay import replay_rule, sentence, tensorflow_stop

VALUES = st.lists(st.one_of(st.floats(-3, 3), st.just(math.nan), st.just(math.inf)), min_size=1, max_size=25)


def points_of(values: list[float], every: int = 10) -> list[Point]:
    return [((index + 1) * every, value) for index, value in enumerate(values)]


def hook_stops_at(
    monkeypatch: pytest.MonkeyPatch, points: list[Point], higher: bool, patience: int, min_steps: int
) -> int | None:
    """Where the real hook's own function says stop, asked after each evaluation."""
    from tensorflow_estimator.python.estimator import early_stopping as theirs

    seen: OrderedDict[int, dict[str, float]] = OrderedDict()
    kept: dict[str, Any] = {}
    monkeypatch.setattr(theirs, "read_eval_metrics", lambda folder: seen)
    monkeypatch.setattr(
        theirs, "make_early_stopping_hook", lambda estimator, should_stop_fn, **more: kept.update(fn=should_stop_fn)
    )
    make = theirs.stop_if_no_increase_hook if higher else theirs.stop_if_no_decrease_hook
    make(None, "m", patience, eval_dir="nowhere", min_steps=min_steps)
    for step, value in points:
        seen[step] = {"m": value}
        if kept["fn"]():
            return step
    return None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(VALUES, st.booleans(), st.integers(1, 120), st.integers(0, 80))
def test_tensorflows_hook_is_told_as_it_is(
    values: list[float], higher: bool, patience: int, min_steps: int
) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        expected = hook_stops_at(monkeypatch, points_of(values), higher, patience, min_steps)
    assert tensorflow_stop(points_of(values), higher, patience, min_steps) == expected


@given(VALUES, st.booleans(), st.integers(0, 6), st.sampled_from(["no improvement", "ignore", "stop"]))
def test_a_replay_stops_where_training_would_have(
    values: list[float], higher: bool, patience: int, not_finite: Any
) -> None:
    rule = Rule("m", higher, patience, not_finite=not_finite)
    found = replay_rule(rule, points_of(values))
    stops = [n for n in range(1, len(values) + 1) if replay(rule, points_of(values[:n])).should_stop]
    assert found.stop_step == (stops[0] * 10 if stops else None)
    assert found.steps_saved == ((len(values) - stops[0]) * 10 if stops else 0)


def test_patience_in_steps_counts_from_the_best_evaluation() -> None:
    rule = Rule("loss", False, 50, patience_unit="steps")
    points = [(10, 1.0), (30, 0.5), (60, 0.6), (79, 0.6), (80, 0.6), (100, 0.1)]
    found = replay_rule(rule, points)
    assert found.stop_step == 80
    assert found.reason is not None
    assert found.reason.sentence == "Stopped: 50 steps without improvement of loss; best 0.5000 at step 30."
    assert found.missed_best == (100, 0.1)
    assert found.tensorflow_step == 80


def test_a_threshold_stops_and_says_so() -> None:
    found = replay_rule(Rule("accuracy", True, 0, threshold=0.9), points_of([0.5, 0.91, 0.99]))
    assert found.reason is not None
    assert (found.reason.kind, found.stop_step) == ("threshold", 20)
    assert found.reason.sentence == "Stopped: accuracy reached 0.9100 at step 20 (aim 0.9)."


def test_divergence_stops_and_names_the_best() -> None:
    found = replay_rule(Rule("loss", False, 9, divergence=10.0), points_of([1.0, 2.0, 11.0, 0.1]))
    assert found.reason is not None
    assert (found.reason.kind, found.stop_step) == ("divergence", 30)
    assert found.reason.sentence == "Stopped: loss diverged to 11.00 at step 30 (limit 10); best 1.000 at step 10."


@pytest.mark.parametrize(
    ("not_finite", "stop", "used"), [("stop", 20, 1), ("ignore", None, 1), ("no improvement", None, 2)]
)
def test_nan_stops_is_ignored_or_no_improvement(not_finite: Any, stop: int | None, used: int) -> None:
    found = replay_rule(Rule("loss", False, 3, not_finite=not_finite), points_of([1.0, math.nan, 1.5]))
    assert found.stop_step == stop
    assert found.status.used == used


def test_nothing_stops_before_min_steps() -> None:
    rule = Rule("loss", False, 1, min_steps=30, threshold=0.5, divergence=5.0, not_finite="stop")
    assert replay_rule(rule, points_of([0.1, 9.0, 1.0])).stop_step == 30


def test_evaluations_by_hand_use_up_no_patience_but_can_be_best() -> None:
    rule = Rule("loss", False, 2)
    points = [(10, 1.0), (12, 2.0), (14, 2.0), (16, 2.0), (20, 2.0), (22, 0.5)]
    status = replay(rule, points, uncounted={12, 14, 16, 22})
    assert (status.used, status.best_step, status.should_stop) == (0, 22, False)
    assert replay(rule, points[:5], uncounted={12, 14, 16}).used == 1


def test_the_sentence_compares_with_tensorflows_hook() -> None:
    falling_then_rising = [1.0, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]
    text = sentence(replay_rule(Rule("loss", False, 6), points_of(falling_then_rising, 100)))
    assert text == (
        "This rule would have stopped at step 800 (best 0.5000 at step 200), 100 steps sooner. "
        "TensorFlow's own hook: at step 800, the best checkpoint deleted by then."
    )


def test_a_recorded_run_is_replayed_with_another_rule(trained_run: Path) -> None:
    assert commands.replay(trained_run).reason is None
    found = commands.replay(trained_run, {"metric": "mae", "min_delta": 100.0, "patience": 1})
    assert (found.stop_step, found.steps_saved, found.status.best_step) == (40, 20, 20)
    with pytest.raises(SettingsError, match="It has: loss, mae"):
        commands.replay(trained_run, {"metric": "f1"})


def test_a_run_of_another_program_is_replayed_by_its_loss(trained_run: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    shutil.copytree(trained_run, foreign, ignore=shutil.ignore_patterns("workbench"))
    found = commands.replay(foreign, {"patience": 1, "min_delta": 100.0})
    assert (found.status.rule.metric, found.stop_step) == ("loss", 40)


def test_a_replay_without_points_or_without_a_finite_one_says_so() -> None:
    for values in ([], [math.nan, math.inf]):
        found = replay_rule(Rule("loss", False, 5), points_of(values))
        assert (found.stop_step, found.steps_saved, found.missed_best) == (None, 0, None)
        assert sentence(found) == "No finite value was recorded, so there is nothing to judge by."


def test_the_sentence_of_a_rule_that_would_not_have_stopped() -> None:
    assert sentence(replay_rule(Rule("loss", False, 0), points_of([1.0, 0.5]))) == (
        "This rule would not have stopped the run (best 0.5000 at step 20)."
    )
    assert sentence(replay_rule(Rule("loss", False, 5), points_of([1.0, 0.5]))) == (
        "This rule would not have stopped the run (best 0.5000 at step 20). "
        "TensorFlow's own hook would not have stopped it."
    )


def test_the_sentence_of_a_stop_at_the_end_saves_nothing_and_one_before_may_miss_the_best() -> None:
    rule = Rule("loss", False, 1)
    assert sentence(replay_rule(rule, points_of([1.0, 2.0]))) == (
        "This rule would have stopped at step 20 (best 1.000 at step 10). TensorFlow's own hook: at step 20."
    )
    found = replay_rule(rule, points_of([1.0, 2.0, 0.25]))
    assert (found.steps_saved, found.missed_best) == (10, (30, 0.25))
    assert sentence(found) == (
        "This rule would have stopped at step 20 (best 1.000 at step 10), 10 steps sooner. It would have missed "
        "0.2500 at step 30. TensorFlow's own hook: at step 20."
    )


@pytest.mark.parametrize(("bests", "kept"), [(5, True), (6, False)])
def test_tensorflow_keeps_five_checkpoints(bests: int, kept: bool) -> None:
    values = [0.1, *([1.0] * (bests - 1))]
    assert replay_rule(Rule("loss", False, 9), points_of(values)).tensorflow_keeps_best is kept


def test_tensorflows_hook_leaves_out_what_is_before_min_steps_and_needs_a_patience() -> None:
    points = [(10, 0.1), (20, 1.0), (30, 1.0), (40, 1.0)]
    assert tensorflow_stop(points, False, 20) == 30
    assert tensorflow_stop(points, False, 20, min_steps=20) == 40
    assert tensorflow_stop(points, False, 0) is None
    assert tensorflow_stop(points, True, 20) == 40


def test_patience_in_evaluations_becomes_steps_by_the_usual_gap() -> None:
    rule = Rule("loss", False, 2)
    points = [(10, 0.1), (20, 1.0), (30, 1.0), (31, 1.0)]  # usually 10 apart
    assert replay_rule(rule, points).tensorflow_step == 30
    assert replay_rule(rule, points[:1]).tensorflow_step is None
