"""Data to input_fns: records -> parse -> shuffle, repeat, batch -> augment -> preprocess."""

from __future__ import annotations

import csv
import glob
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from core.errors import DataError, WorkbenchError, storage_error
from core.experiment.experiment import Arrays, Csv, Data, Experiment, Source, TFRecords
from core.experiment.records import check_records, compression_of, parse_examples, read_serialized
from core.experiment.schema import Feature, FeatureSchema
from core.experiment.user_code import call_with_training, user_code
from core.experiment.values import default_array, to_array

InputFn = Callable[[], Any]


def resolve_data(experiment: Experiment, folder: Path) -> Data:
    """The experiment's Data; a function gets `folder`, which exists then. UserCodeError if it raises."""
    if isinstance(experiment.data, Data):
        return experiment.data
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, "make the folder for the data") from error
    with user_code("data(folder)"):
        data = experiment.data(folder)
    if not isinstance(data, Data):
        raise DataError(f"data(folder) must return a Data, not {type(data).__name__}.")
    return data


def make_input_fn(
    schema: FeatureSchema,
    source: Source,
    *,
    base_dir: Path,
    training: bool,
    batch_size: int,
    shuffle_buffer: int,
    seed: int | None,
    preprocess: Callable[..., Any] | None = None,
    augment: Callable[..., Any] | None = None,
) -> InputFn:
    """A function that makes a tf.data.Dataset of (features, labels) batches.

    Training shuffles and repeats for ever; evaluation is one pass in order, the last batch as long as it is.
    Data in memory is read now, once; files are checked to exist now. Raises DataError.
    """
    read = _reader(schema, source, base_dir)

    def input_fn() -> Any:
        dataset, parse = read()
        if training:
            if shuffle_buffer > 1:
                dataset = dataset.shuffle(shuffle_buffer, seed=seed, reshuffle_each_iteration=True)
            dataset = dataset.repeat()
        dataset = dataset.batch(batch_size)

        def to_model(batch: Any) -> tuple[Any, Any]:
            features, labels = parse(batch)
            target = _labels(schema, labels)
            if training and augment is not None:
                with user_code("augment"):
                    features, target = augment(features, target)
            if preprocess is not None:
                with user_code("preprocess"):
                    features = call_with_training(preprocess, features, training=training)
            return features, target

        dataset = dataset.map(to_model, num_parallel_calls=tf.data.AUTOTUNE, deterministic=True)
        return dataset.prefetch(tf.data.AUTOTUNE)

    return input_fn


def count_records(source: Source, base_dir: Path) -> int:
    """How many records there are. Reads record headers or lines, parses nothing."""
    match source:
        case TFRecords():
            return sum(
                sum(1 for _ in read_serialized(path, source.compression)) for path in files_of(source, base_dir)
            )
        case Csv():
            return sum(sum(1 for _ in _csv_lines(path, source.delimiter)) for path in files_of(source, base_dir))
        case _:
            return _array_length(source.columns)


def check_first_records(schema: FeatureSchema, source: Source, base_dir: Path) -> None:
    """DataError if one of the first records does not fit the schema, naming file, record and feature.

    CSV files and arrays are checked whole when their input_fn is made.
    """
    if isinstance(source, TFRecords):
        check_records(schema, files_of(source, base_dir))


def files_of(source: TFRecords | Csv, base_dir: Path) -> list[Path]:
    """The files of a source, sorted; relative patterns start at `base_dir`. DataError where none matches."""
    patterns = source.patterns if isinstance(source.patterns, tuple | list) else (source.patterns,)
    found: list[Path] = []
    for pattern in patterns:
        full = str(pattern) if Path(pattern).is_absolute() else str(base_dir / pattern)
        matches = sorted(Path(match) for match in glob.glob(full, recursive=True))
        if not matches:
            raise DataError(f"No data file matches {full}. Check the path in the experiment.")
        found += matches
    return found


def _reader(
    schema: FeatureSchema, source: Source, base_dir: Path
) -> Callable[[], tuple[Any, Callable[[Any], Any]]]:
    """A function that makes the unbatched dataset and the function that parses a batch of it."""
    if isinstance(source, TFRecords):
        paths = files_of(source, base_dir)
        compression = compression_of(paths[0]) if source.compression is None else source.compression

        def read_records() -> tuple[Any, Callable[[Any], Any]]:
            dataset = tf.data.TFRecordDataset([str(path) for path in paths], compression_type=compression or None)
            return dataset, lambda batch: parse_examples(schema, batch, labels=bool(schema.labels))

        return read_records
    columns = _csv_columns(schema, source, base_dir) if isinstance(source, Csv) else _columns(schema, source)

    def read_columns() -> tuple[Any, Callable[[Any], Any]]:
        tensors = {feature.name: _tensor(feature, columns[feature.name]) for feature in schema.all}
        return tf.data.Dataset.from_tensor_slices(tensors), lambda batch: _split(schema, batch)

    return read_columns


