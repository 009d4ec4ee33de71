"""Whether a checkpoint on disk can be trusted: every value is read, which verifies its checksums."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import tensorflow as tf

from core.errors import CheckpointError
from core.runs.checkpoints import Checkpoint


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a checkpoint cannot be gone on from: it cannot be read, or a weight is NaN or infinite."""

    kind: Literal["damaged", "not-finite"]
    reason: str

    def sentence(self, step: int) -> str:
        if self.kind == "damaged":
            return f"Checkpoint {step} is damaged and was set aside."
        return f"Checkpoint {step} holds weights that are NaN or infinite and was set aside."


def problem_of(prefix: str) -> str:
    """What keeps a checkpoint from being read, "" if it is intact. Costs one reading of it."""
    fault = fault_of(prefix)
    return fault.reason if fault is not None and fault.kind == "damaged" else ""


def fault_of(prefix: str) -> Fault | None:
    """What is wrong with a checkpoint, None if it is intact and finite. Costs one reading of it."""
    infinite = ""
    try:
        reader = tf.train.load_checkpoint(prefix)
        for name in sorted(reader.get_variable_to_shape_map()):
            if not _is_finite(reader.get_tensor(name)) and not infinite:
                infinite = name
    except (tf.errors.OpError, ValueError, RuntimeError, IndexError, OSError) as error:
        lines = str(error).strip().splitlines()
        return Fault("damaged", lines[0] if lines else type(error).__name__)
    return Fault("not-finite", f"{infinite} holds values that are NaN or infinite") if infinite else None


def set_aside_bad(checkpoints: Sequence[Checkpoint]) -> tuple[list[Checkpoint], list[tuple[Checkpoint, Fault]]]:
    """(good, bad with what is wrong): from the newest down, until one is without fault; older ones are not read.

    A bad one loses its index to NAME.index.damaged (or .index.not-finite), so that nothing takes it for a
    checkpoint any more. CheckpointError if there were some and none is good: fresh weights must not pass for them.
    """
    good, bad = list(checkpoints), []
    while good:
        fault = fault_of(good[-1].path)
        if fault is None:
            break
        bad.append((good.pop(), fault))
    if bad and not good:
        newest, fault = bad[0]
        raise CheckpointError(
            f"None of the run's checkpoints can be used (the newest, {newest.step}: {fault.reason}). Training "
            "would begin with fresh weights, so it does not begin. Start a new run.",
            details="\n".join(f"checkpoint {checkpoint.step}: {fault.reason}" for checkpoint, fault in bad),
        )
    for checkpoint, fault in bad:
        index = Path(f"{checkpoint.path}.index")
        os.replace(index, index.with_name(f"{index.name}.{fault.kind}"))
    return good, bad


def finite_by_step(checkpoints: Sequence[Checkpoint]) -> dict[int, bool]:
    """From the newest down to the first that is intact and finite: by step, whether it is."""
    found: dict[int, bool] = {}
    for checkpoint in reversed(checkpoints):
        found[checkpoint.step] = fault_of(checkpoint.path) is None
        if found[checkpoint.step]:
            break
    return found


def _is_finite(value: object) -> bool:
    array = np.asarray(value)
    return array.dtype.kind not in "fc" or bool(np.isfinite(array).all())
