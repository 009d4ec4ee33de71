"""TrainingQueue: runs that are to be trained in this window one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from gui.state.training import TrainingJob
from gui.state.window_state import StateHolder, WindowState


@dataclass(frozen=True, slots=True)
class QueuedRun:
    """A new run of an experiment's file. `words`: what it is, for people."""

    source: str
    experiment: str
    params: Mapping[str, object]
    settings: Mapping[str, object]
    words: str


class TrainingQueue(QObject):
    """GUI thread. The next run begins when nothing is trained or evaluated here any more.

    changed: `waiting` is another one. What waits when the window closes is forgotten.
    """

    changed = Signal()

    def __init__(self, training: TrainingJob, holder: StateHolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._holder = holder
        self.waiting: tuple[QueuedRun, ...] = ()
        holder.changed.connect(self._state_changed)

    def add(self, run: QueuedRun) -> None:
        """Train a run as soon as its turn comes; at once if nothing else is trained."""
        self.waiting = (*self.waiting, run)
        self._begin_next()
        self.changed.emit()

    def clear(self) -> None:
        """Forget what waits; what is trained goes on."""
        self.waiting = ()
        self.changed.emit()

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if before.busy and not state.busy and self.waiting:
            QTimer.singleShot(0, self._begin_next)  # once everybody has heard of the end

    def _begin_next(self) -> None:
        if self._holder.state.busy or not self.waiting:
            return
        run, *rest = self.waiting
        self.waiting = tuple(rest)
        self._training.train_source(run.source, run.experiment, run.params, run.settings)
        self.changed.emit()
