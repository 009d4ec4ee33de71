"""Control: what a watcher may ask of running work, from any thread."""

from __future__ import annotations

import threading
import time
from typing import Literal

StopReason = Literal["stopped", "interrupted"]
WantedCheckpoint = Literal["", "checkpoint", "evaluate"]


class WorkStopped(Exception):
    """Work ended before its result was there, because its Control was asked to stop."""


class Control:
    """What a watcher may ask of running work. Any thread; every request may be made twice.

    `stop_reason` and `stop_signal` (the number of the system's signal, 0 for none) are those of the first stop.
    Source: core/control.py.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self.stop_reason: StopReason = "stopped"
        self.stop_signal = 0
        self._stops: list[float] = []
        self._resume = threading.Event()
        self._resume.set()
        self._after_evaluation = False
        self._discard = False
        self._closed = False
        self._wanted: WantedCheckpoint = ""
        self._added_steps = 0

    def request_stop(self, reason: StopReason = "stopped", signal: int = 0) -> None:
        """End in good order: finish the step, save, evaluate, export. Also ends a pause."""
        with self._lock:
            if not self._stops:
                self.stop_reason, self.stop_signal = reason, signal
            self._stops.append(time.monotonic())
        self._stop.set()
        self._resume.set()

    def request_stop_after_evaluation(self) -> None:
        """End in good order after the next evaluation. Also ends a pause."""
        self._after_evaluation = True
        self._resume.set()

    def request_discard(self) -> bool:
        """End at once and throw the run away; an evaluation or an export breaks off. False if it comes too late."""
        with self._lock:
            if self._closed:
                return False
            self._discard = True
        self.request_stop()
        return True

    def close(self) -> bool:
        """Accept no discarding from now on. Return whether it was asked for. The working thread."""
        with self._lock:
            self._closed = True
            return self._discard

    def request_checkpoint(self, *, evaluate: bool) -> None:
        """Save a checkpoint after this step, and evaluate it if wanted. Also works while paused."""
        with self._lock:
            if evaluate or not self._wanted:
                self._wanted = "evaluate" if evaluate else "checkpoint"

    def extend(self, steps: int) -> None:
        """Add to the steps that are to be done. ValueError unless `steps` is positive."""
        if steps <= 0:
            raise ValueError(f"steps must be positive, not {steps}")
        with self._lock:
            self._added_steps += steps

    def pause(self) -> None:
        """Hold before the next step; the session and the memory it uses are kept."""
        with self._lock:
            if not self._stops:
                self._resume.clear()

    def resume(self) -> None:
        self._resume.set()

    @property
    def stop_requested(self) -> bool:
        return self._stop.is_set()

    @property
    def stops(self) -> int:
        """How many times a stop was asked for."""
        return len(self._stops)

    def seconds_since_stop(self) -> float:
        """How long ago the first stop was asked for; 0 if it was not."""
        return time.monotonic() - self._stops[0] if self._stops else 0.0

    @property
    def stops_after_evaluation(self) -> bool:
        return self._after_evaluation

    @property
    def discard_requested(self) -> bool:
        return self._discard

    @property
    def paused(self) -> bool:
        return not self._resume.is_set()

    @property
    def wanted_checkpoint(self) -> WantedCheckpoint:
        """What was asked for and not yet taken."""
        return self._wanted

    @property
    def added_steps(self) -> int:
        """By how many steps the work was extended, all in all."""
        return self._added_steps

    def take_wanted_checkpoint(self) -> WantedCheckpoint:
        """What was asked for since the last call. The working thread."""
        with self._lock:
            wanted, self._wanted = self._wanted, ""
        return wanted

    def wait_while_paused(self, timeout: float | None = None) -> bool:
        """Block the calling (working) thread while paused; False if `timeout` seconds passed before its end."""
        return self._resume.wait(timeout)

    def check(self) -> None:
        """Raise WorkStopped if a stop was asked for. The working thread."""
        if self.stop_requested:
            raise WorkStopped


class LaterStops(Control):
    """A Control for what is still done after a stop: only a stop that is asked for from now on ends it."""

    def __init__(self, control: Control) -> None:
        super().__init__()
        self._of = control
        self._before = control.stops

    @property
    def stop_requested(self) -> bool:
        return self._of.discard_requested or self._of.stops > self._before
