"""The tiny curves of the sidebar: each run's own metric, evaluation by evaluation."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.runs.catalogue.workspace import RunSummary
    from core.runs.events.evaluations import EvaluationReader

MOST_POINTS = 60


class Sparklines:
    """Follows the evaluations of many runs: of each only what was appended is read. Use it from one thread."""

    def __init__(self) -> None:
        self._readers: dict[Path, EvaluationReader] = {}

    def of(self, summary: RunSummary) -> tuple[float, ...]:
        """The values of the run's metric by step, thinned out to `MOST_POINTS`; () without a metric."""
        if not summary.metric:
            return ()
        from core.runs.events.evaluations import EvaluationReader

        reader = self._readers.get(summary.path)
        if reader is None:
            reader = self._readers[summary.path] = EvaluationReader(summary.path)
        values = [
            evaluation.metrics[summary.metric]
            for evaluation in reader.poll()
            if not evaluation.name and summary.metric in evaluation.metrics
        ]
        step = max(1, -(-len(values) // MOST_POINTS))
        return tuple(values[::step])

    def keep_only(self, paths: Iterable[Path]) -> None:
        """Forget runs that are gone."""
        kept = set(paths)
        self._readers = {path: reader for path, reader in self._readers.items() if path in kept}
