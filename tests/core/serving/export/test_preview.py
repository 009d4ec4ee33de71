"""What an export would be, before it is written; and what keeps it from being."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core import commands
from core.commands import ExportRequest
from core.errors import ExportError
from core.serving.saved_model.reading import read_saved_model
from tests.core.conftest import LINEAR


def changed_run(trained_run: Path, folder: Path, old: str, new: str) -> Path:
    """A copy of the run whose experiment was edited since."""
    run = folder / "run"
    shutil.copytree(trained_run, run)
    source = run / "workbench" / "experiment.py"
    text = source.read_text()
    assert old in text
    source.write_text(text.replace(old, new))
    return run


@pytest.mark.parametrize("default", ["example", "dense"])
def test_the_preview_is_what_is_written(trained_run: Path, tmp_path: Path, default: str) -> None:
    seen = commands.preview(trained_run, ExportRequest(default=default, batch_size=4))
    made = commands.export(trained_run, 40, tmp_path, ExportRequest(default=default, batch_size=4))
    written = read_saved_model(Path(made.path)).signatures
    assert [item.name for item in seen.signatures] == list(written)
    for item in seen.signatures:
        other = written[item.name]
        assert [(spec.alias, spec.dtype, spec.shape) for spec in item.inputs] == [
            (spec.alias, spec.dtype, spec.shape) for spec in other.inputs
        ]
        assert {spec.alias for spec in item.outputs} == {spec.alias for spec in other.outputs}
        assert item.example_features == other.example_features
        assert item.method == other.method


def test_a_classify_output_that_a_dense_receiver_cannot_have_is_told_before(tmp_path: Path) -> None:
    run = tmp_path / "run"
    commands.train("penguins", run, settings={"max_steps": 2, "checkpoint_every": 2, "export": "none"})
    seen = commands.preview(run, ExportRequest(receivers=("example", "dense"), default="dense"))
    assert "example_classification" in {item.name for item in seen.signatures}
    (told,) = seen.notes
    assert told.startswith("The model's classification output takes Examples only, so dense will not have it")


HEADS = """

def model_fn(features, labels, mode, params):
    step = tf.compat.v1.train.get_or_create_global_step()
    value = tf.compat.v1.get_variable("w", [2, 1])
    found = features["x"] @ value
    if mode == "infer":
        return tf.estimator.EstimatorSpec(mode, predictions={"y": found}, export_outputs=OUTPUTS)
    loss = tf.reduce_mean(tf.square(labels - found[:, 0]))
    train = tf.compat.v1.train.GradientDescentOptimizer(0.1).minimize(loss, global_step=step)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train, predictions={"y": found})


experiment = Experiment(name="heads", schema=schema, data=Data(data, data), model_fn=model_fn,
                        settings={"max_steps": 2, "checkpoint_every": 2, "export": "none"})
"""


@pytest.mark.parametrize(
    ("outputs", "receivers", "says"),
    [
        (
            "{name: tf.estimator.export.PredictOutput({name: found}) for name in 'ab'}",
            ("example",),
            "default",
        ),
        (
            "dict(serving_default=tf.estimator.export.ClassificationOutput(scores=found))",
            ("dense",),
            'no output for the "dense" receiver.*take Examples only',
        ),
    ],
)
def test_outputs_that_cannot_be_exported_are_told_before_anything_is_written(
    tmp_path: Path, outputs: str, receivers: tuple[str, ...], says: str
) -> None:
    file = tmp_path / "heads.py"
    text = LINEAR[: LINEAR.index("experiment = Experiment(")] + HEADS.replace("OUTPUTS", outputs)
    file.write_text(text)
    commands.train(file, tmp_path / "run")
    with pytest.raises(ExportError, match=says):
        commands.preview(tmp_path / "run", ExportRequest(receivers=receivers))
    with pytest.raises(ExportError, match=says):
        commands.export(tmp_path / "run", "latest", tmp_path / "out", ExportRequest(receivers=receivers))
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("new", "says"),
    [
        ('Dense(1, name="other")', "other/kernel is not in it, other/bias is not in it"),
        ('Dense(2, name="out")', r"out/kernel is \[2, 1\] there and \[2, 2\] now"),
    ],
)
def test_variables_that_do_not_fit_are_named(trained_run: Path, tmp_path: Path, new: str, says: str) -> None:
    run = changed_run(trained_run, tmp_path, 'Dense(1, name="out")', new)
    with pytest.raises(ExportError, match=says):
        commands.export(run, 40, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_variable_named_like_a_receiver_is_no_obstacle(tmp_path: Path) -> None:
    file = tmp_path / "clash.py"
    file.write_text(LINEAR.replace('Dense(1, name="out")', 'Dense(1, name="receiver")'))
    commands.train(file, tmp_path / "run", settings={"max_steps": 2, "checkpoint_every": 2, "export": "none"})
    made = commands.export(tmp_path / "run", "latest")
    assert made.parity
