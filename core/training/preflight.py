"""Everything that can be wrong with a run, found before its first step."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from core.errors import DataError, SettingsError, StorageError
from core.runs.checkpoints import Checkpoint
from core.training.settings import RunSettings

_USUAL_METRICS = ("accuracy", "auc", "average_loss", "loss")
_LEAST_FREE_BYTES = 50_000_000


def choose_metric(settings: RunSettings, names: Sequence[str]) -> str:
    """The eval metric that says which checkpoint is best; SettingsError lists the real ones if it is none."""
    if not settings.metric:
        return next(name for name in (*_USUAL_METRICS, *names) if name in names)
    if settings.metric not in names:
        raise SettingsError(
            "metric", f'There is no eval metric "{settings.metric}". This model has: {", ".join(names)}.'
        )
    return settings.metric


def check_steps(settings: RunSettings, checkpoints: Sequence[Checkpoint]) -> None:
    """SettingsError if the run is already at or past its last step."""
    reached = max((checkpoint.step for checkpoint in checkpoints), default=0)
    if reached >= settings.max_steps:
        raise SettingsError(
            "max_steps",
            f"The run is already at step {reached}. Set Max steps above {reached} to train further.",
        )


def check_records(train_records: int, eval_records: int) -> None:
    """DataError for an empty data set: TensorFlow would train nothing, or call a loss of 0.0 the best."""
    if train_records == 0:
        raise DataError("The training data has no records.")
    if eval_records == 0:
        raise DataError("The evaluation data has no records, so no checkpoint could be judged.")


def check_disk(folder: Path, checkpoints: Sequence[Checkpoint], keep: int) -> None:
    """StorageError if the disk clearly cannot hold the checkpoints that will be kept."""
    needed = max((checkpoint.bytes for checkpoint in checkpoints), default=0) * (keep + 1)
    free = shutil.disk_usage(folder).free
    if free < max(needed, _LEAST_FREE_BYTES):
        raise StorageError(
            f"Only {free // 1_000_000} MB are free where the run is kept ({folder}). Free some space and try again."
        )
