"""Control: what a watcher may ask of running work, from any thread."""

from __future__ import annotations

import threading
from typing import Literal


class Control:
    """What a watcher may ask of running work. Any thread; every request may be made twice."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self.stop_reason: Literal["stopped", "interrupted"] = "stopped"
        self._resume = threading.Event()
        self._resume.set()
        self._after_evaluation = False
        self._cancel = False
        self._wanted: Literal["", "checkpoint", "evaluate"] = ""
        self._added_steps = 0

    def request_stop(self, reason: Literal["stopped", "interrupted"] = "stopped") -> None:
        """End in good order: finish the step, save, evaluate, export. Also ends a pause."""
        if not self._stop.is_set():
            self.stop_reason = reason
        self._stop.set()
        self._resume.set()

    def request_stop_after_evaluation(self) -> None:
        """End in good order after the next evaluation. Also ends a pause."""
        self._after_evaluation = True
        self._resume.set()

    def request_cancel(self) -> None:
        """End at once and throw the work away: nothing is saved any more, an evaluation breaks off."""
        self._cancel = True
        self.request_stop()

    def request_checkpoint(self, *, evaluate: bool) -> None:
        """Save a checkpoint after this step, and evaluate it if wanted. Also works while paused."""
        with self._lock:
            if evaluate or not self._wanted:
                self._wanted = "evaluate" if evaluate else "checkpoint"

    def prolong(self, steps: int) -> None:
        """Add to the steps that are to be done. ValueError unless `steps` is positive."""
        if steps <= 0:
            raise ValueError(f"steps must be positive, not {steps}")
        with self._lock:
            self._added_steps += steps

    def pause(self) -> None:
        """Hold before the next step; the session and the memory it uses are kept."""
        if not self._stop.is_set():
            self._resume.clear()

    def resume(self) -> None:
        self._resume.set()

    @property
    def stop_requested(self) -> bool:
        return self._stop.is_set()

    @property
    def stops_after_evaluation(self) -> bool:
        return self._after_evaluation

    @property
    def cancel_requested(self) -> bool:
        return self._cancel

    @property
    def paused(self) -> bool:
        return not self._resume.is_set()

    @property
    def wanted_checkpoint(self) -> Literal["", "checkpoint", "evaluate"]:
        """What was asked for and not yet taken."""
        return self._wanted

    @property
    def added_steps(self) -> int:
        """By how many steps the work was prolonged, all in all."""
        return self._added_steps

    def take_wanted_checkpoint(self) -> Literal["", "checkpoint", "evaluate"]:
        """What was asked for since the last call. The working thread."""
        with self._lock:
            wanted, self._wanted = self._wanted, ""
        return wanted

    def wait_while_paused(self, timeout: float | None = None) -> bool:
        """Block the calling (working) thread while paused; False if `timeout` seconds passed before its end."""
        return self._resume.wait(timeout)
