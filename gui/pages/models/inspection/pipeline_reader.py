"""PipelineReader: the graphs of runs, built in the background, each once while its params stay as they are."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.jobs import Emit, Failed, Finished, Phase
from gui.state.backend import Backend
from gui.state.jobs import JobRunner

if TYPE_CHECKING:
    from core.serving.saved_model.pipelines import Pipelines
    from gui.state.disk.watcher import RunView


class PipelineReader(QObject):
    """GUI thread. changed: what `known`, `problem` or `doing` say of a run is new."""

    changed = Signal()

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._read_next)
        self._known: dict[str, Pipelines] = {}
        self._problems: dict[str, tuple[str, str]] = {}
        self._reading = self._doing = ""
        self._waiting: RunView | None = None

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
        if _key(view) not in (*self._known, *self._problems, self._reading):
            self._waiting = view
            self._read_next()

    def _read_next(self) -> None:
        if self._waiting is None or self._job.running:
            return
        view, self._waiting = self._waiting, None
        self._reading, self._doing = _key(view), "Building the graphs"
        self._job.start(functools.partial(_read, self._backend, view))
        self.changed.emit()

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._doing = text
            case Finished(result=found):
                self._known[self._reading] = found
                self._reading = ""
            case Failed(message=message, details=details):
                self._problems[self._reading] = (message, details)
                self._reading = ""
            case _:
                return
        self.changed.emit()


def _read(backend: Backend, view: RunView, emit: Emit) -> Pipelines:
    return backend.pipelines(view.path, emit)


def _key(view: RunView | None) -> str:
    """Runs that go on with other params or settings have other graphs."""
    if view is None or view.info is None:
        return ""
    return repr((str(view.path), dict(view.info.params), dict(view.info.settings)))
