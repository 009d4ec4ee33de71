"""Many records at once to columns, by TensorFlow's own parser: quick, where all of them are as the schema says."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.experiment.data.records import decode_images, parse_spec, stored_type
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema

Column: TypeAlias = "NDArray[np.generic]"


def parser_of(schema: FeatureSchema, features: Sequence[Feature]) -> RecordParser:
    """Return the parser of a schema, which takes as long to make as 2 000 records to parse: so some are kept."""
    return _parser_of(schema.to_json(), tuple(feature.name for feature in features))


@functools.lru_cache(maxsize=4)
def _parser_of(schema: str, names: tuple[str, ...]) -> RecordParser:
    whole = FeatureSchema.from_json(schema)
    known = {feature.name: feature for feature in whole.features}
    return RecordParser(whole, [known[name] for name in names])


class RecordParser:
    """Parses batches of serialized Examples of a schema. Any thread.

    What it cannot parse is None: which record is wrong, and why, is found by reading them one by one.
    """

    def __init__(self, schema: FeatureSchema, features: Sequence[Feature]) -> None:
        names = {feature.name for feature in features}
        with tf.Graph().as_default() as graph:
            self._records = v1.placeholder(tf.string, [None])
            stored = {name: item for name, item in parse_spec(schema, labels=False).items() if name in names}
            parsed = tf.io.parse_example(self._records, stored) if stored else {}
            self._columns = {
                feature.name: decode_images(feature, parsed[feature.name])
                if feature.is_image
                else parsed[feature.name]
                for feature in features
            }
            kinds = {label.name: tf.io.VarLenFeature(stored_type(label)) for label in schema.labels}
            found = tf.io.parse_example(self._records, kinds) if kinds else {}
            self._labels = {name: (item.indices[:, 0], item.values) for name, item in found.items()}
        # In the calling thread: an image is a few small operations of a loop; handing these on would cost more.
        config = v1.ConfigProto(device_count={"GPU": 0}, inter_op_parallelism_threads=-1)
        self._session = v1.Session(graph=graph, config=config)

    def columns(self, records: Sequence[bytes]) -> Mapping[str, Column] | None:
        """The features of the records as they are stored, images as pixels, [number of records] + shape each."""
        columns: Mapping[str, Column] | None = self._run(self._columns, records)
        return columns

    def labels(self, records: Sequence[bytes]) -> dict[str, list[object]] | None:
        """By label the value of each record, None where it has not exactly one; without labels that none has."""
        found: Mapping[str, tuple[NDArray[np.int64], Column]] | None = self._run(self._labels, records)
        if found is None:
            return None
        columns = {name: _single(rows, values, len(records)) for name, (rows, values) in found.items()}
        return {name: column for name, column in columns.items() if any(value is not None for value in column)}

    def _run(self, fetches: object, records: Sequence[bytes]) -> Any:
        given = np.empty(len(records), dtype=object)
        given[:] = records
        try:
            return self._session.run(fetches, {self._records: given})
        except (tf.errors.OpError, UnicodeDecodeError):  # TensorFlow cannot always decode what it quotes
            return None


def _single(rows: NDArray[np.int64], values: Column, count: int) -> list[object]:
    """The values as one for each row, where a row has exactly one."""
    alone = np.bincount(rows, minlength=count)[rows] == 1
    if alone.all() and len(rows) == count:
        return list(values.tolist())
    column: list[object] = [None] * count
    for row, value in zip(rows[alone].tolist(), values[alone].tolist(), strict=True):
        column[row] = value
    return column
