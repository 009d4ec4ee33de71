"""CSV files in blocks of many rows, for reading whole files fast: the positions of the cells, not their text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError, storage_error
from core.experiment.data.csv.csv_format import is_row
from core.experiment.data.csv.csv_rows import CSV_ERRORS, LONGEST, CsvHead, no_csv, open_csv
from core.words import mark, worded

Ints = NDArray[np.int64]
Octets = NDArray[np.uint8]

PAD = 64  # bytes behind the last cell, so that a window of that many may begin at any cell
_CHUNK = 1 << 20
_WIDE_CHUNK = 1 << 25
_MANY_COLUMNS = 200
_QUOTE, _NEW_LINE, _RETURN, _BLANK = 34, 10, 13, 32
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, eq=False)
class CsvBlock:
    """Rows in a row: the cell of column c in row r is `data[starts[c, r]:ends[c, r]]`, without its quotes.

    A doubled quote inside a cell is still doubled. `wrong` lists (line, cells) of rows that have more or fewer, the
    lines counted from the beginning of what is read. `place` is where the block stands in the unpacked file, and
    `lines` how many lines end in it.
    """

    data: bytes
    starts: Ints
    ends: Ints
    place: int
    lines: int
    wrong: tuple[tuple[int, int], ...] = ()

    @property
    def octets(self) -> Octets:
        """The same bytes, with PAD more behind the last cell."""
        return np.frombuffer(self.data, np.uint8)

    def text(self, column: int, row: int) -> str:
        """The text of one cell without blanks around it."""
        return (
            self.cell(int(self.starts[column, row]), int(self.ends[column, row])).strip().decode("utf-8", "replace")
        )

    def cell(self, start: int, end: int) -> bytes:
        """The bytes of a cell."""
        found = self.data[start:end]
        return found.replace(b'""', b'"') if b'"' in found else found


@dataclass(frozen=True, slots=True)
class CsvPart:
    """The rows of a file that end behind the byte `edge`, and up to `stop` (None: the end of the file).

    `start` is where the first of these rows begins. A file that cannot be cut, as gzip, is one part.
    """

    start: int = 0
    edge: int = 0
    stop: int | None = None


WHOLE = CsvPart()


class IrregularQuotesError(Exception):
    """The quotes in a part do not follow the rules: only what reads on to the end of the file can tell its rows."""


def chunk_of(head: CsvHead) -> int:
    """The bytes read at a time: enough rows that the work on a whole column is worth its start."""
    return _WIDE_CHUNK if len(head.names) > _MANY_COLUMNS else _CHUNK


def blocks_of_csv(path: Path, head: CsvHead, part: CsvPart = WHOLE) -> Iterator[CsvBlock]:
    """The rows of a file, plain or gzip, or of a part of a plain one, in bounded memory.

    DataError if it is not CSV in UTF-8; StorageError; IrregularQuotesError, of a part that does not reach the end.
    """
    try:
        with open_csv(path) as stream:
            yield from _Blocks(path, head, stream, part)
    except CSV_ERRORS as error:
        raise no_csv(path, error) from error
    except OSError as error:
        raise storage_error(error, mark("read the data"), reads=True) from error


def start_of_table(begin: bytes, head: CsvHead) -> int:
    """Where the table begins in a file that begins so: behind the byte order mark and the lines that precede it."""
    place = len(_BOM) if begin.startswith(_BOM) else 0
    for _ in range(head.before):
        place = begin.find(b"\n", place) + 1 or len(begin)
    return place


class _Blocks:
    """Cuts what a stream gives into blocks; a file whose quotes do not follow the rules goes on by csv.reader."""

    def __init__(self, path: Path, head: CsvHead, stream: BinaryIO, part: CsvPart) -> None:
        self._path, self._head, self._stream, self._part = path, head, stream, part
        self._delimiter = head.format.delimiter or ","
        self._columns = len(head.names)
        self._chunk = chunk_of(head)
        self._names_follow = bool(head.format.header) and not part.start
        self._line = 0
        self._place = part.start
        self._read_up_to = part.edge

    def __iter__(self) -> Iterator[CsvBlock]:
        rest = self._before_edge()
        while True:
            more = self._more()
            at_end = not more
            if at_end and self._part.stop is not None:
                return
            if not self._place and not rest:
                more = self._table_of(more)
            data = rest + more
            if at_end and data and not data.endswith(b"\n"):
                data += b"\n"
            if not data:
                if at_end:
                    return
                continue
            padded = data + bytes(PAD)
            octets = np.frombuffer(padded, np.uint8)
            separators = self._separators(data, octets)
            if separators is None:
                if self._part.stop is not None:
                    raise IrregularQuotesError
                yield from self._by_reader(data)
                return
            lines = np.flatnonzero(octets[separators] == _NEW_LINE)
            if not len(lines):
                if at_end or len(data) > LONGEST:
                    raise self._unclosed() if at_end else self._too_long()
                rest = data
                continue
            end = int(separators[lines[-1]]) + 1
            data[:end].decode()  # UnicodeDecodeError: not UTF-8
            count = len(lines) if b'"' not in data else data.count(b"\n", 0, end)
            yield self._block(padded, octets, separators[: lines[-1] + 1], lines, count)
            self._line += count
            self._place += end
            rest = data[end:]
            if at_end:
                if rest:
                    raise self._unclosed()
                return

    def _unclosed(self) -> DataError:
        return DataError(
            worded("{name} ends inside a quoted text: a closing quote is missing.", name=self._path.name)
        )

    def _too_long(self) -> DataError:
        most = f"{LONGEST // 10**6} MB"
        return DataError(
            worded(
                "{name} has a line of more than {most}; such lines are not read.", name=self._path.name, most=most
            )
        )

    def _before_edge(self) -> bytes:
        """The beginning of the row that the edge of the part cuts: what stands of it before the edge."""
        part = self._part
        if not part.start:
            return b""
        self._stream.seek(part.start)
        return self._stream.read(part.edge - part.start)

    def _table_of(self, begin: bytes) -> bytes:
        """The first bytes of the file without what precedes the table."""
        self._place = start_of_table(begin, self._head)
        self._line = self._head.before
        return begin[self._place :]

    def _more(self) -> bytes:
        """The next chunk; empty at the end of the part."""
        stop = self._part.stop
        data = self._stream.read(self._chunk if stop is None else min(self._chunk, stop - self._read_up_to))
        self._read_up_to += len(data)
        return data

    def _separators(self, data: bytes, octets: Octets) -> Ints | None:
        """Where delimiters and ends of lines are in some bytes; None where only csv.reader can tell.

        `octets` are the same bytes with PAD more.
        """
        if b"\r" in data and data.count(b"\r") != data.count(b"\r\n") + data.endswith(b"\r"):
            return None
        delimiter = ord(self._delimiter)
        separators = np.flatnonzero((octets == delimiter) | (octets == _NEW_LINE))
        if b'"' not in data:
            return separators
        quotes = np.flatnonzero(octets == _QUOTE)
        around = (delimiter, _NEW_LINE, _QUOTE)
        opening, closing_ = quotes[0::2], quotes[1::2]
        before, behind = octets[opening - 1], octets[closing_ + 1]
        well = np.isin(before, around) | (opening == 0)
        if not (well.all() and np.isin(behind, (*around, _RETURN, 0)).all()):
            return None
        outside: Ints = separators[np.searchsorted(quotes, separators) % 2 == 0]
        return outside

    def _block(self, padded: bytes, octets: Octets, separators: Ints, lines: Ints, count: int) -> CsvBlock:
        """The rows between separators; `lines` are the numbers of those that end a line; `count` lines end."""
        starts = np.concatenate([[0], separators[:-1] + 1])
        ends = separators.copy()
        last = ends[lines]
        ends[lines] -= (octets[last - 1] == _RETURN) & (last > starts[lines])
        wrong: tuple[tuple[int, int], ...] = ()
        if self._names_follow or self._columns == 1 or not self._are_even(separators, lines):
            good, counts, odd = self._good(octets, starts, last, lines)
            wrong = self._places(octets, ends[lines], counts, np.flatnonzero(odd))
            if not good.all():
                cells = np.repeat(good, counts)
                starts, ends = starts[cells], ends[cells]
        if b'"' in padded:
            quoted = (octets[starts] == _QUOTE) & (ends - starts > 1)
            starts, ends = starts + quoted, ends - quoted
        shape = (-1, self._columns)
        return CsvBlock(
            padded,
            np.ascontiguousarray(starts.reshape(shape).T),
            np.ascontiguousarray(ends.reshape(shape).T),
            self._place,
            count,
            wrong,
        )

    def _are_even(self, separators: Ints, lines: Ints) -> bool:
        """Whether every line has a cell for each column."""
        if len(separators) != len(lines) * self._columns:
            return False
        first = self._columns - 1
        return bool(np.array_equal(lines, np.arange(first, first + len(separators), self._columns)))

    def _good(
        self, octets: Octets, starts: Ints, last: Ints, lines: Ints
    ) -> tuple[NDArray[np.bool_], Ints, NDArray[np.bool_]]:
        """By line: whether it is a row of all columns, its cells, and whether it is a row with others."""
        counts = np.diff(lines, prepend=-1)
        good = counts == self._columns
        empty = (counts == 1) & (octets[starts[lines]] <= _BLANK)
        for row in np.flatnonzero(empty & (starts[lines] < last)).tolist():
            empty[row] = not bytes(octets[starts[lines[row]] : last[row]]).strip()
        good &= ~empty
        odd = ~good & ~empty
        if self._names_follow and not empty.all():
            names = int(np.argmin(empty))
            good[names] = odd[names] = self._names_follow = False
        return good, counts, odd

    def _places(self, octets: Octets, ends: Ints, counts: Ints, rows: Ints) -> tuple[tuple[int, int], ...]:
        """(line, cells) of some rows."""
        if not len(rows):
            return ()
        breaks = np.flatnonzero(octets == _NEW_LINE)
        lines = self._line + 1 + np.searchsorted(breaks, ends[rows])
        return tuple(zip(lines.tolist(), counts[rows].tolist(), strict=True))

    def _by_reader(self, data: bytes) -> Iterator[CsvBlock]:
        """The rest of the file, read as csv.reader does."""
        text = io.TextIOWrapper(io.BufferedReader(_Joined(data, self._stream)), encoding="utf-8", newline="")
        try:
            reader = csv.reader(text, delimiter=self._delimiter)
            rows = (cells for cells in reader if is_row(cells))
            if self._names_follow:
                next(rows, None)
            while part := list(islice(rows, max(1, 200_000 // self._columns))):
                wrong = [cells for cells in part if len(cells) != self._columns]
                right = [cells for cells in part if len(cells) == self._columns]
                line = self._line + reader.line_num
                block = _from_texts(right, self._columns, tuple((line, len(cells)) for cells in wrong), self._place)
                self._place += len(block.data)
                yield block
        finally:
            text.detach()


class _Joined(io.RawIOBase):
    """A stream with what was already read of it in front."""

    def __init__(self, data: bytes, stream: BinaryIO) -> None:
        self._data, self._stream = data, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._data:
            self._data = self._stream.read(_CHUNK)
        count = min(len(buffer), len(self._data))
        buffer[:count] = self._data[:count]
        self._data = self._data[count:]
        return count


def _from_texts(rows: list[list[str]], columns: int, wrong: tuple[tuple[int, int], ...], place: int) -> CsvBlock:
    cells = [cell.replace('"', '""').encode("utf-8", "surrogatepass") for row in rows for cell in row]
    lengths = np.fromiter(map(len, cells), np.int64, len(cells))
    ends = np.cumsum(lengths)
    shape = (-1, columns)
    return CsvBlock(
        b"".join(cells) + bytes(PAD), (ends - lengths).reshape(shape).T.copy(), ends.reshape(shape).T.copy(), place,
        0, wrong,
    )  # fmt: skip


def trimmed(block: CsvBlock, column: int) -> tuple[Ints, Ints]:
    """The beginnings and ends of a column's cells without the blanks around them."""
    starts, ends, octets = block.starts[column], block.ends[column], block.octets
    while (blank := (octets[starts] <= _BLANK) & (starts < ends)).any():
        starts = starts + blank
    while (blank := (octets[ends - 1] <= _BLANK) & (starts < ends)).any():
        ends = ends - blank
    return starts, ends
