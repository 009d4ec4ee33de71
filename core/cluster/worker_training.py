"""The training of a worker: steps until the chief ends, or tells it where to end."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from core.cluster.distribution import train_estimator
from core.cluster.hooks import EchoSaverHook, WorkerHook
from core.cluster.peers import Peers
from core.cluster.tf_config import Cluster, Strategy
from core.cluster.waiting import Watch, leave_process
from core.control import Control
from core.jobs import Emit, Phase
from core.runs.cluster_files import (
    ClusterRecord,
    read_cluster,
    say_ready,
)
from core.runs.run import RunFolder
from core.training.tensorflow_log import logged_to
from core.words import worded

_LEAVE_AFTER = 3.0  # seconds a worker's session has to end once the chief has


def train_worker(
    run: RunFolder,
    record: ClusterRecord,
    cluster: Cluster,
    strategy: Strategy,
    peers: Peers,
    parts: tuple[Any, Callable[[], Any], int, int],
    emit: Emit,
    control: Control,
) -> int:
    """Train until the chief ends; the step. `parts`: estimator, input_fn, checkpoint_every, max_steps.

    A stop by `control` ends it where the others go on without it; where they cannot, they have to be stopped too.
    """
    estimator, input_fn, checkpoint_every, max_steps = parts
    together = strategy == "multi-worker"
    stop_at: list[int] = []
    ended: list[float] = []  # when it was seen that the chief has ended

    def look() -> None:
        """Read in the chief's record when to end; a session may wait for others for ever. The watch's thread."""
        now = read_cluster(run)
        if now is None or now.stage == "training":
            if together:
                peers.leave_if_alone()
            return
        if not stop_at:
            stop_at.append(now.stop_at or 0)
            if together:
                say_ready(run, cluster.task.name)
        if now.stage == "ended":
            ended.append(time.monotonic())
            if ended[-1] - ended[0] > _LEAVE_AFTER:
                leave_process()

    def begun() -> None:
        peers.meet()
        emit(Phase("training", worded("{name} trains", name=cluster.task.name)))

    hook = WorkerHook(
        max_steps,
        lambda: stop_at[0] if stop_at else 0 if control.stop_requested and not together else None,
        begun,
    )
    hooks: list[Any] = [hook]
    if together:
        hooks.append(EchoSaverHook(checkpoint_every, skip_first=record.resumes))
    watch = Watch(look)
    try:
        with logged_to(run.cluster_dir / f"{cluster.task.name}.log"):
            train_estimator(strategy, cluster, estimator, input_fn, hooks)
    finally:
        watch.close()
    return hook.step
