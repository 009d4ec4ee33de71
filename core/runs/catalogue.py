"""Catalogue: the checkpoints and exports of one run, listed again and again while it changes."""

from __future__ import annotations

from pathlib import Path

from core.runs.checkpoints import Checkpoint, list_broken, list_checkpoints
from core.runs.damage import is_cut_off
from core.runs.evaluations import EvaluationReader
from core.runs.exports import Export, ExportReader
from core.runs.run import RunFolder

Lists = tuple[tuple[Checkpoint, ...], tuple[Export, ...], tuple[Checkpoint, ...]]


class Catalogue:
    """Only what is new or has changed is read. Use it from one thread; it only ever reads."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self._evaluations = EvaluationReader(self.path)
        self._exports = ExportReader(RunFolder(self.path).export_dir)
        self._ends: dict[Path, tuple[tuple[int, int], bool]] = {}

    def poll(self, run: RunFolder) -> Lists:
        """Checkpoints, exports, and what is left of broken checkpoints. RunError for a damaged file of the run."""
        exports = self._exports.poll()
        checkpoints = list_checkpoints(run, self._evaluations.poll(), exports, self._is_cut_off)
        return checkpoints, exports, list_broken(run)

    def _is_cut_off(self, index: Path) -> bool:
        try:
            status = index.stat()
        except OSError:
            return False
        looks = (status.st_mtime_ns, status.st_size)
        seen = self._ends.get(index)
        if seen is None or seen[0] != looks:
            seen = self._ends[index] = (looks, is_cut_off(index))
        return seen[1]
