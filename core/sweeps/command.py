"""What the program can do with sweeps, for the command line and the window."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from core.commands.code_trust import code_of
from core.commands.experiments import describe_experiment
from core.control import Control
from core.errors import FieldError, UntrustedCodeError, storage_error
from core.fields import check_all
from core.jobs import Emit, nothing
from core.runs.metrics import higher_is_better
from core.sweeps.folder import Method, Pruning, SweepPlanned
from core.sweeps.publishing import published
from core.sweeps.space import Space, check_grid, read_space, space_of
from core.sweeps.study import open_study, storage_of
from core.sweeps.sweep import SweepPlan, run_sweep
from core.sweeps.trials import Trial, trials_of
from core.training.settings import field_specs
from core.words import worded


@dataclass(frozen=True, slots=True)
class SweepOptions:
    """How to search. `storage` "" is an SQLite file in the sweep's folder; `metric` "" is the experiment's own."""

    trials: int = 20
    at_once: int = 1
    method: Method = "tpe"
    pruning: Pruning = "median"
    metric: str = ""
    storage: str = ""
    seed: int | None = None
    device: str = ""


@dataclass(frozen=True, slots=True)
class SweepResult:
    """All trials of a sweep, and the number of the best one (None if none finished)."""

    folder: Path
    metric: str
    higher_is_better: bool
    space: Space
    trials: tuple[Trial, ...]

    @property
    def best(self) -> Trial | None:
        finished = [trial for trial in self.trials if trial.state == "finished" and trial.value is not None]
        sign = 1 if self.higher_is_better else -1
        return max(finished, key=lambda trial: sign * (trial.value or 0.0), default=None)


def sweep(
    source: str | Path,
    space_file: str | Path,
    to: str | Path,
    options: SweepOptions,
    emit: Emit = nothing,
    control: Control | None = None,
) -> SweepResult:
    """Run a sweep of an experiment in the folder `to`, or go on with the one that is there.

    Raises before the first trial: FieldError for an option or the space, SettingsError for a param or setting in
    it, ExperimentError, RunError if the storage cannot be used, StorageError. UntrustedCodeError if the folder
    brings a trial that was made elsewhere: it would go on with the program that it keeps.
    """
    if options.trials < 1:
        raise FieldError(
            "trials", worded("The number of trials must be at least 1 (got {trials}).", trials=options.trials)
        )
    if options.at_once < 1:
        raise FieldError(
            "at_once",
            worded("The number of trials at once must be at least 1 (got {at_once}).", at_once=options.at_once),
        )
    folder = Path(to).expanduser().absolute()
    check_trials(folder, source)
    info = describe_experiment(source, emit)
    space = space_of(read_space(Path(space_file).expanduser()), info.params, field_specs())
    metric = options.metric or info.settings.metric
    if not metric:
        raise FieldError(
            "metric", worded("Name the metric that the sweep improves: the experiment's settings name none.")
        )
    check_all(field_specs(), {"metric": metric}, "setting")
    if options.method == "grid":
        check_grid(space, options.trials)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, worded("make the sweep's folder")) from error
    higher = higher_is_better(metric, info.settings.direction)
    study = open_study(
        folder.name,
        storage_of(folder, options.storage),
        space,
        higher_is_better=higher,
        method=options.method,
        pruning=options.pruning,
        max_steps=info.settings.max_steps,
        seed=options.seed,
    )
    plan = SweepPlan(info.source, folder, space, metric, options.trials, options.at_once, options.device)
    control = control or Control()
    planned = SweepPlanned(
        info.source, info.name, read_space(Path(space_file).expanduser()), metric, higher, options.trials,
        options.at_once, options.method, options.pruning, options.storage, options.seed, options.device,
    )  # fmt: skip
    with published(folder, planned, functools.partial(trials_of, study), control) as wanted:
        trials = run_sweep(plan, study, emit, control, wanted=wanted)
    return SweepResult(folder, metric, higher, space, trials)


def check_trials(folder: Path, source: str | Path) -> None:
    """UntrustedCodeError unless the trials in a sweep's folder are of this experiment, or were made here."""
    for path in sorted(folder.glob("trial-*")):
        code = code_of(path, source)
        if code is not None and not code.is_trusted:
            raise UntrustedCodeError(
                worded(
                    "{run} was not made here, and brings a Python program of its own. Look at it first; if you "
                    "trust it, train the run once with --trust.",
                    run=path,
                )
            )
