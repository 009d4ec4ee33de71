"""The writers of a run's event files, shared with Estimator through TensorFlow's own cache."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tensorflow as tf
import tensorflow.compat.v1 as v1


def writer_of(folder: str) -> Any:
    """The one FileWriter of `folder`; it is not made in eager mode, so a graph of its own stands around."""
    with tf.Graph().as_default():
        return v1.summary.FileWriterCache.get(folder)


def reopen(folders: Iterable[str]) -> None:
    """Let the writers of a former training in this process write again, into new files.

    A file is called after the second it is made in, and one of that name would be overwritten: it is waited for the
    next second then.
    """
    for folder in folders:
        Path(folder).mkdir(parents=True, exist_ok=True)  # the writer would write into nothing, silently
        while any(Path(folder).glob(f"events.out.tfevents.{int(time.time()):010d}.*")):
            time.sleep(0.02)
        writer_of(folder).reopen()


def close(folders: Iterable[str]) -> None:
    """Write everything out and let go of the files."""
    for folder in folders:
        writer_of(folder).close()
