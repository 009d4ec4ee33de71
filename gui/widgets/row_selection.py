"""Selected rows as ranges: a list of thousands of indexes costs tens of milliseconds, a range next to nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, QItemSelectionRange


def selected_rows(selection: QItemSelectionModel) -> list[int]:
    """The selected rows of a table whose rows are selected whole, from the top."""
    found = selection.selection()
    parts = [found.at(place) for place in range(found.size())]
    return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})


def selection_of(model: QAbstractItemModel, rows: Iterable[int]) -> QItemSelection:
    """These rows, which come in ascending order, with all their columns."""
    found, last = QItemSelection(), model.columnCount() - 1
    for first, end in _runs_of(rows):
        found.append(QItemSelectionRange(model.index(first, 0), model.index(end, last)))
    return found


def _runs_of(rows: Iterable[int]) -> list[tuple[int, int]]:
    """The first and the last of each stretch of rows without a gap."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
