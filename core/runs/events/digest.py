"""A digest of a run's event files: which there are, what each holds by tag, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from core.number_text import format_number
from core.runs.events.event_files import EventFile, Records
from core.runs.events.event_folders import EventFolders, event_files_of
from core.runs.events.scalar_records import Decoded, decode
from core.runs.events.series import Floats, Ints
from core.runs.events.summary_values import SummaryKind
from core.words import worded

TagKind = Literal["scalar", "other", "graph", "session log", "run metadata"] | SummaryKind
_WHAT: dict[str, tuple[TagKind, str]] = {
    "graph_def": ("graph", "graph"),
    "meta_graph_def": ("graph", "meta graph"),
    "session_log": ("session log", ""),
    "tagged_run_metadata": ("run metadata", ""),
}
_SESSIONS = {1: "start", 2: "stop", 3: "checkpoint"}


@dataclass(frozen=True, slots=True)
class TagDigest:
    """All that one file holds of one tag. `out_of_order` events have a smaller step than one before them."""

    kind: TagKind
    tag: str
    count: int
    first_step: int
    last_step: int
    first_wall_time: float
    last_wall_time: float
    out_of_order: int


@dataclass(frozen=True, slots=True)
class FileDigest:
    """One event file. `folder` is "" for training; `skipped` are the damaged places, from byte to byte.

    `problem` is the same in words, with what else is wrong; "" if nothing is. `restarts` are the steps at which
    training began again, the beginning of the file included.
    """

    path: Path
    folder: str
    bytes: int
    events: int
    tags: tuple[TagDigest, ...]
    restarts: tuple[int, ...]
    skipped: tuple[tuple[int, int], ...]
    problem: str

    @property
    def out_of_order(self) -> int:
        return sum(tag.out_of_order for tag in self.tags)


def digest_of_run(run: Path) -> tuple[FileDigest, ...]:
    """Every event file in a folder and those below it; () if there is none. Reads them whole."""
    return tuple(
        _digest(path, name) for name, folder in EventFolders(run).poll().items() for path in event_files_of(folder)
    )


class _Tally:
    """The events of one tag so far."""

    def __init__(self) -> None:
        self.count = self.out_of_order = 0
        self.steps: tuple[int, int] = (0, 0)
        self.times: tuple[float, float] = (0.0, 0.0)
        self._highest = np.iinfo(np.int64).min

    def add(self, steps: Ints, times: Floats) -> None:
        highest = np.maximum.accumulate(np.concatenate([[self._highest], steps]))
        self.out_of_order += int((steps < highest[:-1]).sum())
        self._highest = int(highest[-1])
        first = self.steps[0] if self.count else int(steps[0])
        first_time = self.times[0] if self.count else float(times[0])
        self.steps, self.times = (first, int(steps[-1])), (first_time, float(times[-1]))
        self.count += len(steps)


def _digest(path: Path, folder: str) -> FileDigest:
    file = EventFile(path)
    before = _size_of(path)
    tallies: dict[tuple[TagKind, str], _Tally] = {}
    kinds: dict[str, SummaryKind] = {}
    restarts: list[int] = []
    events = 0
    for records in file.read_records():
        decoded = decode(records)
        events += len(records.starts) - len(decoded.no_events)
        for tag, columns in decoded.columns.items():
            tallies.setdefault(("scalar", tag), _Tally()).add(columns.steps, columns.wall_times)
        for other in decoded.others:
            kind = other.kind or kinds.get(other.tag)
            if kind is not None:
                kinds[other.tag] = kind
            _add(tallies, kind or "other", other.tag, other.step, other.wall_time)
        restarts += [restart.step for restart in decoded.restarts]
        for index in decoded.no_events:
            file.skip(records, index)
        _add_the_rest(tallies, records, _unread(records, decoded))
    tags = [
        TagDigest(kind, tag, tally.count, *tally.steps, *tally.times, tally.out_of_order)
        for (kind, tag), tally in sorted(tallies.items())
    ]
    return FileDigest(
        path, folder, _size_of(path), events, tuple(tags), tuple(restarts), tuple(file.skipped),
        file.notice or _cut_off(before - file.position),
    )  # fmt: skip


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _cut_off(count: int) -> str:
    """What there is to say of so many bytes behind the last whole event."""
    if count <= 0:
        return ""
    return worded(
        "Its last {n} bytes are the beginning of an event: the rest is still to be written, or was cut off.",
        n=format_number(count),
    )


def _unread(records: Records, decoded: Decoded) -> Iterable[int]:
    """The records in which there is neither a scalar nor another summary that is known."""
    seen = np.zeros(len(records.starts), np.bool_)
    for columns in decoded.columns.values():
        seen[columns.order] = True
    seen[[other.order for other in decoded.others]] = True
    seen[list(decoded.no_events)] = True
    places: list[int] = np.flatnonzero(~seen).tolist()
    return places


def _add_the_rest(tallies: dict[tuple[TagKind, str], _Tally], records: Records, places: Iterable[int]) -> None:
    for place in places:
        event = records.event(place)
        what = event.WhichOneof("what") if event is not None else None
        if event is None or what is None:
            continue
        if what == "summary":
            for value in event.summary.value:
                _add(tallies, "other", value.tag, event.step, event.wall_time)
        elif what in _WHAT:
            kind, tag = _WHAT[what]
            if what == "session_log":
                tag = _SESSIONS.get(event.session_log.status, "other")
            elif what == "tagged_run_metadata":
                tag = event.tagged_run_metadata.tag
            _add(tallies, kind, tag, event.step, event.wall_time)


def _add(tallies: dict[tuple[TagKind, str], _Tally], kind: TagKind, tag: str, step: int, wall_time: float) -> None:
    tallies.setdefault((kind, tag), _Tally()).add(np.array([step], np.int64), np.array([wall_time]))
