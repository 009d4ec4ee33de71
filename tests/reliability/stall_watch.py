"""StallWatch: how long the turns of the event loop take, on the clock and of processor time, and where."""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import os
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.look.override import override
from tests.reliability.machine_pace import MachinePace, stolen

LONG = 0.25  # seconds of one turn that are counted
_WORTH_A_LOOK = 0.15  # seconds from which on the stack is looked at
_BETWEEN_LOOKS = 0.02  # seconds
_INTERVAL = 10  # ms between two beats; all that happens between them is one turn
_FRAMES = 12  # of each stack
_STACKS = 2  # are printed of a long turn: those that were seen most often
_SCHEDULED = Path("/proc/thread-self/schedstat")
_PLACES = 4  # of other threads, likewise


class StallWatch(QObject):
    """Prints each turn over LONG with the stacks seen meanwhile; ends the program after `limit` seconds.

    A turn is all that happens between two beats: of a timer, and of whoever begins something that a user does, as
    the window took it then. The last one ends when `window` is hidden: one that closes waits for its threads when
    nobody sees it any more. While the thread of the window holds the interpreter nothing can look at it; how long
    Python searched for reference cycles is therefore counted apart. After a long turn `pace` tells whether the
    machine was quiet. GUI thread.
    """

    def __init__(self, window: QWidget, limit: float, pace: MachinePace) -> None:
        super().__init__()
        self.turns = 0
        self.on_a_quiet_machine = 0  # of the long ones on the clock
        self.on_the_clock = _Long()
        self.of_the_processor = _Long()
        self._limit, self._pace = limit, pace
        self._last, self._worked = time.monotonic(), 0.0
        self._waited, self._stolen = _waited(), stolen()
        self._stacks: Counter[str] = Counter()
        self._meanwhile: Counter[str] = Counter()  # where other threads were
        self._asleep: Counter[str] = Counter()  # what the system says it waits for
        self._itself = Path("/proc/self/task", str(threading.get_native_id()))
        self._searching, self._search_began = 0.0, 0.0
        self._over = threading.Event()
        self._tick = QTimer(interval=_INTERVAL)
        self._tick.timeout.connect(self.beat)
        self._tick.start()
        gc.callbacks.append(self._searched)
        window.installEventFilter(self)
        self._window = threading.main_thread().ident or 0
        threading.Thread(target=self._look, daemon=True).start()

    def end(self) -> None:
        self._over.set()
        self._tick.stop()
        gc.callbacks.remove(self._searched)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and self._tick.isActive():
            self.beat()
            self._tick.stop()
        return False

    def leave_out(self) -> None:
        """Begin a new turn: what was done since the last beat is not the window's."""
        self._last, self._worked, self._waited = time.monotonic(), time.thread_time(), _waited()
        self._stolen = stolen()
        self._stacks.clear()
        self._asleep.clear()
        self._meanwhile.clear()
        self._searching = 0.0

    @contextlib.contextmanager
    def aside(self) -> Iterator[None]:
        """What is done meanwhile is not the window's, and does not count into its turn."""
        clock, worked = time.monotonic(), time.thread_time()
        try:
            yield
        finally:
            self._last += time.monotonic() - clock
            if self._worked:
                self._worked += time.thread_time() - worked

    def beat(self) -> None:
        """A turn ends, and the next one begins."""
        clock = time.monotonic() - self._last
        busy = time.thread_time() - self._worked
        if self._worked:  # the first beat ends the start
            self.turns += 1
            is_long = self.on_the_clock.count(clock)
            if self.of_the_processor.count(busy) or is_long:
                self._tell(clock, busy)
                slowness = self._pace.slowness()
                print(f"  a fixed piece of work took {slowness:.1f} times as long as at best", flush=True)
                self.on_a_quiet_machine += is_long and self._pace.is_quiet(slowness)
        self.leave_out()

    def _tell(self, clock: float, busy: float) -> None:
        print(
            f"a turn of {clock * 1000:.0f} ms, {busy * 1000:.0f} ms of the window's processor time, "
            f"{self._searching * 1000:.0f} ms of it in search of cycles, "
            f"{_between(self._waited, _waited())} of waiting for a processor, "
            f"{_between(self._stolen, stolen())} in which the host gave processors to others",
            flush=True,
        )
        for stack, times in self._stacks.copy().most_common(_STACKS):
            print(f"  seen {times} times:\n{stack}", flush=True)
        if self._asleep:
            seen = ", ".join(f"{times} times {what}" for what, times in self._asleep.copy().items())
            print(f"  in the system: {seen}", flush=True)
        for place, times in self._meanwhile.copy().most_common(_PLACES):
            print(f"  meanwhile, seen {times} times: {place}", flush=True)

    def _searched(self, phase: str, info: dict[str, int]) -> None:
        if threading.get_ident() != self._window:
            return
        if phase == "start":
            self._search_began = time.thread_time()
        else:
            self._searching += time.thread_time() - self._search_began

    def _look(self) -> None:
        while not self._over.wait(_BETWEEN_LOOKS):
            lasts = time.monotonic() - self._last
            if lasts > _WORTH_A_LOOK:
                self._asleep[_waits_in(self._itself)] += 1
                frames = sys._current_frames()
                self._stacks[_stack(frames.pop(self._window, None))] += 1
                self._meanwhile.update(filter(None, map(_working_place, frames.values())))
            if lasts > self._limit:
                print(f"PROBLEM the window stood still for more than {self._limit:g} seconds", flush=True)
                faulthandler.dump_traceback(all_threads=True)
                os._exit(4)


