"""Summaries that are read when they are wanted: where they lie in their event files, and what is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from google.protobuf.message import DecodeError
from tensorboard.compat.proto.event_pb2 import Event

from core.runs.events.framing import FOOTER, HEADER, frame
from core.runs.events.summary_values import Histogram, Images, SummaryKind, Texts, content_of
from core.runs.plain_files import plain


@dataclass(frozen=True, slots=True, order=True)
class SummaryKey:
    """What was written under one tag: `folder` is "" for training, "eval" or "eval_NAME" for an evaluation."""

    folder: str
    kind: SummaryKind
    tag: str


@dataclass(frozen=True, slots=True)
class SummaryPlace:
    """The event data[start:end] of a file, and in its summary the value number `index`, which is of this kind."""

    kind: SummaryKind
    file: Path
    start: int
    end: int
    index: int


@dataclass(frozen=True, slots=True)
class SummaryEntry:
    """One summary of a tag: at `step`, written at `wall_time` (unix seconds)."""

    step: int
    wall_time: float
    place: SummaryPlace


@dataclass(frozen=True, slots=True)
class SummaryChange:
    """New summaries of one tag: those from index `start` on are replaced by these (maybe by none)."""

    key: SummaryKey
    start: int
    entries: tuple[SummaryEntry, ...]


def read_summaries(places: Iterable[SummaryPlace]) -> list[Histogram | Images | Texts | None]:
    """Return what lies there, read and verified now; None where the file is gone, is another by now, or is damaged.

    Takes the time of the disk: not for the GUI thread.
    """
    return [_read(place) for place in places]


def _read(place: SummaryPlace) -> Histogram | Images | Texts | None:
    try:
        with open(place.file, "rb", buffering=0, opener=plain) as stream:
            stream.seek(place.start - HEADER)
            data = stream.read(HEADER + place.end - place.start + FOOTER) or b""
    except OSError:
        return None
    framed = frame(data)
    if len(framed.ends) != 1:
        return None
    try:
        event = Event.FromString(data[framed.starts[0] : framed.ends[0]])
    except DecodeError:
        return None
    values = event.summary.value
    return content_of(values[place.index], place.kind) if place.index < len(values) else None
