"""Whether a checkpoint on disk is whole: every value is read, which verifies its checksums."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import tensorflow as tf

from core.runs.checkpoints import Checkpoint


def problem_of(prefix: str) -> str:
    """What is wrong with a checkpoint, "" if it is intact. Costs one reading of it."""
    try:
        reader = tf.train.load_checkpoint(prefix)
        for name in reader.get_variable_to_shape_map():
            reader.get_tensor(name)
    except (tf.errors.OpError, ValueError, RuntimeError, OSError) as error:
        lines = str(error).strip().splitlines()
        return lines[0] if lines else type(error).__name__
    return ""


def set_aside_damaged(checkpoints: Sequence[Checkpoint]) -> tuple[list[Checkpoint], list[tuple[Checkpoint, str]]]:
    """(intact, damaged with the reason): from the newest down, until one is intact; older ones are not read.

    A damaged one loses its index to NAME.index.damaged, so that nothing takes it for a checkpoint any more.
    """
    intact, damaged = list(checkpoints), []
    while intact:
        problem = problem_of(intact[-1].path)
        if not problem:
            break
        newest = intact.pop()
        damaged.append((newest, problem))
        index = Path(f"{newest.path}.index")
        os.replace(index, index.with_name(f"{index.name}.damaged"))
    return intact, damaged
