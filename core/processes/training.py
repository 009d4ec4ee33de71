"""Process mode: a training in a child process, behind the same seam as one in a thread.

A crash of native code, or a child that the system kills because memory ran out, ends the child only. GPU memory is
free once the child has ended. The child can outlive the program that started it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import queue
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from core.commands.new_runs import SettingsOverlay
from core.commands.records import BranchOrigin, TrainingResult
from core.commands.training import discarded
from core.control import Control, WorkStopped
from core.errors import RunError, WorkbenchError
from core.jobs import Emit, Failed, Finished, Phase, Started, Stopped, nothing
from core.own_python import own_environment, python_module
from core.processes.child import READY
from core.processes.control_changes import Seen, changes
from core.processes.event_lines import event_of
from core.runs.run import RunFolder
from core.training.settings import RunSettings
from core.training.starting.warm_start import WarmStart
from core.words import mark, worded

_LOOK_EVERY = 0.05  # seconds between looks at what was asked for
_TOLD = 4000  # characters of the child's last words that are kept as details
_CRASH = "Fatal Python error"  # how faulthandler begins
_NATIVE = ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE", "SIGILL")


class ProcessDied(RunError):
    """The process that trained a run ended without a word."""


class TrainingChild:
    """A child process that loads TensorFlow and waits for a training. Any thread; one training at most.

    `gives_way`: it takes what others, as the window that started it, leave of the processors.
    """

    def __init__(self, *, gives_way: bool = False) -> None:
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the child
        self._killed_before = killed_for_memory()
        self._process = subprocess.Popen(
            python_module("core.processes.child", gives_way=gives_way),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            env=own_environment(),
            start_new_session=True,  # Ctrl-C at the terminal is for the program that started it
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin = self._process.stdin
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._released = threading.Event()
        reader = threading.Thread(target=self._read, args=(self._process.stdout,), name="child", daemon=True)
        reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def train(
        self,
        source: str | Path | None,
        run_dir: str | Path,
        params: Mapping[str, object],
        settings: SettingsOverlay,
        emit: Emit,
        control: Control,
        device: str = "",
        use: Mapping[str, str] | None = None,
        origin: BranchOrigin | None = None,
        warm_start: WarmStart | None = None,
        *,
        outlives: bool = True,
    ) -> TrainingResult:
        """Train as `core.commands.train` does, and raise what that raises; ProcessDied if the child dies.

        With an `origin` it is a new run that branches from there, as `core.commands.branch` trains it. `outlives`:
        it trains on when this program is gone; else it stops in good order then.

        Blocks the calling thread until the child has ended. After `release` it raises WorkStopped, and the child
        trains on.
        """
        self._send(
            {
                "source": _absolute(source),
                "run": str(Path(run_dir).expanduser().absolute()),
                "params": dict(params),
                "settings": settings.to_dict() if isinstance(settings, RunSettings) else dict(settings),
                "device": device,
                "use": dict(use or {}),
                "origin": None if origin is None else dataclasses.asdict(origin),
                "warm_start": None if warm_start is None else dataclasses.asdict(warm_start),
                "outlives": outlives,
            }
        )
        seen = Seen()
        while not self._released.is_set():
            found, seen = changes(control, seen)
            for request in found:
                self._send({"request": request.name, "steps": request.steps})
            try:
                line = self._lines.get(timeout=_LOOK_EVERY)
            except queue.Empty:
                continue
            if line is None:
                raise self._died()
            result = self._take_in(line, emit)
            if result is not None:
                self._process.wait()
                if control.close() and result.trash is None:  # it was asked when the child had closed the run
                    return discarded(RunFolder.open(Path(result.run)), result.step)
                return result
        raise WorkStopped

    def release(self) -> None:
        """Let the child train on, heard by nobody; its run can be controlled through its folder. Any thread."""
        self._released.set()

    def close(self) -> None:
        """End a child that was kept ready and is not needed: at once, as it may still be loading TensorFlow."""
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(OSError):
            self._stdin.close()

    def _read(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._lines.put(line.decode("utf-8", "replace").strip())
        self._lines.put(None)

    def _send(self, told: Mapping[str, object]) -> None:
        with contextlib.suppress(OSError):  # it has ended; its last words say why
            self._stdin.write(json.dumps(told).encode() + b"\n")
            self._stdin.flush()

    def _take_in(self, line: str, emit: Emit) -> TrainingResult | None:
        """Pass the event of a line on; the result, if it is the last one. Raises what the child failed with."""
        try:
            event = event_of(line) if line and line != READY else None
        except ValueError:
            return None
        match event:
            case Finished(result=result) | Stopped(result=result):
                assert isinstance(result, TrainingResult)
                return result
            case Failed(error=error):
                raise error if isinstance(error, WorkbenchError) else _bug(event)
            case None | Started():
                return None
            case _:
                emit(event)
                return None

    def _died(self) -> ProcessDied:
        status = self._process.wait()
        self._words.seek(0)
        words = self._words.read().decode("utf-8", "replace")
        crash = words.rfind(_CRASH)
        told = words[crash:][:_TOLD] if crash >= 0 else words[-_TOLD:]
        return ProcessDied(cause_of_death(status, killed_for_memory() > self._killed_before), details=told)


def train_in_process(
    source: str | Path | None,
    run_dir: str | Path,
    params: Mapping[str, object] | None = None,
    settings: SettingsOverlay | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
    child: TrainingChild | None = None,
    device: str = "",
    use: Mapping[str, str] | None = None,
    *,
    outlives: bool = True,
) -> TrainingResult:
    """Train as `core.commands.train` does, in a child process: `child`, if one was kept ready.

    Raises what `train` raises, and ProcessDied if the process ends without a result. `device`: GPUs that TensorFlow
    may use ("0,1"), "cpu" for none, "" for all. `outlives`: as for `TrainingChild.train`.
    """
    emit(Phase("loading", mark("Starting a process for the training")))
    ready = child if child is not None and child.alive else TrainingChild()
    chosen = params or {}, settings or {}
    return ready.train(source, run_dir, *chosen, emit, control or Control(), device, use, outlives=outlives)


def _absolute(source: str | Path | None) -> str | None:
    """An experiment's file by its whole path; a sample by its name."""
    if source is None:
        return None
    file = Path(source).expanduser()
    return str(file.absolute()) if file.is_file() else str(source)


