"""What next: one line about how a training ended, of what was seen, and the run that it is best compared with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.runs.catalogue.exports import Export, read_export
from gui.look.language import tr
from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from core.commands import TrainingResult
    from gui.state.disk.watcher import RunLine
    from gui.state.window_state import WindowState


def ending(result: TrainingResult, metric: str) -> str:
    """How it ended, the best value of `metric`, whether that is exported, and what the parity check found."""
    if result.best_step is None:
        return result.message
    value = result.best_metrics.get(metric)
    step = format_number(result.best_step)
    if value is None:
        best = tr("Best checkpoint at {step}", step=step)
    else:
        best = tr("Best {metric} {value} at {step}", metric=metric, value=format_metric(value), step=step)
    parts = [best]
    if result.export:
        parts += [tr("exported"), *_parity(_export_at(Path(result.export)))]
    return f"{result.message} {', '.join(parts)}."


def _export_at(path: Path) -> Export | None:
    try:
        return read_export(path)
    except OSError:
        return None


def _parity(export: Export | None) -> list[str]:
    """What the parity check found; nothing where none was made."""
    if export is None or export.parity is None:
        return []
    if not export.difference:
        return [tr("outputs identical")] if export.parity else [tr("parity check failed")]
    largest = f"{export.difference:.2g}"
    if export.parity:
        return [tr("outputs differ by at most {largest}", largest=largest)]
    return [tr("parity check failed: outputs differ by up to {largest}", largest=largest)]


def rival_of(state: WindowState) -> RunLine | None:
    """The run to compare the open one with: the best other one of its experiment, else the newest of them."""
    info = state.view.info if state.view is not None else None
    if info is None:
        return None
    others = [
        line
        for line in state.lines or ()
        if (run := line.summary).experiment == info.experiment and run.path != state.run and not run.label.hidden
    ]
    rated = [line for line in others if line.summary.metric == info.metric and line.summary.best_value is not None]
    sign = 1 if info.higher_is_better else -1
    if rated:
        return max(rated, key=lambda line: sign * (line.summary.best_value or 0.0))
    return max(others, key=lambda line: line.summary.created, default=None)
