"""The points of one curve in growing arrays."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Number = TypeVar("Number", np.int64, np.float64)


class Series:
    """Points of one curve by step; points of equal step by wall time, then as they were written.

    `steps`, `wall_times` (unix seconds) and `values` are views on growing arrays: copy them to keep them. Not
    thread-safe.
    """

    def __init__(self) -> None:
        self._steps: Ints = np.empty(0, np.int64)
        self._wall_times: Floats = np.empty(0, np.float64)
        self._values: Floats = np.empty(0, np.float64)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def steps(self) -> Ints:
        return self._steps[: self._count]

    @property
    def wall_times(self) -> Floats:
        return self._wall_times[: self._count]

    @property
    def values(self) -> Floats:
        return self._values[: self._count]

    def extend(self, steps: Ints, wall_times: Floats, values: Floats) -> int | None:
        """Add points; the index of the first that is new or moved, None without any.

        Costs no more than the new points, unless they belong before old ones: then those after that place too.
        """
        if not len(steps):
            return None
        start = self._count
        if self._count and _before(steps, wall_times, self.steps[-1], self.wall_times[-1]):
            start = int(np.searchsorted(self.steps, steps.min(), side="left"))
            steps = np.concatenate([self.steps[start:], steps])
            wall_times = np.concatenate([self.wall_times[start:], wall_times])
            values = np.concatenate([self.values[start:], values])
        if not _sorted(steps, wall_times):
            order = np.lexsort((wall_times, steps))
            steps, wall_times, values = steps[order], wall_times[order], values[order]
        end = start + len(steps)
        self._reserve(end)
        self._steps[start:end] = steps
        self._wall_times[start:end] = wall_times
        self._values[start:end] = values
        self._count = end
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
        end = start + int(keep.sum())
        for column in (self._steps, self._wall_times, self._values):
            column[start:end] = column[start : self._count][keep]
        self._count = end
        return start + int(keep.argmin())

    def clear(self) -> None:
        self._count = 0

    def _reserve(self, size: int) -> None:
        if size <= len(self._steps):
            return
        room = max(64, size, self._count * 3 // 2)
        self._steps = _grown(self._steps, self._count, room)
        self._wall_times = _grown(self._wall_times, self._count, room)
        self._values = _grown(self._values, self._count, room)


def _grown(column: NDArray[Number], count: int, room: int) -> NDArray[Number]:
    larger = np.empty(room, column.dtype)
    larger[:count] = column[:count]
    return larger


def _before(steps: Ints, wall_times: Floats, step: np.int64, wall_time: np.float64) -> bool:
    """Whether some of the points belong before the point (step, wall_time)."""
    least = steps.min()
    return bool(least < step or (least == step and wall_times[steps == least].min() < wall_time))


def _sorted(steps: Ints, wall_times: Floats) -> bool:
    step_rises = np.diff(steps)
    return bool(((step_rises > 0) | ((step_rises == 0) & (np.diff(wall_times) >= 0))).all())
