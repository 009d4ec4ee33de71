"""The trials of a study: what a sweep notes with each, and how they stand."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import optuna
from optuna.trial import FrozenTrial, TrialState

from core.errors import storage_error
from core.kept_words import given_back, parts_of
from core.runs.plain_files import read_plain
from core.runs.processes import is_alive, started_at
from core.sweeps.folder import OWNER
from core.sweeps.folder import TrialState as State
from core.sweeps.space import Space
from core.sweeps.study import values_of
from core.words import in_english, worded

_LONGEST_OWNER = 1000  # bytes

_RUN, _ERROR, _STOPPED, _OWNER, _PROCESS = "run", "error", "stopped", "owner", "process"  # attributes of a trial
_ERROR_SAID = "error_said"  # what its sentence was made of


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial of a sweep. `value` is its metric's best, None before one; `error` says why it failed."""

    number: int
    state: State
    values: dict[str, object]
    value: float | None
    run: str
    error: str = ""


def trials_of(study: optuna.Study, space: Space | None = None) -> tuple[Trial, ...]:
    """Return the trials of a study, in the order in which they began."""
    found = []
    for trial in study.get_trials(deepcopy=False):
        states: dict[TrialState, State] = {
            TrialState.COMPLETE: "finished",
            TrialState.PRUNED: "pruned",
            TrialState.FAIL: "failed",
            TrialState.RUNNING: "stopped" if trial.user_attrs.get(_STOPPED) else "running",
        }
        if trial.state == TrialState.WAITING:  # a point of a grid that nobody has begun
            continue
        values = dict(trial.params) if space is None else values_of(space, trial.params)
        run, error = str(trial.user_attrs.get(_RUN, "")), str(trial.user_attrs.get(_ERROR, ""))
        error = given_back(error, [trial.user_attrs.get(_ERROR_SAID)])
        found.append(Trial(trial.number, states[trial.state], values, _value_of(study, trial), run, error))
    return tuple(found)


def count_begun(study: optuna.Study) -> int:
    """Return how many trials have begun, on whatever machine, and be they over."""
    return sum(trial.state != TrialState.WAITING for trial in study.get_trials(deepcopy=False))


def left_by(study: optuna.Study, owner: str) -> list[FrozenTrial]:
    """Return the trials that had begun when a sweep in the folder of `owner` ended; they count as stopped now.

    Those of another folder, which another machine may be training, are left alone.
    """
    begun = study.get_trials(states=(TrialState.RUNNING,))
    mine = [trial for trial in begun if trial.user_attrs.get(_OWNER, owner) == owner]
    for trial in mine:
        note_stopped(trial_again(study, trial), stopped=True)
    return mine


def trial_again(study: optuna.Study, trial: FrozenTrial) -> optuna.Trial:
    """Return a trial that had begun, to go on with it."""
    return optuna.Trial(study, trial._trial_id)


def note_begun(trial: optuna.Trial, owner: str) -> Path:
    """Note whose trial it is; the name of its run's folder."""
    run = f"trial-{trial.number:04d}"
    trial.set_user_attr(_OWNER, owner)
    trial.set_user_attr(_RUN, run)
    return Path(run)


def note_process(trial: optuna.Trial, pid: int) -> None:
    """Note which process of this machine trains it."""
    trial.set_user_attr(_PROCESS, [socket.gethostname(), pid, started_at(pid)])


def note_stopped(trial: optuna.Trial, *, stopped: bool) -> None:
    """Note whether a trial that has begun is trained."""
    trial.set_user_attr(_STOPPED, stopped)


def note_error(trial: optuna.Trial, sentence: str) -> None:
    """Note why it failed."""
    trial.set_user_attr(_ERROR, in_english(sentence))
    trial.set_user_attr(_ERROR_SAID, parts_of(sentence))


def process_lives(trial: optuna.Trial) -> bool:
    """Return whether the process that trained it last still runs on this machine."""
    told = trial.user_attrs.get(_PROCESS)
    if not isinstance(told, list) or len(told) != 3 or told[0] != socket.gethostname():
        return False
    return is_alive(told[1], str(told[2]))


def owner_of(folder: Path) -> str:
    """Return what tells a sweep's folder from those of other machines that use the same storage. StorageError."""
    file = folder / OWNER
    try:
        if not file.exists():
            file.write_text(f"{secrets.token_hex(8)}\n", encoding="utf-8")
        return read_plain(file, _LONGEST_OWNER).decode("utf-8", "replace").strip()
    except OSError as error:
        raise storage_error(error, worded("write {name}", name=file.name)) from error


def values_texts(space: Space, trial: optuna.Trial) -> Sequence[str]:
    """Return a trial's values as they are shown."""
    return [f"{name} {text}" for name, text in space.texts(values_of(space, trial.params)).items()]


def _value_of(study: optuna.Study, trial: FrozenTrial) -> float | None:
    """What a finished trial ended with, else the best that it reported; Optuna gives a pruned one its last."""
    if trial.state == TrialState.COMPLETE:
        return trial.value
    best = max if study.direction == optuna.study.StudyDirection.MAXIMIZE else min
    seen = [value for value in trial.intermediate_values.values() if value == value]
    return best(seen) if seen else trial.value
