"""Which way of doing the steps is the fastest: measured in the first steps of a training."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Literal

# "alone": many steps in a call of the session, in one thread; "many": in TensorFlow's threads; "one" step a call.
Way = Literal["many", "alone", "one"]

_SAMPLES = 6  # calls of each way that are timed
_GAIN = 0.1  # the part of a step's time that going one by one could save, at most
_CLEARLY = 0.95  # a difference below this is noise


class StepTrial:
    """The way to do the next steps: each of `ways` (at least one) for some calls, in turn, then the fastest.

    The first call of a way is not compared, for TensorFlow prepares it then. Of ways that are equally fast, the
    first is taken.
    """

    def __init__(self, ways: Sequence[Way]) -> None:
        self.way, *self._waiting = ways
        self.ended = not self._waiting
        self._preparing: dict[Way, float] = {}
        self._times: dict[Way, list[float]] = {}

    @property
    def is_prepared(self) -> bool:
        """Whether the present way has had its first call."""
        return self.way in self._preparing

    def took(self, seconds: float, steps: int, left: int) -> None:
        """Learn that a call of the present way did `steps` in `seconds`; `left` steps remain after it."""
        if self.way not in self._preparing:
            self._preparing[self.way] = seconds
            return
        if self.ended:
            return
        times = self._times.setdefault(self.way, [])
        times.append(seconds / steps)
        if len(times) < _SAMPLES:
            return
        if self._waiting and self._is_worth_trying(self._waiting[0], left):
            self.way = self._waiting.pop(0)
        else:
            self.way, self.ended = self._fastest(), True

    def _is_worth_trying(self, way: Way, left: int) -> bool:
        """Whether it could save more than it takes to prepare: "many" runs what "alone" has prepared."""
        return way != "one" or left * self._seconds(self._fastest()) * _GAIN >= max(self._preparing.values())

    def _fastest(self) -> Way:
        best, *others = self._times
        for way in others:
            if self._seconds(way) < _CLEARLY * self._seconds(best):
                best = way
        return best

    def _seconds(self, way: Way) -> float:
        return median(self._times[way])
