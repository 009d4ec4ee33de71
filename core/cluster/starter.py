"""Starts the processes of a cluster on this machine, restarts those that die, and ends them together."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterable
from dataclasses import dataclass

from typing_extensions import assert_never

from core.cluster.job import PEER_LOST, Job, role_named
from core.cluster.local import RESTARTS, Counts, free_addresses, tasks_of
from core.cluster.members import Member, Told
from core.cluster.tasks import result_of
from core.cluster.tf_config import Cluster, Task
from core.commands.new_runs import removed_if_it_never_began
from core.commands.records import TrainingResult
from core.commands.training import stopped_before_first_step
from core.control import Control
from core.errors import RunError, WorkbenchError
from core.jobs import (
    Checked,
    CheckpointSaved,
    CheckpointsRemoved,
    Emit,
    Evaluated,
    Event,
    Failed,
    Finished,
    ModelExported,
    Notice,
    PatienceChanged,
    Phase,
    Progress,
    Started,
    Stopped,
)
from core.processes.control_changes import Seen, changes
from core.processes.training import cause_of_death, killed_for_memory
from core.runs.run import RunFolder
from core.words import worded

_LOOK_EVERY = 0.05  # seconds
_GRACE = 10.0  # seconds that workers and ps have to end once the chief has


@dataclass(slots=True)
class _Restarts:
    """Counts the restarts of the tasks against their limit."""

    limit: int
    made: int = 0


def train_cluster(
    job: Job, counts: Counts, emit: Emit, control: Control, restarts: int = RESTARTS
) -> TrainingResult:
    """Train with several processes of this machine, as `core.commands.train` does with one; what it returns.

    A process that dies is started again, and the training goes on from the last checkpoint, `restarts` times.
    What each process prints is kept in RUN/workbench/cluster. Raises what a task failed with, and RunError when a
    task has died too often. No process is left when it returns or raises.
    """
    starter = _Starter(job, counts, emit, control, _Restarts(restarts))
    number = len(tasks_of(counts))
    emit(Phase("loading", worded("Starting {number} processes ({roles})", number=number, roles=_words(counts))))
    is_new = not job.is_there
    try:
        if is_new:
            with removed_if_it_never_began(RunFolder(job.path)):
                starter.run()
        else:
            starter.run()
    finally:
        starter.close()
    if not job.is_there:
        return stopped_before_first_step(job.path, control)
    return result_of(RunFolder.open(job.path))


def _words(counts: Counts) -> str:
    return ", ".join(f"{count} {role}" for role, count in counts.by_role.items())


class _Starter:
    """The running processes of one cluster, in the thread that calls `run`."""

    def __init__(self, job: Job, counts: Counts, emit: Emit, control: Control, restarts: _Restarts) -> None:
        self._job, self._counts, self._emit, self._control = job, counts, emit, control
        self._restarts = restarts
        self._told: queue.SimpleQueue[Told] = queue.SimpleQueue()
        self._members: dict[Task, Member] = {}
        self._ended: set[Task] = set()
        self._addresses = free_addresses(counts)
        self._chief = Cluster(self._addresses, Task("evaluator", 0)).chief
        self._seen = Seen()
        self._chief_ended: float | None = None

    def run(self) -> None:
        """Start all tasks and look after them until they have ended."""
        self._start(tasks_of(self._counts))
        while self._members:
            self._pass_on()
            self._forward_requests()
            for task, member in list(self._members.items()):
                member.write_log()
                status = member.status
                # One that this loop has started again stands for its task by now.
                if status is not None and self._members.get(task) is member:
                    self._pass_on()
                    self._see_to(task, member, status)
            self._end_the_late()

    def close(self) -> None:
        """End the processes that still run."""
        for member in self._members.values():
            member.kill()
        self._members.clear()

    def _start(self, tasks: Iterable[Task]) -> None:
        for task in tasks:
            self._members[task] = Member(self._job, Cluster(self._addresses, task), self._told)

    def _pass_on(self) -> None:
        try:
            task, event = self._told.get(timeout=_LOOK_EVERY)
            while True:
                self._take_in(task, event)
                task, event = self._told.get_nowait()
        except queue.Empty:
            pass

    def _take_in(self, task: Task, event: Event) -> None:
        """Pass an event of a task on if it is worth showing; raise the error that a task failed with."""
        is_main = task == self._chief
        match event:
            case Failed(message=message, details=details, expected=True, error=error):
                who = role_named(task.role, task.index)
                if is_main and isinstance(error, WorkbenchError):
                    raise error
                raise RunError(who[0].upper() + who[1:] + ": " + message, details=details)
            case Failed(message=message, details=details):
                self._emit(Notice(role_named(task.role, task.index) + ": " + message, "warning", details))
            case Finished() | Stopped() | Started():
                pass
            case Phase() | Progress() | Checked():
                if is_main:
                    self._emit(event)
            case Notice(level=level):
                if is_main or task.role == "evaluator" or level != "info":
                    self._emit(event)
            case CheckpointSaved() | Evaluated() | PatienceChanged() | CheckpointsRemoved() | ModelExported():
                self._emit(event)
            case _:
                assert_never(event)

    def _forward_requests(self) -> None:
        found, self._seen = changes(self._control, self._seen)
        chief = self._members.get(self._chief)
        for request in found:
            if chief is not None:
                chief.request(request)
            elif request.name == "stop":
                for member in self._members.values():
                    member.request(request)

    def _see_to(self, task: Task, member: Member, status: int) -> None:
        """Handle the end of a task: it is done, or it is restarted."""
        del self._members[task]
        member.kill()
        if status == 0:
            self._ended.add(task)
            if task == self._chief:
                self._chief_ended = time.monotonic()
            return
        if self._chief_ended is not None and task.role != "evaluator":
            return  # there is nothing left for it to do
        if self._control.stop_requested and task == self._chief:
            raise RunError(self._sentence(task, member, status))
        self._count(task, member, status)
        if self._counts.strategy == "multi-worker" and task.role != "evaluator":
            self._start_trainers_again()
        else:
            self._start([task])

    def _count(self, task: Task, member: Member, status: int) -> None:
        self._restarts.made += 1
        sentence = self._sentence(task, member, status)
        if self._restarts.made > self._restarts.limit:
            limit = self._restarts.limit
            raise RunError(
                worded(
                    "{sentence} It is not started again: processes of this cluster were started again {limit} "
                    "times already. Their logs are in {folder}.",
                    sentence=sentence,
                    limit=limit,
                    folder=RunFolder(self._job.path).cluster_dir,
                )
            )
        told = worded(
            "{sentence} It is started again (restart {number} of {limit}).",
            sentence=sentence,
            number=self._restarts.made,
            limit=self._restarts.limit,
        )
        self._emit(Notice(told, "warning"))

    def _start_trainers_again(self) -> None:
        """Restart all trainers at the last checkpoint, since the steps of all are one step."""
        trainers = [task for task in tasks_of(self._counts) if task.role != "evaluator"]
        for task in trainers:
            if task in self._members:
                self._members.pop(task).kill()
        self._pass_on()
        self._addresses = free_addresses(self._counts)
        self._start(trainers)

    def _end_the_late(self) -> None:
        """End workers and ps that do not end by themselves once the chief has."""
        if self._chief_ended is None or time.monotonic() - self._chief_ended < _GRACE:
            return
        for task in [task for task in self._members if task.role != "evaluator"]:
            told = worded(
                "{who} did not end within {seconds} s, so its process was ended.",
                who=role_named(task.role, task.index),
                seconds=f"{_GRACE:.0f}",
            )
            self._emit(Notice(told, "warning"))
            self._members.pop(task).kill()

    def _sentence(self, task: Task, member: Member, status: int) -> str:
        who = role_named(task.role, task.index)
        if status == PEER_LOST:
            return worded("{who} lost the connection to another process.", who=who)
        told = cause_of_death(status, killed_for_memory() > member.killed_before)
        return f"{who}: {told.removesuffix(' What was saved is kept: resume the run.')}"
