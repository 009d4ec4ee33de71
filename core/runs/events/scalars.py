"""The curves of a run: columns of points per (folder, tag), read from event files as they grow.

Whoever polls often and whoever polls once get the same points: nothing depends on the order in which files are
read. A restart (SessionLog.START at a step) supersedes the points of its folder at or after that step which were
written before it; a second writer that goes on beside it loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.runs.events.event_folders import EventFolders
from core.runs.events.folder_curves import FolderCurves, Restart
from core.runs.events.series import Floats, Ints, Series
from core.runs.events.summary_files import SummaryChange, SummaryEntry, SummaryKey

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
class Batch:
    """What one poll found. `notices` are sentences about damaged files, each told once.

    `restarts`: all of training there are by now, by step, told when they change; None: as before. A run's very
    beginning is none. `superseded`: of curves for which they changed, all points that a restart has dropped.
    `summaries`: where histograms, images and texts lie; they are read when they are wanted.
    """

    changes: tuple[SeriesChange, ...] = ()
    notices: tuple[str, ...] = ()
    restarts: tuple[Restart, ...] | None = None
    superseded: tuple[SeriesChange, ...] = ()
    summaries: tuple[SummaryChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Batch()


class ScalarReader:
    """All curves of one run. Use it from one thread; it only ever reads."""

    def __init__(self, run_path: Path) -> None:
        self.run_path = Path(run_path)
        self.series: dict[SeriesKey, Series] = {}
        self._found = EventFolders(self.run_path)
        self._folders: dict[str, FolderCurves] = {}
        self._told: set[str] = set()
        self._restarts: tuple[Restart, ...] = ()

    def poll(self) -> Batch:
        """Read what was appended since the last poll. Costs a stat per file when there is nothing new."""
        for name, path in self._found.poll().items():
            self._folders.setdefault(name, FolderCurves(path, name))
        changes = []
        superseded = []
        summaries = []
        notices = []
        for name, folder in self._folders.items():
            for (kind, tag), start in folder.poll().items():
                series = folder.series[kind, tag]
                if kind != "scalar":
                    summaries.append(_summaries(SummaryKey(name, kind, tag), folder, series, start))
                    continue
                key = SeriesKey(name, tag)
                self.series[key] = series
                changes.append(_change(key, series, start))
            for kind, tag in folder.dropped:
                if kind == "scalar":
                    superseded.append(_change(SeriesKey(name, tag), folder.superseded[kind, tag], 0))
            notices += [notice for notice in folder.notices if notice not in self._told]
        self._told.update(notices)
        restarts = self._folders[""].restarts
        changed = restarts != self._restarts
        self._restarts = restarts
        return Batch(
            tuple(changes), tuple(notices), restarts if changed else None, tuple(superseded), tuple(summaries)
        )


def _change(key: SeriesKey, series: Series, start: int) -> SeriesChange:
    return SeriesChange(
        key,
        start,
        series.steps[start:].copy(),
        series.wall_times[start:].copy(),
        series.values[start:].copy(),
    )


def _summaries(key: SummaryKey, folder: FolderCurves, series: Series, start: int) -> SummaryChange:
    columns = (series.steps[start:], series.wall_times[start:], series.values[start:])
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return SummaryChange(
        key, start, tuple(SummaryEntry(step, wall, folder.places[int(number)]) for step, wall, number in rows)
    )
