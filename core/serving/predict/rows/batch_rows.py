"""Rows to ask a signature: read from a file, and as the inputs of a batch.

No TensorFlow, but for images and for many records at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from core.errors import DataError, SchemaError
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import CsvPager
from core.experiment.data.example_kinds import check_has_no_steps, check_has_steps, has_steps_in
from core.experiment.data.example_proto import Example
from core.experiment.data.examples import decode_example
from core.experiment.data.record_index import Page
from core.experiment.data.record_rows import row_of, sequence_row_of
from core.experiment.data.row_source import RowKind, RowSource
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.predict import requests
from core.serving.predict.sequences import has_steps
from core.serving.saved_model.signatures import SavedModelInfo, Signature

if TYPE_CHECKING:
    from core.serving.predict.rows.record_parser import RecordParser

_GUESSED = CsvFormat()
_PAGE = 512  # rows read at once
_MANY = 64  # records that are worth a parser
Row = bytes | Mapping[str, object]
Item = Row | DataError


def items_in(source: RowSource, numbers: Sequence[int] | None = None) -> Iterator[tuple[int, Item]]:
    """The rows of a file as `predict_rows` takes them: all of them, or these. DataError behind damage."""
    for start, count in _stretches(numbers):
        page = source.page(start, count)
        if not page.records and not page.at_end:
            return
        while page.records:
            yield from _items_on(source, page)
            reached = page.start + len(page.records)
            if page.at_end or (numbers is not None and reached >= start + count):
                break
            page = source.page(reached, _PAGE)
        if page.damage and numbers is None:
            yield page.start + len(page.records), DataError(page.damage)


def _stretches(numbers: Sequence[int] | None) -> Iterator[tuple[int, int]]:
    """(first, how many) of the rows that follow each other."""
    if numbers is None:
        yield 0, _PAGE
        return
    ordered = sorted(set(numbers))
    first = 0
    for place in range(1, len(ordered) + 1):
        if place == len(ordered) or ordered[place] != ordered[place - 1] + 1:
            yield ordered[first], place - first
            first = place


def _items_on(source: RowSource, page: Page) -> Iterator[tuple[int, Item]]:
    if not isinstance(source, CsvPager):
        yield from enumerate(page.records, page.start)
        return
    for number, cells in enumerate(page.records, page.start):
        row = source.row(number, cells)
        yield number, DataError(row.problem) if row.problem else row.values


def row_kind(info: SavedModelInfo, signature: str, csv: CsvFormat = _GUESSED) -> RowKind:
    """What the rows of a file hold that is to be asked of `signature`."""
    found = requests.signature_of(info, signature)
    schema = requests.schema_of(info)
    return RowKind(schema, () if schema is not None else _fields(found), has_steps(found.example_features), csv)


def _fields(signature: Signature) -> tuple[Feature, ...]:
    """The inputs of a signature that a cell can hold."""
    shapes = [(item.name, item.dtype, item.shape) for item in signature.example_features or ()]
    if signature.example_features is None:
        shapes = [(spec.alias, spec.dtype, spec.shape and spec.shape[1:]) for spec in signature.inputs]
    fields = []
    for name, dtype, shape in shapes:
        with suppress(SchemaError):  # of a name, dtype or shape that no feature has: its cells are guessed
            fields.append(Feature(name, dtype, shape or ()))
    return tuple(fields)


class RowReader:
    """Makes inputs and labels of rows for one signature. Any thread."""

    def __init__(self, info: SavedModelInfo, signature: Signature) -> None:
        self._info, self._signature = info, signature
        self._schema = requests.schema_of(info)
        self._steps = [item.name for item in signature.example_features or () if item.sequence]
        self._names = _input_names(signature, self._schema)
        self._labels = None if self._schema is None else [label.name for label in self._schema.labels]
        # Dense, and every input has a value per row.
        self._whole = signature.example_features is None and all(map(requests.takes_batches, signature.inputs))
        self._shapes = {spec.alias: (spec.shape or ())[1:] for spec in signature.inputs}

    def inputs(self, items: Sequence[Row]) -> Mapping[str, object]:
        """What to send for these rows, {alias: array, batch first}. RequestError or DataError of a wrong one."""
        signature = self._signature
        if signature.example_features is not None and all(isinstance(item, bytes) for item in items):
            for item in cast(Sequence[bytes], items):
                if self._steps:
                    check_has_steps(item, self._steps)
                else:
                    check_has_no_steps(item)
            serialized = np.empty(len(items), dtype=object)
            serialized[:] = items
            return {next(spec.alias for spec in signature.inputs if spec.dtype == "string"): serialized}
        columns = self._columns(items) or self._parsed_columns(items)
        if columns is not None:
            return requests.dense_inputs(self._info, signature.name, columns)
        rows = [self._row(item) for item in items]
        if signature.example_features is not None:
            return requests.example_inputs(self._info, signature.name, rows)
        return requests.dense_inputs(self._info, signature.name, requests.columns_of(signature, rows))

    def _columns(self, items: Sequence[Row]) -> dict[str, list[object]] | None:
        """Whole columns at once, where every row is there as the schema says and has a value for every input."""
        if self._schema is None or not self._whole or _has(bytes, items):
            return None
        rows = cast(Sequence[Mapping[str, object]], items)
        columns = {name: [row.get(name) for row in rows] for name in self._names}
        return None if any(_has(type(None), values) for values in columns.values()) else columns

    def _parsed_columns(self, items: Sequence[Row]) -> Mapping[str, object] | None:
        """Whole columns of many records, if each is as the schema says."""
        records = self._many_records(items)
        if records is None or not self._parsed or any(map(has_steps_in, records)):
            return None
        return self._parser.columns(records)

    def _many_records(self, items: Sequence[Row]) -> Sequence[bytes] | None:
        """The rows, if a parser is worth its making for them, and there can be one."""
        if self._schema is None or self._schema.is_sequence or len(items) < _MANY:
            return None
        return cast(Sequence[bytes], items) if all(isinstance(item, bytes) for item in items) else None

    @cached_property
    def _parsed(self) -> Sequence[Feature]:
        """The features behind all inputs, if whole columns of them can be parsed."""
        known = {feature.name: feature for feature in self._schema.features} if self._schema is not None else {}
        features = [known[name] for name in self._names if name in known and not known[name].is_ragged]
        return features if self._whole and len(features) == len(self._names) else []

    @cached_property
    def _parser(self) -> RecordParser:
        from core.serving.predict.rows.record_parser import parser_of

        assert self._schema is not None
        return parser_of(self._schema, self._parsed)

    def labels(self, items: Sequence[Row]) -> dict[str, list[object]]:
        """What rows say beyond their inputs, with a schema its labels only; None: no single value."""
        if self._labels == [] or (self._steps and any(isinstance(item, bytes) for item in items)):
            return {}
        if self._labels is not None and not _has(bytes, items):
            rows = cast(Sequence[Mapping[str, object]], items)
            there = [name for name in self._labels if any(name in row for row in rows)]
            return {name: [row.get(name) for row in rows] for name in there}
        records = self._many_records(items)
        parsed = self._parser.labels(records) if records is not None else None
        if parsed is not None:
            return parsed
        sides = [self._sides_of(item) for item in items]
        names = dict.fromkeys(name for side in sides for name in side)
        return {name: [side.get(name) for side in sides] for name in names}

    def _row(self, item: Row) -> dict[str, object]:
        """The inputs that the signature takes, of a row that may say more."""
        values = values_of(self._signature, self._schema, item) if isinstance(item, bytes) else item
        row = {name: values[name] for name in self._names if name in values}
        if self._schema is None:
            for name, value in row.items():
                if isinstance(value, np.ndarray) and value.size and name in self._shapes:
                    # No schema gave it a shape: a record, or a line of a CSV file, is flat.
                    row[name] = _shaped(value, self._shapes[name])
        return row

    def _sides_of(self, item: Row) -> dict[str, object]:
        if not isinstance(item, bytes):
            return {name: value for name, value in item.items() if name not in self._names}
        try:
            features = Example.FromString(item).features.feature
        except (
            Exception
        ):  # protobuf's DecodeError differs between its implementations; the model says what is wrong
            return {}
        names = self._labels if self._labels is not None else sorted(set(features) - set(self._names))
        found = {}
        for name in names:
            if name in features:
                value = _single(features[name])
                if value is not None:
                    found[name] = value
        return found


def _has(kind: type, items: Sequence[object]) -> bool:
    """Whether one of the items is of that kind; it is looked for by type, as there may be thousands."""
    return any(issubclass(found, kind) for found in set(map(type, items)))


def _shaped(value: object, shape: Sequence[int | None]) -> object:
    array = np.asarray(value)
    if None in shape or array.size != int(np.prod([size or 1 for size in shape])):
        return value
    return array.reshape([size or 0 for size in shape])


def values_of(signature: Signature, schema: FeatureSchema | None, data: bytes) -> Mapping[str, object]:
    """The values of a serialized record, for this signature. DataError if it cannot be read."""
    if schema is None:
        found = sequence_row_of(0, data) if has_steps(signature.example_features) else row_of(0, data, None)
        if found.problem:
            raise DataError(found.problem)
        return found.values
    images = [feature for feature in schema.features if feature.is_image]
    row = decode_example(schema, data, labels=False)
    if images and signature.example_features is None:
        from core.experiment.data.records import decode_image

        for feature in images:
            encoded = row[feature.name]
            if isinstance(encoded, bytes):  # a default is pixels already
                row[feature.name] = decode_image(feature, encoded)
    return row


def _input_names(signature: Signature, schema: FeatureSchema | None) -> list[str]:
    if signature.example_features is None:
        return [spec.alias for spec in signature.inputs]
    if schema is not None:
        return [feature.name for feature in schema.features]
    return [feature.name for feature in signature.example_features]


def _single(feature: Any) -> object:
    kind = feature.WhichOneof("kind")
    if kind is None:
        return None
    values = getattr(feature, kind).value
    return values[0] if len(values) == 1 else None
