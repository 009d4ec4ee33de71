"""TensorFlow's reader of checkpoints, opened only for an index at which it does not end the process.

Of an index whose checksums are right it believes what the entries say: one that is no entry, or that claims a shape
no memory holds, ends the whole program, not only the reading. So they are looked at here first.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

import tensorflow as tf
from google.protobuf.message import DecodeError
from tensorflow.core.protobuf.tensor_bundle_pb2 import BundleEntryProto, BundleHeaderProto

from core.runs.catalogue.checkpoint_files import LARGEST_INDEX
from core.runs.catalogue.table_file import DamageSeen, read_table
from core.runs.plain_files import read_plain
from core.tf_types import CheckpointReader
from core.words import worded


def open_reader(prefix: str) -> CheckpointReader:
    """Return the reader of a checkpoint. ValueError if its index makes no sense, and whatever TensorFlow raises."""
    try:
        rows = list(read_table(read_plain(Path(f"{prefix}.index"), LARGEST_INDEX)))
    except (OSError, ValueError, DamageSeen):
        rows = []  # another format, or damage that TensorFlow sees too
    if rows:
        _check(prefix, rows)
    reader: CheckpointReader = tf.train.load_checkpoint(prefix)
    return reader


def _check(prefix: str, rows: list[tuple[bytes, bytes]]) -> None:
    try:
        shards = BundleHeaderProto.FromString(rows[0][1]).num_shards
        entries = [(key, BundleEntryProto.FromString(value)) for key, value in rows[1:]]
    except DecodeError as error:
        raise ValueError(worded("its index file holds something that is not known here")) from error
    for key, entry in entries:
        parts = [piece.SerializeToString(deterministic=True) for piece in entry.slices]
        if len(set(parts)) < len(parts) or not _can_be(prefix, shards, entry):
            name = key.decode("utf-8", "replace").strip("\0")[:100]
            raise ValueError(worded("its index file contradicts itself about {name!r}", name=name))


def _can_be(prefix: str, shards: int, entry: BundleEntryProto) -> bool:
    """Return whether as many values as the shape says can lie where the entry says."""
    sizes = [int(dim.size) for dim in entry.shape.dim]
    offset, taken = int(entry.offset), int(entry.size)
    if entry.shape.unknown_rank or any(size < 0 for size in sizes) or math.prod(sizes) >= 1 << 63:
        return False
    if entry.slices:
        return True  # they have entries of their own
    try:
        dtype = tf.as_dtype(entry.dtype)
        there = os.path.getsize(f"{prefix}.data-{entry.shard_id:05d}-of-{shards:05d}")
    except (TypeError, OSError):
        return True  # TensorFlow says so itself
    if offset < 0 or not 0 <= taken <= there:
        return False
    if dtype in (tf.string, tf.variant):
        return math.prod(sizes) <= taken
    return int(dtype.size) * math.prod(sizes) == taken
