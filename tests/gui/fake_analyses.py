"""The part of the backend that analyses without a model, and describes data."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from core import commands
from core.control import Control
from core.errors import UntrustedModelError
from core.experiment.data.csv.csv_format import CsvFormat
from core.jobs import Emit, Progress
from core.statistics.records import DataStatistics


class FakeAnalyses:
    """Finds `analysis`, once `let_analysis_end` is set, and keeps it; `analysed` is what was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.analyses: dict[commands.Subject, commands.Analysis] = {}
        self.analysed: list[tuple[commands.Subject, bool, bool]] = []
        self.analysis: commands.Analysis | None = None
        self.analysis_error: Exception | None = None
        self.let_analysis_end = threading.Event()
        self.let_analysis_end.set()

    def data_statistics(
        self, sources: Sequence[str | Path], emit: Emit, control: Control, *, csv: CsvFormat | None = None
    ) -> tuple[DataStatistics, ...]:
        return commands.data_statistics(sources, emit, control, csv=csv)

    def kept_analysis(self, run_dir: Path, subject: commands.Subject) -> commands.Analysis | None:
        return self.analyses.get(subject)

    def analyse(
        self, run_dir: Path, subject: commands.Subject, emit: Emit, control: Control, *, again: bool, trusted: bool
    ) -> commands.Analysis | None:
        self.analysed.append((subject, again, trusted))
        emit(Progress(1200, None, None, None))
        error = self.analysis_error
        if error is not None and not (trusted and isinstance(error, UntrustedModelError)):
            raise error
        while not self.let_analysis_end.wait(0.01):
            if control.stop_requested:
                return None
        if self.analysis is not None:
            self.analyses[subject] = self.analysis
        return self.analysis
