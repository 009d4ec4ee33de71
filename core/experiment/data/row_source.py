"""Opens a file of rows of any kind: TFRecords, plain, gzip or zlib, or CSV. No TensorFlow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import DataError
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import CsvPager
from core.experiment.data.record_index import Page, RecordPager
from core.experiment.data.record_rows import RecordRow, row_of, sequence_row_of
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.words import worded

RowSource = RecordPager | CsvPager
CSV = (".csv", ".tsv")
_PACKED = (".bz2", ".xz", ".zst", ".zip")


@dataclass(frozen=True, slots=True)
class RowKind:
    """What rows hold: the features of `schema`; without one CSV columns the `fields` of their name.

    `steps`: records are SequenceExamples. `csv`: how a CSV file is written, as far as that is said.
    """

    schema: FeatureSchema | None = None
    fields: tuple[Feature, ...] = ()
    steps: bool = False
    csv: CsvFormat = CsvFormat()


def open_rows(path: Path, cache: Path, kind: RowKind) -> RowSource:
    """Open a file; its name tells the kind. `cache` is the folder of indexes. DataError if it cannot be read."""
    *others, last = [suffix.lower() for suffix in path.suffixes] or [""]
    if last in _PACKED and others and others[-1] in CSV:
        raise DataError(
            worded("{name} is a CSV file in a packing that is not read. Use gzip, or none.", name=path.name)
        )
    if last in CSV or (last == ".gz" and others and others[-1] in CSV):
        return CsvPager(path, kind.csv, kind.schema, kind.fields)
    return RecordPager(path, cache)


def count_of(source: RowSource) -> int | None:
    """Return the number of rows; None while they are being counted."""
    if isinstance(source, CsvPager):
        return source.count
    return source.index.count if source.index is not None else None


def rows_of(source: RowSource, page: Page, kind: RowKind) -> Sequence[RecordRow]:
    """Return the rows of a page of a file that was opened with that kind."""
    numbered = enumerate(page.records, page.start)
    if isinstance(source, CsvPager):
        return [source.row(number, cells) for number, cells in numbered]
    if kind.steps:
        return [sequence_row_of(number, data) for number, data in numbered]
    return [row_of(number, data, kind.schema) for number, data in numbered]
