"""The picture of histograms over steps: each column of it is the histogram nearest to its step."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gui.charts.curves.points import Floats
from gui.charts.range import Span, bounded

if TYPE_CHECKING:
    from core.runs.events.summary_values import Histogram

_TAIL = 0.002  # of the values of a histogram that may lie beyond the picture at each end
COLUMNS, ROWS = 240, 80
BAND = (0.05, 0.5, 0.95)  # quantiles that are drawn as lines
_ROOM = 0.03  # of the height, left free above and below


@dataclass(frozen=True, slots=True)
class Heat:
    """`shares` [columns, rows]: of the values of the column's histogram, how many lie in that row, 0 .. 1."""

    shares: Floats
    x: Span
    y: Span


@dataclass(frozen=True, slots=True)
class Spread:
    """Histograms at rising steps and what is drawn of them: `quantiles` [BAND, steps], NaN where nothing counts."""

    steps: Sequence[int]
    histograms: Sequence[Histogram]
    heat: Heat | None
    quantiles: Floats


def counts(histogram: Histogram) -> bool:
    """Whether it counts any values; one of more than a float holds is damaged."""
    return 0 < histogram.total < math.inf


def spread_of(steps: Sequence[int], histograms: Sequence[Histogram]) -> Spread:
    """Takes some milliseconds for hundreds of histograms; any thread."""
    nothing = np.full(len(BAND), np.nan)
    quantiles = [np.interp(BAND, each.below, each.edges) if counts(each) else nothing for each in histograms]
    heat = heat_of(steps, histograms, COLUMNS, ROWS) if len(steps) else None
    return Spread(steps, histograms, heat, np.array(quantiles).reshape(-1, len(BAND)).T)


def heat_of(steps: Sequence[int], histograms: Sequence[Histogram], columns: int, rows: int) -> Heat | None:
    """The picture of histograms at rising steps; None where none of them counts anything."""
    y = _values(histograms)
    if y is None:
        return None
    x = _steps(steps)
    middles = (np.asarray(steps[1:], np.float64) + np.asarray(steps[:-1], np.float64)) / 2
    centres = x[0] + (np.arange(columns) + 0.5) * (x[1] - x[0]) / columns
    nearest = np.searchsorted(middles, centres)
    shown, places = np.unique(nearest, return_inverse=True)
    shares = np.stack([profile_of(histograms[index], y, rows) for index in shown.tolist()])
    return Heat(shares[places], x, y)


def profile_of(histogram: Histogram, y: Span, rows: int) -> Floats:
    """The share of its values in each of so many equal rows between the ends of `y`: float64 [rows]."""
    if not counts(histogram):
        return np.zeros(rows)
    edges = np.linspace(*y, rows + 1)
    shares: Floats = np.diff(np.interp(edges, histogram.edges, histogram.below, left=0.0, right=1.0))
    return np.maximum(shares, 0.0)  # rounding may make nothing less than nothing


def _values(histograms: Sequence[Histogram]) -> Span | None:
    """What is shown of the values: all but the farthest tails."""
    counting = [histogram for histogram in histograms if counts(histogram)]
    if not counting:
        return None
    low = min(histogram.quantile(_TAIL) for histogram in counting)
    high = max(histogram.quantile(1 - _TAIL) for histogram in counting)
    low, high = bounded(low, high)
    room = (high - low) * _ROOM or abs(high) * 0.1 or 0.5
    return low - room, high + room


def _steps(steps: Sequence[int]) -> Span:
    """From half a step before the first to half a step after the last."""
    half = float(np.median(np.diff(steps))) / 2 if len(steps) > 1 else 0.5
    return steps[0] - (half or 0.5), steps[-1] + (half or 0.5)
