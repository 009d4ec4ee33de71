"""Where early stopping stands by the evaluations on disk."""

from __future__ import annotations

from core.runs.events.evaluations import read_evaluations
from core.runs.run import RunFolder
from core.runs.run_records import RunState
from core.training.rules import early_stopping
from core.training.rules.early_stopping import Point, Rule, Status


def status_on_disk(run: RunFolder, rule: Rule, state: RunState, last_step: int | None = None) -> Status:
    """Replay a rule over the run's evaluations up to a step, or all; `state` says which use up no patience."""
    points: list[Point] = sorted(
        (evaluation.step, value)
        for evaluation in read_evaluations(run.path)
        if last_step is None or evaluation.step <= last_step
        for name, value in evaluation.metrics.items()
        if (f"{evaluation.name}/{name}" if evaluation.name else name) == rule.metric
    )
    return early_stopping.replay(rule, points, state.patience_from, frozenset(state.uncounted))
