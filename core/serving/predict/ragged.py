"""Ragged inputs of a signature: TensorFlow lists each as two plain ones, the values and where the rows begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.serving.predict.tensors import tensor_of

if TYPE_CHECKING:
    from core.serving.saved_model.signatures import TensorSpec


def ragged_columns(
    values: TensorSpec, splits: TensorSpec, rows: Sequence[Any] | NDArray[Any]
) -> dict[str, NDArray[Any]]:
    """Rows of different length as the two tensors. RequestError names the row that does not fit."""
    inner = (values.shape or (None,))[1:]
    parts = []
    for number, row in enumerate(rows):
        given = row if isinstance(row, list | tuple | np.ndarray) else [row]
        if not len(given):
            continue
        try:
            parts.append(tensor_of(values.alias, values.dtype, (None, *inner), given))
        except RequestError as error:
            raise RequestError(values.alias, f"{error} (row {number})" if len(rows) > 1 else str(error)) from None
    dtype = object if values.dtype == "string" else np.dtype(values.dtype)
    flat = np.concatenate(parts) if parts else np.empty((0, *(size or 0 for size in inner)), dtype)
    lengths = [len(row) if isinstance(row, list | tuple | np.ndarray) else 1 for row in rows]
    return {values.alias: flat, splits.alias: np.cumsum([0, *lengths]).astype(splits.dtype)}
