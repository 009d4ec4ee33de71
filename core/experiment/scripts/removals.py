"""What a script removes on its way out of a training that is yet to come, such as its temporary folders."""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.tf_types import UserFunction

_REMOVERS = ((shutil, "rmtree"), (os, "remove"), (os, "unlink"))


@contextmanager
def postponed(wanted: Callable[[], bool]) -> Iterator[None]:
    """During the body, what this thread removes while `wanted` stays until the process ends.

    tempfile.TemporaryDirectory and pathlib remove by the functions that are replaced here.
    """
    thread = threading.get_ident()
    originals = [getattr(module, name) for module, name in _REMOVERS]
    try:
        for (module, name), original in zip(_REMOVERS, originals, strict=True):
            setattr(module, name, _later(original, lambda: wanted() and threading.get_ident() == thread))
        yield
    finally:
        for (module, name), original in zip(_REMOVERS, originals, strict=True):
            setattr(module, name, original)


def _later(remove: UserFunction, wanted: Callable[[], bool]) -> UserFunction:
    def remove_or_postpone(path: str, *args: object, **named: object) -> None:
        if wanted():
            atexit.register(_quietly, remove, os.path.abspath(path))
        else:
            remove(path, *args, **named)

    return remove_or_postpone


def _quietly(remove: UserFunction, path: str) -> None:
    with contextlib.suppress(OSError):
        remove(path)
