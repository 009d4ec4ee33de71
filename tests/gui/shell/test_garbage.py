from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core import precedence
from core.garbage import importing
from gui.shell.garbage import GarbageCollector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    gc.enable()
    collector = GarbageCollector()
    yield collector
    collector.stop()
    gc.disable()


class Knot(QObject):
    """Part of a cycle: only a search finds that nobody needs it."""

    def __init__(self, found: list[str]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: found.append(threading.current_thread().name))


def allocate() -> None:
    """What makes Python search, where it may."""
    kept = [[number] for number in range(200_000)]
    assert kept


def test_a_cycle_of_qt_objects_is_deleted_in_the_gui_thread(qtbot: QtBot, collector: GarbageCollector) -> None:
    found: list[str] = []
    Knot(found)
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert not found, "not by the thread that allocates"
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    assert found == [threading.current_thread().name]


def test_python_searches_again_when_it_is_stopped(collector: GarbageCollector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    found: list[str] = []
    Knot(found)
    allocate()
    assert found


def test_what_is_set_aside_is_searched_no_more_and_new_cycles_still_are(collector: GarbageCollector) -> None:
    found: list[str] = []
    Knot(found)
    kept = [[number] for number in range(1000)]
    collector.set_aside()
    assert len(found) == 1, "what nobody needed by then is not kept for good"
    assert not any(thing is kept for thing in gc.get_objects())
    Knot(found)
    gc.collect()
    assert len(found) == 2


def test_while_the_window_is_made_only_the_youngest_are_searched(collector: GarbageCollector) -> None:
    collector._timer.stop()
    searched: set[int] = set()

    def note(phase: str, info: dict[str, int]) -> None:
        searched.add(info["generation"])

    gc.callbacks.append(note)
    try:
        kept = [[number] for number in range(20_000)]
        for _ in range(2 * gc.get_threshold()[1]):
            collector.check()
        assert searched == {0}
        collector.set_aside()
        assert searched == {0}
        assert kept
    finally:
        gc.callbacks.remove(note)


def test_old_objects_are_searched_as_soon_as_many_have_come_and_not_while_few_have(
    collector: GarbageCollector,
) -> None:
    collector._timer.stop()
    full: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 2:
            full.append(1)

    def look_at_the_middle() -> None:
        while gc.get_count()[1] <= gc.get_threshold()[1]:
            gc.collect(0)
        collector.check()

    collector.set_aside()
    gc.callbacks.append(note)
    try:
        few = [[number] for number in range(1000)]
        look_at_the_middle()
        assert not full
        many = [[number] for number in range(10_000)]
        look_at_the_middle()
        assert len(full) == 1
        look_at_the_middle()
        assert len(full) == 1, "no more have come"
        assert few
        assert many
    finally:
        gc.callbacks.remove(note)


def test_no_long_turn_is_made_longer_by_a_search_of_old_objects(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector._timer.stop()
    collector.set_aside()
    searched: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: searched.append(generation))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 11, 0))
    many = [[number] for number in range(20_000)]
    monkeypatch.setattr(precedence, "is_long_turn", lambda: True)
    collector.check()
    assert not searched
    monkeypatch.setattr(precedence, "is_long_turn", lambda: False)
    collector.check()
    assert searched == [1, 2]
    assert many


def test_objects_that_other_threads_are_making_are_not_held(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who holds a tuple that is being made, as the answer of get_objects does, breaks it: a SystemError."""
    collector._timer.stop()
    broken: list[SystemError] = []
    over = threading.Event()

    def make_tuples() -> None:
        try:
            while not over.is_set():
                tuple(number for number in range(200))
        except SystemError as error:
            broken.append(error)

    before = sys.getswitchinterval()
    sys.setswitchinterval(2e-5)
    workers = [threading.Thread(target=make_tuples) for _ in range(2)]
    try:
        for worker in workers:
            worker.start()
        for _ in range(150):
            while gc.get_count()[1] <= gc.get_threshold()[1]:
                gc.collect(0)
            collector.check()
    finally:
        over.set()
        sys.setswitchinterval(before)
        for worker in workers:
            worker.join()
    assert not broken


def test_nothing_is_searched_while_modules_are_imported(collector: GarbageCollector) -> None:
    collector._timer.stop()
    found: list[str] = []
    with importing():
        Knot(found)
        collector.check()
        assert not found
    gc.unfreeze()
    collector.check()
    gc.collect()
    assert found
