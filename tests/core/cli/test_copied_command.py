"""What the window copies as a command line, read back by the parser of the command line."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import fields
from core.cli.main import _parser
from core.cli.train import params_of, settings_of
from core.commands.command_line import program, train_command
from core.fields import spec_of
from core.training.settings import RunSettings

PARAMS = (
    spec_of("learning_rate", 0.01),
    spec_of("units", [8, 8]),
    spec_of("name", "a"),
    spec_of("words", ["x", "y"]),
    spec_of("dropout", None),
    spec_of("bias", True),
)
SETTINGS = RunSettings(max_steps=500, metric="mae")
CHANGED: dict[str, Any] = {
    "max_steps": 12_345, "seed": 7, "fused_steps": False, "run_in": "process", "device": "0,1", "metric": "b/mae",
    "direction": "lower", "min_delta": 1e-5, "stop_at": -0.5, "not_finite": "stop", "keep_best_of": "loss, b/auc",
    "export": "both", "eval_batches": 3,
}  # fmt: skip


def words_of(line: str) -> list[str]:
    """The words that a shell hands on."""
    if "$'" not in line:  # Python reads it as a shell does, and faster
        return shlex.split(line)
    if not shutil.which("bash"):
        pytest.skip("there is no bash")
    told = subprocess.run(["bash", "-c", f"printf '%s\\0' {line}"], capture_output=True, check=True)
    return [os.fsdecode(word) for word in told.stdout.split(b"\0")[:-1]]


def read_back(command: str, run: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The params and settings of a run that the command trains, as the command line takes them."""
    words = words_of(command)
    assert words[: len(program())] == program()
    arguments = _parser("train").parse_args(words[len(program()) :])
    assert arguments.run == run
    assert arguments.experiment == "/a folder/pets.py"
    kinds = {spec.name: spec for spec in PARAMS}
    params = {name: fields.parse(kinds[name], str(text)) for name, text in params_of(arguments).items()}
    settings = RunSettings.from_dict({**SETTINGS.to_dict(), **settings_of(arguments)})
    return {spec.name: params.get(spec.name, spec.default) for spec in PARAMS}, settings.to_dict()


def copied(params: dict[str, Any], settings: dict[str, Any], *, known: bool = True, run: str = "/r/1") -> str:
    defaults = (PARAMS, SETTINGS.to_dict()) if known else None
    return train_command("/a folder/pets.py", run, params, settings, defaults)


@pytest.mark.parametrize("known", [True, False])
def test_the_command_line_reads_back_every_param_and_setting(known: bool) -> None:
    params = {
        "learning_rate": 1e-7, "units": [16], "name": "it's $HOME; \"x\"\n=", "words": ["a, b", ""],
        "dropout": {"rate": [0.5, None]}, "bias": False,
    }  # fmt: skip
    settings = {**SETTINGS.to_dict(), **CHANGED}
    run = "/some where/run-001"
    found = read_back(copied(params, settings, known=known, run=run), run)
    assert found == (params, RunSettings.from_dict(settings).to_dict())


def test_only_what_differs_from_the_experiments_defaults_is_said() -> None:
    params = {spec.name: spec.default for spec in PARAMS}
    settings = {**SETTINGS.to_dict(), "patience": 9}
    words = words_of(copied({**params, "units": [4]}, settings))
    assert words[len(program()) :] == [
        "train",
        "/a folder/pets.py",
        "--run=/r/1",
        "--param=units=4",
        "--patience=9",
    ]


def test_a_setting_that_is_emptied_is_said_too() -> None:
    settings = {**SETTINGS.to_dict(), "metric": "", "seed": None}
    params = {spec.name: spec.default for spec in PARAMS}
    assert read_back(copied(params, settings), "/r/1")[1]["metric"] == ""


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30), st.floats(0, 1e9))
def test_any_text_and_number_survives_the_shell(text: str, number: float) -> None:
    text = text.strip()
    params = {**{spec.name: spec.default for spec in PARAMS}, "name": text, "learning_rate": number}
    settings = {**SETTINGS.to_dict(), "min_delta": number}
    found_params, found_settings = read_back(copied(params, settings), "/r/1")
    assert (found_params["name"], found_params["learning_rate"]) == (text, number)
    assert found_settings["min_delta"] == number


def test_the_program_that_is_named_exists() -> None:
    assert all(Path(word).is_file() for word in program())
