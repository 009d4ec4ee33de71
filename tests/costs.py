"""What work costs, to be compared with the cost of other work in the same run, never with a number of seconds."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence


def cost(work: Callable[[], object], times: int = 3) -> float:
    """Seconds that this thread spent on a processor, the least of `times`; what else runs adds to a clock only."""
    return costs([work], times)[0]


def costs(works: Sequence[Callable[[], object]], times: int = 3) -> list[float]:
    """The cost of each, done in turns, so that each does its work although it was done before."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, seconds in zip(works, found, strict=True):
            began = time.thread_time()
            work()
            seconds.append(time.thread_time() - began)
    return [min(seconds) for seconds in found]
