from __future__ import annotations

import math

import numpy as np
import pytest

from gui.charts.points import gap_places, lone_points

NAN = math.nan


@pytest.mark.parametrize(
    ("values", "places", "heights"),
    [
        ([1.0, 2.0], [], []),
        ([NAN, 1.0, NAN, 2.0, math.inf, -math.inf], [0, 2, 4, 5], [1.0, 1.0, 2.0, 2.0]),
        ([NAN, NAN], [0, 1], [7.0, 7.0]),
        ([], [], []),
    ],
)
def test_a_gap_is_marked_at_the_value_before_it(
    values: list[float], places: list[int], heights: list[float]
) -> None:
    found, levels = gap_places(np.array(values), otherwise=7.0)
    assert found.tolist() == places
    assert levels.tolist() == heights


@pytest.mark.parametrize(
    ("y", "lone"),
    [
        ([1.0, NAN, 2.0, 3.0, NAN, 4.0], [True, False, False, False, False, True]),
        ([NAN, 1.0, NAN], [False, True, False]),
        ([5.0], [True]),
        ([1.0, 2.0], [False, False]),
        ([], []),
    ],
)
def test_a_point_between_gaps_is_alone(y: list[float], lone: list[bool]) -> None:
    assert lone_points(np.arange(float(len(y))), np.array(y)).tolist() == lone


def test_a_point_whose_neighbours_have_no_place_is_alone() -> None:
    assert lone_points(np.array([0.0, NAN, 2.0]), np.array([1.0, 1.0, 1.0])).tolist() == [True, False, True]
