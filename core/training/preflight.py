"""Everything that can be wrong with a run, found before its first step, and told check by check."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import DataError, SettingsError, StorageError, WorkbenchError
from core.jobs import Checked, Emit
from core.number_text import format_number
from core.runs.catalogue.checkpoints import Checkpoint
from core.training.rules.early_stopping import Rule
from core.training.settings import RunSettings
from core.words import worded, worded_n

_USUAL_METRICS = ("accuracy", "auc", "average_loss", "loss")
_LEAST_FREE_BYTES = 50_000_000
_OPTIMIZER_FACTOR = 3  # bytes of a checkpoint per byte of weights: Adam keeps two slots for each


@dataclass(slots=True)
class Verdict:
    """What a check found, set by its body."""

    text: str = ""
    result: Literal["ok", "warning", "skipped"] = "ok"

    def warn(self, text: str) -> None:
        self.text, self.result = text, "warning"

    def skip(self, text: str) -> None:
        self.text, self.result = text, "skipped"


@contextmanager
def checked(emit: Emit, name: str) -> Iterator[Verdict]:
    """One check: its body sets the verdict's text, or raises the WorkbenchError of what does not hold."""
    verdict = Verdict()
    try:
        yield verdict
    except WorkbenchError as error:
        emit(Checked(name, "failed", str(error)))
        raise
    emit(Checked(name, verdict.result, verdict.text))


def choose_metric(settings: RunSettings, names: Sequence[str]) -> str:
    """The eval metric that says which checkpoint is best; SettingsError lists the real ones if it is none."""
    if not settings.metric:
        return next(name for name in (*_USUAL_METRICS, *names) if name in names)
    if settings.metric not in names:
        raise SettingsError(
            "metric",
            worded(
                'There is no eval metric "{name}". This model has: {names}.',
                name=settings.metric,
                names=", ".join(names),
            ),
        )
    return settings.metric


def further_metrics(settings: RunSettings, names: Sequence[str]) -> tuple[str, ...]:
    """The metrics of `keep_best_of`; SettingsError lists the real ones if one is none."""
    wanted = tuple(name.strip() for name in settings.keep_best_of.split(",") if name.strip())
    for name in wanted:
        if name not in names:
            raise SettingsError(
                "keep_best_of",
                worded(
                    'There is no eval metric "{name}". This model has: {names}.', name=name, names=", ".join(names)
                ),
            )
    return wanted


def check_steps(settings: RunSettings, reached: int) -> None:
    """SettingsError if the run is already at or past its last step."""
    if reached >= settings.max_steps:
        more = reached + max(settings.checkpoint_every, settings.max_steps // 2)
        last = format_number(reached)
        raise SettingsError(
            "max_steps",
            worded(
                "The run is already at step {last}. Set Max steps above {last} to train further, for instance "
                "{more}.",
                last=last,
                more=format_number(more),
            ),
        )


def check_records(train_records: int | None, eval_records: int | None, name: str = "") -> None:
    """DataError for an empty data set: TensorFlow would train nothing, or call a loss of 0.0 the best."""
    if train_records == 0:
        raise DataError(worded("The training data has no records."))
    if eval_records == 0:
        which = f' "{name}"' if name else ""
        raise DataError(
            worded("The evaluation data{which} has no records, so no checkpoint could be judged.", which=which)
        )


def judge_patience(rule: Rule, settings: RunSettings, start: int, verdict: Verdict) -> None:
    """Whether the rule can stop this run at all, given the evaluations that will happen."""
    evaluations = -(-(settings.max_steps - start) // settings.checkpoint_every)
    plan = worded_n("{n} evaluation will happen", "{n} evaluations will happen", evaluations)
    if not rule.patience:
        verdict.text = worded("{plan}; patience is off.", plan=plan)
        return
    usable = evaluations if rule.patience_unit == "evaluations" else settings.max_steps - start
    if rule.patience >= usable and rule.threshold is None:
        verdict.warn(
            worded(
                "{plan}, and patience is {patience} {unit}: early stopping can never end this run. "
                "Lower Patience, or evaluate more often (Checkpoint every).",
                plan=plan,
                patience=rule.patience,
                unit=worded(rule.patience_unit),
            )
        )
    elif settings.min_steps >= settings.max_steps:
        verdict.warn(
            worded(
                "Min steps is {min_steps}, not below Max steps: early stopping can never end this run.",
                min_steps=settings.min_steps,
            )
        )
    else:
        verdict.text = worded(
            "{plan}; patience is {patience} {unit}.",
            plan=plan,
            patience=rule.patience,
            unit=worded(rule.patience_unit),
        )


def check_disk(folder: Path, checkpoints: Sequence[Checkpoint], weights_bytes: int, keep: int) -> str:
    """How much is needed and free, in words; StorageError if the disk cannot hold the checkpoints to be kept."""
    largest = max((checkpoint.bytes for checkpoint in checkpoints), default=weights_bytes * _OPTIMIZER_FACTOR)
    needed = max(largest * (keep + 1) - sum(checkpoint.bytes for checkpoint in checkpoints), _LEAST_FREE_BYTES)
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise StorageError(
            worded(
                "Only {free} MB are free where the run is kept ({folder}), and its checkpoints may need "
                "{needed} MB. Free some space and try again.",
                free=free // 1_000_000,
                folder=folder,
                needed=needed // 1_000_000,
            )
        )
    return worded("{free} free, a checkpoint takes about {size}.", free=_size(free), size=_size(max(largest, 1000)))


def _size(size: int) -> str:
    for unit, factor in (("GB", 1e9), ("MB", 1e6)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{max(1, size // 1000)} kB"
