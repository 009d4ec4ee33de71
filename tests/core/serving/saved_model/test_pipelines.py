"""The three graphs of an experiment: what is in each, and what is said where one cannot be built."""

from __future__ import annotations

from pathlib import Path

import tensorflow as tf

from core import commands
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.run import RunFolder
from core.serving.saved_model.pipelines import GraphSummary, Pipelines, VariableSum
from tests.core.conftest import LINEAR


def new_run(folder: Path, text: str) -> Path:
    """A run that was never trained: its graphs can be built all the same."""
    from core.commands.new_runs import created

    file = folder / "made.py"
    file.write_text(text)
    run, _ = created(file, folder / "run", {}, {}, commands.nothing)
    return run.path


def built(folder: Path, text: str) -> Pipelines:
    return commands.pipelines(new_run(folder, text))


def test_the_three_graphs_of_a_run_are_told_in_its_own_names(trained_run: Path) -> None:
    found = commands.pipelines(trained_run)
    assert [graph.problem for graph in found.graphs.values()] == ["", "", ""]
    assert (found.model, found.loss, found.optimizer) == ("build_fn", "loss_fn", "Adam")
    assert [item.name for item in found.evaluation.outputs] == ["loss", "mae"]
    assert [(item.name, item.dtype, item.shape) for item in found.serving.outputs] == [("y", "float32", (None,))]
    assert found.parsed == found.training.features
    assert found.params == (("learning_rate", "0.05", ""),)
    assert (found.preprocess, found.augment) == ("", "")
    assert found.receivers == ("example", "dense")
    assert found.source == "arrays in memory"


def test_serving_has_fewer_ops_than_evaluation_and_that_fewer_than_training(trained_run: Path) -> None:
    found = commands.pipelines(trained_run)
    training, evaluation, serving = (graph.ops for graph in found.graphs.values())
    assert 0 < serving < evaluation < training
    assert all(0 < graph.input_ops < graph.ops for graph in found.graphs.values())


def test_weights_and_slots_are_those_of_the_checkpoint(trained_run: Path) -> None:
    found = commands.pipelines(trained_run)
    assert found.training.weights == found.serving.weights == VariableSum(2, 3, 12)
    assert found.serving.slots == VariableSum()
    shapes = tf.train.load_checkpoint(
        find_checkpoint(RunFolder(trained_run), "latest").path
    ).get_variable_to_shape_map()
    told = found.training.weights.count + found.training.slots.count + 1  # and the step
    assert told == len(shapes)


def test_preprocess_and_augment_are_seen_where_they_work(tmp_path: Path) -> None:
    text = LINEAR.replace(
        'experiment = Experiment(\n    name="linear"',
        'def clean(features):\n    return {"x": tf.cast(features["x"], tf.float64)}\n\n\n'
        "def jitter(features, labels):\n    return features, labels\n\n\n"
        'experiment = Experiment(\n    preprocess=clean, augment=jitter, name="linear"',
    )
    found = built(tmp_path, text)
    assert (found.preprocess, found.augment) == ("clean", "jitter")
    assert found.parsed[0].dtype == "float32"
    for graph in found.graphs.values():
        assert [item.dtype for item in graph.features] == ["float64"]
    assert found.receivers == ("example", "dense", "preprocessed")


def test_a_graph_that_cannot_be_built_says_why_and_the_others_are_there(tmp_path: Path) -> None:
    text = LINEAR.replace(
        'return {"mae": tf.compat.v1.metrics.mean_absolute_error(labels, predictions["y"])}',
        'raise ValueError("no such metric")',
    )
    found = built(tmp_path, text)
    assert found.evaluation == GraphSummary(problem=found.evaluation.problem)
    assert "ValueError: no such metric" in found.evaluation.problem
    assert found.training.ops > found.serving.ops > 0
