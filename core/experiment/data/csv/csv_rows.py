"""The head, the rows, and pages of rows of CSV files. No TensorFlow."""

from __future__ import annotations

import csv
import difflib
import gzip
import io
import re
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from core.errors import DataError, RequestError, storage_error
from core.experiment.data.csv.csv_cells import cell_reader, guessed_value
from core.experiment.data.csv.csv_format import (
    SAMPLE,
    CsvFormat,
    guess_format,
    is_row,
    plain_name,
    rows_in,
    why_no_csv,
)
from core.experiment.data.record_index import Page
from core.experiment.data.record_rows import RecordRow
from core.experiment.data.unchanged import unchanged
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import default_array, to_array
from core.number_text import format_number
from core.runs.plain_files import plain
from core.words import mark, worded

MOST = 1_000_000  # rows; they are held in memory
LONGEST = 16_000_000  # characters of a line
CSV_ERRORS = (UnicodeDecodeError, csv.Error, EOFError, zlib.error, gzip.BadGzipFile)  # what `no_csv` knows
GZIP = b"\x1f\x8b"
_SEPARATOR = re.compile(r"sep=(.)\s*")  # a line that some spreadsheets write in front


@dataclass(frozen=True, slots=True)
class CsvHead:
    """`names` of the columns, the `format` with only `strip` left open, and the lines before the first row."""

    names: tuple[str, ...]
    format: CsvFormat
    before: int


def read_head(path: Path, wanted: CsvFormat, orders: Sequence[Sequence[str]] = ()) -> CsvHead:
    """Return the format of a file and the names of its columns.

    `orders`: possible names where no line names them; the first with the right number is taken. DataError if there
    is no such file, it is not CSV, is empty, or has columns without names.
    """
    with _opened(path) as stream:
        try:
            lines = list(islice(_lines(stream, path), SAMPLE))
            return _head(path, lines, wanted, orders)
        except CSV_ERRORS as error:
            raise no_csv(path, error) from error


