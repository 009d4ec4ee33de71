from __future__ import annotations

from core.control import Control
from core.processes.control_changes import Seen, changes
from core.runs.control_files import Request


def names(control: Control, seen: Seen) -> tuple[list[tuple[str, int]], Seen]:
    found, now = changes(control, seen)
    return [(request.name, request.steps) for request in found], now


def test_nothing_is_sent_where_nothing_was_asked_for() -> None:
    assert changes(Control(), Seen()) == ((), Seen())


def test_each_request_is_sent_once() -> None:
    control = Control()
    control.extend(10)
    control.request_checkpoint(evaluate=True)
    control.pause()
    found, seen = names(control, Seen())
    assert found == [("extend", 10), ("evaluate", 0), ("pause", 0)]
    assert names(control, seen)[0] == []


def test_only_what_was_added_since_is_sent() -> None:
    control = Control()
    control.extend(10)
    _, seen = changes(control, Seen())
    control.extend(5)
    control.extend(2)
    assert changes(control, seen)[0] == (Request("extend", 7),)


def test_a_pause_that_was_taken_back_meanwhile_is_not_sent() -> None:
    control = Control()
    control.pause()
    control.resume()
    assert changes(control, Seen())[0] == ()


def test_a_stop_ends_a_pause_before_it_is_sent() -> None:
    control = Control()
    control.pause()
    _, seen = changes(control, Seen())
    control.request_stop()
    assert names(control, seen)[0] == [("resume", 0), ("stop", 0)]


def test_a_second_stop_is_sent_again() -> None:
    control = Control()
    control.request_stop()
    _, seen = changes(control, Seen())
    control.request_stop()
    assert names(control, seen)[0] == [("stop", 0)]


def test_discarding_is_sent_as_that_and_not_as_a_stop() -> None:
    control = Control()
    control.request_discard()
    found, seen = names(control, Seen())
    assert found == [("discard", 0)]
    assert names(control, seen)[0] == []


def test_a_stop_after_the_evaluation_is_sent() -> None:
    control = Control()
    control.request_stop_after_evaluation()
    assert names(control, Seen())[0] == [("stop_after_evaluation", 0)]
