"""One feature of records, or one array: counted value by value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.experiment.data.images import SIGNATURES, image_shape, image_size
from core.statistics.records import ColumnStatistics, Kind
from core.statistics.tallies import EXAMPLES, Ints, NumberTally, TextTally, counted
from core.words import sentence, worded

_MOST_VALUES = 1000  # values that are listed
_LONGEST_TEXT = 1 << 12  # bytes of a value that are compared with others
_LARGEST_SAMPLED = 1000  # numbers of one value that the sample keeps


class ValueColumn:
    """The values of one feature so far: each an array, of bytes (object), of whole numbers or of floats."""

    def __init__(self, name: str, most_distinct: int, *, is_step: bool = False, before: int = 0) -> None:
        """`before`: how many records were read that did not have it."""
        self.name = name
        self.is_step = is_step
        self._most = most_distinct
        self._rows = self._missing = before
        self._numbers = NumberTally()
        self._texts = TextTally(most_distinct)
        self._sizes = TextTally(1)
        self._kinds: dict[str, int] = {}
        self._shapes: set[tuple[int, ...]] = set()
        self._step_shapes: set[tuple[int, ...]] = set()
        self._encodings: set[str] = set()
        self._is_text = True
        self._first_sample = 0
        self._sample: list[NDArray[np.generic]] = []

    def add(self, values: Sequence[NDArray[np.generic] | None], chosen: Ints, earlier: int) -> None:
        """The values of some records in a row, None where one lacks it; of a step feature its steps in a list.

        `chosen` are the records that the sample may need, `earlier` how many were chosen before these.
        """
        if not self._sample:
            self._first_sample = earlier
        self._rows += len(values)
        there = [value for value in values if value is not None]
        self._missing += len(values) - len(there)
        self._sizes.count += len(there)
        if self.is_step:
            self._sizes.add_lengths(np.array([len(value) for value in there], np.int64))
            there = [step for value in there for step in value]
            self._step_shapes.update(step.shape for step in there)
        else:
            self._shapes.update({value.shape for value in there} if len(self._shapes) < 3 else ())
            self._sizes.add_lengths(np.array([value.size for value in there], np.int64))
        texts = [value for value in there if value.dtype == object]
        numbers = [value.ravel() for value in there if value.dtype != object and value.size]
        for value in there:
            kind = {"O": "bytes", "f": "float", "b": "bool"}.get(value.dtype.kind, "int64")
            self._kinds[kind] = self._kinds.get(kind, 0) + 1
        if numbers:
            flat = np.concatenate(numbers)
            self._numbers.add(flat.astype(np.float64), flat.dtype.kind in "iub")
        if texts:
            self._add_texts([item for value in texts for item in value.ravel().tolist()])
        kept = np.empty(len(chosen), object)
        kept[:] = [_sampled(values[row]) for row in chosen.tolist()]
        self._sample.append(kept)

    def _add_texts(self, items: Iterable[object]) -> None:
        texts = [item if isinstance(item, bytes) else str(item).encode() for item in items]
        for text in texts:
            encoding = next((name for name, begin in SIGNATURES.items() if text.startswith(begin)), "")
            self._encodings.add(encoding)
            shape = image_shape(text) if encoding else None
            if shape is not None:
                self._shapes.add(shape)
            elif self._is_text:
                self._is_text = _is_text(text)
        self._texts.add_lengths(np.array([len(text) for text in texts], np.int64))
        counts = counted([text[:_LONGEST_TEXT] for text in texts])
        self._texts.add(counts.keys(), counts.values())

    def finish(self, kept: Ints, rows: int) -> tuple[ColumnStatistics, NDArray[np.generic]]:
        """What was found in all the `rows`, and the sampled values."""
        pieces = [np.full(self._first_sample, None, object), *self._sample]
        sample = np.concatenate(pieces)
        sample = np.concatenate(
            [sample, np.full(max(0, int(kept.max(initial=-1)) + 1 - len(sample)), None, object)]
        )
        sample = sample[kept]
        missing = self._missing + rows - self._rows
        kind = self._kind()
        numbers = None
        if self._numbers.total:
            flat = [
                np.ravel(value) for value in sample if value is not None and np.asarray(value).dtype.kind in "biuf"
            ]
            numbers = self._numbers.statistics(np.concatenate(flat).astype(np.float64) if flat else np.empty(0))
        is_texts = kind == "text"
        seen: dict[Any, int] | None = self._numbers.distinct
        if is_texts:
            found = self._texts.counts
            seen = (
                None if found is None else {text.decode("utf-8", "replace"): count for text, count in found.items()}
            )
        elif kind in ("whole number", "true or false"):
            seen = None if seen is None else {int(value): count for value, count in seen.items()}
        elif kind in ("image", "bytes", "empty"):
            seen = None
        listed = sorted((seen or {}).items(), key=lambda item: (-item[1], item[0]))
        problem = None
        if len(self._kinds) > 1:
            each = tuple(
                sentence("{type} in {count} records", type=name, count=count)
                for name, count in sorted(self._kinds.items())
            )
            problem = sentence("It holds different types: {types}.", types=each)
        statistics = ColumnStatistics(
            name=self.name, kind=kind, shape=self._shape(kind), count=rows - missing, missing=missing,
            distinct=None if seen is None else len(seen),
            most_distinct=self._most if is_texts else _MOST_VALUES,
            values=tuple(listed) if len(listed) <= _MOST_VALUES else (),
            examples=tuple(_example(value) for value in sample if value is not None)[:EXAMPLES],
            numbers=numbers,
            lengths=self._texts.lengths() if is_texts and self._shape(kind) == () else self._sizes.lengths(),
            encoding=next(iter(self._encodings), "") if kind == "image" else "",
            stored_as=max(self._kinds, key=lambda name: self._kinds[name], default=""),
            is_step=self.is_step, problem=problem,
        )  # fmt: skip
        return statistics, _as_numbers(sample) if kind in ("whole number", "number") else sample

    def _kind(self) -> Kind:
        if not self._kinds:
            return "empty"
        if "bytes" in self._kinds:
            if len(self._encodings) == 1 and "" not in self._encodings:
                return "image"
            return "text" if self._is_text and self._encodings <= {""} else "bytes"
        if set(self._kinds) == {"bool"}:
            return "true or false"
        return "number" if "float" in self._kinds else "whole number"

    def _shape(self, kind: Kind) -> tuple[int | None, ...]:
        if kind == "image":
            sizes = list(self._shapes - {(1,)})
            return sizes[0] if len(sizes) == 1 else (None, None, None)
        shapes = self._step_shapes if self.is_step else self._shapes
        if shapes <= {(), (1,)}:
            return ()
        if len(shapes) == 1:
            return next(iter(shapes))
        return (None,)


def _is_text(data: bytes) -> bool:
    try:
        return data.decode("utf-8").isprintable() or all(
            mark.isprintable() or mark.isspace() for mark in data.decode()
        )
    except UnicodeDecodeError:
        return False


def _sampled(value: Any) -> object:
    if isinstance(value, list):
        value = np.concatenate([np.ravel(step) for step in value]) if value else None
    if value is None or not value.size:
        return None
    flat = value.ravel()[:_LARGEST_SAMPLED]
    if flat.dtype == object:
        return flat.tolist()[0]
    return flat[0].item() if value.size == 1 else flat


def _as_numbers(sample: NDArray[np.generic]) -> NDArray[np.generic]:
    """As float64, where each value is a single number."""
    if any(isinstance(value, np.ndarray) for value in sample):
        return sample
    return np.array([np.nan if value is None else value for value in sample], np.float64)


def _example(value: object) -> str:
    if isinstance(value, bytes):
        size = image_size(value)
        if size is not None:
            return worded("{width} x {height} pixels", width=size[0], height=size[1])
        return value.decode() if _is_text(value) else worded("{count} bytes", count=len(value))
    if isinstance(value, np.ndarray):
        shown = ", ".join(f"{item:g}" for item in value[:6].tolist())
        return f"[{shown}, ...]" if len(value) > 6 else f"[{shown}]"
    return f"{value:g}" if isinstance(value, float) else str(value)
