"""What is counted of a column while its values pass by: numbers, texts, and rows chosen at random."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.statistics.records import BINS, SHARES, Floats, NumberStatistics

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]

_MOST_NUMBERS = 1000  # distinct numbers that are counted one by one
_SMALL = 4096  # a span of whole numbers that are counted by their place
EXAMPLES = 5
_SEED = 0x5EED5A3B1E
HIGHEST = (1 << 64) - 1


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
            apart = values - mean
            self._join(count, mean, float(np.dot(apart, apart)))
        self._count_distinct(values)

    def merge(self, other: NumberTally) -> None:
        """Add the numbers that another one counted."""
        self.is_whole = self.is_whole and other.is_whole
        self.not_finite += other.not_finite
        if not other.count:
            return
        self.minimum, self.maximum = min(self.minimum, other.minimum), max(self.maximum, other.maximum)
        self.zeros += other.zeros
        self._join(other.count, other._mean, other._squares)
        if other.distinct is None:
            self.distinct = None
        elif self.distinct is not None:
            self._add_distinct(other.distinct.items())

    def _join(self, count: int, mean: float, squares: float) -> None:
        """Two groups joined (Chan et al.): no large sums are subtracted from each other."""
        both = self.count + count
        apart = mean - self._mean
        self._mean += apart * count / both
        self._squares += squares + apart * apart * self.count * count / both
        self.count = both

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
        self._add_distinct(pairs)

    def _add_distinct(self, pairs: Iterable[tuple[float, int]]) -> None:
        assert self.distinct is not None
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

    def add(self, texts: Collection[bytes], counts: Collection[int]) -> None:
        """`counts`: how often each of some texts occurred, the first seen first."""
        self.count += sum(counts)
        self._add_examples(texts)
        self._add_counts(zip(texts, counts, strict=True))

    def merge(self, other: TextTally) -> None:
        """Add the texts that another one counted behind these."""
        self.count += other.count
        self._add_examples(other.examples)
        if other.counts is None:
            self.counts = None
        else:
            self._add_counts(other.counts.items())
        if other._lengths is not None:
            self._join_lengths(*other._lengths)

    def _add_examples(self, texts: Iterable[bytes]) -> None:
        if len(self.examples) < EXAMPLES:
            self.examples = list(dict.fromkeys([*self.examples, *texts]))[:EXAMPLES]

    def _add_counts(self, counts: Iterable[tuple[bytes, int]]) -> None:
        if self.counts is None:
            return
        for text, count in counts:
            self.counts[text] = self.counts.get(text, 0) + count
        if len(self.counts) > self._most:
            self.counts = None

    def add_lengths(self, lengths: Ints) -> None:
        """The length of each text."""
        if len(lengths):
            self._join_lengths(int(lengths.min()), int(lengths.sum()), int(lengths.max()))

    def _join_lengths(self, least: int, total: int, most: int) -> None:
        before = self._lengths or (least, 0, most)
        self._lengths = (min(before[0], least), before[1] + total, max(before[2], most))

    def lengths(self) -> tuple[int, float, int] | None:
        """The least, mean and greatest length."""
        if self._lengths is None or not self.count:
            return None
        least, total, most = self._lengths
        return least, total / self.count, most


class RowSample:
    """Rows chosen by where they stand, as if at random: each as likely as any other, the same ones each time.

    At most `most`; which ones does not depend on the parts in which the data is read.
    """

    def __init__(self, most: int, limit: int = HIGHEST) -> None:
        """`limit`: rows of that priority or a higher one are known not to belong to the sample."""
        self.rows = 0
        self.limit = limit
        self._most = most
        self._priorities: Keys = np.empty(0, np.uint64)
        self._new = 0  # of them, since the limit was found

    def choose(self, places: Ints) -> Ints:
        """Which of the rows at these places may come to belong to the sample; the values of all these must be kept.

        `places`: a number for each row that no other row has.
        """
        self.rows += len(places)
        drawn = _mixed(places)
        chosen = np.flatnonzero(drawn < np.uint64(self.limit))
        before = self.limit
        self._append(drawn[chosen])
        if self.limit < before:  # these rows themselves showed that some of them do not belong to it
            earlier = self._priorities[: len(self._priorities) - len(chosen)]
            chosen = chosen[drawn[chosen] < np.uint64(self.limit)]
            self._priorities = np.concatenate([earlier, drawn[chosen]])
        return chosen

    def merge(self, other: RowSample) -> None:
        """Add the rows that another one chose, behind these."""
        self.rows += other.rows
        self._append(other._priorities)

    def _append(self, priorities: Keys) -> None:
        self._priorities = np.concatenate([self._priorities, priorities])
        self._new += len(priorities)
        if self._new > self._most // 8:
            self._find_limit()

    def _find_limit(self) -> None:
        self._new = 0
        if len(self._priorities) > self._most:
            self.limit = min(self.limit, int(np.partition(self._priorities, self._most)[self._most]))

    @property
    def is_whole(self) -> bool:
        """Whether all rows belong to it."""
        return self.rows <= self._most

    @property
    def is_crowded(self) -> bool:
        """Whether most of the rows that were chosen do not belong to it."""
        return len(self._priorities) > 2 * self._most

    def prune(self) -> Ints:
        """Forget the chosen rows that do not belong to it. Return which of the chosen are left, in order."""
        kept = self.kept()
        self._priorities = self._priorities[kept]
        return kept

    def kept(self) -> Ints:
        """Which of all rows that were chosen belong to the sample in the end, in their order."""
        self._find_limit()
        return np.flatnonzero(self._priorities < np.uint64(self.limit))


def _mixed(places: Ints) -> Keys:
    """A number for each place that nobody can tell from one drawn at random, no two alike (SplitMix64)."""
    keys = places.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(_SEED)
    keys = (keys ^ (keys >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    keys = (keys ^ (keys >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return keys ^ (keys >> np.uint64(31))


def counted(values: Sequence[object]) -> dict[Any, int]:
    """How often each value occurs, the first seen first."""
    counts: dict[object, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts
