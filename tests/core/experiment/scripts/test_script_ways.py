"""Ways in which scripts train: in folders they remove, in loops of Estimators, as tasks of a cluster, by hooks."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ArgumentsError
from core.experiment.scripts.removals import postponed
from tests.core.experiment.scripts.test_scripts import loaded, names, told


@pytest.fixture(autouse=True)
def _back_again() -> Iterator[None]:
    folder, path = Path.cwd(), list(sys.path)
    yield
    os.chdir(folder)
    sys.path[:] = path


@pytest.mark.parametrize(
    "text",
    [
        "for layers in ([2], [3]):\n    model = build()\n    model.train(train_input_fn, steps=3)\n",
        "models = [build(), build()]\n"
        "for index, model in enumerate(models):\n    model.train(train_input_fn, steps=3)\n",
        "def fold(number):\n    model = build()\n    model.train(train_input_fn, steps=3)\n"
        "for number in range(5):\n    fold(number)\n",
    ],
    ids=["made in the loop", "from a list", "made in a function"],
)
def test_a_loop_over_estimators_is_not_a_longer_training_of_one(tmp_path: Path, text: str) -> None:
    found = loaded(tmp_path, text)
    assert found.settings["max_steps"] == 3
    assert "trains an Estimator of its own" in told(found)
    assert "--use training=2" in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "class Trainer:\n    def __init__(self):\n        self.model = build()\n    def step(self):\n"
        "        self.model.train(train_input_fn, steps=3)\n"
        "trainer = Trainer()\nfor _ in range(4):\n    trainer.step()\n",
        "def step(model):\n    model.train(train_input_fn, steps=3)\n"
        "one = build()\nfor _ in range(4):\n    step(one)\n",
    ],
    ids=["an attribute", "an argument"],
)
def test_a_loop_that_trains_one_estimator_is(tmp_path: Path, text: str) -> None:
    assert loaded(tmp_path, text).settings["max_steps"] == 12


def test_the_receiver_of_an_exporter_of_the_scripts_own_class_is_found(tmp_path: Path) -> None:
    text = (
        "class Every(tf.estimator.Exporter):\n    name = 'every'\n"
        "    def __init__(self, function):\n        self._function = function\n"
        "    def export(self, estimator, export_path, checkpoint_path, eval_result, is_the_final_export):\n"
        "        return estimator.export_saved_model(export_path, self._function)\n"
        "def receive():\n    return None\n"
        "tf.estimator.train_and_evaluate(build(), tf.estimator.TrainSpec(train_input_fn, max_steps=3),\n"
        "    tf.estimator.EvalSpec(eval_input_fn, exporters=[Every(receive)]))\n"
    )
    assert "receiver: every: receive" in told(loaded(tmp_path, text))


def test_what_a_script_removes_when_its_training_is_taken_is_there_yet(tmp_path: Path) -> None:
    text = (
        "import os, shutil, tempfile\nfrom pathlib import Path\n"
        "def main(folder):\n"
        "    Path(folder, 'data').mkdir()\n    Path(folder, 'names.txt').write_text('a')\n"
        "    with tempfile.TemporaryDirectory(dir=folder) as made:\n"
        "        try:\n"
        "            build().train(train_input_fn, steps=len(os.listdir(made)) + 3)\n"
        "        finally:\n"
        "            shutil.rmtree(Path(folder, 'data'))\n            Path(folder, 'names.txt').unlink()\n"
        "main(os.getcwd())\n"
    )
    loaded(tmp_path, text)
    left = sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(("data", "names", "tmp")))
    assert left[:2] == ["data", "names.txt"]
    assert len(left) == 3


def test_only_what_is_wanted_is_postponed(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with postponed(lambda: False):
        shutil.rmtree(tmp_path / "one")
    assert not (tmp_path / "one").exists()


def test_a_tf_config_of_the_scripts_own_is_left_out_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TF_CONFIG", raising=False)
    text = (
        "import json, os\n"
        "os.environ['TF_CONFIG'] = json.dumps({'cluster': {'chief': ['localhost:1'], 'ps': ['localhost:2']},\n"
        "    'task': {'type': 'chief', 'index': 0}})\n"
        "build().train(train_input_fn, steps=3)\n"
    )
    found = loaded(tmp_path, text)
    assert "The TF_CONFIG that the script sets does not apply" in told(found)
    assert "TF_CONFIG" not in os.environ
    config = getattr(found.estimator, "config", None)
    assert config is not None
    assert config.master == ""


def test_keras_layers_have_the_same_names_each_time(tmp_path: Path) -> None:
    text = (
        "model = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(1,))])\n"
        "print_name = model.layers[0].name\nbuild().train(train_input_fn, steps=len(print_name))\n"
    )
    assert [loaded(tmp_path, text).settings["max_steps"] for _ in range(2)] == [len("dense")] * 2


def test_a_hook_may_start_the_iterator_of_an_input_fn(tmp_path: Path) -> None:
    text = (
        "class Start(tf.estimator.SessionRunHook):\n"
        "    def after_create_session(self, session, coord):\n        self.start(session)\n"
        "def inputs():\n    hook = Start()\n"
        "    def my_input_fn():\n"
        "        x = tf.compat.v1.placeholder(tf.float32, [None])\n"
        "        data = tf.data.Dataset.from_tensor_slices({'x': x}).batch(4)\n"
        "        iterator = tf.compat.v1.data.make_initializable_iterator(data)\n"
        "        hook.start = lambda session: session.run(iterator.initializer, {x: X['x']})\n"
        "        features = iterator.get_next()\n        return features, features['x']\n"
        "    return my_input_fn, hook\n"
        "function, hook = inputs()\n"
        "build().train(function, hooks=[hook], steps=3)\n"
    )
    found = loaded(tmp_path, text)
    assert names(found)[0] == "my_input_fn"
    assert found.summary is not None
    assert found.summary.records == 32


def test_an_error_that_speaks_of_an_argument_says_how_to_set_it(tmp_path: Path) -> None:
    text = (
        "import argparse\nparser = argparse.ArgumentParser()\n"
        "parser.add_argument('--do_train', type=int, default=0)\n"
        "args = parser.parse_args()\n"
        "if not args.do_train:\n    raise ValueError('Set `do_train` or `do_eval`.')\n"
        "build().train(train_input_fn, steps=3)\n"
    )
    with pytest.raises(ArgumentsError, match=r"line 23: Set `do_train` or `do_eval`\. .* --param do_train=VALUE"):
        loaded(tmp_path, text)
    assert loaded(tmp_path, text, do_train=1).settings["max_steps"] == 3
