"""RunFolder: one run on disk, and the only place that knows its file names.

RUN/                          Estimator's model_dir: checkpoints, event files, eval/, eval_NAME/
RUN/export/VERSION/           exports; VERSION is an integer
RUN/data/                     data the experiment makes for itself
RUN/workbench/run.json        what it was started with: experiment, params, settings, versions (RunInfo)
RUN/workbench/experiment.py   the copy of the experiment's file that really ran
RUN/workbench/state.json      how far it got (RunState)
RUN/workbench/marks.json      pinned, finite and damaged checkpoints; the run's label (marks)
RUN/workbench/notes.json      notes on checkpoints (marks)
RUN/workbench/marks.lock      held while one of these two is changed
RUN/workbench/evaluations.jsonl    each evaluation that was made, one a line (evaluation_log)
RUN/workbench/control/        requests to the process that trains (control_files)
RUN/workbench/holds/          checkpoints in use (holds)
RUN/workbench/lock            held by the process that trains
RUN/workbench/evaluator.lock  held by the process that follows the checkpoints and evaluates them
RUN/workbench/cluster/        of a cluster: its record, what its tasks tell each other, their logs (cluster_files)
RUN/workbench/trash/          deleted checkpoints
RUN/workbench/cases/          test cases: inputs with the answers they should get
RUN/workbench/analyses/       analyses of the evaluation data that were made (analysis.files)
RUN/workbench/tensorflow.log  what TensorFlow logged while training
RUN/workbench/training.log    what was told of the training (run_log)
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import re
import shutil
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError, storage_error
from core.runs.json_files import read_json, read_record, record_of, write_json
from core.runs.plain_files import is_closed
from core.runs.processes import is_alive, started_at
from core.runs.run_records import INFO_REMEDY, STATE_REMEDY, RunInfo, RunState, with_activity
from core.version import program_name
from core.words import worded

KERAS_FOLDERS = ("train", "validation")  # where Keras writes its curves
_FOREIGN_SIGNS = (
    "model.ckpt-*.index",
    "*.tfevents.*",
    "eval*/*.tfevents.*",
    *(f"{folder}/*.tfevents.*" for folder in KERAS_FOLDERS),
)
_URL_AS_PATH = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]+:/")  # Path makes one slash of two
_DRAFT = re.compile(r"\.workbench\.(?P<pid>\d+)\.[0-9a-f]+$")  # a run that is being made
_STARTED = "pid_started"  # in state.json beside the state: when its process was started


@dataclass(frozen=True, slots=True)
class RunFolder:
    """A run's folder. Reading is safe from any thread and while another process trains in it."""

    path: Path

    @staticmethod
    def open(path: Path) -> RunFolder:
        """Return the run in `path`: one of ours, or any Estimator's model_dir. RunError if it is neither."""
        if _URL_AS_PATH.match(str(path)):
            url = str(path).replace(":/", "://", 1) if "://" not in str(path) else path
            raise RunError(
                worded(
                    "{url} is a URL. Download the run first: {program} download URL DIR.",
                    url=url,
                    program=program_name(),
                )
            )
        path = Path(path).expanduser().resolve()
        closed = next(filter(is_closed, (path, path / "workbench", *path.parents)), None)
        if closed is not None and (closed not in path.parents or not os.path.isdir(path)):
            raise RunError(
                worded("You may not read {path}. Change its permissions, or choose another folder.", path=closed)
            )
        if not os.path.isdir(path):
            raise RunError(worded("There is no folder {path}.", path=path))
        holder = _holder_of(path)
        if holder is not None:
            raise RunError(
                worded(
                    "{path} is part of the run {name}. Choose {folder}.", path=path, name=holder.name, folder=holder
                )
            )
        if _is_run(path):
            return RunFolder(path)
        inside = next(path.glob("*/workbench/run.json"), None) or next(path.glob("*/*/workbench/run.json"), None)
        curves = next(path.glob("*/*.tfevents.*"), None)
        hint = (
            worded(" It holds runs; choose one of them, such as {folder}.", folder=inside.parent.parent)
            if inside
            else ""
        )
        if curves is not None and not hint:
            hint = worded(
                " There are event files in folders of it; choose one of them, such as {folder}.",
                folder=curves.parent,
            )
        raise RunError(
            worded(
                "{path} is not a run: it has neither checkpoints nor event files. Choose the folder that "
                "training wrote into (Estimator's model_dir).{hint}",
                path=path,
                hint=hint,
            )
        )

    @staticmethod
    def create(path: Path, info: RunInfo, experiment_source: bytes) -> RunFolder:
        """Make a new run in `path`, an empty or new folder. RunError if it holds something, StorageError."""
        path = Path(path).expanduser().resolve()
        run = RunFolder(path)
        draft = path / f".workbench.{os.getpid()}.{os.urandom(4).hex()}"  # all of it is there, or nothing
        try:
            if path.exists() and not has_no_run(path):
                raise RunError(worded("{path} is not empty. Choose another folder for the run.", path=path))
            path.mkdir(parents=True, exist_ok=True)
            for left in path.iterdir():
                if _is_left(left):
                    shutil.rmtree(left)
            draft.mkdir()
        except OSError as error:
            raise storage_error(error, worded("create the run")) from error
        try:
            (draft / run.experiment_file.name).write_bytes(experiment_source)
            write_json(draft / run._info_file.name, dataclasses.asdict(info))
            _put_in_place(draft, run._workbench)
        except BaseException as error:
            shutil.rmtree(draft, ignore_errors=True)
            with contextlib.suppress(OSError):
                path.rmdir()
            if isinstance(error, OSError):
                raise storage_error(error, worded("create the run")) from error
            raise
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
    def marks_file(self) -> Path:
        return self._workbench / "marks.json"

    @property
    def marks_lock(self) -> Path:
        return self._workbench / "marks.lock"

    @property
    def notes_file(self) -> Path:
        return self._workbench / "notes.json"

    @property
    def evaluations_file(self) -> Path:
        return self._workbench / "evaluations.jsonl"

    @property
    def lock_file(self) -> Path:
        return self._workbench / "lock"

    @property
    def evaluator_lock(self) -> Path:
        return self._workbench / "evaluator.lock"

    @property
    def cluster_dir(self) -> Path:
        return self._workbench / "cluster"

    @property
    def control_dir(self) -> Path:
        return self._workbench / "control"

    @property
    def holds_dir(self) -> Path:
        return self._workbench / "holds"

    @property
    def checkpoint_trash(self) -> Path:
        return self._workbench / "trash"

    @property
    def experiment_file(self) -> Path:
        return self._workbench / "experiment.py"

    @property
    def log_file(self) -> Path:
        return self._workbench / "tensorflow.log"

    @property
    def training_log(self) -> Path:
        return self._workbench / "training.log"

    @property
    def cases_dir(self) -> Path:
        return self._workbench / "cases"

    @property
    def analyses_dir(self) -> Path:
        return self._workbench / "analyses"

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
        """Return what the run was started with; None for a foreign run. RunError names a file that is wrong."""
        return read_record(self._info_file, RunInfo, INFO_REMEDY)

    def write_info(self, info: RunInfo) -> None:
        write_json(self._info_file, dataclasses.asdict(info))

    def read_state(self) -> RunState:
        """Return how far the run got. "training" by a process of this host that is dead reads as interrupted."""
        values = read_json(self._state_file, STATE_REMEDY)
        if values is None:
            return RunState("new", None, 0, 0, "", None, "", 0.0)
        state = record_of(RunState, with_activity(values), self._state_file, STATE_REMEDY)
        here = state.host == socket.gethostname()
        if state.status == "training" and here and not is_alive(state.pid, str(values.get(_STARTED, ""))):
            message = worded(
                "Interrupted after step {step}: the process that trained is gone. Resume continues it.",
                step=state.step,
            )
            return dataclasses.replace(
                state, status="ended", reason="interrupted", message=message, pid=None, activity=""
            )
        return state

    def write_state(self, state: RunState) -> None:
        """Keep the state, and with it what tells its process from a later one of the same pid."""
        started = started_at(state.pid) if state.pid is not None else ""
        write_json(self._state_file, {**dataclasses.asdict(state), _STARTED: started})

    def pins(self) -> frozenset[int]:
        """Return the steps of the pinned checkpoints. RunError, as for `marks.read_marks`."""
        from core.runs import marks

        return marks.read_marks(self).pinned

    def set_pinned(self, step: int, pinned: bool) -> None:
        """Pin a checkpoint, or unpin it. RunError, StorageError."""
        from core.runs import marks

        marks.set_pinned(self, step, pinned)

    def finite_steps(self) -> dict[int, bool]:
        """Return, by step, whether all weights of a checkpoint are finite, as far as somebody looked. RunError."""
        from core.runs import marks

        return marks.read_marks(self).finite

    def mark_finite(self, found: Mapping[int, bool]) -> None:
        """Keep whether the weights of checkpoints are finite. RunError, StorageError."""
        from core.runs import marks

        marks.mark_finite(self, found)


