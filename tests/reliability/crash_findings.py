"""What a run looks like after a kill, and what of it was lost since the one before."""

from __future__ import annotations

import math
from typing import Any

from core.errors import WorkbenchError
from core.runs.catalogue.checkpoints import Checkpoint, list_checkpoints
from core.runs.catalogue.exports import list_exports
from core.runs.catalogue.leftovers import _HALF_SAVED
from core.runs.events.evaluations import EvaluationReader
from core.runs.run import RunFolder
from core.training.verification import fault_of


class Findings:
    """Remembers what was there, so that whatever is gone is noticed."""

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        self._newest = -1
        self._measured: dict[int, float] = {}
        self._pinned: int | None = None
        self._exports: set[str] = set()

    def look(self) -> dict[str, Any]:
        """What there is now, with a sentence for each loss. Pins the first checkpoint it sees."""
        try:
            return self._look()
        except (WorkbenchError, OSError) as error:
            return {"losses": [f"the run cannot be read: {error}"]}

    def _look(self) -> dict[str, Any]:
        run, losses = self._run, []
        if not run.path.exists():
            return {"losses": ["the run is gone"] if self._newest >= 0 else []}
        state, checkpoints = run.read_state(), list_checkpoints(run)
        reader = EvaluationReader(run.path)
        metrics = {item.step: item.metrics for item in reader.poll()}
        measured = {step: row["loss"] for step, row in metrics.items() if math.isfinite(row.get("loss", math.nan))}
        exports = list_exports(run)
        if state.status == "training" or (checkpoints and state.reason not in ("interrupted", None)):
            losses.append(f"the state reads as {state.status}, {state.reason}")
        losses += [text for item in checkpoints for text in self._fault(item)]
        losses += self._lost_evaluations(measured)
        losses += self._lost_best(checkpoints, measured)
        newest = max((item.step for item in checkpoints), default=-1)
        if newest < self._newest:
            losses.append(f"the newest checkpoint was {self._newest}, now it is {newest}")
        if self._pinned is not None and self._pinned not in {item.step for item in checkpoints if item.pinned}:
            losses.append(f"checkpoint {self._pinned} was pinned, and is no more")
        whole = {item.path for item in exports if item.signatures and not item.problem}
        losses += [f"export {path} is gone or damaged" for path in sorted(self._exports - whole)]
        losses += [f"export {item.path} is listed, and damaged" for item in exports if item.path not in whole]
        losses += [notice for notice in reader.notices if "damaged" in notice]
        self._newest, self._measured, self._exports = newest, measured, whole
        self._pin(checkpoints)
        best = [item.step for item in checkpoints if item.best]
        return {
            "reason": state.reason,
            "steps": [item.step for item in checkpoints],
            "best": best[0] if best else None,
            "measured": sorted(measured),
            "exports": len(exports),
            "unfinished": len(list(run.export_dir.glob(".export-*"))) if run.export_dir.exists() else 0,
            "half saved": sum(bool(_HALF_SAVED.search(file.name)) for file in run.path.glob("*_temp")),
            "losses": losses,
        }

    def _fault(self, checkpoint: Checkpoint) -> list[str]:
        fault = fault_of(checkpoint.path)
        return [f"checkpoint {checkpoint.step} is listed, and {fault.kind}: {fault.reason}"] if fault else []

    def _lost_evaluations(self, measured: dict[int, float]) -> list[str]:
        """A step behind the newest checkpoint of before was trained again, and may have another value."""
        kept = {step: value for step, value in self._measured.items() if step <= self._newest}
        return [
            f"the evaluation at {step} was {value}, now it is {measured.get(step)}"
            for step, value in kept.items()
            if measured.get(step) != value
        ]

    def _lost_best(self, checkpoints: tuple[Checkpoint, ...], measured: dict[int, float]) -> list[str]:
        info = self._run.read_info()
        if not measured or info is None or not info.metric:
            return []
        sign = -1.0 if info.higher_is_better else 1.0
        best = min(measured, key=lambda step: (sign * measured[step], step))
        listed = [item.step for item in checkpoints if item.best]
        return [] if listed == [best] else [f"the best was at step {best}, listed as the best is {listed}"]

    def _pin(self, checkpoints: tuple[Checkpoint, ...]) -> None:
        if self._pinned is None and checkpoints:
            self._pinned = checkpoints[0].step
            self._run.set_pinned(self._pinned, True)
