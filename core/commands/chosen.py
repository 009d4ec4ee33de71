"""A checkpoint chosen to be used: held from before anybody looks whether it is still there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import CheckpointError
from core.runs.catalogue.checkpoints import Checkpoint, find_checkpoint
from core.runs.holds import held
from core.runs.run import RunFolder

_TRIES = 20


@contextmanager
def held_checkpoint(run: RunFolder, which: str | int) -> Iterator[Checkpoint]:
    """Yield the checkpoint "best", "latest" or of a step, which stays on disk during the body.

    A training may remove the one that was latest before it is held: then the choice is made again. CheckpointError.
    """
    for _ in range(_TRIES):
        found = find_checkpoint(run, which)
        with held(run, found.step):
            if Path(f"{found.path}.index").is_file():
                yield found
                return
    raise CheckpointError(f"{run.name} removes its checkpoints faster than one can be used. Raise Keep latest.")
