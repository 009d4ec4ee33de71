"""Work in the background: where processors are short, it gives way to the window."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

_NICER = 3  # steps of niceness


def give_way() -> None:
    """Let the calling thread, and all threads and processes that it starts, give way to the window. Linux.

    TensorFlow's own threads are started by the first that runs a graph, and are as many as there are processors.
    As batch work they do not take the processor from others when they wake up; being a little nicer, they hand it
    over sooner. They lose nothing where no other program wants it. docs/benchmarks.md
    """
    if sys.platform == "linux":
        with suppress(OSError):  # a system that does not let them
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
            itself = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, itself, os.getpriority(os.PRIO_PROCESS, itself) + _NICER)
