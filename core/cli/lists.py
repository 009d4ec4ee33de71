"""The commands that list: the samples, what an experiment holds, and what is in a run."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

from core import commands
from core.cli import output
from core.errors import RunError
from core.outside_text import terminal_text


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `samples`, `describe`, `list` or `runs`."""
    match name:
        case "list":
            sub.add_argument("run", metavar="DIR", help="the run folder, or the URL of one: gs://…, s3://…")
            sub.set_defaults(command_function=_list)
        case "describe":
            sub.add_argument("experiment", metavar="EXPERIMENT", help="a Python file, or a sample's name")
            from core.cli.train import add_use  # much to import, which the others need not

            add_use(sub)
            sub.add_argument(
                "--save",
                action="store_true",
                help="keep what was found, and the feature schema, in SCRIPT.workbench.json, to be edited there",
            )
            sub.set_defaults(command_function=_describe)
        case "runs":
            sub.add_argument("folder", metavar="DIR", help="a workspace, a sweep's folder, or a folder of runs")
            sub.add_argument(
                "--where",
                default="",
                metavar="FILTER",
                help='only the runs that fit, such as "accuracy > 0.9 and learning_rate < 0.01"',
            )
            sub.add_argument("--csv", action="store_true", help="print the table as CSV, numbers with all digits")
            sub.set_defaults(command_function=_runs)
        case _:
            sub.set_defaults(command_function=_samples)


def _samples(arguments: argparse.Namespace) -> int:
    found = commands.samples()
    if arguments.json:
        return output.print_json(
            [{"name": s.name, "title": s.title, "summary": s.summary, "path": str(s.path)} for s in found]
        )
    output.print_samples(found)
    return 0


def _describe(arguments: argparse.Namespace) -> int:
    from core.cli.train import use_of

    use = use_of(arguments)
    with redirect_stdout(sys.stderr):  # what the user's code prints
        info = commands.describe_experiment(arguments.experiment, use=use)
    saved = commands.save_choices(arguments.experiment, info, use) if arguments.save else None
    if arguments.json:
        return output.print_json(output.experiment_json(info))
    output.print_experiment(info)
    if saved is not None:
        output.say(f"Saved as {saved}")
    return 0


def _list(arguments: argparse.Namespace) -> int:
    listing = commands.list_run(arguments.run)
    if arguments.json:
        return output.print_json(output.listing_json(listing))
    output.print_listing(listing)
    return 0


def _runs(arguments: argparse.Namespace) -> int:
    from core.commands.run_tables.run_table import cells_of, csv_of, list_run_table
    from core.runs.catalogue.unreadable import unreadable_in_workspace

    folder = Path(arguments.folder).expanduser()
    for problem in _damaged_sweeps(folder):
        output.say(problem, error=True)
    table = list_run_table(folder).where(arguments.where)
    for problem in unreadable_in_workspace(folder):
        output.say(problem, error=True)
    if arguments.json:
        heads, *rows = cells_of(table, exact=True)
        return output.print_json([dict(zip(heads, row, strict=True)) for row in rows])
    if arguments.csv:
        text = csv_of(table)
        print(terminal_text(text) if sys.stdout.isatty() else text, end="")
    else:
        output.print_table(cells_of(table))
    return 0


def _damaged_sweeps(folder: Path) -> tuple[str, ...]:
    """Return what is wrong with the sweep that a folder is, and with those in it. Their runs are listed."""
    from core.sweeps.folder import PLAN, list_sweeps, read_sweep

    try:
        if os.path.lexists(folder / PLAN):
            read_sweep(folder)
    except RunError as error:
        return (str(error),)
    return list_sweeps(folder).problems
