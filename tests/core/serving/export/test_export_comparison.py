"""Two exports asked the same: evaluation records where both take them, made-up inputs where not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.control import Control
from core.errors import UntrustedModelError
from core.jobs import Event, Phase

v1 = tf.compat.v1


@pytest.fixture(scope="module")
def pair(trained_run: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Exports of two checkpoints of a run."""
    folder = tmp_path_factory.mktemp("pair")
    return tuple(commands.export(trained_run, step, folder / str(step)).path for step in (20, 60))  # type: ignore[return-value]


def save(path: Path, factor: float, *, width: int = 2, reads: bool = False) -> str:
    """A model of another maker: y = x * factor, and whether it is large."""
    with v1.Session(graph=tf.Graph()) as session:
        x = v1.placeholder(tf.float32, [None, width], name="x")
        n = v1.placeholder(tf.int64, [None], name="n")
        outputs = {"y": x * factor + tf.cast(n, tf.float32)[:, None], "large": x * factor > 1.0}
        if reads:
            tf.io.read_file("/nowhere")
        v1.saved_model.simple_save(session, str(path), {"x": x, "n": n}, outputs)
    return str(path)


def test_two_checkpoints_of_a_run_are_asked_evaluation_records(trained_run: Path, pair: tuple[str, str]) -> None:
    found = commands.compare_answers(*pair, trained_run)
    assert found.inputs == "64 evaluation records"
    assert found.skipped == {}
    largest = {(item.signature, item.output): item.largest for item in found.differences}
    assert set(largest) == {("serving_default", "y"), ("dense", "y"), ("example", "y")}
    assert len({round(value, 6) for value in largest.values()}) == 1, "all ask the same records"
    assert next(iter(largest.values())) > 1e-3


def test_the_difference_is_that_of_the_predictions_themselves(trained_run: Path, pair: tuple[str, str]) -> None:
    namespace: dict[str, Any] = {}
    exec((trained_run / "workbench" / "experiment.py").read_text(), namespace)
    rows = namespace["x"][:64].tolist()
    answers = [np.array(commands.predict(path, "dense", dense={"x": rows})["y"]) for path in pair]
    found = commands.compare_answers(*pair, trained_run)
    (dense,) = [item for item in found.differences if item.signature == "dense"]
    assert dense.largest == pytest.approx(float(np.abs(answers[0] - answers[1]).max()), rel=1e-5)
    assert dense.rows == 64


def test_an_export_answers_as_itself_to_the_bit_without_any_run(pair: tuple[str, str]) -> None:
    found = commands.compare_answers(pair[0], pair[0])
    assert found.inputs == "made-up Examples and made-up inputs"
    assert found.differences
    assert all(item.is_same for item in found.differences)


def test_foreign_models_are_asked_made_up_inputs(tmp_path: Path) -> None:
    found = commands.compare_answers(save(tmp_path / "one", 2.0), save(tmp_path / "other", 3.0))
    largest = {item.output: item for item in found.differences}
    assert largest["y"].largest > 0
    assert largest["y"].scale > largest["y"].largest
    assert largest["large"].scale == 0
    assert largest["large"].largest == int(largest["large"].largest)


def test_a_model_with_an_input_that_is_one_number_is_asked_too(tmp_path: Path) -> None:
    with v1.Session(graph=tf.Graph()) as session:
        factor = v1.placeholder(tf.float32, [], name="factor")
        x = v1.placeholder(tf.float32, [None, 2], name="x")
        v1.saved_model.simple_save(session, str(tmp_path / "m"), {"a_factor": factor, "x": x}, {"y": x * factor})
    found = commands.compare_answers(tmp_path / "m", tmp_path / "m")
    assert [(item.output, item.rows, item.is_same) for item in found.differences] == [("y", 16, True)]


def test_signatures_that_take_other_inputs_are_named_and_not_asked(tmp_path: Path) -> None:
    found = commands.compare_answers(save(tmp_path / "one", 2.0), save(tmp_path / "other", 2.0, width=3))
    assert found.skipped == {"serving_default": "they take other inputs"}
    assert found.differences == ()


def test_a_stop_ends_it_between_two_questions(pair: tuple[str, str]) -> None:
    control = Control()

    def emit(event: Event) -> None:
        if isinstance(event, Phase) and event.kind == "predicting":
            control.request_stop()

    found = commands.compare_answers(*pair, emit=emit, control=control)
    assert len({item.signature for item in found.differences}) == 1
    assert set(found.skipped.values()) == {"stopped before it was asked"}


def test_a_model_that_reads_files_is_not_loaded_unasked(tmp_path: Path) -> None:
    safe, reads = save(tmp_path / "safe", 1.0), save(tmp_path / "reads", 1.0, reads=True)
    with pytest.raises(UntrustedModelError, match="reads files"):
        commands.compare_answers(safe, reads)
    assert commands.compare_answers(safe, reads, trusted=True).differences
