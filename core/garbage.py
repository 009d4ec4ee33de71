"""Python's search for reference cycles, put off while graphs are built and modules are imported."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_importing: set[int] = set()  # threads


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


@contextmanager
def importing() -> Iterator[None]:
    """Let Python not search for reference cycles while the body imports modules, nor in these modules later.

    Modules stay, and going through TensorFlow's takes most of each search and most of the end of the process.
    Whatever else there is at this moment is not searched later either. In any thread.
    """
    thread = threading.get_ident()
    _importing.add(thread)
    try:
        with searched_later():
            yield
        gc.freeze()
    finally:
        _importing.discard(thread)


def is_importing() -> bool:
    """Whether a body of `importing` runs now, in any thread. Who searches for cycles should wait until it ends."""
    return bool(_importing)
