"""A sweep's study: Optuna chooses what to try next, and keeps what came of it."""

from __future__ import annotations

import itertools
import json
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import optuna
from optuna.distributions import (
    BaseDistribution,
    CategoricalDistribution,
    FloatDistribution,
    IntDistribution,
    check_distribution_compatibility,
)

from core.errors import RunError
from core.reasons import reason_of
from core.sweeps.folder import Method, Pruning
from core.sweeps.space import Choice, Space
from core.words import worded

FILE = "sweep.db"


def storage_of(folder: Path, url: str = "") -> str:
    """Return the URL of a sweep's storage: `url`, or an SQLite file in its folder."""
    return url or f"sqlite:///{(folder / FILE).absolute()}"


def open_study(
    name: str,
    storage: str,
    space: Space,
    *,
    higher_is_better: bool,
    method: Method,
    pruning: Pruning,
    max_steps: int,
    seed: int | None,
) -> optuna.Study:
    """Open a study of that name, or create it.

    RunError if the storage cannot be reached, or has trials of another direction or of other lists of values.

    `max_steps` is the longest a trial trains, for Hyperband's brackets.
    """
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    direction = "maximize" if higher_is_better else "minimize"
    try:
        study = optuna.create_study(
            study_name=name,
            storage=storage,
            load_if_exists=True,
            direction=direction,
            sampler=_sampler(method, seed),
            pruner=_pruner(pruning, max_steps),
        )
        known = study.direction.name.lower()
        if seed is not None:  # what a resumed sweep draws must not repeat what was drawn before
            study.sampler = _sampler(method, seed + len(study.get_trials(deepcopy=False)))
        for point in _grid_of(space) if method == "grid" else ():
            study.enqueue_trial(point, skip_if_exists=True)
    except Exception as error:  # of whatever database the storage is
        why = worded("{reason}. Check that it exists and can be reached.", reason=reason_of(error))
        if isinstance(error, ImportError):
            why = worded("the Python package of that database is not installed. Install it.")
        raise RunError(
            worded("The sweep's storage cannot be used ({storage}): {why}", storage=storage, why=why),
            details=str(error),
        ) from error
    if known != direction:
        raise RunError(
            worded(
                "The sweep {name} exists already, and wants its metric to {direction}. Choose another name.",
                name=name,
                direction=known,
            )
        )
    _check_same_values(study, distributions_of(space))
    return study


@contextmanager
def storage_told() -> Iterator[None]:
    """RunError for a storage that can no longer be used, inside the body."""
    try:
        yield
    except optuna.exceptions.StorageInternalError as error:
        cause = error.__cause__ or error
        raise RunError(
            worded(
                "The sweep's storage can no longer be used: {reason}. Check it, then resume the sweep: what its "
                "trials have saved is kept.",
                reason=reason_of(cause),
            ),
            details=str(cause),
        ) from error


def distributions_of(space: Space) -> dict[str, BaseDistribution]:
    """Return what Optuna draws from. Values that are lists or dicts stand as JSON text."""
    return {choice.name: _distribution(choice) for choice in space.choices}


def values_of(space: Space, drawn: Mapping[str, Any]) -> dict[str, Any]:
    """Return the params and settings that Optuna's values stand for; of a trial just begun some may be missing."""
    found = {}
    for choice in space.choices:
        if choice.name not in drawn:
            continue
        value = drawn[choice.name]
        if choice.range is None:
            by_key = {_key(each): each for each in choice.values}
            found[choice.name] = by_key[value]
        else:
            found[choice.name] = value
    return found


def _check_same_values(study: optuna.Study, wanted: Mapping[str, BaseDistribution]) -> None:
    """RunError where a list of values differs from that of the trials there are: Optuna compares them by place."""
    for trial in study.get_trials(deepcopy=False):
        for name, known in trial.distributions.items():
            if name not in wanted:
                continue
            try:
                check_distribution_compatibility(known, wanted[name])
            except ValueError as error:
                raise RunError(
                    worded(
                        "The trials of the sweep {sweep} have other values of {name} to choose from. "
                        "Restore them in the search space, or choose another folder.",
                        sweep=study.study_name,
                        name=name,
                    )
                ) from error


def _distribution(choice: Choice) -> BaseDistribution:
    if choice.range is None:
        return CategoricalDistribution([_key(value) for value in choice.values])
    low, high, step, log = choice.range.low, choice.range.high, choice.range.step, choice.range.log
    if choice.whole:
        return IntDistribution(round(low), round(high), log=log, step=1 if log else round(step or 1))
    return FloatDistribution(low, high, step=step, log=log)


def _grid_of(space: Space) -> Iterator[dict[str, object]]:
    names = [choice.name for choice in space.choices]
    for point in itertools.product(*(choice.grid() for choice in space.choices)):
        yield {name: _key(value) for name, value in zip(names, point, strict=True)}


def _key(value: object) -> Any:
    """A value as Optuna can keep it."""
    return value if value is None or isinstance(value, bool | int | float | str) else json.dumps(value)


def _sampler(method: Method, seed: int | None) -> optuna.samplers.BaseSampler:
    if method != "tpe":
        return optuna.samplers.RandomSampler(seed=seed)
    # Trials that run side by side must not all get the same answer.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
        return optuna.samplers.TPESampler(seed=seed, constant_liar=True)


def _pruner(pruning: Pruning, max_steps: int) -> optuna.pruners.BasePruner:
    if pruning == "median":
        return optuna.pruners.MedianPruner()
    if pruning == "hyperband":
        return optuna.pruners.HyperbandPruner(max_resource=max(1, max_steps))
    return optuna.pruners.NopPruner()
