"""Event files made by hand: records, scalars, restarts."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from tensorboard.compat.proto.event_pb2 import Event, SessionLog

from core.runs.events.event_files import masked_crc32c


def framed(data: bytes) -> bytes:
    header = struct.pack("<Q", len(data))
    return header + struct.pack("<I", masked_crc32c(header)) + data + struct.pack("<I", masked_crc32c(data))


def record(event: Any) -> bytes:
    return framed(event.SerializeToString())


def scalars(step: int, values: dict[str, float], wall_time: float = 1.0) -> bytes:
    event = Event(step=step, wall_time=wall_time)
    for tag, value in values.items():
        event.summary.value.add(tag=tag, simple_value=value)
    return record(event)


def scalar(step: int, tag: str, value: float, wall_time: float = 1.0) -> bytes:
    return scalars(step, {tag: value}, wall_time)


def start(step: int, wall_time: float = 0.0) -> bytes:
    return record(Event(step=step, wall_time=wall_time, session_log=SessionLog(status=SessionLog.START)))


def text(step: int, tag: str, words: str, wall_time: float = 1.0) -> bytes:
    event = Event(step=step, wall_time=wall_time)
    value = event.summary.value.add(tag=tag)
    value.metadata.plugin_data.plugin_name = "text"
    value.tensor.dtype = 7
    value.tensor.string_val.append(words.encode())
    return record(event)


def histogram(step: int, tag: str, edges: list[float], counts: list[float], wall_time: float = 1.0) -> bytes:
    event = Event(step=step, wall_time=wall_time)
    histo = event.summary.value.add(tag=tag).histo
    histo.min, histo.max, histo.num = edges[0], edges[-1], sum(counts)
    histo.bucket_limit.extend(edges[1:])
    histo.bucket.extend(counts)
    return record(event)


def image(step: int, tag: str, encoded: bytes, wall_time: float = 1.0) -> bytes:
    event = Event(step=step, wall_time=wall_time)
    event.summary.value.add(tag=tag).image.encoded_image_string = encoded
    return record(event)


def version() -> bytes:
    return record(Event(wall_time=1.0, file_version="brain.Event:2"))


def append(path: Path, data: bytes) -> None:
    with path.open("ab") as stream:
        stream.write(data)
