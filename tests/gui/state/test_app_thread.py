from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from core import tensorflow_libraries
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


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Its last entry says whether TensorFlow's libraries are being loaded."""
    loading = [True]
    monkeypatch.setattr(tensorflow_libraries, "is_loading", lambda: loading[-1])
    return loading


def test_a_thread_starts_when_the_libraries_are_loaded(user: QObject, qtbot: QtBot, loading: list[bool]) -> None:
    thread = Waiting(user)
    thread.start()
    qtbot.wait(50)
    assert not thread.isRunning()
    loading.append(False)
    qtbot.waitUntil(thread.isRunning, timeout=5000)
    thread.let_end.set()
    assert thread.wait(5000)
    qtbot.wait(50)
    assert not thread.isRunning()  # nor is it started once more


def test_who_waits_for_a_thread_that_is_to_start_has_it_start(user: QObject, loading: list[bool]) -> None:
    thread = Waiting(user)
    thread.start()
    assert not thread.wait(50)
    assert thread.isRunning()
    thread.let_end.set()
    assert thread.wait(5000)


def test_a_thread_that_is_to_start_runs_although_its_user_is_gone(
    user: QObject, qtbot: QtBot, loading: list[bool]
) -> None:
    thread = Waiting(user)
    thread.let_end.set()
    thread.start()
    shiboken6.delete(user)
    assert thread.asked.is_set()
    assert not thread.isRunning()
    begun: list[bool] = []
    thread.started.connect(lambda: begun.append(True))
    loading.append(False)
    qtbot.waitUntil(lambda: not shiboken6.isValid(thread), timeout=5000)
    assert begun == [True]


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
