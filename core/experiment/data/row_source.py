"""A file of rows, of whatever kind: TFRecords, plain or gzip, or CSV. No TensorFlow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.experiment.data.csv_rows import CsvPager
from core.experiment.data.record_index import Page, RecordPager
from core.experiment.data.record_rows import RecordRow, row_of, sequence_row_of
from core.experiment.schema import FeatureSchema

RowSource = RecordPager | CsvPager
CSV = (".csv", ".tsv")


def open_rows(path: Path, cache: Path) -> RowSource:
    """Open a file by its name; `cache` keeps indexes. DataError if there is none, or it cannot be read."""
    return CsvPager(path) if path.suffix.lower() in CSV else RecordPager(path, cache)


def count_of(source: RowSource) -> int | None:
    """How many rows it has; None as long as they are being counted."""
    if isinstance(source, CsvPager):
        return source.count
    return source.index.count if source.index is not None else None


def rows_of(source: RowSource, page: Page, schema: FeatureSchema | None, *, steps: bool) -> Sequence[RecordRow]:
    """The rows of a page. `steps`: its records are SequenceExamples."""
    numbered = enumerate(page.records, page.start)
    if isinstance(source, CsvPager):
        return [source.row(number, cells, schema) for number, cells in numbered]
    if steps:
        return [sequence_row_of(number, data) for number, data in numbered]
    return [row_of(number, data, schema) for number, data in numbered]
