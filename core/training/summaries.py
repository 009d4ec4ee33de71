"""The writers of a run's event files, shared with Estimator through TensorFlow's own cache."""

from __future__ import annotations

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
    """Let the writers of a former training in this process write again, into new files."""
    for folder in folders:
        Path(folder).mkdir(parents=True, exist_ok=True)  # the writer would write into nothing, silently
        writer_of(folder).reopen()


def close(folders: Iterable[str]) -> None:
    """Write everything out and let go of the files."""
    for folder in folders:
        writer_of(folder).close()
