"""The writers of a run's event files, shared with Estimator through TensorFlow's own cache."""

from __future__ import annotations

import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import storage_error
from core.words import worded


def writer_of(folder: str) -> v1.summary.FileWriter:
    """The one FileWriter of `folder`; it is not made in eager mode, so a graph of its own stands around."""
    with tf.Graph().as_default():
        return v1.summary.FileWriterCache.get(folder)


_lock = threading.Lock()
_users: Counter[str] = Counter()  # how many trainings and evaluations of this process write to a folder now


def reopen(folders: Iterable[str]) -> None:
    """Let the writers of a former training in this process write again, into new files. Any thread.

    A file is called after the second it is made in, and one of that name would be overwritten: it is waited for the
    next second then. One that another training or evaluation writes to now is shared with it.
    """
    with _lock:
        for folder in folders:
            _users[folder] += 1
            if _users[folder] > 1:
                continue
            Path(folder).mkdir(parents=True, exist_ok=True)  # the writer would write into nothing, silently
            while any(Path(folder).glob(f"events.out.tfevents.{int(time.time()):010d}.*")):
                time.sleep(0.02)
            writer_of(folder).reopen()


def check_writable(folders: Iterable[str]) -> None:
    """StorageError if no file can be written into one of the folders; TensorFlow's writer would not say so."""
    for folder in folders:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(b"0")
                file.flush()
        except OSError as error:
            raise storage_error(error, worded("save evaluations in {folder}", folder=folder)) from error


def bytes_in(folder: str) -> int:
    """The size of all event files of a folder, which grows with each summary that was really written."""
    return sum(file.stat().st_size for file in Path(folder).glob("*.tfevents.*"))


def close(folders: Iterable[str]) -> None:
    """Write everything out; the last one who writes to a folder lets go of its file. Any thread."""
    with _lock:
        for folder in folders:
            _users[folder] = max(0, _users[folder] - 1)
            if _users[folder]:
                writer_of(folder).flush()
            else:
                writer_of(folder).close()
                v1.summary.FileWriterCache._cache.pop(folder, None)  # which would keep it for good
