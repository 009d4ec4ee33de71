"""One column of CSV files, counted block by block: as numbers, as texts or as lists, whichever most cells are."""

from __future__ import annotations

from itertools import islice
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from core.experiment.data.csv.csv_blocks import CsvBlock, Ints, trimmed
from core.experiment.data.csv.csv_cells import guessed_value
from core.experiment.data.csv.csv_format import MISSING_MARKS, CsvFormat
from core.statistics.cells import keys_of, numbers_of
from core.statistics.records import ColumnStatistics, Floats, Kind
from core.statistics.tallies import EXAMPLES, NumberTally, TextTally

_PROBED = 200  # cells looked at to tell what a column is
_MOST_ODD = 1000  # different texts among numbers
_MOST_VALUES = 1000  # values that are listed
_TRUTH = frozenset((b"true", b"false"))


class CsvColumn:
    """The values of one column so far."""

    def __init__(self, name: str, format: CsvFormat, most_distinct: int) -> None:
        self.name = name
        self._format, self._most = format, most_distinct
        self._state: Literal["numbers", "texts", "lists"] = "numbers"
        self._rows = self._empty = 0
        self._numbers = NumberTally()
        self._odd = TextTally(_MOST_ODD)  # texts where numbers are expected
        self._texts = TextTally(most_distinct)
        self._sizes = TextTally(1)
        self._sample: list[NDArray[Any]] = []

    def add(self, block: CsvBlock, column: int, chosen: Ints) -> None:
        """The cells of a block; `chosen` are the rows that the sample may need."""
        rows = block.starts.shape[1]
        self._rows += rows
        match self._state:
            case "numbers":
                self._add_numbers(block, column, chosen)
            case "texts":
                self._add_texts(block, column, chosen)
            case "lists":
                self._add_lists(block, column, chosen)

    def _add_numbers(self, block: CsvBlock, column: int, chosen: Ints) -> None:
        values, good, empty, whole = numbers_of(block, column, self._format.decimal or ".")
        odd = np.flatnonzero(~good & ~empty)
        if len(odd):
            probed = [block.text(column, row) for row in odd[:_PROBED].tolist()]
            unmarked = sum(text not in MISSING_MARKS for text in probed)
            if len(odd) * unmarked / len(probed) > int(good.sum()):
                self._leave_numbers("lists" if self._are_lists(probed) else "texts")
                self._rows -= block.starts.shape[1]
                self.add(block, column, chosen)
                return
            starts, ends = trimmed(block, column)
            self._odd.add(_counted(block, starts[odd], ends[odd]))
        self._empty += int(empty.sum())
        self._numbers.add(values[good], whole)
        self._sample.append(np.where(good, values, np.nan)[chosen])

    def _leave_numbers(self, state: Literal["texts", "lists"]) -> None:
        """Most cells of a block are no numbers: what was counted so far is counted as texts."""
        self._state = state
        before = self._numbers.distinct
        if before is None:
            self._texts.counts = None
        elif before:
            self._texts.add({f"{value:g}".encode(): count for value, count in before.items()})
        if self._odd.counts:
            self._texts.add(self._odd.counts)

    def _are_lists(self, texts: list[str]) -> bool:
        texts = [text for text in texts if text not in MISSING_MARKS]
        return all(text.startswith("[") or " " in text for text in texts) and all(
            guessed_value(text, self._format).dtype.kind in "if" for text in texts
        )

    def _add_texts(self, block: CsvBlock, column: int, chosen: Ints) -> None:
        starts, ends = trimmed(block, column)
        full = ends > starts
        self._empty += int(len(full) - full.sum())
        self._texts.add_lengths((ends - starts)[full])
        if self._texts.counts is not None or len(self._texts.examples) < EXAMPLES:
            self._texts.add(_counted(block, starts[full], ends[full]))
        else:
            self._texts.count += int(full.sum())
        sample = np.empty(len(chosen), object)
        sample[:] = [
            block.cell(start, end) if end > start else None
            for start, end in zip(starts[chosen].tolist(), ends[chosen].tolist(), strict=True)
        ]
        self._sample.append(sample)

    def _add_lists(self, block: CsvBlock, column: int, chosen: Ints) -> None:
        starts, ends = trimmed(block, column)
        wanted = set(chosen.tolist())
        sample = dict.fromkeys(chosen.tolist())
        found, sizes = [], []
        for row, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
            text = block.cell(start, end).decode("utf-8", "replace")
            if not text or text in MISSING_MARKS:
                self._empty += 1
                continue
            value = guessed_value(text, self._format)
            if value.dtype.kind not in "bif":
                self._odd.add({text.encode(): 1})
                continue
            found.append(value.ravel())
            sizes.append(value.size)
            if row in wanted:
                sample[row] = value.ravel()
        if found:
            self._numbers.add(
                np.concatenate(found).astype(np.float64), all(item.dtype.kind == "i" for item in found)
            )
            self._sizes.count += len(sizes)
            self._sizes.add_lengths(np.array(sizes, np.int64))
        kept = np.empty(len(sample), object)
        kept[:] = list(sample.values())
        self._sample.append(kept)

    def finish(self, kept: Ints, marks: frozenset[str]) -> tuple[ColumnStatistics, NDArray[np.generic]]:
        """What was found, and the sampled values; `marks` are the texts that count as missing in this file."""
        sample = self._sampled(kept)
        odd = {text.decode("utf-8", "replace"): count for text, count in (self._odd.counts or {}).items()}
        texts = self._texts.counts
        found = {text.decode("utf-8", "replace"): count for text, count in (texts or {}).items()}
        marked = {
            text: count for text, count in (found if self._state == "texts" else odd).items() if text in marks
        }
        missing = self._empty + sum(marked.values())
        others = {text: count for text, count in odd.items() if text not in marks}
        values = {text: count for text, count in found.items() if text not in marks}
        kind, problem = self._kind(values), ""
        numbers = self._numbers.statistics(_flat(sample)) if self._state != "texts" else None
        if self._state != "texts" and (others or self._odd.counts is None):
            wrong = self._odd.count - sum(marked.values())
            problem = (
                f"{wrong} of {self._rows - missing} values are not {'lists of ' if self._state == 'lists' else ''}"
                f'numbers, such as "{next(iter(others), "")}".'
            )
            kind = "text"
        distinct: int | None
        listed: list[tuple[str | int | float, int]]
        if self._state == "texts":
            distinct = None if texts is None else len(values)
            listed = sorted(values.items(), key=lambda item: (-item[1], str(item[0])))
            examples = [text.decode("utf-8", "replace") for text in self._texts.examples]
        else:
            numbers_seen = self._numbers.distinct
            distinct = None if numbers_seen is None else len(numbers_seen) + len(others)
            whole = kind == "whole number"
            listed = sorted(
                ((int(value) if whole else value, count) for value, count in (numbers_seen or {}).items()),
                key=lambda item: (-item[1], item[0]),
            )
            examples = [_text(value) for value in islice(filter(_is_there, sample), EXAMPLES)]
        statistics = ColumnStatistics(
            name=self.name, kind=kind, shape=self._shape(), count=self._rows - missing, missing=missing,
            distinct=distinct, most_distinct=self._most if self._state == "texts" else _MOST_VALUES,
            values=tuple(listed) if len(listed) <= _MOST_VALUES else (),
            examples=tuple(text for text in examples if text not in marks)[:EXAMPLES],
            marks=marked, numbers=numbers,
            lengths=self._texts.lengths() if self._state == "texts" else self._sizes.lengths(), problem=problem,
        )  # fmt: skip
        return statistics, sample

    @property
    def marks_seen(self) -> frozenset[str]:
        """Texts among numbers that people write for a missing value."""
        odd = self._odd.counts if self._state != "texts" and self._numbers.total else None
        return frozenset(text for text in MISSING_MARKS if text.encode() in (odd or {}))

    def _kind(self, values: dict[str, int]) -> Kind:
        if self._state == "texts":
            if self._texts.counts is not None and not values:
                return "empty"
            truth = bool(values) and {text.lower().encode() for text in values} <= _TRUTH
            return "true or false" if truth else "text"
        if not self._numbers.total:
            return "empty"
        largest = max(abs(self._numbers.minimum), abs(self._numbers.maximum), 0.0)
        whole = self._numbers.is_whole and not self._numbers.not_finite and largest < 2.0**63
        return "whole number" if whole else "number"

    def _shape(self) -> tuple[int | None, ...]:
        sizes = self._sizes.lengths()
        return () if sizes is None else (sizes[0],) if sizes[0] == sizes[2] else (None,)

    def _sampled(self, kept: Ints) -> NDArray[np.generic]:
        pieces = self._sample
        if self._state == "texts":
            pieces = [piece if piece.dtype == object else _texts(piece) for piece in pieces]
            for piece in (found := [np.concatenate(pieces)[kept]] if pieces else []):
                piece[:] = [text.decode("utf-8", "replace") if isinstance(text, bytes) else text for text in piece]
            return found[0] if found else np.empty(0, object)
        if self._state == "lists":
            pieces = [piece if piece.dtype == object else np.full(len(piece), None, object) for piece in pieces]
        return np.concatenate(pieces)[kept] if pieces else np.empty(0)


def _counted(block: CsvBlock, starts: Ints, ends: Ints) -> dict[bytes, int]:
    """How often each text occurs, the first seen first."""
    _, first, counts = np.unique(keys_of(block, starts, ends), return_index=True, return_counts=True)
    order = np.argsort(first)
    found: dict[bytes, int] = {}
    for row, count in zip(first[order].tolist(), counts[order].tolist(), strict=True):
        text = block.cell(int(starts[row]), int(ends[row]))
        found[text] = found.get(text, 0) + count
    return found


def _texts(values: Floats) -> NDArray[np.generic]:
    texts = np.empty(len(values), object)
    texts[:] = [None if np.isnan(value) else f"{value:g}" for value in values.tolist()]
    return texts


def _flat(sample: NDArray[Any]) -> Floats:
    if sample.dtype != object:
        return sample
    parts = [np.asarray(value, np.float64) for value in sample if value is not None]
    return np.concatenate(parts) if parts else np.empty(0)


def _is_there(value: object) -> bool:
    return value is not None and not (isinstance(value, float) and np.isnan(value))


def _text(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(np.asarray(value).tolist())
