"""Early stopping: a pure rule that counts evaluations, and can be replayed over any recorded curve.

`update(rule, status, step, value)` gives the next status; `replay` folds it over recorded evaluations. State is
never stored: it is replayed from the evaluations on disk, so a restart cannot forget or repeat anything.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.runs.metrics import higher_is_better
from core.training.settings import RunSettings


@dataclass(frozen=True, slots=True)
class Rule:
    """When to stop.

    patience: evaluations in a row without improvement (0 = never stop); min_delta: smaller changes are no
    improvement; min_steps: evaluations before this step can be best, but use up no patience.
    """

    metric: str
    higher_is_better: bool
    patience: int
    min_delta: float = 0.0
    min_steps: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """Where a rule stands after some evaluations. `last_*` and `best_*` are None before the first finite value."""

    rule: Rule
    evaluations: int = 0
    best_step: int | None = None
    best_value: float | None = None
    last_step: int | None = None
    last_value: float | None = None
    without_improvement: int = 0
    should_stop: bool = False

    @property
    def evaluations_left(self) -> int | None:
        """Evaluations without improvement until the stop; None if the rule never stops."""
        return max(0, self.rule.patience - self.without_improvement) if self.rule.patience else None


def rule_of(settings: RunSettings, metric: str) -> Rule:
    """The rule the settings ask for, on `metric` (already known to exist)."""
    return Rule(
        metric=metric,
        higher_is_better=higher_is_better(metric, settings.direction),
        patience=settings.patience,
        min_delta=settings.min_delta,
        min_steps=settings.min_steps,
    )


def is_better(rule: Rule, value: float, best: float | None) -> bool:
    """Whether `value` improves on `best` by more than min_delta; NaN and infinity never do."""
    if not math.isfinite(value):
        return False
    if best is None:
        return True
    gain = value - best if rule.higher_is_better else best - value
    return gain > rule.min_delta


def update(status: Status, step: int, value: float) -> Status:
    """The status after one more evaluation."""
    rule = status.rule
    seen = replace(status, evaluations=status.evaluations + 1, last_step=step, last_value=value)
    if is_better(rule, value, status.best_value):
        return replace(seen, best_step=step, best_value=value, without_improvement=0, should_stop=False)
    if step < rule.min_steps:
        return seen
    count = status.without_improvement + 1
    return replace(seen, without_improvement=count, should_stop=0 < rule.patience <= count)


def replay(rule: Rule, points: Iterable[tuple[int, float]], patience_from: int = 0) -> Status:
    """The status after `points`, (step, value) in the order of their steps.

    Evaluations up to step `patience_from` can be best but have used up no patience: training went on after a stop.
    """
    status = Status(rule)
    for step, value in points:
        status = update(status, step, value)
        if step <= patience_from:
            status = replace(status, without_improvement=0, should_stop=False)
    return status


def sentence(status: Status) -> str:
    """The status in words, for the panel and the command line."""
    rule = status.rule
    if status.best_value is None:
        return f"No finite {rule.metric} yet." if status.evaluations else "No evaluation yet."
    best = f"best {rule.metric} {status.best_value:.4g} at step {status.best_step}"
    if not rule.patience:
        return f"Early stopping is off; {best}."
    if status.should_stop:
        return f"Stopped: {status.without_improvement} evaluations without improvement; {best}."
    return f"{status.without_improvement} of {rule.patience} evaluations without improvement; {best}."
