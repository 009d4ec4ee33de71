"""One column of CSV files, counted block by block: as numbers, as texts or as lists, whichever most cells are."""

from __future__ import annotations

from itertools import islice
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from core.experiment.data.csv.csv_blocks import CsvBlock, Ints, trimmed
from core.experiment.data.csv.csv_cells import guessed_value
from core.experiment.data.csv.csv_format import MISSING_MARKS, CsvFormat
from core.statistics.cells import Keys, keys_of, numbers_of
from core.statistics.known_texts import KnownTexts
from core.statistics.records import ColumnStatistics, Floats, Kind
from core.statistics.tallies import EXAMPLES, NumberTally, TextTally
from core.words import Sentence, sentence

_PROBED = 200  # cells looked at to tell what a column is
_MOST_ODD = 1000  # different texts among numbers
_MOST_VALUES = 1000  # values that are listed
ColumnState = Literal["numbers", "texts", "lists"]
_TRUTH = frozenset((b"true", b"false"))


class CsvColumn:
    """The values of one column so far, counted as what it is taken for.

    `other` is what it should be taken for instead, if most cells of some block were no numbers: nothing more was
    counted from there on, and the column must be read again as that.
    """

    def __init__(self, name: str, format: CsvFormat, most_distinct: int, state: ColumnState = "numbers") -> None:
        self.name = name
        self.state: ColumnState = state
        self.other: ColumnState | None = None
        self._format, self._most = format, most_distinct
        self._rows = self._empty = 0
        self._numbers = NumberTally()
        self._odd = TextTally(_MOST_ODD)  # texts where numbers are expected
        self._texts = TextTally(most_distinct)
        self._known = KnownTexts(most_distinct)
        self._sizes = TextTally(1)
        self._sample: list[NDArray[Any]] = []

    def add(self, block: CsvBlock, column: int, chosen: Ints) -> None:
        """The cells of a block; `chosen` are the rows that the sample may need."""
        if self.other is not None:
            return
        self._rows += block.starts.shape[1]
        match self.state:
            case "numbers":
                self._add_numbers(block, column, chosen)
            case "texts":
                self._add_texts(block, column, chosen)
            case "lists":
                self._add_lists(block, column, chosen)

    def merge(self, other: CsvColumn) -> None:
        """Add what another one counted of the rows behind these, taken for the same."""
        self.other = self.other or other.other
        if self.other is not None:
            return
        self._rows += other._rows
        self._empty += other._empty
        self._numbers.merge(other._numbers)
        self._odd.merge(other._odd)
        self._texts.merge(other._texts)
        self._sizes.merge(other._sizes)
        self._sample += other._sample

    def settle(self) -> None:
        """End a part: what is put off until then is counted."""
        known = self._known.take()
        self._texts.add(known.keys(), known.values())

    def keep(self, kept: Ints) -> None:
        """Forget the sampled values but these."""
        if self.other is None:
            self._sample = [self._joined()[kept]] if self._sample else []

    def _add_numbers(self, block: CsvBlock, column: int, chosen: Ints) -> None:
        values, good, empty, whole = numbers_of(block, column, self._format.decimal or ".")
        all_good = bool(good.all())
        if not all_good and len(odd := np.flatnonzero(~good & ~empty)):
            probed = [block.text(column, row) for row in odd[:_PROBED].tolist()]
            unmarked = sum(text not in MISSING_MARKS for text in probed)
            if len(odd) * unmarked / len(probed) > int(good.sum()):
                self.other = "lists" if self._are_lists(probed) else "texts"
                return
            starts, ends = trimmed(block, column)
            keys = keys_of(block, starts[odd], ends[odd])
            self._odd.add(*_counted(block, starts[odd], ends[odd], keys)[1:])
        if all_good:
            self._numbers.add(values, whole)
            self._sample.append(values[chosen])
            return
        self._empty += int(np.count_nonzero(empty))
        self._numbers.add(values[good], whole)
        self._sample.append(np.where(good[chosen], values[chosen], np.nan))

    def _are_lists(self, texts: list[str]) -> bool:
        texts = [text for text in texts if text not in MISSING_MARKS]
        return all(text.startswith("[") or " " in text for text in texts) and all(
            guessed_value(text, self._format).dtype.kind in "if" for text in texts
        )

    def _add_texts(self, block: CsvBlock, column: int, chosen: Ints) -> None:
        starts, ends = trimmed(block, column)
        full = ends > starts
        some_starts, some_ends = (starts, ends) if full.all() else (starts[full], ends[full])
        self._empty += len(starts) - len(some_starts)
        self._texts.add_lengths(some_ends - some_starts)
        if self._texts.counts is not None or len(self._texts.examples) < EXAMPLES:
            keys = keys_of(block, some_starts, some_ends)
            new = self._known.count(keys)
            if len(new):
                found, texts, counts = _counted(block, some_starts[new], some_ends[new], keys[new])
                self._texts.add(texts, counts)
                self._known.learn(found, texts)
        else:
            self._texts.count += len(some_starts)
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
                self._odd.add([text.encode()], [1])
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

    def finish(self, marks: frozenset[str]) -> tuple[ColumnStatistics, NDArray[np.generic]]:
        """What was found, and the sampled values; `marks` are the texts that count as missing in this file."""
        sample = self._joined()
        if self.state == "texts":
            decoded = [text.decode("utf-8", "replace") if text is not None else None for text in sample]
            sample = np.empty(len(decoded), object)
            sample[:] = decoded
        odd = {text.decode("utf-8", "replace"): count for text, count in (self._odd.counts or {}).items()}
        texts = self._texts.counts
        found = {text.decode("utf-8", "replace"): count for text, count in (texts or {}).items()}
        marked = {text: count for text, count in (found if self.state == "texts" else odd).items() if text in marks}
        missing = self._empty + sum(marked.values())
        others = {text: count for text, count in odd.items() if text not in marks}
        values = {text: count for text, count in found.items() if text not in marks}
        kind, problem = self._kind(values), None
        numbers = self._numbers.statistics(_flat(sample)) if self.state != "texts" else None
        if self.state != "texts" and (others or self._odd.counts is None):
            problem = _odd_problem(
                self._odd.count - sum(marked.values()), self._rows - missing, next(iter(others), ""), self.state
            )
            kind = "text"
        distinct: int | None
        listed: list[tuple[str | int | float, int]]
        if self.state == "texts":
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
            distinct=distinct, most_distinct=self._most if self.state == "texts" else _MOST_VALUES,
            values=tuple(listed) if len(listed) <= _MOST_VALUES else (),
            examples=tuple(text for text in examples if text not in marks)[:EXAMPLES],
            marks=marked, numbers=numbers,
            lengths=self._texts.lengths() if self.state == "texts" else self._sizes.lengths(), problem=problem,
        )  # fmt: skip
        return statistics, sample

    @property
    def marks_seen(self) -> frozenset[str]:
        """Texts among numbers that people write for a missing value."""
        odd = self._odd.counts if self.state != "texts" and self._numbers.total else None
        return frozenset(text for text in MISSING_MARKS if text.encode() in (odd or {}))

    def _kind(self, values: dict[str, int]) -> Kind:
        if self.state == "texts":
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

    def _joined(self) -> NDArray[Any]:
        """The sampled values so far: float64 of numbers, else objects."""
        if not self._sample:
            return np.empty(0, np.float64 if self.state == "numbers" else object)
        return np.concatenate(self._sample) if len(self._sample) > 1 else self._sample[0]


