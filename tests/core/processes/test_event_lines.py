from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.records import TrainingResult
from core.errors import ModelChangedError, RemoteError, RunError, SettingsError, WorkbenchError
from core.jobs import (
    Checked,
    CheckpointSaved,
    CheckpointsRemoved,
    Evaluated,
    Event,
    Failed,
    Finished,
    ModelExported,
    Notice,
    PatienceChanged,
    Phase,
    Progress,
    Started,
    Stopped,
)
from core.processes.event_lines import RemoteBug, event_line, event_of
from core.training.rules.early_stopping import Rule, Status, StopReason

RESULT = TrainingResult("run", "early_stopping", 40, 30, {"mae": 0.5}, "run/export/1", "It stopped.")
STATUS = Status(
    Rule("mae", False, 3, threshold=0.1),
    4,
    30,
    0.5,
    40,
    0.75,
    1,
    30,
    StopReason("patience", 40, 0.75, "No better."),
)
EVENTS: list[Event] = [
    Started(),
    Phase("loading", "Loading TensorFlow"),
    Progress(3, None, 12.5, None),
    CheckpointSaved(3, "model.ckpt-3", 1200),
    Evaluated(3, "hard", {"mae": 0.5, "größe": 1e-300}, 4, 0.01),
    PatienceChanged(STATUS),
    CheckpointsRemoved((1, 2)),
    Checked("Data", "warning", "Only 3 records."),
    ModelExported(3, "run/export/1"),
    Notice("A line\nand another", "error", "more"),
    Finished(RESULT),
    Stopped(RESULT),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_survives_its_line(event: Event) -> None:
    line = event_line(event)
    assert "\n" not in line
    assert event_of(line) == event


@given(st.floats())
def test_every_number_survives_and_every_line_is_json(value: float) -> None:
    line = event_line(Evaluated(1, "", {"loss": value}, 1, 0.0))
    json.loads(line, parse_constant=lambda constant: pytest.fail(f"{constant} is not JSON"))
    event = event_of(line)
    assert isinstance(event, Evaluated)
    assert event.metrics["loss"] == value or (math.isnan(event.metrics["loss"]) and math.isnan(value))


@pytest.mark.parametrize(
    "error",
    [
        RunError("No run.", details="more"),
        SettingsError("max_steps", "Max steps must be 1 or more."),
        ModelChangedError("The model has changed."),
        RemoteError("It cannot be reached.", passing=True),
    ],
)
def test_an_error_of_the_users_comes_back_as_its_own_class(error: WorkbenchError) -> None:
    event = event_of(event_line(Failed(str(error), error.details, True, error)))
    assert isinstance(event, Failed)
    assert type(event.error) is type(error)
    assert vars(event.error) == vars(error)
    assert (event.message, event.details, event.expected) == (str(error), error.details, True)


def test_a_bug_comes_back_with_its_sentence_and_traceback() -> None:
    event = event_of(event_line(Failed("ValueError: x", "Traceback ...", False, ValueError("x"))))
    assert isinstance(event, Failed)
    assert isinstance(event.error, RemoteBug)
    assert (event.details, event.expected) == ("Traceback ...", False)


def test_an_event_of_a_later_version_is_passed_over() -> None:
    assert event_of('{"event": "Teleported", "to": 3}') is None


@pytest.mark.parametrize(
    "line",
    ["", "loss = 0.5", "[1]", "{}", '{"event": 3}', '{"event": "Progress"}', '{"event": "Finished", "result": 1}'],
)
def test_what_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not "):
        event_of(line)


def test_a_line_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON"):
        event_of("[" * 100_000)
