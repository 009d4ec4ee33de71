"""Scripts in packages, with arguments of their own, for TPUs, of several Estimators."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ArgumentsError, ExperimentError, FieldError, UserCodeError
from core.experiment.experiment import Data, InputFn
from core.experiment.model import make_estimator
from core.experiment.scripts.choices import Choices, changed
from core.experiment.scripts.script import load_script
from tests.core.experiment.scripts.test_scripts import HEAD, loaded, names, told

MODEL_FN = """
def model_fn(features, labels, mode, params):
    y = tf.compat.v1.get_variable("w", []) * features["x"]
    if mode == "infer":
        return tf.compat.v1.estimator.tpu.TPUEstimatorSpec(mode, predictions={"y": y})
    loss = tf.reduce_mean(tf.square(y - labels)) * params["batch_size"]
    if mode == "eval":
        metrics = (lambda labels, y: {"mae": tf.compat.v1.metrics.mean_absolute_error(labels, y)}, [labels, y])
        return tf.compat.v1.estimator.tpu.TPUEstimatorSpec(mode, loss=loss, eval_metrics=metrics)
    optimizer = tf.compat.v1.train.GradientDescentOptimizer(0.0001)
    train_op = optimizer.minimize(loss, tf.compat.v1.train.get_global_step())
    return tf.compat.v1.estimator.tpu.TPUEstimatorSpec(mode, loss=loss, train_op=train_op)

def input_fn(params):
    return tf.data.Dataset.from_tensor_slices((X, X["x"] * 2)).batch(params["batch_size"])

tpu = tf.compat.v1.estimator.tpu
model = tpu.TPUEstimator(
    model_fn, use_tpu=USE, train_batch_size=16, eval_batch_size=4, config=tpu.RunConfig(model_dir="own")
)
model.train(input_fn, max_steps=6)
model.evaluate(input_fn, steps=2)
"""


@pytest.fixture(autouse=True)
def _back_again() -> Iterator[None]:
    folder, path = Path.cwd(), list(sys.path)
    yield
    os.chdir(folder)
    sys.path[:] = path


def test_a_script_of_a_package_runs_as_python_m_runs_it(tmp_path: Path) -> None:
    package = tmp_path / "trainer"
    package.mkdir()
    (tmp_path / "steps.txt").write_text("12")
    (package / "__init__.py").touch()
    (package / "model.py").write_text(
        HEAD + "def go(steps):\n    m = build()\n    m.train(train_input_fn, steps=steps)\n"
        "    m.evaluate(other_input_fn)\n"
    )
    (package / "task.py").write_text(
        "from . import model\nfrom trainer.model import go\n"
        "assert model.go is go\n"
        "if __name__ == '__main__':\n    go(int(open('steps.txt').read()))\n"
    )
    found = load_script(package / "task.py", choices=Choices(), params={})
    assert names(found) == ("train_input_fn", "other_input_fn")
    assert found.settings["max_steps"] == 12
    (package / "model.py").write_text(
        (package / "model.py").read_text().replace("other_input_fn)", "eval_input_fn)")
    )
    assert names(load_script(package / "task.py", choices=Choices(), params={}))[1] == "eval_input_fn"


def test_a_script_gets_the_arguments_of_its_command_line(tmp_path: Path) -> None:
    text = "import sys\nname, steps = sys.argv[1], int(sys.argv[2])\nbuild().train(train_input_fn, steps=steps)\n"
    found = loaded(tmp_path, text, changed(Choices(), {"arguments": "'some data.csv' 7"}))
    assert found.settings["max_steps"] == 7
    with pytest.raises(ArgumentsError, match=r"line 19: the script reads an argument .* --use arguments="):
        loaded(tmp_path, text)
    with pytest.raises(FieldError, match=r"A quotation mark is not closed in the arguments 'open\. Close it"):
        loaded(tmp_path, text, Choices(arguments="'open"))
    with pytest.raises(FieldError, match="end with a single backslash"):
        changed(Choices(), {"arguments": "data\\"})


def test_a_parser_gets_the_arguments_too(tmp_path: Path) -> None:
    text = (
        "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('steps', type=int)\n"
        "parser.add_argument('--more', type=int, default=0)\nargs = parser.parse_args()\n"
        "build().train(train_input_fn, steps=args.steps + args.more)\n"
    )
    found = loaded(tmp_path, text, Choices(arguments="7"), more=2)
    assert found.settings["max_steps"] == 9
    with pytest.raises(ArgumentsError, match="required: steps"):
        loaded(tmp_path, text)


def test_a_flag_that_is_required_is_named(tmp_path: Path) -> None:
    text = (
        "from absl import app, flags\nflags.DEFINE_string('data_dir', None, 'Where.')\n"
        "flags.mark_flag_as_required('data_dir')\n"
        "app.run(lambda _: build().train(train_input_fn, steps=3))\n"
    )
    with pytest.raises(UserCodeError, match=r"Flag --data_dir must have a value .* --param NAME=VALUE"):
        loaded(tmp_path, text)
    assert loaded(tmp_path, text, data_dir="here").settings["max_steps"] == 3


def test_a_tpu_estimator_trains_without_a_tpu(tmp_path: Path) -> None:
    import tensorflow as tf

    found = loaded(tmp_path, MODEL_FN.replace("USE", "False"))
    assert "model: model_fn, of Estimator.train" in told(found)
    data = found.data
    assert isinstance(data, Data)
    assert isinstance(data.train, InputFn)
    assert isinstance(data.eval, InputFn)
    train, evaluation = data.train.function, data.eval.function
    made = make_estimator(found, {}, tf.estimator.RunConfig(model_dir=str(tmp_path / "run")))
    made.train(lambda: train("train", None), max_steps=2)
    assert {"mae", "loss"} <= made.evaluate(lambda: evaluation("eval", None), steps=2).keys()
    assert not (tmp_path / "own").exists()
    with pytest.raises(ExperimentError, match=r"trains on a TPU.*--param use_tpu=false"):
        loaded(tmp_path, MODEL_FN.replace("USE", "True"))


def test_the_evaluation_of_another_estimator_is_not_taken(tmp_path: Path) -> None:
    text = (
        "def main():\n    first = build()\n    first.train(train_input_fn, steps=3)\n"
        "    second = build()\n    second.train(train_input_fn, steps=4)\n    second.evaluate(other_input_fn)\n"
        "main()\n"
    )
    assert names(loaded(tmp_path, text))[1] == "eval_input_fn"  # told by its name
    same = "trained = build().train(train_input_fn, steps=3)\ntrained.evaluate(other_input_fn)\n"
    assert names(loaded(tmp_path, same))[1] == "other_input_fn"
