"""A model whose file is swapped after it was looked at, while TensorFlow is being imported: it is not loaded."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core import commands
from core.commands.experiments import load_tensorflow
from core.commands.predicting import comparisons, predictions
from core.errors import ExportError, UntrustedModelError
from core.jobs import Emit
from core.serving.predict.case_files import save_case
from core.serving.predict.cases import make_case
from core.serving.predict.prediction import Prediction
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.looked_at import check_looked_at, note_looked_at
from core.serving.saved_model.ops import check_trusted

X = {"x": [1.0, 2.5]}


def model(folder: Path, planted: Path | None = None) -> Path:
    """A model that doubles x; `planted`: and writes this file meanwhile."""
    with v1.Session(graph=tf.Graph()) as session:
        x = v1.placeholder(tf.float32, [None], name="x")
        before = [] if planted is None else [tf.io.write_file(str(planted), "planted")]
        with tf.control_dependencies(before):
            y = tf.multiply(x, 2.0)
        builder = v1.saved_model.Builder(str(folder))
        signature = v1.saved_model.predict_signature_def({"x": x}, {"y": y})
        builder.add_meta_graph_and_variables(session, ["serve"], {"serving_default": signature})
        builder.save()
    return folder


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    return tmp_path / "planted"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return model(tmp_path / "export")


@pytest.fixture
def swapping(export: Path, planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While TensorFlow is being imported somebody puts another model in the place."""
    other = model(tmp_path / "other", planted)

    def load_while_it_is_swapped(emit: Emit) -> None:
        load_tensorflow(emit)
        shutil.copy(other / "saved_model.pb", export / "saved_model.pb")

    for module in (predictions, comparisons):
        monkeypatch.setattr(module, "load_tensorflow", load_while_it_is_swapped)


def ask(export: Path) -> object:
    return commands.predict(export, dense=X)


def ask_rows(export: Path) -> object:
    rows = export.with_name("rows.csv")
    rows.write_text("x\n1\n")
    return commands.predict_file(export, rows)


def ask_cases(export: Path) -> object:
    answer = Prediction({"y": np.array([2.0])}, 0.0)
    save_case(make_case("A case", "serving_default", "dense", {"x": [1.0]}, answer), export.with_name("cases"))
    return commands.ask_cases(export, export.with_name("cases"))


def compare(export: Path) -> object:
    found = commands.compare_input([export], commands.GivenInput({"x": [1.0]}, None, None, 0, None))
    raise ExportError(found.problems[0])  # it tells of each model, and goes on


def vary(export: Path) -> object:
    over = commands.VariedRange(values=("1", "2"))
    return commands.vary_input([export], commands.GivenInput({"x": [1.0]}, None, None, 0, None), "x", over)


def compare_exports(export: Path) -> object:
    return commands.compare_answers(export, export)


@pytest.mark.usefixtures("swapping")
@pytest.mark.parametrize("asked", [ask, ask_rows, ask_cases, compare, vary, compare_exports])
def test_what_was_swapped_after_the_look_is_not_loaded(
    export: Path, planted: Path, asked: Callable[[Path], Any]
) -> None:
    with pytest.raises(ExportError, match=r"changed after it was checked, so it was not loaded"):
        asked(export)
    assert not planted.exists()
    with pytest.raises(UntrustedModelError, match="WriteFile"):  # the next look is at what lies there now
        asked(export)


def test_what_is_loaded_is_what_the_person_was_asked_about(export: Path, planted: Path, tmp_path: Path) -> None:
    """They were shown ops that read a file; what lies there by the time of their answer writes one."""
    note_looked_at(export, "of what they were shown")
    with pytest.raises(ExportError, match="changed after it was checked"):
        commands.predict(export, dense=X, trusted=True)
    assert commands.predict(export, dense=X, trusted=True) == {"y": [2.0, 5.0]}


def test_a_changed_model_is_loaded_after_another_look(export: Path, tmp_path: Path) -> None:
    check_trusted(export)
    shutil.copy(model(tmp_path / "other") / "saved_model.pb", export / "saved_model.pb")
    with (export / "saved_model.pb").open("ab") as stream:
        stream.write(b"\x08\x01")  # the same model in other bytes
    with pytest.raises(ExportError, match="changed after"):
        Predictor(export)
    check_trusted(export)
    with closing(Predictor(export)) as predictor:
        assert predictor.predict("serving_default", {"x": np.ones(1, np.float32)}).outputs["y"].tolist() == [2.0]


def test_parts_that_are_passed_over_are_looked_at_too(export: Path) -> None:
    """The hash is that of the whole file, not only of the graphs in it."""
    with (export / "saved_model.pb").open("ab") as stream:
        stream.write(b"\x1a\x03abc\x1a\x03abd")
    check_trusted(export)
    check_looked_at(export, (export / "saved_model.pb").read_bytes())
    with pytest.raises(ExportError, match="changed after"):
        check_looked_at(export, (export / "saved_model.pb").read_bytes()[:-1] + b"e")
