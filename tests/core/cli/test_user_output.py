"""Standard output is the command's own, whatever an experiment prints; its file runs once for each command."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.cli import main as cli
from tests.core.conftest import LINEAR

PRINTS = """
print("printed while it is imported")
with open("IMPORTS", "a") as file:
    file.write("once ")
kinds = {"missing": None, "names": ["a", "b"], "tree": {"depth": 2, "of": {"leaf": None}}}


def build_fn(features, params):
    print("given:", {name: params[name] for name in kinds})
    return tf.keras.layers.Dense(1)(features["x"])


experiment = Experiment(
    name="prints", schema=schema, data=Data(data, data), build_fn=build_fn, loss_fn=loss_fn, params=kinds,
    settings={"max_steps": 2, "checkpoint_every": 2, "export": "none"})
"""
RESERVED = """
import os, subprocess, sys
from core.cli.output import print_json, reserve_stdout
reserve_stdout()
os.write(1, b"by its descriptor\\n")
sys.__stdout__.write("by its other name\\n")
sys.__stdout__.flush()
subprocess.run([sys.executable, "-c", "print('by a child')"])
print_json({"é": 1})
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What a command wrote, and how often it ran the experiment's file."""

    out: str
    err: str
    imports: str


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """A training whose experiment prints, with params of every kind."""
    folder = tmp_path_factory.mktemp("prints")
    file, imports = folder / "prints.py", folder / "imports"
    file.write_text(LINEAR[: LINEAR.index("experiment = ")] + PRINTS.replace("IMPORTS", str(imports)))
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        options = ["--param", 'names=["b", "c"]', "--json"]
        assert cli.main(["train", str(file), "--run", str(folder / "run"), *options]) == 0
    return Told(out.getvalue(), err.getvalue(), imports.read_text())


def test_what_an_experiment_prints_leaves_json_alone(told: Told) -> None:
    assert json.loads(told.out)["step"] == 2
    assert "printed while it is imported" in told.err


def test_a_command_runs_the_file_of_its_experiment_once(told: Told) -> None:
    assert told.imports == "once "


def test_params_may_be_none_lists_of_text_and_nested(told: Told) -> None:
    assert "given: {'missing': None, 'names': ['b', 'c'], 'tree': {'depth': 2, 'of': {'leaf': None}}}" in told.err


def test_only_the_command_itself_writes_to_standard_output(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RESERVED], cwd=repository, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == {"é": 1}
    for way in ("by its descriptor", "by its other name", "by a child"):
        assert way in done.stderr
