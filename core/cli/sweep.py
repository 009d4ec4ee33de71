"""`sweep`: many trainings of one experiment, with params and settings that Optuna chooses."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from core.cli import output
from core.cli.train import exit_status, graceful
from core.errors import WorkbenchError
from core.number_text import format_metric


def build(name: str, sub: argparse.ArgumentParser) -> None:
    sub.add_argument("experiment", metavar="EXPERIMENT", help="a Python file, or a sample's name")
    sub.add_argument("--space", required=True, type=Path, metavar="FILE", help="JSON or TOML: what varies")
    sub.add_argument(
        "--to", required=True, type=Path, metavar="DIR", help="the sweep's folder; resumed if it exists"
    )
    sub.add_argument("--trials", type=int, default=20, metavar="N", help="trials in all (default: 20)")
    sub.add_argument("--at-once", type=int, default=1, metavar="N", help="trials at the same time (default: 1)")
    sub.add_argument(
        "--method", choices=("tpe", "random", "grid"), default="tpe", help="how values are chosen (default: tpe)"
    )
    sub.add_argument(
        "--pruning", choices=("median", "hyperband", "none"), default="median",
        help="which trials are ended early (default: median)",
    )  # fmt: skip
    sub.add_argument("--metric", default="", help="the metric to improve (default: the experiment's)")
    sub.add_argument("--storage", default="", metavar="URL", help="an Optuna storage (default: SQLite in DIR)")
    sub.add_argument("--seed", type=int, metavar="N", help="the seed of the choice of values")
    sub.add_argument("--device", default="", metavar="GPUS", help='GPUs to use, as "0,1", or "cpu" (default: all)')
    sub.epilog = (
        'A space: {"params": {"learning_rate": {"low": 0.0001, "high": 0.1, "log": true}, "units": [8, 16, 32]}, '
        '"settings": {"patience": {"low": 2, "high": 6}}}'
    )
    sub.set_defaults(command_function=_sweep)


def _sweep(arguments: argparse.Namespace) -> int:
    """Return the exit status: that of `train` after a signal, 1 if no trial finished."""
    try:
        from core.sweeps.command import SweepOptions, sweep
    except ModuleNotFoundError as error:
        if error.name != "optuna":
            raise
        raise WorkbenchError(
            "A sweep needs the package optuna, which is not installed: install the extra `sweep`."
        ) from None
    names = [each.name for each in dataclasses.fields(SweepOptions)]
    options = SweepOptions(**{name: getattr(arguments, name) for name in names})
    with graceful(quiet=arguments.json) as (emit, control):
        result = sweep(arguments.experiment, arguments.space, arguments.to, options, emit, control)
    if arguments.json:
        output.print_json(
            {
                "folder": str(result.folder),
                "metric": result.metric,
                "best": result.best.number if result.best else None,
                "trials": [dataclasses.asdict(trial) for trial in result.trials],
            }
        )
    else:
        rows = [
            [str(trial.number), trial.state, "" if trial.value is None else format_metric(trial.value)]
            + [result.space.texts(trial.values).get(choice.name, "") for choice in result.space.choices]
            + [trial.error]
            for trial in result.trials
        ]
        varied = [choice.name for choice in result.space.choices]
        output.print_table([["trial", "state", result.metric, *varied, ""], *rows])
        if result.best is not None:
            output.say(
                f"Best: trial {result.best.number}, {result.metric} {format_metric(result.best.value or 0.0)}"
            )
            output.say(f"Its run: {result.folder / result.best.run}")
    return exit_status(control) or (0 if result.best else 1)
