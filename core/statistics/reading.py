"""Files and arrays to their statistics, in one pass."""

from __future__ import annotations

import time
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from core.control import Control
from core.errors import DataError, storage_error
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.example_proto import SequenceExample
from core.experiment.data.record_files import compression_of, length_of, opened, read_serialized
from core.experiment.data.record_rows import values_of
from core.experiment.data.unchanged import all_unchanged
from core.runs.events.framing import FOOTER, HEADER
from core.statistics.csv_files import MOST_SAMPLED, MOST_TEXTS, statistics_of_csv
from core.statistics.records import ColumnStatistics, DataStatistics, Layout, Report
from core.statistics.tallies import Ints, RowSample
from core.statistics.value_columns import ValueColumn
from core.words import mark, worded

_BEGINNING = 512  # bytes that tell what a file is
_LEAST_IN_TEXT = 9  # the tab; no text has a smaller byte
_RECORDS = 500  # records counted together


def reporter_of(control: Control | None) -> Callable[[float], None]:
    """What ends the reading by WorkStopped once `control` was asked to stop."""

    def report(share: float) -> None:
        if control is not None:
            control.check()

    return report


FileKind = Literal["csv", "records"]
Row = Mapping[str, Any]


def no_report(share: float) -> None:
    """Where nobody wants to know how far it is."""


def kind_of_file(path: Path) -> FileKind:
    """Whether a file holds lines of text or TFRecords, by how it begins. DataError: neither, empty, or no file."""
    if path.is_dir():
        raise DataError(worded("{path} is a folder. Choose the files in it.", path=path))
    try:
        if not path.stat().st_size:
            raise DataError(worded("{name} is empty.", name=path.name))
        with closing(opened(path, compression_of(path))) as stream:
            begin = stream.read(_BEGINNING)
    except (EOFError, zlib.error):
        return "csv"  # whose reader says what is wrong
    except FileNotFoundError:
        raise DataError(worded("There is no file {path}.", path=path)) from None
    except OSError as error:
        raise storage_error(error, mark("read the data"), reads=True) from error
    if len(begin) >= HEADER and length_of(begin[:HEADER]) is not None:
        return "records"
    if not begin.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) and any(octet < _LEAST_IN_TEXT for octet in begin):
        raise DataError(
            worded("{name} is neither text nor a TFRecord file, or its first record is damaged.", name=path.name)
        )
    return "csv"


def statistics_of_files(
    paths: Sequence[Path],
    wanted: CsvFormat | None = None,
    *,
    name: str = "",
    orders: Sequence[Sequence[str]] = (),
    compression: str | None = None,
    report: Report = no_report,
) -> DataStatistics:
    """What CSV or TFRecord files hold, all of one kind. `report` gets the share that was read.

    `wanted` is how CSV files are written, as far as that is known; `orders` names columns that no line names.
    DataError: a file that cannot be read; CSV files whose columns differ.
    """
    started = time.perf_counter()
    kinds = {path: kind_of_file(path) for path in paths}
    if len(set(kinds.values())) > 1:
        raise DataError(worded("These are CSV files and TFRecord files. Choose files of one kind."))
    size = sum(path.stat().st_size for path in paths)
    with all_unchanged(paths):
        if "csv" in kinds.values():
            found = statistics_of_csv(paths, wanted or CsvFormat(), orders, report)
        else:
            found = _of_records(paths, compression, size, report)
    return replace(
        found,
        name=name or ", ".join(path.name for path in paths[:3]) + (", ..." if len(paths) > 3 else ""),
        seconds=time.perf_counter() - started,
        bytes=size,
        files=tuple(map(str, paths)),
    )


def statistics_of_rows(
    rows: Iterable[Row], *, name: str, layout: Layout, report: Report = no_report
) -> DataStatistics:
    """What rows hold: {name: array, None where it is missing, a list of arrays of a step feature}."""
    started = time.perf_counter()
    columns: dict[str, ValueColumn] = {}
    sample = RowSample(MOST_SAMPLED)
    iterator, count, chosen_before = iter(rows), 0, 0
    while part := list(islice(iterator, _RECORDS)):
        chosen = sample.choose(np.arange(count, count + len(part)))
        for row in part:
            for key, value in row.items():
                if key not in columns:
                    columns[key] = ValueColumn(key, MOST_TEXTS, is_step=isinstance(value, list), before=count)
        for key, column in columns.items():
            column.add([row.get(key) for row in part], chosen, chosen_before)
        count += len(part)
        chosen_before += len(chosen)
    return _statistics(
        name, layout, count, sample, [column.finish(sample.kept(), count) for column in columns.values()], started
    )


def statistics_of_arrays(columns: Mapping[str, object], *, name: str) -> DataStatistics:
    """What data in memory holds, {name: array [records, ...]}."""
    arrays = {
        key: values if isinstance(values, list | tuple) else np.asarray(values) for key, values in columns.items()
    }
    length = max((len(values) for values in arrays.values()), default=0)

    def rows() -> Iterator[Row]:
        for index in range(length):
            yield {key: _as_array(values[index]) for key, values in arrays.items() if index < len(values)}

    return statistics_of_rows(rows(), name=name, layout="rows")


def _as_array(value: object) -> NDArray[np.generic] | None:
    if value is None:
        return None
    array = np.asarray(value)
    return array.astype(object) if array.dtype.kind in "SU" else array


def _of_records(paths: Sequence[Path], compression: str | None, size: int, report: Report) -> DataStatistics:
    steps = False
    read = 0
    is_packed = any(compression or compression_of(path) for path in paths)

    def rows() -> Iterator[Row]:
        nonlocal steps, read
        for path in paths:
            for index, serialized in enumerate(read_serialized(path, compression)):
                read += HEADER + len(serialized) + FOOTER
                if not index % _RECORDS:
                    report(0.0 if is_packed else min(1.0, read / max(1, size)))
                row, has_steps = _row_of(serialized, path, index)
                steps = steps or has_steps
                yield row

    found = statistics_of_rows(rows(), name="", layout="examples")
    if not found.rows:
        raise DataError(worded("{name} holds no records.", name=paths[0].name))
    return replace(found, layout="sequences") if steps else found


def _row_of(serialized: bytes, path: Path, index: int) -> tuple[Row, bool]:
    """A record's values. An Example reads as the context of a SequenceExample, which alone has feature lists."""
    try:
        message = SequenceExample.FromString(serialized)
    except Exception:  # protobuf's DecodeError differs between its implementations
        raise DataError(
            worded(
                "{name}, record {index} is neither a tf.train.Example nor a tf.train.SequenceExample.",
                name=path.name,
                index=index,
            )
        ) from None
    row: dict[str, object] = {}
    for name, feature in message.context.feature.items():
        row[name] = values_of(feature) if feature.WhichOneof("kind") is not None else None
    lists = message.feature_lists.feature_list
    for name, steps in lists.items():
        row[name] = [values_of(step) for step in steps.feature]
    return row, bool(lists)


def _statistics(
    name: str,
    layout: Layout,
    rows: int,
    sample: RowSample,
    found: Sequence[tuple[ColumnStatistics, NDArray[np.generic]]],
    started: float,
) -> DataStatistics:
    columns = tuple(column for column, _ in found)
    kept: Ints = sample.kept()
    return DataStatistics(
        name=name, layout=layout, rows=rows, columns=columns, seconds=time.perf_counter() - started,
        sampled=None if sample.is_whole else len(kept),
        sample={column.name: values for column, values in found},
    )  # fmt: skip
