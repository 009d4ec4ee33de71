"""Share: the part of the training data that a process reads where several train one model."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """Every `count`-th record, from number `index` on, of the data in the order that `seed` gives.

    Together the batches of all `count` processes are the batch that one process with `count` times the batch size
    would read.
    """

    index: int
    count: int
    seed: int
