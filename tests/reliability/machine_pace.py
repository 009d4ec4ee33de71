"""MachinePace: how fast the machine was meanwhile. One that is shared slows down without saying so."""

from __future__ import annotations

import os
import statistics
import time
from contextlib import suppress

_ROUNDS = 50_000  # some 3 ms
_REPEATS = 5
_QUIET = 1.5  # times as long as at best; what takes longer is held up by others


class MachinePace:
    """Does a fixed piece of work at each look, and notes the processor time that it takes."""

    def __init__(self) -> None:
        self.times: list[float] = []  # ms
        self._began, self._stolen = time.monotonic(), stolen()

    def look(self) -> None:
        self.times.append(_work())

    def slowness(self) -> float:
        """How many times as long as at best the work takes now; 1 as long as there was no other look."""
        now = statistics.median(_work() for _ in range(_REPEATS))
        return now / min([now, *self.times])

    def is_quiet(self, slowness: float) -> bool:
        """Whether a machine that slow counts as having nothing else to do."""
        return slowness <= _QUIET

    def __str__(self) -> str:
        if not self.times:
            return "unknown"
        middle = statistics.median(self.times)
        return (
            f"{min(self.times):.1f} ms at best, {middle:.1f} in the middle, {max(self.times):.1f} at worst; "
            f"the host gave {self._stolen_share()} of the processors to others"
        )

    def _stolen_share(self) -> str:
        now = stolen()
        if now is None or self._stolen is None:
            return "an unknown share"
        return f"{(now - self._stolen) / (time.monotonic() - self._began) / (os.cpu_count() or 1):.1%}"


def stolen() -> float | None:
    """Seconds that the host of a virtual machine gave to others while this one could have run, of all processors.

    As Linux counts them, in steps of 10 ms or so; None where it is not known.
    """
    with suppress(OSError, IndexError, ValueError), open("/proc/stat", "rb", buffering=0) as told:
        return int(told.read(200).split(b"\n", 1)[0].split()[8]) / os.sysconf("SC_CLK_TCK")
    return None


def _work() -> float:
    """Do the piece of work; the ms of processor time that it took."""
    began, total = time.thread_time(), 0
    for number in range(_ROUNDS):
        total += number
    return (time.thread_time() - began) * 1000
