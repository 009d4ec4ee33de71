"""RunFolder: one run on disk, and the only place that knows its file names.

RUN/                          Estimator's model_dir: checkpoints, event files, eval/, eval_NAME/
RUN/export/VERSION/           exports; VERSION is an integer
RUN/data/                     data the experiment makes for itself
RUN/workbench/run.json        what was asked for: experiment, params, settings, versions (RunInfo)
RUN/workbench/experiment.py   the copy of the experiment's file that really ran
RUN/workbench/state.json      how far it got (RunState)
RUN/workbench/marks.json      pinned steps
RUN/workbench/tensorflow.log  what TensorFlow logged while training
"""

from __future__ import annotations

import dataclasses
import json
import os
import socket
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.errors import RunError, storage_error

Reason = Literal["max_steps", "early_stopping", "stopped", "interrupted", "failed", "data_exhausted"]
Status = Literal["new", "training", "ended"]

_FOREIGN_SIGNS = ("checkpoint", "model.ckpt-*.index", "events.out.tfevents.*", "eval*/events.out.tfevents.*")


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What was asked for. `schema` is FeatureSchema's JSON object, or None; `metric` is "" until known.

    `receivers`: those its experiment can be exported with.
    """

    experiment: str
    source: str
    source_sha256: str
    params: Mapping[str, Any]
    settings: Mapping[str, Any]
    metric: str
    higher_is_better: bool
    schema: Mapping[str, Any] | None
    versions: Mapping[str, str]
    created: float
    receivers: Sequence[str] = ("example", "dense")


@dataclass(frozen=True, slots=True)
class RunState:
    """How far a run got. `updated` is in unix seconds; `message` is the reason's sentence.

    `patience_from`: evaluations up to this step use up no patience (training went on after an early stop).
    """

    status: Status
    reason: Reason | None
    step: int
    max_steps: int
    message: str
    pid: int | None
    host: str
    updated: float
    best_step: int | None = None
    best_value: float | None = None
    patience_from: int = 0


@dataclass(frozen=True, slots=True)
class RunFolder:
    """A run's folder. Reading is safe from any thread and while another process trains in it."""

    path: Path

    @staticmethod
    def open(path: Path) -> RunFolder:
        """The run in `path`: one of ours, or any Estimator's model_dir. RunError if it is neither."""
        path = Path(path).expanduser().resolve()
        if not path.is_dir():
            raise RunError(f"There is no folder {path}.")
        run = RunFolder(path)
        if run._info_file.is_file() or any(next(path.glob(sign), None) for sign in _FOREIGN_SIGNS):
            return run
        raise RunError(
            f"{path} is not a run: it has neither checkpoints nor event files. "
            "Choose the folder that training wrote into (Estimator's model_dir)."
        )

    @staticmethod
    def create(path: Path, info: RunInfo, experiment_source: bytes) -> RunFolder:
        """Make a new run in `path`, an empty or new folder. RunError if it holds something, StorageError."""
        path = Path(path).expanduser().resolve()
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise RunError(f"{path} is not empty. Choose a new folder for the run.")
        run = RunFolder(path)
        try:
            run._workbench.mkdir(parents=True, exist_ok=True)
            run.experiment_file.write_bytes(experiment_source)
        except OSError as error:
            raise storage_error(error, "create the run") from error
        run.write_info(info)
        return run

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def _workbench(self) -> Path:
        return self.path / "workbench"

    @property
    def _info_file(self) -> Path:
        return self._workbench / "run.json"

    @property
    def _state_file(self) -> Path:
        return self._workbench / "state.json"

    @property
    def _marks_file(self) -> Path:
        return self._workbench / "marks.json"

    @property
    def experiment_file(self) -> Path:
        return self._workbench / "experiment.py"

    @property
    def log_file(self) -> Path:
        return self._workbench / "tensorflow.log"

    @property
    def data_dir(self) -> Path:
        return self.path / "data"

    @property
    def export_dir(self) -> Path:
        return self.path / "export"

    @property
    def is_foreign(self) -> bool:
        """Whether something else than the Workbench trained here."""
        return not self._info_file.is_file()

    def read_info(self) -> RunInfo | None:
        """What was asked for; None for a foreign run. RunError if the file is damaged."""
        values = _read_json(self._info_file)
        if values is None:
            return None
        try:
            return RunInfo(**_known(RunInfo, values))
        except TypeError as error:
            raise RunError(
                f"{self._info_file} lacks a value: {error}. The run can be read, not resumed."
            ) from error

    def write_info(self, info: RunInfo) -> None:
        _write_json(self._info_file, dataclasses.asdict(info))

    def read_state(self) -> RunState:
        """How far the run got. "training" by a process of this host that is dead reads as interrupted."""
        values = _read_json(self._state_file)
        if values is None:
            return RunState("new", None, 0, 0, "", None, "", 0.0)
        try:
            state = RunState(**_known(RunState, values))
        except TypeError as error:
            raise RunError(f"{self._state_file} lacks a value: {error}.") from error
        if state.status == "training" and state.host == socket.gethostname() and not _is_alive(state.pid):
            message = f"Interrupted after step {state.step}: the process that trained it is gone. Resume goes on."
            return dataclasses.replace(state, status="ended", reason="interrupted", message=message, pid=None)
        return state

    def write_state(self, state: RunState) -> None:
        _write_json(self._state_file, dataclasses.asdict(state))

    def pins(self) -> frozenset[int]:
        """The steps of the pinned checkpoints."""
        marks = _read_json(self._marks_file) or {}
        return frozenset(int(step) for step in marks.get("pinned", []))

    def set_pinned(self, step: int, pinned: bool) -> None:
        pins = self.pins() | {step} if pinned else self.pins() - {step}
        marks = _read_json(self._marks_file) or {}
        self._workbench.mkdir(exist_ok=True)
        _write_json(self._marks_file, {**marks, "pinned": sorted(pins)})


def _known(record: type, values: Mapping[str, Any]) -> dict[str, Any]:
    """Only the values the record knows: a newer program may have written more."""
    names = {field.name for field in dataclasses.fields(record)}
    return {name: value for name, value in values.items() if name in names}


def _read_json(file: Path) -> dict[str, Any] | None:
    try:
        value = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (ValueError, OSError) as error:
        raise RunError(f"{file} cannot be read: {error}.") from error
    if not isinstance(value, dict):
        raise RunError(f"{file} is damaged: it holds no JSON object.")
    return value


def _write_json(file: Path, value: Mapping[str, Any]) -> None:
    """Write whole or not at all; StorageError says why not."""
    try:
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(value, stream, indent=1)
        os.replace(temporary, file)
    except OSError as error:
        raise storage_error(error, f"write {file.name}") from error


def _is_alive(pid: int | None) -> bool:
    if pid is None:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
