"""A sweep's folder: what it searches, how it stands, and what is asked of it. Quick to read: no Optuna.

SWEEP/sweep.json           what the sweep was started with (SweepPlanned)
SWEEP/sweep-state.json     how it stands, written by its process every few seconds (SweepState)
SWEEP/sweep-wanted.json    what is asked of it: how many trials in all, and whether to pause (SweepWanted)
SWEEP/sweep.db             Optuna's database, unless another storage is named
SWEEP/sweep-owner          what its trials are marked with in a storage that other machines use too
SWEEP/sweep.log            what the process printed, where it was started by the window
SWEEP/trial-0000/          the runs
"""

from __future__ import annotations

import dataclasses
import os
import re
import socket
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.errors import RunError, storage_error
from core.runs.json_files import read_record, write_json
from core.runs.plain_files import plain
from core.runs.processes import is_alive, started_at
from core.runs.run_records import SILENT_AFTER
from core.words import mark, worded

Method = Literal["tpe", "random", "grid"]
Pruning = Literal["median", "hyperband", "none"]
TrialState = Literal["finished", "pruned", "failed", "stopped", "running"]
PLAN, STATE, WANTED, SPACE = "sweep.json", "sweep-state.json", "sweep-wanted.json", "space.json"
LOG, OWNER = "sweep.log", "sweep-owner"
_LAST = 4000  # bytes of the log that are looked at
_REMEDY = mark("Remove it: the sweep's trials are kept, and starting the sweep again writes it anew.")


@dataclass(frozen=True, slots=True)
class SweepPlanned:
    """What a sweep was started with. `space` is as in its file; `storage` "" is SQLite in the folder."""

    source: str
    experiment: str
    space: Mapping[str, Any]
    metric: str
    higher_is_better: bool
    trials: int
    at_once: int
    method: Method
    pruning: Pruning
    storage: str = ""
    seed: int | None = None
    device: str = ""


@dataclass(frozen=True, slots=True)
class TrialLine:
    """One trial. `run` is the name of its folder, "" before it has one; `error` says why it failed."""

    number: int
    state: TrialState
    value: float | None
    run: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class SweepState:
    """How a sweep stands. `updated` is in unix seconds; `message` says why it ended, if anything went wrong."""

    running: bool
    pid: int | None
    pid_started: str
    host: str
    updated: float
    trials: Sequence[TrialLine] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class SweepWanted:
    """What is asked of a sweep: how many trials in all, and whether to pause."""

    trials: int
    pause: bool = False


@dataclass(frozen=True, slots=True)
class SweepView:
    """A sweep as it stands. `state` is None before it was started; `wanted` is the number of trials in all."""

    folder: Path
    plan: SweepPlanned
    state: SweepState | None
    wanted: int
    pausing: bool

    @property
    def running(self) -> bool:
        return self.state is not None and self.state.running

    @property
    def trials(self) -> Sequence[TrialLine]:
        return self.state.trials if self.state is not None else ()

    def count(self, *states: TrialState) -> int:
        """Return how many trials are in one of these states."""
        return sum(trial.state in states for trial in self.trials)

    @property
    def done(self) -> int:
        """How many trials are over, one way or the other."""
        return self.count("finished", "pruned", "failed")

    @property
    def complete(self) -> bool:
        """Whether nothing is left to do."""
        return not self.running and self.done >= self.wanted

    def silence(self, now: float) -> float:
        """Return for how many seconds nothing was heard of a sweep that should run; 0 where all is well."""
        age = now - self.state.updated if self.state is not None else 0.0
        return age if self.running and age > SILENT_AFTER else 0.0


@dataclass(frozen=True, slots=True)
class SweepsFound:
    """The sweeps of a workspace, and a sentence about each of those whose files cannot be read."""

    sweeps: tuple[SweepView, ...] = ()
    problems: tuple[str, ...] = ()


