"""The points of one curve: in order, replaced from an index on, in little memory."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
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
