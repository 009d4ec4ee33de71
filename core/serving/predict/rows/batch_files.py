"""The answers of a batch as a file: CSV, a line per row, or JSON. No TensorFlow."""

from __future__ import annotations

import csv
import io
import json
import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import storage_error
from core.outside_text import csv_cell
from core.serving.predict.requests import readable_json
from core.serving.predict.rows.batch import BatchAnswer
from core.words import worded

_MOST_CELLS = 64  # of one output, as columns of their own; more stand in one cell, as JSON


def write_answers(answer: BatchAnswer, path: Path) -> None:
    """As JSON if the file's name ends so, else as CSV. StorageError."""
    (write_json if path.suffix.lower() == ".json" else write_csv)(answer, path)


def write_csv(answer: BatchAnswer, path: Path) -> None:
    """A line per row: its number, its labels, its outputs, a column per value, and why it has no answer.

    StorageError.
    """
    columns = {alias: _cells(alias, value) for alias, value in answer.outputs.items()}
    titles = [title for names, _ in columns.values() for title in names]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    problems = ["problem"] if answer.problems else []
    head = ["row", *(f"label {name}" for name in answer.labels), *titles, *problems]
    writer.writerow([csv_cell(title) for title in head])
    for place, number in enumerate(answer.numbers.tolist()):
        labels = [_text(values[place]) for values in answer.labels.values()]
        cells = [cell for names, value in columns.values() for cell in _row_of(value[place], len(names))]
        texts = [csv_cell(cell) if isinstance(cell, str) else cell for cell in (*labels, *cells)]
        writer.writerow([number, *texts, *[""] * len(problems)])
    for number, problem in answer.problems.items():
        writer.writerow([number, *[""] * (len(answer.labels) + len(titles)), csv_cell(problem)])
    _write(path, text.getvalue())


def write_json(answer: BatchAnswer, path: Path) -> None:
    """A list of {"row", "labels", "outputs"}, or {"row", "problem"}. StorageError."""
    rows: list[Mapping[str, object]] = []
    for place, number in enumerate(answer.numbers.tolist()):
        labels = {name: _strict(readable_json(values[place])) for name, values in answer.labels.items()}
        outputs = {alias: _strict(readable_json(value[place])) for alias, value in answer.outputs.items()}
        rows.append({"row": number, **({"labels": labels} if labels else {}), "outputs": outputs})
    rows += [{"row": number, "problem": problem} for number, problem in answer.problems.items()]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    _write(path, f"[\n{lines}\n]\n")


def _cells(alias: str, value: Any) -> tuple[list[str], Any]:
    size = int(np.prod(value.shape[1:]))
    if value.dtype == object and any(isinstance(item, np.ndarray) for item in value[:1]):
        return [alias], value
    if size == 1:
        return [alias], value
    if not 0 < size <= _MOST_CELLS:
        return [alias], value
    places = np.ndindex(*value.shape[1:])
    return [f"{alias}[{','.join(str(index) for index in place)}]" for place in places], value


def _row_of(value: Any, count: int) -> list[str]:
    flat = np.ravel(value)
    if len(flat) == count:
        return [_text(item) for item in flat]
    return [json.dumps(_strict(readable_json(np.asarray(value))), ensure_ascii=False)]


def _text(value: object) -> str:
    if value is None:
        return ""
    plain = readable_json(np.asarray(value) if isinstance(value, np.generic) else value)
    return plain if isinstance(plain, str) else json.dumps(_strict(plain), ensure_ascii=False).strip('"')


def _strict(value: object) -> object:
    """What is not finite as text: JSON has no such numbers."""
    if isinstance(value, list):
        return [_strict(item) for item in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _write(path: Path, text: str) -> None:
    """The file is there whole or not at all."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        try:
            unfinished.write_text(text, encoding="utf-8")
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise storage_error(error, worded("save the answers")) from error
