"""Predictions beside their labels: what each head of a model says of n rows, and the values to slice them by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_EACH = 30  # classes of which every probability is kept


@dataclass(frozen=True, slots=True, eq=False)
class ClassHead:
    """A head that chooses a class. `name` is "" where a model has one head only, `label` "" where no label is its.

    `true` int64 [n]: places in `classes`, -1 where a row has no label. `chosen` int64 [n]: -1 where the model's
    answer is not finite. `score` float64 [n]: of two classes the probability of the second one, of more that of the
    chosen class; NaN where the model gives none. `each` float32 [n, classes]: the probability of every class, where
    there are 3 to MOST_EACH and the model gives it, else None.
    """

    name: str
    label: str
    classes: tuple[str, ...]
    true: Ints
    chosen: Ints
    score: Floats
    each: NDArray[np.float32] | None = None

    @property
    def is_binary(self) -> bool:
        """Whether there are two classes, with a probability to set a threshold on."""
        return len(self.classes) == 2 and bool(np.isfinite(self.score).any())

    @property
    def confidence(self) -> Floats:
        """float64 [n]: the probability of the chosen class."""
        return np.where(self.chosen == 0, 1.0 - self.score, self.score) if self.is_binary else self.score

    def chosen_at(self, threshold: float | None) -> Ints:
        """The classes that are chosen where the second of two takes a probability above `threshold`."""
        if threshold is None or not self.is_binary:
            return self.chosen
        above = (self.score > threshold).astype(np.int64)
        return np.where(np.isfinite(self.score), above, -1)

    def against_rest(self, place: int, others: str) -> ClassHead | None:
        """The question whether a row is of the class at `place`, as a binary head; None without its probabilities.

        Its classes are `others`, the name for all the rest, and that class, which is chosen above 0.5.
        """
        if self.each is None:
            return None
        score = self.each[:, place].astype(np.float64)
        chosen = np.where(np.isfinite(score), (score > 0.5).astype(np.int64), -1)
        true = np.where(self.true >= 0, (self.true == place).astype(np.int64), -1)
        return ClassHead(self.name, self.label, (others, self.classes[place]), true, chosen, score)


@dataclass(frozen=True, slots=True, eq=False)
class NumberHead:
    """A head that predicts a number: `true` and `predicted` float64 [n], NaN where there is none."""

    name: str
    label: str
    true: Floats
    predicted: Floats

    @property
    def error(self) -> Floats:
        """Predicted less true, NaN where one of them is not finite."""
        with np.errstate(invalid="ignore", over="ignore"):
            error: Floats = self.predicted - self.true
        return np.where(np.isfinite(error), error, np.nan)


Head = ClassHead | NumberHead


@dataclass(frozen=True, slots=True, eq=False)
class NumberValues:
    """A feature or label of one number a row: float64 [n], NaN where it is missing."""

    name: str
    values: Floats


@dataclass(frozen=True, slots=True, eq=False)
class WordValues:
    """A feature or label of one text a row: `codes` int64 [n] are places in `words`, -1 where it is missing."""

    name: str
    words: tuple[str, ...]
    codes: Ints


Values = NumberValues | WordValues


@dataclass(frozen=True)
class LabelledPredictions:
    """What a model says of the rows of an evaluation, in their order, beside what the rows say.

    `kept` int64 [m], rising: the rows whose values can be shown. `at_end`: the data has no more rows than these.
    """

    count: int
    heads: tuple[Head, ...]
    columns: tuple[Values, ...]
    kept: Ints
    at_end: bool

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of what rows can be sliced by."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Values | None:
        """What rows can be sliced by, of that name."""
        return next((column for column in self.columns if column.name == name), None)

    def head(self, name: str) -> Head | None:
        """The head of that name."""
        return next((head for head in self.heads if head.name == name), None)


def is_labelled(head: Head) -> NDArray[np.bool_]:
    """Which rows can be judged: they have a label, and the model's answer is finite."""
    match head:
        case ClassHead(true=true, chosen=chosen):
            there: NDArray[np.bool_] = (true >= 0) & (chosen >= 0)
            return there
        case NumberHead():
            finite: NDArray[np.bool_] = np.isfinite(head.error)
            return finite


def is_wrong(head: ClassHead, threshold: float | None = None) -> NDArray[np.bool_]:
    """Which rows get another class than their label says."""
    wrong: NDArray[np.bool_] = is_labelled(head) & (head.chosen_at(threshold) != head.true)
    return wrong


def worst_first(head: Head, rows: Sequence[int] | Ints | None = None, threshold: float | None = None) -> Ints:
    """Numbers of rows, all or `rows`: those furthest off first, those that cannot be judged last.

    Of classes: wrong ones, the surest first, then right ones, the least sure first. Equal rows keep their order.
    """
    match head:
        case NumberHead():
            badness = np.abs(head.error)
        case ClassHead():
            badness = _badness(head, threshold)
    chosen = np.arange(len(badness)) if rows is None else np.asarray(rows, np.int64)
    order: Ints = chosen[np.argsort(-badness[chosen], kind="stable")]  # NaN comes last
    return order


def _badness(head: ClassHead, threshold: float | None) -> Floats:
    """From 1 up for wrong classes, below for right ones, NaN for what cannot be judged."""
    wrong = is_wrong(head, threshold)
    if head.is_binary:
        middle = 0.5 if threshold is None else threshold
        sure = np.abs(head.score - middle)
    else:
        sure = head.score
    sure = np.clip(np.nan_to_num(sure), 0.0, 1.0)
    return np.where(is_labelled(head), np.where(wrong, 1.0 + sure, 1.0 - sure - 1e-9), np.nan)
