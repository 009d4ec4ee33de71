"""TensorFlow's libraries are loaded while other threads run, and the import finds them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")

LOAD = """
import json, sys, threading, time
from core.tensorflow_libraries import is_loading, load_libraries

count, over = 0, threading.Event()
told = [is_loading()]
def work():
    global count
    while not over.is_set():
        count += 1
        if told[-1] != is_loading():
            told.append(not told[-1])
threading.Thread(target=work, daemon=True).start()

def counted(call):
    before, began = count, time.monotonic()
    call()
    return (count - before) / (time.monotonic() - began)

alone = counted(lambda: time.sleep(0.3))
beside = counted(load_libraries)
over.set()
maps = open("/proc/self/maps").read()
loaded = [name for name in ("tensorflow_framework", "tensorflow_cc", "_pywrap_tensorflow") if name in maps]
there = "tensorflow" in sys.modules
import tensorflow as tf
print(json.dumps([beside / alone, loaded, there, float(tf.constant(2.0) + 1.0), told, is_loading()]))
"""


def test_other_threads_run_while_they_are_loaded_and_the_import_finds_them(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOAD], cwd=repository, capture_output=True, text=True, timeout=120, check=True
    )
    share, loaded, imported, result, told, still = json.loads(done.stdout.splitlines()[-1])
    assert loaded == ["tensorflow_framework", "tensorflow_cc", "_pywrap_tensorflow"]
    assert not imported
    assert result == 3.0
    assert told[:2] == [False, True]
    assert not still
    assert share > 0.1  # of what it does alone; none if the interpreter was held


def test_where_there_is_no_tensorflow_nothing_happens(repository: Path) -> None:
    code = "from importlib import util\nfrom core.tensorflow_libraries import load_libraries\n"
    code += "util.find_spec = lambda name: None\nload_libraries()\nprint('went on')"
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True, check=True)
    assert done.stdout == "went on\n"
