"""What the tests of charts share: points in, pictures out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.charts.chart import Chart
from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.names import CurveKey
from tests.gui.fakes import change

Numbers = NDArray[np.int64] | NDArray[np.float64]
Columns = tuple[int, NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]


def columns(points: list[tuple[int, float]]) -> Columns:
    """(start, steps, wall times, values) of these (step, value)."""
    found = change("", "", points)
    return 0, found.steps, found.wall_times, found.values


def extend(
    chart: Chart, key: CurveKey, start: int, steps: Numbers, walls: NDArray[np.float64], values: NDArray[np.float64]
) -> CurvePoints:
    """Let a curve of a chart have these points from an index on, as the grid does."""
    points = chart.points(key) if key in chart.keys else CurvePoints()
    points.replace(start, steps, walls, values)
    chart.show_curve(key, points, start)
    return points