class _Long:
    """How many were longer than LONG, and the longest of all, in seconds."""

    def __init__(self) -> None:
        self.times = 0
        self.longest = 0.0

    def count(self, seconds: float) -> bool:
        """Count one; whether it is long."""
        self.longest = max(self.longest, seconds)
        self.times += seconds > LONG
        return seconds > LONG

    def __str__(self) -> str:
        return f"{self.times} (longest {self.longest * 1000:.0f} ms)"


def _waited() -> float | None:
    """Seconds in which this thread could have run, but all processors were taken; None where it is not known."""
    with contextlib.suppress(OSError):
        return int(_SCHEDULED.read_text().split()[1]) / 1e9
    return None


def _between(before: float | None, now: float | None) -> str:
    return "an unknown time" if before is None or now is None else f"{(now - before) * 1000:.0f} ms"


def _waits_in(thread: Path) -> str:
    """The state of a thread, and the number of the system call that it is in, as Linux tells it."""
    with contextlib.suppress(OSError, IndexError):
        state = (thread / "stat").read_text().rpartition(")")[2].split()[0]
        return f"{state} {(thread / 'syscall').read_text().split()[0]} {(thread / 'wchan').read_text()}"
    return "unknown"


def _stack(frame: FrameType | None) -> str:
    lines = _lines(frame)[-_FRAMES:]
    return "\n".join(f"    {line.filename}:{line.lineno} {line.name}" for line in lines)


def _working_place(frame: FrameType) -> str:
    """Where a thread is, and from where of the program; "" of one that waits."""
    inner = _lines(frame)
    if inner[-1].name in ("wait", "get", "_look", "select", "poll"):
        return ""
    own = [f"{line.name}:{line.lineno}" for line in inner if "/core/" in line.filename]
    return f"{' > '.join(own[-3:])} > {Path(inner[-1].filename).name}:{inner[-1].lineno} {inner[-1].name}"


def _lines(frame: FrameType | None) -> traceback.StackSummary:
    """The outermost first. The text of the lines is not looked up: Python would keep all of these files."""
    stack = traceback.StackSummary.extract(traceback.walk_stack(frame), lookup_lines=False)
    stack.reverse()
    return stack
