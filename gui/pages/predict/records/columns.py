"""The columns of the record browser: the number, the labels, then a column per feature."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

from gui.look.language import tr
from gui.widgets.basics import Tone
from gui.widgets.image_editor import Pixels, image_of
from gui.widgets.number_images import is_image_shape, pixels_of_numbers
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
        columns.append(Column(tr("Problem"), _problem, tone=_problem_tone, tip=_problem))
    labels = [label.name for label in schema.labels] if schema is not None else []
    features = [feature.name for feature in schema.features] if schema is not None else []
    there = dict.fromkeys(name for row in rows for name in row.values)
    names = [name for name in (*labels, *features, *there) if name in there]
    shown = list(dict.fromkeys(names))[:_MOST]
    thumbnails = Thumbnails()
    images = thumbnails.names_in(rows)
    for name in shown:
        text = partial(_value, name)
        title = tr("{name} (label)", name=name) if name in labels else name
        picture = partial(thumbnails.of, name) if name in images else None
        columns.append(Column(title, text, tip=text, stretch=name == shown[-1], picture=picture))
    return columns


class Thumbnails:
    """The images in rows at the height of a row, each made once. GUI thread."""

    def __init__(self) -> None:
        self._drawn: dict[bytes, QPixmap | None] = {}

    def names_in(self, rows: Sequence[RecordRow]) -> list[str]:
        """The features that hold images in one of these rows."""
        names = dict.fromkeys(name for row in rows for name in row.values)
        return [name for name in names if any(_is_image(name, row) for row in rows)]

    def of(self, name: str, row: RecordRow) -> QPixmap | None:
        """The image of a feature; None where there is none."""
        data, pixels = _image_bytes(name, row), _pixels(name, row)
        key = data if data is not None else pixels.tobytes() if pixels is not None else None
        if key is None:
            return None
        if key not in self._drawn:
            self._drawn[key] = _small(image_of(pixels) if pixels is not None else QImage.fromData(key))
        return self._drawn[key]


def _is_image(name: str, row: RecordRow) -> bool:
    return _image_bytes(name, row) is not None or _pixels(name, row) is not None


def _image_bytes(name: str, row: RecordRow) -> bytes | None:
    """The encoded image that is a row's value, if it is one."""
    from core.experiment.data.images import image_size

    value = row.values.get(name)
    if isinstance(value, np.ndarray) and value.dtype == object and value.size == 1:
        value = value.ravel()[0]
    if not isinstance(value, bytes):
        return None
    size = image_size(value)
    return value if size is not None and max(size) <= _LARGEST else None


def _pixels(name: str, row: RecordRow) -> Pixels | None:
    """The image of numbers that is a row's value, if it has the shape of one."""
    value = row.values.get(name)
    if not isinstance(value, np.ndarray) or not is_image_shape(value.shape) or max(value.shape) > _LARGEST:
        return None
    return pixels_of_numbers(value) if value.dtype.kind in "fiu" else None


def _small(image: QImage) -> QPixmap | None:
    """An image at the height of a row, its pixels sharp where it is smaller than that."""
    if image.isNull():
        return None
    mode = Qt.TransformationMode
    smooth = mode.SmoothTransformation if image.height() > _THUMBNAIL else mode.FastTransformation
    return QPixmap.fromImage(image.scaled(_THUMBNAIL * 2, _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, smooth))


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
