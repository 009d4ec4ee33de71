"""Whether a checkpoint on disk can be trusted: every value is read, and its checksum verified.

Damaged is only what was seen to be: a wrong checksum, a missing file, or one that is too short. What cannot be
checked for another reason is not judged: TensorFlow's own restore decides.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import CheckpointError
from core.reasons import reason_of
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.catalogue.table_file import DamageSeen
from core.training.bundle import is_finite, read_entries
from core.words import worded

_UNREADABLE = (OSError, ValueError, TypeError, LookupError, ArithmeticError, MemoryError)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a checkpoint: it is damaged, a weight is NaN or infinite, or it could not be checked."""

    kind: Literal["damaged", "not-finite", "unchecked"]
    reason: str

    def sentence(self, step: int) -> str:
        match self.kind:
            case "damaged":
                return worded("Checkpoint {step} is damaged and was set aside.", step=step)
            case "not-finite":
                return worded(
                    "Checkpoint {step} holds weights that are NaN or infinite and was set aside.", step=step
                )
            case "unchecked":
                return worded(
                    "Checkpoint {step} cannot be checked here ({reason}); TensorFlow restores it if possible.",
                    step=step,
                    reason=self.reason,
                )


def problem_of(prefix: str) -> str:
    """Return the damage that is seen in a checkpoint, else "". Costs one reading of it."""
    fault = fault_of(prefix)
    return fault.reason if fault is not None and fault.kind == "damaged" else ""


def fault_of(prefix: str) -> Fault | None:
    """Return what is wrong with a checkpoint, None if it is intact and finite. Costs one reading of it."""
    infinite, before = "", _state_of(prefix)
    try:
        for entry in read_entries(prefix):
            if not is_finite(entry) and not infinite:
                infinite = entry.name
    except DamageSeen as damage:
        if _state_of(prefix) != before:
            return Fault("unchecked", worded("its files were replaced or removed meanwhile"))
        return Fault("damaged", str(damage))
    except _UNREADABLE as error:
        return Fault("unchecked", reason_of(error))
    return (
        Fault("not-finite", worded("{name} holds values that are NaN or infinite", name=infinite))
        if infinite
        else None
    )


def not_restored(prefix: str, doing: str, error: BaseException, hint: str = "") -> CheckpointError:
    """Return the error for a checkpoint with which something failed; `doing` completes "cannot be ...".

    Says that it is damaged only if that is seen; else `hint` is added. Costs one reading of it.
    """
    name, problem = Path(prefix).name, problem_of(prefix)
    if problem:
        return CheckpointError(
            worded("{name} is damaged: {problem}.", name=name, problem=problem), details=str(error)
        )
    if type(error).__name__ == "PermissionDeniedError":  # of TensorFlow; not of another model
        hint = worded("Change the permissions of its files.")
    said = worded(
        "{name} cannot be {done}: {reason}. {hint}", name=name, done=doing, reason=reason_of(error), hint=hint
    )
    return CheckpointError(said.rstrip(), details=str(error))


def set_aside_bad(
    checkpoints: Sequence[Checkpoint],
) -> tuple[list[Checkpoint], list[tuple[Checkpoint, Fault]], Fault | None]:
    """Return (good, bad with what is wrong, why the newest good one is unchecked), from the newest to a good one.

    Older ones are not read. A bad one loses its index to NAME.index.damaged (or .index.not-finite), so that nothing
    takes it for a checkpoint any more; one that cannot be checked stays. CheckpointError if there were some and
    none is good: fresh weights must not pass for them.
    """
    good, bad, unchecked = list(checkpoints), [], None
    while good:
        fault = fault_of(good[-1].path)
        if fault is None or fault.kind == "unchecked":
            unchecked = fault
            break
        bad.append((good.pop(), fault))
    if bad and not good:
        newest, fault = bad[0]
        raise CheckpointError(
            worded(
                "None of the run's checkpoints can be used (the newest, {step}: {reason}). Training would "
                "begin with fresh weights, so it does not begin. Start a new run.",
                step=newest.step,
                reason=fault.reason,
            ),
            details="\n".join(f"checkpoint {checkpoint.step}: {fault.reason}" for checkpoint, fault in bad),
        )
    for checkpoint, fault in bad:
        index = Path(f"{checkpoint.path}.index")
        os.replace(index, index.with_name(f"{index.name}.{fault.kind}"))
    return good, bad, unchecked


def finite_by_step(checkpoints: Sequence[Checkpoint]) -> dict[int, bool]:
    """Return whether checkpoints are finite, by step, where that is seen: from the newest to the first good one."""
    found: dict[int, bool] = {}
    for checkpoint in reversed(checkpoints):
        fault = fault_of(checkpoint.path)
        if fault is None:
            found[checkpoint.step] = True
            break
        if fault.kind == "not-finite":
            found[checkpoint.step] = False
    return found


def _state_of(prefix: str) -> frozenset[tuple[str, int, int, int]]:
    """Which files a checkpoint has, and what tells each from a later one of its name."""
    path, found = Path(prefix), set()
    try:
        for name in os.listdir(path.parent):
            if name.startswith(f"{path.name}."):
                status = os.stat(path.parent / name)
                found.add((name, status.st_ino, status.st_size, status.st_mtime_ns))
    except OSError:
        return frozenset()
    return frozenset(found)
