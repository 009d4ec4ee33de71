"""What the workbench runs in threads: plain functions of a backend and values, the last argument `emit`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.control import Control
from core.jobs import Emit
from gui.backend import Backend

if TYPE_CHECKING:
    from core.commands import EvaluationResult, TrainingResult
    from core.commands.evaluations import Which


def train_work(
    backend: Backend,
    source: str | None,
    run: Path,
    params: Mapping[str, Any],
    settings: Mapping[str, Any],
    control: Control,
    emit: Emit,
) -> TrainingResult:
    return backend.train(source, run, params, settings, emit, control)


def branch_work(
    backend: Backend,
    old: Path,
    checkpoint: str | int,
    run: Path,
    params: Mapping[str, Any],
    settings: Mapping[str, Any],
    control: Control,
    keep_step: bool,
    emit: Emit,
) -> TrainingResult:
    return backend.branch(old, checkpoint, run, params, settings, emit, control, keep_step)


def evaluate_work(
    backend: Backend, run: Path, which: Which, control: Control, emit: Emit
) -> tuple[EvaluationResult, ...]:
    return backend.evaluate(run, which, emit, control)
