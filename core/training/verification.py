"""Whether a checkpoint on disk can be trusted: every value is read, which verifies its checksums."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import tensorflow as tf

from core.errors import CheckpointError
from core.runs.checkpoints import Checkpoint


def problem_of(prefix: str) -> str:
    """What is wrong with a checkpoint, "" if it is intact. Costs one reading of it."""
    return _read_all(prefix, lambda name, value: "")


def infinite_weight(prefix: str) -> str:
    """The name of a variable of an intact checkpoint that is not finite all through, "" if there is none."""
    return _read_all(prefix, lambda name, value: "" if _is_finite(value) else name)


def set_aside_bad(checkpoints: Sequence[Checkpoint]) -> tuple[list[Checkpoint], list[tuple[Checkpoint, str]]]:
    """(good, bad with the reason): from the newest down, until one is intact and finite; older ones are not read.

    A bad one loses its index to NAME.index.damaged (or .index.not-finite), so that nothing takes it for a
    checkpoint any more. CheckpointError if there were some and none is good: fresh weights must not pass for them.
    """
    good, bad, suffixes = list(checkpoints), [], []
    while good:
        problem, suffix = problem_of(good[-1].path), "damaged"
        if not problem:
            name = infinite_weight(good[-1].path)
            if not name:
                break
            problem, suffix = f"{name} holds values that are NaN or infinite", "not-finite"
        bad.append((good.pop(), problem))
        suffixes.append(suffix)
    if bad and not good:
        newest, problem = bad[0]
        raise CheckpointError(
            f"None of the run's checkpoints can be used (the newest, {newest.step}: {problem}). Training would "
            "begin with fresh weights, so it does not begin. Start a new run.",
            details="\n".join(f"checkpoint {checkpoint.step}: {reason}" for checkpoint, reason in bad),
        )
    for (checkpoint, _), suffix in zip(bad, suffixes, strict=True):
        index = Path(f"{checkpoint.path}.index")
        os.replace(index, index.with_name(f"{index.name}.{suffix}"))
    return good, bad


def finite_by_step(checkpoints: Sequence[Checkpoint]) -> dict[int, bool]:
    """From the newest down to the first whose weights are all finite: by step, whether they are."""
    found: dict[int, bool] = {}
    for checkpoint in reversed(checkpoints):
        found[checkpoint.step] = not (problem_of(checkpoint.path) or infinite_weight(checkpoint.path))
        if found[checkpoint.step]:
            break
    return found


def _read_all(prefix: str, judge: Callable[[str, object], str]) -> str:
    """What `judge` says of the first variable it does not like, or what kept one from being read."""
    try:
        reader = tf.train.load_checkpoint(prefix)
        for name in reader.get_variable_to_shape_map():
            verdict = judge(name, reader.get_tensor(name))
            if verdict:
                return verdict
    except (tf.errors.OpError, ValueError, RuntimeError, IndexError, OSError) as error:
        lines = str(error).strip().splitlines()
        return lines[0] if lines else type(error).__name__
    return ""


def _is_finite(value: object) -> bool:
    array = np.asarray(value)
    return array.dtype.kind not in "fc" or bool(np.isfinite(array).all())
