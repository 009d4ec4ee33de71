"""The starter of a cluster, with stand-ins for its processes."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from core.cluster import members
from core.cluster.job import PEER_LOST, Job
from core.cluster.local import parse_counts
from core.cluster.starter import train_cluster
from core.control import Control
from core.errors import DataError, RunError
from core.jobs import Event, Failed, Notice
from core.processes.event_lines import event_line


def start(run: Path, events: list[Event], cluster: str = "chief=1,worker=1,ps=1", restarts: int = 2) -> None:
    counts = parse_counts(cluster, None)
    train_cluster(Job("x", str(run), counts.strategy), counts, events.append, Control(), restarts)


def stand_in(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(members, "COMMAND", ("bash", "-c", script))


def told(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, Notice)]


def test_a_task_that_dies_too_often_is_told_and_ends_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, 'case "$TF_CONFIG" in *\\"ps\\",*) exit 9;; *) sleep 100;; esac')
    events: list[Event] = []
    with pytest.raises(RunError, match=r"^ps 0: .* status 9 .* started again 2 times already") as caught:
        start(tmp_path / "run", events)
    assert "Their logs are in" in str(caught.value)
    assert [text for text in told(events) if "restart 2 of 2" in text]


def test_a_trainer_that_lost_the_others_starts_all_trainers_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = shlex.quote(str(tmp_path / "starts"))
    script = f'echo "$TF_CONFIG" >> {log}; case "$TF_CONFIG" in *"1}}}}") exit {PEER_LOST};; *) sleep 100;; esac'
    stand_in(monkeypatch, script)
    events: list[Event] = []
    with pytest.raises(RunError, match="worker 1 lost the connection to another process"):
        start(tmp_path / "run", events, "worker=2,evaluator=0", restarts=1)
    lines = (tmp_path / "starts").read_text().splitlines()
    assert len([line for line in lines if line.endswith('"index": 1}}')]) == 2
    assert len(set(lines)) == len(lines), "at other ports"


def test_a_chief_that_dies_counts_as_one_restart_though_all_trainers_start_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = shlex.quote(str(tmp_path / "starts"))
    script = f'echo "$TF_CONFIG" >> {log}; case "$TF_CONFIG" in *"0}}}}") exit 9;; *) sleep 100;; esac'
    stand_in(monkeypatch, script)
    events: list[Event] = []
    with pytest.raises(RunError, match=r"^worker 0: .* status 9 .* started again 2 times already"):
        start(tmp_path / "run", events, "worker=3,evaluator=0", restarts=2)
    assert [text[:8] for text in told(events)] == ["worker 0"] * 2


def test_what_the_chief_failed_with_is_raised_as_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = event_line(Failed("No records.", "", True, DataError("No records.")))
    stand_in(
        monkeypatch,
        f'case "$TF_CONFIG" in *chief\\",*) echo {shlex.quote(line)}; exit 1;; *) sleep 100;; esac',
    )
    with pytest.raises(DataError, match="No records"):
        start(tmp_path / "run", [])


def test_what_a_worker_failed_with_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = event_line(Failed("It has other data.", "", True, RunError("It has other data.")))
    script = f'case "$TF_CONFIG" in *worker\\",*) echo {shlex.quote(line)}; exit 1;; *) sleep 100;; esac'
    stand_in(monkeypatch, script)
    with pytest.raises(RunError, match=r"^Worker 0: It has other data"):
        start(tmp_path / "run", [])
