"""The catalogue of a run's checkpoints, joined with the eval metrics each one got."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One checkpoint on disk.

    `path` is the prefix TensorFlow wants ("RUN/model.ckpt-900"); `bytes` counts its files; `saved` is in unix
    seconds. `metrics` of a named evaluation are "NAME/metric". `best` refers to the run's own metric, `best_of`
    lists every metric (higher or lower by its name) whose best value this checkpoint has.
    """

    step: int
    path: str
    bytes: int
    saved: float
    metrics: Mapping[str, float]
    best: bool
    best_of: tuple[str, ...]
    latest: bool
    pinned: bool
    exports: tuple[str, ...]
