"""What part of the data an axis shows. Ranges change seldom, so that nothing jumps while data streams in."""

from __future__ import annotations

import numpy as np

from gui.charts.curves.points import Floats

Span = tuple[float, float]

_ROOM = 0.08  # left free above and below
_EDGE = 0.03  # room so small that the span must change
_FEW = 50  # points that are all worth showing
FARTHEST = 1e300  # of what an axis shows: beyond it the widths of ranges are no floats
_SEEN = 1e-6  # of a number: what is to be told from it on an axis
_SPIKE = 6.0  # points this many times farther out than the bulk are outliers


def bounded(low: float, high: float) -> Span:
    """The part of a range that an axis can show."""
    return min(max(low, -FARTHEST), FARTHEST), max(min(high, FARTHEST), -FARTHEST)


def with_room(low: float, high: float, share: float) -> Span:
    """The range as an axis can show it, with this share of its width more at each end."""
    low, high = bounded(low, high)
    room = (high - low or max(1.0, abs(high) * _SEEN)) * share
    return low - room, high + room


def steady_span(low: float, high: float, now: Span | None) -> Span:
    """A span that holds low .. high with some room: the present one, as long as it fits and is not far too wide."""
    low, high = bounded(low, high)
    if now is not None:
        wide = now[1] - now[0]
        edge = _EDGE * wide
        if now[0] + edge <= low and high <= now[1] - edge and high - low >= 0.55 * wide:
            return now
    room = (high - low) * _ROOM or abs(high) * 0.1 or 1.0
    return low - room, high + room


def growing_span(low: float, high: float, now: Span | None, limit: float | None) -> Span:
    """For x while training: when the data reaches the end, the end moves on by a third, at most to `limit`."""
    if now is not None and now[0] <= low and high <= now[1]:
        return now
    end = low + (high - low) * 4 / 3
    if limit is not None and high <= limit:
        end = min(end, limit)
    room = (end - low) * 0.02 or 1.0
    return low - room, end + room


def tight_span(low: float, high: float) -> Span:
    """All of it, with a little room."""
    low, high = bounded(low, high)
    room = (high - low) * 0.02 or max(1.0, abs(high) * _SEEN)
    return low - room, high + room


def value_limits(curves: list[Floats], ignore_outliers: bool) -> Span | None:
    """The lowest and highest finite value worth showing; None if there is none.

    Outliers are ignored only where they would squash everything else, and never the newest value of a curve.
    """
    finite = [values[np.isfinite(values)] for values in curves]
    finite = [values for values in finite if len(values)]
    if not finite:
        return None
    values = np.concatenate(finite)
    low, high = float(values.min()), float(values.max())
    if not ignore_outliers or len(values) < _FEW:
        return low, high
    inner_low, inner_high = np.percentile(values, (2, 98)).tolist()
    bulk = inner_high - inner_low
    if bulk > 0 and high - inner_high > _SPIKE * bulk:
        high = inner_high
    if bulk > 0 and inner_low - low > _SPIKE * bulk:
        low = inner_low
    newest = [float(values[-1]) for values in finite]
    return min(low, *newest), max(high, *newest)


def with_raw_values(limits: Span, curves: list[Floats], ignore_outliers: bool) -> Span:
    """Limits that hold the raw values of smoothed curves too, the newest always.

    With `ignore_outliers` of many only the middle 96 %: noise must not squash the smoothed curve.
    """
    low, high = limits
    for values in curves:
        finite = values[np.isfinite(values)]
        if len(finite):
            shares = (2, 98) if ignore_outliers and len(finite) >= _FEW else (0, 100)
            ends = np.percentile(finite, shares).tolist()
            low, high = min(low, float(finite[-1]), *ends), max(high, float(finite[-1]), *ends)
    return low, high
