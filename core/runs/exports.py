"""The catalogue of a run's exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """One SavedModel on disk.

    `version` is the folder's name; `step` and `metrics` come from its provenance, None and {} for a foreign one.
    `signatures` are the names in it, `created` is in unix seconds.
    """

    path: str
    version: str
    step: int | None
    metrics: Mapping[str, float]
    signatures: tuple[str, ...]
    bytes: int
    created: float
