"""The points of one curve: in order, replaced from an index on, in little memory."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.runs.events.series import Series

POINT = st.tuples(st.integers(0, 20), st.integers(0, 5))


def extend(series: Series, points: list[tuple[int, int]], first: int) -> int | None:
    values = np.arange(first, first + len(points), dtype=np.float64)
    steps = np.array([step for step, _ in points], np.int64)
    return series.extend(steps, np.array([wall for _, wall in points], np.float64), values)


@given(st.lists(st.one_of(st.lists(POINT, max_size=8), POINT), max_size=12))
def test_points_stay_sorted_and_the_index_tells_from_where_they_changed(actions: list[Any]) -> None:
    """A list adds points, a tuple is a restart; against plain sorting of everything."""
    series, written = Series(), 0
    naive: list[tuple[int, float, float]] = []
    for action in actions:
        before = [column.tolist() for column in (series.steps, series.wall_times, series.values)]
        if isinstance(action, tuple):
            start = series.supersede(action[0], action[1])
            naive = [point for point in naive if point[0] < action[0] or point[1] > action[1]]
        else:
            start = extend(series, action, written)
            naive += [(step, wall, written + number) for number, (step, wall) in enumerate(action)]
            written += len(action)
        naive.sort(key=lambda point: point[:2])
        after = [column.tolist() for column in (series.steps, series.wall_times, series.values)]
        assert list(zip(*after, strict=True)) == naive
        if start is None:
            assert after == before
        else:
            assert [column[:start] for column in after] == [column[:start] for column in before]


def test_a_million_points_take_less_than_a_hundred_megabytes() -> None:
    series, chunk = Series(), 1000
    ones = np.ones(chunk)
    tracemalloc.start()
    for first in range(0, 1_000_000, chunk):
        series.extend(np.arange(first, first + chunk), ones, ones)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(series) == 1_000_000
    assert peak < 100e6


def test_points_added_at_the_end_are_all_that_changes() -> None:
    series = Series()
    assert extend(series, [(step, 0) for step in range(1000)], 0) == 0
    assert extend(series, [(1000, 1), (1001, 1)], 0) == 1000
    assert extend(series, [], 0) is None
    assert series.supersede(5000, 9.0) is None


def times(series: Series) -> list[tuple[int, float]]:
    return list(zip(series.steps.tolist(), series.wall_times.tolist(), strict=True))


@pytest.mark.parametrize(
    ("first", "more", "start", "found"),
    [
        ([(5, 1)], [(5, 2)], 1, [(5, 1), (5, 2)]),
        ([(5, 3)], [(5, 3)], 1, [(5, 3), (5, 3)]),
        ([(5, 3)], [(5, 1)], 0, [(5, 1), (5, 3)]),
        ([(4, 9), (5, 3)], [(5, 1), (6, 9)], 1, [(4, 9), (5, 1), (5, 3), (6, 9)]),
    ],
)
def test_points_of_the_last_step_are_ordered_by_time_and_move_only_what_they_must(
    first: list[tuple[int, int]], more: list[tuple[int, int]], start: int, found: list[tuple[int, float]]
) -> None:
    series = Series()
    extend(series, first, 0)
    assert extend(series, more, len(first)) == start
    assert times(series) == found


def test_steps_are_whole_numbers_of_any_size() -> None:
    series = Series()
    extend(series, [(2**62 + 1, 0)], 0)
    assert series.steps.tolist() == [2**62 + 1]


def test_what_a_restart_would_drop_can_be_kept_before() -> None:
    series = Series()
    extend(series, [(1, 1), (2, 2), (3, 3), (4, 9)], 10)
    steps, walls, values = series.superseded_by(2, 3.0)
    assert (steps.tolist(), walls.tolist(), values.tolist()) == ([2, 3], [2.0, 3.0], [11.0, 12.0])
    assert len(series) == 4, "nothing is dropped yet"
    assert series.supersede(2, 3.0) == 1
    assert times(series) == [(1, 1.0), (4, 9.0)]
    assert [len(column) for column in series.superseded_by(2, 3.0)] == [0, 0, 0]


def test_a_cleared_series_begins_anew() -> None:
    series = Series()
    extend(series, [(1, 1), (2, 2)], 0)
    series.clear()
    assert len(series) == 0
    assert times(series) == []
    assert extend(series, [(1, 5)], 7) == 0
    assert (times(series), series.values.tolist()) == ([(1, 5.0)], [7.0])
