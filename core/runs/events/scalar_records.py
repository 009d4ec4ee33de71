"""Blocks of event records -> columns of scalars: by layout where many records are alike, else by protobuf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.runs.events.event_files import Records
from core.runs.events.event_layout import Layout, layout_of
from core.runs.events.scalar_values import scalar_of
from core.runs.events.summary_values import SummaryKind, kind_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_ALIKE = 24  # records; for fewer, finding their layout costs more than parsing them
_LONGEST = 1 << 16  # bytes; a longer record is no list of scalars
_LAYOUTS = 4  # tried per length of record


@dataclass(frozen=True, slots=True)
class Columns:
    """Points of one tag in the order of their records; `order` is the record's number in its block."""

    order: Ints
    steps: Ints
    wall_times: Floats
    values: Floats


@dataclass(frozen=True, slots=True)
class RestartRecord:
    """A SessionLog.START: before record `order`, at `wall_time` (0: not known), training began again at `step`."""

    order: int
    step: int
    wall_time: float


@dataclass(frozen=True, slots=True)
class Other:
    """A summary that is no scalar: value number `index` of record `order`. `kind` "": its writer told it before."""

    order: int
    tag: str
    kind: SummaryKind | Literal[""]
    step: int
    wall_time: float
    index: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a block of records holds. `no_events` are the numbers of records that could not be parsed."""

    columns: Mapping[str, Columns]
    restarts: tuple[RestartRecord, ...]
    others: tuple[Other, ...]
    no_events: tuple[int, ...]


def decode(records: Records) -> Decoded:
    """Return all scalars and restarts in a block of records, and where there are other summaries."""
    pieces: dict[str, list[Columns]] = {}
    slow = np.ones(len(records.starts), np.bool_)
    if len(slow) >= _ALIKE:
        _decode_by_layout(records, pieces, slow)
    restarts, others, no_events = _decode_by_parsing(records, np.flatnonzero(slow).tolist(), pieces)
    columns = {tag: _joined(columns) for tag, columns in pieces.items()}
    return Decoded(columns, tuple(restarts), tuple(others), tuple(no_events))


def _decode_by_layout(records: Records, pieces: dict[str, list[Columns]], slow: NDArray[np.bool_]) -> None:
    """Read what is alike, and clear its marks in `slow`."""
    octets = np.frombuffer(records.data, np.uint8)
    starts, ends = records.places()
    lengths = ends - starts
    for length, count in Counter(lengths.tolist()).items():
        if count < _ALIKE or not 0 < length <= _LONGEST:
            continue
        order = np.flatnonzero(lengths == length)
        rows = octets[starts[order][:, None] + np.arange(length)]
        for _ in range(_LAYOUTS):
            if len(order) < _ALIKE:
                break
            layout = _checked_layout(records, int(order[0]))
            fits = layout.matches(rows) if layout is not None else np.arange(len(order)) < 0
            if layout is not None:
                _append(layout, order[fits], rows[fits] if not fits.all() else rows, pieces)
                slow[order[fits]] = False
            fits[0] = True  # if it has no layout, try with the next
            order, rows = order[~fits], rows[~fits]


def _checked_layout(records: Records, index: int) -> Layout | None:
    """Return the layout of a record, if what it reads there is what protobuf reads."""
    layout = layout_of(records.data[records.starts[index] : records.ends[index]])
    event = records.event(index)
    if layout is None or event is None:
        return None
    row = layout.template[None, :]
    read = [(number.tag, layout.values(row, number).tobytes()) for number in layout.numbers]
    wanted = [(value.tag, np.array([scalar_of(value)], np.float64).tobytes()) for value in event.summary.value]
    agrees = (
        read == wanted
        and layout.steps(row)[0] == event.step
        and layout.wall_times(row).tobytes() == np.array([event.wall_time]).tobytes()
    )
    return layout if agrees else None


def _append(layout: Layout, order: Ints, rows: NDArray[np.uint8], pieces: dict[str, list[Columns]]) -> None:
    steps, wall_times = layout.steps(rows), layout.wall_times(rows)
    for number in layout.numbers:
        columns = Columns(order, steps, wall_times, layout.values(rows, number))
        pieces.setdefault(number.tag, []).append(columns)


def _decode_by_parsing(
    records: Records, indices: Iterable[int], pieces: dict[str, list[Columns]]
) -> tuple[list[RestartRecord], list[Other], list[int]]:
    found: dict[str, list[tuple[int, int, float, float]]] = {}
    restarts, others, no_events = [], [], []
    for index in indices:
        event = records.event(index)
        if event is None:
            no_events.append(index)
            continue
        if event.HasField("session_log") and event.session_log.status == event.session_log.START:
            restarts.append(RestartRecord(index, event.step, event.wall_time))
        for place, value in enumerate(event.summary.value):
            number = scalar_of(value)
            if number is not None:
                found.setdefault(value.tag, []).append((index, event.step, event.wall_time, number))
                continue
            kind = kind_of(value)
            if kind != "none":
                others.append(Other(index, value.tag, kind, event.step, event.wall_time, place))
    for tag, columns in _columns_by_tag(found).items():
        pieces.setdefault(tag, []).append(columns)
    return restarts, others, no_events


def _columns_by_tag(found: Mapping[str, list[tuple[int, int, float, float]]]) -> dict[str, Columns]:
    """Columns for each tag as parts of long ones: to make some for each of many tags takes longer than to parse."""
    if not found:
        return {}
    whole = columns_of(chain.from_iterable(found.values()))
    columns, start = {}, 0
    for tag, rows in found.items():
        part = slice(start, start := start + len(rows))
        columns[tag] = Columns(whole.order[part], whole.steps[part], whole.wall_times[part], whole.values[part])
    return columns


def columns_of(rows: Iterable[tuple[int, int, float, float]]) -> Columns:
    """Columns of (order, step, wall time, value); at least one row."""
    order, steps, wall_times, values = zip(*rows, strict=True)
    return Columns(
        np.asarray(order, np.int64),
        np.asarray(steps, np.int64),
        np.asarray(wall_times, np.float64),
        np.asarray(values, np.float64),
    )


def _joined(pieces: list[Columns]) -> Columns:
    """One Columns in the order of the records; of equal ones in that of the pieces."""
    if len(pieces) == 1:
        return pieces[0]
    order = np.concatenate([piece.order for piece in pieces])
    sorting = np.argsort(order, kind="stable")
    return Columns(
        order[sorting],
        np.concatenate([piece.steps for piece in pieces])[sorting],
        np.concatenate([piece.wall_times for piece in pieces])[sorting],
        np.concatenate([piece.values for piece in pieces])[sorting],
    )
