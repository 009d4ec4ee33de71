"""Jobs give way to the window where processors are short."""

from __future__ import annotations

import os
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from core.jobs import Emit
from gui.state.jobs import JobRunner


def _place() -> tuple[int, int]:
    """The scheduler's policy for the calling thread, and how nice it is."""
    return os.sched_getscheduler(0), os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows niceness of threads")
def test_a_job_and_the_threads_it_starts_give_way_and_the_window_does_not(qtbot: QtBot) -> None:
    before = _place()
    seen: list[tuple[int, int]] = []

    def work(emit: Emit) -> None:
        seen.append(_place())
        thread = threading.Thread(target=lambda: seen.append(_place()))
        thread.start()
        thread.join()

    runner = JobRunner()
    with qtbot.waitSignal(runner.ended, timeout=5000):
        runner.start(work)
    assert seen == [(os.SCHED_BATCH, before[1] + 3)] * 2
    assert _place() == before