def _odd_problem(wrong: int, count: int, such_as: str, state: ColumnState) -> Sentence:
    if state == "lists":
        return sentence(
            '{wrong} of {count} values are not lists of numbers, such as "{text}".',
            wrong=wrong, count=count, text=such_as,
        )  # fmt: skip
    return sentence(
        '{wrong} of {count} values are not numbers, such as "{text}".', wrong=wrong, count=count, text=such_as
    )


def _counted(block: CsvBlock, starts: Ints, ends: Ints, keys: Keys) -> tuple[Keys, list[bytes], list[int]]:
    """The different texts, the first seen first: their keys, the texts, and how often each occurs."""
    unique, first, counts = np.unique(keys, return_index=True, return_counts=True)
    order = np.argsort(first)
    rows = first[order]
    texts = [block.cell(start, end) for start, end in zip(starts[rows].tolist(), ends[rows].tolist(), strict=True)]
    return unique[order], texts, counts[order].tolist()


def _flat(sample: NDArray[Any]) -> Floats:
    if sample.dtype != object:
        return sample
    parts = [np.asarray(value, np.float64) for value in sample if value is not None]
    return np.concatenate(parts) if parts else np.empty(0)


def _is_there(value: object) -> bool:
    return value is not None and not (isinstance(value, float) and np.isnan(value))


def _text(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(np.asarray(value).tolist())
