"""Catalogue: the checkpoints and exports of one run, listed again and again while it changes."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from core.runs.catalogue.checkpoint_files import CheckpointFiles
from core.runs.catalogue.checkpoints import Checkpoint, list_broken, list_checkpoints
from core.runs.catalogue.exports import Export, ExportCatalogue
from core.runs.events.evaluations import EvaluationReader
from core.runs.run import RunFolder

Lists = tuple[tuple[Checkpoint, ...], tuple[Export, ...], tuple[Checkpoint, ...]]


class Catalogue:
    """Only what is new or has changed is read. Use it from one thread; it only ever reads."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self._evaluations = EvaluationReader(self.path)
        self._exports = ExportCatalogue(RunFolder(self.path).export_dir)
        self._files = CheckpointFiles(self.path)

    def poll(self, run: RunFolder) -> Lists:
        """Checkpoints, exports, and what is left of broken checkpoints. RunError for a damaged file of the run."""
        exports = self._exports.poll()
        whole, others = self._files.poll()
        checkpoints = list_checkpoints(run, self._evaluations.poll(), exports, whole)
        return checkpoints, exports, list_broken(run, others)

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about evaluations that could not be read, or not from where they were written first."""
        return self._evaluations.notices

    @property
    def metrics_damaged(self) -> bool:
        """Whether checkpoints may have been evaluated without anything here telling of it any more."""
        return self._evaluations.has_damage

    def looks(self) -> tuple[object, ...]:
        """Return what differs once something may have changed that `poll` tells of. Cheap, whatever the run holds.

        Files come and go by renaming, which the time of their folder tells; those written in place are looked at.
        """
        found: list[object] = []
        for folder in (self.path, self.path / "export"):
            with contextlib.suppress(OSError):
                found.append((str(folder), os.stat(folder).st_mtime_ns, len(os.listdir(folder))))
        for pattern in ("workbench/*.json*", "eval*/*tfevents*"):
            for file in sorted(self.path.glob(pattern)):
                with contextlib.suppress(OSError):
                    status = file.stat()
                    found.append((str(file), status.st_mtime_ns, status.st_size))
        with contextlib.suppress(OSError), os.scandir(self.path / "export") as entries:
            found += sorted((entry.name, entry.stat().st_mtime_ns) for entry in entries)
        return tuple(found)
