from __future__ import annotations

import itertools

import pytest

from core.training.fused.trial import StepTrial, Way

FAR = 10**6
ALL: tuple[Way, ...] = ("alone", "many", "one")


def run(trial: StepTrial, seconds: dict[Way, float], left: int = FAR) -> list[Way]:
    """The ways gone until the trial ended, each call of ten steps but slow the first time."""
    ways: list[Way] = []
    while not trial.ended and len(ways) < 100:
        ways.append(trial.way)
        trial.took(seconds[trial.way] * 10 + (0 if trial.is_prepared else 1.0), 10, left)
    return ways


@pytest.mark.parametrize("fastest", ALL)
def test_all_ways_are_timed_and_the_fastest_is_kept(fastest: Way) -> None:
    trial = StepTrial(ALL)
    ways = run(trial, {way: 0.001 if way == fastest else 0.003 for way in ALL})
    assert tuple(dict.fromkeys(ways)) == ALL
    assert len([one for one, other in itertools.pairwise(ways) if one != other]) == 2  # each tried once
    assert trial.way == fastest


def test_a_difference_that_is_noise_changes_nothing() -> None:
    trial = StepTrial(ALL)
    run(trial, {"alone": 0.00100, "many": 0.00099, "one": 0.00098})
    assert trial.way == "alone"


def test_one_held_up_call_does_not_decide() -> None:
    trial = StepTrial(ALL)
    trial.took(1.0, 1, FAR)
    trial.took(5.0, 1, FAR)
    run(trial, {"alone": 0.001, "many": 0.002, "one": 0.002})
    assert trial.way == "alone"


def test_few_steps_left_are_not_worth_preparing_steps_one_by_one() -> None:
    trial = StepTrial(ALL)
    assert set(run(trial, {"alone": 0.002, "many": 0.001, "one": 0.0001}, left=500)) == {"alone", "many"}
    assert trial.way == "many"


def test_a_way_that_must_not_be_mixed_in_is_not_tried() -> None:
    trial = StepTrial(["alone", "many"])
    assert set(run(trial, {"alone": 0.002, "many": 0.002, "one": 0.0001})) == {"alone", "many"}
    assert trial.way == "alone"


def test_where_there_is_one_way_there_is_no_trial() -> None:
    trial = StepTrial(["one"])
    assert trial.ended
    trial.took(1.0, 1, FAR)
    assert (trial.way, trial.is_prepared) == ("one", True)
