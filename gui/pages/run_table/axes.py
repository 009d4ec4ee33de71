"""Axes for plots of runs: where the values of one param or metric lie between 0 and 1. No Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.commands.run_tables.run_filter import text_of
from core.number_text import format_number

_BY_MAGNITUDE = 50.0  # the largest value over the smallest, from which an axis is logarithmic
_LARGEST_WHOLE = 1e15  # beyond, a float says nothing of single digits
_MOST_WORDS = 8  # of a category's axis


@dataclass(frozen=True, slots=True)
class Axis:
    """`places`: float [runs], 0 the lowest and 1 the highest value, NaN where a run has none.

    `ticks`: (place, text) to write beside the axis. `range`: the lowest and highest number and whether the axis is
    logarithmic; None for an axis of words.
    """

    name: str
    places: NDArray[np.float64]
    ticks: tuple[tuple[float, str], ...]
    range: tuple[float, float, bool] | None

    @property
    def words(self) -> tuple[str, tuple[str, ...]]:
        """Its name, and what is written beside it, from low to high."""
        return self.name, tuple(text for _, text in sorted(self.ticks))

    @property
    def varies(self) -> bool:
        known = self.places[~np.isnan(self.places)]
        return len(known) > 1 and bool(np.ptp(known) > 0)

    def text_at(self, place: float) -> str:
        """The value at a place, in a few digits; of an axis of words the nearest one."""
        if self.range is None:
            return min(self.ticks, key=lambda tick: abs(tick[0] - place))[1] if self.ticks else ""
        low, high, log = self.range
        value = math.exp(math.log(low) + place * math.log(high / low)) if log else low + place * (high - low)
        return _text(value)


def axis_of(name: str, values: Sequence[Any]) -> Axis:
    """Return the axis of these values, one for each run, None where there is none."""
    known = [value for value in values if value is not None]
    if known and all(_is_number(value) for value in known):
        return _number_axis(name, np.array([_float(value) for value in values]))
    words = sorted({text_of(value) for value in known})
    place = {word: (index / (len(words) - 1) if words[1:] else 0.5) for index, word in enumerate(words)}
    places = np.array([math.nan if value is None else place[text_of(value)] for value in values], np.float64)
    step = max(1, -(-len(words) // _MOST_WORDS))
    return Axis(name, places, tuple((place[word], word) for word in words[::step]), None)


def _number_axis(name: str, values: NDArray[np.float64]) -> Axis:
    finite = values[np.isfinite(values)]
    values = np.where(np.isfinite(values), values, np.nan)
    if not len(finite):
        return Axis(name, values, (), (0.0, 1.0, False))
    low, high = float(finite.min()), float(finite.max())
    if low == high:
        return Axis(name, np.where(np.isnan(values), np.nan, 0.5), ((0.5, _text(low)),), (low, high, False))
    log = low > 0 and high / low >= _BY_MAGNITUDE
    scaled = np.log(values / low) / math.log(high / low) if log else (values - low) / (high - low)
    ticks = ((0.0, _text(low)), (1.0, _text(high)))
    return Axis(name, np.clip(scaled, 0.0, 1.0), ticks, (low, high, log))


def _text(value: float) -> str:
    """Four digits, whole numbers as everywhere."""
    return format_number(int(value)) if value.is_integer() and abs(value) < _LARGEST_WHOLE else f"{value:.4g}"


def _float(value: float | None) -> float:
    """NaN for none; infinite where there are more digits than a float holds."""
    try:
        return math.nan if value is None else float(value)
    except OverflowError:
        return math.inf


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
