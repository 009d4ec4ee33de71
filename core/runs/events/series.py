"""The points of one curve in growing arrays."""

from __future__ import annotations

import numpy as np

from core.runs.events.growing_array import Floats, GrowingArray, Ints

__all__ = ["Floats", "Ints", "Series"]


class Series:
    """Points of one curve by step; points of equal step by wall time, then as they were written.

    `steps`, `wall_times` (unix seconds) and `values` are views on growing arrays: copy them to keep them. Not
    thread-safe.
    """

    def __init__(self) -> None:
        self._steps = GrowingArray(np.int64)
        self._wall_times = GrowingArray(np.float64)
        self._values = GrowingArray(np.float64)

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def steps(self) -> Ints:
        return self._steps.values

    @property
    def wall_times(self) -> Floats:
        return self._wall_times.values

    @property
    def values(self) -> Floats:
        return self._values.values

    def extend(self, steps: Ints, wall_times: Floats, values: Floats) -> int | None:
        """Return add points; the index of the first that is new or moved, None without any.

        Costs no more than the new points, unless they belong before old ones: then those after that place too.
        """
        if not len(steps):
            return None
        start = len(self)
        if start and _before(steps, wall_times, self.steps[-1], self.wall_times[-1]):
            start = int(np.searchsorted(self.steps, steps.min(), side="left"))
            steps = np.concatenate([self.steps[start:], steps])
            wall_times = np.concatenate([self.wall_times[start:], wall_times])
            values = np.concatenate([self.values[start:], values])
        if len(steps) > 1 and not _sorted(steps, wall_times):
            order = np.lexsort((wall_times, steps))
            steps, wall_times, values = steps[order], wall_times[order], values[order]
        self._replace(start, steps, wall_times, values)
        return start

    def superseded_by(self, step: int, wall_time: float) -> tuple[Ints, Floats, Floats]:
        """Copies of what `supersede` would drop: steps, wall times, values."""
        start = int(np.searchsorted(self.steps, step, side="left"))
        gone = self.wall_times[start:] <= wall_time
        return self.steps[start:][gone], self.wall_times[start:][gone], self.values[start:][gone]

    def supersede(self, step: int, wall_time: float) -> int | None:
        """Drop the points at or after `step` written until `wall_time`; the index of the first, None if none."""
        start = int(np.searchsorted(self.steps, step, side="left"))
        keep = self.wall_times[start:] > wall_time
        if keep.all():
            return None
        self._replace(start, self.steps[start:][keep], self.wall_times[start:][keep], self.values[start:][keep])
        return start + int(keep.argmin())

    def clear(self) -> None:
        self._replace(0, np.empty(0, np.int64), np.empty(0), np.empty(0))

    def _replace(self, start: int, steps: Ints, wall_times: Floats, values: Floats) -> None:
        self._steps.replace(start, steps)
        self._wall_times.replace(start, wall_times)
        self._values.replace(start, values)


def _before(steps: Ints, wall_times: Floats, step: np.int64, wall_time: np.float64) -> bool:
    """Return whether some of the points belong before the point (step, wall_time)."""
    if len(steps) == 1:  # as often: a new curve of each of many tags
        return bool(steps[0] < step or (steps[0] == step and wall_times[0] < wall_time))
    least = steps.min()
    return bool(least < step or (least == step and wall_times[steps == least].min() < wall_time))


def _sorted(steps: Ints, wall_times: Floats) -> bool:
    step_rises = np.diff(steps)
    return bool(((step_rises > 0) | ((step_rises == 0) & (np.diff(wall_times) >= 0))).all())
