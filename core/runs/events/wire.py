"""A walk over the fields of a serialized protobuf message, without its schema.

For the two places where parsing everything would cost too much: the signature names of a large saved_model.pb,
and the positions of the numbers in an event.
"""

from __future__ import annotations

from collections.abc import Iterator
from mmap import mmap
from typing import NamedTuple

VARINT, FIXED64, LENGTH, FIXED32 = 0, 1, 2, 5
_SIZES = {FIXED64: 8, FIXED32: 4}

Octets = bytes | mmap


class Field(NamedTuple):
    """One field: its number, its wire type, and where its value lies (without the length of a LENGTH field)."""

    number: int
    kind: int
    start: int
    end: int


def fields(data: Octets, start: int, end: int) -> Iterator[Field]:
    """Yield the fields of the message in data[start:end]. ValueError where it is no message, or is cut off."""
    position = start
    while position < end:
        key, position = varint(data, position, end)
        kind = key & 7
        if kind == VARINT:
            _, stop = varint(data, position, end)
        elif kind == LENGTH:
            length, position = varint(data, position, end)
            stop = position + length
        elif kind in _SIZES:
            stop = position + _SIZES[kind]
        else:
            raise ValueError(f"wire type {kind}")
        if stop > end or not key >> 3:
            raise ValueError("cut off")
        yield Field(key >> 3, kind, position, stop)
        position = stop


def varint(data: Octets, position: int, end: int) -> tuple[int, int]:
    """Return (the number, the position after it). ValueError if it does not end before `end` or is too long."""
    value = 0
    for shift in range(0, 70, 7):
        if position >= end:
            break
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
    raise ValueError("cut off")
