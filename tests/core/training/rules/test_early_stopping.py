from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from core.training.rules.early_stopping import Rule, replay, rule_of, sentence, update
from core.training.rules.early_stopping import Status as StoppingStatus
from core.training.settings import NotFinite, RunSettings

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


def after(rule: Rule, *values: float, every: int = 10) -> StoppingStatus:
    """The status after evaluations at steps 10, 20, ..."""
    return replay(rule, [((place + 1) * every, value) for place, value in enumerate(values)])


def test_an_improvement_must_be_larger_than_min_delta() -> None:
    for rule, values in ((Rule("loss", False, 3, 0.5), (2.0, 1.5)), (Rule("auc", True, 3, 0.5), (1.5, 2.0))):
        assert after(rule, *values).best_step == 10
    assert after(Rule("loss", False, 3, 0.5), 2.0, 1.49).best_step == 20
    assert after(Rule("auc", True, 3, 0.5), 1.0, 1.51).best_step == 20


def test_of_equal_values_the_first_is_the_best_and_the_next_uses_up_patience() -> None:
    status = after(Rule("loss", False, 3), 1.0, 1.0)
    assert (status.best_step, status.used, status.left) == (10, 1, 2)


def test_patience_stops_at_its_last_evaluation_and_not_before() -> None:
    rule = Rule("loss", False, 2)
    assert not after(rule, 1.0, 2.0).should_stop
    stopped = after(rule, 1.0, 2.0, 3.0)
    assert stopped.reason is not None
    assert (stopped.reason.kind, stopped.reason.step, stopped.reason.value, stopped.left) == (
        "patience",
        30,
        3.0,
        0,
    )
    assert stopped.reason.sentence == "Stopped: 2 evaluations without improvement of loss; best 1.000 at step 10."


def test_a_better_evaluation_takes_the_stop_back() -> None:
    status = update(after(Rule("loss", False, 1), 1.0, 2.0), 30, 0.5)
    assert (status.reason, status.used, status.best_value) == (None, 0, 0.5)


def test_patience_in_steps_stops_at_so_many_steps_and_not_before() -> None:
    rule = Rule("loss", False, 20, patience_unit="steps")
    assert (after(rule, 1.0, 2.0).used, after(rule, 1.0, 2.0).should_stop) == (10, False)
    assert after(rule, 1.0, 2.0, 2.0).should_stop
    assert after(rule).used == 0


def test_patience_in_steps_counts_from_the_first_evaluation_where_none_was_finite() -> None:
    rule = Rule("loss", False, 20, patience_unit="steps")
    assert (after(rule, math.nan, math.nan).used, after(rule, math.nan, math.nan, math.inf).should_stop) == (
        10,
        True,
    )


def test_evaluations_before_min_steps_use_up_no_patience_but_can_be_best() -> None:
    rule = Rule("loss", False, 2, min_steps=30)
    assert (after(rule, 1.0, 2.0).used, after(rule, 1.0, 2.0).best_step) == (0, 10)
    assert (after(rule, 1.0, 2.0, 2.0).used, after(rule, 1.0, 2.0, 2.0, 2.0).should_stop) == (1, True)
    steps = Rule("loss", False, 20, min_steps=30, patience_unit="steps")
    assert (after(steps, 1.0, 2.0, 2.0).used, after(steps, 1.0, 2.0, 2.0, 2.0).should_stop) == (10, True)


def test_the_aim_and_the_limit_are_reached_by_the_value_itself_and_no_sooner() -> None:
    assert after(Rule("auc", True, 0, threshold=0.9), 0.9).should_stop
    assert not after(Rule("auc", True, 0, threshold=0.9), 0.89).should_stop
    assert after(Rule("loss", False, 0, threshold=0.1), 0.1).should_stop
    assert not after(Rule("loss", False, 0, threshold=0.1), 0.11).should_stop
    assert not after(Rule("loss", False, 0, divergence=9.0), 9.0).should_stop
    assert after(Rule("loss", False, 0, divergence=9.0), 9.01).should_stop
    assert not after(Rule("auc", True, 0, divergence=0.5), 0.5).should_stop
    assert after(Rule("auc", True, 0, divergence=0.5), 0.49).should_stop


def test_a_value_that_is_not_finite_stops_only_if_it_shall() -> None:
    stops = after(Rule("loss", False, 0, not_finite="stop"), 1.0, math.nan)
    assert stops.reason is not None
    assert (stops.reason.kind, stops.reason.step) == ("not_finite", 20)
    assert stops.reason.sentence == "Stopped: loss is NaN at step 20; best 1.000 at step 10."
    first = after(Rule("loss", False, 0, not_finite="stop"), math.inf)
    assert first.reason is not None
    assert first.reason.sentence == "Stopped: loss is inf at step 10."
    ignored = after(Rule("loss", False, 1, not_finite="ignore"), 1.0, math.nan)
    assert (ignored.used, ignored.evaluations, ignored.last_step) == (0, 2, 20)
    counted = after(Rule("loss", False, 1, threshold=-1.0, divergence=5.0), 1.0, -math.inf)
    assert counted.reason is not None
    assert counted.reason.kind == "patience"


def test_an_evaluation_by_hand_never_stops() -> None:
    rule = Rule("loss", False, 1, threshold=0.5)
    assert update(after(rule, 1.0), 20, 0.1, counts=False).reason is None
    assert update(after(rule, 1.0), 20, 0.1).reason is not None


def test_patience_that_starts_again_counts_from_the_step_it_starts_at() -> None:
    rule, points = Rule("loss", False, 30, patience_unit="steps"), [(10, 1.0), (20, 2.0), (30, 2.0), (40, 2.0)]
    assert replay(rule, points).used == 30
    assert replay(rule, points, patience_from=20).used == 20
    assert replay(rule, points, patience_from=40).used == 0


def test_a_rule_that_can_never_stop_says_so() -> None:
    assert not Rule("loss", False, 0).ever_stops
    for rule in (
        Rule("loss", False, 1),
        Rule("loss", False, 0, threshold=0.0),
        Rule("loss", False, 0, divergence=0.0),
        Rule("loss", False, 0, not_finite="stop"),
    ):
        assert rule.ever_stops


def test_every_state_has_its_sentence() -> None:
    rule = Rule("loss", False, 3)
    assert sentence(after(rule)) == "No evaluation yet."
    assert sentence(after(rule, math.nan)) == "No finite loss yet."
    assert sentence(after(Rule("loss", False, 0), 0.25)) == "Early stopping is off; best loss 0.2500 at step 10."
    aim = Rule("loss", False, 0, threshold=0.1)
    assert sentence(after(aim, 0.25)) == "Patience is off; best loss 0.2500 at step 10."
    assert sentence(after(aim, 0.05)) == "Stopped: loss reached 0.05000 at step 10 (aim 0.1)."
    steps = Rule("loss", False, 30, patience_unit="steps")
    assert sentence(after(steps, 1.0, 2.0)) == "10 of 30 steps without improvement; best loss 1.000 at step 10."
    assert after(Rule("loss", False, 0), 1.0).left is None


def test_settings_make_the_rule() -> None:
    settings = RunSettings(
        patience=7,
        min_delta=0.25,
        min_steps=40,
        patience_unit="steps",
        stop_at=0.5,
        diverged_at=9.0,
        not_finite="stop",
    )
    assert rule_of(settings, "loss") == Rule("loss", False, 7, 0.25, 40, "steps", 0.5, 9.0, "stop")
    assert rule_of(settings, "dev/accuracy").higher_is_better
    assert rule_of(settings.replace(direction="higher"), "loss").higher_is_better
