"""What the tasks of a cluster tell each other: small files in RUN/workbench/cluster.

cluster.json     the training, written by its chief alone (ClusterRecord)
early_stop.json  the evaluator's wish to stop, for the chief (EarlyStop)
alive/TASK       which start of a task this is (MultiWorkerMirrored: when one starts again, all have to)
ready/TASK       a worker knows of the stop (MultiWorkerMirrored: all have to end after the same step)
TASK.log         what a task that was started on this machine printed
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Literal

from core.errors import storage_error
from core.runs.json_files import Step, read_record, write_json
from core.runs.plain_files import read_plain
from core.runs.run import RunFolder
from core.words import mark, worded

Stage = Literal["training", "stopping", "ended"]
_LONGEST_START = 4096  # bytes
_REMEDY = mark("Remove it: it only concerns a training by several processes, and the next one writes it anew.")


@dataclass(frozen=True, slots=True)
class ClusterRecord:
    """A training by a cluster. Restarts of the chief keep its `id`.

    `cluster`: the addresses by role, as TF_CONFIG has them; `seed` gives the order of the data; `start` is the step
    it begins at, `resumes` whether from a checkpoint; evaluations up to step `patience_from` use up no patience.
    `code` and `data`: content hashes by file, which every task compares with its own. While "stopping", tasks end
    after the step `stop_at`; `message` says why.
    """

    id: str
    strategy: str
    cluster: Mapping[str, tuple[str, ...]]
    seed: int
    start: Step
    resumes: bool
    patience_from: Step
    code: Mapping[str, str]
    data: Mapping[str, str]
    stage: Stage = "training"
    stop_at: Step | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class EarlyStop:
    """The evaluator's wish that the training `id` stops; `sentence` says why."""

    id: str
    step: Step
    sentence: str


def read_cluster(run: RunFolder) -> ClusterRecord | None:
    """Return the record of the cluster that trains here, or did; None if there is none. RunError."""
    return read_record(run.cluster_dir / "cluster.json", ClusterRecord, _REMEDY)


def write_cluster(run: RunFolder, record: ClusterRecord) -> None:
    """Keep the record. StorageError."""
    _make(run)
    write_json(run.cluster_dir / "cluster.json", asdict(record))


def forget_cluster(run: RunFolder) -> None:
    """Remove the record, before a process trains the run alone."""
    with suppress(OSError):
        (run.cluster_dir / "cluster.json").unlink(missing_ok=True)


def is_trained_by_cluster(run: RunFolder) -> bool:
    """Whether a training by a cluster began here and has not ended. RunError."""
    record = read_cluster(run)
    return record is not None and record.stage != "ended"


def read_early_stop(run: RunFolder) -> EarlyStop | None:
    """Return the evaluator's wish to stop, or None. RunError."""
    return read_record(run.cluster_dir / "early_stop.json", EarlyStop, _REMEDY)


def write_early_stop(run: RunFolder, wish: EarlyStop) -> None:
    """Ask the chief to stop. StorageError."""
    _make(run)
    write_json(run.cluster_dir / "early_stop.json", asdict(wish))


def say_ready(run: RunFolder, task: str) -> None:
    """Tell the chief that a task knows of the stop. StorageError."""
    _say(run, "ready", task, "")


def say_alive(run: RunFolder, task: str, start: str) -> None:
    """Tell the other tasks of this start of a task. StorageError."""
    _say(run, "alive", task, start)


def starts_of(run: RunFolder) -> dict[str, str]:
    """Return the last start of each task."""
    found = {}
    with suppress(OSError):
        for file in (run.cluster_dir / "alive").iterdir():
            with suppress(OSError):
                found[file.name] = read_plain(file, _LONGEST_START).decode("ascii", "replace")
    return found


def ready_tasks(run: RunFolder) -> frozenset[str]:
    """Return the tasks that know of the stop."""
    try:
        return frozenset(file.name for file in (run.cluster_dir / "ready").iterdir())
    except OSError:
        return frozenset()


def forget_ready(run: RunFolder) -> None:
    """Remove what tasks said of an earlier stop."""
    shutil.rmtree(run.cluster_dir / "ready", ignore_errors=True)


def forget_early_stop(run: RunFolder) -> None:
    """Remove the wish of a former training."""
    with suppress(OSError):
        (run.cluster_dir / "early_stop.json").unlink(missing_ok=True)


def _say(run: RunFolder, what: str, task: str, text: str) -> None:
    try:
        folder = run.cluster_dir / what
        folder.mkdir(parents=True, exist_ok=True)
        new = folder.parent / f".{what}-{task}"
        new.write_text(text, encoding="ascii")
        new.replace(folder / task)
    except OSError as error:
        raise storage_error(error, worded("tell the other tasks")) from error


def _make(run: RunFolder) -> None:
    try:
        run.cluster_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, worded("make the folder of the cluster's files")) from error
