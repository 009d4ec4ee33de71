"""Where an axis has its numbers: logarithmic, in time of day, in durations. Never so close that they touch."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_TIME_STEPS = (
    *(1.0, 2.0, 5.0, 10.0, 15.0, 30.0),
    *(minutes * _MINUTE for minutes in (1, 2, 5, 10, 15, 30)),
    *(hours * _HOUR for hours in (1, 2, 3, 6, 12)),
    *(days * _DAY for days in (1, 2, 7, 14, 30, 90, 365)),
)
_MOST_POWER = 300.0  # beyond it floats end


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Exponents between `low` and `high`, at most so many: of 1, 2 and 5 times powers of ten, or of powers only.

    Where the ends are closer than that, of round numbers between them.
    """
    low, high = max(low, -_MOST_POWER), min(high, _MOST_POWER)
    if not high > low:
        return []
    powers = range(math.floor(low), math.ceil(high) + 1)
    fine = _inside([power + math.log10(part) for power in powers for part in (1, 2, 5)], low, high)
    if 2 <= len(fine) <= most:
        return fine
    if len(fine) < 2:
        return [math.log10(value) for value in even_ticks(10.0**low, 10.0**high, most) if value > 0]
    every = max(1, math.ceil(len(powers) / most))
    return _inside([float(power) for power in powers if power % every == 0], low, high)


def even_ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers between two, at most so many, 1, 2 or 5 times a power of ten apart."""
    rough = (high - low) / max(1, most)
    if not rough > 0 or not math.isfinite(rough):
        return []
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(part * power for part in (1, 2, 5, 10) if part * power >= rough)
    return _multiples(step, low, high)


def time_ticks(low: float, high: float, most: int, offset: float = 0.0) -> list[float]:
    """Seconds between two, at most so many, at full minutes, hours or days where they are that far apart.

    `offset`: how many seconds the clock of the place is before UTC, so that days begin there.
    """
    wanted = (high - low) / max(1, most)
    step = next((step for step in _TIME_STEPS if step >= wanted), None)
    if step is None:
        return even_ticks(low, high, most)
    return [place - offset for place in _multiples(step, low + offset, high + offset)]


def spacing_of(ticks: Sequence[float]) -> float:
    """How far the first two are apart; 1.0 without two."""
    return ticks[1] - ticks[0] if len(ticks) > 1 else 1.0


def _multiples(step: float, low: float, high: float) -> list[float]:
    first, last = math.ceil(low / step), math.floor(high / step)
    return (np.arange(first, last + 1) * step).tolist() if last - first < 1000 else []


def _inside(places: Sequence[float], low: float, high: float) -> list[float]:
    return [place for place in places if low <= place <= high]
