"""Requests to a training in another process, as files."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import cast

import pytest

from core.errors import RunError, StorageError
from core.runs.control_files import REQUESTS, Request, RequestName, receive_requests, send_request
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState

INFO = RunInfo("linear", "/x/linear.py", "0", {}, {}, "loss", False, None, {}, 1.0)


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run that is being trained, by this very process."""
    run = RunFolder.create(tmp_path / "run-001", INFO, b"")
    run.write_state(RunState("training", None, 10, 100, "", os.getpid(), socket.gethostname(), 1.0))
    return run


def test_requests_arrive_once_and_in_their_order(run: RunFolder) -> None:
    assert receive_requests(run) == ()
    sent = [Request(name, 7 if name == "extend" else 0) for name in reversed(REQUESTS)]
    for request in sent:
        send_request(run, request)
    assert list(receive_requests(run)) == sent
    assert receive_requests(run) == ()
    assert list(run.control_dir.iterdir()) == []


def test_steps_are_sent_with_an_extension_only(run: RunFolder) -> None:
    send_request(run, Request("stop", 5))
    send_request(run, Request("extend", 1))
    assert receive_requests(run) == (Request("stop"), Request("extend", 1))


@pytest.mark.parametrize("steps", [0, -1])
def test_an_extension_needs_steps(run: RunFolder, steps: int) -> None:
    with pytest.raises(RunError, match=rf"must be at least 1 \(got {steps}\)"):
        send_request(run, Request("extend", steps))


def test_an_unknown_request_is_named_with_those_there_are(run: RunFolder) -> None:
    with pytest.raises(RunError, match='There is no request "dance"'):
        send_request(run, Request(cast(RequestName, "dance")))


def test_files_that_are_no_requests_are_ignored_and_removed(run: RunFolder) -> None:
    run.control_dir.mkdir()
    for name in ("1-dance", "stop", "x-stop", "2-stop-x", "3-pause"):
        (run.control_dir / name).touch()
    (run.control_dir / "4-folder").mkdir()
    assert receive_requests(run) == (Request("pause"),)
    assert [file.name for file in run.control_dir.iterdir()] == ["4-folder"]


@pytest.mark.parametrize(
    ("name", "word"), [("checkpoint", "save"), ("stop_after_evaluation", "stop"), ("pause", "pause")]
)
def test_nobody_is_asked_where_nobody_trains(run: RunFolder, name: RequestName, word: str) -> None:
    run.write_state(RunState("ended", "stopped", 10, 100, "", None, "", 1.0))
    with pytest.raises(RunError, match=f"run-001 is not being trained now, so there is nothing to {word}"):
        send_request(run, Request(name))
    assert not run.control_dir.exists()


def test_a_request_that_cannot_be_written_is_told(run: RunFolder) -> None:
    run.control_dir.touch()
    with pytest.raises(StorageError, match="Could not ask the training"):
        send_request(run, Request("stop"))
