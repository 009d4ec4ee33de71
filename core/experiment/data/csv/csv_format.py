"""CsvFormat: how a CSV file is written: header, delimiter, decimal sign, blanks; given, or guessed from its first
lines.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.errors import DataError, FieldError
from core.words import mark, worded

Decimal = Literal[".", ","]
SAMPLE = 50  # lines that are looked at
# What people write where a number is missing, if nothing else.
MISSING_MARKS = ("NA", "N/A", "n/a", "NULL", "null", "None", "none", "?", "-", "#N/A")
_DELIMITERS = ",;\t|"
_SEPARATED = {
    ",": mark("comma-separated"), ";": mark("semicolon-separated"), "\t": mark("tab-separated"),
    "|": mark("bar-separated"), " ": mark("blank-separated"),
}  # fmt: skip
_POINT = re.compile(r"\s*[+-]?\d*\.\d+([eE][+-]?\d+)?\s*")
_COMMA = re.compile(r"\s*[+-]?\d*,\d+([eE][+-]?\d+)?\s*")


@dataclass(frozen=True, slots=True)
class CsvFormat:
    """The known part of a file's format; None is guessed.

    `header`: the first line names the columns. `strip`: blanks around a text are dropped; None drops them only
    where the feature's vocabulary has the word without them. Blanks around a number never count. `missing`: texts
    that count as empty cells, unless the feature's vocabulary has them. `names` are those of the columns,
    which no line names then.
    """

    header: bool | None = None
    delimiter: str | None = None
    decimal: Decimal | None = None
    strip: bool | None = None
    missing: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.delimiter is not None and (len(self.delimiter) != 1 or self.delimiter in '\r\n"'):
            raise FieldError(
                "delimiter",
                worded("The delimiter must be one character, not {value}.", value=repr(self.delimiter)),
            )
        if self.decimal not in (None, ".", ","):
            raise FieldError(
                "decimal", worded('The decimal sign must be "." or ",", not {value}.', value=repr(self.decimal))
            )
        if self.delimiter is not None and self.delimiter == self.decimal:
            raise FieldError("decimal", worded("The decimal sign and the delimiter must differ."))

    @property
    def text(self) -> str:
        """The format in words, for the person to check: "semicolon-separated, header line, decimal comma"."""
        parts = []
        if self.delimiter is not None:
            known = _SEPARATED.get(self.delimiter)
            parts.append(
                worded(known) if known else worded("{delimiter}-separated", delimiter=repr(self.delimiter))
            )
        if self.header is not None:
            parts.append(worded("header line") if self.header else worded("no header line"))
        if self.decimal is not None:
            parts.append(worded("decimal comma") if self.decimal == "," else worded("decimal point"))
        if self.strip is not None:
            parts.append(worded("blanks dropped") if self.strip else worded("blanks kept"))
        return ", ".join(parts)


def guess_format(lines: Sequence[str], wanted: CsvFormat, known: Sequence[str]) -> CsvFormat:
    """Return `wanted` with everything but `strip` filled in from the first lines of a file.

    `known` are possible column names.
    """
    delimiter = wanted.delimiter or _delimiter(lines, wanted.decimal)
    rows = rows_in(lines, delimiter)
    decimal = wanted.decimal or _decimal(rows[1:], delimiter)
    header = wanted.header
    if header is None and wanted.names:
        header = False
    if header is None:
        header = bool(rows) and _is_header(rows[0], known)
    return replace(wanted, header=header, delimiter=delimiter, decimal=decimal)


def rows_in(lines: Iterable[str], delimiter: str) -> list[list[str]]:
    """Return the rows of some lines; lines of blanks are skipped. DataError if they are not CSV."""
    try:
        return [cells for cells in csv.reader(lines, delimiter=delimiter) if is_row(cells)]
    except csv.Error as error:
        raise DataError(why_no_csv(error)) from None


def why_no_csv(error: csv.Error) -> str:
    """Return what keeps lines from being CSV, without a full stop."""
    if "field larger than field limit" in str(error):
        return worded(
            "a value has more than {most} letters. Check the delimiter, and that each quotation mark is closed",
            most=csv.field_size_limit(),
        )
    return worded("it is not CSV: {error}", error=error)


def is_row(cells: Sequence[str]) -> bool:
    """Return whether these cells are a row: an empty line has no cells, a line of blanks a single one."""
    return len(cells) > 1 or (len(cells) == 1 and bool(cells[0].strip()))


def _delimiter(lines: Sequence[str], decimal: Decimal | None) -> str:
    """Return the delimiter that gives the most columns, equal in every line; else the most in the first line."""
    allowed = [sign for sign in _DELIMITERS if sign != decimal]
    best, most = "", 1
    for sign in allowed:
        widths = {len(cells) for cells in rows_in(lines, sign)}
        if len(widths) == 1 and (width := widths.pop()) > most:
            best, most = sign, width
    first = next((line for line in lines if line.strip()), "")
    return best or max(allowed, key=first.count)


def _decimal(rows: Sequence[Sequence[str]], delimiter: str) -> Decimal:
    if delimiter == ",":
        return "."
    cells = [cell for cells in rows for cell in cells]
    commas = sum(_COMMA.fullmatch(cell) is not None for cell in cells)
    return "," if commas and not any(_POINT.fullmatch(cell) for cell in cells) else "."


def _is_header(first: Sequence[str], known: Sequence[str]) -> bool:
    """Return whether a line names a known column, or has no number in it."""
    names = {plain_name(name) for name in known}
    if any(plain_name(cell) in names for cell in first):
        return True
    return not any(_is_number(cell) for cell in first)


def plain_name(name: str) -> str:
    """Return a name in the form in which misspelt names are compared."""
    return re.sub(r"[\W_]+", "", name.casefold())


def _is_number(cell: str) -> bool:
    try:
        float(cell.strip().replace(",", "."))
    except ValueError:
        return cell.strip().startswith("[")
    return True
