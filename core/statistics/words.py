"""Statistics in words, for tables in the window and on the command line, and as plain values for JSON."""

from __future__ import annotations

import math

from core.number_text import format_number
from core.statistics.records import SHARES, ColumnStatistics, DataStatistics, Kind, NumberStatistics
from core.words import mark, worded, worded_n

_SHOWN = 4
_LONGEST = 60
_ONE: dict[Kind, str] = {
    "whole number": mark("whole number"),
    "number": mark("number"),
    "true or false": mark("true or false"),
    "text": mark("text"),
    "image": mark("image"),
    "bytes": mark("bytes"),
    "empty": mark("empty"),
}
_MANY: dict[Kind, str] = {
    "whole number": mark("whole numbers"),
    "number": mark("numbers"),
    "true or false": mark("values of true or false"),
    "text": mark("texts"),
    "image": mark("images"),
    "bytes": mark("bytes"),
    "empty": mark("empty"),
}


def kind_word(kind: Kind) -> str:
    """What a single value is: "whole number"."""
    return worded(_ONE[kind])


def kind_text(column: ColumnStatistics) -> str:
    """What one value is: "number", "list of 3 numbers", "image of 8 x 8 pixels"."""
    if column.kind == "image":
        encoding, sizes = column.encoding.upper(), [size for size in column.shape[:2] if size is not None]
        if len(sizes) != 2:
            return worded("{encoding} images of different sizes", encoding=encoding)
        return worded(
            "{encoding} image of {width} x {height} pixels", encoding=encoding, width=sizes[1], height=sizes[0]
        )
    plain = worded(_MANY[column.kind])
    if column.is_step:
        if column.shape == ():
            return worded("steps of {values}", values=plain)
        return worded("steps of lists of {values}", values=plain)
    if column.shape == ():
        return kind_word(column.kind)
    if None in column.shape:
        return worded("lists of {values}", values=plain)
    return f"{' x '.join(map(str, column.shape))} {plain}"


def content_text(column: ColumnStatistics) -> str:
    """What the values are: a range of numbers, the words, or how many different ones there are."""
    if column.numbers is not None and (column.is_number or column.problem):
        return range_text(column.numbers)
    if column.kind == "empty":
        return worded("no values")
    if column.kind in ("image", "bytes"):
        return ""
    if column.distinct is None:
        return worded("more than {count} different", count=format_number(column.most_distinct))
    words = [" ".join(str(value).split()) for value, _ in column.values[:_SHOWN]]
    listed = ", ".join(words)
    if column.distinct > _SHOWN or len(listed) > _LONGEST:
        return worded(
            "{count} different: {values}, ...", count=format_number(column.distinct), values=shortened(listed)
        )
    return listed


def range_text(numbers: NumberStatistics) -> str:
    """32.1 to 58."""
    return worded("{least} to {most}", least=number_text(numbers.minimum), most=number_text(numbers.maximum))


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
    if least != most and column.is_step:
        return worded("{least} to {most} steps", least=least, most=most)
    if least != most:
        return worded("{least} to {most} values", least=least, most=most)
    return (
        worded_n("{n} step", "{n} steps", least) if column.is_step else worded_n("{n} value", "{n} values", least)
    )


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
        "problem": str(column.problem or ""),
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
