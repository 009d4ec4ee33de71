"""What may be asked of running work, in which order, and what is left of it."""

from __future__ import annotations

import threading

import pytest

from core.control import Control, LaterStops, WorkStopped
from core.jobs import Event, Notice, Phase, until_stopped
from core.runs.control_files import REQUESTS, Request
from core.training.run_state_writer import apply


def test_the_first_stop_says_why() -> None:
    control = Control()
    assert not control.stop_requested
    control.request_stop("interrupted", 15)
    control.request_stop()
    assert (control.stop_reason, control.stop_signal, control.stops) == ("interrupted", 15, 2)


def test_a_stop_ends_a_pause_and_none_begins_after_it() -> None:
    control = Control()
    control.pause()
    assert not control.wait_while_paused(0.0)
    control.request_stop()
    assert control.wait_while_paused(0.0)
    control.pause()
    assert not control.paused


def test_a_stop_after_the_next_evaluation_ends_a_pause_and_is_no_stop_yet() -> None:
    control = Control()
    control.pause()
    control.request_stop_after_evaluation()
    assert (control.paused, control.stop_requested, control.stops_after_evaluation) == (False, False, True)


def test_an_evaluation_that_was_asked_for_is_not_lost_to_a_checkpoint() -> None:
    control = Control()
    control.request_checkpoint(evaluate=True)
    control.request_checkpoint(evaluate=False)
    assert control.wanted_checkpoint == "evaluate"
    assert control.take_wanted_checkpoint() == "evaluate"
    assert (control.wanted_checkpoint, control.take_wanted_checkpoint()) == ("", "")
    control.request_checkpoint(evaluate=False)
    control.request_checkpoint(evaluate=True)
    assert control.take_wanted_checkpoint() == "evaluate"


def test_steps_add_up_and_must_be_positive() -> None:
    control = Control()
    control.extend(15)
    control.extend(1)
    assert control.added_steps == 16
    for steps in (0, -1):
        with pytest.raises(ValueError, match="positive"):
            control.extend(steps)
    assert control.added_steps == 16


def test_a_discard_is_accepted_until_the_run_is_closed() -> None:
    early, late = Control(), Control()
    assert early.request_discard()
    assert (early.stop_requested, early.close()) == (True, True)
    assert not late.close()
    assert not late.request_discard()
    assert (late.discard_requested, late.stop_requested) == (False, False)


def test_each_discard_is_either_accepted_and_carried_out_or_refused() -> None:
    for _ in range(200):
        control = Control()
        answers: list[bool] = []
        asking = threading.Thread(target=lambda c=control, a=answers: a.append(c.request_discard()))
        asking.start()
        carried_out = control.close()
        asking.join()
        assert answers == [carried_out]


def test_work_that_is_still_done_after_a_stop_is_ended_by_the_next_one() -> None:
    control = Control()
    control.request_stop()
    later = LaterStops(control)
    assert not later.stop_requested
    control.request_stop()
    assert later.stop_requested
    with pytest.raises(WorkStopped):
        later.check()


def test_work_that_is_still_done_after_a_stop_is_ended_by_a_discard_of_before() -> None:
    control = Control()
    control.request_discard()
    assert LaterStops(control).stop_requested


def test_no_event_passes_after_a_stop() -> None:
    control, seen = Control(), list[Event]()
    emit = until_stopped(seen.append, control)
    emit(Phase("loading", "Loading TensorFlow"))
    control.request_stop()
    with pytest.raises(WorkStopped):
        emit(Notice("never"))
    assert seen == [Phase("loading", "Loading TensorFlow")]


def test_every_request_reaches_its_own_switch() -> None:
    def after(request: Request) -> tuple[object, ...]:
        control = Control()
        if request.name == "resume":
            control.pause()
        assert apply(request, control)
        return (
            control.stop_requested,
            control.stops_after_evaluation,
            control.discard_requested,
            control.paused,
            control.wanted_checkpoint,
            control.added_steps,
        )

    expected: dict[str, tuple[object, ...]] = {
        "stop": (True, False, False, False, "", 0),
        "stop_after_evaluation": (False, True, False, False, "", 0),
        "discard": (True, False, True, False, "", 0),
        "pause": (False, False, False, True, "", 0),
        "resume": (False, False, False, False, "", 0),
        "checkpoint": (False, False, False, False, "checkpoint", 0),
        "evaluate": (False, False, False, False, "evaluate", 0),
        "extend": (False, False, False, False, "", 7),
    }
    assert {name: after(Request(name, 7)) for name in REQUESTS} == expected


def test_a_discard_from_another_process_may_come_too_late() -> None:
    control = Control()
    control.close()
    assert not apply(Request("discard"), control)