def _bug(event: Failed) -> WorkbenchError:
    return WorkbenchError(event.message, details=event.details)


def cause_of_death(status: int, memory_ran_out: bool) -> str:
    """The sentence for a child's exit status. Negative: the signal that ended it."""
    rest = worded("What was saved is kept: resume the run.")
    if status >= 0:
        return worded(
            "The training process ended with status {status} and no result. {rest}", status=status, rest=rest
        )
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = worded("signal {number}", number=-status)
    if name == "SIGKILL" and memory_ran_out:
        return worded("The system ended the training process because memory ran out (SIGKILL). {rest}", rest=rest)
    if name == "SIGKILL":
        return worded(
            "The training process was killed (SIGKILL): by somebody, or by the system if memory ran out. {rest}",
            rest=rest,
        )
    if name in _NATIVE:
        return worded("The training process crashed in native code ({name}). {rest}", name=name, rest=rest)
    return worded("The training process was ended by {name}. {rest}", name=name, rest=rest)


def killed_for_memory() -> int:
    """How many processes the system has ended so far because memory ran out; 0 where it does not tell."""
    for file, key in (("/sys/fs/cgroup/memory.events", "oom_kill"), ("/proc/vmstat", "oom_kill")):
        try:
            for line in Path(file).read_text(encoding="ascii").splitlines():
                name, _, count = line.partition(" ")
                if name == key:
                    return int(count)
        except (OSError, ValueError):
            continue
    return 0
