from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from core.training.early_stopping import Rule, replay, sentence, update
from core.training.early_stopping import Status as StoppingStatus
from core.training.settings import NotFinite

VALUES = st.lists(
    st.one_of(st.floats(-10, 10), st.just(math.nan), st.just(math.inf), st.just(-math.inf)), max_size=30
)


def naive(rule: Rule, values: list[float]) -> tuple[int | None, int, int | None]:
    """(index of the best, evaluations without improvement at the end, index at which it first says stop)."""
    best, count, stop = None, 0, None
    for index, value in enumerate(values):
        gain = None
        if best is not None:
            gain = value - values[best] if rule.higher_is_better else values[best] - value
        if math.isfinite(value) and (gain is None or gain > rule.min_delta):
            best, count = index, 0
        elif index * 10 >= rule.min_steps:
            count += 1
        if stop is None and rule.patience and count >= rule.patience:
            stop = index
    return best, count, stop


@given(VALUES, st.booleans(), st.integers(0, 5), st.floats(0, 2), st.integers(0, 100))
def test_the_rule_agrees_with_a_naive_model(
    values: list[float], higher: bool, patience: int, min_delta: float, min_steps: int
) -> None:
    rule = Rule("m", higher, patience, min_delta, min_steps)
    status, stop = StoppingStatus(rule), None
    for index, value in enumerate(values):
        status = update(status, index * 10, value)
        if stop is None and status.should_stop:
            stop = index
    best, count, expected_stop = naive(rule, values)
    assert status.best_step == (None if best is None else best * 10)
    assert status.without_improvement == count
    assert stop == expected_stop


def test_a_first_value_of_nan_is_no_best_and_later_values_still_improve() -> None:
    status = replay(Rule("loss", False, 2), [(1, math.nan), (2, 5.0), (3, 4.0)])
    assert (status.best_step, status.best_value, status.should_stop) == (3, 4.0, False)


def test_patience_zero_never_stops() -> None:
    assert not replay(Rule("loss", False, 0), [(step, 1.0) for step in range(50)]).should_stop


def test_going_on_after_a_stop_starts_patience_again_and_keeps_the_best() -> None:
    points = [(1, 1.0), (2, 2.0), (3, 2.0)]
    rule = Rule("loss", False, 2)
    assert replay(rule, points).should_stop
    resumed = replay(rule, points, patience_from=3)
    assert not resumed.should_stop
    assert resumed.best_step == 1
    assert replay(rule, [*points, (4, 2.0)], patience_from=3).left == 1


def test_the_sentence_tells_how_much_patience_is_used() -> None:
    status = replay(Rule("accuracy", True, 3), [(10, 0.9), (20, 0.8)])
    assert sentence(status) == "1 of 3 evaluations without improvement; best accuracy 0.9000 at step 10."


@given(
    VALUES,
    st.sampled_from(["no improvement", "stop", "ignore"]),
    st.integers(0, 3),
    st.sampled_from([None, 0.0]),
    st.sets(st.integers(0, 29)),
)
def test_a_replay_ends_where_the_evaluations_one_by_one_do(
    values: list[float], not_finite: NotFinite, patience: int, threshold: float | None, by_hand: set[int]
) -> None:
    rule = Rule("m", False, patience, threshold=threshold, not_finite=not_finite)
    status = StoppingStatus(rule)
    for step, value in enumerate(values):
        status = update(status, step, value, counts=step not in by_hand)
    assert repr(replay(rule, enumerate(values), -1, frozenset(by_hand))) == repr(status)
