from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.charts.ticks import even_ticks, log_ticks, spacing_of, time_ticks


def values(low: float, high: float, most: int) -> list[float]:
    """What is written at the ticks of an axis from one value to another."""
    return [float(f"{10**tick:.3g}") for tick in log_ticks(math.log10(low), math.log10(high), most)]


def test_a_logarithmic_axis_has_ones_twos_and_fives_as_far_as_they_fit() -> None:
    assert values(0.1, 10, 7) == [0.1, 0.2, 0.5, 1, 2, 5, 10]
    assert values(0.1, 10, 6) == [0.1, 1, 10]


def test_many_powers_are_told_by_every_nth() -> None:
    assert log_ticks(0, 36, 4) == [0.0, 10.0, 20.0, 30.0]


def test_a_narrow_logarithmic_axis_has_round_numbers() -> None:
    assert values(3.05, 3.35, 4) == [3.1, 3.2, 3.3]


@given(st.floats(-400, 400), st.floats(-400, 400), st.integers(2, 12))
def test_logarithmic_ticks_never_fail_and_stay_inside_and_few(low: float, high: float, most: int) -> None:
    ticks = log_ticks(low, high, most)
    assert all(low - 1e-6 <= tick <= high + 1e-6 for tick in ticks)
    assert len(ticks) <= most + 1
    assert ticks == sorted(ticks)


def test_time_is_told_at_full_minutes_hours_and_days() -> None:
    assert time_ticks(50, 400, 6) == [60, 120, 180, 240, 300, 360]
    assert time_ticks(0, 7000, 8) == [0, 900, 1800, 2700, 3600, 4500, 5400, 6300]
    assert time_ticks(1000, 200_000, 3) == [86_400, 172_800]


def test_days_begin_where_the_clock_says_so() -> None:
    assert time_ticks(0, 86_400 * 2, 3, offset=3600) == [82_800, 169_200]


def test_very_long_times_have_round_numbers() -> None:
    assert time_ticks(0, 4e9, 5) == [0, 1e9, 2e9, 3e9, 4e9]


@given(st.floats(-1e12, 1e12), st.floats(0, 1e12), st.integers(2, 20))
def test_no_more_times_than_fit_are_told(low: float, length: float, most: int) -> None:
    assert len(time_ticks(low, low + length, most)) <= most + 1


def test_nothing_between_equal_ends() -> None:
    assert log_ticks(1, 1, 5) == even_ticks(3, 3, 5) == time_ticks(7.5, 7.5, 5) == []


def test_spacing_is_that_of_the_first_two() -> None:
    assert spacing_of([3.0, 5.0, 9.0]) == 2.0
    assert spacing_of([3.0]) == spacing_of([]) == 1.0


@pytest.mark.parametrize(("low", "high", "ticks"), [(0, 10, [0, 5, 10]), (0.1, 0.35, [0.1, 0.2, 0.3])])
def test_even_ticks_are_one_two_or_five_apart(low: float, high: float, ticks: list[float]) -> None:
    assert even_ticks(low, high, 3) == pytest.approx(ticks)


@pytest.mark.parametrize(
    ("high", "most", "step"), [(5, 5, 1), (10, 5, 2), (25, 5, 5), (10, 1, 10), (50, 5, 10), (1.5, 1, 2)]
)
def test_steps_are_as_small_as_the_room_allows(high: float, most: int, step: float) -> None:
    assert even_ticks(0, high, most) == list(np.arange(0, high + 1e-9, step))


def test_times_are_as_close_as_the_room_allows() -> None:
    assert time_ticks(0, 300, 5) == [0, 60, 120, 180, 240, 300]
    assert time_ticks(0, 60, 1) == [0, 60]


def test_a_narrow_logarithmic_axis_below_one_has_numbers_too() -> None:
    assert values(0.305, 0.335, 4) == [0.31, 0.32, 0.33]


def test_two_ticks_are_enough_for_a_spacing() -> None:
    assert spacing_of([3.0, 5.0]) == 2.0
