"""An experiment's file: what can be wrong with it, each in a sentence."""

from __future__ import annotations

import sys
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
        ("x = 1\0", r"mine\.py"),
        ("import sys\nsys.exit(2)", r"mine\.py, line 2, raised SystemExit: 2\."),
        (LINEAR + "\nraise ValueError", r"mine\.py, line \d+, raised ValueError\."),
        (LINEAR.replace("loss_fn=loss_fn,", ""), "give either a head or a loss_fn"),
        (LINEAR.replace("build_fn=build_fn,", ""), "this one has none of them"),
        (LINEAR.replace("build_fn=build_fn,", "build_fn=build_fn, model_fn=build_fn,"), "build_fn and model_fn"),
        (
            LINEAR.replace('"learning_rate": 0.05', '"layers": object()'),
            "Param layers has a default of type object",
        ),
        (LINEAR.replace("shape=(2,)", "shape=(2, None)"), r'mine\.py, line 9: Feature "x": shape'),
        (LINEAR.replace("schema=schema", "schema=[]"), "schema must be a FeatureSchema, not list"),
        (LINEAR.replace("data=Data(data, data)", "data=data"), "data must be a Data"),
        (LINEAR.replace("data=Data(data, data)", "data=Data(data, 'x.csv')"), "as its eval source, not str"),
        (LINEAR.replace("build_fn=build_fn,", "build_fn=3,"), "build_fn must be a function, not int"),
        (LINEAR.replace("loss_fn=loss_fn,", "head=3,"), "metrics_fn goes with a loss_fn"),
        (LINEAR.replace("build_fn=build_fn,", "model_fn=build_fn,"), "loss_fn goes with a build_fn"),
        (LINEAR.replace('name="linear"', 'name=" "'), "needs a name"),
        (
            LINEAR.replace("settings=", "param_help={'rate': ''}, settings="),
            'explains "rate", but there is no such',
        ),
    ],
)
def test_a_file_that_makes_no_experiment_says_why(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(text)
    with pytest.raises(ExperimentError, match=says) as caught:
        load_experiment(file)
    assert "Traceback" not in str(caught.value)


def test_an_exception_in_the_file_is_told_with_its_traceback(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("def f():\n    return 1 / 0\n\nf()\n")
    with pytest.raises(
        UserCodeError, match=r"mine\.py, line 4, raised ZeroDivisionError: division by zero"
    ) as caught:
        load_experiment(file)
    assert "return 1 / 0" in caught.value.details
    assert "loading.py" not in caught.value.details
    assert not [module for module in list(sys.modules.values()) if getattr(module, "__file__", "") == str(file)]


def test_an_argument_that_an_experiment_does_not_take_is_answered_with_those_it_takes(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    made = "from core.experiment import Experiment\nexperiment = Experiment('mine', {}=1)\n"
    for wrong, says in (
        ("serving_input_receiver_fn", "there are: name, schema, .*receivers"),
        ("modelfn", "'model_fn'"),
    ):
        file.write_text(made.format(wrong))
        with pytest.raises(UserCodeError, match=says):
            load_experiment(file)


def test_a_file_with_a_byte_order_mark_or_another_encoding_is_read(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(LINEAR, encoding="utf-8-sig")
    assert load_experiment(file).name == "linear"
    file.write_text("# -*- coding: latin-1 -*-\n" + LINEAR.replace('"linear"', '"linéar"'), encoding="latin-1")
    assert load_experiment(file).name == "linéar"


def test_a_folder_or_nothing_is_no_experiment(tmp_path: Path) -> None:
    with pytest.raises(ExperimentError, match="There is no experiment file"):
        load_experiment(tmp_path / "none.py")
    with pytest.raises(ExperimentError, match="cannot be read: Is a directory"):
        load_experiment(tmp_path)


HELPED = LINEAR + (
    "\nimport dataclasses, helper_of_mine\n"
    "experiment = dataclasses.replace(experiment, title=helper_of_mine.title())\n"
)


def test_modules_beside_the_experiment_are_read_anew_and_not_mixed_up(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mine.py").write_text(HELPED)
        (tmp_path / folder / "helper_of_mine.py").write_text(f"def title():\n    return {folder!r}\n")
    first = load_experiment(tmp_path / "one" / "mine.py")
    second = load_experiment(tmp_path / "two" / "mine.py")
    assert (first.title, second.title) == ("one", "two")
    (tmp_path / "one" / "helper_of_mine.py").write_text("def title():\n    return 'one, edited'\n")
    assert load_experiment(tmp_path / "one" / "mine.py").title == "one, edited"
    assert "numpy" in sys.modules


def test_loading_a_file_again_keeps_one_module_of_it(experiment_file: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.py").write_text(LINEAR)
    for copy in (None, tmp_path / "copy.py", None):
        load_experiment(experiment_file, copy)
    loaded = [module for name, module in sys.modules.items() if name.startswith("workbench_experiment_")]
    assert [module.__file__ for module in loaded].count(str(experiment_file)) == 1


def test_editing_the_file_after_it_was_loaded_does_not_change_what_runs(tmp_path: Path) -> None:
    import tensorflow as tf

    body = (
        "\n    if tf.reduce_sum(features['x']) > 0:\n        return {'x': features['x'] * 2}\n    return features\n"
    )
    text = LINEAR.replace('name="linear"', 'name="linear", preprocess=preprocess')
    text = text.replace("\n\nexperiment =", f"\n\ndef preprocess(features):{body}\n\nexperiment =")
    original, copy = tmp_path / "mine.py", tmp_path / "copy.py"
    original.write_text(text)
    copy.write_text(text)
    experiment = load_experiment(original, copy)
    original.write_text(text.replace("* 2", "* 1000"))
    assert experiment.preprocess is not None
    traced = tf.function(experiment.preprocess)
    assert traced({"x": tf.constant([[1.0, 1.0]])})["x"].numpy().tolist() == [[2.0, 2.0]]


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
