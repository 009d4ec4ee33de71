"""Checkpoints of Python objects, as tf.train.Checkpoint and Keras write them: told apart from Estimator's."""

from __future__ import annotations

from core.runs.catalogue.table_file import DamageSeen, read_table
from core.runs.events.wire import VARINT, fields, varint
from core.runs.plain_files import plain

GRAPH_KEY = b"_CHECKPOINTABLE_OBJECT_GRAPH"
_HEAD = 4096  # bytes: keys are sorted, and this one comes before all names in small letters
_LARGEST_INDEX = 16 << 20  # bytes of an index that is read
_LARGEST_GRAPH = 16 << 20
_GLOBAL_STEP = b"global_step"  # the name of the variable that every Estimator saves
_SHARDS = 1  # field of the header, which has the empty key
_SHARD, _OFFSET, _SIZE = 3, 4, 5  # fields of an entry


def holds_objects(index: str) -> bool:
    """Return whether a checkpoint holds Python objects, not plain variables; False if that is not known."""
    return GRAPH_KEY in _entries(index)


def lacks_global_step(index: str) -> bool:
    """Return whether a checkpoint holds Python objects, and no variable of them was called global_step.

    Estimator cannot restore such a one. Models that bring a tf.train.Checkpoint as their saver, such as those of
    model_to_estimator, save one that has it. False if that is not known.
    """
    try:
        with open(index, "rb", opener=plain) as stream:
            if GRAPH_KEY not in stream.read(_HEAD):
                return False
    except OSError:
        return False
    entries = _entries(index)
    if GRAPH_KEY not in entries or any(_GLOBAL_STEP in key for key in entries):
        return False
    graph = _graph_of(index, entries)
    return bool(graph) and _GLOBAL_STEP not in graph


def _entries(index: str) -> dict[bytes, bytes]:
    try:
        with open(index, "rb", opener=plain) as stream:
            data = stream.read(_LARGEST_INDEX + 1)
        return dict(read_table(data)) if len(data) <= _LARGEST_INDEX else {}
    except (OSError, ValueError, DamageSeen):
        return {}


def _graph_of(index: str, entries: dict[bytes, bytes]) -> bytes:
    """Return the description of the objects, which names each variable; empty if it cannot be read."""
    try:
        shards = _numbers(entries[b""]).get(_SHARDS, 1)
        entry = _numbers(entries[GRAPH_KEY])
        size = entry.get(_SIZE, 0)
        if not 0 < size <= _LARGEST_GRAPH:
            return b""
        prefix = index.removesuffix(".index")
        with open(f"{prefix}.data-{entry.get(_SHARD, 0):05d}-of-{shards:05d}", "rb", opener=plain) as stream:
            stream.seek(entry.get(_OFFSET, 0))
            graph = stream.read(size)
        return graph if len(graph) == size else b""
    except (OSError, ValueError, KeyError):
        return b""


def _numbers(message: bytes) -> dict[int, int]:
    found = (field for field in fields(message, 0, len(message)) if field.kind == VARINT)
    return {field.number: varint(message, field.start, len(message))[0] for field in found}
