"""Made-up runs as the workspace lists them."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from core.runs.catalogue.run_list import RunRecord
from core.runs.catalogue.workspace import RunSummary
from core.runs.marks import RunLabel
from gui.state.disk.watcher import RunLine
from tests.gui.fakes import state

WORKSPACE = Path("/workspace")


def made_line(
    name: str, params: dict[str, Any], accuracy: float | None = None, *, experiment: str = "pets",
    reason: str = "max_steps", hidden: bool = False, step: int = 100, message: str = "", **settings: Any,
) -> RunLine:  # fmt: skip
    """A run that has ended; `accuracy` is its best, reached at step 50."""
    path = WORKSPACE / experiment / name
    run_state = state("ended", reason, step, message, accuracy)
    label = RunLabel(hidden=hidden)
    summary = RunSummary(path, name, experiment, run_state, 1e9 - 60, "accuracy", accuracy, True, label)
    metrics = {"accuracy": (accuracy, 50), "loss": (1 - accuracy, 40)} if accuracy is not None else {}
    curve = (0.1, accuracy) if accuracy is not None else ()
    return RunLine(summary, curve, RunRecord(summary, params, settings, metrics, curve))


def many_lines(count: int) -> tuple[RunLine, ...]:
    """Runs of a sweep over a rate and a number of units; the accuracy depends on the rate."""
    chance = random.Random(1)
    lines = []
    for number in range(count):
        rate, units = 10 ** chance.uniform(-4, -1), chance.choice([[8], [16, 8]])
        lines.append(
            made_line(
                f"run-{number:04d}", {"rate": rate, "units": units}, 0.9 - rate, seed=number % 3, patience=3,
                step=chance.randrange(5000),
            )
        )  # fmt: skip
    return tuple(lines)
