"""predict --server and served, in this process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main as cli
from tests.core.serving.server.serving_double import ServingDouble

DENSE = '{"x": [[0.1, 2.5], [-1.0, 3.0]]}'


def run(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> str:
    assert cli.main([*map(str, arguments)]) == status
    found = capsys.readouterr()
    return found.out + found.err


def document(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> Any:
    assert cli.main([*map(str, arguments), "--json"]) == status
    return json.loads(capsys.readouterr().out)


def rest(served: ServingDouble, model: str = "linear") -> str:
    return f"http://127.0.0.1:{served.rest_port}/{model}"


def grpc(served: ServingDouble, model: str = "linear") -> str:
    return f"grpc://127.0.0.1:{served.grpc_port}/{model}"


def test_a_server_is_asked_alone(capsys: pytest.CaptureFixture[str], served: ServingDouble) -> None:
    for url in (rest(served), grpc(served)):
        found = document(capsys, "predict", "--server", url, "--dense", DENSE, "--signature", "dense")
        assert len(found["outputs"]["y"]) == 2
        assert (found["export"], found["differences"]) == (None, [])
    assert found["version"] == 1


def test_a_server_beside_its_export_is_said_to_be_identical(
    capsys: pytest.CaptureFixture[str], served: ServingDouble, export: Path
) -> None:
    lines = run(capsys, "predict", export, "--server", grpc(served), "--dense", DENSE).splitlines()
    assert "Answered by version 1." in lines
    assert ["y", "identical"] in [line.split() for line in lines]
    found = document(capsys, "predict", export, "--server", rest(served), "--example", '{"x": [1, 2]}')
    assert found["differences"] == [{"output": "y", "largest": 0.0, "identical": True, "why": ""}]


def test_a_server_that_answers_otherwise_ends_with_status_1(
    capsys: pytest.CaptureFixture[str], served: ServingDouble, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = served.models["linear"][1]
    answer = version.run
    monkeypatch.setattr(
        version, "run", lambda *asked: {name: value + 0.25 for name, value in answer(*asked).items()}
    )
    text = run(capsys, "predict", export, "--server", rest(served), "--dense", DENSE, status=1)
    assert "differs by at most 0.25" in text


def test_the_state_of_a_model_is_shown(capsys: pytest.CaptureFixture[str], served: ServingDouble) -> None:
    lines = run(capsys, "served", rest(served)).splitlines()
    assert lines[1].split()[:3] == ["2", "end", "UNKNOWN:"]
    assert lines[2].split() == ["1", "available"]
    assert "dense: x float32 [any, 2] -> y float32 [any]" in lines
    found = document(capsys, "served", grpc(served, "linear/labels/stable"))
    assert [item["version"] for item in found["versions"]] == [1]
    found = document(capsys, "served", grpc(served, "linear/versions/2"), status=1)
    assert found["signatures"] == {}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["predict", "--dense", "{}"], "Name the export to run, or a server to ask with --server URL."),
        (["predict", "--server", "h:1/m", "--dense", "{}"], "It begins with http:// for REST"),
        (["predict", "--server", "http://h/m", "--rows", "a.csv"], "--server and --rows cannot be used together"),
        (["predict", "--server", "http://h/m", "--dense", "{}", "--compare", "b"], "--server and --compare cannot"),
        (["served", "http://127.0.0.1:1/m"], "Nothing answers at 127.0.0.1:1"),
    ],
)
def test_what_cannot_be_asked_is_said(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    assert said in run(capsys, *arguments, status=1)


@pytest.mark.parametrize("timeout", ["0", "-1", "nan", "soon", "1e9"])
def test_a_timeout_that_is_none_is_a_mistake_of_use(capsys: pytest.CaptureFixture[str], timeout: str) -> None:
    with pytest.raises(SystemExit):
        cli.main(["served", "http://127.0.0.1:1/m", f"--timeout={timeout}"])
    assert "--timeout" in capsys.readouterr().err
