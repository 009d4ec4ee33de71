"""What else the machine does while a benchmark runs: nothing, or one core is kept busy."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

BOTH = pytest.mark.parametrize("busy", [False, True], ids=["quiet", "busy"])


@contextmanager
def beside(busy: bool) -> Iterator[None]:
    """Keep one core busy during the body, by another process that never rests, if `busy`."""
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"]) if busy else None
    try:
        yield
    finally:
        if process is not None:
            process.kill()
            process.wait()


def state(busy: bool) -> str:
    return "one core busy" if busy else "quiet"
