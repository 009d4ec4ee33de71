"""Which rows are kept, and as what."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.experiment.data.examples import decode_example
from core.experiment.data.record_files import read_serialized
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.labelled import kept_rows
from core.serving.labelled.kept_rows import RowKeeper

SCHEMA = FeatureSchema(
    [Feature("x"), Feature("words", "string", (None,)), Feature("photo", "uint8", (2, 2, 3), encoding="jpeg")],
    labels=Feature("y", "int64"),
)


def features(rows: int) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]]:
    words = np.array([[b"a", b"b"]] * rows, object)
    photo = np.full((rows, 2, 2, 3), 7, np.uint8)
    return {"x": np.arange(rows, dtype=np.float32), "words": words, "words_length": np.arange(rows), "photo": photo}


def test_rows_are_records_of_the_schema_with_their_labels(tmp_path: Path) -> None:
    keeper = RowKeeper(SCHEMA)
    keeper.add(10, 3, features(3), {"y": np.array([[4], [5], [6]])}, np.zeros(3, bool))
    keeper.write(tmp_path / "rows.tfrecord")
    rows = [decode_example(SCHEMA, record) for record in read_serialized(tmp_path / "rows.tfrecord")]
    assert keeper.numbers == [10, 11, 12]
    assert [float(np.asarray(row["x"])) for row in rows] == [0, 1, 2]
    assert [len(row["words"]) for row in rows] == [0, 1, 2]
    assert [int(np.asarray(row["y"])) for row in rows] == [4, 5, 6]
    assert isinstance(rows[0]["photo"], bytes), "a picture that was decoded is packed again, without losses"


def test_later_rows_are_kept_if_they_are_wrong_as_long_as_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_rows, "FIRST", 2)
    monkeypatch.setattr(kept_rows, "MOST", 4)
    keeper = RowKeeper(SCHEMA)
    labels = {"y": np.zeros(3, np.int64)}
    keeper.add(0, 3, features(3), labels, np.array([False, False, False]))
    keeper.add(3, 3, features(3), labels, np.array([True, False, True]))
    keeper.add(6, 3, features(3), labels, np.array([True, True, True]))
    assert keeper.numbers == [0, 1, 3, 5]
    small = RowKeeper(SCHEMA, room=1)
    small.add(0, 3, features(3), labels, np.zeros(3, bool))
    assert small.numbers == [0]


def test_without_labels_features_are_kept_and_without_a_schema_nothing() -> None:
    keeper = RowKeeper(SCHEMA)
    keeper.add(0, 2, features(2), {}, np.zeros(2, bool))
    assert keeper.numbers == [0, 1]
    nothing = RowKeeper(None)
    nothing.add(0, 2, features(2), {}, np.zeros(2, bool))
    assert nothing.numbers == []


def test_a_row_that_the_schema_does_not_fit_is_left_out() -> None:
    schema = FeatureSchema([Feature("kind", "string", vocabulary=("a", "b"))])
    keeper = RowKeeper(schema)
    keeper.add(0, 3, {"kind": np.array([b"a", b"c", b"b"], object)}, {}, np.zeros(3, bool))
    assert keeper.numbers == [0, 2]
