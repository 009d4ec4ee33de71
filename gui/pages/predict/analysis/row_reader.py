"""Reads rows that an analysis kept, in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.jobs import Emit, Failed
from gui.state.latest_job import LatestJob

if TYPE_CHECKING:
    from core import commands
    from core.experiment.data.record_rows import RecordRow

Rows = Mapping[int, "RecordRow"]


class KeptRowReader(QObject):
    """GUI thread. read({row: RecordRow}) of the last wish; failed(sentence)."""

    read = Signal(object)
    failed = Signal(str)

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        """`cache` is the folder for indexes."""
        super().__init__(parent)
        self._cache = cache
        self._job = LatestJob(self)
        self._job.result.connect(self.read)
        self._job.failed.connect(self._failed)

    @property
    def running(self) -> bool:
        return self._job.running

    def ask(self, analysis: commands.Analysis, rows: Sequence[int]) -> None:
        """Read these rows, as far as they were kept; what was asked for before is of no interest any more."""
        wanted, cache = list(rows), self._cache

        def work(emit: Emit) -> Rows:
            return read_kept(analysis, wanted, cache)

        self._job.ask(work)

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._job.forget()

    def _failed(self, failed: Failed) -> None:
        self.failed.emit(failed.message)


def is_kept(analysis: commands.Analysis, row: int) -> bool:
    """Whether the values of a row can be read."""
    kept = analysis.predictions.kept
    place = int(np.searchsorted(kept, row))
    return analysis.rows_file is not None and place < len(kept) and int(kept[place]) == row


def read_kept(analysis: commands.Analysis, rows: Sequence[int], cache: Path) -> Rows:
    """The values of these rows by their number. DataError, StorageError."""
    from core.experiment.data.row_source import RowKind, open_rows, rows_of

    if analysis.rows_file is None:
        return {}
    kind = RowKind(analysis.schema, steps=analysis.schema is not None and analysis.schema.is_sequence)
    kept, found = analysis.predictions.kept, dict[int, "RecordRow"]()
    with closing(open_rows(analysis.rows_file, cache, kind)) as source:
        source.build_index(_unreported, _never)
        for row in rows:
            if not is_kept(analysis, row):
                continue
            page = source.page(int(np.searchsorted(kept, row)), 1)
            for item in rows_of(source, page, kind):
                found[row] = item
    return found


def _unreported(count: int, share: float) -> None:
    """It takes no time worth telling."""


def _never() -> bool:
    return False
