"""Where the numbers of a scalar event lie in its bytes, and how to read many events of that layout at once.

Events of one length mostly differ in their numbers only. So one of them is walked field by field, which gives the
places of step, wall time and values; the others are compared with it bit by bit wherever nothing may vary, and
their columns are read by numpy. What differs is left to protobuf.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.runs.events import wire
from core.runs.events.wire import fields

Octets = NDArray[np.uint8]

# TensorProto: dtype -> (numpy type, the field of its numbers; int_val and int64_val are varints, left to protobuf)
_TENSOR_TYPES = {1: ("<f4", 5), 2: ("<f8", 6), 3: ("<i4", None), 9: ("<i8", None)}


@dataclass(frozen=True, slots=True)
class Number:
    """The value of one tag: a numpy type at a place in the event."""

    tag: str
    place: int
    dtype: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in the bytes of an event. `wall_time` is None and `step` is empty where the event has none (zero).

    `fixed` has the bits set that are the same in every event of this layout.
    """

    template: Octets
    fixed: Octets
    step: range
    wall_time: int | None
    numbers: tuple[Number, ...]

    def matches(self, rows: Octets) -> NDArray[np.bool_]:
        """Return which rows of bytes [n, length] are of this layout."""
        alike: NDArray[np.bool_] = ~((rows ^ self.template) & self.fixed).any(axis=1)
        return alike

    def steps(self, rows: Octets) -> NDArray[np.int64]:
        steps = np.zeros(len(rows), np.uint64)
        for shift, place in enumerate(self.step):
            steps |= (rows[:, place] & np.uint8(0x7F)).astype(np.uint64) << np.uint64(7 * shift)
        return steps.view(np.int64)

    def wall_times(self, rows: Octets) -> NDArray[np.float64]:
        return np.zeros(len(rows)) if self.wall_time is None else _column(rows, self.wall_time, "<f8")

    def values(self, rows: Octets, number: Number) -> NDArray[np.float64]:
        return _column(rows, number.place, number.dtype)


def layout_of(event: bytes) -> Layout | None:
    """Return the layout of a serialized Event that holds scalars and nothing else; None for any other."""
    step, wall_time, numbers = range(0), None, []
    seen: set[int] = set()
    try:
        for part in fields(event, 0, len(event)):
            if part.number in seen:
                return None
            seen.add(part.number)
            match part.number, part.kind:
                case 1, wire.FIXED64:
                    wall_time = part.start
                case 2, wire.VARINT:
                    step = range(part.start, part.end)
                case 5, wire.LENGTH:
                    for value in fields(event, part.start, part.end):
                        number = _number(event, value.start, value.end) if value.number == 1 else None
                        if number is None:
                            return None
                        numbers.append(number)
                case _:
                    return None
    except ValueError:  # also a tag that is no UTF-8
        return None
    return _layout(event, step, wall_time, tuple(numbers)) if numbers else None


def _layout(event: bytes, step: range, wall_time: int | None, numbers: tuple[Number, ...]) -> Layout:
    fixed = np.full(len(event), 0xFF, np.uint8)
    # Of a varint the top bits say where it ends: they must be alike, or the bytes after it mean something else.
    fixed[step.start : step.stop] = 0x80
    if wall_time is not None:
        fixed[wall_time : wall_time + 8] = 0
    for number in numbers:
        fixed[number.place : number.place + np.dtype(number.dtype).itemsize] = 0
    return Layout(np.frombuffer(event, np.uint8), fixed, step, wall_time, numbers)


def _number(event: bytes, start: int, end: int) -> Number | None:
    """Return the one number in a Summary.Value."""
    tag, found = "", []
    for part in fields(event, start, end):
        match part.number, part.kind:
            case 1, wire.LENGTH:
                tag = event[part.start : part.end].decode("utf-8")
            case 2, wire.FIXED32:
                found.append((part.start, "<f4"))
            case 8, wire.LENGTH:
                place = _tensor_number(event, part.start, part.end)
                if place is None:
                    return None
                found.append(place)
            case ((7 | 9), wire.LENGTH):  # node_name, metadata: the same in every event
                pass
            case _:
                return None
    return Number(tag, *found[0]) if len(found) == 1 else None


def _tensor_number(event: bytes, start: int, end: int) -> tuple[int, str] | None:
    """Return (place, type) of the one number in a scalar TensorProto."""
    parts = {part.number: part for part in fields(event, start, end)}
    shape = parts.pop(2, None)
    kind = parts.pop(1, None)
    if kind is None or kind.end - kind.start != 1 or event[kind.start] not in _TENSOR_TYPES or len(parts) != 1:
        return None
    if shape is not None and shape.end != shape.start:
        return None
    dtype, packed = _TENSOR_TYPES[event[kind.start]]
    (part,) = parts.values()
    if part.number not in (4, packed) or part.end - part.start != np.dtype(dtype).itemsize:
        return None
    return part.start, dtype


def _column(rows: Octets, place: int, dtype: str) -> NDArray[np.float64]:
    width = np.dtype(dtype).itemsize
    column = np.ascontiguousarray(rows[:, place : place + width]).view(dtype)[:, 0]
    return np.asarray(column, np.float64)
