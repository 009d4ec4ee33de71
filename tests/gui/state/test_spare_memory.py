"""Memory that was freed goes back to the system, where the C library can do it."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import tensorflow_libraries
from gui.state import spare_memory
from gui.state.spare_memory import SpareMemory, trimmer


def in_use() -> int:
    """Bytes of this process that lie in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(trimmer() is None, reason="the C library keeps nothing, or has no way to ask for it")
def test_what_was_freed_in_many_pieces_is_given_back(qtbot: QtBot) -> None:
    library = ctypes.CDLL(None)
    library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    size, count = 4096, 10_000
    pieces = [library.malloc(size) for _ in range(count)]
    for piece in pieces:
        ctypes.memset(piece, 1, size)
    for place, piece in enumerate(pieces):
        if place % 32:  # the others keep the heap from shrinking by itself
            library.free(piece)
    before = in_use()
    spare = SpareMemory()
    spare.give_back()
    qtbot.waitUntil(lambda: in_use() < before - size * count // 2)
    for piece in pieces[::32]:
        library.free(piece)


def test_without_such_a_library_nothing_is_done(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def none(name: object) -> object:
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", none)
    assert trimmer() is None
    SpareMemory().give_back()
    assert sys.exc_info() == (None, None, None)


def test_no_thread_is_made_while_libraries_are_loaded(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    given_back = threading.Event()
    monkeypatch.setattr(spare_memory, "trimmer", lambda: given_back.set)
    loading = [True]
    monkeypatch.setattr(tensorflow_libraries, "is_loading", lambda: loading[-1])
    spare = SpareMemory()
    spare.give_back()
    qtbot.wait(50)
    assert not given_back.is_set()
    loading.append(False)
    spare.give_back()
    qtbot.waitUntil(given_back.is_set, timeout=5000)


HEAPS = """
import ctypes, sys, threading
from gui.state.spare_memory import share_memory
if sys.argv[1] == "shared":
    share_memory()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
places, together = set(), threading.Barrier(40)
def take():
    together.wait()
    places.add(libc.malloc(ctypes.c_size_t(1000)) >> 26)  # the heap of a thread begins at a multiple of 64 MB
    together.wait()
threads = [threading.Thread(target=take) for _ in range(40)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(places))
"""


@pytest.mark.skipif(trimmer() is None, reason="another C library than glibc")
def test_threads_share_a_few_heaps() -> None:
    heaps = {}
    for how in ("shared", "each"):
        done = subprocess.run([sys.executable, "-c", HEAPS, how], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        heaps[how] = int(done.stdout)
    assert heaps["shared"] <= max(2, os.cpu_count() or 1) + 1  # the main one may lie across a border
    assert heaps["each"] > heaps["shared"]
