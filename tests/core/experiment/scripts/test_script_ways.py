"""Ways in which scripts train: in folders they remove, in loops of Estimators, as tasks of a cluster, by hooks."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ArgumentsError, ExperimentError, UserCodeError
from core.experiment.scripts.choices import Choices
from core.experiment.scripts.removals import postponed
from core.experiment.scripts.script import load_script
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


def test_a_commands_options_follow_the_command(tmp_path: Path) -> None:
    text = (
        "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('--more', type=int, default=0)\n"
        "commands = parser.add_subparsers(dest='command', required=True)\n"
        "commands.add_parser('train').add_argument('--steps', type=int, default=5)\n"
        "args = parser.parse_args()\nbuild().train(train_input_fn, steps=args.steps + args.more)\n"
    )
    found = loaded(tmp_path, text, Choices(arguments="train"), steps=7, more=2)
    assert found.settings["max_steps"] == 9


def test_early_stopping_by_a_threshold_becomes_settings_and_a_rule_of_the_scripts_own_stays(tmp_path: Path) -> None:
    text = (
        "model = build()\nstopping = tf.estimator.experimental\n"
        "hooks = [stopping.stop_if_lower_hook(model, 'loss', 0.5, min_steps=2),\n"
        "    stopping.make_early_stopping_hook(model, lambda: False)]\n"
        "model.train(train_input_fn, hooks=hooks, steps=3)\n"
    )
    found = loaded(tmp_path, text)
    kept = {name: found.settings[name] for name in ("metric", "stop_at", "direction", "min_steps")}
    assert kept == {"metric": "loss", "stop_at": 0.5, "direction": "lower", "min_steps": 2}
    assert "hooks: _StopOnPredicateHook" in told(found)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"import os\nprint 'done'\n", r"line 2: Missing parentheses .*\? If the file is for Python 2, .* lib2to3"),
        (b"for i in xrange(3): pass\n", r"line 1, raised NameError: name 'xrange' .* Python 2: convert"),
        (b"{}.iteritems()\n", r"'iteritems', which is of Python 2"),
        (b"import urllib2\n", r"No module named 'urllib2', which is of Python 2"),
        (b"x = 1\n%matplotlib inline\n", r"line 2: invalid syntax\. Lines that begin with % or ! are"),
        (b"get_ipython().system('ls')\n", r"it is there in notebooks only"),
        (b'{"cells": [], "nbformat": 4}', r"mine.py is a notebook\. Save it as a Python file"),
        (b"x = 1\n# Gr\xf6\xdfe\n", r"mine.py, line 2: this is not text in UTF-8\. Save the file as UTF-8"),
        (b"# coding: utf-8\n# Gr\xf6\xdfe\n", r"not text in the encoding that its first lines name"),
        (b"raise EOFError('EOF when reading a line')\n", r"asks for something to be typed, and nobody can answer"),
        (b"import urllib.error\nraise urllib.error.URLError('no route')\n", r"the server was not reached"),
    ],
)  # fmt: skip
def test_a_file_that_python_3_cannot_run_says_what_to_do(tmp_path: Path, text: bytes, says: str) -> None:
    file = tmp_path / "mine.py"
    file.write_bytes(text)
    with pytest.raises((ExperimentError, UserCodeError), match=says):
        load_script(file, choices=Choices(), params={})


def test_a_script_that_asks_beside_a_window_gets_no_answer(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("input('How many? ')\n")
    said: list[str] = []

    def load() -> None:
        with pytest.raises(UserCodeError) as caught:
            load_script(file, choices=Choices(), params={})
        said.append(str(caught.value))

    thread = threading.Thread(target=load)
    thread.start()
    thread.join()
    assert "asks for something to be typed" in said[0]


def test_a_receiver_that_nothing_exports_with_is_told_by_its_name(tmp_path: Path) -> None:
    text = (
        "def serving_input_receiver_fn():\n    return None\n"
        "def broken_serving_input_fn():\n    return not_there()\n"
        "build().train(train_input_fn, steps=3)\n"
    )
    said = told(loaded(tmp_path, text))
    assert "receiver: serving: serving_input_receiver_fn" in said
    assert "broken" not in said


def test_a_script_that_handles_signals_leaves_ours(tmp_path: Path) -> None:
    text = (
        "import signal\nsignal.signal(signal.SIGTERM, lambda *_: print('bye'))\n"
        "build().train(train_input_fn, steps=3)\n"
    )
    before = signal.getsignal(signal.SIGTERM)
    steps = [loaded(tmp_path, text).settings["max_steps"]]
    assert signal.getsignal(signal.SIGTERM) is before
    thread = threading.Thread(target=lambda: steps.append(loaded(tmp_path, text).settings["max_steps"]))
    thread.start()
    thread.join()
    assert steps == [3, 3]
