"""The part of the backend that analyses, without a model."""

from __future__ import annotations

import threading
from pathlib import Path

from core import commands
from core.control import Control
from core.jobs import Emit, Progress


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

    def kept_analysis(self, run_dir: Path, subject: commands.Subject) -> commands.Analysis | None:
        return self.analyses.get(subject)

    def analyse(
        self, run_dir: Path, subject: commands.Subject, emit: Emit, control: Control, *, again: bool, trusted: bool
    ) -> commands.Analysis | None:
        self.analysed.append((subject, again, trusted))
        emit(Progress(1200, None, None, None))
        if self.analysis_error is not None and not trusted:
            raise self.analysis_error
        while not self.let_analysis_end.wait(0.01):
            if control.stop_requested:
                return None
        if self.analysis is not None:
            self.analyses[subject] = self.analysis
        return self.analysis
