"""NameReader: what a name of an export, a run or an experiment is, found out in the background."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import FieldError
from core.jobs import Emit, Failed
from gui.state.backend import Backend
from gui.state.latest_job import LatestJob

if TYPE_CHECKING:
    from core.serving.names.explanation import Explanation


class NameReader(QObject):
    """GUI thread. Of what was asked for last: explained(Explanation), listed(rows), or failed(sentence).

    Neither is emitted for what is no name of the model, as a count in a diagram.
    """

    explained = Signal(object)
    listed = Signal(object)
    failed = Signal(str)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._job = LatestJob(self)
        self._job.result.connect(self._found)
        self._job.failed.connect(self._failed)

    def ask(self, target: Path, name: str) -> None:
        """Explain a name of what lies at `target`; a name asked for before is of no interest any more."""
        self._job.ask(functools.partial(_explain, self._backend, target, name))

    def ask_all(self, target: Path) -> None:
        """Where all names of what lies at `target` end up: a head, then a row for each."""
        self._job.ask(functools.partial(_list, self._backend, target))

    def _found(self, found: object) -> None:
        (self.listed if isinstance(found, tuple) else self.explained).emit(found)

    def _failed(self, event: Failed) -> None:
        if not isinstance(event.error, FieldError):
            self.failed.emit(event.message)


def _explain(backend: Backend, target: Path, name: str, emit: Emit) -> Explanation:
    return backend.explain(target, name, emit)


def _list(backend: Backend, target: Path, emit: Emit) -> tuple[tuple[str, ...], ...]:
    return backend.names(target, emit)
