from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from core.control import Control
from core.jobs import Emit, Notice
from gui.state.app_thread import AppThread, end_threads
from gui.state.jobs import JobRunner


class Waiting(AppThread):
    """Ends when it is let, whatever it is asked."""

    def __init__(self, user: QObject) -> None:
        super().__init__(user)
        self.asked, self.let_end = threading.Event(), threading.Event()

    @override
    def ask_to_end(self) -> None:
        self.asked.set()

    @override
    def run(self) -> None:
        self.let_end.wait(10)


@pytest.fixture
def user(qapp: QApplication) -> Iterator[QObject]:
    user = QObject()
    yield user
    if shiboken6.isValid(user):
        shiboken6.delete(user)


def test_a_thread_outlives_its_user_and_is_deleted_once_it_has_ended(user: QObject, qtbot: QtBot) -> None:
    thread = Waiting(user)
    thread.start()
    shiboken6.delete(user)
    assert thread.asked.is_set()
    assert thread.isRunning()
    thread.let_end.set()
    qtbot.waitUntil(lambda: not shiboken6.isValid(thread), timeout=5000)


def test_a_thread_that_never_started_goes_with_its_user(user: QObject, qtbot: QtBot) -> None:
    thread = Waiting(user)
    shiboken6.delete(user)
    qtbot.waitUntil(lambda: not shiboken6.isValid(thread), timeout=5000)


def test_all_threads_are_asked_before_any_is_waited_for(user: QObject, qapp: QApplication) -> None:
    threads = [Waiting(user) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert not end_threads(10)
    assert all(thread.asked.is_set() for thread in threads)
    for thread in threads:
        thread.let_end.set()
    assert end_threads(5000)
    assert not any(thread.isRunning() for thread in threads)


def test_a_job_whose_runner_is_deleted_is_asked_to_end_and_reaches_nobody(qtbot: QtBot) -> None:
    runner, control, told = JobRunner(), Control(), list[object]()
    emitted, ended = threading.Event(), threading.Event()

    def work(emit: Emit) -> None:
        emit(Notice("on its way to the window"))
        emitted.set()
        while not control.stop_requested:
            control.wait_while_paused(0.001)
        emit(Notice("later"))
        ended.set()

    runner.reported.connect(told.append)
    assert runner.start(work, control)
    assert emitted.wait(5)
    shiboken6.delete(runner)
    qtbot.waitUntil(ended.is_set, timeout=5000)
    assert told == []
