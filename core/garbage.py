"""Python's search for reference cycles, put off while graphs are built."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def searched_later() -> Iterator[None]:
    """Let Python not search for reference cycles during the body, in no thread.

    A graph is one large cycle that stays: looking through it again and again as it grows took a tenth of the
    time that building it took.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