def rows_of_csv(path: Path, head: CsvHead) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each row with the number of its last line. DataError if the file is not CSV in UTF-8."""
    with _opened(path) as stream:
        try:
            for _ in islice(_lines(stream, path), head.before):
                pass
            reader = csv.reader(_lines(stream, path), delimiter=head.format.delimiter or ",")
            names_follow = bool(head.format.header)
            for cells in reader:
                if not is_row(cells):
                    continue
                if names_follow:
                    names_follow = False
                else:
                    yield head.before + reader.line_num, cells
        except CSV_ERRORS as error:
            raise no_csv(path, error) from error


def check_names(
    features: Sequence[Feature], names: Sequence[str], what: str, optional: Sequence[Feature] = ()
) -> None:
    """DataError if a feature without a default has no column, or the column of an optional one seems misspelt."""
    known = {feature.name for feature in (*features, *optional)}
    others = {plain_name(name): name for name in names if name not in known}
    for feature in (*features, *optional):
        if feature.name in names:
            continue
        near = difflib.get_close_matches(plain_name(feature.name), others, 1, cutoff=0.8)
        if near:
            raise DataError(
                worded(
                    '{what} has no column "{name}". Did "{near}" mean it?',
                    what=what,
                    name=feature.name,
                    near=others[near[0]],
                )
            )
        if feature.is_required and feature not in optional:
            raise DataError(
                worded(
                    '{what} has no column "{name}". It has: {names}.',
                    what=what,
                    name=feature.name,
                    names=", ".join(names),
                )
            )


def orders_of(schema: FeatureSchema) -> list[list[str]]:
    """Return the possible columns of a file without a header line: the schema's features and labels, or its
    features.
    """
    return [[feature.name for feature in schema.all], [feature.name for feature in schema.features]]


class CsvPager:
    """The rows of one file, in pages. Any thread. DataError if it is not CSV, or does not fit the `schema`."""

    def __init__(
        self,
        path: Path,
        wanted: CsvFormat | None = None,
        schema: FeatureSchema | None = None,
        fields: Sequence[Feature] = (),
    ) -> None:
        """`fields` describe the columns of their names where there is no schema; others are guessed."""
        self.path, self._schema = path, schema
        orders = orders_of(schema) if schema is not None else [[field.name for field in fields]]
        with unchanged(path):
            self._head = read_head(path, wanted or CsvFormat(), orders)
            rows = list(islice((cells for _, cells in rows_of_csv(path, self._head)), MOST + 1))
        if schema is not None:
            check_names(schema.features, self.names, path.name, schema.labels)
        self._fields = {field.name: field for field in (schema.all if schema is not None else fields)}
        self._cells = {name: cell_reader(field, self.format) for name, field in self._fields.items()}
        self._rows, self._damage = rows[:MOST], ""
        if len(rows) > MOST:
            self._damage = worded("Only the first {n} rows are read.", n=format_number(MOST))

    @property
    def names(self) -> tuple[str, ...]:
        return self._head.names

    @property
    def format(self) -> CsvFormat:
        """The format of the file: as given, else as guessed."""
        return self._head.format

    @property
    def summary(self) -> str:
        """How the file was read, for the person to check."""
        parts = [self.format.text]
        if self._schema is not None:
            known = {feature.name for feature in self._schema.all}
            missing = [feature.name for feature in self._schema.features if feature.name not in self.names]
            unread = [name for name in self.names if name and name not in known]
            if missing:
                parts.append(worded("no column for {names}: the default is used", names=", ".join(missing)))
            if unread:
                parts.append(worded("not read: {names}", names=", ".join(unread)))
        return "; ".join(parts)

    @property
    def count(self) -> int:
        return len(self._rows)

    def page(self, start: int, count: int) -> Page:
        """Return the rows from `start` on, each a list of cells."""
        start = max(0, min(start, self.count))
        rows = tuple(self._rows[start : start + count])
        at_end = start + len(rows) >= self.count
        return Page(start, rows, at_end, self._damage if at_end else "")

    def build_index(self, report: Callable[[int, float], None], stopped: Callable[[], bool]) -> None:
        """Does nothing: every row is known."""

    def row(self, number: int, cells: list[str]) -> RecordRow:
        """Return one row with values as the schema or the fields describe them, else guessed.

        An empty cell takes the default.
        """
        if len(cells) != len(self.names):
            said = worded(
                "The line has {n} cells, where there are {wanted} columns.",
                n=len(cells),
                wanted=len(self.names),
            )
            return RecordRow(number, {}, said)
        values: dict[str, object] = {}
        problem = ""
        for name, text in zip(self.names, cells, strict=True):
            try:
                value = self._value(name, text)
            except RequestError as error:
                problem = problem or str(error)
                continue
            if value is not None:
                values[name] = value
        return RecordRow(number, {**values, **self._defaults(values)}, problem)

    def _value(self, name: str, text: str) -> object:
        field = self._fields.get(name)
        if field is None:
            return guessed_value(text, self.format) if text.strip() and name else None
        value = self._cells[name](text)
        return None if value is None else to_array(field, value)

    def _defaults(self, values: Mapping[str, object]) -> dict[str, object]:
        if self._schema is None:
            return {}
        missing = [feature for feature in self._schema.all if feature.name not in values]
        return {feature.name: default for feature in missing if (default := default_array(feature)) is not None}

    def close(self) -> None:
        self._rows = []


def _head(path: Path, lines: list[str], wanted: CsvFormat, orders: Sequence[Sequence[str]]) -> CsvHead:
    known = [name for order in orders for name in order]
    before = 0
    while before < len(lines) and _is_preface(lines[before], known):
        if wanted.delimiter is None and (said := _SEPARATOR.fullmatch(lines[before])) is not None:
            wanted = replace(wanted, delimiter=said[1])
        before += 1
    lines = lines[before:]
    try:
        format = guess_format(lines, wanted, known)
        rows = rows_in(lines, format.delimiter or ",")
    except DataError as error:
        raise DataError(f"{path.name}: {error}.") from None
    if not rows or not any(cell.strip() for cell in rows[0]):
        raise DataError(worded("{name} is empty; its first line must name the columns.", name=path.name))
    if format.names and not format.header:
        names = _given_names(path, rows[0], format.names)
    else:
        names = _names(path, rows[0], orders) if not format.header else [cell.strip() for cell in rows[0]]
    twice = sorted(name for name, count in Counter(names).items() if name and count > 1)
    if twice:
        raise DataError(worded("{name} has the column {names} twice.", name=path.name, names=", ".join(twice)))
    return CsvHead(tuple(names), format, before)


def _given_names(path: Path, first: Sequence[str], names: Sequence[str]) -> list[str]:
    if len(names) != len(first):
        raise DataError(
            worded(
                "{name} has {n} columns, and the names of {given} are given: {names}.",
                name=path.name,
                n=len(first),
                given=len(names),
                names=", ".join(names),
            )
        )
    return list(names)


def _names(path: Path, first: Sequence[str], orders: Sequence[Sequence[str]]) -> list[str]:
    """Return the names of columns that no line names."""
    for order in orders:
        if len(order) == len(first):
            return list(order)
    if orders and orders[0]:
        wanted = worded(" or ").join(str(len(order)) for order in orders)
        raise DataError(
            worded(
                "{name} has no header line and {n} columns, not {wanted} ({names}). "
                "Add a line that names the columns.",
                name=path.name,
                n=len(first),
                wanted=wanted,
                names=", ".join(orders[0]),
            )
        )
    return [f"column {place}" for place in range(1, len(first) + 1)]


def _is_preface(line: str, known: Sequence[str]) -> bool:
    """Return whether a line precedes the table: a comment, a note of the delimiter, or a blank line."""
    comment = line.startswith("#") and not any(line[1:].lstrip().startswith(name) for name in known)
    return comment or not line.strip() or _SEPARATOR.fullmatch(line) is not None


def open_csv(path: Path) -> BinaryIO:
    """Return the bytes of a file, unpacked if it is gzip. DataError if it does not exist; StorageError."""
    try:
        with open(path, "rb", opener=plain) as stream:
            packed = stream.read(2) == GZIP
        return cast(BinaryIO, gzip.open(path)) if packed else path.open("rb")
    except FileNotFoundError:
        raise DataError(worded("There is no file {path}.", path=path)) from None
    except OSError as error:
        raise storage_error(error, mark("read the data"), reads=True) from error


def _opened(path: Path) -> TextIO:
    return io.TextIOWrapper(open_csv(path), encoding="utf-8-sig", newline="")


def _lines(stream: TextIO, path: Path) -> Iterator[str]:
    while line := stream.readline(LONGEST + 1):
        if len(line) > LONGEST:
            raise DataError(
                worded(
                    "{name} has a line of more than {most}; such lines are not read.",
                    name=path.name,
                    most=f"{LONGEST // 10**6} MB",
                )
            )
        yield line


def no_csv(path: Path, error: Exception) -> DataError:
    """Return the error for a file that cannot be read as CSV in UTF-8."""
    if isinstance(error, EOFError | zlib.error | gzip.BadGzipFile):
        return DataError(
            worded("{name} is damaged: it cannot be unpacked to its end.", name=path.name), details=str(error)
        )
    if isinstance(error, csv.Error) and "field larger" in str(error):
        return DataError(f"{path.name}: {why_no_csv(error)}.")
    if not isinstance(error, UnicodeDecodeError):
        return DataError(worded("{name} is not a CSV file in UTF-8: {error}.", name=path.name, error=error))
    with open_csv(path) as stream:
        if stream.read(2) in (BOM_UTF16_LE, BOM_UTF16_BE):
            return DataError(worded("{name} is a text in UTF-16. Save it as UTF-8.", name=path.name))
        stream.seek(0)
        for number, line in enumerate(iter(lambda: stream.readline(LONGEST), b""), 1):
            try:
                line.decode()
            except UnicodeDecodeError as found:
                byte = f"0x{line[found.start]:02X}"
                return DataError(
                    worded(
                        "{name} is not a CSV file in UTF-8: line {line} has the byte {byte}, as texts in "
                        "Latin-1 and of Windows may have. Save it as UTF-8.",
                        name=path.name,
                        line=number,
                        byte=byte,
                    )
                )
    return DataError(worded("{name} is not a CSV file in UTF-8. Save it as UTF-8.", name=path.name))
