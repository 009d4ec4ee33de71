"""Experiment files written for data: each opens, trains and exports; they answer as well as hand-written ones."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.errors import FieldError
from core.experiment import Data
from core.experiment.data.datasets import count_records, make_input_fn
from core.experiment.data.example_proto import Example, SequenceExample
from core.experiment.data.record_files import write_serialized
from core.experiment.loading import load_experiment
from core.wizard.plan import ColumnSplit, Model

DATA = Path(__file__).parents[2] / "resources" / "data"
PENGUINS = DATA / "penguins"
SHORT = {"max_steps": 2, "checkpoint_every": 2, "seed": 1}

NO_EXPORT = {"export": "none"}


def trained(file: Path, settings: dict[str, Any] | None = None) -> commands.TrainingResult:
    return commands.train(file, file.parent / f"run-{file.stem}", settings={**SHORT, **(settings or {})})


def table(folder: Path, rows: int = 240) -> Path:
    """Numbers with gaps and marks, a category with gaps, a flag, free text, an id, and three labels."""
    generator = random.Random(5)
    lines = ["id,area,rooms,town,garden,notes,price,kind,grade"]
    for number in range(rows):
        area, rooms = generator.uniform(20, 200), generator.randrange(1, 7)
        town = generator.choice(["Bern", "Genf", "Zug"])
        garden = generator.choice(["true", "false"])
        notes = " ".join(generator.choices(["quiet", "sunny", "new", "old", "near the lake"], k=3))
        price = 3000 * area + 20_000 * rooms + (90_000 if town == "Zug" else 0)
        shown = "NA" if number % 40 == 3 else f"{area:.1f}"
        lines.append(
            f'a{number},{shown},{rooms},{"" if number % 50 == 7 else town},{garden},"{notes}, {number % 31}",'
            f"{price:.0f},{'big' if area > 100 else 'small'},{1 + (rooms > 2) + (rooms > 4)}"
        )
    file = folder / "homes.csv"
    file.write_text("\n".join(lines) + "\n")
    return file


def test_the_file_for_penguins_is_as_good_as_the_one_written_by_hand(tmp_path: Path) -> None:
    plan = commands.new_experiment(
        tmp_path / "penguins_new.py", [PENGUINS / "train.csv"], "species", eval_files=[PENGUINS / "eval.csv"]
    )
    assert (plan.task, plan.model, len(plan.features)) == ("classes", "deep", 6)
    settings = {"max_steps": 400, "checkpoint_every": 100}
    ours = trained(tmp_path / "penguins_new.py", settings)
    theirs = commands.train("penguins", tmp_path / "shipped", settings={**SHORT, **settings})
    assert ours.best_metrics["accuracy"] >= theirs.best_metrics["accuracy"] - 0.01
    assert ours.export is not None


@pytest.mark.parametrize(
    ("label", "model", "width"),
    [
        ("kind", "linear", 1),
        ("kind", "wide and deep", 1),
        ("grade", "deep", 3),
        ("grade", "rnn", 3),
        ("garden", "deep", 1),
        ("price", "linear", 1),
    ],
)
def test_every_model_is_built_for_a_table_with_gaps_words_and_text(
    tmp_path: Path, label: str, model: Model, width: int
) -> None:
    file = tmp_path / "homes_new.py"
    plan = commands.new_experiment(file, [table(tmp_path)], label, model=model)
    kinds = {column.name: column.kind for column in plan.features}
    assert "id" not in kinds
    assert (kinds["area"], kinds["town"], kinds["notes"]) == ("number", "category", "words")
    experiment = load_experiment(file)
    assert isinstance(experiment.data, Data)
    assert experiment.preprocess is not None
    assert experiment.build_fn is not None
    with tf.Graph().as_default():
        input_fn = make_input_fn(
            experiment.schema, experiment.data.eval, base_dir=tmp_path, training=False, batch_size=8,
            shuffle_buffer=0, seed=None, preprocess=experiment.preprocess,
        )  # fmt: skip
        features, _ = tf.compat.v1.data.make_one_shot_iterator(input_fn()).get_next()
        logits = experiment.build_fn(features, experiment.params)
        assert isinstance(logits, tf.Tensor)
        assert logits.shape.as_list()[1] == width
        with tf.compat.v1.Session() as session:
            session.run(tf.compat.v1.global_variables_initializer())
            assert np.isfinite(session.run(logits)).all()


def test_words_and_gaps_are_learnt_from(tmp_path: Path) -> None:
    file = tmp_path / "homes_new.py"
    commands.new_experiment(file, [table(tmp_path)], "kind", left_out=["price", "grade"])
    result = trained(file, {"max_steps": 100, "checkpoint_every": 100})
    assert result.best_metrics["accuracy"] > 0.9
    assert result.export is not None


def test_a_regression_learns_the_scale_of_its_label(tmp_path: Path) -> None:
    file = tmp_path / "homes_new.py"
    plan = commands.new_experiment(file, [table(tmp_path)], "price", left_out=["notes", "kind"])
    assert plan.task == "regression"
    result = trained(file, {"max_steps": 300, "checkpoint_every": 100})
    deviation = plan.label.statistics.numbers.deviation  # type: ignore[union-attr]
    assert result.best_metrics["average_loss"] < 0.2 * deviation**2


def test_a_file_without_a_header_is_split_by_a_column_and_trained_on(tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    parts = ("train", "train", "train", "test", "spare")
    rows.write_text("".join(f"{n % 11},{parts[n % 5]},{n % 11 * 3.5}\n" for n in range(60)))
    file = tmp_path / "rows_new.py"
    plan = commands.new_experiment(
        file, [rows], "price", names=("size", "part", "price"), units={"size": "m²"},
        split=ColumnSplit("part", ("train",), ("test",)), model="linear",
    )  # fmt: skip
    assert [column.name for column in plan.features] == ["size"]
    experiment = load_experiment(file)
    assert experiment.schema is not None
    assert experiment.schema.features[0].unit == "m²"
    assert isinstance(experiment.data, Data)
    data, schema = experiment.data, experiment.schema
    sizes = [count_records(source, tmp_path, schema) for source in (data.train, data.eval)]
    assert sizes == [36, 12]
    assert "average_loss" in trained(file, NO_EXPORT).best_metrics


def test_images_are_read_by_a_convolutional_network(tmp_path: Path) -> None:
    file = tmp_path / "digits_new.py"
    plan = commands.new_experiment(file, [DATA / "digits" / "train.tfrecord"], "digit")
    assert (plan.model, plan.task) == ("cnn", "classes")
    assert "accuracy" in trained(file, NO_EXPORT).best_metrics


def test_lists_of_different_lengths_are_read_by_a_recurrent_network(tmp_path: Path) -> None:
    records = []
    for number in range(60):
        message = Example()
        message.features.feature["signal"].float_list.value.extend(np.sin(np.arange(3 + number % 5)).tolist())
        message.features.feature["tags"].bytes_list.value.extend([b"low", b"high"][: 1 + number % 2])
        message.features.feature["size"].int64_list.value.append(number * 7 % 31)
        message.features.feature["far"].int64_list.value.append(number % 2)
        records.append(message.SerializeToString())
    write_serialized(tmp_path / "signals.tfrecord", records)
    file = tmp_path / "signals_new.py"
    plan = commands.new_experiment(file, [tmp_path / "signals.tfrecord"], "far")
    assert (plan.model, plan.task) == ("rnn", "binary")
    assert {column.name: column.kind for column in plan.features} == {
        "signal": "sequence", "tags": "tokens", "size": "number",
    }  # fmt: skip
    assert "accuracy" in trained(file, NO_EXPORT).best_metrics


def test_sequence_examples_are_read_by_a_recurrent_network(tmp_path: Path) -> None:
    records = []
    for number in range(60):
        message = SequenceExample()
        message.context.feature["word"].bytes_list.value.append([b"walk", b"run"][number % 2])
        message.context.feature["age"].float_list.value.append(20.0 + number)
        for step in range(2 + number % 4):
            message.feature_lists.feature_list["speed"].feature.add().float_list.value.append(float(step))
            message.feature_lists.feature_list["place"].feature.add().float_list.value.extend([1.0, float(step)])
            message.feature_lists.feature_list["mood"].feature.add().bytes_list.value.append(b"calm")
        records.append(message.SerializeToString())
    write_serialized(tmp_path / "steps.tfrecord", records)
    file = tmp_path / "steps_new.py"
    plan = commands.new_experiment(file, [tmp_path / "steps.tfrecord"], "word")
    assert (plan.model, plan.task) == ("rnn", "binary")
    result = trained(file)
    assert result.export is not None


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("precious = True\n")
    with pytest.raises(FieldError, match="exists already"):
        commands.new_experiment(file, [PENGUINS / "train.csv"], "species")
    assert file.read_text() == "precious = True\n"
