"""The columns of the record browser: the number, the labels, then a column per feature."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

from gui.widgets.basics import Tone
from gui.widgets.tables.record_table import Column
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.experiment.data.record_rows import RecordRow
    from core.experiment.schema import FeatureSchema

_MOST = 24
_THUMBNAIL = 24  # px high
_LARGEST = 4096  # px of a side: larger images take too long for a table


def columns_of(rows: Sequence[RecordRow], schema: FeatureSchema | None) -> list[Column[RecordRow]]:
    """For the features that these rows hold; more than 24 are left out."""
    columns: list[Column[RecordRow]] = [Column("#", _number, number=True, muted=True)]
    if any(row.problem for row in rows):
        columns.append(Column("Problem", _problem, tone=_problem_tone, tip=_problem))
    labels = [label.name for label in schema.labels] if schema is not None else []
    features = [feature.name for feature in schema.features] if schema is not None else []
    there = dict.fromkeys(name for row in rows for name in row.values)
    names = [name for name in (*labels, *features, *there) if name in there]
    shown = list(dict.fromkeys(names))[:_MOST]
    drawn: dict[bytes, QPixmap | None] = {}
    for name in shown:
        text = partial(_value, name)
        title = f"{name} (label)" if name in labels else name
        is_image = any(_image_bytes(name, row) for row in rows)
        picture = partial(_thumbnail, drawn, name) if is_image else None
        columns.append(Column(title, text, tip=text, stretch=name == shown[-1], picture=picture))
    return columns


def _image_bytes(name: str, row: RecordRow) -> bytes | None:
    """The encoded image that is a row's value, if it is one."""
    from core.experiment.data.images import image_size

    value = row.values.get(name)
    if isinstance(value, np.ndarray) and value.dtype == object and value.size == 1:
        value = value.ravel()[0]
    return value if isinstance(value, bytes) and image_size(value) is not None else None


def _small(data: bytes) -> QPixmap | None:
    """An image at the height of a row, its pixels sharp where it is smaller than that."""
    from core.experiment.data.images import image_size

    size = image_size(data)
    if size is None or max(size) > _LARGEST:
        return None
    image = QImage.fromData(data)
    if image.isNull():
        return None
    mode = Qt.TransformationMode
    smooth = mode.SmoothTransformation if image.height() > _THUMBNAIL else mode.FastTransformation
    return QPixmap.fromImage(image.scaled(_THUMBNAIL * 2, _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, smooth))


def _thumbnail(drawn: dict[bytes, QPixmap | None], name: str, row: RecordRow) -> QPixmap | None:
    """`drawn` keeps those of the page."""
    data = _image_bytes(name, row)
    if data is None:
        return None
    if data not in drawn:
        drawn[data] = _small(data)
    return drawn[data]


def number_of(row: RecordRow) -> object:
    """The key of a record."""
    return row.number


def _number(row: RecordRow) -> str:
    return format_number(row.number)


def _problem(row: RecordRow) -> str:
    return row.problem


def _problem_tone(row: RecordRow) -> Tone | None:
    return "bad" if row.problem else None


def _value(name: str, row: RecordRow) -> str:
    from core.experiment.data.record_rows import value_text

    return value_text(row.values[name]) if name in row.values else "-"
