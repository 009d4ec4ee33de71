"""What an event tells of an evaluation: its metrics, and the path of the checkpoint that was measured.

Events as Estimator writes them are read field by field, so that a list of checkpoints need not wait until protobuf
is imported; protobuf reads all others.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from core.runs.events.scalar_values import scalar_of
from core.runs.events.wire import FIXED32, FIXED64, LENGTH, VARINT, Field, fields, varint

PATH_TAG = "checkpoint_path"
_STRING = 7  # TensorFlow's DT_STRING
_LONGEST_STEP = 1 << 64  # bits of a varint that make a step
_SKIPPED = (4, 9)  # graph_def and meta_graph_def: bytes

Told = tuple[str, float | str]


class EvaluationEvent(NamedTuple):
    """An event: `told` are (tag, number), or (PATH_TAG, path), in the order they were written."""

    step: int
    wall_time: float
    told: tuple[Told, ...]


class _NotPlain(ValueError):
    pass


def read_event(data: bytes) -> EvaluationEvent | None:
    """Return what an event tells; None if the bytes are not an event."""
    try:
        return _plain_event(data)
    except ValueError:  # that of a text which is no UTF-8 is one too
        return _parsed_event(data)


def _parsed_event(data: bytes) -> EvaluationEvent | None:
    from google.protobuf.message import DecodeError
    from tensorboard.compat.proto.event_pb2 import Event

    try:
        event = Event.FromString(data)
    except DecodeError:
        return None
    told: list[Told] = []
    for value in event.summary.value:
        if value.tag == PATH_TAG:
            strings = value.tensor.string_val
            told.append((PATH_TAG, strings[0].decode("utf-8", "replace") if strings else ""))
            continue
        number = scalar_of(value)
        if number is not None:
            told.append((value.tag, number))
    return EvaluationEvent(event.step, event.wall_time, tuple(told))


def _plain_event(data: bytes) -> EvaluationEvent:
    """Read an event field by field. ValueError if it has fields that only protobuf reads, or is not an event."""
    step, wall_time = 0, 0.0
    told: tuple[Told, ...] = ()
    for field in _fields_once(data, 0, len(data)).values():
        match field:
            case Field(1, kind) if kind == FIXED64:
                (wall_time,) = struct.unpack_from("<d", data, field.start)
            case Field(2, kind) if kind == VARINT:
                step = _step_at(data, field)
            case Field(3, kind) if kind == LENGTH:
                data[field.start : field.end].decode()  # file_version
            case Field(5, kind) if kind == LENGTH:
                told = tuple(_told(data, value) for value in fields(data, field.start, field.end))
            case Field(10, kind) if kind == LENGTH:  # source_metadata
                _check_text(data, field)
            case Field(number, kind) if number in _SKIPPED and kind == LENGTH:
                pass
            case _:
                raise _NotPlain
    return EvaluationEvent(step, wall_time, told)


def _check_text(data: bytes, field: Field) -> None:
    """ValueError if a message is anything but one text, its first field."""
    for inner in fields(data, field.start, field.end):
        if (inner.number, inner.kind) != (1, LENGTH):
            raise _NotPlain
        data[inner.start : inner.end].decode()


def _told(data: bytes, value: Field) -> Told:
    if (value.number, value.kind) != (1, LENGTH):
        raise _NotPlain
    found = _fields_once(data, value.start, value.end)
    tag, number, tensor = found.pop(1, None), found.pop(2, None), found.pop(8, None)
    if found or tag is None or tag.kind != LENGTH:
        raise _NotPlain
    name = data[tag.start : tag.end].decode()
    if name != PATH_TAG and number is not None and tensor is None and number.kind == FIXED32:
        (simple_value,) = struct.unpack_from("<f", data, number.start)
        return name, simple_value
    if name == PATH_TAG and tensor is not None and number is None and tensor.kind == LENGTH:
        return name, _string_in(data, tensor)
    raise _NotPlain


def _string_in(data: bytes, tensor: Field) -> str:
    """Return the string in a TensorProto that holds just one."""
    found = _fields_once(data, tensor.start, tensor.end)
    dtype, shape, string = found.pop(1, None), found.pop(2, None), found.pop(8, None)
    if found or dtype is None or string is None or dtype.kind != VARINT or string.kind != LENGTH:
        raise _NotPlain
    if varint(data, dtype.start, dtype.end)[0] != _STRING:
        raise _NotPlain
    if shape is not None and (shape.kind != LENGTH or shape.start != shape.end):
        raise _NotPlain
    return data[string.start : string.end].decode("utf-8", "replace")


def _step_at(data: bytes, field: Field) -> int:
    step, _ = varint(data, field.start, field.end)
    if step >= _LONGEST_STEP:
        raise _NotPlain
    return step - _LONGEST_STEP if step >= _LONGEST_STEP // 2 else step


def _fields_once(data: bytes, start: int, end: int) -> dict[int, Field]:
    """Return the fields of a message by their numbers. ValueError if one of them comes twice."""
    found: dict[int, Field] = {}
    for field in fields(data, start, end):
        if field.number in found:
            raise _NotPlain
        found[field.number] = field
    return found
