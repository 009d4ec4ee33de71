"""Predictions of a whole file."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from core.commands.experiments import nothing
from core.commands.predictions import check_trust, open_predictor
from core.errors import RequestError
from core.experiment.data.row_source import count_of, open_rows
from core.jobs import Emit, Phase
from core.serving.predict import requests
from core.serving.predict.answers import classes_of, numbers_of
from core.serving.predict.batch import BatchAnswer, label_names, predict_rows
from core.serving.predict.batch_files import write_csv, write_json
from core.serving.predict.batch_rows import items_in
from core.serving.predict.scores import score_classes, score_numbers
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo

_REPORT_EVERY = 0.5  # seconds


def predict_file(
    export_path: str | Path,
    rows: str | Path,
    to: str | Path | None = None,
    signature: str | None = None,
    *,
    trusted: bool = False,
    emit: Emit = nothing,
) -> dict[str, Any]:
    """Run an export on every row of a TFRecord or CSV file, and save the answers as `to`, a .csv or .json file.

    Returns {"rows", "problems": {row: sentence}, "scores": {name: figure}, "file"}; the scores are those of the
    rows that have a label. UntrustedModelError as for `predict`; DataError if the file cannot be read; RequestError
    for another kind of `to`; StorageError if it cannot be written.
    """
    target = Path(to).expanduser() if to is not None else None
    if target is not None and target.suffix.lower() not in (".csv", ".json"):
        raise RequestError("to", f"{target.name} must end in .csv or .json.")
    check_trust(export_path, trusted)
    info = read_saved_model(Path(export_path).expanduser())
    examples = any(item.example_features is not None for item in info.signatures.values())
    name = signature or requests.signature_for(info, example=examples)
    answer = _ask(info, name, Path(rows).expanduser(), emit)
    if target is not None:
        (write_json if target.suffix.lower() == ".json" else write_csv)(answer, target)
    return {
        "rows": len(answer.numbers),
        "problems": {str(number): text for number, text in answer.problems.items()},
        "scores": dict(_scores(info, answer)),
        "file": None if target is None else str(target),
    }


def _ask(info: SavedModelInfo, name: str, rows: Path, emit: Emit) -> BatchAnswer:
    with (
        tempfile.TemporaryDirectory() as cache,
        closing(open_rows(rows, Path(cache))) as source,
        closing(open_predictor(info.path, emit)) as predictor,
    ):
        total, reported = count_of(source), 0.0

        def report(count: int) -> None:
            nonlocal reported
            if time.monotonic() - reported > _REPORT_EVERY:
                reported = time.monotonic()
                emit(Phase("predicting", f"{count} rows" if total is None else f"{count} of {total} rows"))

        return predict_rows(info, name, items_in(source, info), predictor.predict, report=report)


def _scores(info: SavedModelInfo, answer: BatchAnswer) -> Mapping[str, float]:
    """Accuracy, or the errors of a predicted number, by the first label."""
    names = label_names(info, answer)
    if not names:
        return {}
    labels = answer.labels[names[0]]
    classes = classes_of(info, info.signatures[answer.signature], answer.outputs)
    if classes is not None:
        found = score_classes(classes, labels)
        return {} if found is None else {"accuracy": found.accuracy}
    number = numbers_of(answer.outputs, names[0])
    errors = score_numbers(*number, labels) if number is not None else None
    return {} if errors is None else {"mean absolute error": errors.mae, "RMSE": errors.rmse}
