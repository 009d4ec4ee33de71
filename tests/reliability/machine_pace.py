"""MachinePace: how fast the machine was meanwhile. One that is shared slows down without saying so."""

from __future__ import annotations

import statistics
import time

_ROUNDS = 50_000  # some 3 ms


class MachinePace:
    """Does a fixed piece of work at each look, and notes the processor time that it takes."""

    def __init__(self) -> None:
        self.times: list[float] = []  # ms

    def look(self) -> None:
        began, total = time.thread_time(), 0
        for number in range(_ROUNDS):
            total += number
        self.times.append((time.thread_time() - began) * 1000)

    def __str__(self) -> str:
        if not self.times:
            return "unknown"
        middle = statistics.median(self.times)
        return f"{min(self.times):.1f} ms at best, {middle:.1f} in the middle, {max(self.times):.1f} at worst"
