"""Smoothing of a curve by TensorBoard's formula, so that the numbers agree."""

from __future__ import annotations

import functools

import numpy as np

from gui.charts.curves.points import Floats, GrowingArray

_BLOCK = 64  # points that are smoothed at once
_NOTHING = 1e-18  # beside 1.0


@functools.lru_cache(maxsize=4)
def _shares(weight: float) -> Floats:
    """[_BLOCK, _BLOCK]: what each point of a block, in rows, gives to those at and after it."""
    ages = np.arange(_BLOCK) - np.arange(_BLOCK)[:, None]
    shares: Floats = np.where(ages >= 0, (1.0 - weight) * weight ** np.maximum(ages, 0), 0.0)
    return shares


class Smoother:
    """Exponential moving average started at 0 and debiased, of a curve that grows.

    Non-finite points pass through and don't count; a constant curve stays as it is. `weight`: 0 <= w < 1.
    """

    def __init__(self, weight: float) -> None:
        self.weight = weight
        self._shares = _shares(weight)
        self._last = 0.0
        self._debias = 1.0
        self._constant = True
        self._column = GrowingArray(np.float64)

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
        finite = np.flatnonzero(np.isfinite(values))
        whole = len(finite) // _BLOCK * _BLOCK
        if whole:
            values[finite[:whole]] = self._run_blocks(values[finite[:whole]].reshape(-1, _BLOCK)).ravel()
        keep = 1.0 - self.weight
        for index in finite[whole:].tolist():
            self._last = self._last * self.weight + keep * float(values[index])
            self._debias *= self.weight
            values[index] = self._last / (1.0 - self._debias)

    def _run_blocks(self, rows: Floats) -> Floats:
        """[n, _BLOCK] finite points, smoothed: each row on its own, then what the rows before add to it."""
        smoothed: Floats = rows @ self._shares
        fade = self.weight**_BLOCK
        before = np.empty(len(rows))
        for row, last in enumerate(smoothed[:, -1].tolist()):
            before[row] = self._last
            self._last = self._last * fade + last
        fading = self.weight ** np.arange(1, _BLOCK + 1)
        smoothed += before[:, None] * fading
        biased = self._debias * fade ** np.arange(len(rows))
        biased = biased[biased > _NOTHING]  # later rows are as good as free of it
        smoothed[: len(biased)] /= 1.0 - biased[:, None] * fading
        self._debias *= fade ** len(rows)
        return smoothed
