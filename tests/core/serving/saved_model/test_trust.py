"""A model that touches files or runs Python is loaded by the command line only when it is trusted."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.cli import main as cli
from core.serving.predict.case_files import save_case
from core.serving.predict.cases import make_case
from core.serving.predict.prediction import Prediction


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that reads the file it is told."""
    path = tmp_path_factory.mktemp("reader") / "model"
    with v1.Session(graph=tf.Graph()) as session:
        name = v1.placeholder(tf.string, [], name="name")
        v1.saved_model.simple_save(session, str(path), {"name": name}, {"content": tf.io.read_file(name)})
    return path


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def request_(tmp_path: Path) -> str:
    (tmp_path / "secret").write_text("s3cret")
    return json.dumps({"name": str(tmp_path / "secret")})


def test_without_a_terminal_it_is_refused(
    reader: Path, request_: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert cli.main(["predict", str(reader), "--dense", request_]) == 1
    said = capsys.readouterr()
    assert "it has the ops ReadFile" in said.err
    assert "--trust" in said.err
    assert "s3cret" not in said.out


def test_with_the_flag_it_answers(reader: Path, request_: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["predict", str(reader), "--dense", request_, "--trust"]) == 0
    assert "s3cret" in capsys.readouterr().out


@pytest.mark.parametrize(("typed", "status"), [("y\n", 0), ("\n", 1), ("no\n", 1)])
def test_at_a_terminal_it_asks(
    reader: Path,
    request_: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    status: int,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    assert cli.main(["predict", str(reader), "--dense", request_]) == status
    said = capsys.readouterr()
    assert "Load it? [y/N]" in said.err
    assert ("s3cret" in said.out) == (status == 0)


def test_test_cases_are_refused_too(reader: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "secret").write_text("s3cret")
    answer = Prediction({"content": np.array(b"s3cret", object)}, 0.0)
    inputs: dict[str, Any] = {"name": str(tmp_path / "secret")}
    save_case(make_case("reads", "serving_default", "dense", inputs, answer), tmp_path / "cases")
    assert cli.main(["test", str(reader), str(tmp_path / "cases"), "--json"]) == 1
    assert "--trust" in capsys.readouterr().err
    assert cli.main(["test", str(reader), str(tmp_path / "cases"), "--json", "--trust"]) == 0
    assert json.loads(capsys.readouterr().out)["passed"] == 1
