"""`main.py statistics` and `main.py digest`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli.main import main
from tests.core.event_bytes import append, scalar

PENGUINS = Path(__file__).parents[3] / "resources" / "data" / "penguins"


def test_files_are_a_table_or_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statistics", str(PENGUINS / "train.csv"), str(PENGUINS / "eval.csv")]) == 0
    shown = capsys.readouterr().out
    assert "train.csv, eval.csv: 344 rows, 7 columns, comma-separated, header line" in shown
    assert "species            text          Adelie, Gentoo, Chinstrap" in shown
    assert main(["statistics", "--json", str(PENGUINS / "eval.csv")]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    island = next(column for column in found["columns"] if column["name"] == "island")
    assert (found["rows"], island["kind"], island["distinct"]) == (69, "text", 3)


def test_how_a_file_is_written_can_be_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("a;b\n1;2,5\n2;3,5\n")
    assert main(["statistics", str(file), "--delimiter", ";", "--decimal", ",", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["columns"][1]["numbers"]["mean"] == 3.0


def test_the_data_of_an_experiment_is_told_source_by_source(
    experiment_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["statistics", str(experiment_file), "--json"]) == 0
    train, evaluation = json.loads(capsys.readouterr().out)
    assert (train["name"], evaluation["name"], train["rows"]) == ("train", "eval", 200)
    assert [column["shape"] for column in train["columns"]] == [[2], []]


def test_the_first_batches_of_an_input_fn_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.py"
    file.write_text(
        "import tensorflow as tf\nfrom core.experiment import Data, Experiment\n"
        "def input_fn(mode):\n"
        "    words = tf.ragged.constant([['a'], ['b', 'c'], []])\n"
        "    data = tf.data.Dataset.from_tensor_slices(({'x': [1., 2., 3.], 'words': words}, [0, 1, 1]))\n"
        "    return (data.repeat() if mode == 'train' else data).batch(2)\n"
        "experiment = Experiment(name='own', data=Data(input_fn, input_fn), model_fn=lambda features: None)\n"
    )
    assert main(["statistics", str(file), "--json"]) == 0
    train, evaluation = json.loads(capsys.readouterr().out)
    assert (train["layout"], train["rows"], evaluation["rows"]) == ("batches", 200, 3)
    assert {column["name"]: column["shape"] for column in evaluation["columns"]} == {
        "x": [], "words": [None], "label": [],
    }  # fmt: skip


def test_a_digest_is_a_table_or_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    append(tmp_path / "events.out.tfevents.1", scalar(1, "loss", 1.0) + scalar(0, "loss", 1.0))
    assert main(["digest", str(tmp_path)]) == 0
    assert "scalar  loss  2      1           0" in capsys.readouterr().out
    assert main(["digest", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["out_of_order"] == 1


def test_what_cannot_be_read_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", str(tmp_path)]) == 1
    assert "has no event files" in capsys.readouterr().err
    assert main(["statistics", str(tmp_path)]) == 1
    assert "is a folder. Choose the files in it." in capsys.readouterr().err
