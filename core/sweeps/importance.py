"""Which params matter for a metric: Optuna's importance, over any runs."""

from __future__ import annotations

import json
import math
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

import optuna
from optuna.distributions import BaseDistribution, CategoricalDistribution, FloatDistribution

from core.commands.run_tables.run_filter import text_of

LEAST_RUNS = 4
_BY_MAGNITUDE = 50.0  # the largest value over the smallest, from which a param is compared by orders of magnitude


def importance_of(
    asked: Sequence[Mapping[str, object]], values: Sequence[float], *, higher_is_better: bool
) -> dict[str, float]:
    """Return, by name and the largest first, what share of what makes runs good each param has; the sum is 1.

    `asked`: of each run the params that are to be compared; `values`: its metric. {} where fewer than LEAST_RUNS
    runs have all params, or nothing differs. By PED-ANOVA, which compares the best tenth of the runs with all.
    """
    names = list(dict.fromkeys(name for each in asked for name in each))
    complete = [
        (each, value)
        for each, value in zip(asked, values, strict=True)
        if math.isfinite(value) and all(each.get(name) is not None for name in names)
    ]
    spaces = {name: _distribution([each[name] for each, _ in complete]) for name in names}
    varied = {name: space for name, space in spaces.items() if space is not None}
    if len(complete) < LEAST_RUNS or not varied or len({value for _, value in complete}) < 2:
        return {}
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(direction="maximize" if higher_is_better else "minimize")
    study.add_trials(
        optuna.trial.create_trial(
            params={name: _value(each[name], space) for name, space in varied.items()},
            distributions=varied,
            value=value,
        )
        for each, value in complete
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
        evaluator = optuna.importance.PedAnovaImportanceEvaluator()
        return dict(optuna.importance.get_param_importances(study, evaluator=evaluator))


def _distribution(values: Sequence[Any]) -> BaseDistribution | None:
    """The space that these values were drawn from; None if they are all the same."""
    if len({text_of(value) for value in values}) < 2:
        return None
    if not all(_is_number(value) for value in values):
        return CategoricalDistribution(sorted({text_of(value) for value in values}))
    low, high = float(min(values)), float(max(values))
    return FloatDistribution(low, high, log=low > 0 and high / low >= _BY_MAGNITUDE)


def _value(value: Any, space: BaseDistribution) -> object:
    return text_of(value) if isinstance(space, CategoricalDistribution) else float(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def main() -> None:
    """Read the arguments of `importance_of` from stdin as JSON, and print what it returns."""
    told = json.load(sys.stdin)
    found = importance_of(told["asked"], told["values"], higher_is_better=told["higher_is_better"])
    print(json.dumps(found))
