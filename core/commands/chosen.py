"""Holds a checkpoint that was chosen for use, so that retention leaves it on disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import CheckpointError
from core.runs.catalogue.checkpoints import Checkpoint, find_checkpoint
from core.runs.holds import held
from core.runs.run import RunFolder
from core.words import worded

_TRIES = 20


@contextmanager
def held_checkpoint(run: RunFolder, which: str | int) -> Iterator[Checkpoint]:
    """Yield the checkpoint "best", "latest" or of a step, which stays on disk during the body.

    If training removes the latest one before it is held, the newer latest one is chosen. CheckpointError.
    """
    for _ in range(_TRIES):
        found = find_checkpoint(run, which)
        with held(run, found.step):
            if Path(f"{found.path}.index").is_file():
                yield found
                return
    raise CheckpointError(
        worded("{name} removes its checkpoints faster than one can be used. Raise Keep latest.", name=run.name)
    )
