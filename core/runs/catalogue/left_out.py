"""Checkpoints that lie in a run's folder and are in no list: which, and why."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.runs.catalogue.checkpoint_files import STEP_IN_NAME
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.catalogue.object_checkpoints import holds_objects
from core.runs.catalogue.removal import half_removed
from core.runs.run import RunFolder
from core.words import worded

_PART = re.compile(r"^(?P<prefix>.+)\.(?P<part>index|data-\d{5}-of-\d{5})$")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A checkpoint that cannot be listed: its prefix as a file name, and the sentence that says why."""

    name: str
    reason: str


def list_left_out(
    run: RunFolder, listed: Sequence[Checkpoint], broken: Sequence[Checkpoint]
) -> tuple[LeftOut, ...]:
    """Return what the folder holds of checkpoints beside the listed ones, by name.

    `broken`: those of which parts are missing, or that were set aside; they know why.
    """
    found = {Path(item.path).name: item.problem for item in broken}
    prefixes: dict[str, set[str]] = {}
    try:
        names = os.listdir(run.path)
    except OSError:
        names = []
    for name in names:
        part = _PART.match(name)
        if part is not None:
            prefixes.setdefault(part["prefix"], set()).add(part["part"])
    known = {Path(item.path).name for item in listed} | set(found) | {item.name for item in half_removed(run.path)}
    for prefix in prefixes.keys() - known:
        found[prefix] = _reason(run.path / prefix, prefixes[prefix], {item.step for item in listed})
    return tuple(LeftOut(name, found[name]) for name in sorted(found))


def _reason(prefix: Path, parts: Collection[str], steps: Collection[int]) -> str:
    if "index" not in parts:
        return worded("Its index file is missing, so its values cannot be read.")
    step = STEP_IN_NAME.search(prefix.name)
    if step is None:
        if holds_objects(f"{prefix}.index"):
            return worded(
                "tf.train.Checkpoint or Keras wrote it, and it has no step in its name, such as model.ckpt-300."
            )
        return worded("It has no step in its name, such as model.ckpt-300.")
    if int(step[1]) in steps:
        return worded("Another checkpoint of step {step} is listed.", step=int(step[1]))
    return worded("One of its files is missing, so values are missing.")
