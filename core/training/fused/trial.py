"""Which way of doing the steps is the faster one: measured in the first steps of a training."""

from __future__ import annotations

from statistics import median
from typing import Literal

Way = Literal["many", "one"]  # how many steps a call of the session does

_SAMPLES = 6  # calls of each way that are timed
_GAIN = 0.1  # the part of a step's time that the other way could save, at most
_CLEARLY = 0.95  # a difference below this is noise


class StepTrial:
    """The way to do the next steps: first many in one call, then one by one, then the faster of both.

    The first call of a way is not compared, for TensorFlow prepares it then. `may_compare`: whether one training
    may use both ways; if not, it keeps to `way`.
    """

    def __init__(self, *, may_compare: bool, way: Way = "many") -> None:
        self.way: Way = way
        self.ended = not may_compare
        self._preparing: dict[Way, float] = {}
        self._times: dict[Way, list[float]] = {"many": [], "one": []}

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
        times = self._times[self.way]
        times.append(seconds / steps)
        if len(times) < _SAMPLES:
            return
        many = median(self._times["many"])
        if self.way == "one":
            self.way = "one" if median(times) < _CLEARLY * many else "many"
            self.ended = True
        elif left * many * _GAIN < self._preparing["many"]:
            self.ended = True  # preparing the other way would take longer than it could save
        else:
            self.way = "one"
