"""Where: the records that a column of a CSV file picks."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.errors import DataError
from core.words import worded

Cut = int | float | str
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Where:
    """Picks the records whose `column` holds one of the `values`, or lies `below` a cut, or `at_least` at it.

    A cut is a number, or a date as ISO 8601 has it ("2024-05-31"); the column then holds numbers, or such dates.
    `below` and `at_least` together pick what lies between them. The column need not be in the schema.
    """

    column: str
    values: tuple[str, ...] = ()
    below: Cut | None = None
    at_least: Cut | None = None

    def __post_init__(self) -> None:
        cuts = [cut for cut in (self.below, self.at_least) if cut is not None]
        if bool(self.values) == bool(cuts):
            raise DataError(
                worded(
                    'Where("{column}") needs either values, or a cut: below, at_least or both.', column=self.column
                )
            )
        if not isinstance(self.values, tuple) or not all(isinstance(value, str) for value in self.values):
            raise DataError(
                worded(
                    'The values of Where("{column}") must be texts, as in values=("train",).', column=self.column
                )
            )
        if len({isinstance(cut, str) for cut in cuts}) > 1:
            raise DataError(
                worded('Both cuts of Where("{column}") must be numbers, or both dates.', column=self.column)
            )
        for cut in cuts:
            if isinstance(cut, str):
                date_of(cut)
            elif math.isnan(cut):
                raise DataError(worded('A cut of Where("{column}") must be a number, not NaN.', column=self.column))


def date_of(text: str) -> datetime:
    """The time that a date stands for, those without a zone as UTC has it. DataError if it is none."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        raise DataError(worded('"{text}" is not a date such as 2024-05-31.', text=_short(text))) from None
    return found.replace(tzinfo=None) - (found.utcoffset() or found - found)


def number_of(text: str, decimal: str = ".") -> float:
    """The number that a cell holds. DataError if it holds none."""
    try:
        found = float(text.replace(",", ".") if decimal == "," else text)
    except ValueError:
        found = math.nan
    if math.isnan(found):
        raise DataError(worded('"{text}" is not a number.', text=_short(text)))
    return found


def chooser_of(
    where: Where | None, names: Sequence[str], decimal: str, what: str
) -> Callable[[Sequence[str]], bool]:
    """Whether a row of cells is picked. DataError if the file `what` lacks the column, or a row cannot be told."""
    if where is None:
        return lambda cells: True
    if where.column not in names:
        raise DataError(
            worded(
                '{what} has no column "{column}", which splits the data. It has: {names}.',
                what=what,
                column=where.column,
                names=", ".join(names),
            )
        )
    place = names.index(where.column)
    if where.values:
        values = frozenset(value.strip() for value in where.values)
        return lambda cells: cells[place].strip() in values
    dates = isinstance(where.below if where.below is not None else where.at_least, str)
    read: Callable[[str], datetime] | Callable[[str], float]
    read = date_of if dates else lambda text: number_of(text, decimal)
    below = None if where.below is None else read(str(where.below))
    at_least = None if where.at_least is None else read(str(where.at_least))

    def is_picked(cells: Sequence[str]) -> bool:
        try:
            found = read(cells[place])
        except DataError as error:
            raise DataError(
                worded('"{column}" splits the data, and {error}', column=where.column, error=error)
            ) from None
        return (below is None or found < below) and (at_least is None or found >= at_least)  # type: ignore[operator]

    return is_picked


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
