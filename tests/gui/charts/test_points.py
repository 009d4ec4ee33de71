from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from gui.charts.curves.points import BLOCK, Thinner, gap_places, lone_points

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


@given(arrays(np.float64, st.integers(0, 5 * BLOCK), elements=st.floats(-1e3, 1e3) | st.just(np.nan)), st.data())
def test_thinning_keeps_every_extreme_and_every_gap_however_points_arrive(
    values: NDArray[np.float64], data: st.DataObject
) -> None:
    thinner = Thinner()
    thinner.choose(values[: data.draw(st.integers(0, len(values)))])
    chosen = thinner.choose(values)
    assert (np.diff(chosen) >= 0).all()
    for start in range(0, len(values) - BLOCK + 1, BLOCK):
        block = values[start : start + BLOCK]
        kept = values[chosen[(chosen >= start) & (chosen < start + BLOCK)]]
        assert np.isnan(kept).any() == np.isnan(block).any()
        finite = block[np.isfinite(block)]
        if len(finite):
            assert {finite.min(), finite.max()} <= set(kept.tolist())


def test_only_the_wanted_part_is_chosen_from() -> None:
    values = np.arange(10 * BLOCK, dtype=float)
    chosen = Thinner().choose(values, 2 * BLOCK, 4 * BLOCK)
    assert chosen.min() == 2 * BLOCK
    assert chosen.max() == 4 * BLOCK


def test_changed_points_are_looked_at_again() -> None:
    values = np.zeros(4 * BLOCK)
    thinner = Thinner()
    thinner.choose(values)
    values[5] = 9.0
    thinner.changed(5)
    assert 5 in thinner.choose(values)


def test_no_more_than_the_width_shows_and_its_extremes_are_kept() -> None:
    values = np.sin(np.arange(1000 * BLOCK) / 100)
    values[7777] = 50.0
    chosen = Thinner().choose(values, width=20)
    assert len(chosen) < 20 * 12
    assert 7777 in chosen
    assert (np.diff(chosen) >= 0).all()


def test_of_each_block_three_points_are_chosen() -> None:
    rising = np.arange(10.0 * BLOCK)
    assert len(Thinner().choose(rising, width=10**6)) == 30
    assert len(Thinner().choose(rising[:-1], width=10**6)) == 27 + BLOCK - 1


def test_after_a_change_at_the_end_of_a_block_the_block_stays_chosen() -> None:
    values = np.zeros(4 * BLOCK)
    thinner = Thinner()
    thinner.choose(values[: 2 * BLOCK])
    thinner.changed(2 * BLOCK)
    assert len(thinner.choose(values, width=10**6)) == 12
    thinner.changed(0)
    values[0] = -1.0
    assert thinner.choose(values, width=10**6)[0] == 0


def test_a_point_beside_a_finite_one_on_either_side_is_not_alone() -> None:
    assert not lone_points(np.arange(3.0), np.array([1.0, 2.0, NAN])).any()
    assert not lone_points(np.arange(3.0), np.array([NAN, 2.0, 3.0])).any()
