from __future__ import annotations

import pytest

from core.training.fused.trial import StepTrial, Way

FAR = 10**6


def run(trial: StepTrial, seconds: dict[Way, float], left: int = FAR) -> list[Way]:
    """The ways gone until the trial ended, each call of ten steps but slow the first time."""
    ways: list[Way] = []
    while not trial.ended and len(ways) < 100:
        ways.append(trial.way)
        trial.took(seconds[trial.way] * 10 + (0 if trial.is_prepared else 1.0), 10, left)
    return ways


@pytest.mark.parametrize(("many", "one", "faster"), [(0.001, 0.003, "many"), (0.003, 0.001, "one")])
def test_both_ways_are_timed_and_the_faster_is_kept(many: float, one: float, faster: Way) -> None:
    trial = StepTrial(may_compare=True)
    ways = run(trial, {"many": many, "one": one})
    assert set(ways) == {"many", "one"}
    assert ways == sorted(ways)  # it changes once
    assert trial.way == faster


def test_a_difference_that_is_noise_changes_nothing() -> None:
    trial = StepTrial(may_compare=True)
    run(trial, {"many": 0.00100, "one": 0.00099})
    assert trial.way == "many"


def test_one_held_up_call_does_not_decide() -> None:
    trial = StepTrial(may_compare=True)
    trial.took(1.0, 1, FAR)
    trial.took(5.0, 1, FAR)
    run(trial, {"many": 0.001, "one": 0.002})
    assert trial.way == "many"


def test_few_steps_left_are_not_worth_a_trial() -> None:
    trial = StepTrial(may_compare=True)
    assert set(run(trial, {"many": 0.001, "one": 0.0001}, left=500)) == {"many"}
    assert trial.way == "many"


def test_where_the_ways_must_not_be_mixed_there_is_no_trial() -> None:
    trial = StepTrial(may_compare=False)
    assert trial.ended
    trial.took(1.0, 1, FAR)
    assert (trial.way, trial.is_prepared) == ("many", True)
