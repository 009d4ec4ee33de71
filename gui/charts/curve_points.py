"""CurvePoints: what was read of one curve, whether or not a chart shows it now."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from core.runs.events.growing_array import Floats, GrowingArray
from gui.charts.names import XAxis

Span = tuple[float, float]


class CurvePoints:
    """Steps, which rise, wall times in unix seconds, which may be anything, and values, as they were read."""

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

    def replace(self, start: int, steps: Any, walls: Any, values: Any) -> None:
        """Make these the points from index `start` on. Costs only the new ones, unless old ones go."""
        if start < len(self):
            self._look_at_walls(self.walls[:start], anew=True)
        self._look_at_walls(np.asarray(walls, np.float64), anew=False, before=self.walls[start - 1 : start])
        self._steps.replace(start, steps)
        self._walls.replace(start, walls)
        self._values.replace(start, values)

    def set_superseded(self, steps: Any, walls: Any, values: Any) -> None:
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

    def _look_at_walls(self, walls: Floats, *, anew: bool, before: Floats = np.empty(0)) -> None:  # noqa: B008
        if anew:
            self._wall_ends, self._walls_rise = (math.inf, -math.inf), True
        finite = walls[np.isfinite(walls)]
        if len(finite):
            low, high = self._wall_ends
            self._wall_ends = min(low, float(finite.min())), max(high, float(finite.max()))
        together = np.concatenate([before, walls])
        rises = len(finite) == len(walls) and bool((np.diff(together) >= 0).all())
        self._walls_rise = self._walls_rise and rises
