"""The cells of a column of a CSV block as numbers, all at once, and as keys by which texts are told apart."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.experiment.data.csv.csv_blocks import PAD, CsvBlock, Ints, trimmed
from core.statistics.records import Floats

Bools = NDArray[np.bool_]
Keys = NDArray[np.uint64]

_WIDEST = 20  # characters of a number that is read by its digits
_ZERO, _MINUS, _PLUS = ord("0"), ord("-"), ord("+")
_BEGINS = np.zeros(256, np.bool_)  # by which characters a number may begin
_BEGINS[list(b"+-.,0123456789nNiI")] = True
_POWERS = 10.0 ** np.arange(_WIDEST + 1)
_MIX = np.uint64(0x9E3779B97F4A7C15)


def numbers_of(block: CsvBlock, column: int, decimal: str) -> tuple[Floats, Bools, Bools, bool]:
    """The cells of a column: (values, which are numbers, which are empty, whether all numbers are whole ones).

    Digits with at most one sign in front and one decimal sign are read together; what else may be a number, as 1e-3
    is, one by one. A value of more than 15 digits may differ from Python's in its last bit.
    """
    starts, ends = trimmed(block, column)
    lengths = ends - starts
    empty: Bools = lengths == 0
    values, good, whole = _by_digits(block, ends, lengths, ord(decimal))
    if good.all():
        return values, good, empty, whole
    unread = ~good & ~empty
    for row in np.flatnonzero(unread & _BEGINS[block.octets[np.minimum(starts, len(block.data) - 1)]]).tolist():
        value = _one(block.data[starts[row] : ends[row]], decimal)
        if value is not None:
            values[row], good[row], whole = value, True, False
    return values, good, empty, whole


def _by_digits(block: CsvBlock, ends: Ints, lengths: Ints, point: int) -> tuple[Floats, Bools, bool]:
    width = int(min(lengths.max(initial=0), _WIDEST))
    # One row for each place, counted from the right: the characters of all cells there, 0 where a cell has none.
    chars = np.empty((width + 1, len(ends)), np.uint8)
    octets = block.octets
    for place in range(width + 1):
        octets.take(ends - (place + 1), out=chars[place], mode="wrap")
    size = np.minimum(lengths, 255).astype(np.uint8)
    places = np.arange(width + 1, dtype=np.uint8)[:, None]
    chars *= places < size
    digits = chars - np.uint8(_ZERO)
    is_digit = digits < 10
    digits *= is_digit
    signs = octets.take(ends - lengths)
    negative = signs == _MINUS
    points = chars == point
    point_count = np.add.reduce(points, axis=0, dtype=np.uint8)
    digit_count = np.add.reduce(is_digit, axis=0, dtype=np.uint8)
    used = digit_count + point_count + (negative | (signs == _PLUS))
    good = (digit_count > 0) & (point_count <= 1) & (used == size) & (lengths <= width)
    decimals = np.add.reduce(points * places, axis=0, dtype=np.uint8)
    if point_count.all() and len(decimals) and (decimals == decimals[0]).all():  # all at one place
        place = int(decimals[0])
        values = _joined([*digits[:place], *digits[place + 1 :]]) / _POWERS[min(place, len(_POWERS) - 1)]
    elif point_count.any():  # what stands before the decimal sign moves one place on
        behind = places[:-1] < np.where(point_count > 0, decimals, np.uint8(255))
        moved = digits[:-1] * behind + digits[1:] * ~behind
        values = _joined(list(moved)) / _POWERS[np.minimum(decimals, len(_POWERS) - 1)]
    else:
        values = _joined(list(digits))
    np.negative(values, out=values, where=negative)
    return values, good, not point_count[good].any()


def _joined(rows: list[NDArray[Any]]) -> Floats:
    """Numbers of their digits, the last digits first; two by two, as small integers take the least time."""
    steps: tuple[tuple[int, Any], ...] = ((10, np.uint8), (100, np.uint16), (10_000, np.uint32))
    for base, dtype in steps:
        pairs = [rows[place : place + 2] for place in range(0, len(rows), 2)]
        rows = [
            pair[1].astype(dtype) * dtype(base) + pair[0] if len(pair) > 1 else pair[0].astype(dtype)
            for pair in pairs
        ]
    numbers: Floats = rows[-1].astype(np.float64)
    for part in reversed(rows[:-1]):
        numbers *= 1e8
        numbers += part
    return numbers


def _one(cell: bytes, decimal: str) -> float | None:
    """A number that is written in some other way; None if it is none."""
    try:
        return float(cell.replace(b",", b".") if decimal == "," and b"." not in cell else cell)
    except ValueError:
        return None


def keys_of(block: CsvBlock, starts: Ints, ends: Ints) -> Keys:
    """A number for each cell, the same for the same bytes, and next to surely another one for other bytes."""
    lengths = ends - starts
    keys = lengths.astype(np.uint64)
    words: NDArray[np.uint64] = np.ndarray((len(block.data) - 7,), "<u8", buffer=block.data, strides=(1,))
    for place in range(0, min(int(lengths.max(initial=0)), PAD), 8):
        word = words[np.minimum(starts + place, len(words) - 1)]
        left = np.clip(lengths - place, 0, 8).astype(np.uint64)
        shift = (np.uint64(8) - left) * np.uint64(8)
        word = np.where(left > 0, word << np.minimum(shift, np.uint64(63)), np.uint64(0))
        keys = (keys ^ word) * _MIX
        keys ^= keys >> np.uint64(29)
    for row in np.flatnonzero(lengths > PAD).tolist():
        keys[row] = hash(block.data[starts[row] : ends[row]]) & 0xFFFFFFFFFFFFFFFF
    return keys
