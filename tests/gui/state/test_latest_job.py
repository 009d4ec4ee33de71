from __future__ import annotations

import threading
from functools import partial

from pytestqt.qtbot import QtBot

from core.jobs import Emit, Failed
from gui.state.app_thread import end_threads
from gui.state.latest_job import LatestJob


def test_of_several_wishes_the_last_one_counts(qtbot: QtBot) -> None:
    gate, done = threading.Event(), []
    job = LatestJob()
    found: list[str] = []
    job.result.connect(found.append)

    def wish(name: str) -> None:
        def work(emit: Emit) -> str:
            gate.wait(5)
            done.append(name)
            return name

        job.ask(work)

    for name in ("first", "second", "third"):
        wish(name)
    gate.set()
    with qtbot.waitSignal(job.idle, timeout=5000):
        pass
    assert found == ["third"]
    assert done == ["first", "third"], "the one between was never begun"


def name_once_open(gate: threading.Event, name: str, emit: Emit) -> str:
    return name if gate.wait(5) else "late"


def test_what_is_worth_keeping_is_heard_out_while_a_newer_wish_waits(qtbot: QtBot) -> None:
    gate = threading.Event()
    job = LatestJob(hears_out=True)
    found: list[str] = []
    job.started.connect(lambda: found.append("started"))
    job.result.connect(found.append)
    for name in ("first", "second", "third"):
        job.ask(partial(name_once_open, gate, name))
    gate.set()
    with qtbot.waitSignal(job.idle, timeout=5000):
        pass
    assert found == ["started", "first", "started", "third"]


def test_what_is_wanted_no_more_is_not_told(qtbot: QtBot) -> None:
    gate = threading.Event()
    job = LatestJob()
    found: list[str] = []
    job.result.connect(found.append)
    job.ask(lambda emit: str(gate.wait(5)))
    job.forget()
    gate.set()
    qtbot.waitUntil(lambda: not job.running, timeout=5000)
    assert found == []


def test_a_failure_is_told_and_the_next_wish_works(qtbot: QtBot) -> None:
    job = LatestJob()
    failures: list[Failed] = []
    job.failed.connect(failures.append)
    job.ask(lambda emit: 1 // 0)
    qtbot.waitUntil(lambda: bool(failures) and not job.running, timeout=5000)
    with qtbot.waitSignal(job.result, timeout=5000) as result:
        job.ask(lambda emit: "well")
    assert result.args == ["well"]
    end_threads()
