"""Which checkpoints stay on disk, and the removal of the others.

Estimator's own `keep_checkpoint_max` deletes the best one; here the newest, the best and the pinned stay.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.errors import storage_error
from core.runs.checkpoints import Checkpoint
from core.training.early_stopping import Rule, is_better


def to_remove(
    checkpoints: Sequence[Checkpoint], rule: Rule, *, keep_latest: int, keep_best: int
) -> tuple[Checkpoint, ...]:
    """The checkpoints that need not stay: neither newest, nor best by the rule's metric, nor pinned."""
    by_step = sorted(checkpoints, key=lambda checkpoint: checkpoint.step)
    kept = {checkpoint.step for checkpoint in by_step[-keep_latest:]}
    kept |= {checkpoint.step for checkpoint in by_step if checkpoint.pinned}
    kept |= set(best_steps(by_step, rule, keep_best))
    return tuple(checkpoint for checkpoint in by_step if checkpoint.step not in kept)


def best_steps(checkpoints: Iterable[Checkpoint], rule: Rule, count: int) -> list[int]:
    """The steps of the `count` best checkpoints, the best first; of equals the earlier is better."""
    measured = [
        (checkpoint.metrics[rule.metric], checkpoint.step)
        for checkpoint in checkpoints
        if is_better(rule, checkpoint.metrics.get(rule.metric, float("nan")), None)
    ]
    sign = -1.0 if rule.higher_is_better else 1.0
    return [step for _, step in sorted(measured, key=lambda item: (sign * item[0], item[1]))[:count]]


def remove(checkpoints: Sequence[Checkpoint], remaining: Sequence[Checkpoint]) -> None:
    """Delete the files of `checkpoints`, then name only `remaining` in the `checkpoint` state file.

    The index goes first, so a half-removed checkpoint is never taken for a whole one. StorageError if not allowed.
    """
    try:
        for checkpoint in checkpoints:
            prefix = Path(checkpoint.path)
            files = sorted(prefix.parent.glob(f"{prefix.name}.*"), key=lambda file: file.suffix != ".index")
            for file in files:
                file.unlink(missing_ok=True)
        if checkpoints and remaining:
            write_state_file(remaining)
    except OSError as error:
        raise storage_error(error, "remove old checkpoints") from error


def write_state_file(checkpoints: Sequence[Checkpoint]) -> None:
    """Write TensorFlow's `checkpoint` file so that the newest of `checkpoints` is the latest."""
    by_step = sorted(checkpoints, key=lambda checkpoint: checkpoint.step)
    names = [Path(checkpoint.path).name for checkpoint in by_step]
    folder = Path(by_step[-1].path).parent
    lines = [f'model_checkpoint_path: "{names[-1]}"']
    lines += [f'all_model_checkpoint_paths: "{name}"' for name in names]
    temporary = folder / ".checkpoint.new"
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, folder / "checkpoint")
