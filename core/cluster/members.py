"""The processes of a cluster that this process started: their events, logs and exit statuses."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
import time
from dataclasses import asdict
from typing import IO

from core.cluster.job import Job
from core.cluster.tf_config import VARIABLE, Cluster, Task
from core.jobs import Event
from core.own_python import own_environment, python_module
from core.processes.event_lines import event_of
from core.processes.training import killed_for_memory
from core.runs.control_files import Request
from core.runs.run import RunFolder

Told = tuple[Task, Event]
_READING = 2.0  # seconds to read what is left of a process's output; what it has started may hold that open
COMMAND = tuple(python_module("core.cluster.member"))


class Member:
    """One task in a process of its own, which ends when this process does. Any thread."""

    def __init__(self, job: Job, cluster: Cluster, told: queue.SimpleQueue[Told]) -> None:
        self.task = cluster.task
        self._gone = 0.0  # when it was seen to have ended
        self.killed_before = killed_for_memory()
        self._told, self._run = told, RunFolder(job.path)
        self._printed: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=own_environment(**{VARIABLE: cluster.text}),
            start_new_session=True,  # Ctrl-C at the terminal is for the program that started it
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._stdin = self._process.stdin
        self._readers = [
            threading.Thread(target=self._read, args=(self._process.stdout,), name="member", daemon=True),
            threading.Thread(target=self._print, args=(self._process.stderr,), name="member log", daemon=True),
        ]
        began = time.strftime("%Y-%m-%d %H:%M:%S")
        self._printed.put(f"--- {began} {self.task.name}, process {self.pid}\n".encode())
        for reader in self._readers:
            reader.start()
        self._send(asdict(job))

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def status(self) -> int | None:
        """The exit status; None while the process runs or its output has not been read to the end."""
        status = self._process.poll()
        if status is None:
            return None
        self._gone = self._gone or time.monotonic()
        is_read = not any(reader.is_alive() for reader in self._readers)
        return status if is_read or time.monotonic() - self._gone > _READING else None

    def request(self, request: Request) -> None:
        """Pass a request on to the task."""
        self._send({"request": request.name, "steps": request.steps})

    def write_log(self) -> None:
        """Append the output of the process to its log in the run, once the run exists. One thread."""
        if self._printed.empty() or self._run.is_foreign:
            return
        with contextlib.suppress(OSError):  # a full disk is told where a checkpoint cannot be saved
            self._run.cluster_dir.mkdir(parents=True, exist_ok=True)
            with (self._run.cluster_dir / f"{self.task.name}.log").open("ab") as log:
                while not self._printed.empty():
                    log.write(self._printed.get())

    def kill(self) -> None:
        """Kill the process and its children, and wait until they have ended."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(OSError):  # all of them have ended
                os.killpg(self.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join(_READING)
        self.write_log()
        with contextlib.suppress(OSError):
            self._stdin.close()

    def _send(self, told: dict[str, object]) -> None:
        with contextlib.suppress(OSError):  # it has ended
            self._stdin.write(json.dumps(told).encode() + b"\n")
            self._stdin.flush()

    def _read(self, stream: IO[bytes]) -> None:
        for line in stream:
            try:
                event = event_of(line.decode("utf-8", "replace").strip())
            except ValueError:
                continue
            if event is not None:
                self._told.put((self.task, event))

    def _print(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._printed.put(line)
