"""Peers: the other trainers of a MultiWorkerMirrored cluster; when one was restarted, the others cannot go on."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Mapping

from core.cluster.job import PEER_LOST, is_of
from core.cluster.tf_config import Cluster
from core.cluster.waiting import leave_process
from core.runs.cluster_files import read_cluster, say_alive, starts_of
from core.runs.run import RunFolder


class Peers:
    """Knows the start of each trainer that this one trains with."""

    def __init__(self, run: RunFolder, cluster: Cluster) -> None:
        self._run, self._cluster, self._task = run, cluster, cluster.task.name
        self._others = {task.name for task in cluster.trainers} - {cluster.task.name}
        self._start = secrets.token_hex(8)
        self._met: Mapping[str, str] = {}

    def announce(self) -> None:
        """Tell the other trainers about this start. StorageError."""
        say_alive(self._run, self._task, self._start)

    def announce_restart(self) -> None:
        """Tell the other trainers about this start if the cluster already trains here.

        RunError, StorageError. Call it before TensorFlow connects to them: it would wait for trainers that wait for
        an earlier start.
        """
        if not self._run.is_foreign and is_of(read_cluster(self._run), self._cluster):
            self.announce()

    def meet(self) -> None:
        """Remember the starts of the others now that a session has begun and all of them are there."""
        self._met = {name: start for name, start in starts_of(self._run).items() if name in self._others}

    def started_again(self) -> str:
        """Return the name of a trainer that was restarted since, or "". It waits for this one, for ever."""
        now = starts_of(self._run) if self._met else {}
        return next((name for name, start in self._met.items() if now.get(name, start) != start), "")

    def leave_if_alone(self) -> None:
        """End this process if a trainer was restarted, since each would wait for the other. Any thread."""
        other = self.started_again()
        if other:
            print(f"{other} was started again, so this process has to start again too.", file=sys.stderr)
            leave_process(PEER_LOST)