def has_no_run(path: Path) -> bool:
    """Return whether a run can be made in a folder: it is empty, but for what killed processes left. OSError."""
    return path.is_dir() and all(_is_left(item) for item in path.iterdir())


def _is_left(item: Path) -> bool:
    """Return whether it is a run that a process had begun to make which is gone."""
    match = _DRAFT.match(item.name)
    return match is not None and item.is_dir() and not item.is_symlink() and not is_alive(int(match["pid"]))


def _put_in_place(draft: Path, workbench: Path) -> None:
    """Give a draft its name. RunError if another program, which began here at once, was first."""
    try:
        os.rename(draft, workbench)
    except OSError:
        if workbench.exists():
            raise RunError(
                worded("{folder} has just become another run. Choose another folder.", folder=workbench.parent)
            ) from None
        raise


def _is_run(path: Path) -> bool:
    if (path / "workbench" / "run.json").is_file() or (path / "checkpoint").is_file():
        return True
    return any(next(path.glob(sign), None) for sign in _FOREIGN_SIGNS)


def _holder_of(path: Path) -> Path | None:
    """Return the run that `path` is a part of."""
    is_part = path.name in ("export", "workbench", "data", "eval") or path.name.startswith("eval_")
    if not is_part or (path / "workbench" / "run.json").is_file():
        return None
    whole = (path.parent / "workbench" / "run.json").is_file() or (path.parent / "checkpoint").is_file()
    return path.parent if whole else None
