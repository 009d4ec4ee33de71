"""What an answer means: which output holds class probabilities, and every output as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.serving.saved_model.signatures import SavedModelInfo, Signature
from gui.widgets.text import format_number, format_shape, short_dtype

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


def outputs_of(signature: Signature, outputs: Mapping[str, Any]) -> list[Output]:
    """The first row of every output, in the signature's order."""
    specs = {spec.alias: spec for spec in signature.outputs}
    found = []
    for alias, value in outputs.items():
        kind = f"{short_dtype(specs[alias].dtype)} {format_shape(specs[alias].shape)}" if alias in specs else ""
        found.append(Output(alias, show_value(value), kind, _first_row(value)))
    return found


def class_bars(info: SavedModelInfo, signature: Signature, outputs: Mapping[str, Any]) -> list[tuple[str, float]]:
    """(class, probability) of the first row, where an output is a distribution over classes.

    Their names come from the schema's label, else from the `all_classes` of Estimator's own classifiers, else
    they are numbered.
    """
    from core.serving.predict.answers import likeness
    from core.serving.predict.requests import class_names

    for spec in sorted(signature.outputs, key=likeness):
        row = _first_row(outputs[spec.alias]).ravel() if spec.alias in outputs else np.empty(0)
        if row.dtype.kind != "f" or len(row) < 2 or not np.all(row >= 0) or abs(float(row.sum()) - 1) > 1e-3:
            continue
        names = class_names(info, spec) or _all_classes(outputs, len(row))
        if names is None and spec.alias == "probabilities":
            names = tuple(f"class {number}" for number in range(len(row)))
        if names is not None and len(names) == len(row):
            return [(name, float(value)) for name, value in zip(names, row, strict=True)]
    return []


def scores_of(bars: list[tuple[str, float]], outputs: Mapping[str, Any]) -> dict[str, float]:
    """The numbers worth following from one input to the next: of each class, else of each scalar output."""
    if bars:
        return dict(bars)
    return {
        alias: float(np.ravel(_first_row(value))[0])
        for alias, value in outputs.items()
        if np.size(_first_row(value)) == 1 and _first_row(value).dtype.kind in "fiu"
    }


def headline(bars: list[tuple[str, float]], outputs: Mapping[str, Any]) -> tuple[str, str]:
    """The answer in a word, and the name of the score that goes with it (see `scores_of`)."""
    if bars:
        winner = max(bars, key=_probability)[0]
        return winner, winner
    scores = scores_of(bars, outputs)
    first = next(iter(scores), next(iter(outputs), ""))
    return (first if first in scores or not first else show_value(outputs[first])), first


def score_curves(
    info: SavedModelInfo, signature: Signature, outputs: Mapping[str, Any], rows: int
) -> dict[str, NDArray[np.float64]]:
    """`scores_of` of every row of a batch, float64 [rows] each; NaN where a row has no such score."""
    found: list[dict[str, float]] = []
    for row in range(rows):
        one = {
            alias: value[row : row + 1] if np.ndim(value) and len(value) == rows else value
            for alias, value in outputs.items()
        }
        found.append(scores_of(class_bars(info, signature, one), one))
    names = dict.fromkeys(name for scores in found for name in scores)
    return {name: np.array([scores.get(name, np.nan) for scores in found]) for name in names}


def not_finite(outputs: Mapping[str, Any]) -> str:
    """A sentence about outputs that hold NaN or infinity; "" if none does."""
    nan = [alias for alias, value in outputs.items() if _is_float(value) and bool(np.isnan(value).any())]
    inf = [alias for alias, value in outputs.items() if _is_float(value) and bool(np.isinf(value).any())]
    if nan:
        return f"{', '.join(nan)}: not a number (NaN). The input, or this checkpoint's weights, are not finite."
    return f"{', '.join(inf)}: infinite. The input is too large for this model, or its weights are." if inf else ""


def show_value(value: Any) -> str:
    """The first row of an output as text: all of a short one, the beginning of a long one."""
    row = _first_row(value)
    flat = np.ravel(row).tolist()
    more = f", … {format_number(len(flat))} values" if len(flat) > _SHOWN else ""
    shown = ", ".join(_one(item) for item in flat[:_SHOWN]) + more
    return shown if np.ndim(row) == 0 else f"[{shown}]"


def _probability(bar: tuple[str, float]) -> float:
    return bar[1]


def _first_row(value: Any) -> NDArray[Any]:
    array = np.asarray(value)
    return np.asarray(array[0], dtype=array.dtype) if array.ndim and len(array) else array


def _all_classes(outputs: Mapping[str, Any], count: int) -> tuple[str, ...] | None:
    if "all_classes" not in outputs:
        return None
    names = tuple(_one(item) for item in np.ravel(_first_row(outputs["all_classes"])).tolist())
    return names if len(names) == count else None


def _is_float(value: Any) -> bool:
    return np.asarray(value).dtype.kind == "f"


def _one(item: Any) -> str:
    if isinstance(item, bytes):
        return item.decode("utf-8", "replace")
    return f"{item:.4g}" if isinstance(item, float) else str(item)
