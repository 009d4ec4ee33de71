"""The runs that wait to be trained in a workspace: kept in WORKSPACE/.queued-runs.json until they begin."""

from __future__ import annotations

import dataclasses
import os
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.errors import storage_error
from core.runs.json_files import read_record, write_json
from core.runs.processes import is_alive, started_at
from core.words import mark, worded

FILE = ".queued-runs.json"
_REMEDY = mark("Remove it: only the queue is lost, and no run.")


@dataclass(frozen=True, slots=True)
class QueuedRun:
    """A new run of an experiment's file. `words`: what it is, for people."""

    source: str
    experiment: str
    params: Mapping[str, Any]
    settings: Mapping[str, Any]
    words: str


@dataclass(frozen=True, slots=True)
class KeptQueue:
    """Runs that wait, and the process that kept them."""

    runs: Sequence[QueuedRun]
    pid: int
    pid_started: str
    host: str

    @property
    def owner(self) -> Literal["this", "another", "gone"]:
        """Which process sees to them; one of another machine cannot be asked and is taken for gone."""
        if self.host != socket.gethostname() or not is_alive(self.pid, self.pid_started):
            return "gone"
        return "this" if self.pid == os.getpid() else "another"


def read_queue(workspace: Path) -> KeptQueue | None:
    """Return what waits in a workspace, None if nothing does. RunError if the file cannot be read."""
    return read_record(workspace / FILE, KeptQueue, _REMEDY)


def keep_queue(workspace: Path, runs: Sequence[QueuedRun]) -> None:
    """Keep the runs that wait, as this process's; no file is left if none does. StorageError."""
    file, pid = workspace / FILE, os.getpid()
    try:
        if not runs:
            file.unlink(missing_ok=True)
            return
        workspace.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, worded("write {name}", name=file.name)) from error
    write_json(file, dataclasses.asdict(KeptQueue(tuple(runs), pid, started_at(pid), socket.gethostname())))
