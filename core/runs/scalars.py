"""The curves of a run: columns of points per (folder, tag), read from event files as they grow."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.runs.event_files import EventFile

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_TENSOR_SCALARS = {1: ("f", "float_val"), 2: ("d", "double_val"), 3: ("i", "int_val"), 9: ("q", "int64_val")}


@dataclass(frozen=True, slots=True, order=True)
class SeriesKey:
    """One curve: `folder` is "" for training, "eval" or "eval_NAME" for an evaluation."""

    folder: str
    tag: str


class Series:
    """Points of one curve in the order they were written, as views on growing arrays."""

    def __init__(self) -> None:
        self._steps: Ints = np.empty(64, np.int64)
        self._wall_times: Floats = np.empty(64, np.float64)
        self._values: Floats = np.empty(64, np.float64)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def steps(self) -> Ints:
        return self._steps[: self._count]

    @property
    def wall_times(self) -> Floats:
        """Unix seconds."""
        return self._wall_times[: self._count]

    @property
    def values(self) -> Floats:
        return self._values[: self._count]

    def append(self, step: int, wall_time: float, value: float) -> None:
        if self._count == len(self._steps):
            size = self._count * 2
            self._steps = np.resize(self._steps, size)
            self._wall_times = np.resize(self._wall_times, size)
            self._values = np.resize(self._values, size)
        self._steps[self._count] = step
        self._wall_times[self._count] = wall_time
        self._values[self._count] = value
        self._count += 1

    def supersede(self, step: int) -> None:
        """Drop the points at or after `step`: a restart writes them again."""
        keep = self.steps < step
        if keep.all():
            return
        count = int(keep.sum())
        for column in (self._steps, self._wall_times, self._values):
            column[:count] = column[: self._count][keep]
        self._count = count


@dataclass(frozen=True, slots=True)
class SeriesChange:
    """New points of one curve: those from index `start` on are replaced by these."""

    key: SeriesKey
    start: int
    steps: Ints
    wall_times: Floats
    values: Floats


@dataclass(frozen=True, slots=True)
class Batch:
    """What one poll found. `notices` are sentences about damaged files, each told once."""

    changes: tuple[SeriesChange, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(slots=True)
class _Folder:
    files: dict[Path, EventFile] = field(default_factory=dict)


class ScalarReader:
    """All curves of one run. Use it from one thread; it only ever reads."""

    def __init__(self, run_path: Path) -> None:
        self.run_path = Path(run_path)
        self.series: dict[SeriesKey, Series] = {}
        self._folders: dict[str, _Folder] = {}
        self._told: set[str] = set()

    def poll(self) -> Batch:
        """Read what was appended since the last poll. Costs a directory listing when there is nothing new."""
        before: dict[SeriesKey, int] = {}
        notices = []
        for name, path in event_folders(self.run_path).items():
            folder = self._folders.setdefault(name, _Folder())
            for file in event_files_of(path):
                reader = folder.files.setdefault(file, EventFile(file))
                for event in reader.read_new():
                    self._take(name, event, before)
                if reader.notice and reader.notice not in self._told:
                    self._told.add(reader.notice)
                    notices.append(reader.notice)
        changes = []
        for key, start in before.items():
            series = self.series[key]
            changes.append(
                SeriesChange(
                    key,
                    start,
                    series.steps[start:].copy(),
                    series.wall_times[start:].copy(),
                    series.values[start:].copy(),
                )
            )
        return Batch(tuple(changes), tuple(notices))

    def _take(self, folder: str, event: Any, before: dict[SeriesKey, int]) -> None:
        if event.HasField("session_log"):
            if event.session_log.status == event.session_log.START:
                self._restarted(folder, event.step, before)
            return
        for value in event.summary.value:
            number = scalar_of(value)
            if number is None:
                continue
            key = SeriesKey(folder, value.tag)
            series = self.series.setdefault(key, Series())
            before.setdefault(key, len(series))
            series.append(event.step, event.wall_time, number)

    def _restarted(self, folder: str, step: int, before: dict[SeriesKey, int]) -> None:
        for key, series in self.series.items():
            if key.folder != folder:
                continue
            count = len(series)
            series.supersede(step)
            if len(series) != count:
                kept = len(series)
                before[key] = min(before.get(key, kept), kept)


def event_folders(run_path: Path) -> Mapping[str, Path]:
    """The folders of a run that may hold event files, by name: "", "eval", "eval_NAME"."""
    folders = {"": Path(run_path)}
    try:
        entries = sorted(entry.name for entry in Path(run_path).iterdir() if entry.name.startswith("eval"))
    except OSError:
        return folders
    for name in entries:
        if (name == "eval" or name.startswith("eval_")) and (Path(run_path) / name).is_dir():
            folders[name] = Path(run_path) / name
    return folders


def event_files_of(folder: Path) -> list[Path]:
    """The event files in a folder, in the order they were started."""
    try:
        return sorted(entry for entry in folder.iterdir() if ".tfevents." in entry.name)
    except OSError:
        return []


def scalar_of(value: Any) -> float | None:
    """The number of a Summary.Value, be it simple_value or a scalar tensor; None if it is no scalar."""
    kind = value.WhichOneof("value")
    if kind == "simple_value":
        return float(value.simple_value)
    if kind != "tensor" or value.tensor.tensor_shape.dim or value.tensor.dtype not in _TENSOR_SCALARS:
        return None
    code, name = _TENSOR_SCALARS[value.tensor.dtype]
    if value.tensor.tensor_content:
        return float(struct.unpack(f"<{code}", value.tensor.tensor_content)[0])
    numbers = getattr(value.tensor, name)
    return float(numbers[0]) if numbers else None
