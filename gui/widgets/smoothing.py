"""Smoothing of a curve by TensorBoard's formula, so that the numbers agree."""

from __future__ import annotations

import numpy as np

from gui.widgets.chart_points import Column, Floats


class Smoother:
    """Exponential moving average started at 0 and debiased, of a curve that grows.

    Non-finite points pass through and don't count; a constant curve stays as it is. `weight`: 0 <= w < 1.
    """

    def __init__(self, weight: float) -> None:
        self.weight = weight
        self._last = 0.0
        self._debias = 1.0
        self._constant = True
        self._column = Column(np.float64)

    @property
    def values(self) -> Floats:
        """The smoothed curve so far: a view, copy it to keep it."""
        return self._column.values

    def extend(self, start: int, values: Floats) -> Floats:
        """The smoothed curve of `values`, of which those from `start` on are new."""
        if start != len(self.values) or start == 0 or self._constant:
            self._restart(values)
            return self.values
        added = values[start:].copy()
        self._run(added)
        self._column.replace(start, added)
        return self.values

    def _restart(self, values: Floats) -> None:
        self._last, self._debias = 0.0, 1.0
        self._constant = bool(len(values) == 0 or np.all(values == values[0]))
        smoothed = values.copy()
        if self.weight > 0 and not self._constant:
            self._run(smoothed)
        self._column.replace(0, smoothed)

    def _run(self, values: Floats) -> None:
        if self.weight <= 0:
            return
        keep = 1.0 - self.weight
        for index, value in enumerate(values.tolist()):
            if value - value != 0:
                continue
            self._last = self._last * self.weight + keep * value
            self._debias *= self.weight
            values[index] = self._last / (1.0 - self._debias)
