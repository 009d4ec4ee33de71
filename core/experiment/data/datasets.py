"""Data to input_fns: records -> shuffle, repeat, batch -> parse -> augment -> preprocess."""

from __future__ import annotations

import glob
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from core.errors import DataError, storage_error
from core.experiment.data.columns import Column, array_length, columns_of_arrays, columns_of_csv, count_csv
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.input_fns import make_own_input_fn, read_first
from core.experiment.data.parts import Part, is_in
from core.experiment.data.record_files import (
    check_compression,
    compression_of,
    count_serialized,
    read_serialized,
)
from core.experiment.data.records import check_records, parse_examples
from core.experiment.data.share import Share
from core.experiment.data.structures import arranged, as_given
from core.experiment.experiment import Arrays, Csv, Data, Experiment, InputFn, Source, TFRecords
from core.experiment.feature import Feature
from core.experiment.loading import check_data
from core.experiment.schema import FeatureSchema
from core.experiment.user_arguments import call_with
from core.experiment.user_code import user_code
from core.experiment.user_functions import augment_of, preprocess_of
from core.experiment.values import Array, fixed_shape
from core.tf_types import InputFunction, Params, Tensors, UserFunction
from core.words import mark, worded

Parsed = tuple[dict[str, tf.Tensor], dict[str, tf.Tensor]]
_FILES_AT_ONCE = 16
_RECORDS_AT_ONCE = 512


def resolve_data(experiment: Experiment, folder: Path) -> Data:
    """Return the experiment's Data.

    A function is called with `folder`, which then exists. UserCodeError if it raises.
    """
    if isinstance(experiment.data, Data):
        return experiment.data
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, mark("make the folder for the data")) from error
    make = experiment.data
    if make is None:
        raise DataError(worded("The experiment has no data."))
    with user_code("data(folder)"):
        data = call_with(make, "data", {"folder": folder})
    if not isinstance(data, Data):
        raise DataError(
            worded(
                "data(folder) must return a Data, not {kind}. An input_fn goes into a Data: "
                "data=Data(train=train_input_fn, eval=eval_input_fn).",
                kind=type(data).__name__,
            )
        )
    check_data(data)
    return data


def make_input_fn(
    schema: FeatureSchema | None,
    source: Source,
    *,
    base_dir: Path,
    training: bool,
    batch_size: int,
    shuffle_buffer: int,
    seed: int | None,
    preprocess: UserFunction | None = None,
    augment: UserFunction | None = None,
    params: Params | None = None,
    share: Share | None = None,
) -> InputFunction:
    """A function that makes a tf.data.Dataset of (features, labels) batches, or of features without labels.

    Training shuffles and repeats for ever; evaluation is one pass in order, the last batch as long as it is.
    With a seed every pass through the data is repeatable. `labels` is a tensor, or a dict where the schema has
    several. Data in memory is read and checked now, once; files are checked to exist now. Raises DataError.

    An InputFn does all of this by itself but `augment` and `preprocess`; its function is called with `params`, and
    may return tensors instead of a Dataset. `share`: the part of the training data that this process reads, in the
    order of the share's seed; an InputFn takes its own part, by its `input_context`.
    """
    augmented = augment_of(augment) if training and augment is not None else None
    preprocessed = preprocess_of(preprocess, training=training) if preprocess is not None else None

    def prepared(features: Tensors, target: object) -> tuple[Tensors, object]:
        if augmented is not None:
            features, target = augmented(features, target)
        return (features if preprocessed is None else preprocessed(features)), target

    def to_model(features: Tensors, target: object) -> object:
        features, target = prepared(features, target)
        return features if target is None else (features, target)

    if isinstance(source, InputFn):
        changed = to_model if augmented is not None or preprocessed is not None else None
        return make_own_input_fn(source, training=training, params=params or {}, to_model=changed)
    known = described(schema)
    read = _reader(known, source, base_dir)
    order = seed if share is None else share.seed

    def with_labels(features: Tensors, labels: Tensors) -> object:
        features, target = prepared(features, _labels(known, labels))
        given = arranged(known, features)
        return given if target is None else (given, target)

    def input_fn() -> tf.data.Dataset:
        shuffled = training and shuffle_buffer > 1
        dataset, parse = read(shuffled, order)
        if shuffled:
            dataset = dataset.shuffle(shuffle_buffer, seed=order, reshuffle_each_iteration=True)
        if training:
            dataset = dataset.repeat()
        if share is not None:
            dataset = dataset.shard(share.count, share.index)
        dataset = dataset.batch(batch_size)
        if training:
            dataset = _mapped(dataset, parse, repeatable=False)
            dataset = _mapped(dataset, with_labels, repeatable=seed is not None)
        else:  # in one function: TensorFlow prepares each anew, some milliseconds, whenever an evaluation begins
            dataset = _mapped(dataset, lambda batch: with_labels(*parse(batch)), repeatable=False)
        return dataset.prefetch(tf.data.AUTOTUNE)

    return input_fn