def read_sweep(folder: Path) -> SweepView | None:
    """Return the sweep in a folder, None if there is none. RunError names a file that cannot be read.

    A sweep whose process on this machine is gone does not run, whatever its state says.
    """
    plan = read_record(folder / PLAN, SweepPlanned, _REMEDY)
    if plan is None:
        return None
    state = read_record(folder / STATE, SweepState, _REMEDY)
    wanted = read_record(folder / WANTED, SweepWanted, _REMEDY) or SweepWanted(plan.trials)
    if state is not None:
        state = dataclasses.replace(state, trials=tuple(state.trials))
        here = state.host == socket.gethostname()
        if state.running and here and not is_alive(state.pid, state.pid_started):
            message = worded("The sweep's process is gone. {said}", said=_last_words(folder)).strip()
            trials = tuple(_ended_with_its_sweep(trial) for trial in state.trials)
            state = dataclasses.replace(state, running=False, message=message, trials=trials)
    return SweepView(folder, plan, state, wanted.trials, wanted.pause and state is not None and state.running)


def _ended_with_its_sweep(trial: TrialLine) -> TrialLine:
    return dataclasses.replace(trial, state="stopped") if trial.state == "running" else trial


def _last_words(folder: Path) -> str:
    """The error that the sweep's process ended with, if it told one."""
    try:
        with open(folder / LOG, "rb", opener=plain) as stream:
            stream.seek(max(0, os.fstat(stream.fileno()).st_size - _LAST))
            lines = stream.read(_LAST).decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return next((line.removeprefix("error: ") for line in reversed(lines) if line.startswith("error: ")), "")


def list_sweeps(workspace: Path) -> SweepsFound:
    """Return the sweeps right in a workspace, by name, and what is wrong with those that cannot be read."""
    found, problems = [], []
    try:
        names = sorted(os.listdir(workspace))
    except OSError:
        names = []
    for name in names:
        try:
            sweep = read_sweep(workspace / name) if os.path.lexists(workspace / name / PLAN) else None
        except RunError as error:
            problems.append(worded("The sweep {name} is not shown: {problem}", name=name, problem=error))
            continue
        if sweep is not None:
            found.append(sweep)
    return SweepsFound(tuple(found), tuple(problems))


def write_plan(folder: Path, plan: SweepPlanned) -> None:
    """Keep what a sweep searches; it is to make as many trials, and not to pause. StorageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, worded("make the sweep's folder")) from error
    write_json(folder / PLAN, dataclasses.asdict(plan))
    ask_sweep(folder, SweepWanted(plan.trials))


def ask_sweep(folder: Path, wanted: SweepWanted) -> None:
    """Ask a sweep for a number of trials in all, or to pause; its process sees it within a second. StorageError."""
    write_json(folder / WANTED, dataclasses.asdict(wanted))


def read_wanted(folder: Path) -> SweepWanted | None:
    """Return what is asked of a sweep; None if nothing is, or it cannot be read just now."""
    try:
        return read_record(folder / WANTED, SweepWanted, _REMEDY)
    except RunError:
        return None


def write_state(
    folder: Path, *, running: bool, trials: Sequence[TrialLine], message: str = "", pid: int | None = None
) -> None:
    """Keep how a sweep stands that this process runs, or the process `pid`. StorageError."""
    pid = (pid or os.getpid()) if running else None
    started = started_at(pid) if pid is not None else ""
    state = SweepState(running, pid, started, socket.gethostname(), time.time(), tuple(trials), message)
    write_json(folder / STATE, dataclasses.asdict(state))


def new_sweep_path(workspace: Path, experiment: str) -> Path:
    """Return a free folder for a sweep of an experiment; its trials are then runs of the workspace."""
    name = re.sub(r"[^\w.-]+", "-", experiment).strip("-.") or "experiment"
    number = 1
    while (workspace / f"{name}-sweep-{number:03d}").exists():
        number += 1
    return workspace / f"{name}-sweep-{number:03d}"
