"""A TF_CONFIG that a script sets itself: with it, its Estimator would wait for tasks that nobody has started."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from tensorflow.python.distribute.cluster_resolver import tfconfig_cluster_resolver
from tensorflow_estimator.python.estimator import run_config

_VARIABLE = "TF_CONFIG"
_KEPT = "TF_CONFIG_BEFORE_THE_SCRIPT"
_READERS = (run_config, tfconfig_cluster_resolver)


@contextmanager
def left_out(told: list[str], note: str) -> Iterator[None]:
    """During the body TensorFlow reads the TF_CONFIG from before it. If the body changes it, `told` gets `note`."""
    before = os.environ.get(_VARIABLE)
    if before is not None:
        os.environ[_KEPT] = before
    for module in _READERS:
        module._TF_CONFIG_ENV = _KEPT
    try:
        yield
    finally:
        for module in _READERS:
            module._TF_CONFIG_ENV = _VARIABLE
        os.environ.pop(_KEPT, None)
        if os.environ.pop(_VARIABLE, None) != before:
            told.append(note)
        if before is not None:
            os.environ[_VARIABLE] = before
