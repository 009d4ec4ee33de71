"""A checkpoint was saved: what is told of it, and retention, once the newest is known to be whole."""

from __future__ import annotations

from collections.abc import Collection

from core.errors import CheckpointError
from core.jobs import CheckpointSaved, CheckpointsRemoved, Emit, Notice
from core.runs.catalogue.catalogue import Catalogue
from core.runs.holds import held_steps
from core.runs.run import RunFolder
from core.training import retention
from core.training.rules.early_stopping import Rule
from core.training.settings import RunSettings
from core.training.verification import fault_of
from core.words import worded


def saved_checkpoint(run: RunFolder, step: int) -> CheckpointSaved:
    """Return the event of a checkpoint that has just been saved, with its size on disk."""
    size = sum(file.stat().st_size for file in run.path.glob(f"model.ckpt-{step}.*"))
    return CheckpointSaved(step, f"{run.path}/model.ckpt-{step}", size)


def apply_retention(
    run: RunFolder,
    catalogue: Catalogue,
    rule: Rule,
    best_of: Collection[str],
    settings: RunSettings,
    emit: Emit,
    also_kept: Collection[int] = (),
) -> None:
    """Remove the checkpoints that need not stay, once the newest is known to be whole.

    `also_kept`: steps that stay whatever the settings say. CheckpointError if the newest is damaged.
    """
    checkpoints = catalogue.poll(run)[0]
    gone = retention.to_remove(
        checkpoints,
        rule,
        keep_latest=settings.keep_latest,
        keep_best=settings.keep_best,
        best_of=best_of,
        in_use=held_steps(run) | set(also_kept),
        metrics_damaged=catalogue.metrics_damaged,
    )
    if not gone:
        return
    newest, fault = checkpoints[-1], fault_of(checkpoints[-1].path)
    if fault is not None and fault.kind == "damaged":
        raise CheckpointError(
            worded(
                "Checkpoint {step} was damaged while it was written, so no older one was removed. Check the "
                "disk, then resume.",
                step=newest.step,
            ),
            details=fault.reason,
        )
    if fault is not None and fault.kind == "unchecked":
        text = worded("Checkpoint {step} cannot be checked here, so no older one was removed.", step=newest.step)
        emit(Notice(text, "warning", fault.reason))
        return
    kept = [checkpoint for checkpoint in checkpoints if checkpoint not in gone]
    removed = retention.remove(gone, kept, lambda: held_steps(run))
    if removed:
        emit(CheckpointsRemoved(removed))
