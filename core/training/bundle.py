"""The values of a checkpoint as they lie in its files, slices of partitioned variables one by one, each verified.

TensorFlow's reader puts the slices of a variable together, and fails where they do not make up the shape that it
reports. Here every entry of the index is read for itself, and the path is never taken for a pattern.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import google_crc32c
import numpy as np
import tensorflow as tf
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from tensorflow.core.protobuf.tensor_bundle_pb2 import BundleEntryProto, BundleHeaderProto

from core.runs.catalogue.checkpoint_files import LARGEST_INDEX
from core.runs.catalogue.table_file import DamageSeen, read_table
from core.runs.events.framing import mask
from core.runs.events.wire import varint
from core.runs.plain_files import plain, read_plain
from core.words import worded

_VERSION = 1  # of the format
_SLICE = b"\0"  # how the key of a slice begins
_PIECE = 1 << 23  # bytes read at once; a multiple of every number's size


@dataclass(frozen=True, slots=True)
class VariableEntry:
    """One value that was saved, a whole variable or one slice of it: where it lies, and its checksum."""

    name: str
    dtype: tf.DType
    shape: tuple[int, ...]
    file: Path
    offset: int
    size: int
    checksum: int


def read_entries(prefix: str) -> tuple[VariableEntry, ...]:
    """Return what a checkpoint's index lists. DamageSeen, OSError; ValueError, TypeError for an unknown format."""
    rows = read_table(read_plain(Path(f"{prefix}.index"), LARGEST_INDEX))
    try:
        _, first = next(rows, (b"", b""))
        header = BundleHeaderProto.FromString(first)
        found = [(_name_of(key), BundleEntryProto.FromString(value)) for key, value in rows]
    except DecodeError as error:
        raise ValueError(worded("its index file holds something that is not known here")) from error
    if header.version.min_consumer > _VERSION or header.endianness != BundleHeaderProto.LITTLE:
        raise ValueError(worded("it was written by a newer TensorFlow, or for another kind of machine"))
    shards = {entry.shard_id for _, entry in found}
    files = {shard: Path(f"{prefix}.data-{shard:05d}-of-{header.num_shards:05d}") for shard in shards}
    return tuple(
        VariableEntry(
            name,
            tf.as_dtype(entry.dtype),
            tuple(size.size for size in entry.shape.dim),
            files[entry.shard_id],
            entry.offset,
            entry.size,
            entry.crc32c,
        )
        for name, entry in found
        if not entry.slices  # then its values are in the entries of the slices
    )


def is_finite(entry: VariableEntry) -> bool:
    """Return whether none of an entry's numbers is NaN or infinite, and verify its checksum. Reads it in pieces."""
    if entry.dtype in (tf.string, tf.variant):
        _verify_objects(entry)
        return True
    counts = entry.dtype.is_floating or entry.dtype.is_complex
    finite = True
    for piece in _verified(entry):
        finite = finite and (not counts or bool(np.isfinite(_numbers(piece, entry)).all()))
    return finite


def read_value(entry: VariableEntry) -> NDArray[np.generic]:
    """Return an entry's numbers in its shape, checksum verified. ValueError if it holds texts or objects."""
    if entry.dtype in (tf.string, tf.variant):
        raise ValueError(worded("{name} holds no numbers", name=entry.name))
    return _numbers(b"".join(_verified(entry)), entry).reshape(entry.shape)


def _name_of(key: bytes) -> str:
    """The variable's name. In a slice's key it comes first, with its zero bytes escaped, and ends with 0 1."""
    if key.startswith(_SLICE):
        name, _, _ = key[len(_SLICE) :].partition(b"\0\1")
        key = name.replace(b"\0\xff", b"\0").replace(b"\xff\0", b"\xff")
    return key.decode("utf-8", "replace")


def _numbers(data: bytes, entry: VariableEntry) -> NDArray[np.generic]:
    return np.frombuffer(data, entry.dtype.as_numpy_dtype)


def _verified(entry: VariableEntry) -> Iterator[bytes]:
    """Yield the bytes of an entry; DamageSeen, after the last of them, if the checksum is wrong."""
    checksum = 0
    for piece in _pieces(entry):
        checksum = google_crc32c.extend(checksum, piece)
        yield piece
    _compare(entry, checksum)


def _pieces(entry: VariableEntry) -> Iterator[bytes]:
    with _opened(entry) as stream:
        stream.seek(entry.offset)
        left = entry.size
        while left:
            piece = stream.read(min(left, _PIECE))
            if len(piece) < min(left, _PIECE):
                raise DamageSeen(worded("{name} is shorter than it should be", name=entry.file.name))
            left -= len(piece)
            yield piece


def _opened(entry: VariableEntry) -> BinaryIO:
    try:
        return open(entry.file, "rb", opener=plain)
    except FileNotFoundError:
        raise DamageSeen(worded("{name} is missing", name=entry.file.name)) from None


def _verify_objects(entry: VariableEntry) -> None:
    """Verify texts or objects. In their checksums the lengths count as whole numbers, not as they are written."""
    data = b"".join(_pieces(entry))
    try:
        checksum = _of_texts(data, entry) if entry.dtype == tf.string else _of_objects(data, entry)
    except ValueError:  # a length that leads beyond the data
        raise _wrong(entry) from None
    _compare(entry, checksum)


def _of_texts(data: bytes, entry: VariableEntry) -> int:
    """Return the checksum: all lengths come first, then a checksum of them, then the texts."""
    position, lengths = 0, bytearray()
    for _ in range(int(np.prod(entry.shape, dtype=np.int64))):
        length, position = varint(data, position, len(data))
        lengths += length.to_bytes(4 if length < 1 << 32 else 8, "little")
    return int(google_crc32c.extend(google_crc32c.value(bytes(lengths)), data[position:]))


def _of_objects(data: bytes, entry: VariableEntry) -> int:
    """Return the checksum: each object has its length before it, and a checksum behind it."""
    position, checksum = 0, 0
    for _ in range(int(np.prod(entry.shape, dtype=np.int64))):
        length, position = varint(data, position, len(data))
        end = position + length
        checksum = google_crc32c.extend(checksum, length.to_bytes(8, "little") + data[position:end])
        if end + 4 > len(data) or mask(checksum) != int.from_bytes(data[end : end + 4], "little"):
            raise _wrong(entry)
        checksum = google_crc32c.extend(checksum, data[end : end + 4])
        position = end + 4
    return checksum


def _compare(entry: VariableEntry, checksum: int) -> None:
    if mask(checksum) != entry.checksum:
        raise _wrong(entry)


def _wrong(entry: VariableEntry) -> DamageSeen:
    return DamageSeen(worded("the checksum of {name} is wrong", name=entry.name))
