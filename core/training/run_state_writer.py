"""The run's state on disk while it trains: kept fresh for whoever watches, who may also ask for something."""

from __future__ import annotations

import dataclasses
import os
import socket
import threading
import time
from contextlib import suppress
from typing import Any

from typing_extensions import assert_never

from core.control import Control
from core.errors import WorkbenchError
from core.runs.control_files import Request, receive_requests
from core.runs.run import RunFolder
from core.runs.run_records import RunState

_LOOK_EVERY = 0.1  # seconds between looks for requests
_WRITE_EVERY = 1.0  # seconds between writings of the step
_BEAT_EVERY = 5.0  # seconds after which the state is written though nothing is new: a sign of life


class RunStateWriter:
    """Writes RunState and passes requests from control files on to `control`, from a thread of its own.

    `step` may be set at any time, by the training thread: it reaches the disk about once a second. `change` writes
    at once, in the calling thread. While training lives, the state's `updated` is a few seconds old at most.
    Source: core/training/run_state_writer.py.
    """

    def __init__(self, run: RunFolder, state: RunState, control: Control) -> None:
        self._run = run
        self._control = control
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._state = dataclasses.replace(state, pid=os.getpid(), host=socket.gethostname())
        self._thread = threading.Thread(target=self._watch, name="run state writer", daemon=True)
        self.step = state.step

    @property
    def state(self) -> RunState:
        return self._state

    def start(self, **changes: Any) -> None:
        """Forget requests made to an earlier training, and begin to look for new ones. StorageError."""
        receive_requests(self._run)
        self.change(status="training", reason=None, message="", activity="", **changes)
        self._thread.start()

    def change(self, **changes: Any) -> None:
        """Write the state with some fields changed. StorageError."""
        with self._lock:
            if "step" in changes:
                self.step = changes["step"]
            self._state = dataclasses.replace(self._state, **{"step": self.step, "updated": time.time(), **changes})
            self._run.write_state(self._state)

    def close(self) -> None:
        """Stop looking and writing. May be called twice."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join()

    def end(self, **changes: Any) -> None:
        """Write the last state of this training. StorageError."""
        self.close()
        self.change(status="ended", pid=None, activity="", **changes)

    def _watch(self) -> None:
        next_write = time.monotonic() + _WRITE_EVERY
        while not self._ending.wait(_LOOK_EVERY):
            for request in receive_requests(self._run):
                apply(request, self._control)
            if time.monotonic() >= next_write:
                next_write = time.monotonic() + _WRITE_EVERY
                if self.step != self._state.step or time.time() - self._state.updated >= _BEAT_EVERY:
                    with suppress(WorkbenchError):  # a full disk is reported where a checkpoint cannot be saved
                        self.change()


def apply(request: Request, control: Control) -> bool:
    """Make a request of a Control; False if it comes too late."""
    match request.name:
        case "stop":
            control.request_stop()
        case "stop_after_evaluation":
            control.request_stop_after_evaluation()
        case "discard":
            return control.request_discard()
        case "pause":
            control.pause()
        case "resume":
            control.resume()
        case "checkpoint":
            control.request_checkpoint(evaluate=False)
        case "evaluate":
            control.request_checkpoint(evaluate=True)
        case "extend":
            control.extend(request.steps)
        case _:
            assert_never(request.name)
    return True
