"""What is counted of a column while its values pass by: numbers, texts, and rows chosen at random."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.statistics.records import BINS, SHARES, Floats, NumberStatistics

Ints = NDArray[np.int64]

_MOST_NUMBERS = 1000  # distinct numbers that are counted one by one
_SMALL = 4096  # a span of whole numbers that are counted by their place
EXAMPLES = 5
_SEED = 0x5EED5A3B1E  # no number that anybody may have made data with


class NumberTally:
    """Count, range, mean and deviation of numbers; how often each occurs, as long as they are few."""

    def __init__(self) -> None:
        self.count = self.zeros = self.not_finite = 0
        self.minimum, self.maximum = math.inf, -math.inf
        self.is_whole = True
        self.distinct: dict[float, int] | None = {}
        self._mean = self._squares = 0.0

    @property
    def total(self) -> int:
        """All numbers, the infinite ones and NaN too."""
        return self.count + self.not_finite

    def add(self, values: Floats, is_whole: bool) -> None:
        """`is_whole`: they are written as whole numbers."""
        self.is_whole = self.is_whole and is_whole
        finite = np.isfinite(values)
        if not finite.all():
            self.not_finite += int(len(values) - finite.sum())
            values = values[finite]
        count = len(values)
        if not count:
            return
        self.minimum = min(self.minimum, float(values.min()))
        self.maximum = max(self.maximum, float(values.max()))
        self.zeros += int(count - np.count_nonzero(values))
        with np.errstate(over="ignore", invalid="ignore"):
            mean = float(values.mean())
            squares = float(np.square(values - mean).sum())
            # Two groups joined (Chan et al.): no large sums are subtracted from each other.
            both = self.count + count
            apart = mean - self._mean
            self._mean += apart * count / both
            self._squares += squares + apart * apart * self.count * count / both
        self.count = both
        self._count_distinct(values)

    def _count_distinct(self, values: Floats) -> None:
        if self.distinct is None:
            return
        least, span = float(values.min()), float(values.max() - values.min())
        if self.is_whole and span < _SMALL:
            counts = np.bincount((values - least).astype(np.int64))
            found = np.flatnonzero(counts)
            pairs = zip((found + least).tolist(), counts[found].tolist(), strict=True)
        else:
            unique, times = np.unique(values, return_counts=True)
            if len(unique) > _MOST_NUMBERS:
                self.distinct = None
                return
            pairs = zip(unique.tolist(), times.tolist(), strict=True)
        for value, times_seen in pairs:
            self.distinct[value] = self.distinct.get(value, 0) + times_seen
        if len(self.distinct) > _MOST_NUMBERS:
            self.distinct = None

    def statistics(self, sample: Floats) -> NumberStatistics | None:
        """All of it; quantiles and histogram are those of `sample`. None where there was no finite number."""
        if not self.count:
            return None
        sample = sample[np.isfinite(sample)]
        deviation = math.sqrt(self._squares / self.count)
        span = self.maximum - self.minimum
        if self.is_whole and 0 < span < BINS:  # a bin for each number: wider ones would be uneven
            edges, counts = _histogram(sample, self.minimum - 0.5, self.maximum + 0.5, self.count, int(span) + 1)
        else:
            edges, counts = _histogram(sample, self.minimum, self.maximum, self.count, BINS)
        ordered = np.sort(sample)
        places = np.array(SHARES) * (len(ordered) - 1)
        quantiles = tuple(np.interp(places, np.arange(len(ordered)), ordered).tolist()) if len(ordered) else ()
        return NumberStatistics(
            self.count, self.minimum, self.maximum, self._mean, deviation, self.zeros, self.not_finite, quantiles,
            edges, counts,
        )  # fmt: skip


def _histogram(sample: Floats, least: float, most: float, count: int, bins: int) -> tuple[Floats, Floats]:
    if not len(sample) or not math.isfinite(most - least):
        return np.zeros(1), np.zeros(0)
    if least == most:
        return np.array([least - 0.5, least + 0.5]), np.array([float(count)])
    counts, edges = np.histogram(sample, bins, (least, most))
    return edges, counts * (count / len(sample))


class TextTally:
    """How often each text occurs, as long as they are few; how long they are."""

    def __init__(self, most: int) -> None:
        self.count = 0
        self.counts: dict[bytes, int] | None = {}
        self.examples: list[bytes] = []
        self._most = most
        self._lengths: tuple[int, int, int] | None = None  # least, sum, greatest

    def add(self, counts: Mapping[bytes, int]) -> None:
        """`counts`: how often each of some texts occurred."""
        self.count += sum(counts.values())
        if len(self.examples) < EXAMPLES:
            new = [text for text in counts if text not in self.examples]
            self.examples += new[: EXAMPLES - len(self.examples)]
        if self.counts is None:
            return
        for text, count in counts.items():
            self.counts[text] = self.counts.get(text, 0) + count
        if len(self.counts) > self._most:
            self.counts = None

    def add_lengths(self, lengths: Ints) -> None:
        """The length of each text."""
        if not len(lengths):
            return
        least, total, most = self._lengths or (int(lengths.min()), 0, 0)
        self._lengths = (
            min(least, int(lengths.min())), total + int(lengths.sum()), max(most, int(lengths.max())),
        )  # fmt: skip

    def lengths(self) -> tuple[int, float, int] | None:
        """The least, mean and greatest length."""
        if self._lengths is None or not self.count:
            return None
        least, total, most = self._lengths
        return least, total / self.count, most


class RowSample:
    """Rows chosen at random, each as likely as any other, the same ones each time; at most `most`."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._random = np.random.default_rng(_SEED)
        self._priorities = np.empty(0)
        self._limit = 1.0
        self.rows = 0

    def choose(self, rows: int) -> Ints:
        """Which of the next rows may come to belong to the sample; the values of all these must be kept."""
        self.rows += rows
        drawn = self._random.random(rows)
        chosen = np.flatnonzero(drawn < self._limit)
        self._priorities = np.concatenate([self._priorities, drawn[chosen]])
        if len(self._priorities) > self._most:
            self._limit = float(np.partition(self._priorities, self._most)[self._most])
        return chosen

    @property
    def is_whole(self) -> bool:
        """Whether all rows belong to it."""
        return self.rows <= self._most

    def kept(self) -> Ints:
        """Which of all rows that were chosen belong to the sample in the end, in their order."""
        return np.flatnonzero(self._priorities < self._limit)


def counted(values: Sequence[object]) -> dict[Any, int]:
    """How often each value occurs, the first seen first."""
    counts: dict[object, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts
