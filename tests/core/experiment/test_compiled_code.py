"""A text is compiled once: what TensorFlow keeps of each piece of code is not kept again for each training."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from core import commands
from core.errors import UserCodeError
from core.experiment.loading import load_experiment
from tests.core.conftest import LINEAR


def _code(experiment: object) -> object:
    return experiment.build_fn.__code__  # type: ignore[attr-defined]


def test_trainings_of_one_text_share_its_code(experiment_file: Path, tmp_path: Path) -> None:
    copies = [tmp_path / "a.py", tmp_path / "b.py"]
    for copy in copies:
        shutil.copy(experiment_file, copy)
    first, second = (load_experiment(experiment_file, copy) for copy in copies)
    assert first.build_fn is not second.build_fn
    assert _code(first) is _code(second)
    copies[1].write_text(LINEAR + "\nedited = True\n")
    assert _code(load_experiment(experiment_file, copies[1])) is not _code(first)
    other = tmp_path / "other.py"
    shutil.copy(experiment_file, other)
    assert _code(load_experiment(other, copies[0])) is not _code(first)


def test_a_module_beside_is_run_anew_with_the_same_code(tmp_path: Path) -> None:
    (tmp_path / "beside.py").write_text("def f():\n    return 1\n")
    file = tmp_path / "mine.py"
    file.write_text(LINEAR + "\nimport beside\n")
    load_experiment(file)
    first = sys.modules["beside"].f
    load_experiment(file)
    again = sys.modules["beside"].f
    assert again is not first
    assert again.__code__ is first.__code__
    (tmp_path / "beside.py").write_text("def f():\n    return 2\n")
    load_experiment(file)
    assert sys.modules["beside"].f() == 2


def test_the_copy_that_the_code_is_named_after_can_go(tmp_path: Path) -> None:
    """AutoGraph reads the text of a function; the traceback shows the line, in the file that the user wrote."""
    import tensorflow as tf

    body = "\n    if features['x'][0, 0] > 0:\n        return {'x': features['x'] * 2}\n    return features\n"
    text = LINEAR.replace('name="linear"', 'name="linear", preprocess=preprocess')
    text = text.replace("\n\nexperiment =", f"\n\ndef preprocess(features):{body}\n\nexperiment =")
    file, gone, copy = tmp_path / "mine.py", tmp_path / "gone.py", tmp_path / "copy.py"
    for each in (file, gone, copy):
        each.write_text(text)
    load_experiment(file, gone)
    gone.unlink()
    experiment = load_experiment(file, copy)
    assert _code(experiment).co_filename == str(gone)  # type: ignore[attr-defined]
    assert experiment.preprocess is not None
    traced = tf.function(experiment.preprocess)
    assert traced({"x": tf.constant([[1.0, 1.0]])})["x"].numpy().tolist() == [[2.0, 2.0]]


def test_a_traceback_of_an_import_names_the_file_that_the_user_wrote(tmp_path: Path) -> None:
    file, copy = tmp_path / "mine.py", tmp_path / "copy.py"
    for each in (file, copy):
        each.write_text(LINEAR + "\n1 / 0\n")
    with pytest.raises(UserCodeError) as caught:
        load_experiment(file, copy)
    line = file.read_text().splitlines().index("1 / 0") + 1
    assert f'File "{file}", line {line}' in caught.value.details
    assert "\n    1 / 0\n" in caught.value.details
    assert str(copy) not in caught.value.details


def test_a_traceback_of_a_training_names_the_file_that_the_user_wrote(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(LINEAR.replace("def build_fn(features, params):", "def build_fn(features, params):\n    1 / 0"))
    with pytest.raises(UserCodeError) as caught:
        commands.train(file, tmp_path / "run", settings={"max_steps": 2})
    line = file.read_text().splitlines().index("    1 / 0") + 1
    assert f'File "{file}", line {line}' in caught.value.details
    assert str(tmp_path / "run") not in caught.value.details
