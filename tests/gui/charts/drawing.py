"""What the tests of charts share: points in, pictures out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.charts.chart import Chart
from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.names import CurveKey
from tests.gui.fakes import change

Columns = tuple[int, NDArray[np.generic], NDArray[np.generic], NDArray[np.generic]]


def columns(points: list[tuple[int, float]]) -> Columns:
    """(start, steps, wall times, values) of these (step, value)."""
    found = change("", "", points)
    return 0, found.steps, found.wall_times, found.values


def extend(chart: Chart, key: CurveKey, start: int, *arrays: NDArray[np.generic]) -> CurvePoints:
    """Let a curve of a chart have these points from an index on, as the grid does."""
    points = chart.points(key) if key in chart.keys else CurvePoints()
    points.replace(start, *arrays)
    chart.show_curve(key, points, start)
    return points
