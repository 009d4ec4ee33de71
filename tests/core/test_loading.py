"""An experiment's file: what can be wrong with it, each in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import commands
from core.errors import ExperimentError, UserCodeError
from core.experiment.loading import load_experiment
from tests.core.conftest import LINEAR


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x = (", r"mine\.py, line 1: '\(' was never closed"),
        ("x = 1", "defines no `experiment`"),
        ("experiment = 3", "is a int, not an Experiment"),
        (LINEAR.replace("loss_fn=loss_fn,", ""), "give either a head or a loss_fn"),
        (LINEAR.replace("build_fn=build_fn,", ""), "this one has none of them"),
        (LINEAR.replace("build_fn=build_fn,", "build_fn=build_fn, model_fn=build_fn,"), "build_fn and model_fn"),
        (LINEAR.replace('"learning_rate": 0.05', '"layers": {}'), "Param layers has a default of type dict"),
        (LINEAR.replace("shape=(2,)", "shape=(None, 2)"), 'Feature "x": shape'),
    ],
)
def test_a_file_that_makes_no_experiment_says_why(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(text)
    with pytest.raises((ExperimentError, Exception), match=says) as caught:
        load_experiment(file)
    assert "Traceback" not in str(caught.value)


def test_an_exception_in_the_file_is_told_with_its_traceback(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("def f():\n    return 1 / 0\n\nf()\n")
    with pytest.raises(UserCodeError, match=r"mine\.py raised ZeroDivisionError: division by zero") as caught:
        load_experiment(file)
    assert "return 1 / 0" in caught.value.details


def test_the_copy_runs_while_the_original_names_the_folder(tmp_path: Path) -> None:
    (tmp_path / "original").mkdir()
    original, copy = tmp_path / "original" / "mine.py", tmp_path / "copy.py"
    (tmp_path / "original" / "helper_of_mine.py").write_text("NAME = 'from the helper'")
    copy.write_text(
        LINEAR + "\nimport helper_of_mine\nimport dataclasses\n"
        "experiment = dataclasses.replace(experiment, title=helper_of_mine.NAME, description=__file__)\n"
    )
    original.write_text("raise RuntimeError('edited')")
    experiment = load_experiment(original, copy)
    assert experiment.title == "from the helper"
    assert experiment.description == str(original)


def test_settings_of_an_experiment_are_checked(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(LINEAR.replace('"max_steps": 60', '"max_stepz": 60'))
    with pytest.raises(ExperimentError, match='no setting "max_stepz"'):
        commands.describe_experiment(file)


def test_a_sample_is_found_by_its_name_and_others_are_listed() -> None:
    assert commands.experiment_file("dummy-records").name == "dummy_records.py"
    with pytest.raises(ExperimentError, match="penguins, digits, dummy-records"):
        commands.experiment_file("fish")
