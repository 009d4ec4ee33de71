"""MachinePace: how fast the machine was meanwhile. One that is shared slows down without saying so."""

from __future__ import annotations

import statistics
import time

_ROUNDS = 50_000  # some 3 ms
_REPEATS = 5
_QUIET = 1.5  # times as long as at best; what takes longer is held up by others


class MachinePace:
    """Does a fixed piece of work at each look, and notes the processor time that it takes."""

    def __init__(self) -> None:
        self.times: list[float] = []  # ms

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
        return f"{min(self.times):.1f} ms at best, {middle:.1f} in the middle, {max(self.times):.1f} at worst"


def _work() -> float:
    """Do the piece of work; the ms of processor time that it took."""
    began, total = time.thread_time(), 0
    for number in range(_ROUNDS):
        total += number
    return (time.thread_time() - began) * 1000
