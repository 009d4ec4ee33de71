"""A part of a CSV file, counted: what one process does, whether it is alone or one of several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.experiment.data.csv.csv_blocks import CsvBlock, CsvPart, blocks_of_csv
from core.experiment.data.csv.csv_rows import CsvHead
from core.statistics.csv_columns import ColumnState, CsvColumn
from core.statistics.tallies import Ints, RowSample

_SHOWN_LINES = 3
_FILE_BITS = 44  # a file is shorter than that many bits can count


@dataclass(frozen=True, slots=True)
class CsvWork:
    """A part of the file with this number among several, and what is to be counted of it.

    `states` says which columns are counted, and what each is taken for; of None that is not known, and the first
    block decides. `limit` is that of the sample of what was counted before.
    """

    number: int
    path: Path
    head: CsvHead
    part: CsvPart
    states: Mapping[str, ColumnState | None]
    most_distinct: int
    most_sampled: int
    limit: int


class CsvCounts:
    """What was counted of some parts, one behind the other."""

    def __init__(self, work: CsvWork) -> None:
        self.columns = [
            CsvColumn(name, work.head.format, work.most_distinct, state or "numbers")
            for name, state in work.states.items()
        ]
        self.sample = RowSample(work.most_sampled, work.limit)
        self.wrong: list[tuple[str, int, int]] = []
        self.wrong_count = 0
        self._number = -1
        self._lines = 0

    def merge(self, other: CsvCounts) -> None:
        """Add what was counted of the parts behind these; `other` is of no use then."""
        lines = self._lines if other._number == self._number else 0
        shown = other.wrong[: _SHOWN_LINES - len(self.wrong)]
        self.wrong += [(name, line + lines, cells) for name, line, cells in shown]
        self.wrong_count += other.wrong_count
        self._number, self._lines = other._number, lines + other._lines
        self.sample.merge(other.sample)
        for column, another in zip(self.columns, other.columns, strict=True):
            column.merge(another)

    def add(self, work: CsvWork, block: CsvBlock) -> None:
        """Count a block."""
        self._number = work.number
        self._lines += block.lines
        self.wrong_count += len(block.wrong)
        self.wrong += [(work.path.name, *place) for place in block.wrong[: _SHOWN_LINES - len(self.wrong)]]
        if not block.starts.shape[1]:
            return
        chosen = self.sample.choose(block.starts[0] + (block.place + (work.number << _FILE_BITS)))
        for place, column in enumerate(self.columns):
            self.columns[place] = self._counted(work, column, block, chosen)
        if self.sample.is_crowded:
            self._prune()

    def _counted(self, work: CsvWork, column: CsvColumn, block: CsvBlock, chosen: Ints) -> CsvColumn:
        where = work.head.names.index(column.name)
        column.add(block, where, chosen)
        is_first = self.sample.rows == block.starts.shape[1]
        if column.other is None or work.states[column.name] is not None or not is_first:
            return column
        other = CsvColumn(column.name, work.head.format, work.most_distinct, column.other)
        other.add(block, where, chosen)
        return other

    def settle(self) -> None:
        """End a part, so that it can be merged with others."""
        for column in self.columns:
            column.settle()
        self._prune()

    def _prune(self) -> None:
        kept = self.sample.prune()
        for column in self.columns:
            column.keep(kept)


def count_part(work: CsvWork, report: Callable[[int], None]) -> CsvCounts:
    """Count a part; `report` gets the bytes of each block. DataError, StorageError, IrregularQuotesError."""
    counts = CsvCounts(work)
    for block in blocks_of_csv(work.path, work.head, work.part):
        counts.add(work, block)
        report(len(block.data))
    counts.settle()
    return counts
