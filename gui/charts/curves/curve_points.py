"""CurvePoints: what was read of one curve, whether or not a chart shows it now."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from core.runs.events.growing_array import Floats, GrowingArray, Ints
from gui.charts.curves.names import XAxis

Span = tuple[float, float]
_LAST_SECOND = 253402300799.0  # of the year 9999


class CurvePoints:
    """Steps, which rise, wall times in unix seconds, NaN where there is none, and values, as they were read."""

    def __init__(self) -> None:
        self._steps = GrowingArray(np.float64)
        self._walls = GrowingArray(np.float64)
        self._values = GrowingArray(np.float64)
        self._wall_ends: Span = (math.inf, -math.inf)
        self._walls_rise = True
        self.superseded: tuple[Floats, Floats, Floats] | None = None  # steps, walls, values

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def steps(self) -> Floats:
        return self._steps.values

    @property
    def walls(self) -> Floats:
        return self._walls.values

    @property
    def values(self) -> Floats:
        return self._values.values

    def replace(self, start: int, steps: Any, walls: Floats, values: Floats) -> None:
        """Make these the points from index `start` on. Costs only the new ones, unless old ones go."""
        walls = np.asarray(walls, np.float64)
        if start < len(self):
            self._wall_ends, self._walls_rise = (math.inf, -math.inf), True
            self._look_at_walls(0, self.walls[:start])
        walls = self._look_at_walls(start, walls)
        self._steps.replace(start, steps)
        self._walls.replace(start, walls)
        self._values.replace(start, values)

    def set_superseded(self, steps: Ints | Floats, walls: Floats, values: Floats) -> None:
        """Keep the points that a restart has dropped, all of them, in the order they were written."""
        order = np.argsort(walls, kind="stable")
        self.superseded = steps[order].astype(np.float64), walls[order], values[order]

    def x(self, axis: XAxis, start: float, epoch: float) -> Floats:
        """The points' places; `start`: the wall time that relative time counts from, `epoch`: steps of an epoch."""
        match axis:
            case "step":
                return self.steps
            case "epoch":
                return self.steps / epoch
            case "wall":
                return self.walls
            case "relative":
                return self.walls - start

    def rises(self, axis: XAxis) -> bool:
        """Whether each place is at or after the one before; not so where a clock was set back, or tells no time."""
        return axis in ("step", "epoch") or self._walls_rise

    def ends(self, axis: XAxis, start: float, epoch: float) -> Span | None:
        """The lowest and the highest place; None without any."""
        if not len(self):
            return None
        if axis in ("step", "epoch"):
            scale = epoch if axis == "epoch" else 1.0
            return float(self.steps[0]) / scale, float(self.steps[-1]) / scale
        low, high = self._wall_ends
        shift = start if axis == "relative" else 0.0
        return (low - shift, high - shift) if low <= high else None

    def first_wall(self) -> float | None:
        """The wall time of the first point that has one."""
        known = self.walls[:1] if self._walls_rise else self.walls[np.isfinite(self.walls)][:1]
        return float(known[0]) if len(known) else None

    def _look_at_walls(self, start: int, walls: Floats) -> Floats:
        """Note the ends and the order of wall times that follow the first `start`; NaN for what is no time."""
        if not len(walls):
            return walls
        low, high = float(walls.min()), float(walls.max())  # NaN if one of them is
        if not (low >= 0 and high <= _LAST_SECOND):
            # It would stretch the axis until nothing else was seen.
            walls = np.where((walls >= 0) & (walls <= _LAST_SECOND), walls, np.nan)
            self._walls_rise = False
            known = walls[np.isfinite(walls)]
            low, high = float(known.min(initial=math.inf)), float(known.max(initial=-math.inf))
        elif self._walls_rise:
            after = not start or bool(self.walls[start - 1] <= walls[0])
            self._walls_rise = after and bool((walls[1:] >= walls[:-1]).all())
        self._wall_ends = min(self._wall_ends[0], low), max(self._wall_ends[1], high)
        return walls
