"""Work waits a moment while the thread that a person waits for has a long turn: the window's.

Python runs one thread at a time and shares itself out equally: beside three threads that build graphs, what takes
the window 100 ms takes it 400.
"""

from __future__ import annotations

import functools
import math
import threading
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import tensorflow as tf

_SHORT = 0.02  # seconds a turn takes until work waits for its end
_LONG = 0.25  # seconds from which on work goes on: it may be what the turn waits for
_LOOK = 0.01  # seconds between two looks at whether it is over

_Item = TypeVar("_Item")

_begun = -math.inf
_first: int | None = None


def begin_turn() -> None:
    """A turn of the calling thread begins now; the one before is over. Other threads give it precedence."""
    global _begun, _first
    _first = threading.get_ident()
    _begun = time.monotonic()


def end_turns() -> None:
    """No turn is running, nor has any thread precedence until the next `begin_turn`."""
    global _begun
    _begun = -math.inf


def is_long_turn() -> bool:
    """Whether a turn is running that has taken long enough for work to wait, and not so long that it goes on."""
    return _SHORT < time.monotonic() - _begun < _LONG


def give_precedence() -> None:
    """Wait while another thread has a long turn, a quarter of a second at most. In any thread, some 0.1 µs else.

    For loops in threads of work, whose Python holds the interpreter, and whose calls of TensorFlow the processors.
    Not while holding a lock that the other thread may want.
    """
    while is_long_turn() and threading.get_ident() != _first:
        time.sleep(_LOOK)


def giving_precedence(items: Iterable[_Item]) -> Iterator[_Item]:
    """Each of `items`; `give_precedence` is called before each. For long loops in which nothing else does so."""
    for item in items:
        give_precedence()
        yield item


def let_graphs_give_precedence() -> None:
    """Let each operation that is put into a graph, in any thread, `give_precedence` first.

    Most of what threads of work do in Python is to build graphs, inside calls of TensorFlow and of the user's code.
    """
    from tensorflow.python.framework import ops

    # The first that is called for an operation, and over when its traceback is taken: errors name the user's line.
    check = ops.Graph._check_not_finalized
    if hasattr(check, "__wrapped__"):
        return

    @functools.wraps(check)
    def check_later(graph: tf.Graph) -> None:
        give_precedence()
        check(graph)

    ops.Graph._check_not_finalized = check_later
