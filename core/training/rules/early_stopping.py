"""Early stopping: a pure rule over evaluations, that can be replayed over any recorded curve.

`update(status, step, value)` gives the next status; `replay` folds it over recorded evaluations. State is never
stored: it is replayed from the evaluations on disk, so a restart cannot forget or repeat anything.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from core.number_text import format_metric, format_number
from core.runs.metrics import higher_is_better
from core.training.settings import NotFinite, PatienceUnit, RunSettings
from core.words import worded

StopKind = Literal["patience", "threshold", "divergence", "not_finite"]
Point = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """When to stop.

    patience: evaluations in a row without improvement, or with the unit "steps" steps since the best evaluation
    (0 = never stop); min_delta: smaller changes are no improvement; min_steps: never stop before this step,
    evaluations before it can be best, but use up no patience; threshold: good enough, stop; divergence: a value
    worse than this is beyond hope, stop; not_finite: what NaN and infinity do. `metric` of a named evaluation is
    "NAME/metric".
    """

    metric: str
    higher_is_better: bool
    patience: int
    min_delta: float = 0.0
    min_steps: int = 0
    patience_unit: PatienceUnit = "evaluations"
    threshold: float | None = None
    divergence: float | None = None
    not_finite: NotFinite = "no improvement"

    @property
    def ever_stops(self) -> bool:
        return bool(
            self.patience or self.threshold is not None or self.divergence is not None or self.not_finite == "stop"
        )


@dataclass(frozen=True, slots=True)
class StopReason:
    """Why a rule stops training: its kind, the step and the value that decided, and the words for it."""

    kind: StopKind
    step: int
    value: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Status:
    """Where a rule stands after some evaluations. `last_*` and `best_*` are None before the first finite value.

    `without_improvement` counts evaluations, `steps_without` steps, both from `counted_from`: the best evaluation,
    or the step from which patience counts, if that came later.
    """

    rule: Rule
    evaluations: int = 0
    best_step: int | None = None
    best_value: float | None = None
    last_step: int | None = None
    last_value: float | None = None
    without_improvement: int = 0
    counted_from: int | None = None
    reason: StopReason | None = None

    @property
    def should_stop(self) -> bool:
        return self.reason is not None

    @property
    def steps_without(self) -> int:
        """Steps from where patience is counted to the last evaluation."""
        if self.last_step is None or self.counted_from is None:
            return 0
        return max(0, self.last_step - self.counted_from)

    @property
    def used(self) -> int:
        """Patience used up, in the rule's unit."""
        return self.without_improvement if self.rule.patience_unit == "evaluations" else self.steps_without

    @property
    def left(self) -> int | None:
        """Patience left, in the rule's unit; None if the rule has none."""
        return max(0, self.rule.patience - self.used) if self.rule.patience else None


def rule_of(settings: RunSettings, metric: str) -> Rule:
    """The rule the settings ask for, on `metric` (already known to exist)."""
    return Rule(
        metric=metric,
        higher_is_better=higher_is_better(metric, settings.direction),
        patience=settings.patience,
        min_delta=settings.min_delta,
        min_steps=settings.min_steps,
        patience_unit=settings.patience_unit,
        threshold=settings.stop_at,
        divergence=settings.diverged_at,
        not_finite=settings.not_finite,
    )


def is_better(rule: Rule, value: float, best: float | None) -> bool:
    """Whether `value` improves on `best` by more than min_delta; NaN and infinity never do."""
    if not math.isfinite(value):
        return False
    if best is None:
        return True
    gain = value - best if rule.higher_is_better else best - value
    return gain > rule.min_delta


def update(status: Status, step: int, value: float, *, counts: bool = True) -> Status:
    """The status after one more evaluation. One that does not count can be best, but uses up no patience."""
    seen = _seen(status, step, value, counts)
    if _is_ignored(status.rule, value):
        return seen
    reason = _reason(seen, step, value) if counts else None
    return seen if reason is seen.reason else replace(seen, reason=reason)


