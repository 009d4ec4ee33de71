"""CurveQueue: hands on what was read of curves in portions, each of which holds the window for a moment only."""

from __future__ import annotations

import dataclasses
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch, SeriesChange

_PORTION = 25_000  # points handed on at once
_GROWN = 500  # points that cost as much as a curve that grew by a single one
_NEW = 20_000  # points that cost as much as a new curve, which may need a new chart
_TURN = 0.004  # seconds of handing on, after which the window has its turn


class CurveQueue(QObject):
    """First in, first out. GUI thread.

    `curves(path, Batch)`: a portion. Of a batch that was cut, the first has all else but the superseded
    points, which the last has. `caught_up(path)`: nothing of that run waits any more.
    """

    curves = Signal(object, object)
    caught_up = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Path, Iterator[Batch]]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._hand_on)

    def append(self, path: Path, batch: Batch) -> None:
        """What a poll of a run found; handed on from the next turn of the event loop on."""
        self._waiting.append((path, portions(batch)))
        self._timer.start()

    def clear(self) -> None:
        """Hand on nothing of what waits: what is followed is read from its beginning again."""
        self._waiting.clear()

    def keep_only(self, path: Path | None) -> None:
        """As `clear`, for all runs but this one."""
        self._waiting = deque(waiting for waiting in self._waiting if waiting[0] == path)

    def _hand_on(self) -> None:
        end = time.perf_counter() + _TURN
        while self._waiting and time.perf_counter() < end:
            path, left = self._waiting[0]
            portion = next(left, None)
            if portion is None:
                self._waiting.popleft()
                if all(path != other for other, _ in self._waiting):
                    self.caught_up.emit(path)
            else:
                self.curves.emit(path, portion)
        if not self._waiting:
            self._timer.stop()


def portions(batch: Batch) -> Iterator[Batch]:
    """The batch in pieces, the same when taken one after the other."""
    rest = list(batch.changes)
    first = True
    while rest or first:
        taken = _cut_portion(rest)
        yield dataclasses.replace(
            batch,
            changes=tuple(taken),
            notices=batch.notices if first else (),
            restarts=batch.restarts if first else None,
            summaries=batch.summaries if first else (),
            superseded=() if rest else batch.superseded,
        )
        first = False


def _cut_portion(rest: list[SeriesChange]) -> list[SeriesChange]:
    """Remove as much from the beginning of `rest` as one portion holds."""
    taken: list[SeriesChange] = []
    room = _PORTION
    while rest and room > _cost(rest[0]):
        change = rest.pop(0)
        room -= _cost(change)
        if len(change.steps) > room:
            rest.insert(0, _part(change, room, len(change.steps)))
            change = _part(change, 0, room)
        room -= len(change.steps)
        taken.append(change)
    return taken


def _cost(change: SeriesChange) -> int:
    return _GROWN if change.start else _NEW


def _part(change: SeriesChange, first: int, end: int) -> SeriesChange:
    return dataclasses.replace(
        change,
        start=change.start + first,
        steps=change.steps[first:end],
        wall_times=change.wall_times[first:end],
        values=change.values[first:end],
    )
