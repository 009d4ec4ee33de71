"""Starting a sweep in a process of its own, which goes on when the program that started it ends."""

from __future__ import annotations

import dataclasses
import subprocess
from pathlib import Path

from core.commands.command_line import program
from core.errors import RunError, storage_error
from core.outside_text import shell_line
from core.own_python import own_environment, python_code
from core.runs.json_files import write_json
from core.sweeps.folder import (
    LOG,
    SPACE,
    SweepPlanned,
    SweepWanted,
    ask_sweep,
    read_sweep,
    write_plan,
    write_state,
)
from core.words import worded

_CODE = "from core.cli.main import main; sys.exit(main(sys.argv[1:]))"


def start_sweep(folder: Path, plan: SweepPlanned) -> None:
    """Start a sweep in a new folder. RunError if there is one already, StorageError."""
    if read_sweep(folder) is not None:
        raise RunError(
            worded("{folder} holds a sweep already. Resume it, or choose another folder.", folder=folder)
        )
    write_plan(folder, plan)
    _start(folder, plan)


def resume_sweep(folder: Path, trials: int) -> None:
    """Go on with a sweep until it has made so many trials in all; one that runs only hears of their number.

    RunError if there is no sweep, StorageError.
    """
    sweep = read_sweep(folder)
    if sweep is None:
        raise RunError(worded("{folder} holds no sweep.", folder=folder))
    if not Path(sweep.plan.source).is_absolute():  # another file than the person was asked about would run
        raise RunError(
            worded(
                "{folder} names no experiment that it could go on with: {source!r} is no path.",
                folder=folder,
                source=sweep.plan.source,
            )
        )
    ask_sweep(folder, SweepWanted(trials))
    if not sweep.running:
        _start(folder, dataclasses.replace(sweep.plan, trials=trials))


def pause_sweep(folder: Path) -> None:
    """Ask a sweep to end in good order: its trials save a checkpoint and can be resumed. RunError, StorageError."""
    sweep = read_sweep(folder)
    if sweep is None or not sweep.running:
        raise RunError(worded("{name} does not run now, so there is nothing to pause.", name=folder.name))
    ask_sweep(folder, SweepWanted(sweep.wanted, pause=True))


def sweep_arguments(folder: Path, plan: SweepPlanned) -> list[str]:
    """Return the arguments of the command that runs this sweep, as the command line's parser takes them."""
    arguments = ["sweep", plan.source, f"--space={folder / SPACE}", f"--to={folder}", f"--metric={plan.metric}"]
    arguments += [f"--trials={plan.trials}", f"--at-once={plan.at_once}"]
    arguments += [f"--method={plan.method}", f"--pruning={plan.pruning}"]
    further = {"--storage": plan.storage, "--seed": plan.seed, "--device": plan.device}
    return arguments + [f"{name}={value}" for name, value in further.items() if value not in ("", None)]


def sweep_command(folder: Path, plan: SweepPlanned) -> str:
    """Return the command that runs this sweep without the window."""
    return shell_line([*program(), *sweep_arguments(folder, plan)])


def _start(folder: Path, plan: SweepPlanned) -> None:
    write_json(folder / SPACE, plan.space)
    try:
        with (folder / LOG).open("ab") as log:
            child = subprocess.Popen(
                # Its trials use every processor for hours, beside the window that started them.
                python_code(_CODE, *sweep_arguments(folder, plan), gives_way=True),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=own_environment(),
                start_new_session=True,  # what ends the window does not end the sweep
            )
    except OSError as error:
        raise storage_error(error, worded("start the sweep")) from error
    before = read_sweep(folder)
    write_state(folder, running=True, trials=before.trials if before is not None else (), pid=child.pid)
