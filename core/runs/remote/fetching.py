"""Fetching bytes of remote files: in portions of bounded size, what was appended or all of it anew."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.runs.remote.remote_files import Piece, RemoteFile, RemoteFolder

CHUNK = 8 << 20  # bytes of a piece
PORTION = 64 << 20  # bytes in memory at once, where the network is fast
_FIRST_PORTION = 4 << 20
_QUICK, _SLOW = 0.5, 2.0  # seconds: a portion that takes less is followed by a larger one, if more by a smaller
_PIECES = 64  # asked for at once
_PRINT = 64  # bytes at the beginning, and before what is new, that tell whether a file goes on


@dataclass(slots=True, eq=False)
class Fetch:
    """A file to be fetched from byte `at` on. `anew`: beside the old one, which it then replaces."""

    name: str
    listed: RemoteFile
    file: Path
    at: int
    anew: bool

    @property
    def writes_to(self) -> Path:
        return self.file.with_name(f".{self.file.name}.{os.getpid()}.part") if self.anew else self.file

    def start_anew(self) -> None:
        """What is here is not how the file there begins."""
        self.at, self.anew = 0, True

    def write(self, data: bytes) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.writes_to.open("ab" if self.at else "wb") as stream:
            stream.write(data)
        self.at += len(data)

    def finish(self) -> None:
        """All of it is here."""
        if not self.listed.size:
            self.write(b"")
        if self.anew:
            os.replace(self.writes_to, self.file)

    def date(self) -> None:
        """Give the file the time it has there, where that is known."""
        if self.listed.time:
            with contextlib.suppress(OSError):
                os.utime(self.file, (self.listed.time, self.listed.time))

    def give_up(self) -> None:
        if self.anew:
            with contextlib.suppress(OSError):
                self.writes_to.unlink(missing_ok=True)


def fetch(
    place: RemoteFolder, wanted: Sequence[Fetch], stop: Callable[[], bool]
) -> Iterator[tuple[list[Fetch], int]]:
    """Fetch the files, in their order; after each portion (the files that are done, bytes fetched).

    A file that vanished or shrank since it was listed is left for the next time. RemoteError, OSError.
    """
    going_on = [work for work in wanted if work.at]
    queue = list(wanted)
    try:
        while going_on and not stop():
            yield _go_on(place, queue, [going_on.pop(0) for _ in range(min(len(going_on), PORTION // CHUNK))])
        room = min(PORTION, _FIRST_PORTION)
        while queue and not stop():
            began = time.monotonic()
            yield _next_portion(place, queue, room)
            room = _next_room(room, time.monotonic() - began)
    finally:
        for work in queue:
            work.give_up()


def _go_on(place: RemoteFolder, queue: list[Fetch], grown: Sequence[Fetch]) -> tuple[list[Fetch], int]:
    """Return the first new piece of files that grew, with what shows that they go on as they began."""
    pieces = []
    for work in grown:
        pieces.append(Piece(work.name, 0, min(_PRINT, work.at)))
        pieces.append(Piece(work.name, max(0, work.at - _PRINT), min(work.listed.size, work.at + CHUNK)))
    answers = place.read(pieces)
    done, size = [], 0
    for work, head, piece, data in zip(grown, answers[::2], pieces[1::2], answers[1::2], strict=True):
        if head is None or data is None or len(data) != piece.end - piece.start:
            queue.remove(work)
            continue
        size += len(head) + len(data)
        overlap = work.at - piece.start
        if (head, data[:overlap]) != _prints(work.file, work.at):
            work.start_anew()
            continue
        work.write(data[overlap:])
        if work.at == work.listed.size:
            queue.remove(work)
            done.append(work)
    return done, size


def _prints(file: Path, size: int) -> tuple[bytes, bytes]:
    """Return how what is here begins and ends."""
    with file.open("rb") as stream:
        head = stream.read(min(_PRINT, size))
        stream.seek(max(0, size - _PRINT))
        return head, stream.read(min(_PRINT, size))


def _next_room(room: int, seconds: float) -> int:
    """Return how large the next portion is: one that takes a second can be seen to go on, and be stopped."""
    if seconds < _QUICK:
        return min(PORTION, room * 2)
    return max(min(PORTION, _FIRST_PORTION) // 8, room // 2) if seconds > _SLOW else room


def _next_portion(place: RemoteFolder, queue: list[Fetch], room: int) -> tuple[list[Fetch], int]:
    """The next pieces of the files that come first. Takes out of the queue what is done, or cannot be had now."""
    plan: list[tuple[Fetch, Piece]] = []
    for work in queue:
        at = work.at
        while at < work.listed.size and room > 0 and len(plan) < _PIECES:
            end = min(work.listed.size, at + min(CHUNK, room))
            plan.append((work, Piece(work.name, at, end)))
            room -= end - at
            at = end
        if room <= 0 or len(plan) >= _PIECES:
            break
    answers = place.read([piece for _, piece in plan])
    size = 0
    lost: list[Fetch] = []
    for (work, piece), data in zip(plan, answers, strict=True):
        if data is None or len(data) != piece.end - piece.start:
            lost.append(work)
        elif work not in lost:
            work.write(data)
            size += len(data)
    for work in lost:
        if work in queue:
            work.give_up()
            queue.remove(work)
    done = [work for work in queue if work.at == work.listed.size]
    for work in done:
        work.finish()
        queue.remove(work)
    return done, size
