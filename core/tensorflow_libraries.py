"""TensorFlow's libraries, loaded while the other threads of Python run on."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# In this order each finds those it needs. The last one is the extension module that `import tensorflow` loads.
_LIBRARIES = ("libtensorflow_framework.so.2", "libtensorflow_cc.so.2", "python/_pywrap_tensorflow_internal.so")

_loading: set[int] = set()  # threads


def load_libraries() -> None:
    """Load what `import tensorflow` would load while it holds the interpreter, so that it finds it there.

    They register thousands of operations as they are loaded: half a second in which no other thread of Python could
    do anything, that of the window neither. Linux only. Nothing is raised: what fails is left to the import.
    """
    found = importlib.util.find_spec("tensorflow") if sys.platform.startswith("linux") else None
    if found is None or not found.origin:
        return
    with suppress(AttributeError, OSError), _loads():
        open_library = ctypes.CDLL(None).dlopen  # in contrast to CDLL(file), a call of it lets others run
        open_library.argtypes, open_library.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
        for name in _LIBRARIES:
            file = Path(found.origin).parent / name
            if file.is_file():
                open_library(os.fsencode(file), os.RTLD_NOW | os.RTLD_LOCAL)


def is_loading() -> bool:
    """Whether `load_libraries` is running, in whatever thread. Can be called in any thread.

    For most of that time glibc creates no other thread: whoever starts one waits, up to a third of a second.
    """
    return bool(_loading)


@contextmanager
def _loads() -> Iterator[None]:
    thread = threading.get_ident()
    _loading.add(thread)
    try:
        yield
    finally:
        _loading.discard(thread)
