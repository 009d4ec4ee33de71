"""Checkpoints in use: retention and deletion leave alone what some process reads right now.

A hold is a file RUN/workbench/holds/STEP-PID-STARTED-N; that of a process that is gone counts no more.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from core.runs.processes import is_alive, started_at
from core.runs.run import RunFolder

_NUMBERS = itertools.count()


@contextmanager
def held(run: RunFolder, step: int) -> Iterator[None]:
    """Keep a checkpoint on disk during the body. In a folder that cannot be written, nothing is held."""
    pid = os.getpid()
    file = run.holds_dir / f"{step}-{pid}-{started_at(pid)}-{next(_NUMBERS)}"
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    try:
        yield
    finally:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def held_steps(run: RunFolder) -> frozenset[int]:
    """Return the steps of the checkpoints in use; what dead processes left behind is swept."""
    found = set()
    try:
        files = list(run.holds_dir.iterdir())
    except OSError:
        return frozenset()
    for file in files:
        parts = file.name.split("-")
        if len(parts) != 4 or not (parts[0].isdecimal() and parts[1].isdecimal()):
            continue
        if is_alive(int(parts[1]), parts[2]):
            found.add(int(parts[0]))
        else:
            with suppress(OSError):
                file.unlink(missing_ok=True)
    return frozenset(found)
