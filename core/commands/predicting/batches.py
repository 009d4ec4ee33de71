"""Predictions of a file: all its rows, or some of them."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from core.commands.predicting.predictions import open_models
from core.control import Control
from core.errors import RequestError
from core.experiment.data.csv.csv_format import CsvFormat
from core.jobs import Emit, Notice, Phase, Progress, nothing
from core.runs.scratch import scratch_folder
from core.serving.predict import requests
from core.serving.predict.model_cache import ModelCache
from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.batch import BatchAnswer
from core.serving.predict.rows.batch_files import write_answers
from core.serving.predict.rows.file_prediction import predict_rows_of
from core.serving.predict.rows.scored_batch import ScoredBatch
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import worded

_GUESSED = CsvFormat()
_REPORT_EVERY = 0.5  # seconds


def predict_file(
    export_path: str | Path,
    rows: str | Path,
    to: str | Path | None = None,
    signature: str | None = None,
    *,
    csv: CsvFormat = _GUESSED,
    trusted: bool = False,
    confined: bool = False,
    emit: Emit = nothing,
) -> dict[str, object]:
    """Run an export on every row of a TFRecord or CSV file, and save the answers as `to`, a .csv or .json file.

    `csv` is the format of a CSV file as far as it is known. Returns {"rows", "problems": {row: sentence}, "scores":
    {name: figure}, "csv": the format used or None, "file"}; the scores count the rows that have a label.
    UntrustedModelError as for `predict`; DataError if the file cannot be read; RequestError if `to` has another
    ending; StorageError if it cannot be written.
    """
    target = Path(to).expanduser() if to is not None else None
    if target is not None and target.suffix.lower() not in (".csv", ".json"):
        raise RequestError("to", worded("{name} must end in .csv or .json.", name=target.name))
    check_trusted(Path(export_path), trusted=trusted or confined)
    info = read_saved_model(Path(export_path).expanduser())
    examples = any(item.example_features is not None for item in info.signatures.values())
    name = signature or requests.signature_for(info, example=examples)
    source = Path(rows).expanduser()
    answer, summary = _ask(info, name, source, csv, trusted, confined, emit)
    if target is not None:
        write_answers(answer, target)
    return {
        "rows": len(answer.numbers),
        "problems": {str(number): text for number, text in answer.problems.items()},
        "scores": ScoredBatch(info, answer, source).figures,
        "csv": summary,
        "file": None if target is None else str(target),
    }


def predict_rows(
    info: SavedModelInfo,
    signature: str,
    rows: Path,
    models: ModelCache,
    cache: Path,
    csv: CsvFormat = _GUESSED,
    *,
    numbers: Sequence[int] | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
) -> ScoredBatch:
    """Run a model of `models` on all rows of a file, or on those in `numbers`; after a stop, return the answers so
    far. `cache` is the folder for indexes. Emits Progress in rows. Raises as `predict_file`.
    """

    def ask(name: str, inputs: Mapping[str, object]) -> Prediction:
        return models.predict(info.path, name, inputs, emit, control)

    def report(done: int, total: int | None) -> None:
        emit(Progress(done, total, None, None))

    def stopped() -> bool:
        return control is not None and control.stop_requested

    answer = predict_rows_of(
        rows, info, signature, ask, cache, csv, numbers=numbers, report=report, stopped=stopped
    )
    return ScoredBatch(info, answer, rows)


def _ask(
    info: SavedModelInfo, name: str, rows: Path, csv: CsvFormat, trusted: bool, confined: bool, emit: Emit
) -> tuple[BatchAnswer, str | None]:
    """Return the answers, and the format in which a CSV file was read."""
    reported, read_as = 0.0, None

    def report(done: int, total: int | None) -> None:
        nonlocal reported
        if time.monotonic() - reported > _REPORT_EVERY:
            reported = time.monotonic()
            emit(Phase("predicting", f"{done} rows" if total is None else f"{done} of {total} rows"))

    def opened(summary: str) -> None:
        nonlocal read_as
        read_as = summary
        emit(Notice(f"{rows.name}: {summary}."))

    with scratch_folder("rows") as cache, closing(open_models()) as models:
        if trusted:
            models.trust(info.path)
        if confined:
            models.confine(info.path)

        def ask(signature: str, inputs: Mapping[str, object]) -> Prediction:
            return models.predict(info.path, signature, inputs, emit)

        answer = predict_rows_of(rows, info, name, ask, cache, csv, report=report, opened=opened)
    return answer, read_as
