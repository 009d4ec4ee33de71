"""What the tasks of a cluster tell each other: small files in RUN/workbench/cluster.

cluster.json     the training, written by its chief alone (ClusterRecord)
early_stop.json  the evaluator's wish to stop, for the chief (EarlyStop)
ready/TASK       a worker knows of the stop (MultiWorkerMirrored: all have to end after the same step)
TASK.log         what a task that was started on this machine printed
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Literal

from core.errors import storage_error
from core.runs.json_files import Step, read_record, write_json
from core.runs.run import RunFolder

Stage = Literal["training", "stopping", "ended"]
_REMEDY = "Remove it: it only concerns a training by several processes, and the next one writes it anew."


@dataclass(frozen=True, slots=True)
class ClusterRecord:
    """A training by a cluster. Restarts of the chief keep its `id`.

    `cluster`: the addresses by role, as TF_CONFIG has them; `seed` and `start`: what the order of the data is made
    of; `code` and `data`: content hashes by file, which every task compares with its own. While "stopping", tasks
    end after the step `stop_at`, or at once where it is None; `message` says why.
    """

    id: str
    strategy: str
    cluster: Mapping[str, tuple[str, ...]]
    seed: int
    start: Step
    code: Mapping[str, str]
    data: Mapping[str, str]
    stage: Stage = "training"
    stop_at: Step | None = None
    message: str = ""
    metric: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


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
    try:
        folder = run.cluster_dir / "ready"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / task).touch()
    except OSError as error:
        raise storage_error(error, "tell the chief") from error


def ready_tasks(run: RunFolder) -> frozenset[str]:
    """Return the tasks that know of the stop."""
    try:
        return frozenset(file.name for file in (run.cluster_dir / "ready").iterdir())
    except OSError:
        return frozenset()


def forget_messages(run: RunFolder) -> None:
    """Remove what concerns one stop only, before a training begins."""
    shutil.rmtree(run.cluster_dir / "ready", ignore_errors=True)


def forget_early_stop(run: RunFolder) -> None:
    """Remove the wish of a former training."""
    with suppress(OSError):
        (run.cluster_dir / "early_stop.json").unlink(missing_ok=True)


def _make(run: RunFolder) -> None:
    try:
        run.cluster_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, "make the folder of the cluster's files") from error
