"""While a sweep runs: how it stands is kept in its folder, and what is asked of it there is done."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.control import Control
from core.errors import RunError, StorageError
from core.sweeps.folder import SweepPlanned, SweepView, TrialLine, read_sweep, read_wanted, write_plan, write_state
from core.sweeps.study import storage_told
from core.sweeps.trials import Trial
from core.words import worded

_LOOK_EVERY = 0.5  # seconds between looks for requests
_BEAT_EVERY = 5.0  # seconds after which the state is written though nothing is new
_NOT_FINISHED = "Interrupted: resume the sweep to go on."


@contextmanager
def published(
    folder: Path, plan: SweepPlanned, trials: Callable[[], Sequence[Trial]], control: Control
) -> Iterator[Callable[[], int]]:
    """Keep the sweep's state fresh during the body; yield how many trials are wanted by now.

    RunError if another process runs this sweep; StorageError if the folder cannot be written at the start.
    """
    before = read_sweep(folder)
    if before is not None and _runs_elsewhere(before):
        raise RunError(
            worded(
                "Another process runs the sweep {name} now. Wait until it ends, or choose another folder.",
                name=folder.name,
            )
        )
    write_plan(folder, plan)
    publisher = _Publisher(folder, plan.trials, trials, control)
    publisher.start()
    try:
        yield publisher.wanted
    except BaseException as error:
        publisher.end(str(error) or _NOT_FINISHED)
        raise
    publisher.end("")


def _runs_elsewhere(sweep: SweepView) -> bool:
    mine = sweep.state is not None and sweep.state.pid == os.getpid() and sweep.state.host == socket.gethostname()
    return sweep.running and not mine and not sweep.silence(time.time())


class _Publisher:
    def __init__(self, folder: Path, wanted: int, trials: Callable[[], Sequence[Trial]], control: Control) -> None:
        self._folder, self._trials, self._control = folder, trials, control
        self._wanted = wanted
        self._ending = threading.Event()
        self._written: tuple[TrialLine, ...] | None = None
        self._next = 0.0
        self._thread = threading.Thread(target=self._watch, name="sweep state", daemon=True)

    def wanted(self) -> int:
        return self._wanted

    def start(self) -> None:
        self._write(running=True)
        self._thread.start()

    def end(self, message: str) -> None:
        """Write the last state; a full disk costs only that."""
        self._ending.set()
        self._thread.join()
        with contextlib.suppress(StorageError):
            try:
                lines = self._lines()
            except RunError:  # the storage is gone: what was known last is kept
                lines = self._written or ()
            write_state(self._folder, running=False, trials=lines, message=message)

    def _watch(self) -> None:
        while not self._ending.wait(_LOOK_EVERY):
            asked = read_wanted(self._folder)
            if asked is not None:
                self._wanted = asked.trials
                if asked.pause and not self._control.stop_requested:
                    self._control.request_stop()
            with contextlib.suppress(StorageError, RunError):  # the sweep itself tells what cannot be used
                self._write(running=True)

    def _write(self, *, running: bool) -> None:
        lines = self._lines()
        if lines != self._written or time.monotonic() >= self._next:
            write_state(self._folder, running=running, trials=lines)
            self._written, self._next = lines, time.monotonic() + _BEAT_EVERY

    def _lines(self) -> tuple[TrialLine, ...]:
        with storage_told():
            trials = self._trials()
        return tuple(TrialLine(trial.number, trial.state, trial.value, trial.run, trial.error) for trial in trials)
