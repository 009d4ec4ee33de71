"""Predictions beside their labels as files: about.json, predictions.npz, and the rows as a TFRecord file.

What cannot be read back is as if it was not there: it can be made again.
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.analysis.records import ClassHead, Head, LabelledPredictions, NumberHead, NumberValues, Values, WordValues
from core.runs.plain_files import plain, read_plain

ROWS_FILE = "rows.tfrecord"
_ABOUT, _ARRAYS = "about.json", "predictions.npz"
_FORMAT = 1
_LARGEST = 64 << 20  # bytes of about.json
_LARGEST_ARRAYS = 1 << 29  # bytes of all arrays, unpacked, whatever the file is packed into
_MOST_PACKED = 20  # times smaller than its arrays a larger file is: numbers that were measured pack worse

Arrays = dict[str, NDArray[Any]]


def write_predictions(folder: Path, found: LabelledPredictions, about: Mapping[str, object]) -> None:
    """Write them into a folder that is there; `about` is what they are of, as JSON. OSError."""
    arrays: Arrays = {"kept": found.kept}
    heads = [_head_json(head, f"head{place}", arrays) for place, head in enumerate(found.heads)]
    columns = [_column_json(column, f"column{place}", arrays) for place, column in enumerate(found.columns)]
    values = {
        "format": _FORMAT,
        "about": dict(about),
        "rows": found.count,
        "at_end": found.at_end,
        "heads": heads,
        "columns": columns,
    }
    with (folder / _ARRAYS).open("wb") as stream:
        np.savez_compressed(stream, **arrays)
    (folder / _ABOUT).write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")


def read_about(folder: Path) -> Mapping[str, object] | None:
    """What the predictions in a folder are of; None if there are none that can be read."""
    values = _values_in(folder)
    return values["about"] if values is not None else None


def read_predictions(folder: Path) -> LabelledPredictions | None:
    """The predictions in a folder; None if there are none that can be read."""
    values = _values_in(folder)
    if values is None:
        return None
    try:
        arrays = _arrays_in(folder / _ARRAYS)
        found = LabelledPredictions(
            int(values["rows"]),
            tuple(_head_of(item, f"head{place}", arrays) for place, item in enumerate(values["heads"])),
            tuple(_column_of(item, f"column{place}", arrays) for place, item in enumerate(values["columns"])),
            arrays["kept"].astype(np.int64),
            bool(values["at_end"]),
        )
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        EOFError,
        MemoryError,
        RuntimeError,
        zlib.error,
        zipfile.BadZipFile,
    ):
        return None
    return found if _is_whole(found) else None


def _arrays_in(file: Path) -> Arrays:
    """Return the arrays of a file. ValueError if they are more than such a file can have been made of."""
    with open(file, "rb", opener=plain) as stream, np.load(stream, allow_pickle=False) as kept:
        packed = os.fstat(stream.fileno()).st_size
        if sum(part.file_size for part in kept.zip.infolist()) > max(_LARGEST_ARRAYS, _MOST_PACKED * packed):
            raise ValueError(f"{file.name} is too large")
        return {name: kept[name] for name in kept.files}


def _values_in(folder: Path) -> dict[str, Any] | None:
    file = folder / _ABOUT
    try:
        values = json.loads(read_plain(file, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return None
    right = isinstance(values, dict) and values.get("format") == _FORMAT and isinstance(values.get("about"), dict)
    return values if right else None


def _head_json(head: Head, place: str, arrays: Arrays) -> dict[str, object]:
    arrays[f"{place}_true"] = head.true
    match head:
        case ClassHead():
            arrays[f"{place}_chosen"], arrays[f"{place}_score"] = head.chosen, head.score
            if head.each is not None:
                arrays[f"{place}_each"] = head.each
            return {"name": head.name, "label": head.label, "classes": list(head.classes)}
        case NumberHead():
            arrays[f"{place}_predicted"] = head.predicted
            return {"name": head.name, "label": head.label}


def _head_of(values: Mapping[str, Any], place: str, arrays: Arrays) -> Head:
    name, label = str(values["name"]), str(values["label"])
    if "classes" not in values:
        return NumberHead(
            name,
            label,
            arrays[f"{place}_true"].astype(np.float64),
            arrays[f"{place}_predicted"].astype(np.float64),
        )
    true, chosen = (arrays[f"{place}_{part}"].astype(np.int64) for part in ("true", "chosen"))
    score, each = arrays[f"{place}_score"].astype(np.float64), arrays.get(f"{place}_each")
    classes = tuple(map(str, values["classes"]))
    return ClassHead(name, label, classes, true, chosen, score, None if each is None else each.astype(np.float32))


def _column_json(column: Values, place: str, arrays: Arrays) -> dict[str, object]:
    match column:
        case NumberValues():
            arrays[place] = column.values
            return {"name": column.name}
        case WordValues():
            arrays[place] = column.codes
            return {"name": column.name, "words": list(column.words)}


def _column_of(values: Mapping[str, Any], place: str, arrays: Arrays) -> Values:
    if "words" in values:
        return WordValues(str(values["name"]), tuple(map(str, values["words"])), arrays[place].astype(np.int64))
    return NumberValues(str(values["name"]), arrays[place].astype(np.float64))


def _is_whole(found: LabelledPredictions) -> bool:
    """Whether every array is as long as it should be, and no code or class is beyond what there is."""
    count = (found.count,)
    for head in found.heads:
        parts = (head.chosen, head.score) if isinstance(head, ClassHead) else (head.predicted,)
        if any(part.shape != count for part in (head.true, *parts)):
            return False
        if isinstance(head, ClassHead) and not _is_class_head_whole(head):
            return False
    for column in found.columns:
        values = column.values if isinstance(column, NumberValues) else column.codes
        if values.shape != count or (
            isinstance(column, WordValues) and not _below(column.codes, len(column.words))
        ):
            return False
    return found.kept.ndim == 1 and _below(found.kept, found.count) and bool((np.diff(found.kept) > 0).all())


def _is_class_head_whole(head: ClassHead) -> bool:
    fits = head.each is None or head.each.shape == (len(head.true), len(head.classes))
    return fits and all(_below(part, len(head.classes)) for part in (head.true, head.chosen))


def _below(codes: NDArray[Any], end: int) -> bool:
    return not codes.size or (int(codes.min()) >= -1 and int(codes.max()) < end)
