"""Which checkpoints stay on disk, and the removal of the others.

Estimator's own `keep_checkpoint_max` deletes the best one; here the newest, the best and the pinned stay.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from core.errors import storage_error
from core.runs.catalogue.checkpoints import Checkpoint, write_state_file
from core.runs.catalogue.removal import remove_files
from core.runs.metrics import higher_is_better
from core.training.rules.early_stopping import Rule, is_better
from core.words import worded


def to_remove(
    checkpoints: Sequence[Checkpoint],
    rule: Rule,
    *,
    keep_latest: int,
    keep_best: int,
    best_of: Collection[str] = (),
    in_use: Collection[int] = (),
    metrics_damaged: bool = False,
) -> tuple[Checkpoint, ...]:
    """Return the checkpoints that need not stay: neither newest, nor best, nor pinned, nor in use.

    Best counts by the rule's metric, and by each of the metrics `best_of`. While metrics are damaged, a checkpoint
    that lacks one of them may be the best, and stays.
    """
    by_step = sorted(checkpoints, key=lambda checkpoint: checkpoint.step)
    kept = {checkpoint.step for checkpoint in by_step[-keep_latest:]} | set(in_use)
    kept |= {checkpoint.step for checkpoint in by_step if checkpoint.pinned}
    if metrics_damaged:
        needed = {rule.metric, *best_of}
        kept |= {checkpoint.step for checkpoint in by_step if needed - checkpoint.metrics.keys()}
    for judge in (rule, *(Rule(name, higher_is_better(name), 0) for name in best_of)):
        kept |= set(best_steps(by_step, judge, keep_best))
    return tuple(checkpoint for checkpoint in by_step if checkpoint.step not in kept)


def best_steps(checkpoints: Iterable[Checkpoint], rule: Rule, count: int) -> list[int]:
    """Return the steps of the `count` best checkpoints, the best first; of equals the earlier is better."""
    measured = [
        (checkpoint.metrics[rule.metric], checkpoint.step)
        for checkpoint in checkpoints
        if is_better(rule, checkpoint.metrics.get(rule.metric, float("nan")), None)
    ]
    sign = -1.0 if rule.higher_is_better else 1.0
    return [step for _, step in sorted(measured, key=lambda item: (sign * item[0], item[1]))[:count]]


def remove(
    checkpoints: Sequence[Checkpoint],
    remaining: Sequence[Checkpoint],
    in_use: Callable[[], Collection[int]] = tuple,
) -> tuple[int, ...]:
    """Name only `remaining` in the `checkpoint` state file, delete the files of `checkpoints`, return their steps.

    A half-removed checkpoint is never taken for a whole one. `in_use()` is asked again before each: what somebody
    has begun to read meanwhile stays. StorageError if not allowed.
    """
    removed = []
    try:
        if checkpoints and remaining:
            write_state_file(remaining)
        for checkpoint in checkpoints:
            if checkpoint.step in in_use():
                continue
            remove_files(Path(checkpoint.path))
            removed.append(checkpoint.step)
        return tuple(removed)
    except OSError as error:
        raise storage_error(error, worded("remove old checkpoints")) from error
