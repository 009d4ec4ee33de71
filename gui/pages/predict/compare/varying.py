"""One input over a range, asked of one model or several. In a job's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.jobs import Emit
from gui.pages.predict.answer.question import Question
from gui.pages.predict.compare.model_choice import Model, ModelChoice
from gui.pages.predict.loaded_models import LoadedModels
from gui.state.backend import Backend

if TYPE_CHECKING:
    from gui.pages.predict.input.inputs import Input

_MOST = 6  # curves that can be told apart


@dataclass(frozen=True, slots=True, eq=False)
class Varied:
    """`curves` float64 [n] each, over `points` [n], by output, and by model where there are several.

    `here` is what the form holds.
    """

    item: Input
    points: NDArray[Any]
    curves: Mapping[str, NDArray[np.float64]]
    here: float | None


@dataclass(frozen=True, slots=True)
class Varying:
    """What is needed to ask."""

    backend: Backend
    models: LoadedModels
    choice: ModelChoice

    def ask(
        self, question: Question, item: Input, low: float, high: float, further: Sequence[Model], emit: Emit
    ) -> Varied:
        """Raises what asking raises."""
        from core.serving.predict.variation import points_of

        value = question.row.get(item.name)
        here = None if value is None or not np.isfinite(value) else float(value)
        points = points_of(item.name, item.dtype, low, high, here)
        first = self._curves(question, item, points, question.info.path, emit)
        if not further:
            return Varied(item, points, first, here)
        opened = _model_of(question.info.path, self.choice.models)
        short = _short_names((opened, *further))
        found = {short[opened]: first}
        for model in further:
            path = self.choice.path_of(model, emit)
            found[short[model]] = self._curves(question, item, points, path, emit)
        return Varied(item, points, _chosen(found), here)

    def _curves(
        self, question: Question, item: Input, points: NDArray[Any], path: str, emit: Emit
    ) -> Mapping[str, NDArray[np.float64]]:
        from core.serving.predict.comparison import inputs_for
        from core.serving.predict.variation import varied_inputs
        from gui.pages.predict.answer.outputs import score_curves

        info = question.info if path == question.info.path else self.backend.inspect(Path(path))
        name, _ = inputs_for(info, question.signature_name, question.row, example=question.is_example)
        inputs = varied_inputs(info, name, question.row, item.name, points, example=question.is_example)
        prediction = self.models.predict(path, name, inputs, emit)
        return score_curves(info, info.signatures[name], prediction.outputs, len(points))


def _model_of(path: str, models: Sequence[Model]) -> Model:
    return next((model for model in models if model.path == path), Model(Path(path).name, path))


def _short_names(models: Sequence[Model]) -> dict[Model, str]:
    """By step, where no two are of the same."""
    short = [model.name.split(" · ")[0] for model in models]
    return {
        model: name if short.count(name) == 1 else model.name for model, name in zip(models, short, strict=True)
    }


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
