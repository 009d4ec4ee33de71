"""What is taken from a script, what is told by its names alone, and what is said where neither will do."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.control import Control
from core.errors import ExperimentError, UserCodeError
from core.experiment.experiment import Data, Experiment, InputFn
from core.experiment.scripts.choices import Choices, changed
from core.experiment.scripts.script import load_script

HEAD = """
import numpy as np
import tensorflow as tf

X = {"x": np.arange(32, dtype=np.float32)}

def train_input_fn():
    return tf.data.Dataset.from_tensor_slices((X, X["x"] * 2)).batch(8)

def eval_input_fn():
    return tf.data.Dataset.from_tensor_slices((X, X["x"] * 2)).batch(4)

def other_input_fn():
    return tf.data.Dataset.from_tensor_slices((X, X["x"] * 3)).batch(4)

def build():
    return tf.estimator.LinearRegressor([tf.feature_column.numeric_column("x")])
"""


@pytest.fixture(autouse=True)
def _back_again() -> Iterator[None]:
    folder, path = Path.cwd(), list(sys.path)
    yield
    os.chdir(folder)
    sys.path[:] = path


def loaded(tmp_path: Path, text: str, choices: Choices | None = None, **params: object) -> Experiment:
    file = tmp_path / "mine.py"
    file.write_text(HEAD + text)
    return load_script(file, choices=choices or Choices(), params=params)


def told(experiment: Experiment) -> str:
    return "\n".join(f"{item.role}: {item.text}" for item in experiment.found)


def names(experiment: Experiment) -> tuple[str, str]:
    assert isinstance(experiment.data, Data)
    train, evaluation = experiment.data.train, experiment.data.eval
    assert isinstance(train, InputFn)
    assert isinstance(evaluation, InputFn)
    return train.name, evaluation.name


def test_train_and_evaluate_is_taken_with_its_specs(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "config = tf.estimator.RunConfig(tf_random_seed=5, save_checkpoints_steps=7)\n"
        "model = tf.estimator.LinearRegressor([tf.feature_column.numeric_column('x')], config=config)\n"
        "from tensorflow_estimator.python.estimator.training import train_and_evaluate as go\n"
        "go(model, tf.estimator.TrainSpec(train_input_fn, 30), tf.estimator.EvalSpec(eval_input_fn, steps=3))\n"
        "raise RuntimeError('not reached')\n",
    )
    assert names(found) == ("train_input_fn", "eval_input_fn")
    wanted = {"max_steps": 30, "eval_batches": 3, "seed": 5, "checkpoint_every": 7}
    assert {name: found.settings[name] for name in wanted} == wanted


def test_the_evaluation_after_a_training_is_found_though_it_was_never_run(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "def main():\n"
        "    model = build()\n"
        "    model.train(train_input_fn, steps=4)\n"
        "    print('not run')\n"
        "    chosen = other_input_fn\n"
        "    result = model.evaluate(input_fn=chosen, steps=2)\n"
        "    open('written', 'w').write(str(result))\n"
        "    model.export_saved_model('.', lambda: None)\n"
        "main()\n",
    )
    assert names(found) == ("train_input_fn", "other_input_fn")
    assert found.settings["eval_batches"] == 2
    assert not (tmp_path / "written").exists()


def test_a_loop_of_trainings_becomes_steps_and_a_cadence(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "model, epochs = build(), 3\n"
        "for epoch in range(epochs * 2):\n"
        "    model.train(train_input_fn, steps=5)\n"
        "    model.evaluate(eval_input_fn)\n",
    )
    assert (found.settings["max_steps"], found.settings["checkpoint_every"]) == (30, 5)
    assert isinstance(found.data, Data)
    assert isinstance(found.data.train, InputFn)
    assert found.data.train.repeat
    assert "The script trains in a loop of 6 rounds (line 19)" in told(found)


def test_a_pass_without_steps_has_as_many_as_the_data_has_batches(tmp_path: Path) -> None:
    found = loaded(tmp_path, "model = build()\nmodel.train(train_input_fn)\nmodel.evaluate(eval_input_fn)\n")
    assert found.settings["max_steps"] == 4


def test_a_bare_except_of_the_script_does_not_keep_the_training(tmp_path: Path) -> None:
    found = loaded(
        tmp_path, "try:\n    build().train(train_input_fn, steps=9)\nexcept:\n    raise ValueError('kept')\n"
    )
    assert found.settings["max_steps"] == 9
    assert "No evaluation data was found" not in told(found)


def test_functions_alone_are_told_by_name_and_can_be_chosen(tmp_path: Path) -> None:
    text = "def make_estimator(config):\n    return build()\n"
    found = loaded(tmp_path, text)
    assert told(found).startswith(
        "model: make_estimator\ntraining data: train_input_fn\nevaluation data: eval_input_fn"
    )
    again = loaded(tmp_path, text, changed(Choices(), {"eval": "other_input_fn", "model": "build"}))
    assert names(again) == ("train_input_fn", "other_input_fn")
    assert "model: build" in told(again)
    with pytest.raises(
        ExperimentError, match=r'has no "none_fn" for train\. It has: train_input_fn, eval_input_fn'
    ):
        loaded(tmp_path, text, Choices(train="none_fn"))


def test_flags_and_arguments_are_params_which_the_script_parses_itself(tmp_path: Path) -> None:
    text = (
        "import argparse\n"
        "from absl import flags\n"
        "flags.DEFINE_integer('rows', 8, 'Rows of a batch.')\n"
        "flags.FLAGS(['x'] + [word for word in __import__('sys').argv[1:] if word.startswith('--rows')])\n"
        "parser = argparse.ArgumentParser()\n"
        "parser.add_argument('--n-steps', type=int, default=6, help='How many.')\n"
        "parser.add_argument('--quick', action='store_true')\n"
        "args = parser.parse_args()\n"
        "steps = args.n_steps + flags.FLAGS.rows + (100 if args.quick else 0)\n"
        "build().train(train_input_fn, steps=steps)\n"
    )
    found = loaded(tmp_path, text)
    assert dict(found.params) == {"rows": 8, "n_steps": 6, "quick": False}
    assert found.param_help["n_steps"] == "How many."
    assert found.settings["max_steps"] == 14
    assert loaded(tmp_path, text, n_steps="1", rows=2, quick=True).settings["max_steps"] == 103
    with pytest.raises(ExperimentError, match="argument --n-steps: invalid int value: 'many'"):
        loaded(tmp_path, text, n_steps="many")
    needy = text.replace("type=int, default=6", "type=int, required=True")
    with pytest.raises(ExperimentError, match=r"required: --n-steps\. Set what it needs with --param"):
        loaded(tmp_path, needy)


def test_a_script_runs_as_python_runs_it(tmp_path: Path) -> None:
    (tmp_path / "beside.py").write_text("NAME = 'beside'\n")
    (tmp_path / "data.txt").write_text("12")
    found = loaded(
        tmp_path,
        "import os, sys, beside\n"
        "assert __name__ == '__main__' and sys.modules['__main__'].build is build\n"
        "assert sys.argv == [__file__] and sys.path[0] == os.path.dirname(__file__) == os.getcwd()\n"
        "build().train(train_input_fn, steps=int(open('data.txt').read()))\n",
    )
    assert found.settings["max_steps"] == 12
    assert sys.modules["__main__"].__name__ == "__main__"
    assert not hasattr(sys.modules["__main__"], "build")


def test_hooks_go_with_the_model_and_early_stopping_becomes_settings(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "model = build()\n"
        "stop = tf.estimator.experimental.stop_if_no_decrease_hook(model, 'loss', 40, min_steps=10)\n"
        "log = tf.estimator.LoggingTensorHook(['global_step'], 10)\n"
        "spec = tf.estimator.TrainSpec(train_input_fn, 20, hooks=[stop, log])\n"
        "tf.estimator.train_and_evaluate(model, spec, tf.estimator.EvalSpec(eval_input_fn))\n",
    )
    rule = {"metric": "loss", "patience": 40, "patience_unit": "steps", "direction": "lower", "min_steps": 10}
    assert {name: found.settings[name] for name in rule} == rule
    assert "hooks: LoggingTensorHook" in told(found)
    import tensorflow as tf

    with tf.Graph().as_default():
        tf.compat.v1.train.get_or_create_global_step()
        x = tf.zeros([2])
        estimator: Any = found.estimator
        spec = estimator.model_fn({"x": x}, x, "train", estimator.config)
    assert "LoggingTensorHook" in [type(hook).__name__ for hook in spec.training_hooks]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "import sys\nsys.exit(3)\n",
            r"mine\.py, line 19: .* ended itself .*, with sys\.exit\(3\)\. If it wants",
        ),
        ("import sys\nsys.exit('No GPU.')\n", r"ended itself before it trained: No GPU\.$"),
        (
            "model_fn = 3\n",
            "has no model_fn or Estimator .* --use model=NAME. The script has: train_input_fn",
        ),
        ("build().evaluate(eval_input_fn)\n", "does not train an Estimator"),
        (
            "def my_model_fn(features, labels, mode): pass\ndel train_input_fn, eval_input_fn, other_input_fn\n",
            "no function .* training input_fn",
        ),
    ],
)
def test_a_script_that_does_not_train_says_why(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises((ExperimentError, UserCodeError), match=says):
        loaded(tmp_path, text)


def test_an_endless_loop_can_be_interrupted(tmp_path: Path) -> None:
    file = tmp_path / "loop.py"
    file.write_text("import pathlib\npathlib.Path('began').touch()\nwhile True:\n    pass\n")
    control = Control()

    def stop_once_it_runs() -> None:
        while not (tmp_path / "began").exists():
            time.sleep(0.02)
        control.request_stop()

    stopper = threading.Thread(target=stop_once_it_runs)
    stopper.start()
    result = commands.train(file, tmp_path / "run", control=control)
    stopper.join()
    assert result.step == 0
    assert not (tmp_path / "run").exists()


def test_what_others_call_experiment_is_none_of_ours(tmp_path: Path) -> None:
    function = "def experiment():\n    build().train(train_input_fn, steps=3)\n"
    assert loaded(tmp_path, function + "experiment()\n").settings["max_steps"] == 3
    main = "if __name__ == '__main__':\n    build().train(train_input_fn, steps=len(experiment))\n"
    assert loaded(tmp_path, "experiment = 'name'\n" + main).settings["max_steps"] == 4


def test_training_at_import_of_an_experiment_is_taken_over_and_explained(tmp_path: Path) -> None:
    found = loaded(tmp_path, "build().train(train_input_fn, steps=3)\nexperiment = 3\n")
    assert "mine.py trains while it is imported (line 18)" in told(found)


def test_an_experiment_that_trains_another_model_while_it_is_imported_is_used_itself(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        "from core.experiment import Data, Experiment\n"
        "first = build()\nfirst.train(train_input_fn, steps=3)\n"
        "x = tf.feature_column.numeric_column('x')\n"
        "made = tf.estimator.LinearRegressor([x], warm_start_from=first.model_dir)\n"
        "experiment = Experiment('mine', data=Data(train_input_fn, eval_input_fn), estimator=made)\n",
    )
    assert found.name == "mine"
    estimator: Any = found.estimator
    assert estimator._warm_start_settings is not None
    assert list(Path(estimator._warm_start_settings.ckpt_to_initialize_from).glob("model.ckpt-3.index"))


def test_the_file_runs_once_and_the_run_keeps_what_was_chosen(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(
        HEAD + "open('runs', 'a').write('x')\nprint('said')\nbuild().train(train_input_fn, steps=4)\n"
    )
    result = commands.train(tmp_path / "mine.py", tmp_path / "run", use={"eval": "other_input_fn"})
    assert (tmp_path / "runs").read_text() == "x"
    kept = json.loads((tmp_path / "run/workbench/run.json").read_text())
    assert kept["script"] == {"eval": "other_input_fn"}
    assert result.export is not None
    (tmp_path / "mine.py").write_text("raise RuntimeError('edited')")
    again = commands.train(None, tmp_path / "run", settings={"max_steps": 6})
    assert (again.step, (tmp_path / "runs").read_text()) == (6, "xx")


def test_choices_are_kept_beside_the_script_and_followed(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(HEAD)
    use = {"model": "build", "eval": "other_input_fn"}
    info = commands.describe_experiment(file, use=use)
    saved = commands.save_choices(file, info, use)
    assert saved == tmp_path / "mine.workbench.json"
    kept = json.loads(saved.read_text())
    assert kept["eval"] == "other_input_fn"
    kept["feature_schema"]["features"][0]["maximum"] = 99.0
    saved.write_text(json.dumps(kept))
    again = commands.describe_experiment(file)
    assert again.schema is not None
    assert again.schema.features[0].maximum == 99.0
    assert again.settings.max_steps == info.settings.max_steps
    assert (again.chosen["eval"], again.pickable["model"]) == ("other_input_fn", ("build",))
    assert ("evaluation data", "other_input_fn") in [(item.role, item.text) for item in again.found]
    saved.write_text('{"modle": "build"}')
    with pytest.raises(ExperimentError, match=r'mine\.workbench\.json: there is no "modle"'):
        commands.describe_experiment(file)