def described(schema: FeatureSchema | None) -> FeatureSchema:
    """Return the schema. DataError if there is none where one is needed."""
    if schema is None:
        raise DataError(
            worded("TFRecords, Csv and Arrays need a schema. Give the experiment one, or use an InputFn.")
        )
    return schema


def count_records(source: Source, base_dir: Path, schema: FeatureSchema | None = None) -> int | None:
    """Return the number of records; None for an InputFn.

    Reads record headers or lines and parses nothing. The names of `schema` tell a header line from a row.
    """
    match source:
        case InputFn():
            return None
        case TFRecords():
            return sum(_count(path, source) for path in files_of(source, base_dir))
        case Csv():
            paths = files_of(source, base_dir)
            return sum(count_csv(path, csv_format(source), schema, source.part, source.where) for path in paths)
        case _:
            return array_length(source)


def check_first_records(
    schema: FeatureSchema | None,
    source: Source,
    base_dir: Path,
    params: Params | None = None,
    *,
    training: bool = False,
) -> None:
    """DataError if one of the first records does not fit the schema, naming file, record and feature.

    CSV files and arrays are checked whole when their input_fn is made. Of an InputFn one batch is read.
    """
    if isinstance(source, TFRecords):
        check_records(described(schema), files_of(source, base_dir), compression=source.compression)
    if isinstance(source, InputFn):
        read_first(make_own_input_fn(source, training=training, params=params or {}, to_model=None), source.name)


def files_of(source: TFRecords | Csv, base_dir: Path) -> list[Path]:
    """The files of a source, sorted; relative patterns start at `base_dir`. DataError where none matches."""
    patterns = source.patterns if isinstance(source.patterns, tuple | list) else (source.patterns,)
    found: list[Path] = []
    for pattern in patterns:
        wanted = Path(pattern).expanduser()
        full = wanted if wanted.is_absolute() else base_dir / wanted
        if full.is_file():  # a name may hold the signs of a pattern, as in "data [old].csv"
            found.append(full)
            continue
        # In a relative pattern, only what the user wrote is one, not the folder it starts from.
        text = str(full) if wanted.is_absolute() else str(Path(glob.escape(str(base_dir))) / wanted)
        matches = sorted(path for path in map(Path, glob.glob(text, recursive=True)) if path.is_file())
        if not matches:
            raise DataError(worded("No data file matches {path}. Check the path in the experiment.", path=full))
        found += matches
    return found


def csv_format(source: Csv) -> CsvFormat:
    """Return the format of a source's files as far as the source says."""
    return CsvFormat(source.header, source.delimiter, source.decimal, source.strip, source.missing, source.names)


def _count(path: Path, source: TFRecords) -> int:
    if source.part is None:
        return count_serialized(path, source.compression)
    return sum(is_in(source.part, record) for record in read_serialized(path, source.compression))


Reader = Callable[[bool, int | None], tuple[tf.data.Dataset, Callable[[tf.Tensor], Parsed]]]


def _reader(schema: FeatureSchema, source: TFRecords | Csv | Arrays, base_dir: Path) -> Reader:
    """Return a function that makes the unbatched dataset, and one that parses a batch of it."""
    match source:
        case TFRecords():
            return _record_reader(schema, files_of(source, base_dir), source.compression, source.part)
        case Csv():
            paths = files_of(source, base_dir)
            return _column_reader(
                schema, columns_of_csv(schema, paths, csv_format(source), source.part, source.where)
            )
        case _:
            return _column_reader(schema, columns_of_arrays(schema, source))


