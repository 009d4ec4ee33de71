from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from core.training.fused.planner import MOST_SECONDS, MOST_STEPS, Cadence, StepPlanner


@dataclass
class Seen:
    """At which steps something was written."""

    summaries: list[int] = field(default_factory=list)
    speeds: list[int] = field(default_factory=list)
    checkpoints: list[int] = field(default_factory=list)


def one_by_one(start: int, last: int, cadence: Cadence) -> Seen:
    """Every step looked at, as TensorFlow's hooks do."""
    seen = Seen()
    for step in range(start + 1, last + 1):
        done = step - start
        if cadence.summary and done % cadence.summary == 1 % cadence.summary:
            seen.summaries.append(step)
        if cadence.speed and done % cadence.speed == 1 % cadence.speed:
            seen.speeds.append(step)
        if cadence.checkpoint and done % cadence.checkpoint == 0:
            seen.checkpoints.append(step)
    return seen


cadences = st.builds(Cadence, checkpoint=st.integers(0, 70), summary=st.integers(0, 70), speed=st.integers(0, 120))
seconds = st.one_of(st.none(), st.floats(1e-6, 0.2))


@given(st.integers(0, 1000), st.integers(1, 400), cadences, st.lists(seconds, min_size=1, max_size=20))
def test_calls_end_where_something_is_due_and_nowhere_past_it(
    start: int, steps: int, cadence: Cadence, times: list[float | None]
) -> None:
    planner, last = StepPlanner(start, cadence), start + steps
    expected, summaries, hooked = one_by_one(start, last, cadence), [], []
    calls = 0
    while planner.step < last:
        plan = planner.plan(last)
        assert 1 <= plan.steps <= MOST_STEPS
        step = planner.step + plan.steps
        per_step = times[calls % len(times)]
        took = None if per_step is None else per_step * plan.steps
        if planner.did(plan, plan.steps, step, took, last):
            hooked.append(step)
        if plan.wants_summary:
            summaries.append(step)
        calls += 1
    assert planner.step == last
    assert summaries == expected.summaries
    assert {*expected.speeds, *expected.checkpoints, last} == set(hooked)


@given(st.floats(1e-6, 1.0))
def test_a_call_ends_in_time(per_step: float) -> None:
    planner = StepPlanner(0, Cadence(0, 0, 0))
    plan = planner.plan(10**6)
    assert plan.steps == 1  # until a call was timed
    planner.did(plan, 1, 1, per_step, 10**6)
    steps = planner.plan(10**6).steps
    assert steps == 1 or steps * per_step <= MOST_SECONDS
    assert steps == MOST_STEPS or (steps + 1) * per_step > MOST_SECONDS


def test_one_held_up_call_does_not_shorten_the_next() -> None:
    planner = StepPlanner(0, Cadence(0, 0, 0))
    for took in (0.001, 0.4):
        planner.did(planner.plan(1000), 1, planner.step + 1, took, 1000)
    assert planner.plan(1000).steps == MOST_STEPS


def test_a_model_that_gets_slower_gets_shorter_calls() -> None:
    planner = StepPlanner(0, Cadence(0, 0, 0))
    for took in (0.001, 0.025, 0.025, 0.025):
        planner.did(planner.plan(1000), 1, planner.step + 1, took, 1000)
    assert planner.plan(1000).steps == 2


def test_a_step_that_does_not_count_one_is_seen_by_itself() -> None:
    planner = StepPlanner(0, Cadence(checkpoint=10, summary=5, speed=0))
    seen = []
    for step in range(2, 42, 2):  # two optimizers, each of which counts
        plan = planner.plan(1000)
        assert plan.steps == 1
        assert planner.did(plan, 1, step, 0.0001, 1000)
        if plan.wants_summary:
            seen.append(step)
    assert seen == [2, 8, 14, 20, 26, 32, 38]  # the first step that, counted as one, is 5 after the last


def test_a_call_that_ended_early_is_seen() -> None:
    planner = StepPlanner(0, Cadence(0, 0, 0))
    planner.did(planner.plan(100), 1, 1, 0.0001, 100)
    plan = planner.plan(100)
    assert planner.did(plan, 3, 4, 0.001, 100)


def test_training_that_is_extended_goes_past_its_first_end() -> None:
    planner = StepPlanner(0, Cadence(0, 0, 0))
    planner.did(planner.plan(1), 1, 1, 0.0001, 1)
    assert planner.plan(31).steps == 30
