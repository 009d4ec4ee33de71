"""The event loop says when its turns begin while a job runs, and only then."""

from __future__ import annotations

import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from core import precedence
from core.jobs import Emit
from gui.state.jobs import JobRunner


class Work:
    """Counts, giving precedence each time, until it is let go."""

    def __init__(self) -> None:
        self.count = 0
        self.over = threading.Event()

    def __call__(self, emit: Emit) -> None:
        while not self.over.is_set():
            precedence.give_precedence()
            self.count += 1


def test_jobs_stand_still_during_a_long_turn_of_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precedence, "_LONG", 3600.0)
    runners, works = (JobRunner(), JobRunner()), (Work(), Work())
    for runner, work in zip(runners, works, strict=True):
        runner.start(work)
    qtbot.waitUntil(lambda: all(work.count for work in works), timeout=60_000)
    time.sleep(0.2)  # a long turn
    before = [work.count for work in works]
    time.sleep(0.2)
    assert all(work.count <= seen + 1 for work, seen in zip(works, before, strict=True))
    qtbot.waitUntil(lambda: all(w.count > seen + 1 for w, seen in zip(works, before, strict=True)), timeout=60_000)
    for runner, work in zip(runners, works, strict=True):
        work.over.set()
        qtbot.waitUntil(lambda runner=runner: not runner.running, timeout=60_000)  # type: ignore[misc]


def test_it_beats_until_the_last_job_has_ended(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(precedence, "end_turns", lambda: told.append("end"))
    first, second, works = JobRunner(), JobRunner(), (Work(), Work())
    first.start(works[0])
    second.start(works[1])
    works[0].over.set()
    qtbot.waitUntil(lambda: not first.running, timeout=60_000)
    assert not told
    works[1].over.set()
    qtbot.waitUntil(lambda: told == ["end"], timeout=60_000)
