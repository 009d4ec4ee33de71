"""Every output of an answer as text, and the answer in a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.serving.predict.rows.row_scores import first_row, scores_of
from core.serving.saved_model.signatures import Signature
from gui.look.language import tr, tr_n
from gui.widgets.text import format_metric, format_shape, short_dtype

_SHOWN = 12  # values of an output in one line
_WHOLE = 20_000  # values of an output as text; more is of no use on a screen
_PICTURE = (8, 2048)  # px, from and to which an array of three dimensions is taken for a picture


@dataclass(frozen=True, slots=True, eq=False)
class Output:
    """One output of one row. `text` in one line, `kind` its dtype and shape, `row` the values themselves."""

    alias: str
    text: str
    kind: str
    row: NDArray[Any]

    @property
    def whole(self) -> str:
        """Every value, a matrix in rows."""
        if self.row.dtype.kind in "OSU":
            return "\n".join(_one(item) for item in np.ravel(self.row).tolist())
        with np.printoptions(threshold=_WHOLE, precision=7, linewidth=76, suppress=False):
            return str(self.row)

    @property
    def picture(self) -> NDArray[np.uint8] | None:
        """The output as uint8 pixels [height, width, channels], if it may be an image."""
        row = self.row
        if (
            row.ndim != 3
            or row.shape[2] not in (1, 3, 4)
            or not all(_PICTURE[0] <= n <= _PICTURE[1] for n in row.shape[:2])
        ):
            return None
        if row.dtype == np.uint8:
            return row
        if row.dtype.kind == "f" and np.isfinite(row).all() and row.min() >= 0 and row.max() <= 1:
            return np.asarray(np.round(row * 255), np.uint8)
        return None


def outputs_of(signature: Signature, outputs: Mapping[str, object]) -> list[Output]:
    """The first row of every output, in the signature's order."""
    specs = {spec.alias: spec for spec in signature.outputs}
    found = []
    for alias, value in outputs.items():
        kind = f"{short_dtype(specs[alias].dtype)} {format_shape(specs[alias].shape)}" if alias in specs else ""
        found.append(Output(alias, show_value(value), kind, first_row(value)))
    return found


def headline(bars: list[tuple[str, float]], outputs: Mapping[str, object]) -> tuple[str, str]:
    """The answer in a word, and the name of the score that goes with it (see `scores_of`)."""
    if bars:
        winner = max(bars, key=_probability)[0]
        return winner, winner
    scores = scores_of(bars, outputs)
    first = next(iter(scores), next(iter(outputs), ""))
    return (first if first in scores or not first else show_value(outputs[first])), first


def not_finite(outputs: Mapping[str, Any]) -> str:
    """A sentence about outputs that hold NaN or infinity; "" if none does."""
    nan = [alias for alias, value in outputs.items() if _is_float(value) and bool(np.isnan(value).any())]
    inf = [alias for alias, value in outputs.items() if _is_float(value) and bool(np.isinf(value).any())]
    if nan:
        names = ", ".join(nan)
        return tr(
            "{names}: not a number (NaN). The input, or this checkpoint's weights, are not finite.", names=names
        )
    if inf:
        names = ", ".join(inf)
        return tr("{names}: infinite. The input is too large for this model, or its weights are.", names=names)
    return ""


def show_value(value: object) -> str:
    """The first row of an output as text: all of a short one, the beginning of a long one."""
    row = first_row(value)
    flat = np.ravel(row).tolist()
    shown = ", ".join(_one(item) for item in flat[:_SHOWN])
    if len(flat) > _SHOWN:
        shown = tr_n("{shown}, … {n} value", "{shown}, … {n} values", len(flat), shown=shown)
    return shown if np.ndim(row) == 0 else f"[{shown}]"


def _probability(bar: tuple[str, float]) -> float:
    return bar[1]


def _is_float(value: object) -> bool:
    return np.asarray(value).dtype.kind == "f"


def _one(item: object) -> str:
    if isinstance(item, bytes):
        return item.decode("utf-8", "replace")
    return format_metric(item) if isinstance(item, float) else str(item)
