"""What a rule would have done to a recorded run, and what TensorFlow's own hook would have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from core.number_text import format_metric, format_number
from core.training.rules.early_stopping import Point, Rule, Status, StopReason, update
from core.words import worded

TENSORFLOW_KEEPS = 5  # checkpoints: RunConfig's keep_checkpoint_max


@dataclass(frozen=True, slots=True)
class RuleReplay:
    """One rule over one recorded curve.

    `status` is that at the stop, or at the end; `reason` None: it would not have stopped. `steps_saved`: recorded
    steps after the stop. `missed_best`: (step, value) of a better point behind the stop. `tensorflow_step`: where
    TensorFlow's `stop_if_no_*_hook` would have stopped, None if nowhere; `tensorflow_keeps_best`: whether the best
    checkpoint would then still be among the newest it keeps.
    """

    status: Status
    reason: StopReason | None
    steps_saved: int
    missed_best: Point | None
    tensorflow_step: int | None
    tensorflow_keeps_best: bool

    @property
    def stop_step(self) -> int | None:
        return self.reason.step if self.reason is not None else None


def replay_rule(rule: Rule, points: Sequence[Point]) -> RuleReplay:
    """Apply a rule to (step, value) points in the order of their steps, from the first on."""
    status = Status(rule)
    for step, value in points:
        status = update(status, step, value)
        if status.reason is not None:
            break
    behind = [point for point in points if status.last_step is not None and point[0] > status.last_step]
    whole = Status(rule)
    for step, value in points:
        whole = update(whole, step, value)
    missed = None
    if whole.best_step is not None and whole.best_value is not None and whole.best_step != status.best_step:
        missed = (whole.best_step, whole.best_value)
    hook_step = tensorflow_stop(points, rule.higher_is_better, _patience_in_steps(rule, points), rule.min_steps)
    return RuleReplay(
        status=status,
        reason=status.reason,
        steps_saved=behind[-1][0] - status.last_step if behind and status.last_step is not None else 0,
        missed_best=missed,
        tensorflow_step=hook_step,
        tensorflow_keeps_best=_keeps_best(rule, points, hook_step),
    )


def tensorflow_stop(
    points: Sequence[Point], higher: bool, max_steps_without_improvement: int, min_steps: int = 0
) -> int | None:
    """The step at which `tf.estimator.experimental.stop_if_no_increase_hook` (or _decrease_) would stop.

    It knows no min_delta, leaves evaluations before `min_steps` out altogether, and never gets over a first NaN.
    None: it would not stop, or `max_steps_without_improvement` is 0.
    """
    if not max_steps_without_improvement:
        return None
    best: Point | None = None
    for step, value in points:
        if step < min_steps:
            continue
        if best is None or (value > best[1] if higher else value < best[1]):
            best = (step, value)
        if step - best[0] >= max_steps_without_improvement:
            return step
    return None


def sentence(replayed: RuleReplay) -> str:
    """What the rule would have done, in one or two sentences."""
    status = replayed.status
    if status.best_step is None:
        return worded("No finite value was recorded, so there is nothing to judge by.")
    best = worded(
        "best {value} at step {step}",
        value=format_metric(status.best_value),
        step=format_number(status.best_step),
    )
    if replayed.reason is None:
        text = worded("This rule would not have stopped the run ({best}).", best=best)
    else:
        step_told = format_number(replayed.reason.step)
        if replayed.steps_saved:
            text = worded(
                "This rule would have stopped at step {step} ({best}), {saved} steps sooner.",
                step=step_told,
                best=best,
                saved=format_number(replayed.steps_saved),
            )
        else:
            text = worded("This rule would have stopped at step {step} ({best}).", step=step_told, best=best)
        if replayed.missed_best is not None:
            step, value = replayed.missed_best
            text += worded(
                " It would have missed {value} at step {step}.",
                value=format_metric(value),
                step=format_number(step),
            )
    if not status.rule.patience:
        return text
    if replayed.tensorflow_step is None:
        return text + worded(" TensorFlow's own hook would not have stopped it.")
    step_told = format_number(replayed.tensorflow_step)
    if replayed.tensorflow_keeps_best:
        return text + worded(" TensorFlow's own hook: at step {step}.", step=step_told)
    return text + worded(
        " TensorFlow's own hook: at step {step}, the best checkpoint deleted by then.", step=step_told
    )


def _patience_in_steps(rule: Rule, points: Sequence[Point]) -> int:
    """Patience as TensorFlow's hook counts it: as many steps as so many evaluations usually lie apart."""
    if rule.patience_unit == "steps" or len(points) < 2:
        return rule.patience
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(points)]
    return round(rule.patience * median(gaps))


def _keeps_best(rule: Rule, points: Sequence[Point], stop: int | None) -> bool:
    """Whether the best point up to `stop` is among the newest checkpoints there, one for each evaluation."""
    seen = [point for point in points if stop is None or point[0] <= stop]
    status = Status(rule)
    for step, value in seen:
        status = update(status, step, value)
    return status.best_step is None or status.best_step in [step for step, _ in seen[-TENSORFLOW_KEEPS:]]
