from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.names import XAxis

TIME_AXES: tuple[XAxis, ...] = ("wall", "relative")


def points_of(walls: list[float]) -> CurvePoints:
    points = CurvePoints()
    points.replace(0, np.arange(len(walls)), np.array(walls), np.zeros(len(walls)))
    return points


def test_a_clock_that_was_set_back_keeps_every_point_between_the_ends() -> None:
    points = points_of([1000.0, 1060.0, 400.0, 460.0])
    assert points.ends("wall", 0.0, 1.0) == (400.0, 1060.0)
    assert points.ends("relative", 1000.0, 1.0) == (-600.0, 60.0)
    assert not points.rises("wall")
    assert points.rises("step")
    assert points.ends("step", 0.0, 1.0) == (0.0, 3.0)
    assert points.ends("epoch", 0.0, 2.0) == (0.0, 1.5)


@pytest.mark.parametrize("nowhen", [math.nan, math.inf, -math.inf, 1e300, -5.0, 1e18])
def test_what_is_no_time_has_no_place_and_moves_no_end(nowhen: float) -> None:
    points = points_of([nowhen, 1000.0, nowhen, 1060.0])
    assert np.isnan(points.walls).tolist() == [True, False, True, False]
    assert points.first_wall() == 1000.0
    for axis in TIME_AXES:
        assert points.ends(axis, 0.0, 1.0) == (1000.0, 1060.0)
        assert not points.rises(axis)


def test_without_any_time_there_are_no_ends() -> None:
    points = points_of([math.nan, math.nan])
    assert points.first_wall() is None
    assert points.ends("wall", 0.0, 1.0) is None
    assert CurvePoints().ends("step", 0.0, 1.0) is None
    assert CurvePoints().first_wall() is None


walls = st.lists(st.floats(0, 1e10) | st.just(math.nan), max_size=20)


@given(walls, walls, st.integers(0, 20))
def test_ends_and_order_are_those_of_the_points_however_they_came(
    first: list[float], second: list[float], start: int
) -> None:
    start = min(start, len(first))
    points = points_of(first)
    points.replace(start, np.arange(start, start + len(second)), np.array(second), np.zeros(len(second)))
    whole = np.array([*first[:start], *second], np.float64)
    np.testing.assert_array_equal(points.walls, whole)
    known = whole[np.isfinite(whole)]
    assert points.ends("wall", 0.0, 1.0) == ((known.min(), known.max()) if len(known) else None)
    assert points.rises("wall") == (len(known) == len(whole) and bool((np.diff(whole) >= 0).all()))


def test_superseded_points_are_kept_in_the_order_they_were_written() -> None:
    points = points_of([1.0])
    points.set_superseded(np.array([5, 3]), np.array([20.0, 10.0]), np.array([0.5, 0.3]))
    assert points.superseded is not None
    steps, walls, values = points.superseded
    assert (steps.tolist(), walls.tolist(), values.tolist()) == ([3.0, 5.0], [10.0, 20.0], [0.3, 0.5])


@pytest.mark.parametrize(
    ("axis", "places"),
    [("step", [0.0, 1.0]), ("epoch", [0.0, 0.5]), ("wall", [100.0, 160.0]), ("relative", [-10.0, 50.0])],
)
def test_points_stand_where_the_axis_says(axis: XAxis, places: list[float]) -> None:
    assert points_of([100.0, 160.0]).x(axis, 110.0, 2.0).tolist() == places
