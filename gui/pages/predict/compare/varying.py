"""One input over a range, asked of one model or several. In a job's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.control import Control
from core.jobs import Emit
from core.serving.predict.model_cache import Interrupted, ModelCache
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.signatures import SavedModelInfo
from gui.pages.predict.answer.question import Question
from gui.pages.predict.compare.model_choice import Model, ModelChoice

if TYPE_CHECKING:
    from gui.pages.predict.input.inputs import Input

_MOST = 6  # curves that can be told apart


@dataclass(frozen=True, slots=True, eq=False)
class Varied:
    """`curves` float64 [n] each, over `points` [n], by output, and by model where there are several.

    `here` is what the form holds.
    """

    item: Input
    points: NDArray[np.generic]
    curves: Mapping[str, NDArray[np.float64]]
    here: float | None


@dataclass(frozen=True, slots=True)
class Varying:
    """What is needed to ask."""

    models: ModelCache
    choice: ModelChoice

    def ask(
        self,
        question: Question,
        item: Input,
        low: float,
        high: float,
        further: Sequence[Model],
        emit: Emit,
        control: Control,
    ) -> Varied | None:
        """Raises what asking raises; None once it is cancelled."""
        from core.serving.predict.variation import points_of, vary_row

        def ask(info: SavedModelInfo, signature: str, inputs: Mapping[str, object]) -> Prediction:
            return self.models.predict(info.path, signature, inputs, emit, control)

        value = question.row.get(item.name)
        here = None if value is None or not np.isfinite(value) else float(value)
        points = points_of(item.name, item.dtype, low, high, here)
        others = [partial(self.choice.read, model, emit) for model in further]
        try:
            found = vary_row(question.request, item.name, points.tolist(), others, ask)
        except Interrupted:
            return None
        if not further:
            return Varied(item, points, found[0].curves, here)
        short = _short_names((_model_of(question.info.path, self.choice.models), *further))
        curves = {name: one.curves for name, one in zip(short, found, strict=True)}
        return Varied(item, points, _chosen(curves), here)


def _model_of(path: str, models: Sequence[Model]) -> Model:
    return next((model for model in models if model.path == path), Model(Path(path).name, path))


def _short_names(models: Sequence[Model]) -> list[str]:
    """By step, where no two are of the same."""
    short = [model.short or model.name for model in models]
    return [name if short.count(name) == 1 else model.name for model, name in zip(models, short, strict=True)]


def _chosen(curves: Mapping[str, Mapping[str, NDArray[np.float64]]]) -> dict[str, NDArray[np.float64]]:
    """Of several models, as many outputs as fit: those that change most in the first one."""
    first = next(iter(curves.values()))
    count = max(1, _MOST // len(curves))
    outputs = sorted(first, key=lambda name: -float(np.nan_to_num(np.ptp(first[name]))))[:count]
    return {
        f"{output} · {model}": found[output]
        for output in outputs
        for model, found in curves.items()
        if output in found
    }
