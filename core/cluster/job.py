"""Job: what a task of a cluster trains, and how it meets the chief."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.cluster.tf_config import Cluster, Role, Strategy
from core.control import Control
from core.errors import RunError
from core.jobs import Emit, Phase
from core.runs.cluster_files import ClusterRecord, read_cluster
from core.runs.lock import is_locked
from core.runs.run import RunFolder
from core.words import worded

PEER_LOST = 75  # the exit status of a task that can only go on when it is started again, as another is gone
START_PATIENCE = 300.0  # seconds a task waits for the chief to begin
_ANOTHER = 10.0  # seconds a chief of other addresses is watched before it is called another cluster
_LOOK_EVERY = 0.1


class PeerLost(RunError):
    """Another process of the cluster is gone, and this task can only be started again."""

    def __init__(self, why: str) -> None:
        super().__init__(worded("{why} Started again, this process goes on from the last checkpoint.", why=why))


@dataclass(frozen=True, slots=True)
class Job:
    """One training, as `core.commands.train` takes it. `source` may be None where the run is there."""

    source: str | None
    run: str
    strategy: Strategy
    params: Mapping[str, object] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    use: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        return Path(self.run).expanduser().absolute()

    @property
    def is_there(self) -> bool:
        """Whether the run has been made."""
        return not RunFolder(self.path).is_foreign


def addresses_of(cluster: Cluster) -> dict[str, tuple[str, ...]]:
    """Return the cluster's addresses as its record has them."""
    return {str(role): tuple(found) for role, found in cluster.addresses.items()}


def is_of(record: ClusterRecord | None, cluster: Cluster) -> bool:
    """Return whether a record is that of this cluster."""
    return record is not None and {k: tuple(v) for k, v in record.cluster.items()} == addresses_of(cluster)


def meet_chief(
    job: Job, cluster: Cluster, emit: Emit, control: Control, finish_after: float | None = None
) -> tuple[RunFolder, ClusterRecord]:
    """Wait until the chief has begun; the run and its record.

    `finish_after`: seconds after which the record of a training that has ended will do, for whoever has work left
    then. RunError if the chief does not begin, or another cluster trains in the folder. WorkStopped.
    """
    emit(Phase("preparing", worded("{name} waits for {chief}", name=cluster.task.name, chief=cluster.chief.name)))
    began = time.monotonic()
    run = RunFolder(job.path.resolve())
    while True:
        control.check()
        waited = time.monotonic() - began
        record = read_cluster(run) if not run.is_foreign else None
        if record is not None and is_of(record, cluster):
            if record.stage != "ended" or (finish_after is not None and waited >= finish_after):
                return run, record
        elif record is not None and record.stage != "ended" and waited >= _ANOTHER and is_locked(run):
            raise another_cluster(run, record, cluster)
        if waited >= START_PATIENCE:
            raise RunError(
                worded(
                    "{chief} did not begin within {seconds} s. Start it, and check that all tasks of the cluster "
                    "see the same folder {folder}.",
                    chief=cluster.chief.name,
                    seconds=f"{START_PATIENCE:.0f}",
                    folder=run.path,
                )
            )
        time.sleep(_LOOK_EVERY)


def another_cluster(run: RunFolder, record: ClusterRecord, cluster: Cluster) -> RunError:
    """Return the error for a task whose run is trained by another cluster."""
    where = ", ".join(f"{role} {' '.join(found)}" for role, found in record.cluster.items())
    return RunError(
        worded(
            "{run} is being trained by another cluster ({where}). Stop that one first, or give {name} the "
            "TF_CONFIG of that cluster or another folder.",
            run=run.name,
            where=where,
            name=cluster.task.name,
        )
    )


def role_named(role: Role, index: int) -> str:
    """Return the name of a task in words."""
    return f"{role} {index}" if role in ("worker", "ps") else role
