"""Which points of a long curve to draw, so that it looks the same."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.runs.events.growing_array import Floats, GrowingArray, Ints

__all__ = ["BLOCK", "Floats", "GrowingArray", "Ints", "Thinner", "gap_places", "lone_points"]

BLOCK = 16  # points of which the lowest and the highest stand for all


class Thinner:
    """Which points of a long curve to draw: the lowest and the highest of each block, and its first gap.

    Drawn at the width of a screen they look like all of them. Costs only the new points, call by call.
    """

    def __init__(self) -> None:
        self._chosen = GrowingArray(np.int64)
        self._done = 0  # points in finished blocks

    def changed(self, start: int) -> None:
        """The points from index `start` on are others now."""
        if start < self._done:
            self._chosen = GrowingArray(np.int64)
            self._done = 0

    def choose(self, values: Floats, first: int = 0, last: int | None = None, width: int = 1000) -> Ints:
        """Indices into `values`, rising; some stand there twice. Only those from `first` to `last` are looked at.

        Where even the chosen ones are more than `width` pixels show, the lowest and the highest of several blocks.
        """
        self._thin_finished(values)
        chosen: Ints = np.concatenate([self._chosen.values, np.arange(self._done, len(values))])
        start = int(np.searchsorted(chosen, first, side="left"))
        end = len(chosen) if last is None else int(np.searchsorted(chosen, last, side="right"))
        chosen = chosen[start:end]
        size = 3 * (len(chosen) // (3 * width))
        if size <= 3:
            return chosen
        whole = len(chosen) // size * size
        places = _extremes(values[chosen[:whole]].reshape(-1, size)) + np.arange(0, whole, size)[:, None]
        fewer: Ints = np.concatenate([chosen[places.ravel()], chosen[whole:]])
        return fewer

    def _thin_finished(self, values: Floats) -> None:
        """Choose of the blocks that are finished by now."""
        blocks = (len(values) - self._done) // BLOCK
        if blocks:
            fresh = values[self._done : self._done + blocks * BLOCK].reshape(blocks, BLOCK)
            firsts = self._done + np.arange(blocks) * BLOCK
            self._chosen.replace(len(self._chosen), (_extremes(fresh) + firsts[:, None]).ravel())
            self._done += blocks * BLOCK


def _extremes(rows: Floats) -> Ints:
    """The places in each row of its lowest and its highest value and of its first gap, rising: [rows, 3]."""
    gaps = ~np.isfinite(rows)
    places: Ints = np.stack(
        [
            np.where(gaps, np.inf, rows).argmin(axis=1),
            np.where(gaps, -np.inf, rows).argmax(axis=1),
            gaps.argmax(axis=1),  # the first point where there is no gap
        ],
        axis=1,
    )
    places.sort(axis=1)
    return places


def gap_places(values: Floats, otherwise: float) -> tuple[Ints, Floats]:
    """(indices of what is not finite, the heights at which to mark it).

    A height is that of the last finite value before it, else of the first after it, else `otherwise`.
    """
    finite = np.isfinite(values)
    gaps: Ints = np.flatnonzero(~finite)
    known = np.flatnonzero(finite)
    if not len(gaps) or not len(known):
        return gaps, np.full(len(gaps), otherwise)
    before = np.maximum(np.searchsorted(known, gaps) - 1, 0)
    return gaps, values[known[before]]


def lone_points(x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Which points have no finite neighbour on either side: no line leads to them."""
    finite = np.isfinite(x) & np.isfinite(y)
    beside = np.zeros(len(finite), bool)
    beside[1:] |= finite[:-1]
    beside[:-1] |= finite[1:]
    lone: NDArray[np.bool_] = finite & ~beside
    return lone
