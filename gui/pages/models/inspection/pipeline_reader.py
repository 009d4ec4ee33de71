"""PipelineReader: the graphs of runs, built in the background, each once while its params stay as they are."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.jobs import Emit, Failed, Phase
from gui.state.backend import Backend
from gui.state.latest_job import LatestJob

if TYPE_CHECKING:
    from core.serving.saved_model.pipelines import Pipelines
    from gui.state.disk.watcher import RunView


class PipelineReader(QObject):
    """GUI thread. changed: what `known`, `problem` or `doing` say of a run is new."""

    changed = Signal()

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._job = LatestJob(self, hears_out=True)
        self._job.started.connect(self._started)
        self._job.phase.connect(self._show_phase)
        self._job.result.connect(self._keep)
        self._job.failed.connect(self._keep_problem)
        self._known: dict[str, Pipelines] = {}
        self._problems: dict[str, tuple[str, str]] = {}
        self._wanted = self._reading = self._doing = ""  # by key, the run that is next, and the one that is read

    def known(self, view: RunView | None) -> Pipelines | None:
        """Those of a run, if they are known."""
        return self._known.get(_key(view))

    def problem(self, view: RunView | None) -> tuple[str, str]:
        """Why those of a run cannot be known, with details; ("", "") if nothing is wrong."""
        return self._problems.get(_key(view), ("", ""))

    def doing(self, view: RunView | None) -> str:
        """What goes on to learn those of a run, "" if nothing."""
        return self._doing if self._reading and self._reading == _key(view) else ""

    def read(self, view: RunView) -> None:
        """Learn those of a run, unless they are known. It runs the experiment's code."""
        key = _key(view)
        if key not in (*self._known, *self._problems, self._reading, self._wanted):
            self._wanted = key
            self._job.ask(functools.partial(_read, self._backend, view))

    def _started(self) -> None:
        self._reading, self._wanted, self._doing = self._wanted, "", "Building the graphs"
        self.changed.emit()

    def _show_phase(self, phase: Phase) -> None:
        self._doing = phase.text
        self.changed.emit()

    def _keep(self, found: Pipelines) -> None:
        self._known[self._reading] = found
        self._reading = ""
        self.changed.emit()

    def _keep_problem(self, event: Failed) -> None:
        self._problems[self._reading] = (event.message, event.details)
        self._reading = ""
        self.changed.emit()


def _read(backend: Backend, view: RunView, emit: Emit) -> Pipelines:
    return backend.pipelines(view.path, emit)


def _key(view: RunView | None) -> str:
    """Runs that go on with other params or settings have other graphs."""
    if view is None or view.info is None:
        return ""
    return repr((str(view.path), dict(view.info.params), dict(view.info.settings)))
