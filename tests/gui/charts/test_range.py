from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gui.charts.range import FARTHEST, growing_span, steady_span, tight_span, value_limits, with_raw_values


@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=30))
def test_a_steady_span_holds_everything_it_was_asked_for(values: list[float]) -> None:
    now = None
    for end in range(1, len(values) + 1):
        low, high = min(values[:end]), max(values[:end])
        now = steady_span(low, high, now)
        assert now[0] <= low <= high <= now[1]


def test_a_steady_span_stays_until_data_comes_near_its_end_or_shrinks() -> None:
    now = (0.0, 100.0)
    assert steady_span(10, 90, now) == now
    assert steady_span(3, 97, now) == now
    assert steady_span(2, 90, now) == pytest.approx((-5.04, 97.04))
    assert steady_span(10, 98, now) == pytest.approx((2.96, 105.04))
    assert steady_span(10, 66, now) == now
    assert steady_span(10, 64, now) == pytest.approx((5.68, 68.32))


def test_a_single_value_has_room_around_it() -> None:
    assert steady_span(5, 5, None) == (4.5, 5.5)
    assert steady_span(-5, -5, None) == (-5.5, -4.5)
    assert steady_span(0, 0, None) == (-1, 1)
    assert tight_span(3, 3) == (2, 4)
    assert tight_span(0, 100) == (-2, 102)


def test_a_growing_span_stays_until_data_reaches_its_end() -> None:
    now = (0.0, 100.0)
    assert growing_span(0, 100, now, None) == now
    assert growing_span(0, 101, now, None) == pytest.approx((-2.6933, 137.36), abs=1e-3)
    assert growing_span(-1, 50, now, None) == pytest.approx((-2.36, 68.36))
    assert growing_span(2, 2, None, None) == (1, 3)


def test_a_growing_span_stops_at_the_last_step() -> None:
    assert growing_span(0, 450, None, 500)[1] == pytest.approx(500, rel=0.03)
    assert growing_span(0, 600, None, 500)[1] > 600


def test_one_spike_does_not_squash_the_curve() -> None:
    values = np.append(np.linspace(1, 0, 200), 0.0)
    values[100] = 1e6
    assert value_limits([values], ignore_outliers=True) == pytest.approx((0, 1), abs=0.05)
    assert value_limits([values], ignore_outliers=False) == (0.0, 1e6)
    steep = np.exp(-np.linspace(0, 4, 200))
    assert value_limits([steep], ignore_outliers=True) == (steep.min(), steep.max())


def test_limits_are_those_of_finite_values() -> None:
    assert value_limits([np.array([math.nan, 2.0, math.inf]), np.array([-1.0])], ignore_outliers=True) == (
        -1.0,
        2.0,
    )
    assert value_limits([np.array([math.nan]), np.empty(0)], ignore_outliers=True) is None


def test_an_outlier_below_is_ignored_like_one_above_but_never_the_newest_value() -> None:
    values = np.linspace(0, 1, 200)
    values[100] = -1e6
    assert value_limits([values], ignore_outliers=True) == pytest.approx((0, 1), abs=0.05)
    values[-1] = -1e6
    assert value_limits([values], ignore_outliers=True) == pytest.approx((-1e6, 1), abs=0.05)


def test_of_few_values_none_is_an_outlier() -> None:
    values = np.linspace(0, 1, 49)
    values[10] = 1e6
    assert value_limits([values], ignore_outliers=True) == (0.0, 1e6)
    assert with_raw_values((0.0, 1.0), [values], ignore_outliers=True) == (0.0, 1e6)
    values = np.append(np.linspace(0, 1, 50), 0.5)
    values[10] = 1e6
    assert value_limits([values], ignore_outliers=True) == pytest.approx((0, 1), abs=0.05)


def test_the_newest_raw_value_is_always_in_sight() -> None:
    raw = np.append(np.zeros(100), 9.0)
    assert with_raw_values((-1.0, 1.0), [raw], ignore_outliers=True) == (-1.0, 9.0)
    assert with_raw_values((-1.0, 1.0), [-raw], ignore_outliers=True) == (-9.0, 1.0)


def test_raw_values_widen_the_limits_by_their_middle_or_by_all() -> None:
    raw = np.append(np.linspace(-10, 10, 101), math.nan)
    low, high = with_raw_values((0.0, 1.0), [raw], ignore_outliers=True)
    assert (low, high) == pytest.approx((-9.6, 10.0))
    assert with_raw_values((0.0, 1.0), [raw], ignore_outliers=False) == (-10.0, 10.0)
    assert with_raw_values((0.0, 1.0), [np.array([math.nan])], ignore_outliers=False) == (0.0, 1.0)


def with_spike(low: float, high: float, spike: float) -> NDArray[np.float64]:
    values = np.linspace(low, high, 200)
    values[100] = spike
    values[-1] = (low + high) / 2  # the newest is never left out
    return values


@pytest.mark.parametrize("sign", [1, -1])
def test_a_spike_is_left_out_from_six_times_the_bulk_on(sign: int) -> None:
    near, far, narrow = (with_spike(*ends) for ends in ((100, 101, 105), (100, 101, 110), (100, 100.1, 101)))
    assert limits(sign * near) == ends_of(sign * near)
    for values in (far, narrow):
        found = limits(sign * values)
        assert found is not None
        low, high = found
        cut, kept = (high, low) if sign > 0 else (low, high)
        assert cut == np.percentile(sign * values, 98 if sign > 0 else 2)
        assert kept == sign * 100.0


def limits(values: NDArray[np.float64]) -> tuple[float, float] | None:
    return value_limits([values], ignore_outliers=True)


def ends_of(values: NDArray[np.float64]) -> tuple[float, float]:
    return float(values.min()), float(values.max())


def test_beside_a_constant_nothing_is_an_outlier() -> None:
    for spike in (5.0, -5.0):
        values = with_spike(0, 0, spike)
        assert limits(values) == ends_of(values)


def test_from_fifty_values_on_there_are_outliers() -> None:
    values = np.append(np.linspace(0, 1, 49), 0.5)
    values[10] = 1e6
    found = limits(values)
    assert found is not None
    assert found[1] < 1e6
    assert with_raw_values((0.0, 1.0), [values], ignore_outliers=True)[1] < 1e6


def test_the_middle_of_raw_values_is_between_their_percentiles() -> None:
    raw = np.append(np.linspace(-10, 10, 101), 0.0)
    assert with_raw_values((0.0, 0.0), [raw], ignore_outliers=True) == tuple(np.percentile(raw, (2, 98)))


def test_spans_away_from_zero_are_as_steady() -> None:
    assert steady_span(105, 195, (100.0, 200.0)) == (100.0, 200.0)
    assert growing_span(0, 500, None, 500) == (-10.0, 510.0)


@pytest.mark.parametrize("low", [-1.7976931348623157e308, 0.0, 1.7976931348623157e308])
def test_a_span_of_numbers_as_large_as_floats_go_has_ends(low: float) -> None:
    span = steady_span(low, 1.7976931348623157e308, None)
    assert all(map(math.isfinite, span))
    assert span[0] < span[1]
    assert abs(span[1]) <= 2 * FARTHEST
