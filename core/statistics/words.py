"""Statistics in words, for tables in the window and on the command line, and as plain values for JSON."""

from __future__ import annotations

import math

from core.number_text import format_number
from core.statistics.records import SHARES, ColumnStatistics, DataStatistics, NumberStatistics

_SHOWN = 4
_LONGEST = 60


def kind_text(column: ColumnStatistics) -> str:
    """What one value is: "number", "list of 3 numbers", "image of 8 x 8 pixels"."""
    if column.kind == "image":
        sizes = [str(size) for size in column.shape[:2] if size is not None]
        size = f" of {sizes[1]} x {sizes[0]} pixels" if len(sizes) == 2 else "s of different sizes"
        return f"{column.encoding.upper()} image{size}"
    many = "values of true or false" if column.kind == "true or false" else f"{column.kind}s"
    plain = column.kind if column.kind in ("bytes", "empty") else many
    if column.is_step:
        return f"steps of {plain}" if column.shape == () else f"steps of lists of {plain}"
    if column.shape == ():
        return column.kind
    if None in column.shape:
        return f"lists of {plain}"
    return f"{' x '.join(map(str, column.shape))} {plain}"


def content_text(column: ColumnStatistics) -> str:
    """What the values are: a range of numbers, the words, or how many different ones there are."""
    if column.numbers is not None and (column.is_number or column.problem):
        return range_text(column.numbers)
    if column.kind == "empty":
        return "no values"
    if column.kind in ("image", "bytes"):
        return ""
    if column.distinct is None:
        return f"more than {format_number(column.most_distinct)} different"
    words = [" ".join(str(value).split()) for value, _ in column.values[:_SHOWN]]
    listed = ", ".join(words)
    if column.distinct > _SHOWN or len(listed) > _LONGEST:
        return f"{format_number(column.distinct)} different: {shortened(listed)}, ..."
    return listed


def range_text(numbers: NumberStatistics) -> str:
    """32.1 to 58."""
    return f"{number_text(numbers.minimum)} to {number_text(numbers.maximum)}"


def number_text(value: float) -> str:
    """A number of data, with up to six digits; whole ones whole, with thin spaces."""
    if math.isfinite(value) and value == round(value) and abs(value) < 1e15:
        return format_number(int(value)) if abs(value) >= 10_000 else str(int(value))
    return f"{value:.6g}"


def size_text(column: ColumnStatistics) -> str:
    """How long lists are: "2 to 9 values"; "" of single values."""
    if column.lengths is None or column.kind == "image" or (column.shape == () and not column.is_step):
        return ""
    least, _, most = column.lengths
    unit = "step" if column.is_step else "value"
    return f"{least} {unit}{'' if least == 1 else 's'}" if least == most else f"{least} to {most} {unit}s"


def shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def statistics_json(found: DataStatistics) -> dict[str, object]:
    """All but the sample, as plain values."""
    return {
        "name": found.name,
        "files": list(found.files),
        "layout": found.layout,
        "format": found.format,
        "rows": found.rows,
        "seconds": round(found.seconds, 3),
        "sampled": found.sampled,
        "problems": list(found.problems),
        "columns": [_column_json(column) for column in found.columns],
    }


def _column_json(column: ColumnStatistics) -> dict[str, object]:
    numbers = column.numbers
    return {
        "name": column.name,
        "kind": column.kind,
        "shape": list(column.shape),
        "step": column.is_step,
        "count": column.count,
        "missing": column.missing,
        "missing_marks": dict(column.marks),
        "distinct": column.distinct,
        "values": [[value, count] for value, count in column.values],
        "examples": list(column.examples),
        "lengths": None if column.lengths is None else list(column.lengths),
        "problem": column.problem,
        "numbers": None
        if numbers is None
        else {
            "count": numbers.count,
            "minimum": numbers.minimum,
            "maximum": numbers.maximum,
            "mean": numbers.mean,
            "deviation": numbers.deviation,
            "zeros": numbers.zeros,
            "not_finite": numbers.not_finite,
            "quantiles": dict(zip(map(str, SHARES), numbers.quantiles, strict=False)),
            "histogram": {"edges": numbers.edges.tolist(), "counts": numbers.counts.tolist()},
        },
    }
