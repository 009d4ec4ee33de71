"""What the event files of one folder hold: columns of points per tag, with what restarts have superseded.

Summaries that are no scalars have columns too: their values are the numbers of the places where they lie.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.runs.events.event_files import Records
from core.runs.events.event_folders import EventFolder
from core.runs.events.scalar_records import Columns, Decoded, Other, columns_of, decode
from core.runs.events.series import Floats, Ints, Series
from core.runs.events.summary_files import SummaryPlace
from core.runs.events.summary_values import SummaryKind

Kind = Literal["scalar"] | SummaryKind
Tag = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Restart:
    """Training began again: before `step`, at `wall_time` (unix seconds, 0: not known)."""

    step: int
    wall_time: float


class FolderCurves:
    """The tags of one folder. Not thread-safe; only ever reads."""

    def __init__(self, path: Path, name: str) -> None:
        self.series: dict[Tag, Series] = {}
        self.superseded: dict[Tag, Series] = {}
        self.dropped: set[Tag] = set()  # tags whose superseded points changed at the last poll
        self.places: list[SummaryPlace] = []
        self._kinds: dict[str, SummaryKind] = {}
        self._files = EventFolder(path, name)
        self._marks: dict[Path, list[Restart]] = {}
        self._latest: dict[Path, float] = {}
        self._changed: dict[Tag, int] = {}

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

    def poll(self) -> dict[Tag, int]:
        """Read on; by kind and tag, the index from which on its points changed."""
        self._changed, self.dropped = {}, set()
        forget, files = self._files.look()
        if forget:
            self._marks, self._latest = {}, {}
            self._kinds, self.places = {}, []
            for tag, series in self.series.items():
                series.clear()
                self._changed[tag] = 0
            for tag, series in self.superseded.items():
                series.clear()
                self.dropped.add(tag)
        for file in files:
            for records in file.read_records():
                decoded = decode(records)
                self._append(file.path, decoded, self._columns(file.path, records, decoded))
                for index in decoded.no_events:
                    file.skip(records, index)
        return self._changed

    def _columns(self, file: Path, records: Records, decoded: Decoded) -> dict[Tag, Columns]:
        """Return the columns of a block of records, by kind and tag."""
        found: dict[Tag, Columns] = {("scalar", tag): columns for tag, columns in decoded.columns.items()}
        others: dict[tuple[SummaryKind, str], list[Other]] = {}
        for other in decoded.others:
            # A writer tells what a tensor means only the first time it writes one of that tag.
            kind = other.kind or self._kinds.get(other.tag)
            if kind is not None:
                self._kinds[other.tag] = kind
                others.setdefault((kind, other.tag), []).append(other)
        for tag, group in others.items():
            first = len(self.places)
            self.places += [_place(tag[0], file, records, other) for other in group]
            found[tag] = columns_of(
                (other.order, other.step, other.wall_time, float(first + number))
                for number, other in enumerate(group)
            )
        return found

    def _append(self, file: Path, decoded: Decoded, columns: Mapping[Tag, Columns]) -> None:
        """Add the points of a block of records, cut where training began again."""
        first = 0
        for restart in decoded.restarts:
            self._add(file, columns, first, restart.order)
            first = restart.order
            # Clocks may be set back: what stands before it in its own file was written before it.
            known = [self._latest.get(file, 0.0)] if restart.wall_time else list(self._latest.values())
            self._restart(file, Restart(restart.step, max([restart.wall_time, *known])))
        self._add(file, columns, first, None)

    def _restart(self, file: Path, mark: Restart) -> None:
        self._marks.setdefault(file, []).append(mark)
        for tag, series in self.series.items():
            self._drop(tag, *series.superseded_by(mark.step, mark.wall_time))
            self._note(tag, series.supersede(mark.step, mark.wall_time))

    def _drop(self, tag: Tag, steps: Ints, wall_times: Floats, values: Floats) -> None:
        if len(steps):
            self.superseded.setdefault(tag, Series()).extend(steps, wall_times, values)
            self.dropped.add(tag)

    def _add(self, file: Path, found: Mapping[Tag, Columns], first: int, end: int | None) -> None:
        marks = [mark for other, marks in self._marks.items() if other != file for mark in marks]
        for tag, whole in found.items():
            columns = _part(whole, first, end)
            if not len(columns.order):
                continue
            self._latest[file] = max(self._latest.get(file, 0.0), float(columns.wall_times.max()))
            if marks:
                for gone in _superseded(columns, marks):
                    self._drop(tag, gone.steps, gone.wall_times, gone.values)
                columns = _not_superseded(columns, marks)
            series = self.series.get(tag)
            if series is None:
                series = self.series[tag] = Series()
            self._note(tag, series.extend(columns.steps, columns.wall_times, columns.values))

    def _note(self, tag: Tag, start: int | None) -> None:
        """Remember from where on a series changed."""
        if start is not None:
            self._changed[tag] = min(start, self._changed.get(tag, start))


def _place(kind: SummaryKind, file: Path, records: Records, other: Other) -> SummaryPlace:
    start, end = int(records.starts[other.order]), int(records.ends[other.order])
    return SummaryPlace(kind, file, records.offset + start, records.offset + end, other.index)


def _part(columns: Columns, first: int, end: int | None) -> Columns:
    """Return the points of the records from `first` to before `end`."""
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
    """Yield those very points, each once."""
    earliest = columns.wall_times.min()
    for mark in marks:
        if mark.wall_time >= earliest:
            keep = (columns.steps < mark.step) | (columns.wall_times > mark.wall_time)
            yield _chosen(columns, ~keep)
            columns = _chosen(columns, keep)


def _chosen(columns: Columns, which: NDArray[np.bool_] | slice) -> Columns:
    return Columns(columns.order[which], columns.steps[which], columns.wall_times[which], columns.values[which])
