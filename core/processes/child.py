"""The child of process mode: `python -m core.processes.child` trains what the first line of its input asks for.

It loads TensorFlow at once and waits for that line, so that a child can be kept ready. The line is a JSON object
with "source", "run", "params", "settings" and "use", the arguments of `core.commands.train`; "device"; "origin",
the fields of a BranchOrigin where a branch is to be trained, else null; "warm_start", those of a WarmStart, or
null; and "outlives". Later lines are requests, as {"request": "stop", "steps": 0}. Its output is events as lines of
JSON; it speaks English, and the reader says its sentences in its own language. Where nobody reads them any more, or
no more requests can come, it trains on, and its run can be watched and controlled through its folder; unless
"outlives" is false: then it stops in good order.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from types import FrameType
from typing import TextIO, cast

from core.commands.records import BranchOrigin
from core.commands.starting.branches import branch
from core.commands.training import train
from core.control import Control
from core.jobs import Event, run_job
from core.processes.event_lines import event_line
from core.runs.control_files import REQUESTS, Request, RequestName
from core.training.devices import see_devices
from core.training.starting.warm_start import WarmStart

_USED = (
    "core.experiment.data.inference",
    "core.experiment.scripts.script",
    "core.serving.export.preview",
    "core.training.prepare",
    "core.training.trainer",
)
READY = "ready"  # the line that says that TensorFlow is loaded


def main() -> int:
    """Train in the calling thread; 0, or 1 if it failed (the last event says why)."""
    faulthandler.enable(sys.stderr)
    output = LineOutput(take_stdout())
    load()
    output.write(READY)
    line = sys.stdin.readline()
    if not line:
        return 0  # it was not needed
    job = json.loads(line)
    see_devices(str(job.get("device", "")))
    control = Control()
    _stop_on_signals(control)

    def hear() -> None:
        listen(sys.stdin, control)
        if not job.get("outlives", True):
            control.request_stop("interrupted")

    threading.Thread(target=hear, name="requests", daemon=True).start()

    def work(emit: Callable[[Event], None]) -> object:
        if job.get("origin") is not None:
            origin = BranchOrigin(**job["origin"])
            where, how = (origin.run, origin.checkpoint, job["run"]), (job["params"], job["settings"])
            return branch(*where, *how, emit, control, origin.keep_step)
        arguments = (job["source"], job["run"], job["params"], job["settings"])
        start = job.get("warm_start")
        warm_start = None if start is None else WarmStart(**start)
        return train(*arguments, emit=emit, control=control, use=job.get("use"), warm_start=warm_start)

    result = run_job(work, lambda event: output.write(event_line(event)), control)
    return 0 if result is not None else 1


def load() -> None:
    """Import what every training uses: the reason to keep a child ready."""
    import tensorflow as tf

    for name in _USED:
        import_module(name)
    for lazy in (tf.estimator, tf.keras):  # loaded when they are first asked for something
        dir(lazy)
    gc.freeze()  # modules stay: a search for reference cycles need not go through them, nor the end of the process


class LineOutput:
    """Lines for whoever started the child; nothing once nobody reads them. Any thread."""

    def __init__(self, stream: TextIO) -> None:
        self._stream: TextIO | None = stream
        self._lock = threading.Lock()

    def write(self, line: str) -> None:
        with self._lock:
            if self._stream is None:
                return
            try:
                self._stream.write(line + "\n")
                self._stream.flush()
            except OSError:
                self._stream = None


def take_stdout() -> TextIO:
    """The stream for events alone: what TensorFlow and the user's code print goes to stderr instead."""
    kept = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return kept


def listen(stream: TextIO, control: Control) -> None:
    """Pass requests on until the stream ends; what is none is passed over."""
    from core.training.run_state_writer import apply

    for line in stream:
        try:
            told = json.loads(line)
            name, steps = told["request"], int(told.get("steps", 0))
        except (ValueError, TypeError, KeyError):
            continue
        if name in REQUESTS and (name != "extend" or steps > 0):
            apply(Request(cast(RequestName, name), steps), control)


def _stop_on_signals(control: Control) -> None:
    def handle(number: int, frame: FrameType | None) -> None:
        control.request_stop("interrupted", number)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), handle)


if __name__ == "__main__":
    sys.exit(main())
