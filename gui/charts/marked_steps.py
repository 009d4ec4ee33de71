"""The steps that a chart marks: records only, which need no plot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """The tinted band of early stopping: from the best step to where training would stop; None = no band."""

    best_step: float
    best_value: float
    stop_step: float | None


@dataclass(frozen=True, slots=True)
class MarkedSteps:
    """`best` is (step, value); `restarts` are (step, unix seconds), where training began again.

    `replay`: the step at which another rule of early stopping would have stopped.
    """

    checkpoints: tuple[int, ...] = ()
    best: tuple[float, float] | None = None
    patience: Patience | None = None
    restarts: tuple[tuple[float, float], ...] = ()
    replay: float | None = None
