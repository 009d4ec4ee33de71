"""CSV files to their statistics: in one pass, large ones by several processes side by side."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from core.errors import DataError
from core.experiment.data.csv.csv_blocks import WHOLE, CsvPart, blocks_of_csv
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_parts import parts_of_csv
from core.experiment.data.csv.csv_rows import CsvHead, read_head
from core.statistics.csv_columns import ColumnState
from core.statistics.csv_counts import CsvCounts, CsvWork, count_part
from core.statistics.part_readers import PartReaders
from core.statistics.records import DataStatistics, Report
from core.statistics.tallies import HIGHEST
from core.words import worded, worded_n

MOST_TEXTS = 10_000  # distinct texts of a column that are counted
MOST_SAMPLED = 10_000  # rows
_LEAST_SAMPLED = 200
_BUDGET = 4_000_000  # distinct texts of all columns, and sampled values
_PART = 1 << 25  # bytes, about: the work of half a second
_LEAST_SHARED = 1 << 26  # bytes: fewer are read sooner than other processes have begun
_MOST_READERS = 8


def statistics_of_csv(
    paths: Sequence[Path], wanted: CsvFormat, orders: Sequence[Sequence[str]], report: Report
) -> DataStatistics:
    """What the files hold, but for its name and files. `report` gets the share that was read. DataError."""
    started = time.perf_counter()
    counting = _Counting(paths, wanted, orders, report)
    counts = counting.count()
    marks = frozenset().union(*(column.marks_seen for column in counts.columns))
    if not counts.sample.rows:
        raise DataError(worded("{name} has a header line and no rows.", name=paths[0].name))
    found = [column.finish(marks) for column in counts.columns]
    return DataStatistics(
        name="", layout="rows", rows=counts.sample.rows, columns=tuple(column for column, _ in found),
        seconds=time.perf_counter() - started, format=counting.format.text,
        sampled=None if counts.sample.is_whole else len(counts.sample.kept()),
        problems=_problems(counts), sample={column.name: values for column, values in found},
    )  # fmt: skip


def _problems(counts: CsvCounts) -> tuple[str, ...]:
    many = counts.wrong_count
    if not many:
        return ()
    places = ", ".join(
        worded("{name} line {line} ({cells} cells)", name=name, line=line, cells=cells)
        for name, line, cells in counts.wrong
    )
    return (
        worded_n(
            "{n} line has another number of cells than the {columns} columns, and was left out: {places}.",
            "{n} lines have another number of cells than the {columns} columns, and were left out: {places}.",
            many,
            columns=len(counts.columns),
            places=places,
        ),
    )


class _Counting:
    """Files of the same columns, and how far they are read."""

    def __init__(
        self, paths: Sequence[Path], wanted: CsvFormat, orders: Sequence[Sequence[str]], report: Report
    ) -> None:
        self._paths, self._report = paths, report
        self._heads = [read_head(path, wanted, orders) for path in paths]
        names = self._heads[0].names
        for path, head in zip(paths, self._heads, strict=True):
            _check_same(paths[0], names, path, head)
        self.format = self._heads[0].format
        self._names = names
        self._sizes = [path.stat().st_size for path in paths]
        self._read = 0

    def count(self) -> CsvCounts:
        """Count all columns. One that turned out to be something else is counted again, from the beginning."""
        readers = self._readers()
        states: Mapping[str, ColumnState | None] = dict.fromkeys(self._names)
        if readers is None:
            return self._whole(states, self._count_alone)
        with closing(readers):

            def count_shared(states: Mapping[str, ColumnState | None]) -> CsvCounts:
                return self._count_shared(states, readers)

            return self._whole(self._first_states(), count_shared)

    def _whole(
        self,
        states: Mapping[str, ColumnState | None],
        count: Callable[[Mapping[str, ColumnState | None]], CsvCounts],
    ) -> CsvCounts:
        counts = count(states)
        others = {column.name: column.other for column in counts.columns if column.other is not None}
        if others:
            again = {column.name: column for column in count(others).columns}
            counts.columns = [again.get(column.name, column) for column in counts.columns]
        return counts

    def _readers(self) -> PartReaders | None:
        """Other processes, if that pays."""
        parts = sum(max(1, size // _PART) for size in self._sizes)
        count = min(_processors(), parts, _MOST_READERS)
        return PartReaders(count) if count > 1 and sum(self._sizes) >= _LEAST_SHARED else None

    def _first_states(self) -> Mapping[str, ColumnState | None]:
        """What the first block takes the columns for."""
        work = self._work(0, WHOLE, dict.fromkeys(self._names), HIGHEST)
        counts = CsvCounts(work)
        for block in blocks_of_csv(work.path, work.head):
            counts.add(work, block)
            if counts.sample.rows:
                break
        return {column.name: column.state for column in counts.columns}

    def _work(self, number: int, part: CsvPart, states: Mapping[str, ColumnState | None], limit: int) -> CsvWork:
        share = max(1, len(self._names))
        return CsvWork(
            number, self._paths[number], self._heads[number], part, states,
            most_distinct=max(_LEAST_SAMPLED, min(MOST_TEXTS, _BUDGET // share)),
            most_sampled=max(_LEAST_SAMPLED, min(MOST_SAMPLED, _BUDGET // share)),
            limit=limit,
        )  # fmt: skip

    def _count_alone(self, states: Mapping[str, ColumnState | None]) -> CsvCounts:
        self._read = 0
        counts = CsvCounts(self._work(0, WHOLE, states, HIGHEST))
        for number in range(len(self._paths)):
            for block in blocks_of_csv(self._paths[number], self._heads[number]):
                counts.add(self._work(number, WHOLE, states, HIGHEST), block)
                self._tell(len(block.data))
        counts.settle()
        return counts

    def _count_shared(self, states: Mapping[str, ColumnState | None], readers: PartReaders) -> CsvCounts:
        self._read = 0
        counts = CsvCounts(self._work(0, WHOLE, states, HIGHEST))
        read_whole = -1

        def works() -> Iterator[CsvWork]:
            for number, (path, head) in enumerate(zip(self._paths, self._heads, strict=True)):
                for part in parts_of_csv(path, head, _PART):
                    if number == read_whole:
                        break
                    yield self._work(number, part, states, counts.sample.limit)

        for work, found in readers.count(works(), lambda: self._tell(0)):
            if work.number == read_whole:
                continue
            if found is None:  # its rows cannot be told without what follows, or something is wrong with it
                read_whole = work.number
                found = count_part(replace(work, part=replace(work.part, stop=None)), self._tell)
            else:
                self._tell((work.part.stop or self._sizes[work.number]) - work.part.edge)
            counts.merge(found)
            counts.settle()
        return counts

    def _tell(self, octets: int) -> None:
        self._read += octets
        self._report(min(1.0, self._read / max(1, sum(self._sizes))))


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _check_same(first: Path, names: Sequence[str], path: Path, head: CsvHead) -> None:
    if any(not name for name in head.names):
        place = head.names.index("") + 1
        raise DataError(
            worded("{name}: column {place} has no name. Name it in the first line.", name=path.name, place=place)
        )
    if set(head.names) == set(names):
        return
    missing = [name for name in names if name not in head.names]
    if missing:
        raise DataError(
            worded(
                '{name} lacks the column "{column}" of {first}. Choose files with the same columns.',
                name=path.name, column=missing[0], first=first.name,
            )
        )  # fmt: skip
    more = [name for name in head.names if name not in names]
    raise DataError(
        worded(
            '{name} has a column "{column}" more. Choose files with the same columns.',
            name=path.name, column=more[0],
        )
    )  # fmt: skip
