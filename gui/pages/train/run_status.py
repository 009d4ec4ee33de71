"""What the points of a run say about early stopping: the same rule that training uses, replayed over its curves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import WorkbenchError
from core.runs.run import RunFolder
from core.training.rules.early_stopping import Status, replay, rule_of
from core.training.rules.rule_replay import RuleReplay, replay_rule
from core.training.settings import RunSettings
from gui.charts.marked_steps import Patience

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.runs.events.scalars import SeriesChange
    from core.runs.run_records import RunInfo, RunState


class EvalPoints:
    """The points of the evaluations, by metric; those of a named one are "NAME/metric"."""

    def __init__(self) -> None:
        self._steps: dict[str, NDArray[np.int64]] = {}
        self._values: dict[str, NDArray[np.float64]] = {}

    def clear(self) -> None:
        self._steps.clear()
        self._values.clear()

    def append(self, change: SeriesChange) -> None:
        """Points of a folder that is no evaluation's are none of ours."""
        import numpy as np  # with the first points: the window is painted before

        folder, tag = change.key.folder, change.key.tag
        if folder != "eval" and not folder.startswith("eval_"):
            return
        if folder != "eval":
            tag = f"{folder.removeprefix('eval_')}/{tag}"
        steps, values = self._steps.get(tag), self._values.get(tag)
        kept_steps = steps[: change.start] if steps is not None else change.steps[:0]
        kept_values = values[: change.start] if values is not None else change.values[:0]
        self._steps[tag] = np.concatenate([kept_steps, change.steps])
        self._values[tag] = np.concatenate([kept_values, change.values])

    def of(self, metric: str) -> list[tuple[int, float]]:
        """(step, value) by step; of a step evaluated twice, the later value."""
        if metric not in self._steps:
            return []
        latest = dict(zip(self._steps[metric].tolist(), self._values[metric].tolist(), strict=True))
        return sorted(latest.items())


def info_at(path: Path) -> RunInfo | None:
    """What was asked of a run; None for one of elsewhere, or a damaged one. Reads a small file."""
    try:
        return RunFolder(path).read_info()
    except WorkbenchError:
        return None


def epoch_of(info: RunInfo | None) -> float:
    """How many steps an epoch of a run has; 0 where that is not known."""
    if info is None:
        return 0.0
    size = info.settings.get("batch_size")
    return info.train_records / size if isinstance(size, int) and size > 0 else 0.0


def status_of(info: RunInfo, state: RunState, points: EvalPoints) -> Status | None:
    """Where early stopping stands; None before the run's metric is known, or if its settings make no sense."""
    if not info.metric:
        return None
    try:
        rule = rule_of(RunSettings.from_dict(info.settings), info.metric)
    except WorkbenchError:
        return None
    return replay(rule, points.of(info.metric), state.patience_from, frozenset(state.uncounted))


def what_if(info: RunInfo, settings: RunSettings, points: EvalPoints) -> RuleReplay | None:
    """What the rule in `settings` would have done to the run; None where it is the run's own, or has no points."""
    metric = settings.metric or info.metric
    rule = rule_of(settings, metric)
    try:
        if not info.metric or rule == rule_of(RunSettings.from_dict(info.settings), info.metric):
            return None
    except WorkbenchError:
        return None
    found = points.of(metric)
    return replay_rule(rule, found) if found else None


def stop_step(status: Status | None, info: RunInfo) -> int | None:
    """The step of the evaluation that would use up the patience; None if it never would."""
    every = info.settings.get("checkpoint_every")
    if status is None or status.left is None or status.last_step is None:
        return None
    if not isinstance(every, int) or every <= 0:
        return None
    last = max(status.last_step, status.rule.min_steps - every)
    left = status.left if status.rule.patience_unit == "evaluations" else -(-status.left // every)
    return last + max(left, 1) * every


def patience_of(status: Status | None, info: RunInfo, state: RunState) -> Mapping[str, Patience]:
    """The band to draw, by metric: while training to where it would stop, after an early stop to where it did."""
    if status is None or status.best_step is None or status.best_value is None or not status.rule.patience:
        return {}
    end = stop_step(status, info) if state.status == "training" else None
    if state.reason == "early_stopping":
        end = status.last_step
    return {info.metric: Patience(float(status.best_step), status.best_value, end)}