def replay(
    rule: Rule, points: Iterable[Point], patience_from: int = 0, uncounted: Collection[int] = frozenset()
) -> Status:
    """The status after `points`, (step, value) in the order of their steps.

    Evaluations up to step `patience_from`, as training went on after a stop, and those at the steps `uncounted`,
    as they were asked for by hand, can be best but use up no patience.
    """
    status = Status(rule)
    decided: Status | None = None
    for step, value in points:
        before = step <= patience_from
        counts = not before and step not in uncounted
        status = _seen(status, step, value, counts)
        if before:
            status = replace(status, without_improvement=0, counted_from=step)
        if not _is_ignored(rule, value):
            decided = status if counts else None
    # A reason is a sentence: only the last one is written, the window replays thousands of evaluations.
    if decided is None or decided.last_step is None or decided.last_value is None:
        return status
    return replace(status, reason=_reason(decided, decided.last_step, decided.last_value))


def _is_ignored(rule: Rule, value: float) -> bool:
    return rule.not_finite == "ignore" and not math.isfinite(value)


def _seen(status: Status, step: int, value: float, counts: bool) -> Status:
    """The status after one more evaluation, but for the reason to stop: of before."""
    rule = status.rule
    best_step, best_value = status.best_step, status.best_value
    without, counted_from = status.without_improvement, status.counted_from
    if _is_ignored(rule, value):
        pass
    elif is_better(rule, value, best_value):
        best_step, best_value, without, counted_from = step, value, 0, step
    elif step < rule.min_steps:
        counted_from = step
    elif counts:
        without, counted_from = without + 1, step if counted_from is None else counted_from
    return Status(
        rule=rule,
        evaluations=status.evaluations + 1,
        best_step=best_step,
        best_value=best_value,
        last_step=step,
        last_value=value,
        without_improvement=without,
        counted_from=counted_from,
        reason=status.reason,
    )


def _reason(status: Status, step: int, value: float) -> StopReason | None:
    rule = status.rule
    if step < rule.min_steps:
        return None
    shown = {"name": rule.metric, "value": _number(value), "step": format_number(step), "best": _best(status)}
    if not math.isfinite(value):
        if rule.not_finite == "stop":
            text = worded("Stopped: {name} is {value} at step {step}{best}.", **shown)
            return StopReason("not_finite", step, value, text)
    elif rule.threshold is not None and _reaches(rule, value, rule.threshold):
        text = worded(
            "Stopped: {name} reached {value} at step {step} (aim {aim}).", **shown, aim=f"{rule.threshold:g}"
        )
        return StopReason("threshold", step, value, text)
    elif rule.divergence is not None and _is_beyond(rule, value, rule.divergence):
        text = worded(
            "Stopped: {name} diverged to {value} at step {step} (limit {limit}){best}.",
            **shown,
            limit=f"{rule.divergence:g}",
        )
        return StopReason("divergence", step, value, text)
    if rule.patience and status.used >= rule.patience:
        text = worded(
            "Stopped: {used} {unit} without improvement of {name}{best}.",
            **shown,
            used=status.used,
            unit=worded(rule.patience_unit),
        )
        return StopReason("patience", step, value, text)
    return None


def _best(status: Status) -> str:
    if status.best_value is None or status.best_step is None:
        return ""
    value, step = format_metric(status.best_value), format_number(status.best_step)
    return worded("; best {value} at step {step}", value=value, step=step)


def _reaches(rule: Rule, value: float, threshold: float) -> bool:
    return value >= threshold if rule.higher_is_better else value <= threshold


def _is_beyond(rule: Rule, value: float, limit: float) -> bool:
    return value < limit if rule.higher_is_better else value > limit


def _number(value: float | None) -> str:
    return "none" if value is None else format_metric(value)


def sentence(status: Status) -> str:
    """The status in words, for the panel and the command line."""
    rule = status.rule
    if status.reason is not None:
        return status.reason.sentence
    if status.best_value is None or status.best_step is None:
        return (
            worded("No finite {name} yet.", name=rule.metric)
            if status.evaluations
            else worded("No evaluation yet.")
        )
    best = worded(
        "best {name} {value} at step {step}",
        name=rule.metric,
        value=format_metric(status.best_value),
        step=format_number(status.best_step),
    )
    if not rule.patience:
        if rule.ever_stops:
            return worded("Patience is off; {best}.", best=best)
        return worded("Early stopping is off; {best}.", best=best)
    return worded(
        "{used} of {patience} {unit} without improvement; {best}.",
        used=status.used,
        patience=rule.patience,
        unit=worded(rule.patience_unit),
        best=best,
    )
