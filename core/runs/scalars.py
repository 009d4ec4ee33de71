"""The curves of a run: columns of points per (folder, tag), read from event files as they grow.

Whoever polls often and whoever polls once get the same points: nothing depends on the order in which files are
read. A restart (SessionLog.START at a step) supersedes the points of its folder at or after that step which were
written before it; a second writer that goes on beside it loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.runs.event_folders import EventFolder, event_folders
from core.runs.scalar_records import Columns, Decoded, decode
from core.runs.series import Floats, Ints, Series

__all__ = ["Batch", "Restart", "ScalarReader", "Series", "SeriesChange", "SeriesKey"]


@dataclass(frozen=True, slots=True, order=True)
class SeriesKey:
    """One curve: `folder` is "" for training, "eval" or "eval_NAME" for an evaluation."""

    folder: str
    tag: str


@dataclass(frozen=True, slots=True)
class SeriesChange:
    """New points of one curve: those from index `start` on are replaced by these (maybe by none)."""

    key: SeriesKey
    start: int
    steps: Ints
    wall_times: Floats
    values: Floats


@dataclass(frozen=True, slots=True)
class Restart:
    """Training began again: before `step`, at `wall_time` (unix seconds, 0: not known)."""

    step: int
    wall_time: float


@dataclass(frozen=True, slots=True)
class Batch:
    """What one poll found. `notices` are sentences about damaged files, each told once.

    `restarts`: all of training there are by now, by step, told when they change; None: as before. A run's very
    beginning is none. `superseded`: of curves for which they changed, all points that a restart has dropped.
    """

    changes: tuple[SeriesChange, ...] = ()
    notices: tuple[str, ...] = ()
    restarts: tuple[Restart, ...] | None = None
    superseded: tuple[SeriesChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.changes and not self.notices and self.restarts is None and not self.superseded


class ScalarReader:
    """All curves of one run. Use it from one thread; it only ever reads."""

    def __init__(self, run_path: Path) -> None:
        self.run_path = Path(run_path)
        self.series: dict[SeriesKey, Series] = {}
        self._folders: dict[str, _FolderCurves] = {}
        self._told: set[str] = set()
        self._restarts: tuple[Restart, ...] = ()

    def poll(self) -> Batch:
        """Read what was appended since the last poll. Costs a stat per file when there is nothing new."""
        for name, path in event_folders(self.run_path).items():
            self._folders.setdefault(name, _FolderCurves(path, name))
        changes = []
        superseded = []
        notices = []
        for name, folder in self._folders.items():
            for tag, start in folder.poll().items():
                key, series = SeriesKey(name, tag), folder.series[tag]
                self.series[key] = series
                changes.append(_change(key, series, start))
            for tag in folder.dropped:
                superseded.append(_change(SeriesKey(name, tag), folder.superseded[tag], 0))
            notices += [notice for notice in folder.notices if notice not in self._told]
        self._told.update(notices)
        restarts = self._folders[""].restarts
        changed = restarts != self._restarts
        self._restarts = restarts
        return Batch(tuple(changes), tuple(notices), restarts if changed else None, tuple(superseded))


class _FolderCurves:
    """The curves of one folder."""

    def __init__(self, path: Path, name: str) -> None:
        self.series: dict[str, Series] = {}
        self.superseded: dict[str, Series] = {}
        self.dropped: set[str] = set()  # tags whose superseded points changed at the last poll
        self._files = EventFolder(path, name)
        self._marks: dict[Path, list[Restart]] = {}
        self._latest: dict[Path, float] = {}
        self._changed: dict[str, int] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        return self._files.notices

    @property
    def restarts(self) -> tuple[Restart, ...]:
        """Those after the beginning, which is the first of all, before step 0 or 1."""
        marks = {mark for marks in self._marks.values() for mark in marks}
        found = sorted(marks, key=lambda mark: (mark.wall_time, mark.step))
        if found and found[0].step <= 1:
            found = found[1:]
        return tuple(sorted(found, key=lambda mark: (mark.step, mark.wall_time)))

    def poll(self) -> dict[str, int]:
        """Read on; by tag, the index from which on its points changed."""
        self._changed, self.dropped = {}, set()
        forget, files = self._files.look()
        if forget:
            self._marks, self._latest = {}, {}
            for tag, series in self.series.items():
                series.clear()
                self._changed[tag] = 0
            for tag, series in self.superseded.items():
                series.clear()
                self.dropped.add(tag)
        for file in files:
            for records in file.read_records():
                decoded = decode(records)
                self._take(file.path, decoded)
                for index in decoded.no_events:
                    file.skip(records, index)
        return self._changed

    def _take(self, file: Path, decoded: Decoded) -> None:
        """Add the points of a block of records, cut where training began again."""
        first = 0
        for restart in decoded.restarts:
            self._add(file, decoded, first, restart.order)
            first = restart.order
            # Clocks may be set back: what stands before it in its own file was written before it.
            known = [self._latest.get(file, 0.0)] if restart.wall_time else list(self._latest.values())
            self._restart(file, Restart(restart.step, max([restart.wall_time, *known])))
        self._add(file, decoded, first, None)

    def _restart(self, file: Path, mark: Restart) -> None:
        self._marks.setdefault(file, []).append(mark)
        for tag, series in self.series.items():
            self._drop(tag, *series.superseded_by(mark.step, mark.wall_time))
            self._note(tag, series.supersede(mark.step, mark.wall_time))

    def _drop(self, tag: str, steps: Ints, wall_times: Floats, values: Floats) -> None:
        if len(steps):
            self.superseded.setdefault(tag, Series()).extend(steps, wall_times, values)
            self.dropped.add(tag)

    def _add(self, file: Path, decoded: Decoded, first: int, end: int | None) -> None:
        marks = [mark for other, marks in self._marks.items() if other != file for mark in marks]
        for tag, whole in decoded.columns.items():
            columns = _part(whole, first, end)
            if not len(columns.order):
                continue
            self._latest[file] = max(self._latest.get(file, 0.0), float(columns.wall_times.max()))
            for gone in _superseded(columns, marks):
                self._drop(tag, gone.steps, gone.wall_times, gone.values)
            columns = _not_superseded(columns, marks)
            series = self.series.setdefault(tag, Series())
            self._note(tag, series.extend(columns.steps, columns.wall_times, columns.values))

    def _note(self, tag: str, start: int | None) -> None:
        """Remember from where on a series changed."""
        if start is not None:
            self._changed[tag] = min(start, self._changed.get(tag, start))


def _part(columns: Columns, first: int, end: int | None) -> Columns:
    """The points of the records from `first` to before `end`."""
    if not first and end is None:
        return columns
    start = int(np.searchsorted(columns.order, first))
    stop = len(columns.order) if end is None else int(np.searchsorted(columns.order, end))
    return _chosen(columns, slice(start, stop))


def _not_superseded(columns: Columns, marks: list[Restart]) -> Columns:
    """Without the points that a restart in another file, read before, has superseded."""
    earliest = columns.wall_times.min()
    for mark in marks:
        if mark.wall_time >= earliest:
            columns = _chosen(columns, (columns.steps < mark.step) | (columns.wall_times > mark.wall_time))
    return columns


def _superseded(columns: Columns, marks: list[Restart]) -> Iterator[Columns]:
    """Those very points, each once."""
    earliest = columns.wall_times.min()
    for mark in marks:
        if mark.wall_time >= earliest:
            keep = (columns.steps < mark.step) | (columns.wall_times > mark.wall_time)
            yield _chosen(columns, ~keep)
            columns = _chosen(columns, keep)


def _chosen(columns: Columns, which: Any) -> Columns:
    return Columns(columns.order[which], columns.steps[which], columns.wall_times[which], columns.values[which])


def _change(key: SeriesKey, series: Series, start: int) -> SeriesChange:
    return SeriesChange(
        key,
        start,
        series.steps[start:].copy(),
        series.wall_times[start:].copy(),
        series.values[start:].copy(),
    )