def _split(schema: FeatureSchema, batch: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    features = {feature.name: batch[feature.name] for feature in schema.features}
    return features, {label.name: batch[label.name] for label in schema.labels}


def _labels(schema: FeatureSchema, labels: Mapping[str, Any]) -> Any:
    if len(schema.labels) == 1:
        return labels[schema.labels[0].name]
    return dict(labels)


def _tensor(feature: Feature, rows: Any) -> Any:
    if feature.is_ragged:
        flat = np.concatenate(rows) if len(rows) else np.empty((0,), feature.numpy_dtype)
        values = tf.constant(flat.tolist() if feature.dtype == "string" else flat, tf.as_dtype(feature.dtype))
        return tf.RaggedTensor.from_row_lengths(values, tf.constant([len(row) for row in rows], tf.int64))
    return rows


def _columns(schema: FeatureSchema, source: Arrays) -> dict[str, Any]:
    """The arrays of an Arrays source, each [records] + shape in the feature's dtype."""
    _array_length(source.columns)
    columns = {}
    for feature in schema.all:
        if feature.name not in source.columns:
            default = default_array(feature)
            if default is None:
                raise DataError(f'The arrays lack "{feature.name}". There are: {", ".join(source.columns)}.')
            columns[feature.name] = np.stack([default] * _array_length(source.columns))
            continue
        columns[feature.name] = _column(feature, source.columns[feature.name])
    return columns


def _column(feature: Feature, rows: Sequence[Any]) -> Any:
    checked = []
    for index, row in enumerate(rows):
        try:
            checked.append(to_array(feature, row))
        except WorkbenchError as error:
            raise DataError(f'Record {index} of "{feature.name}": {error}') from error
    return _stacked(feature, checked)


def _stacked(feature: Feature, rows: Sequence[Any]) -> Any:
    if feature.is_ragged:
        return list(rows)
    shape = tuple(size or 0 for size in feature.shape)
    result = np.empty((len(rows), *shape), feature.numpy_dtype)
    for index, row in enumerate(rows):
        result[index] = row if row.ndim else row[()]
    return result


def _array_length(columns: Mapping[str, Any]) -> int:
    lengths = {name: len(column) for name, column in columns.items()}
    if len(set(lengths.values())) > 1:
        listed = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise DataError(f"The arrays differ in length: {listed}.")
    return next(iter(lengths.values()), 0)


def _csv_columns(schema: FeatureSchema, source: Csv, base_dir: Path) -> dict[str, Any]:
    columns: dict[str, list[Any]] = {feature.name: [] for feature in schema.all}
    for path in files_of(source, base_dir):
        for line, cells in _csv_lines(path, source.delimiter):
            for feature in schema.all:
                columns[feature.name].append(_cell(feature, cells, path, line))
    return {feature.name: _stacked(feature, columns[feature.name]) for feature in schema.all}


def _csv_lines(path: Path, delimiter: str) -> Any:
    """(line number, {column: text}) of each record of a CSV file with a header."""
    try:
        with path.open(newline="", encoding="utf-8-sig") as stream:
            reader = csv.DictReader(stream, delimiter=delimiter)
            for cells in reader:
                yield reader.line_num, cells
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path.name} is not a CSV file in UTF-8: {error}.") from error
    except OSError as error:
        raise storage_error(error, "read the data") from error


def _cell(feature: Feature, cells: Mapping[str, str | None], path: Path, line: int) -> Any:
    if feature.name not in cells and feature.is_required:
        names = ", ".join(str(name) for name in cells)
        raise DataError(f'{path.name} has no column "{feature.name}". It has: {names}.')
    text = (cells.get(feature.name) or "").strip()
    where = f"{path.name}, line {line}"
    if not text:
        default = default_array(feature)
        if default is None:
            raise DataError(f'{where}: "{feature.name}" is empty and has no default.')
        return default
    value: Any = text if not feature.shape else text.split()
    try:
        if feature.shape and feature.dtype != "string":
            value = [float(part) for part in value]
        return to_array(feature, value)
    except (ValueError, WorkbenchError) as error:
        raise DataError(f"{where}: {error}") from error