def _record_reader(
    schema: FeatureSchema, paths: Sequence[Path], compression: str | None, part: Part | None
) -> Reader:
    kinds = [compression_of(path) if compression is None else check_compression(compression) for path in paths]

    def read(shuffled: bool, seed: int | None) -> tuple[tf.data.Dataset, Callable[[tf.Tensor], Parsed]]:
        files = tf.data.Dataset.from_tensor_slices(([str(path) for path in paths], kinds))
        if shuffled:
            # Several files are read in turns, in another order each time: often each holds one kind of record.
            files = files.shuffle(len(paths), seed=seed)
        dataset = files.interleave(
            tf.data.TFRecordDataset, cycle_length=min(len(paths), _FILES_AT_ONCE) if shuffled else 1
        )
        if part is not None:
            dataset = _of_part(dataset, part)
        return dataset, lambda batch: parse_examples(schema, batch, labels=bool(schema.labels))

    return read


def _of_part(dataset: tf.data.Dataset, part: Part) -> tf.data.Dataset:
    """Return the records of a dataset that belong to a part, decided in batches, as each call into Python costs
    time.
    """

    def among(records: tf.Tensor) -> tf.Tensor:
        def belongs(batch: NDArray[np.object_]) -> NDArray[np.bool_]:
            return np.array([is_in(part, record) for record in batch.tolist()], np.bool_)

        mask = tf.ensure_shape(tf.numpy_function(belongs, [records], tf.bool, stateful=False), [None])
        return tf.boolean_mask(records, mask)

    return _mapped(dataset.batch(_RECORDS_AT_ONCE), among, repeatable=False).unbatch()


def _column_reader(schema: FeatureSchema, columns: Mapping[str, Column]) -> Reader:
    """Read by index, so that the data stays out of the graph, which is written to event files and checkpoints."""
    count = len(columns[schema.features[0].name])
    dtypes: list[tf.DType] = []
    for feature in schema.all:
        dtypes += [tf.as_dtype(feature.dtype), tf.int64] if feature.is_ragged else [tf.as_dtype(feature.dtype)]

    def fetch(indices: NDArray[np.int64]) -> list[Array]:
        found: list[Array] = []
        for feature in schema.all:
            column = columns[feature.name]
            if isinstance(column, list):
                rows = [column[index] for index in indices]
                found.append(np.concatenate(rows) if rows else np.empty(fixed_shape(feature), feature.numpy_dtype))
                found.append(np.array([len(row) for row in rows], np.int64))
            else:
                found.append(column[indices])
        return found

    def parse(indices: tf.Tensor) -> Parsed:
        found = iter(tf.numpy_function(fetch, [indices], dtypes, stateful=False))
        tensors = {feature.name: _shaped(feature, found) for feature in schema.all}
        return (
            {feature.name: tensors[feature.name] for feature in schema.features},
            {label.name: tensors[label.name] for label in schema.labels},
        )

    return lambda shuffled, seed: (tf.data.Dataset.range(count), parse)


def _shaped(feature: Feature, found: Iterator[tf.Tensor]) -> tf.Tensor | tf.RaggedTensor:
    """Set the shape of the next elements, which NumPy could not tell TensorFlow."""
    values = next(found)
    if not feature.is_ragged:
        return tf.ensure_shape(values, [None, *feature.shape])
    lengths = tf.ensure_shape(next(found), [None])
    return tf.RaggedTensor.from_row_lengths(tf.ensure_shape(values, [None, *feature.inner_shape]), lengths)


def _mapped(dataset: tf.data.Dataset, function: Callable[..., object], *, repeatable: bool) -> tf.data.Dataset:
    function = tf.autograph.experimental.do_not_convert(function)  # the user's functions come converted
    if not repeatable:
        return dataset.map(function, num_parallel_calls=tf.data.AUTOTUNE, deterministic=True)
    # Random numbers drawn in parallel go to whichever batch asks first; TensorFlow would also make a plain map
    # parallel by itself. That the graph's seed reaches the function, which it warns of, is what is wanted.
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Seed .* from outer graph", UserWarning)
        dataset = dataset.map(function)
    options = tf.data.Options()
    options.experimental_optimization.map_parallelization = False
    return dataset.with_options(options)


def _labels(schema: FeatureSchema, labels: Tensors) -> tf.Tensor | dict[str, tf.Tensor] | None:
    if not schema.labels:
        return None
    given = {label.name: as_given(label, labels[label.name]) for label in schema.labels}
    return given[schema.labels[0].name] if len(given) == 1 else given
