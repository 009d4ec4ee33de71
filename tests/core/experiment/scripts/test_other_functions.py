"""Evaluations and exports in functions that did not lead to the training that was taken over."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.errors import FieldError
from core.experiment.experiment import Data, Experiment, InputFn
from core.experiment.scripts.choices import Choices, changed
from core.experiment.scripts.script import load_script
from tests.core.experiment.scripts.test_scripts import HEAD

RECEIVER = "tf.estimator.export.TensorServingInputReceiver(*[tf.compat.v1.placeholder(tf.float32, [None])] * 2)"


@pytest.fixture(autouse=True)
def _back_again() -> Iterator[None]:
    folder, path = Path.cwd(), list(sys.path)
    yield
    os.chdir(folder)
    sys.path[:] = path


def loaded(tmp_path: Path, text: str, choices: Choices | None = None) -> Experiment:
    file = tmp_path / "mine.py"
    file.write_text(HEAD + text)
    return load_script(file, choices=choices or Choices(), params={})


def said(experiment: Experiment) -> str:
    return "\n".join(f"{item.role}: {item.text}" for item in experiment.found)


def evaluation_of(experiment: Experiment) -> str:
    assert isinstance(experiment.data, Data)
    assert isinstance(experiment.data.eval, InputFn)
    return experiment.data.eval.name


def test_functions_that_are_called_later_are_read_with_the_arguments_they_would_have_got(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "def train(model, steps):\n    model.train(train_input_fn, steps=steps)\n"
        "def judge(model, data, batches=3):\n    model.evaluate(input_fn=data, steps=batches)\n"
        "def unused(model):\n    model.evaluate(eval_input_fn, steps=99)\n"
        f"def save(model, folder):\n    def served():\n        return {RECEIVER}\n"
        "    model.export_saved_model(folder, served)\n"
        "def main(steps):\n    model = build()\n    train(model, steps)\n    judge(model, other_input_fn)\n"
        "    save(model, 'out')\n"
        "main(7)\n",
    )
    assert (evaluation_of(found), found.settings["eval_batches"]) == ("other_input_fn", 3)
    assert list(found.receivers) == ["served"]
    assert not (tmp_path / "out").exists()


def test_methods_are_read_with_the_object_that_trains(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "class Job:\n    def __init__(self, batches):\n        self.model, self.batches = build(), batches\n"
        "    def fit(self):\n        self.model.train(train_input_fn, steps=5)\n"
        "    def test_data(self):\n        return other_input_fn()\n"
        "    def test(self):\n        return self.model.evaluate(self.test_data, self.batches)\n"
        "job = Job(2)\njob.fit()\nprint(job.test())\n",
    )
    assert (evaluation_of(found), found.settings["eval_batches"]) == ("test_data", 2)


def test_a_function_whose_names_are_not_there_is_not_taken(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "def save(model, width):\n"
        "    def served():\n        return tf.compat.v1.placeholder(tf.float32, [None, width])\n"
        "    model.export_saved_model('out', served)\n"
        "build().train(train_input_fn, steps=5)\n",
    )
    assert not found.receivers


def test_a_later_training_is_taken_once_the_first_is_done(tmp_path: Path) -> None:
    text = (
        "first = build()\nfirst.train(train_input_fn, steps=3)\n"
        "x = tf.feature_column.numeric_column('x')\n"
        "second = tf.estimator.LinearRegressor([x], warm_start_from=first.model_dir)\n"
        "spec = tf.estimator.EvalSpec(eval_input_fn, name='held', throttle_secs=5)\n"
        "tf.estimator.train_and_evaluate(second, tf.estimator.TrainSpec(other_input_fn, 9), spec)\n"
    )
    found = loaded(tmp_path, text)
    assert found.settings["max_steps"] == 3
    assert "The script trains again in line 23." in said(found)
    found = loaded(tmp_path, text, changed(Choices(), {"training": "2"}))
    assert found.settings["max_steps"] == 9
    estimator: Any = found.estimator
    folder = estimator._warm_start_settings.ckpt_to_initialize_from
    assert Path(folder, "model.ckpt-3.index").exists()
    assert 'Its EvalSpec is named "held".' in said(found)
    assert "Its throttle_secs do not apply" in said(found)
    with pytest.raises(FieldError, match="from 1, not"):
        changed(Choices(), {"training": "last"})


def test_a_loop_of_unknown_length_is_said_to_be_one(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "loss = 9.0\nmodel = build()\nwhile loss > 0.1:\n"
        "    model.train(train_input_fn, steps=5)\n    loss = model.evaluate(eval_input_fn)['loss']\n",
    )
    assert found.settings["max_steps"] == 5
    assert "How often the loop goes round is not known" in said(found)
    assert isinstance(found.data, Data)
    assert isinstance(found.data.train, InputFn)
    assert found.data.train.passes is None


def test_lists_and_arguments_without_a_default_are_params(tmp_path: Path) -> None:
    text = (
        "import argparse\nparser = argparse.ArgumentParser()\n"
        "parser.add_argument('--files', nargs='+', default=['a', 'b'])\n"
        "parser.add_argument('--epochs', type=int)\n"
        "args = parser.parse_args()\n"
        "build().train(train_input_fn, steps=len(args.files) + (args.epochs or 0))\n"
    )
    found = loaded(tmp_path, text)
    assert dict(found.params) == {"files": ["a", "b"], "epochs": None}
    assert found.settings["max_steps"] == 2
    file = tmp_path / "mine.py"
    for given in ({"files": "x, y, z", "epochs": "4"}, {"files": ("x", "y", "z"), "epochs": 4}):
        again = load_script(file, choices=Choices(), params=given)
        assert again.settings["max_steps"] == 7
        assert again.params["files"] == ["x", "y", "z"]
