"""Many rows at once: the same answers as one by one, and the same figures as Estimator's evaluation."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import commands
from core.errors import DataError, ExportError, RequestError, StorageError
from core.experiment.data.csv.csv_rows import CsvPager
from core.experiment.data.record_index import RecordPager
from core.experiment.data.records import write_records
from core.experiment.data.row_source import RowKind, count_of, open_rows, rows_of
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict.answers import classes_of, numbers_of
from core.serving.predict.prediction import Prediction
from core.serving.predict.predictor import Predictor
from core.serving.predict.requests import schema_of
from core.serving.predict.rows.batch import BatchAnswer, label_names, predict_rows
from core.serving.predict.rows.batch_files import write_csv, write_json
from core.serving.predict.rows.batch_rows import items_in, row_kind
from core.serving.predict.rows.scores import score_classes, score_numbers
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from tests.core.conftest import SampleRun

RESOURCES = Path(__file__).parents[4] / "resources" / "data"


@pytest.fixture
def digits(sample_run: SampleRun) -> Path:
    return sample_run("digits")


def opened(run: Path) -> Predictor:
    return Predictor(Path(list_exports(RunFolder.open(run))[-1].path))


def ask(predictor: Predictor, file: Path, signature: str, tmp_path: Path, **more: Any) -> BatchAnswer:
    source = open_rows(file, tmp_path / "cache", row_kind(predictor.info, "example"))
    items = items_in(source)
    return predict_rows(predictor.info, signature, items, predictor.predict, **more)


@pytest.mark.parametrize("signature", ["example", "dense"])
def test_the_accuracy_is_that_of_the_evaluation(digits: Path, tmp_path: Path, signature: str) -> None:
    predictor = opened(digits)
    steps: list[int] = []
    answer = ask(
        predictor, RESOURCES / "digits" / "eval.tfrecord", signature, tmp_path, report=steps.append, size=64
    )
    predictor.close()
    assert steps == sorted(steps)
    assert answer.complete
    assert steps[-1] == len(answer.numbers)
    found = classes_of(predictor.info, predictor.info.signatures[signature], answer.outputs)
    assert found is not None
    assert label_names(predictor.info, answer) == ("digit",)
    scores = score_classes(found, answer.labels["digit"])
    assert scores is not None
    evaluated = find_checkpoint(RunFolder.open(digits), "latest").metrics["accuracy"]
    assert scores.accuracy == pytest.approx(evaluated, abs=1e-6)
    assert scores.names == tuple(str(digit) for digit in range(10))
    assert scores.matrix.sum() == len(answer.numbers) == scores.count


def linear_rows(run: Path) -> list[tuple[int, Mapping[str, Any]]]:
    random = np.random.default_rng(0)
    x = random.normal(size=(200, 2)).astype("float32")
    y = (x @ [1.0, -2.0] + 0.5).astype("float32")
    return list(enumerate({"x": x[place], "y": y[place]} for place in range(200)))


@pytest.mark.parametrize("signature", ["example", "dense"])
def test_the_mean_error_is_that_of_the_evaluation(trained_run: Path, signature: str) -> None:
    predictor = opened(trained_run)
    answer = predict_rows(predictor.info, signature, linear_rows(trained_run), predictor.predict, size=33)
    predictor.close()
    found = numbers_of(answer.outputs, "y")
    assert found is not None
    assert found[0] == "y"
    scores = score_numbers(*found, answer.labels["y"])
    assert scores is not None
    (export,) = list_exports(RunFolder.open(trained_run))
    assert scores.mae == pytest.approx(export.metrics["mae"], rel=1e-5)
    assert scores.rmse**2 == pytest.approx(export.metrics["loss"], rel=1e-5)


def test_a_batch_answers_as_each_row_alone(trained_run: Path) -> None:
    predictor = opened(trained_run)
    rows = linear_rows(trained_run)[:5]
    together = predict_rows(predictor.info, "dense", rows, predictor.predict)
    alone = [predict_rows(predictor.info, "dense", [row], predictor.predict).outputs["y"][0] for row in rows]
    predictor.close()
    np.testing.assert_allclose(together.outputs["y"].astype(float), alone, atol=1e-6)


def test_csv_and_records_give_the_same(trained_run: Path, tmp_path: Path) -> None:
    predictor = opened(trained_run)
    rows = [row for _, row in linear_rows(trained_run)[:7]]
    schema = schema_of(predictor.info)
    assert schema is not None
    write_records(tmp_path / "a.tfrecord", schema, rows)
    lines = [f"{row['x'][0]} {row['x'][1]},{row['y']}" for row in rows]
    (tmp_path / "a.csv").write_text("\n".join(["x,y", *lines]))
    by_records = ask(predictor, tmp_path / "a.tfrecord", "example", tmp_path)
    by_csv = ask(predictor, tmp_path / "a.csv", "dense", tmp_path)
    predictor.close()
    np.testing.assert_allclose(by_records.outputs["y"].astype(float), by_csv.outputs["y"].astype(float), atol=1e-6)
    np.testing.assert_allclose(
        np.array(by_records.labels["y"], float), np.array(by_csv.labels["y"], float), atol=1e-6
    )


def test_a_wrong_row_is_named_and_the_others_are_answered(trained_run: Path, tmp_path: Path) -> None:
    predictor = opened(trained_run)
    (tmp_path / "a.csv").write_text("x,y\n1 2,0\n1 2 3,0\n1,2,3\n4 5,1\n")
    answer = ask(predictor, tmp_path / "a.csv", "example", tmp_path)
    assert answer.numbers.tolist() == [0, 3]
    assert "X must be 2 numbers" in answer.problems[1]
    assert answer.problems[2] == "The line has 3 cells, where there are 2 columns."
    rows = [(0, {"x": [1.0, 2]}), (1, {"x": [1.0]}), (2, {"x": [3.0, 4]})]
    answer = predict_rows(predictor.info, "dense", rows, predictor.predict)
    predictor.close()
    assert answer.numbers.tolist() == [0, 2]
    assert list(answer.problems) == [1]


def test_a_stop_keeps_what_was_answered(trained_run: Path) -> None:
    predictor = opened(trained_run)
    done: list[int] = []
    answer = predict_rows(
        predictor.info, "dense", linear_rows(trained_run), predictor.predict, report=done.append,
        stopped=lambda: len(done) == 2, size=10,
    )  # fmt: skip
    predictor.close()
    assert not answer.complete
    assert len(answer.numbers) == 20


def test_chosen_records_and_those_before_damage_are_asked(trained_run: Path, tmp_path: Path) -> None:
    predictor = opened(trained_run)
    schema = schema_of(predictor.info)
    assert schema is not None
    file = tmp_path / "a.tfrecord"
    write_records(file, schema, [row for _, row in linear_rows(trained_run)[:20]])
    pager = RecordPager(file, tmp_path / "cache")
    some = predict_rows(predictor.info, "example", items_in(pager, [3, 4, 9]), predictor.predict)
    assert some.numbers.tolist() == [3, 4, 9]
    file.write_bytes(file.read_bytes()[:-5])
    broken = predict_rows(predictor.info, "example", items_in(RecordPager(file, tmp_path / "c")), predictor.predict)
    predictor.close()
    assert len(broken.numbers) == 19
    assert "cut short" in broken.problems[19]


def test_answers_are_saved_as_csv_and_json(tmp_path: Path) -> None:
    answer = BatchAnswer(
        "s",
        np.array([4, 7]),
        {
            "p": np.array([[0.25, 0.75], [np.nan, 1]], np.float32),
            "name": np.array([b"a,b", "\u00fc".encode()], object),
        },
        {"kind": [1, None]},
        {5: "It is wrong."},
        0.1,
        True,
    )
    write_csv(answer, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as stream:
        lines = list(csv.reader(stream))
    assert lines == [
        ["row", "label kind", "p[0]", "p[1]", "name", "problem"],
        ["4", "1", "0.25", "0.75", "a,b", ""],
        ["7", "", "nan", "1.0", "\u00fc", ""],
        ["5", "", "", "", "", "It is wrong."],
    ]
    write_json(answer, tmp_path / "a.json")
    rows = json.loads((tmp_path / "a.json").read_text())
    assert rows[0] == {"row": 4, "labels": {"kind": 1}, "outputs": {"p": [0.25, 0.75], "name": "a,b"}}
    assert rows[1]["outputs"]["p"] == ["nan", 1.0]
    assert rows[2] == {"row": 5, "problem": "It is wrong."}
    with pytest.raises(StorageError, match="save the answers"):
        write_csv(answer, tmp_path / "gone" / "a.csv")


def outputs_info(*aliases: str) -> tuple[SavedModelInfo, Signature]:
    outputs = tuple(TensorSpec(alias, "float32", (None, 2), alias) for alias in aliases)
    signature = Signature("s", "predict", (TensorSpec("x", "float32", (None,), "x"),), outputs, None)
    return SavedModelInfo("/m", ("serve",), {"s": signature}, {}, None), signature


def test_classes_are_found_where_rows_are_not_finite() -> None:
    info, signature = outputs_info("probabilities")
    found = classes_of(info, signature, {"probabilities": np.array([[0.2, 0.8], [np.nan, np.nan]], np.float32)})
    assert found is not None
    assert found.chosen.tolist() == [1, -1]
    scores = score_classes(found, [1, 0])
    assert scores is not None
    assert scores.count == 1
    assert scores.matrix.tolist() == [[0, 0], [0, 1]]
    assert score_classes(found, [None, None]) is None
    assert score_classes(found, [b"cat", b"dog"]) is None


def test_class_ids_alone_do_as_well() -> None:
    info, signature = outputs_info("other")
    found = classes_of(info, signature, {"class_ids": np.array([[1], [0]], np.int64)})
    assert found is not None
    scores = score_classes(found, [1, 2])
    assert scores is not None
    assert scores.accuracy == 0.5
    assert scores.names == ("0", "1", "2")


def test_rows_of_a_csv_file_are_read_page_by_page(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('name;n;note\na;1 2;"two\nlines"\nb;;x\n')
    pager = CsvPager(tmp_path / "a.csv")
    assert count_of(pager) == 2
    page = pager.page(1, 5)
    assert (page.start, page.at_end, page.damage) == (1, True, "")
    (row,) = rows_of(pager, page, RowKind())
    assert {name: np.asarray(value).tolist() for name, value in row.values.items()} == {
        "name": [b"b"],
        "note": [b"x"],
    }
    (first,) = rows_of(pager, pager.page(0, 1), RowKind())
    assert np.asarray(first.values["n"]).tolist() == [1, 2]


@pytest.mark.parametrize(
    ("text", "says"), [("", "is empty"), ("a,a\n1,2", "column a twice"), ("\x00\xff", "is not a CSV file|is empty")]
)
def test_what_is_no_csv_file_is_said(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.csv").write_bytes(text.encode("latin-1"))
    with pytest.raises(DataError, match=says):
        CsvPager(tmp_path / "a.csv")
    with pytest.raises(DataError, match="There is no file"):
        CsvPager(tmp_path / "gone.csv")


def test_a_foreign_model_is_asked_by_the_names_of_its_features() -> None:
    features = (ExampleFeature("x", "float32", (2,), "fixed", None, True),)
    signature = Signature("s", "predict", (TensorSpec("examples", "string", (None,), "e"),), (), features)
    info = SavedModelInfo("/m", ("serve",), {"s": signature}, {}, None)
    asked: list[Any] = []

    def predict(name: str, inputs: Mapping[str, Any]) -> Any:
        asked.append(inputs["examples"])
        raise RequestError("x", "no")

    row = {"x": np.array([1, 2]), "y": np.array([5])}
    answer = predict_rows(info, "s", [(0, row), (1, row)], predict)
    assert [len(batch) for batch in asked] == [2, 1, 1], "halved until the wrong rows are found"
    assert answer.problems == {0: "no", 1: "no"}


def test_an_output_without_a_batch_is_the_same_for_each_row(tmp_path: Path) -> None:
    """Such as a version, or the thresholds of the classes: a signature may give what no row changes."""
    outputs = (
        TensorSpec("y", "float32", (None,), "y"),
        TensorSpec("version", "int64", (), "v"),
        TensorSpec("limits", "float32", (2,), "l"),
    )
    signature = Signature("s", "predict", (TensorSpec("x", "float32", (None,), "x"),), outputs, None)
    info = SavedModelInfo("/m", ("serve",), {"s": signature}, {}, None)

    def predict(name: str, inputs: Mapping[str, Any]) -> Prediction:
        found = {"y": np.asarray(inputs["x"], np.float32) * 2, "version": np.array(7), "limits": np.array([0.5, 1])}
        return Prediction(found, 0.0)

    rows = [(number, {"x": float(number)}) for number in range(5)]
    answer = predict_rows(info, "s", rows, predict, size=2)
    assert answer.outputs["y"].tolist() == [0.0, 2.0, 4.0, 6.0, 8.0]
    assert answer.outputs["version"].tolist() == [7] * 5
    assert answer.outputs["limits"].tolist() == [[0.5, 1.0]] * 5
    write_csv(answer, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text().splitlines()[1] == "0,0.0,7,0.5,1.0"


@pytest.mark.parametrize(
    ("seconds", "sizes"),
    [(1e-5, [64, 64, 4096, 4096, 1680]), (1e-3, [64, 64, 256, 256, 256]), (1.0, [64] * 5)],
    ids=["quick", "slower", "slow"],
)
def test_a_batch_has_as_many_rows_as_the_model_answers_in_no_time(seconds: float, sizes: list[int]) -> None:
    """`seconds` a row. The next batch is read while the model answers, so a new size counts from the one after."""
    signature = Signature("s", "predict", (TensorSpec("x", "float32", (None,), "x"),), (), None)
    info = SavedModelInfo("/m", ("serve",), {"s": signature}, {}, None)
    asked: list[int] = []

    def predict(name: str, inputs: Mapping[str, Any]) -> Prediction:
        asked.append(len(inputs["x"]))
        return Prediction({}, seconds * len(inputs["x"]) if asked[-1] < 256 else 1.0)

    rows = ((number, {"x": float(number)}) for number in range(10_000))
    predict_rows(info, "s", rows, predict, stopped=lambda: len(asked) == 5)
    assert asked == sizes


def test_the_file_is_closed_where_the_model_cannot_be_loaded(
    tmp_path: Path, trained_run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("x\n1 2\n")
    closed: list[bool] = []
    monkeypatch.setattr(CsvPager, "close", lambda pager: closed.append(True))

    def refuse(*_: object) -> None:
        raise ExportError("its variables are missing")

    monkeypatch.setattr("core.commands.predicting.predictions.open_predictor", refuse)
    with pytest.raises(ExportError, match="variables"):
        commands.predict_file(list_exports(RunFolder.open(trained_run))[-1].path, file, trusted=True)
    assert closed == [True]
