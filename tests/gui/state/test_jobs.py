from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from core import precedence
from core.control import Control
from core.jobs import Emit, Failed, Finished, Notice, Progress, Started, Stopped, run_job
from gui.state import jobs
from gui.state.jobs import JobRunner


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    return JobRunner()


def test_events_arrive_in_order_in_the_gui_thread(runner: JobRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    threads = set()

    def note(event: object) -> None:
        seen.append(event)
        threads.add(threading.get_ident())

    def work(emit: Emit) -> int:
        threads.discard(threading.get_ident())
        for step in range(600):
            emit(Progress(step, 600, None, None))
        return 7

    runner.reported.connect(note)
    with qtbot.waitSignal(runner.ended, timeout=5000):
        assert runner.start(work)
    assert seen == [Started(), *(Progress(step, 600, None, None) for step in range(600)), Finished(7)]
    assert threads == {threading.get_ident()}
    assert not runner.running


def test_a_second_job_is_refused_while_one_runs(runner: JobRunner, qtbot: QtBot) -> None:
    let_end = threading.Event()
    assert runner.start(lambda emit: let_end.wait(10))
    assert not runner.start(lambda emit: pytest.fail("ran"))
    with qtbot.waitSignal(runner.ended, timeout=5000):
        let_end.set()
    with qtbot.waitSignal(runner.ended, timeout=5000):
        assert runner.start(lambda emit: None)


def test_a_failing_job_reports_and_leaves_the_runner_ready(runner: JobRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    runner.reported.connect(seen.append)

    def work(emit: Emit) -> None:
        raise ValueError("no such thing")

    with qtbot.waitSignal(runner.ended, timeout=5000):
        runner.start(work)
    failed = seen[-1]
    assert isinstance(failed, Failed)
    assert "no such thing" in failed.message
    assert "ValueError" in failed.details
    assert not runner.running


def test_the_answer_comes_in_the_next_turn_if_this_one_is_long_already(
    runner: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[object] = []
    runner.result.connect(answers.append)
    monkeypatch.setattr(precedence, "is_long_turn", lambda: True)
    runner.start(lambda emit: 7)
    assert runner.wait(5000)
    QCoreApplication.sendPostedEvents()  # the rest of this turn
    assert answers == []
    assert runner.running
    qtbot.waitUntil(lambda: not runner.running, timeout=5000)
    assert answers == [7]
    monkeypatch.setattr(precedence, "is_long_turn", lambda: False)
    runner.start(lambda emit: 8)
    assert runner.wait(5000)
    QCoreApplication.sendPostedEvents()
    assert answers == [7, 8]


def test_stop_ends_the_job_in_good_order(runner: JobRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    runner.reported.connect(seen.append)
    control = Control()

    def work(emit: Emit) -> str:
        while not control.stop_requested:
            control.wait_while_paused(0.001)
        return "done"

    runner.start(work, control)
    with qtbot.waitSignal(runner.ended, timeout=5000):
        runner.stop()
        runner.stop()
    assert seen[-1] == Stopped("done")


def test_the_answer_is_told_in_the_turn_in_which_the_job_ends(
    runner: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_slowly(*job: Any) -> object:
        found = run_job(*job)
        threading.Event().wait(0.1)  # the thread is long in ending
        return found

    monkeypatch.setattr(jobs, "run_job", run_slowly)
    told: list[object] = []
    runner.reported.connect(told.append)
    runner.start(lambda emit: 7)
    qtbot.waitUntil(lambda: told[-1:] == [Finished(7)], timeout=5000)
    assert runner.start(lambda emit: None), "what an answer offers can be begun as soon as it is seen"
    qtbot.waitUntil(lambda: not runner.running, timeout=5000)


def test_of_a_forgotten_job_nothing_more_is_reported(runner: JobRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    runner.reported.connect(seen.append)
    control = Control()

    def work(emit: Emit) -> None:
        while not control.stop_requested:
            control.wait_while_paused(0.001)
        emit(Notice("too late"))

    runner.start(work, control)
    runner.forget()
    with qtbot.waitSignal(runner.ended, timeout=5000):
        pass
    assert Notice("too late") not in seen


def test_several_runners_work_side_by_side(qtbot: QtBot) -> None:
    meet = threading.Barrier(3, timeout=5)
    runners = [JobRunner() for _ in range(3)]
    results: list[object] = []
    for runner in runners:
        runner.reported.connect(results.append)
        runner.start(lambda emit: meet.wait() is not None)
    qtbot.waitUntil(lambda: not any(runner.running for runner in runners), timeout=5000)
    assert results.count(Finished(True)) == 3


def test_what_a_job_held_is_let_go(runner: JobRunner, qtbot: QtBot) -> None:
    class Large:
        pass

    large = Large()
    held = weakref.ref(large)

    def work(emit: Emit, large: Large = large) -> None:
        emit(Notice("seen"))

    with qtbot.waitSignal(runner.ended, timeout=5000):
        runner.start(work)
    del work, large

    def gone() -> bool:
        gc.collect()
        return held() is None

    qtbot.waitUntil(gone, timeout=5000)


def test_a_job_that_is_forgotten_is_asked_to_end_and_tells_nothing_any_more(
    runner: JobRunner, qtbot: QtBot
) -> None:
    told: list[object] = []
    runner.reported.connect(told.append)
    control, emitted = Control(), threading.Event()

    def work(emit: Emit) -> str:
        emit(Notice("on its way to the window"))
        emitted.set()
        while not control.stop_requested:
            threading.Event().wait(0.001)
        emit(Notice("later"))
        return "done"

    runner.start(work, control)
    assert emitted.wait(5)
    with qtbot.waitSignal(runner.ended, timeout=5000):
        runner.forget()
    assert told == []
    with qtbot.waitSignal(runner.ended, timeout=5000):
        assert runner.start(lambda emit: "next")
    assert told[-1] == Finished("next")
